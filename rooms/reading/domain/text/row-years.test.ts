import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const kpis = (...lines: readonly string[]) => factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi");

test("行の下にかっこの年だけが同じ数だけ並ぶとき、年は左から順に上の値のものになり、名前の終わりも続く（架空の地域）", () => {
  const found = kpis(
    "指標名 基準値 目標値",
    "",
    "架空の生乳生産量 302千トン 320千トン",
    "",
    "（2018年度） （2024年度）",
    "",
    "架空の体験移住の 38人 70人",
    "",
    "利用者数 （2019年度） （2024年度）",
    "",
    "架空の地元就職率 31.7％ 42.0％",
    "",
    "（2020.3卒） （2025.3卒）",
  );
  expect(found).toEqual([
    "kpi 架空の生乳生産量: baseline 302000 トン FY2018, target 320000 トン FY2024 @3-5",
    "kpi 架空の体験移住の利用者数: baseline 38 人 FY2019, target 70 人 FY2024 @7-9",
    "kpi 架空の地元就職率: baseline 31.7 % graduates2020-03, target 42 % graduates2025-03 @11-13",
  ]);
});

test("ほかの行が揃った表の中で、セルごとに一行ずつになった行も一つの行として読む（架空の地域）", () => {
  const found = kpis(
    "指標名 基準値 目標値",
    "",
    "架空の観光入込客数 1,104千人 1,300千人",
    "（2018年度） （2024年度）",
    "",
    "架空のぶどうの加工品",
    "",
    "出荷額",
    "",
    "58百万円",
    "",
    "（2018年度）",
    "",
    "90百万円",
    "",
    "（2024年度）",
  );
  expect(found).toEqual([
    "kpi 架空の観光入込客数: baseline 1104000 人 FY2018, target 1300000 人 FY2024 @3-4",
    "kpi 架空のぶどうの加工品出荷額: baseline 58000000 円 FY2018, target 90000000 円 FY2024 @6-16",
  ]);
});

test("行と行の間に立つ言葉は、量の名前が整う方の行の名前になり、見出しの下の年は年のない見出しのもの（架空の県）", () => {
  const found = kpis(
    "指標名 基準値 R2実績 R3実績 目標値 評価",
    "（R元） （R6）",
    "",
    "架空の保育所等の 114人 63人 58人 ０人 Ａ",
    "",
    "待機児童数",
    "",
    "架空の応援パスポート 640店 655店 702店 900店 Ｄ",
    "",
    "協賛店舗数",
    "",
    "架空の育児休業取得率 5.8％ 7.1％ 集計中 20.0％ －",
  );
  expect(found).toEqual([
    "kpi 架空の保育所等の待機児童数: baseline 114 人 FY2019, actual 63 人 FY2020, actual 58 人 FY2021, target 0 人 FY2024 @4-6",
    "kpi 架空の応援パスポート協賛店舗数: baseline 640 店 FY2019, actual 655 店 FY2020, actual 702 店 FY2021, target 900 店 FY2024 @8-10",
    "kpi 架空の育児休業取得率: baseline 5.8 % FY2019, actual 7.1 % FY2020, actual absent:notYetPublished FY2021, target 20 % FY2024 @12-12",
  ]);
});

test("見出しの年より同じだけ古い年が下の行にあれば、先頭の値の年。目標値は見出しの年のまま（架空の県）", () => {
  const found = kpis(
    "指標名 基準値 R2実績 R3実績 目標値 進捗率 評価",
    "（R元） （R6）",
    "",
    "架空の農業産出額 736億円 729億円 741億円 780億円 11.4％ Ｄ",
    "",
    "（H30） （R元） （R2）",
    "",
    "新規就農者数 48人 51人 45人 60人以上 ▲25.0％ Ｄ",
  );
  expect(found.map((line) => line.replace(/, figure .*? 進捗率/, ""))).toEqual([
    "kpi 架空の農業産出額: baseline 73600000000 円 FY2018, actual 72900000000 円 FY2019, actual 74100000000 円 FY2020, target 78000000000 円 FY2024 @4-6",
    "kpi 新規就農者数: baseline 48 人 FY2019, actual 51 人 FY2020, actual 45 人 FY2021, target 60 人 atLeast FY2024 @8-8",
  ]);
});

test("値と年が別の行にあるときは、紙面の表記も二行である（架空の地域）", () => {
  const [fact] = textToFacts([
    pageOfText(
      "指標名 基準値 目標値\n架空の生乳生産量 302千トン 320千トン\n（2018年度） （2024年度）\n架空の利用者数 38人 70人\n（2019年度） （2024年度）",
    ),
  ]).value;
  expect(fact?.figures.map(({ printed }) => printed)).toEqual(["302千トン\n（2018年度）", "320千トン\n（2024年度）"]);
});
