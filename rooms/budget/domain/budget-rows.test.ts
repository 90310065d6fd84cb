import { expect, test } from "vitest";
import { hokkaidoBudget } from "../examples/edition-budget.ts";
import { budgetRows } from "./budget-rows.ts";

const { columns, rows } = budgetRows(hokkaidoBudget().budget);
const valueAt = (line: string, column: string) =>
  rows.find(([id]) => id === line)?.[columns.findIndex(({ id }) => id === column)];

test("すべての行が、列と同じ数のセルを持つ", () => {
  expect(rows).toHaveLength(74);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([columns.length]));
});

test("再掲の行は、合計に入らない理由を持つ", () => {
  expect(valueAt("line-0600", "leftOut")).toBe("relisted");
  expect(valueAt("line-0600", "relisted")).toBe("line-0307");
  expect(valueAt("line-0307", "leftOut")).toBeNull();
});

test("補正の行は自分の年度の合計に入る", () => {
  expect(valueAt("line-0502", "leftOut")).toBeNull();
  expect(valueAt("line-0502", "amountYen")).toBe(2_747_576_000);
});
