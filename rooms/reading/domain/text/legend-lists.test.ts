import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi");

const known = "架空県は2023年度の推進会議を開き、指標の進み具合を説明した。";

test("凡例が「①21年度または21年実績値②24年度…目標値」と言えば、続く▽の項目の値は印の順に読む（架空の業界紙）", () => {
  expect(
    factsIn(
      known,
      "〔▽指標名＝①進展状況②22年度または22年実績値③24年度または24年目標値〕",
      "▽架空の企業立地件数（累計）＝①進展②37件③30件▽架空の人口の社会増＝①進展せず②1万225人③1万187人超",
    ),
  ).toEqual([
    "kpi 架空の企業立地件数（累計）: actual 37 件 FY2022, target 30 件 FY2024 @3-3",
    "kpi 架空の人口の社会増: actual 10225 人 CY2022, target 10187 人 moreThan CY2024 @3-3",
  ]);
});

test("写したページで丸数字が@ABに化けていても、印の順に読む（架空の業界紙）", () => {
  expect(
    factsIn(
      known,
      "〔▽指標名=@進展状況A22年度実績値B24年度目標値〕",
      "▽架空住宅の登録数=@進展A148戸B160戸▽架空道路の整備率=@進展せずA73%B83%超",
      "県は今後も取り組みを進める。",
    ),
  ).toEqual([
    "kpi 架空住宅の登録数: actual 148 戸 FY2022, target 160 戸 FY2024 @3-3",
    "kpi 架空道路の整備率: actual 73 % FY2022, target 83 % moreThan FY2024 @3-3",
  ]);
});

test("印の足りない項目は、どの値か分からないので読まない（架空の業界紙）", () => {
  expect(
    factsIn(known, "〔▽指標名＝①21年度実績値②22年度実績値③24年度目標値〕", "▽架空住宅の登録数＝①148戸③160戸"),
  ).toEqual([]);
});
