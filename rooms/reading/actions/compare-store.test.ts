import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asUnit, known, type Period } from "../../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { loadTestSite } from "../../account/testing/staff-parts.ts";
import type { Site } from "../../publication/index.ts";
import { compareThing, meetFacts, type ReadThing, storeBeside } from "../domain/compare-store.ts";
import type { FigureRole, FoundFigure } from "../domain/found-fact.ts";
import { atOnce } from "../domain/in-steps.ts";
import { newFindings } from "../domain/new-findings.ts";
import type { PublishedFact, PublishedReading } from "../domain/review.ts";

let store: TemporaryDatabase;
let site: Site;

beforeAll(async () => {
  store = await temporaryDatabase();
  site = await loadTestSite(store.database, join(import.meta.dirname, "..", "..", "..", "data", "renshu-ken"));
});
afterAll(() => store.close());

const year = (number: number): Period => ({ kind: "fiscalYear", year: number });

function figure(role: FigureRole, value: number, period: Period | null, given: Partial<FoundFigure> = {}): FoundFigure {
  const unit = asUnit("人");
  if (!unit.ok) throw new Error("人");
  return {
    role,
    reading: known({ value, unit: unit.value }),
    period,
    printedPeriod: null,
    subject: null,
    accumulation: null,
    gross: false,
    printed: String(value),
    printedUnit: null,
    notes: [],
    at: {},
    ...given,
  };
}

/** The edition has of this KPI, from renshu-senryaku line 31: 1,200,000 in FY2022, target 1,500,000, 1,260,000 in FY2024. */
const visitors = (figures: readonly FoundFigure[]): ReadThing => ({
  key: "visitors",
  name: "山の観光入込客数",
  figures,
  link: { kind: "kpi", id: "yama-kankokyaku", name: "山の観光入込客数" },
});

const told = (things: readonly ReadThing[], document: string | null = null) => {
  const edition = storeBeside(site, { id: "doc-1", knownDocument: document });
  return things
    .flatMap((thing) => compareThing(edition, thing))
    .map(({ comparison, known: facts }) => [comparison, facts.map(({ id }) => id)]);
};

describe("a read figure beside the edition", () => {
  test("is the same, or new where the edition has no such year", () => {
    expect(
      told([visitors([figure("baseline", 1_200_000, year(2022)), figure("actual", 1_310_000, year(2025))])]),
    ).toEqual([
      ["same", ["kpi.yama-kankokyaku.baseline"]],
      ["new", []],
    ]);
  });

  test("contradicts what another document says, and has changed where it is the same document", () => {
    const other = [visitors([figure("target", 1_600_000, year(2027)), figure("actual", 1_250_000, year(2024))])];
    expect(told(other).map(([comparison]) => comparison)).toEqual(["contradicts", "contradicts"]);
    expect(told(other, "renshu-senryaku")).toEqual([
      ["changed", ["kpi.yama-kankokyaku.target"]],
      ["changed", ["kpi.yama-kankokyaku.actuals.FY2024"]],
    ]);
  });

  test("differs by its unit, its bound and the reason why there is none", () => {
    const unit = asUnit("件");
    if (!unit.ok) throw new Error("件");
    const otherUnit = figure("target", 0, year(2027), { reading: known({ value: 1_500_000, unit: unit.value }) });
    const plain = figure("target", 1_500_000, year(2027));
    const atLeast = { ...plain, reading: { ...plain.reading, bound: "atLeast" } as FoundFigure["reading"] };
    expect(told([visitors([otherUnit, atLeast, plain])]).map(([comparison]) => comparison)).toEqual([
      "contradicts",
      "contradicts",
      "same",
    ]);
  });

  test("is compared with nothing where it is a part, has no year or means nothing in the edition", () => {
    const part = figure("actual", 1, year(2024), { subject: "男" });
    const undated = figure("actual", 1, null);
    const unlinked = { ...visitors([figure("actual", 1, year(2024))]), link: null };
    expect(told([visitors([part, undated]), unlinked])).toEqual([
      ["new", []],
      ["new", []],
      ["new", []],
    ]);
  });

  test("a target without a printed year is compared with the one there is", () => {
    expect(told([visitors([figure("target", 1_500_000, null)])])).toEqual([["same", ["kpi.yama-kankokyaku.target"]]]);
  });
});

describe("what the edition has from this document and the reading lacks", () => {
  const gone = (things: readonly ReadThing[], document: string | null) => {
    const edition = storeBeside(site, { id: "doc-1", knownDocument: document });
    const met = meetFacts(edition);
    for (const one of things.flatMap((thing) => compareThing(edition, thing))) met.see(one);
    return met.gone().map(({ id }) => id);
  };

  test("is gone; what was met by its name or at its line is not", () => {
    const all = gone([], "renshu-senryaku");
    expect(all).toContain("kpi.yama-kankokyaku.target");
    const met = gone([visitors([figure("target", 1_600_000, year(2027))])], "renshu-senryaku");
    expect(all.filter((id) => !met.includes(id))).toEqual(["kpi.yama-kankokyaku.target"]);
    const atItsLine = { ...visitors([figure("figure", 1_200_000, null, { at: { lines: [31, 31] } })]), link: null };
    const placed = gone([atItsLine], "renshu-senryaku");
    expect(all.filter((id) => !placed.includes(id))).toContain("kpi.yama-kankokyaku.baseline");
    expect(placed).toContain("kpi.yama-kankokyaku.target");
  });

  test("is nothing where the document is not one of the edition", () => {
    expect(gone([], null)).toEqual([]);
  });
});

test("the checks say what a publication would bring up and settle, whatever was published of it before", () => {
  const fact: PublishedFact = {
    ...visitors([figure("actual", 1_310_000, year(2025))]),
    key: "k",
    version: 1,
    kind: "kpi",
    flag: null,
    within: [],
    at: {},
    printed: "",
    corrected: [],
  };
  const published: PublishedReading = {
    format: "michishirube-reading/1",
    document: { id: "doc-1", title: "架空", publisher: null, fileName: "a.csv", sha256: "0", knownDocument: null },
    body: { id: site.edition.body, name: "架空", nameEn: "Fictitious" },
    publishedOn: "2026-11-22",
    version: 1,
    facts: [fact],
  };
  expect(atOnce(newFindings(site, published))).toEqual({ appear: [], vanish: [] });
  const without = { ...site, kpis: { ...site.kpis, all: site.kpis.all.map((kpi) => ({ ...kpi, actuals: [] })) } };
  const settled = atOnce(newFindings(without, published));
  expect(settled.appear).toEqual([]);
  expect(settled.vanish.map(({ code }) => code)).toEqual(["missingActual"]);
  expect(settled.vanish[0]?.about).toContain("yama-kankokyaku");
});
