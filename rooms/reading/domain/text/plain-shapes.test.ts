import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);
const read = (...lines: readonly string[]): readonly string[] =>
  factLines(factsIn(...lines).value, "kpi", "figure", "activity", "budget");

test("目標のある行の下に、年度ごとの実績が続く", () => {
  expect(
    read(
      "KPI①　架空塾の受講者数　目標：年間150人",
      "　R3実績：62人　R4実績：98人　R5実績：151人（達成）",
      "KPI②　架空拠点の開設数　目標：R7までに累計8件",
      "　R3実績：2件　R4実績：3件",
    ),
  ).toEqual([
    "kpi 架空塾の受講者数: target 150 人, actual 62 人 FY2021, actual 98 人 FY2022, actual 151 人 FY2023 @1-1",
    "kpi 架空拠点の開設数: target 8 件 FY2025, actual 2 件 FY2021, actual 3 件 FY2022 @3-3",
  ]);
});

test("見出しの行の下の括弧の年度は、予算ではなく、上の値の年度である", () => {
  expect(
    read(
      "項目 当初値 中間値 目標値",
      "（平成27年度） （平成29年度） （令和元年度）",
      "架空産出額（億円） 352 368 380",
      "架空品目数（品目） 5 7 9以上",
    ),
  ).toEqual([
    "kpi 架空産出額: baseline 35200000000 円 FY2015, target 36800000000 円 FY2017, target 38000000000 円 FY2019 @3-3",
    "kpi 架空品目数: baseline 5 品目 FY2015, target 7 品目 FY2017, target 9 品目 atLeast FY2019 @4-4",
  ]);
});

test("年度の下で同じ言葉が繰り返す二行の見出し", () => {
  expect(
    read(
      "指標名 令和５年度 令和６年度",
      "目標 実績 目標 実績",
      "架空相談（件） 90 88 100 104",
      "架空移住（人） 5 4 8 9",
    ),
  ).toEqual([
    "kpi 架空相談: target 90 件 FY2023, actual 88 件 FY2023, target 100 件 FY2024, actual 104 件 FY2024 @3-3",
    "kpi 架空移住: target 5 人 FY2023, actual 4 人 FY2023, target 8 人 FY2024, actual 9 人 FY2024 @4-4",
  ]);
});

test("見出しの括弧に単位や調査のある、別々のものの列", () => {
  expect(
    read("圏域名 中心市 人口（R2国調） 面積（km2）", "架空東圏 東架市 212,300 820.5", "架空西圏 西架市 54,210 410"),
  ).toEqual([
    "figure 架空東圏: figure 212300 人 CY2020 東架市・人口(国調), figure 820.5 ㎢ 東架市・面積 @2-2",
    "figure 架空西圏: figure 54210 人 CY2020 西架市・人口(国調), figure 410 ㎢ 西架市・面積 @3-3",
  ]);
});

test("目標の下の行に、現状が言われている", () => {
  expect(
    read("数値目標", "", "架空の新規雇用者数", "250人（令和2～6年度累計）", "現状：181人（平成27～30年度累計）"),
  ).toEqual([
    "kpi 架空の新規雇用者数: target 250 人 FY2020..FY2024:cumulative, baseline 181 人 FY2015..FY2018:cumulative @3-5",
  ]);
});

test("「うち」の後の値は、全体の値とは読まない", () => {
  expect(read("架空の総事業費は3億円で、うち国の交付金は1億円を活用した。")).toEqual([
    "figure 架空の総事業費: figure 300000000 円, figure 100000000 円 国の交付金 @1-1",
  ]);
});

test("【役割】の後に値のある行は、見出しではない", () => {
  expect(
    read(
      "【指標】　架空発電量",
      "【現状値（令和４年度）】　1,100MWh",
      "【目標値（令和９年度）】　2,200MWh",
      "【指標】　架空再生率",
      "【現状値（令和４年度）】　17.2％",
      "【目標値（令和９年度）】　24％",
    ),
  ).toEqual([
    "kpi 架空発電量: baseline 1100 MWh FY2022, target 2200 MWh FY2027 @1-1",
    "kpi 架空再生率: baseline 17.2 % FY2022, target 24 % FY2027 @4-4",
  ]);
});

test("単位のない新規事業の額は尋ね、柱の番号は名前に入れない", () => {
  const { value, problems } = factsIn(
    "施策の柱 １ 架空産業の振興 予算額 1,345,678千円（うち新規・拡充 245,600千円）",
    "新 架空推進費 15,000",
  );
  expect(factLines(value, "budget")).toEqual([
    "budget 架空産業の振興: amount 1345678000 円, expansion 245600000 円 @1-1",
  ]);
  expect(problems.map(({ problem: { code } }) => code)).toEqual(["text/unreadFigures"]);
});
