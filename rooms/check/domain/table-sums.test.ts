import { expect, test } from "vitest";
import { aRegion, aTable, type Written } from "../examples/a-region.ts";
import { checkTableSums } from "./table-sums.ts";

const count = (value: number): Written => ({ printed: `${value}件`, value, unit: "件" });
const columns = [
  { id: "number", name: "件数", nameEn: "Number", unit: "件" },
  { id: "share", name: "率", nameEn: "Share", unit: "%" },
];
const percent = { printed: "100%", value: 100, unit: "%" };

const tableOf = (rows: Readonly<Record<string, Written>>) => aRegion({ tables: [aTable("t", columns, rows)] });

test("行を足して合計になる列は問わない", () => {
  // 004, lines 667, 671, 681, 688: 11 + 3 + 4 = 18
  const region = tableOf({
    甲: { number: count(11), share: percent },
    乙: { number: count(3), share: percent },
    丙: { number: count(4), share: percent },
    合計: { number: count(18), share: percent },
  });
  expect(checkTableSums(region)).toEqual([]);
});

test("a total that is not the sum of its rows is an error", () => {
  const region = tableOf({ 甲: { number: count(11) }, 乙: { number: count(3) }, 合計: { number: count(18) } });
  const [finding] = checkTableSums(region);
  expect(finding).toMatchObject({
    id: "tableSum.t.number",
    severity: "error",
    figures: { sum: 14, printed: 18, difference: -4 },
    about: ["t"],
  });
  expect(finding?.arithmetic[0]?.text.ja).toBe("11件 ＋ 3件 ＝ 14件。印刷 18件 との差 ▲4件");
});

test("該当なしは何も足さず、記載のない行がある列は比べない", () => {
  const none = { absent: "none", printed: "[-]" };
  const added = tableOf({ 甲: { number: count(18) }, 乙: { number: none }, 合計: { number: count(18) } });
  const open = tableOf({
    甲: { number: count(1) },
    乙: { number: { absent: "notPrinted" } },
    合計: { number: count(18) },
  });
  expect(checkTableSums(added)).toEqual([]);
  expect(checkTableSums(open)).toEqual([]);
});

test("a table of examples without a total row is not added", () => {
  expect(checkTableSums(tableOf({ 甲: { number: count(11) }, 乙: { number: count(3) } }))).toEqual([]);
});

test("百万円に丸めた行の和が一つ違うのは、端数処理で起こりうる", () => {
  const millions = (printed: string): Written => ({
    printed,
    value: Number(printed) * 1_000_000,
    unit: "円",
    printedUnit: "百万円",
    period: "FY2020",
  });
  const budget = [{ id: "budget", name: "予算額", nameEn: "Budget", unit: "円" }];
  const table = (total: string) =>
    aTable("t", budget, {
      甲: { budget: millions("11") },
      乙: { budget: millions("12") },
      合計: { budget: millions(total) },
    });
  expect(checkTableSums(aRegion({ tables: [table("24")] }))).toMatchObject([{ severity: "note" }]);
  expect(checkTableSums(aRegion({ tables: [table("25")] }))).toMatchObject([{ severity: "error" }]);
});

test("decimals are added exactly: 0.1 and 0.2 make 0.3", () => {
  const tonnes = (value: number): Written => ({ printed: `${value}トン`, value, unit: "トン" });
  const weight = [{ id: "weight", name: "重さ", nameEn: "Weight", unit: "トン" }];
  const table = aTable("t", weight, {
    甲: { weight: tonnes(0.1) },
    乙: { weight: tonnes(0.2) },
    合計: { weight: tonnes(0.3) },
  });
  expect(checkTableSums(aRegion({ tables: [table] }))).toEqual([]);
});
