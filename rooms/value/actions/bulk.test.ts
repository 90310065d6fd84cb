import { expect, test } from "vitest";
import { type BulkPlace, bulkCells, bulkMark, bulkPlaces } from "../domain/bulk-table.ts";
import { type RowAnswer, readBulk } from "../domain/read-bulk.ts";
import type { SentTable } from "../domain/sent-table.ts";
import { testFact, testKpi } from "../testing/a-kpi.ts";
import { packTable, unpackTable } from "./carry-table.ts";
import { knownValues } from "./load-sheet-values.ts";

const mark = bulkMark("test", "fy2026");
const actuals = [testFact("actuals.0", 1200, "人", "FY2025")];
const sheetsOf = (count: number): readonly BulkPlace[] =>
  bulkPlaces(
    "test",
    Array.from({ length: count }, (_, index) => ({
      head: { id: `s${index}`, title: `架空の調書${index}` },
      kpis: [testKpi({ actuals })],
      known: knownValues(2026, [], []),
      writable: true,
    })),
  );
const places = sheetsOf(2);

/** The column of a name, 0-based. */
const at = { key: 0, kpi: 3, actual: 10, forecast: 11, answer: 15 } as const;
const tableOf = (change: (cells: string[][]) => void = () => undefined): SentTable => {
  const cells = bulkCells(mark, places).map((row) => [...row]);
  change(cells);
  return cells.map((row, index) => ({ number: index + 1, cells: row }));
};
const put = (row: number, column: number, text: string) => (cells: string[][]) => {
  cells[row]?.splice(column, 1, text);
};
function rowsOf(table: SentTable): readonly RowAnswer[] {
  const read = readBulk(table, { mark, places });
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}
const codesOf = (table: SentTable) => {
  const read = readBulk(table, { mark, places });
  if (!read.ok) return [read.problem.code];
  return read.value.flatMap(({ problem, decisions }) => [
    ...(problem ? [problem.code] : []),
    ...decisions.flatMap((one) =>
      one.kind === "problem"
        ? [one.problem.code]
        : one.kind === "asked"
          ? one.questions.map(({ code }) => code)
          : one.kind === "same"
            ? []
            : [one.kind],
    ),
  ]);
};

test("表には前年・評価の年・目標までの年の行があり、年は元号で書かれる", () => {
  expect(places.slice(0, 5).map(({ shown }) => [shown.year, shown.expected, shown.last])).toEqual([
    ["令和7年度", "1,200人", "1,000人"],
    ["令和8年度", "1,400人", "1,200人"],
    ["令和9年度", "1,600人", ""],
    ["令和10年度", "1,800人", ""],
    ["令和11年度", "2,000人", ""],
  ]);
});

test("触らずに送り返すと、何も変わらない", () => {
  expect(codesOf(tableOf())).toEqual([]);
});

test("書いた値は保存される値になり、行の答えで質問に答えられる", () => {
  expect(codesOf(tableOf(put(2, at.actual, "1,400")))).toEqual(["store"]);
  expect(codesOf(tableOf(put(2, at.actual, "1400千人")))).toEqual(["scaleSlip"]);
  const answered = tableOf((cells) => {
    put(2, at.actual, "1400千人")(cells);
    put(2, at.answer, "確かめた")(cells);
  });
  expect(codesOf(answered)).toEqual(["store"]);
});

test("同じ表で書いた前の年と比べる", () => {
  const table = tableOf((cells) => {
    put(1, at.actual, "1,300")(cells);
    put(2, at.actual, "1,300")(cells);
  });
  expect(codesOf(table)).toEqual(["store", "sameAsLast"]);
});

test.each([
  ["数字の欄に文", put(2, at.actual, "たくさん"), "value/notNumber"],
  ["200頁の貼り付け", put(2, at.actual, "あ".repeat(200_000)), "value/tooLong"],
  ["変えられた鍵", put(2, at.key, "test|s9|test|FY2026"), "bulk/keyUnknown"],
  ["別の行の貼り付け", put(2, at.kpi, "別の指標"), "bulk/keyChanged"],
  ["先の年の実績", put(3, at.actual, "1,500"), "bulk/wrongYear"],
  ["別の年度の表", put(0, at.key, bulkMark("test", "fy2025")), "bulk/otherCycle"],
  ["ほかの表", put(0, at.key, "氏名"), "bulk/notOurs"],
  ["見出しの変更", put(0, at.actual, "実績"), "bulk/columnMissing"],
])("%s は言葉で断られる", (_, change, code) => {
  expect(codesOf(tableOf(change))).toEqual([code]);
});

test("確かめた表は、保存できる行だけが次の画面へ運ばれる", () => {
  const table = tableOf((cells) => {
    put(2, at.actual, "1,400")(cells);
    put(3, at.forecast, "たくさん")(cells);
  });
  const packed = unpackTable(packTable(table, rowsOf(table)));
  expect(packed?.map(({ number }) => number)).toEqual([1, 3]);
  expect(unpackTable("!!")).toBeNull();
});

test("4,000行を一度に確かめる", () => {
  const many = sheetsOf(800);
  const cells = bulkCells(mark, many).map((row) => [...row]);
  for (const row of cells) if (row[5] === "令和8年度") row[at.actual] = "1,390";
  const table = cells.map((row, index) => ({ number: index + 1, cells: row }));
  expect(table).toHaveLength(4001);
  const read = readBulk(table, { mark, places: many });
  expect(read.ok && read.value.filter(({ decisions }) => decisions.some(({ kind }) => kind === "store"))).toHaveLength(
    800,
  );
});
