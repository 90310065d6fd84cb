import { describe, expect, test } from "vitest";
import { above, readTable, tableWords } from "../testing/read-table.ts";
import { cellToReading } from "./cell-to-reading.ts";
import type { FoundFact } from "./found-fact.ts";
import { kindOfHead } from "./head-words.ts";

const within = (facts: readonly FoundFact[]) => facts.map((fact) => fact.within.map(({ name }) => name));
const roles = (facts: readonly FoundFact[]) => facts.map(({ figures }) => figures.map(({ role }) => role));

describe("表の中と外の見出し", () => {
  test("帯の右端にある単位は、帯の下の値の単位であり、帯は見出しのままである", () => {
    const { value } = readTable(
      [
        ["施策１－１　防災力の強化", "", "（単位：千円）"],
        ["事業名", "R7", "R8"],
        ["避難所機能強化事業", "24,500", "18,000"],
        ["施策１－２　地域医療の確保", "", "（単位：千円）"],
        ["事業名", "R7", "R8"],
        ["夜間急病診療所運営事業", "58,300", "58,300"],
      ].map((row) => row.map((text) => (text === "" ? null : text))),
    );
    expect(within(value)).toEqual([["施策１－１　防災力の強化"], ["施策１－２　地域医療の確保"]]);
    expect(value.map(({ figures }) => figures.map(({ printedUnit }) => printedUnit))).toEqual([
      ["千円", "千円"],
      ["千円", "千円"],
    ]);
  });

  test("指標の枠の「年度」の行は、下の実績値の年である", () => {
    const { value } = readTable([
      ["指標名", "隊員の定住率", "単位", "％"],
      ["基準値", "52.0％（令和4年度）", "目標値", "70.0％（令和9年度）"],
      ["年度", "令和5年度", "令和6年度", "令和7年度"],
      ["実績値", "55.6％", "61.1％", "－"],
    ]);
    expect(roles(value)).toEqual([["baseline", "target", "actual", "actual", "actual"]]);
  });

  test("総合評価の行は、指標ではない", () => {
    const { value } = readTable([
      ["指標名", "令和5年度実績", "令和8年度目標"],
      ["空き店舗率", "18.2％", "15.0％"],
      ["総合評価", "Ｂ（おおむね順調）", null],
    ]);
    expect(value.map(({ name }) => name)).toEqual(["空き店舗率"]);
  });

  test("評価指標は指標の列、対象は誰のことかの列である", () => {
    expect(kindOfHead("評価指標")).toBe("name");
    const { value } = readTable([
      ["指標", "対象", "基準値（令和4年）", "目標値（令和14年）"],
      ["歩数の平均値", "65歳以上", "5,120歩", "6,000歩"],
    ]);
    expect(value[0]?.figures.map(({ subject, role }) => `${role} ${subject}`)).toEqual([
      "baseline 65歳以上",
      "target 65歳以上",
    ]);
  });

  test("「現在」の隣の一つの年は目標の年、「事業開始前」の隣の幾つもの年は何の年かを言わない", () => {
    const now = readTable([
      ["指標", "現在", "2030年"],
      ["新規開業数", "38件", "60件"],
    ]);
    const before = readTable([
      ["KPI", "事業開始前（現時点）", "令和7年度", "令和8年度"],
      ["開業件数", "2件", "3件", "4件"],
    ]);
    expect(roles(now.value)).toEqual([["baseline", "target"]]);
    expect(roles(before.value)).toEqual([["baseline", "figure", "figure"]]);
  });

  test("題にある年度は、同じ年度が表の上にもう一度あっても、額の年度である", () => {
    const year = { period: { kind: "fiscalYear", year: 2024 }, printed: "令和6年度", survey: false } as const;
    const words = tableWords(
      [
        ["事業名", "決算額"],
        ["生活支援事業", "9,128千円"],
      ],
      { ...above("令和6年度　主要な施策の成果", "３款", "２項", "１目", "生活支援"), year },
    );
    expect(words.flat().join()).toContain("FY2024");
  });

  test("コロンの前の名には数字があってよい", () => {
    const { figures } = cellToReading("英語検定3級以上の生徒の割合：46.0％→60％");
    expect(figures.map(({ reading }) => reading.kind === "known" && reading.quantity.value)).toEqual([46, 60]);
  });
});
