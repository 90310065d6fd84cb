import { describe, expect, test } from "vitest";
import { hokkaidoBudget } from "../examples/edition-budget.ts";
import { budgetDerivations } from "./derivations.ts";

const model = hokkaidoBudget();
const derive = (name: string, ...given: string[]) => budgetDerivations[name]?.(model, given) ?? null;
const resultOf = (name: string, ...given: string[]) => derive(name, ...given)?.result?.value ?? null;

describe("計算で求めた予算の数", () => {
  test.each([
    ["印刷された行は74", ["budget.count-lines", "all", "all", "all"], 74],
    ["再掲の行は5", ["budget.count-lines", "all", "relisted", "all"], 5],
    ["補正の行は2", ["budget.count-lines", "all", "all", "supplementary"], 2],
    ["実数に入る行は62", ["budget.count-parted", "FY2020", "initial", "counted"], 62],
    ["同上の行は5", ["budget.count-parted", "FY2020", "initial", "sameAs"], 5],
    // 84行と、新規でない拡充の4行
    ["テーマ1の新規は95,000千円", ["budget.distinct", "FY2020", "initial", "theme-01", "new"], 95_000_000],
    ["テーマ1の拡充は533,803千円", ["budget.distinct", "FY2020", "initial", "theme-01", "expanded"], 533_803_000],
    [
      "テーマ外は118,717千円（30,000 + 38,897 + 6,508 + 8,258 + 35,054）",
      ["budget.distinct", "FY2020", "initial", "none", "all"],
      118_717_000,
    ],
    // 3 + 1 + 1 + 1 (86, 100, 108, 116行)
    ["テーマ1のほかN事業は6", ["budget.hidden", "theme-01"], 6],
    ["テーマ2にほかN事業はない", ["budget.hidden", "theme-02"], null],
    // 19億円 − 628,803千円
    ["テーマ1の総額と行の差", ["budget.unlisted", "FY2020", "initial", "theme-01", "total"], 1_271_197_000],
    // 95,000 + 331,500 + 28,019 + 23,883 + 5,929 千円
    ["テーマ1の新規・拡充額", ["budget.listed", "FY2020", "initial", "theme-01", "newAndExpanded"], 484_331_000],
    // 3億円 − 254,644千円
    [
      "テーマ2の新規・拡充額と行の差",
      ["budget.unlisted", "FY2020", "initial", "theme-02", "newAndExpanded"],
      45_356_000,
    ],
    ["テーマ3は総額が印刷されていない", ["budget.unlisted", "FY2020", "initial", "theme-03", "total"], null],
    // 19,713 + 20,750 千円、72,567 − 40,463
    ["182行の前年度＋拡充", ["budget.previous-plus-expansion", "line-0182"], 40_463_000],
    ["182行の説明されない差", ["budget.expansion-difference", "line-0182"], 32_104_000],
    ["258行は前年度から30千円減", ["budget.change", "line-0258"], -30_000],
    // 19,432 + 2,598 + 5,401 + 3,367 百万円
    [
      "3か年緊急対策の予算の和は30,798百万円",
      ["budget.table-sum", "table-emergency-measures", "budget"],
      30_798_000_000,
    ],
    ["3か年緊急対策の表は合っている", ["budget.table-difference", "table-emergency-measures", "budget"], 0],
    // 59,200 + 5,330 + 16,481 千円
    ["民間資金の表は合っている", ["budget.table-difference", "table-private-funds", "amount"], 0],
  ] as const)("%s", (_title, [name, ...given], expected) => {
    expect(resultOf(name, ...given)).toBe(expected);
  });

  test("外した行は理由と一緒に並ぶ", () => {
    const inputs = derive("budget.distinct", "FY2020", "initial", "theme-05", "all")?.inputs ?? [];
    const leftOut = inputs.filter((input) => input.leftOut);
    expect(leftOut.map(({ label, leftOut: why }) => [label.ja, why?.ja])).toEqual([
      ["輸出対応施設等整備事業費", "令和元年度 補正予算"],
    ]);
  });

  test("終わった事業は資料に行がないので、0円とは言わない", () => {
    const ended = derive("budget.bridge", "FY2020", "initial", "all", "ended");
    expect(ended?.result).toBeNull();
    expect(ended?.why?.ja).toBe("資料に行がない");
  });

  test.each([
    ["ない年度", ["budget.distinct", "FY1999", "initial", "all", "all"]],
    ["ないテーマ", ["budget.distinct", "FY2020", "initial", "theme-99", "all"]],
    ["足りない引数", ["budget.distinct", "FY2020", "initial"]],
    ["ない段", ["budget.bridge", "FY2020", "initial", "all", "sideways"]],
    ["三つの額がそろわない行", ["budget.expansion-difference", "line-0084"]],
    ["ない理由", ["budget.count-parted", "FY2020", "initial", "toString"]],
  ] as const)("%sには答えがない", (_title, [name, ...given]) => {
    expect(derive(name, ...given)).toBeNull();
  });
});
