import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const readFrom = (lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);
const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(readFrom(lines).value, "kpi", "budget", "figure", "activity");
const problemsIn = (...lines: readonly string[]): readonly string[] =>
  readFrom(lines).problems.map(({ problem }) => problem.code);

/** Each cell a block of its own between blank lines. */
const apart = (...cells: readonly string[]): readonly string[] => cells.flatMap((cell) => [cell, ""]);

test("一行に一欄ずつ縦線で閉じた表は、見出しのない欄（||）も数え、行の番号の分だけ見出しを右に置く（架空の市）", () => {
  expect(
    factsIn(
      ...["指標 |", "平成24年度 実績値 |", "平成27年度 現状値 |", "平成33年度 目標値 |", "||"],
      "---|---|---|---|---|---|",
      ...["1 |", "野菜を毎日食べる人の割合 |", "41.5% |", "40.2% |", "50.0% |", "|"],
      ...["2 |", "よく歩く人の割合 |", "- |", "32.1% |", "増加 |", "|"],
      ...["3 |", "よく眠る人の割合 |", "61.0% |", "62.5% |", "70.0% |"],
    ),
  ).toEqual([
    "kpi 野菜を毎日食べる人の割合: actual 41.5 % FY2012, baseline 40.2 % FY2015, target 50 % FY2021 @7-7",
    "kpi よく歩く人の割合: actual absent:none FY2012, baseline 32.1 % FY2015, target 「増加」 FY2021 @13-13",
    "kpi よく眠る人の割合: actual 61 % FY2012, baseline 62.5 % FY2015, target 70 % FY2021 @19-19",
  ]);
});

test("欄がずれて単位の付いた値が名称の欄に並ぶ表は、読まずに尋ねる", () => {
  const lines = [
    ...["指標 |", "現状値 |", "目標値 |", "1 |", "図書館 |", "20.5% |", "30.0% |", "2 |", "公民館 |", "21.5% |"],
    ...["31.0% |", "3 |", "体育館 |", "22.5% |", "32.0% |"],
  ];
  expect(factsIn(...lines)).toEqual([]);
  expect(problemsIn(...lines)).toContain("text/cellsOutOfOrder");
});

test("初めの欄の見出しが空で落ちた表は、値の見出しを一つ右に置く（架空の県）", () => {
  expect(
    factsIn(
      ...["2018(実績) | 現状(2019) | 2026(目標) | |", "---|---|---|---|"],
      ...["農地の集積割合 | 41.3% | 42.0% | 60% |", "直売所の利用割合 | 20.1% | 21.9% | 30% |"],
    ),
  ).toEqual([
    "kpi 農地の集積割合: actual 41.3 % FY2018, baseline 42 % FY2019, target 60 % FY2026 @3-3",
    "kpi 直売所の利用割合: actual 20.1 % FY2018, baseline 21.9 % FY2019, target 30 % FY2026 @4-4",
  ]);
});

test("一欄ずつ離れて並ぶ表は、名のない合計の前まで読み、「令和4年度比」を時期にしない（架空の県）", () => {
  const lines = [
    ...apart("地区名", "令和5年度", "令和4年度", "令和4年度比"),
    ...apart("山の手地区", "1,200人", "1,000人", "120.0%", "川べり地区", "880人", "800人", "110.0%"),
    ...apart("港地区", "450人", "500人", "90.0%", "2,530人", "2,300人", "110.0%"),
  ];
  expect(factsIn(...lines)).toEqual([
    "figure 山の手地区: figure 1200 人 FY2023, figure 1000 人 FY2022, figure 120 % 令和4年度比 @9-9",
    "figure 川べり地区: figure 880 人 FY2023, figure 800 人 FY2022, figure 110 % 令和4年度比 @17-17",
    "figure 港地区: figure 450 人 FY2023, figure 500 人 FY2022, figure 90 % 令和4年度比 @25-25",
  ]);
  expect(problemsIn(...lines)).toContain("text/cellsOutOfOrder");
});

test("金額の表の「事業数」は数であり、百万円ではない（架空の市）", () => {
  expect(
    factsIn(
      ...["目標ごとの事業費 (単位:百万円)", ""],
      ...apart("基本目標", "事業数", "事業費", "一般財源", "水辺のにぎわい", "12", "340", "120"),
      ...apart("森のくらし", "7", "95", "40", "まちの安心", "15", "410", "205"),
    ),
  ).toEqual([
    "budget 水辺のにぎわい: figure 12 無単位 事業数, amount 340000000 円, figure 120000000 円 一般財源 @11-11",
    "budget 森のくらし: figure 7 無単位 事業数, amount 95000000 円, figure 40000000 円 一般財源 @19-19",
    "budget まちの安心: figure 15 無単位 事業数, amount 410000000 円, figure 205000000 円 一般財源 @27-27",
  ]);
});

test("番号、名称、値が一行ずつ並び、年の行が下に立つ表も読める（架空の市）", () => {
  expect(
    factsIn(
      ...["サービスの利用者数", "(人)", "№", "サービスの種類", "1", "訪問看護", "110", "120", "130", "2"],
      ...["通所介護", "(地域密着型)", "240", "250", "1,260", "R3年度 R4年度 R5年度"],
    ),
  ).toEqual([
    "figure 訪問看護: figure 110 人 FY2021, figure 120 人 FY2022, figure 130 人 FY2023 @6-6",
    "figure 通所介護(地域密着型): figure 240 人 FY2021, figure 250 人 FY2022, figure 1260 人 FY2023 @11-12",
  ]);
});

test("年の行の下の注記が、どの年までが実績でどの年からが推計かを言う（架空の町）", () => {
  expect(
    factsIn(
      ...["(人)", "№", "1", "訪問看護", "110", "120", "130", "2", "通所介護", "240", "250", "260"],
      ...["R3年度 R4年度 R5年度", "※令和3年度までの実績、令和4年度の見込み及び令和5年度以降の推計"],
    ),
  ).toEqual([
    "figure 訪問看護: actual 110 人 FY2021, forecast 120 人 FY2022, forecast 130 人 FY2023 @4-4",
    "figure 通所介護: actual 240 人 FY2021, forecast 250 人 FY2022, forecast 260 人 FY2023 @9-9",
  ]);
});

test("年の数と値の数が合わない行があれば、下の年の行では読まない", () => {
  const lines = ["1", "訪問看護", "110", "120", "2", "通所介護", "240", "250", "260", "R3年度 R4年度 R5年度"];
  expect(factsIn(...lines).filter((line) => line.includes("FY2021"))).toEqual([]);
});
