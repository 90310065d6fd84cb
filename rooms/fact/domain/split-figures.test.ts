import fc from "fast-check";
import { expect, test } from "vitest";
import { contentToFact, type FactRow, withFacts } from "./content-to-fact.ts";
import { type FactContent, isFigure, splitFigures } from "./split-figures.ts";

const accepted = { by: "企画課（架空）", byEn: "Planning section (fictitious)", on: "2026-11-01" };
const recordedAt = "2027-03-01T00:00:00.000Z";

const kpi = {
  id: "kigyosha",
  baseline: { printed: "4件", value: 4, unit: "件", period: "FY2022", lines: [7] },
  target: { absent: "notYetPublished", due: "2027-08" },
  actuals: [
    { printed: "8件", value: 8, unit: "件", period: "FY2024", document: "shinchoku" },
    { printed: "9件", value: 9, unit: "件", period: "FY2025" },
  ],
  sources: [{ document: "senryaku", lines: [7, 8] }],
};

const split = (entry: unknown, kind = "kpi", id = "kigyosha") =>
  splitFigures(entry, { kind, id }, { document: "senryaku", lines: [7, 8] }, accepted);

test("数字は一つずつ事実になり、項目にはその id だけが残る", () => {
  expect(split(kpi).content).toEqual({
    id: "kigyosha",
    baseline: { fact: "kpi.kigyosha.baseline" },
    target: { fact: "kpi.kigyosha.target" },
    actuals: [{ fact: "kpi.kigyosha.actuals.FY2024" }, { fact: "kpi.kigyosha.actuals.FY2025" }],
    sources: [{ document: "senryaku", lines: [7, 8] }],
  });
});

test("数字に資料と行がなければ、項目の最初の出典のものになる", () => {
  const { facts } = split(kpi);
  expect([...facts].map(([id, { document, lines }]) => [id, document, lines])).toEqual([
    ["kpi.kigyosha.baseline", "senryaku", [7]],
    ["kpi.kigyosha.target", "senryaku", [7, 8]],
    ["kpi.kigyosha.actuals.FY2024", "shinchoku", [7, 8]],
    ["kpi.kigyosha.actuals.FY2025", "senryaku", [7, 8]],
  ]);
});

test("表の値の事実は、行と列の id で名指しされる", () => {
  const table = {
    id: "taisaku",
    rows: [{ id: "roads", cells: { initial: { printed: "2億円", value: 200000000, unit: "円" } } }],
  };
  expect([...split(table, "table", "taisaku").facts.keys()]).toEqual(["table.taisaku.rows.roads.cells.initial"]);
});

test("数字のない項目は、そのまま残る", () => {
  expect(split({ id: "a", printed: "令和5年度から", period: "FY2023" })).toEqual({
    content: { id: "a", printed: "令和5年度から", period: "FY2023" },
    facts: new Map(),
  });
});

const figure = fc.record({
  printed: fc.string({ minLength: 1 }),
  value: fc.integer(),
  unit: fc.constantFrom("人", "件", "円", "%"),
  lines: fc.array(fc.nat(), { maxLength: 3 }),
});
const absence = fc.record({ absent: fc.constantFrom("none", "notPrinted", "seeOther") });
const word = fc.string({ minLength: 1 }).filter((key) => !["fact", "absent", "value", "__proto__"].includes(key));

/** Entries of any shape: mappings and lists of words, numbers and figures. */
const { entry } = fc.letrec((tie) => ({
  entry: fc.dictionary(word, tie("inside"), { maxKeys: 5 }),
  inside: fc.oneof(
    { maxDepth: 4 },
    figure,
    absence,
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("inside"), { maxLength: 4 }),
    tie("entry"),
  ),
}));

const rowsOf = (facts: ReadonlyMap<string, FactContent>): FactRow[] =>
  [...facts].map(([id, content]) => ({ id, content, version: 1, recordedAt }));

/** Every fact back in its written form, whatever else an entry holds. */
const written = (value: unknown, facts: ReadonlyMap<string, FactContent>): unknown => {
  if (Array.isArray(value)) return value.map((item) => written(item, facts));
  if (typeof value !== "object" || value === null) return value;
  const id = "recordedAt" in value && "id" in value ? String(value.id) : null;
  const fact = id === null ? undefined : facts.get(id);
  return fact
    ? fact.figure
    : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, written(item, facts)]));
};

test("分けた数字を戻すと、どんな形の項目も元のとおりになる", () => {
  fc.assert(
    fc.property(entry, (one) => {
      const { content, facts } = split(one);
      const back = withFacts<unknown>(
        content,
        new Map(rowsOf(facts).map((row) => [row.id, contentToFact("rei", row)])),
      );
      expect(written(back, facts)).toEqual(one);
    }),
    { seed: 20261122, numRuns: 300 },
  );
});

test("事実の数は、項目の中の数字と欠測の数に等しい", () => {
  const figuresIn = (value: unknown): number => {
    if (isFigure(value)) return 1;
    return typeof value === "object" && value !== null
      ? Object.values(value).reduce<number>((sum, item) => sum + figuresIn(item), 0)
      : 0;
  };
  fc.assert(
    fc.property(entry, (one) => {
      expect(split(one).facts.size).toBe(figuresIn(one));
    }),
    { seed: 20261122, numRuns: 300 },
  );
});
