import { describe, expect, test } from "vitest";
import { hokkaidoBudget } from "../examples/edition-budget.ts";
import { linesOfTheme } from "./budget.ts";
import type { Money } from "./leave-out-relisted.ts";
import { sumDistinct, sumGross } from "./sum-lines.ts";

const initial: Money = { fiscalYear: "FY2020", stage: "initial" };
const supplementary: Money = { fiscalYear: "FY2019", stage: "supplementary" };
const { budget } = hokkaidoBudget();

describe("実数と延べ", () => {
  test.each([
    // 95,000 + 400,000 + 88,019 + 32,645 + 13,139 千円 (84, 92, 99, 107, 115行)
    ["theme-01", 628_803_000],
    // 254,644 千円 (140行)。同上の3行は額を持たない
    ["theme-02", 254_644_000],
    // 38,270 + 19,252 + 74,142 + 14,054 + 62,392 千円。270行の R元補正 2,020,000 千円は入らない
    ["theme-05", 208_110_000],
    // 12,431 + 9,659 + 10,000 + 28,000 千円。304行は同左
    ["theme-06", 60_090_000],
    // 10,977 + 84,683 + 25,151 + 2,970 + 10,226 + 29,127 千円。597行と600行は再掲
    ["theme-13", 163_134_000],
  ])("%s の実数", (theme, yen) => {
    expect(sumDistinct(linesOfTheme(budget, theme), initial).sum?.value).toBe(yen);
  });

  test("全体の実数は62行で109,430,783千円", () => {
    expect(sumDistinct(budget.lines, initial).sum?.value).toBe(109_430_783_000);
  });

  test("延べは再掲5行の160,596千円だけ大きい（52,624 + 19,252 + 7,729 + 71,332 + 9,659）", () => {
    expect(sumGross(budget.lines, initial).sum?.value).toBe(109_591_379_000);
  });

  test("令和元年度補正は別の合計になる（2,020,000 + 2,747,576 千円）", () => {
    expect(sumDistinct(budget.lines, supplementary).sum?.value).toBe(4_767_576_000);
  });

  test("行のないテーマの合計は0円ではなく、ない", () => {
    expect(sumDistinct(linesOfTheme(budget, "theme-07"), initial).sum).toBeNull();
  });
});
