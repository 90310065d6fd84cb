import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  arrangeRegion,
  type EditionEntries,
  editionToRows,
  type Region,
  readEdition,
  rowsToEntries,
} from "../../intake/index.ts";
import { readEditionFolder } from "../../intake/server.ts";
import { applyDecisions } from "./apply-decisions.ts";
import { applyEdition } from "./apply-edition.ts";
import { type EditionContent, editionContent } from "./edition-content.ts";
import { editionFolder } from "./edition-folder.ts";
import type { Revision } from "./revision.ts";

function textsIn(folder: string) {
  const texts = readEditionFolder(fileURLToPath(new URL(`../../../${folder}`, import.meta.url)));
  if (!texts.ok) throw new Error(JSON.stringify(texts.problem));
  return texts.value;
}
const smallEdition = () => textsIn("rooms/intake/examples/small-edition");

const recordedAt = "2027-03-01T00:00:00.000Z";

const aRevision = (given: Partial<Revision>): Revision => ({
  id: `${given.about?.id}-${given.what}`,
  version: 1,
  recordedAt,
  byPerson: null,
  sheetId: "s1",
  about: { kind: "kpi", id: "kigyosha" },
  what: "target",
  before: null,
  after: { kind: "figure", figure: { printed: "20件", value: 20, unit: "件", period: "FY2027" } },
  reason: "上積みする。",
  opinionId: null,
  state: "decided",
  ...given,
});

function opened(texts: Parameters<typeof readEdition>[0]) {
  const edition = readEdition(texts);
  if (!edition.ok) throw new Error(JSON.stringify(edition.problem));
  const rows = editionToRows(edition.value, recordedAt);
  return { edition: edition.value, region: arrangeRegion(rows), entries: rowsToEntries(rows) };
}

const contentOf = (region: Region, revisions: readonly Revision[]) =>
  editionContent({
    region,
    cycle: { id: "fy2026", title: "令和8年度評価", titleEn: null },
    title: "第2版",
    validFrom: "2028-04-01",
    revisions,
    sheets: new Map([["s1", { kind: "project", id: "juku" }]]),
  });

function made(region: Region, revisions: readonly Revision[]): EditionContent {
  const content = contentOf(region, revisions);
  if (!content.ok) throw new Error(JSON.stringify(content.problem));
  return content.value;
}

const entry = (entries: EditionEntries, kind: string, id: string) => entries.get(kind)?.find((one) => one.id === id);
const kept = (content: EditionContent) => ({
  id: "e1",
  version: 1,
  recordedAt,
  byPerson: null,
  cycleId: "fy2026",
  title: "第2版",
  validFrom: "2028-04-01",
  content,
});

describe("the folder of an edition", () => {
  test("Hokkaido written out again reads as the very same edition", () => {
    const { edition, entries } = opened(textsIn("data/hokkaido"));
    const again = readEdition(editionFolder(edition.head, entries, edition.observations));
    expect(again.ok ? [] : again.problem).toEqual([]);
    const inOrder = (all: typeof edition.entries) =>
      new Map(
        all.map(({ kind, id, entry: one }) => [`${kind} ${id}`, one] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
      );
    expect(again.ok && inOrder(again.value.entries)).toEqual(inOrder(edition.entries));
    expect(again.ok && again.value.observations.length).toBe(edition.observations.length);
  });

  test("a revised target is the only difference, cites the decision, and also stands in the row that repeats the KPI", () => {
    const { edition, region, entries } = opened(smallEdition());
    const content = made(region, [aRevision({})]);
    const next = applyEdition(entries, content);
    const again = readEdition(editionFolder(edition.head, next, edition.observations));
    expect(again.ok ? [] : again.problem).toEqual([]);
    expect(entry(next, "kpi", "kigyosha")).toMatchObject({
      baseline: { printed: "4件", value: 4 },
      target: { printed: "20件", value: 20, document: "decision-fy2026", note: "改定前は 14件以上（令和9年度）" },
    });
    expect(entry(next, "kpi", "kigyosha-again")).toMatchObject({ target: { value: 20 } });
    const untouched = [...next].filter(([kind]) => !["kpi", "document"].includes(kind));
    expect(untouched).toEqual([...entries].filter(([kind]) => !["kpi", "document"].includes(kind)));
    expect(applyEdition(next, content)).toBe(next);
  });
});

describe("what ends and what is added", () => {
  test("an ended project leaves with its KPI and the row that repeats it, and nothing names them any more", () => {
    const { edition, region, entries } = opened(smallEdition());
    const content = made(region, [aRevision({ about: { kind: "project", id: "juku" }, what: "ended", after: null })]);
    expect(content.changes.map(({ about, because }) => [about.id, because?.id ?? null])).toEqual([
      ["juku", null],
      ["kigyosha", "juku"],
      ["kigyosha-again", "kigyosha"],
    ]);
    const next = applyEdition(entries, content);
    expect([next.get("kpi"), next.get("project")]).toEqual([[], []]);
    expect(entry(next, "programme", "P1")).toMatchObject({ kpis: [], projects: [] });
    const again = readEdition(editionFolder(edition.head, next, edition.observations));
    expect(again.ok ? [] : again.problem).toEqual([]);
  });

  test("an ended measure takes its node out of the plan's tree", () => {
    const { edition, region, entries } = opened(smallEdition());
    const content = made(region, [aRevision({ about: { kind: "measure", id: "kigyo" }, what: "ended", after: null })]);
    const next = applyEdition(entries, content);
    expect(JSON.stringify(next.get("plan"))).not.toContain('"kigyo"');
    expect(entry(next, "kpi", "kigyosha")).toMatchObject({ node: null, project: "juku" });
    const again = readEdition(editionFolder(edition.head, next, edition.observations));
    expect(again.ok ? [] : again.problem).toEqual([]);
  });

  test("an added KPI stands with its project, and a region shows it with a fact of its own", () => {
    const { edition, region, entries } = opened(smallEdition());
    const kpi = {
      name: "続いている店の割合",
      nameEn: null,
      definition: null,
      accumulation: "stock",
      direction: "increase",
      baseline: { absent: "notEntered" },
      target: { printed: "80%", value: 80, unit: "%", period: "FY2030" },
    } as const;
    const added = aRevision({ about: { kind: "kpi", id: "added-1" }, what: "added", after: { kind: "kpi", kpi } });
    const content = made(region, [added]);
    const again = readEdition(editionFolder(edition.head, applyEdition(entries, content), edition.observations));
    expect(again.ok ? [] : again.problem).toEqual([]);
    const shown = applyDecisions(region, [kept(content)]);
    expect(shown.kpis.byId.get("added-1")).toMatchObject({
      project: "juku",
      target: { id: "kpi.added-1.target", document: "decision-fy2026" },
    });
    expect(shown.facts.size).toBe(region.facts.size + 2);
    expect(shown.kpis.byId.get("kigyosha")).toEqual(region.kpis.byId.get("kigyosha"));
  });
});

describe("what cannot be made", () => {
  test("two sheets that decide differently on one target, and a thing that is not there", () => {
    const { region } = opened(smallEdition());
    const other = aRevision({
      sheetId: "s2",
      after: { kind: "figure", figure: { printed: "30件", value: 30, unit: "件", period: "FY2027" } },
    });
    const refused = contentOf(region, [aRevision({}), other, aRevision({ about: { kind: "kpi", id: "gone" } })]);
    expect(refused.ok ? [] : refused.problem.map(({ code }) => code)).toEqual([
      "editionThingUnknown",
      "editionChangeContradicts",
    ]);
  });

  test("what is only proposed or withdrawn is not in it", () => {
    const { region } = opened(smallEdition());
    expect(made(region, [aRevision({ state: "proposed" }), aRevision({ state: "withdrawn" })]).changes).toEqual([]);
  });
});
