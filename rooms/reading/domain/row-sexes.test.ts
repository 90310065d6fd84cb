import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { textToFacts } from "./text/facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);

test("男と女の行は、足して上の行になるとき、その行の値の内訳である（架空の町）", () => {
  const table = read(
    "区分　　　　平成27年　　令和２年",
    "総人口　　　5,210人　　4,800人",
    "男　　　　　2,510人　　2,290人",
    "女　　　　　2,700人　　2,510人",
    "うち外国人　48人　　　　61人",
  );
  expect(factLines(table.value, "figure")).toEqual([
    "figure 総人口: figure 5210 人 CY2015, figure 4800 人 CY2020, figure 2510 人 CY2015 男, figure 2290 人 CY2020 男, figure 2700 人 CY2015 女, figure 2510 人 CY2020 女 @2-2",
    "figure うち外国人: figure 48 人 CY2015, figure 61 人 CY2020 @5-5",
  ]);
});

test("男と女の間にある率は、その全体の率である（架空の町）", () => {
  const table = read(
    "区分　　　　　　平成27年　　令和２年",
    "架空の就業率　　60.2％　　　61.5％",
    "男性　　　　　　70.1％　　　70.0％",
    "女性　　　　　　51.0％　　　53.6％",
  );
  expect(factLines(table.value, "figure")).toEqual([
    "figure 架空の就業率: figure 60.2 % CY2015, figure 61.5 % CY2020, figure 70.1 % CY2015 男性, figure 70 % CY2020 男性, figure 51 % CY2015 女性, figure 53.6 % CY2020 女性 @2-2",
  ]);
});

test("上の行に合わない男と女の行は、何の値かを尋ねる（架空の町）", () => {
  const table = read(
    "区分　　　　平成27年　　令和２年",
    "架空世帯数　2,110世帯　　2,080世帯",
    "男　　　　　2,510人　　　2,290人",
    "女　　　　　2,700人　　　2,510人",
  );
  expect(table.problems.filter(({ problem }) => problem.code === "text/unnamedFigure").length).toBe(2);
  expect(table.value.map(({ name, confidence }) => [name, confidence.value < 0.5])).toEqual([
    ["架空世帯数", false],
    ["男", true],
    ["女", true],
  ]);
});

test("「指標名　男性」の下の「女性」は同じ指標の値で、次の指標の名前とは続かない（架空の町）", () => {
  const table = read(
    "主要指標　　　　　　　　　現状値　　　　　　目標値",
    "",
    "架空寿命　男性　　　　　　77.9歳（R3年）　　79.0歳（R10年）",
    "　　　　　女性　　　　　　82.2歳（R3年）　　83.0歳（R10年）",
    "",
    "架空検診受診率（胃）",
    "",
    "男　13.2％（R4年度）　22％（R10年度）",
    "女　15.8％（R4年度）　23％（R10年度）",
    "",
    "架空死亡者数　　　　　　　年平均 2.4人（H30～R4年）　　０人（R10年）",
    "",
    "架空タワーの整備数　　　　－（R4年度）　　　　３基（R10年度）",
    "",
    "施策３　選ばれるまち",
    "",
    "～ 架空の魅力を伝え、訪れる人をふやす ～",
  );
  expect(factLines(table.value, "kpi")).toEqual([
    "kpi 架空寿命: baseline 77.9 歳 CY2021 男性, target 79 歳 CY2028 男性, baseline 82.2 歳 CY2021 女性, target 83 歳 CY2028 女性 @3-3",
    "kpi 架空検診受診率（胃）: baseline 13.2 % FY2022 男, target 22 % FY2028 男, baseline 15.8 % FY2022 女, target 23 % FY2028 女 @6-8",
    "kpi 架空死亡者数: baseline 2.4 人 CY2018..CY2022, target 0 人 CY2028 @11-11",
    "kpi 架空タワーの整備数: baseline absent:none FY2022, target 3 基 FY2028 @13-13",
  ]);
});

test("年齢だけの行は名前でなく、計の行は男女の全体である（架空の町）", () => {
  const table = read(
    "指標名　　　　　　　　　現況　　　　　　　目標",
    "架空運動をする人の割合",
    "　20～64歳　男性　　　　20.3％（R4）　　　29.0％（R10）",
    "　　　　　　女性　　　　17.4％（R4）　　　29.0％（R10）",
    "　65歳以上　男性　　　　40.0％（R4）　　　49.0％（R10）",
    "　　　　　　女性　　　　34.6％（R4）　　　44.0％（R10）",
    "架空該当者数",
    "　男　　　　　　　　　　110人（R4）　　　　90人（R10）",
    "　女　　　　　　　　　　 30人（R4）　　　　25人（R10）",
    "　計　　　　　　　　　　140人（R4）　　　115人（R10）",
  );
  const stated = table.value.filter(({ questions }) => questions.length === 0);
  expect(factLines(stated, "kpi").at(-1)).toBe(
    "kpi 架空該当者数: baseline 110 人 FY2022 男, target 90 人 FY2028 男, baseline 30 人 FY2022 女, target 25 人 FY2028 女, baseline 140 人 FY2022, target 115 人 FY2028 @7-8",
  );
  expect(stated.map(({ name }) => name)).not.toContain("65歳以上");
});

test("男と女の行に単位がなければ、上の総人口の単位である（架空の町）", () => {
  const table = read(
    "区分\t平成27年\t令和２年",
    "総人口（人）\t5,210\t4,800",
    "　男\t2,510\t2,290",
    "　女\t2,700\t2,510",
    "世帯数（世帯）\t2,100\t2,050",
  );
  expect(factLines(table.value, "figure")).toEqual([
    "figure 総人口: figure 5210 人 CY2015, figure 4800 人 CY2020, figure 2510 人 CY2015 男, figure 2290 人 CY2020 男, figure 2700 人 CY2015 女, figure 2510 人 CY2020 女 @2-2",
    "figure 世帯数: figure 2100 世帯 CY2015, figure 2050 世帯 CY2020 @5-5",
  ]);
});
