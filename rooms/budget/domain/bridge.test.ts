import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aBudgetLine } from "../examples/a-budget-line.ts";
import { hokkaidoBudget } from "../examples/edition-budget.ts";
import { type BridgeSum, bridgeOf } from "./bridge.ts";
import { linesOfTheme } from "./budget.ts";
import type { Money } from "./leave-out-relisted.ts";

const money: Money = { fiscalYear: "FY2020", stage: "initial" };
const amounts = (steps: readonly BridgeSum[]) => Object.fromEntries(steps.map(({ id, yen }) => [id, yen]));

describe("前年度から今年度への橋", () => {
  test("1行の増は、印刷された拡充額とそのほかの増に分かれる（182行 72,567（拡充20,750）[19,713]）", () => {
    const line = aBudgetLine({ yen: 72_567_000, expansionYen: 20_750_000, previousYen: 19_713_000 });
    expect(amounts(bridgeOf([line], money))).toEqual({
      previous: 19_713_000,
      new: null,
      expandedAsPrinted: 20_750_000,
      expandedOtherwise: 32_104_000,
      reduced: null,
      ended: null,
      unknownBefore: null,
      thisYear: 72_567_000,
    });
  });

  test("拡充額が増より大きければ、残りは減になる（278行 62,392（拡充13,622）[51,072]）", () => {
    const line = aBudgetLine({ yen: 62_392_000, expansionYen: 13_622_000, previousYen: 51_072_000 });
    expect(amounts(bridgeOf([line], money))).toMatchObject({ expandedAsPrinted: 13_622_000, reduced: -2_302_000 });
  });

  test("今年度が該当なしの行は、前年度に数えて終了で引く", () => {
    const lines = [
      aBudgetLine({ id: "a", yen: 300, previousYen: 200 }),
      aBudgetLine({ id: "b", yen: "none", previousYen: 50 }),
    ];
    expect(amounts(bridgeOf(lines, money))).toMatchObject({
      previous: 250,
      expandedOtherwise: 100,
      ended: -50,
      thisYear: 300,
    });
  });

  test("テーマ4は新しい2行と拡充5,585千円の1行（214, 224, 235行）", () => {
    expect(amounts(bridgeOf(linesOfTheme(hokkaidoBudget().budget, "theme-04"), money))).toMatchObject({
      previous: 14_415_000,
      new: 39_533_000,
      expandedAsPrinted: 5_585_000,
      thisYear: 59_533_000,
    });
  });

  test("全体：111,910,787 + 789,647 + 643,441 + 13,360,244 − 17,273,336 = 109,430,783 千円", () => {
    expect(amounts(bridgeOf(hokkaidoBudget().budget.lines, money))).toEqual({
      previous: 111_910_787_000,
      new: 789_647_000,
      expandedAsPrinted: 643_441_000,
      expandedOtherwise: 13_360_244_000,
      reduced: -17_273_336_000,
      ended: null,
      unknownBefore: null,
      thisYear: 109_430_783_000,
    });
  });

  test("どんな行でも、段を足すと1円まで今年度の額になる", () => {
    const anyYen = fc.integer({ min: 0, max: 10 ** 12 });
    const anyLine = fc
      .record({
        yen: anyYen,
        previousYen: fc.option(anyYen, { nil: "none" as const }),
        expansionYen: fc.option(anyYen, { nil: undefined }),
      })
      .map(({ expansionYen, ...given }) =>
        aBudgetLine(expansionYen === undefined ? given : { ...given, expansionYen }),
      );
    fc.assert(
      fc.property(fc.array(anyLine), (lines) => {
        const steps = bridgeOf(lines, money);
        const before = steps.filter(({ id }) => id !== "thisYear").reduce((sum, { yen }) => sum + (yen ?? 0), 0);
        return before === (steps.find(({ id }) => id === "thisYear")?.yen ?? 0);
      }),
    );
  });
});
