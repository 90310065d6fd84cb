import { expect, test } from "vitest";
import { aRegion, aTable, type Written } from "../examples/a-region.ts";
import { checkParts, checkRoundedFigures } from "./figure-relations.ts";

const sources = [{ document: "yosan-2020", lines: [1] }];
const columns = [{ id: "budget", name: "予算額", nameEn: "Budget", unit: "円" }];
const millions = { printed: "30,798", value: 30798000000, unit: "円", printedUnit: "百万円", period: "FY2020" };

const figure = (id: string, printed: string, relation: Written | null): Written => ({
  id,
  name: `額${id}`,
  nameEn: `Amount ${id}`,
  figure: { printed, value: Number(printed.replace(/\D/g, "")) * 100_000_000, unit: "円", period: "FY2020" },
  relation,
  sources,
});

const against = (printed: string) =>
  aRegion({
    tables: [aTable("t", columns, { 甲: { budget: millions }, 合計: { budget: millions } })],
    figures: [figure("f", printed, { kind: "total", of: "t", column: "budget" })],
  });

test("307億円は30,798百万円を切り捨てた額で、四捨五入なら308億円になる", () => {
  // 004, lines 334 and 343
  const [finding] = checkRoundedFigures(against("307億円"));
  expect(finding).toMatchObject({
    severity: "question",
    meaning: "couldBeASlip",
    figures: { printed: 30700000000, exact: 30798000000, difference: 98000000 },
    about: ["f", "t"],
  });
  expect(finding?.arithmetic[0]?.text.ja).toBe("30,798百万円 → 四捨五入 308億円、切り捨て 307億円。印刷 307億円");
});

test("a round figure that is the rounded amount raises nothing", () => {
  expect(checkRoundedFigures(against("308億円"))).toEqual([]);
});

test("a round figure that is neither rounded nor cut down is an error", () => {
  expect(checkRoundedFigures(against("309億円"))).toMatchObject([{ severity: "error", meaning: "doesNotAddUp" }]);
});

const partOf = (part: string, whole: string) =>
  aRegion({ figures: [figure("whole", whole, null), figure("part", part, { kind: "partOf", of: "whole" })] });

test("内数が総額より大きければ誤り、小さければ問わない", () => {
  expect(checkParts(partOf("112億円", "5,077億円"))).toEqual([]);
  expect(checkParts(partOf("112億円", "100億円"))).toMatchObject([
    { code: "partLargerThanWhole", severity: "error", figures: { part: 11200000000, whole: 10000000000 } },
  ]);
});
