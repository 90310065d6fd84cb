import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (text: string) => textToFacts([pageOfText(text)]);
const factsIn = (text: string): readonly string[] => factLines(read(text).value, "kpi", "figure", "activity");

const legend = "※ 評価 A:順調(「実績値」が「期待値」と同じか上), B:やや遅れ(「実績値」が「期待値」比50~79%)";

test("行も欄も失われた調書でも、年度の見出しと同じ数だけ並ぶ期待値と、基準年の次の年から埋まる実績値が読める（架空の県）", () => {
  const sheet =
    "3 進捗状況 [単位] 億円 現状値 H25 H26 H27 H28 目標値 H29 架空品出荷額 出典: 架空統計 (毎年度実施) 期待値 1,200 1,210 1,220 1,230 1,250 実績値 1,205 1,218 達成率 99.6% 99.8%";
  expect(factsIn(`12 架空県総合戦略の進捗状況調書 ${sheet} ${legend}`)).toEqual([
    "kpi 架空品出荷額: baseline 120000000000 円 FY2013, expected 121000000000 円 FY2014, expected 122000000000 円 FY2015, expected 123000000000 円 FY2016, target 125000000000 円 FY2017 @1-1",
    "kpi 架空品出荷額: actual 120500000000 円 FY2014, actual 121800000000 円 FY2015 @1-1",
  ]);
});

test("期待値の行が基準年の括弧で始まれば基準値の欄に数はなく、単位は同じ指標の目標を書いた所から取る（架空の県）", () => {
  const aim = "1 項 目 [数値目標] 架空の雇用者数 (H27~H30累計):800人";
  const sheet =
    "[単位] 基準値 H27 H28 H29 目標値 H30 架空の雇用者数 期待値 [H26] 200 400 600 800 (改訂後の期待値) (450) (650) 実績値 230 451 (速報値) 達成率 115.0% 112.8%";
  const found = read(`12 架空県総合戦略の進捗状況調書 担当課 架空課 ${aim} 3 進捗状況 ${sheet} ${legend}`);
  expect(factLines(found.value, "kpi", "figure", "activity")).toEqual([
    "kpi 架空の雇用者数: target 800 人 FY2015..FY2018:cumulative @1-1",
    "kpi 架空の雇用者数: expected 200 人 FY2015, expected 400 人 FY2016, expected 600 人 FY2017, target 800 人 FY2018 @1-1",
    "kpi 架空の雇用者数: actual 230 人 FY2015, actual 451 人 FY2016 @1-1",
  ]);
  // what was expected anew has fewer figures than there are years: it is asked
  expect(found.problems.map(({ problem }) => problem.code)).toEqual(["text/cellsOutOfOrder"]);
});

test("見出しの数と期待値の数が合わなければ、どの年度の値とも言わずに尋ねる（架空の県）", () => {
  const sheet =
    "[単位] 人 現状値 H25 H26 H27 H28 目標値 H29 架空の来訪者数 期待値 1,200 1,210 1,220 1,230 実績値 1,205";
  const found = read(`12 架空県総合戦略の進捗状況調書 ${sheet} ${legend}`);
  expect(factLines(found.value, "kpi", "figure", "activity")).toEqual([]);
  expect(found.problems.map(({ problem }) => problem.code)).toEqual(["text/cellsOutOfOrder", "text/cellsOutOfOrder"]);
});
