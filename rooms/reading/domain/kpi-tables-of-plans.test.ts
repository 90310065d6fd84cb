import { describe, expect, test } from "vitest";
import { factWords } from "../testing/fact-words.ts";
import { readTable, tableWords } from "../testing/read-table.ts";

describe("計画の指標の表", () => {
  test("策定時の横の「中間」と「最終」は目標である", () => {
    expect(
      tableWords([
        ["KPI", "策定時（R5）", "中間（R8）", "最終（R11）"],
        ["創業件数", "9件", "12件", "15件"],
      ]),
    ).toEqual([["kpi 創業件数", "baseline 9 件 FY2023", "target 12 件 FY2026", "target 15 件 FY2029"]]);
  });

  test("「現在」と「5年後」は、現状と目標である", () => {
    expect(
      tableWords([
        ["KPI", "現在（R6）", "5年後（R11）"],
        ["創業件数", "2件", "10件"],
      ]),
    ).toEqual([["kpi 創業件数", "baseline 2 件 FY2024", "target 10 件 FY2029"]]);
  });

  test("年度だけの二つの列は、離れた後の年度を目標とし、確かさを下げる", () => {
    const [fact] = readTable([
      ["指標", "R6", "R11"],
      ["宿泊客数", "21,400人", "26,000人"],
    ]).value;
    expect(fact && factWords(fact)).toEqual(["kpi 宿泊客数", "actual 21400 人 FY2024", "target 26000 人 FY2029"]);
    expect(fact?.confidence.reasons.map(({ code }) => code)).toContain("role/targetByYear");
  });

  test("一つの表に続く基本目標と施策の帯は、どちらもその下の指標の上に立つ", () => {
    const band = (text: string) => [{ text, across: 3 }, null, null];
    const facts = readTable([
      band("基本目標1　稼ぐ"),
      ["数値目標", "基準値", "目標値"],
      ["市民所得", "268万円", "285万円"],
      band("施策1-1　農業"),
      ["KPI", "基準値", "目標値"],
      ["農業法人数", "34法人", "45法人"],
      band("基本目標2　集う"),
      ["数値目標", "基準値", "目標値"],
      ["転入者数", "1,486人", "1,600人"],
    ]).value;
    expect(facts.map(({ name, within }) => [name, ...within.map((one) => one.name)])).toEqual([
      ["市民所得", "基本目標1　稼ぐ"],
      ["農業法人数", "基本目標1　稼ぐ", "施策1-1　農業"],
      ["転入者数", "基本目標2　集う"],
    ]);
  });
});
