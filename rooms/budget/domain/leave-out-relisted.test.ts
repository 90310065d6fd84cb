import { describe, expect, test } from "vitest";
import { aBudgetLine } from "../examples/a-budget-line.ts";
import { hokkaidoBudget } from "../examples/edition-budget.ts";
import { keepRelisted, leaveOutRelisted, type Money, whyLeftOut } from "./leave-out-relisted.ts";

const money: Money = { fiscalYear: "FY2020", stage: "initial" };

describe("再掲の行を合計から外す", () => {
  test.each([
    ["普通の行は数える", aBudgetLine(), null],
    ["再掲は、最初の掲載があれば外す", aBudgetLine({ flag: "relisted", relistedOf: "line-9" }), "relisted"],
    ["再掲は、最初の掲載がなくても外す", aBudgetLine({ flag: "relisted" }), "relistedWithoutFirst"],
    ["印がなくても、最初の掲載を指す行は再掲", aBudgetLine({ flag: null, relistedOf: "line-9" }), "relisted"],
    ["同上の行は外す", aBudgetLine({ sameAs: "line-9", yen: "seeOther" }), "sameAs"],
    ["前年度の補正は当初の合計に入れない", aBudgetLine({ stage: "supplementary", fiscalYear: "FY2019" }), "otherMoney"],
    ["同じ年度でも補正は当初に入れない", aBudgetLine({ stage: "supplementary" }), "otherMoney"],
    ["額がない行は0円とせず外す", aBudgetLine({ yen: "none" }), "noAmount"],
  ])("%s", (_title, line, why) => {
    expect(whyLeftOut(line, money)).toBe(why);
  });

  test("数えた行と外した行を合わせると、もとの行の数になる（74 = 62 + 再掲5 + 同上5 + 補正2）", () => {
    const { counted, leftOut } = leaveOutRelisted(hokkaidoBudget().budget.lines, money);
    expect(counted).toHaveLength(62);
    expect(leftOut).toHaveLength(12);
  });

  test("004 の495・534・548・597・600行は再掲で、最初の掲載があるのは534と600だけ", () => {
    const { leftOut } = leaveOutRelisted(hokkaidoBudget().budget.lines, money);
    const relisted = leftOut.filter(({ why }) => why === "relisted").map(({ line }) => line.id);
    const without = leftOut.filter(({ why }) => why === "relistedWithoutFirst").map(({ line }) => line.id);
    expect(relisted).toEqual(["line-0534", "line-0600"]);
    expect(without).toEqual(["line-0495", "line-0548", "line-0597"]);
  });

  test("延べは再掲を数えるが、同上と補正は数えない（62 + 5 = 67行）", () => {
    expect(keepRelisted(hokkaidoBudget().budget.lines, money).counted).toHaveLength(67);
  });
});
