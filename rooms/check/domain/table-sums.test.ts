import { expect, test } from "vitest";
import { aRegion, aTable, thousandYen, type Written } from "../examples/a-region.ts";
import { checkTableRatios, checkTableSums } from "./table-sums.ts";

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

const ratioColumns = [
  { id: "now", name: "額", nameEn: "Amount", unit: "円" },
  { id: "before", name: "前年度", nameEn: "Last year", unit: "円" },
  { id: "ratio", name: "前年度比", nameEn: "Ratio", unit: "倍" },
];
const ratioTable = (printed: string) =>
  aRegion({
    tables: [
      aTable("t", ratioColumns, {
        合計: {
          now: thousandYen("81,011"),
          before: thousandYen("21,270", "FY2019"),
          ratio: { printed, value: Number.parseFloat(printed), unit: "倍" },
        },
      }),
    ],
  });

test("81,011千円は21,270千円の3.8倍", () => {
  // 004, line 667; 81,011 ÷ 21,270 = 3.8087
  expect(checkTableRatios(ratioTable("3.8倍"))).toEqual([]);
});

test("a printed ratio that does not follow from its two amounts is an error", () => {
  const [finding] = checkTableRatios(ratioTable("4.8倍"));
  expect(finding).toMatchObject({
    severity: "error",
    code: "tableRatio",
    figures: { printed: 4.8, now: 81011000, before: 21270000 },
  });
  expect(finding?.figures.ratio).toBeCloseTo(3.8087, 4);
});
