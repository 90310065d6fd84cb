import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { textToFacts } from "./text-facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]).value;
const figures = (...lines: readonly string[]) => factLines(read(...lines), "figure");

test("欄を分ける空白がどこも同じ幅なら、欄は位置でなく順による（架空の村）", () => {
  expect(
    figures(
      "出生数・死亡数の推移",
      "年    出生数    死亡数    自然増減",
      "平成28年    18人    65人    △47人",
      "令和元年    11人    70人    △59人",
    ),
  ).toEqual([
    "figure 出生数: figure 18 人 CY2016, figure 11 人 CY2019 @3-3",
    "figure 死亡数: figure 65 人 CY2016, figure 70 人 CY2019 @3-3",
    "figure 自然増減: figure -47 人 CY2016, figure -59 人 CY2019 @3-3",
  ]);
});

test("年の下に人口と構成比が繰り返されるとき、それぞれの年のものである（架空の村）", () => {
  expect(
    figures(
      "（単位：人、％）",
      "平成27年　令和2年",
      "人口　構成比　人口　構成比",
      "年少人口　117　10.6　82　8.2",
      "老年人口　388　35.3　399　39.9",
    ),
  ).toEqual([
    "figure 年少人口: figure 117 人 CY2015 人口, figure 10.6 % CY2015 構成比, figure 82 人 CY2020 人口, figure 8.2 % CY2020 構成比 @4-4",
    "figure 老年人口: figure 388 人 CY2015 人口, figure 35.3 % CY2015 構成比, figure 399 人 CY2020 人口, figure 39.9 % CY2020 構成比 @5-5",
  ]);
});

test("各年の後ろの「構成比」は、その年の値の割合である（架空の村）", () => {
  expect(
    figures(
      "（単位：人、％）",
      "産業 平成27年 構成比 令和2年 構成比",
      "第1次産業 234 21.5 187 19.7",
      "第2次産業 212 19.5 220 23.2",
    ).at(0),
  ).toBe(
    "figure 第1次産業: figure 234 人 CY2015, figure 21.5 % CY2015 構成比, figure 187 人 CY2020, figure 19.7 % CY2020 構成比 @3-3",
  );
});

test("「増減」が二つあるとき、上の見出しがどちらかを言い、「増減計」は全体のものである（架空の村）", () => {
  expect(
    figures(
      "人口動態（単位：人）",
      "       自然動態              社会動態",
      "年     出生  死亡  増減      転入  転出  増減    増減計",
      "H30    9     68    △59      45    70    △25     △84",
      "R1     6     70    △64      38    66    △28     △92",
    ).map((line) => line.replace(/,.*/, "")),
  ).toEqual([
    "figure 自然動態・出生: figure 9 人 CY2018",
    "figure 自然動態・死亡: figure 68 人 CY2018",
    "figure 自然動態・増減: figure -59 人 CY2018",
    "figure 社会動態・転入: figure 45 人 CY2018",
    "figure 社会動態・転出: figure 70 人 CY2018",
    "figure 社会動態・増減: figure -25 人 CY2018",
    "figure 増減計: figure -84 人 CY2018",
  ]);
});

test("一つの空白で分かれた二段の見出しも、同じ数ずつ上の見出しのものである（架空の村）", () => {
  expect(
    figures(
      "人口動態（単位：人）",
      "自然動態 社会動態",
      "年 出生 死亡 増減 転入 転出 増減",
      "平成30年 9 68 △59 45 70 △25",
      "令和元年 6 70 △64 38 66 △28",
    ).map((line) => line.replace(/:.*/, "")),
  ).toEqual([
    "figure 自然動態出生",
    "figure 自然動態死亡",
    "figure 自然動態増減",
    "figure 社会動態転入",
    "figure 社会動態転出",
    "figure 社会動態増減",
  ]);
});

test("「男　女」は二つの見出しで、年齢の見出しの数は人数でない。人口と世帯数は単位がなくても分かる（架空の村）", () => {
  expect(
    figures(
      "地区 世帯数 人口 男 女 65歳以上 高齢化率",
      "架東 85 212 100 112 70 33.0%",
      "架西 45 123 60 63 41 33.3%",
    ).at(0),
  ).toBe(
    "figure 架東: figure 85 世帯 世帯数, figure 212 人 人口, figure 100 人 男, figure 112 人 女, figure 70 人 65歳以上, figure 33 % 高齢化率 @2-2",
  );
});

test("小数の人口は千人か万人か分からないので、単位を決めない（架空の村）", () => {
  expect(figures("区分 令和元年 令和2年 令和3年", "総人口 12.3 12.1 12.0").at(0)).toContain(
    "figure 12.3 無単位 CY2019",
  );
});

test("上の行の「割合」は、その行の値の割合である（架空の村）", () => {
  expect(
    figures(
      "区分          平成27年        令和2年",
      "年少人口      117人           82人",
      "　割合        10.6%           8.2%",
      "老年人口      388人           399人",
      "　割合        35.3%           39.9%",
    ),
  ).toEqual([
    "figure 年少人口: figure 117 人 CY2015, figure 82 人 CY2020, figure 10.6 % CY2015 割合, figure 8.2 % CY2020 割合 @2-2",
    "figure 老年人口: figure 388 人 CY2015, figure 399 人 CY2020, figure 35.3 % CY2015 割合, figure 39.9 % CY2020 割合 @4-4",
  ]);
});

test("問いの下に並ぶ答えは、それぞれの割合と回答数をもつ（架空の村）", () => {
  expect(
    figures(
      "Q3．架空の広場に満足していますか。（n=80）",
      "1．満足している　　　　12人（15.0％）",
      "2．どちらともいえない　48人（60.0％）",
      "3．不満　　　　　　　　20人（25.0％）",
    ),
  ).toEqual([
    "figure 満足している: figure 12 人 回答数, figure 15 % 割合 @2-2",
    "figure どちらともいえない: figure 48 人 回答数, figure 60 % 割合 @3-3",
    "figure 不満: figure 20 人 回答数, figure 25 % 割合 @4-4",
  ]);
});

test("割合だけの答えの小数点の前は、回答数でない（架空の村）", () => {
  expect(
    figures("問5　村の魅力は何ですか。（複数回答）", "森が深い　62.5％", "人が温かい　41.3％", "道が近い　5.0％"),
  ).toEqual([
    "figure 森が深い: figure 62.5 % 割合 @2-2",
    "figure 人が温かい: figure 41.3 % 割合 @3-3",
    "figure 道が近い: figure 5 % 割合 @4-4",
  ]);
});

test("「…別世帯数」の下に並ぶ数と割合は、活動の実績でない（架空の村）", () => {
  expect(
    figures(
      "家族類型別世帯数（令和２年国勢調査）",
      "単独世帯　123世帯（38.4％）",
      "夫婦のみの世帯　120世帯（37.5％）",
      "その他の世帯　77世帯（24.1％）",
    ).at(-1),
  ).toBe("figure その他の世帯: figure 77 世帯 CY2020 実数, figure 24.1 % CY2020 割合 @4-4");
});

test("年と値の並びの上の「…の推計」は推計で、「目標人口」は目標である（架空の村）", () => {
  expect(figures("将来人口の推計", "2030年：821人", "2040年：612人")).toEqual([
    "figure 将来人口: forecast 821 人 CY2030, forecast 612 人 CY2040 @1-1",
  ]);
  expect(factLines(read("目標人口", "令和12年（2030年） 900人", "令和22年（2040年） 850人"), "kpi")).toEqual([
    "kpi 目標人口: target 900 人 CY2030, target 850 人 CY2040 @1-1",
  ]);
});

test("期間の見出しに名の欄がなくても、下の行の値はその期間のものである（架空の村）", () => {
  expect(figures("平成20～24年 平成25～29年", "本村 1.45 1.52", "全国 1.38 1.43")).toEqual([]);
  expect(figures("平成20～24年 平成25～29年 平成30～令和4年", "本村 1.45 1.52 1.38", "全国 1.38 1.43 1.33").at(0)).toBe(
    "figure 本村: figure 1.45 無単位 CY2008..CY2012, figure 1.52 無単位 CY2013..CY2017, figure 1.38 無単位 CY2018..CY2022 @2-2",
  );
});

test("主語のない「推計では…」の行は、上の文の主語のことである（架空の村）", () => {
  expect(
    figures(
      "　本村の人口は昭和35年の1,850人をピークに減少を続け、令和2年には961人となっています。",
      "　社人研の推計では、令和27年に543人まで減少するとされています。",
    ).at(-1),
  ).toBe("figure 人口: forecast 543 人 CY2045 @2-2");
});

test("並べた目標の動詞は、前に並ぶどの値にも掛かる（架空の村）", () => {
  expect(figures("令和６年度末までに、移住者数50人、新規就農者数3人／年、起業件数2件／年を目指します。")).toEqual([
    "figure 移住者数: target 50 人 FY2024 @1-1",
    "figure 新規就農者数: target 3 人/年 FY2024 @1-1",
    "figure 起業件数: target 2 件/年 FY2024 @1-1",
  ]);
});
