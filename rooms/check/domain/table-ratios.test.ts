import { expect, test } from "vitest";
import { aRegion, aTable, thousandYen } from "../examples/a-region.ts";
import { checkTableRatios } from "./table-ratios.ts";

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
