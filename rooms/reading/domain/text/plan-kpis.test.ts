import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);
const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(read(...lines).value, "kpi", "figure", "activity");

test("目標の後の括弧に年と値があれば、括弧の中は元の値で、その年は目標の年ではない（架空の計画）", () => {
  expect(
    factsIn(
      ...["基本目標（成果目標 2030年）", "◆女性の就業率", "2030年までに 71% (2022年 68.5%)"],
      ...["◆育児をしやすいと思う人の割合 45%以上(2022年度 21.3%)"],
    ),
  ).toEqual([
    "kpi 女性の就業率: target 71 % CY2030, baseline 68.5 % CY2022 @2-3",
    "kpi 育児をしやすいと思う人の割合: target 45 % atLeast, baseline 21.3 % FY2022 @4-4",
  ]);
});

test("年のない値の後の括弧に前の年の値があっても、目標を言わない文なら目標にしない", () => {
  expect(factsIn("利用者の割合は12.7%(平成30年度 11.5%)である。").filter((fact) => fact.includes("target"))).toEqual(
    [],
  );
});

test("矢印の左の値の後に「（現状）」とあっても、右の値と組になる", () => {
  expect(factsIn("・木材の生産量 R1 21万t(現状)⇒R7 30万t(中間)⇒R12 40万t(目標)")).toEqual([
    "kpi 木材の生産量: baseline 210000 トン FY2019, expected 300000 トン FY2025, target 400000 トン FY2030 @1-1",
  ]);
});

test("年のある値だけの行のすぐ下の年のない値だけの行は、目標の表ではその目標である", () => {
  expect(
    factsIn(
      "成果指標 現状値 目標値",
      "バスの年間利用者数",
      "8.8 万人(2014 年)",
      "10 万人以上",
      "駅の年間利用者数",
      "4.2 万人(2014 年)",
      "5 万人",
    ),
  ).toEqual([
    "kpi バスの年間利用者数: baseline 88000 人 CY2014, target 100000 人 atLeast @2-2",
    "kpi 駅の年間利用者数: baseline 42000 人 CY2014, target 50000 人 @5-5",
  ]);
});

test("年の並ぶ見出しの下で、値だけの行の名称は上の行にある", () => {
  expect(
    factsIn(
      ...["量の見込み (単位：か所)", "区分 令和3年度 令和4年度 令和5年度 令和6年度"],
      ...["特定型", "(相談員)", "1 1 2 2", "母子型", "3 3 3 4", "合計 4 4 5 6"],
    ),
  ).toEqual([
    "figure 特定型(相談員): figure 1 か所 FY2021, figure 1 か所 FY2022, figure 2 か所 FY2023, figure 2 か所 FY2024 @3-4",
    "figure 母子型: figure 3 か所 FY2021, figure 3 か所 FY2022, figure 3 か所 FY2023, figure 4 か所 FY2024 @6-6",
    "figure 合計: figure 4 か所 FY2021, figure 4 か所 FY2022, figure 5 か所 FY2023, figure 6 か所 FY2024 @8-8",
  ]);
});

test("掲載頁の数は値ではなく、値の後の「確認方法」の言葉は次の行の名称ではない", () => {
  expect(
    factsIn(
      ...["施 策 成果指標 掲載頁 現状値(H20) 目標値(H24) 目標値(H29) 確認方法 確認時期"],
      ...["担い手の育成対策 新規就農者数 45 2人 12人 25人 関係機関調査 随時"],
      ...["獣害対策の推進 獣害対策取組件数 48 18件 35件 50件 市 随時"],
    ),
  ).toEqual([
    "kpi 新規就農者数: baseline 2 人 FY2008, target 12 人 FY2012, target 25 人 FY2017 @2-2",
    "kpi 獣害対策取組件数: baseline 18 件 FY2008, target 35 件 FY2012, target 50 件 FY2017 @3-3",
  ]);
});

test("「18歳以上」は値ではなく、誰の値かを言う", () => {
  expect(
    factsIn(
      ...["指標", "策定時値", "令和4年", "目標値", "令和9年", "資料"],
      ...["①非常食を備える人の割合", "18歳以上 31.4% 45%以上 市の調査"],
      ...["②郷土料理を知る人の割合", "18歳以上 41.2% 55% 市の調査"],
    ),
  ).toEqual([
    "kpi 非常食を備える人の割合（18歳以上）: baseline 31.4 % CY2022, target 45 % atLeast CY2027 @7-8",
    "kpi 郷土料理を知る人の割合（18歳以上）: baseline 41.2 % CY2022, target 55 % CY2027 @9-10",
  ]);
});

test("名前と三つ以上の裸の数の行は、上の見出しの値とせず、読めなかったと知らせる", () => {
  const { value, problems } = read("1 架空地域の状況", "関係する集落の数(H19.4.1) 512 1,203 42.6 %");
  expect(factLines(value, "kpi", "figure", "activity")).toEqual(["figure ?: figure 42.6 % @2-2"]);
  expect(problems.map(({ problem }) => problem.code)).toContain("text/unreadFigures");
});

test("「2050年までを基本」は、下の値の時期ではない", () => {
  expect(factsIn("【2050年までを基本】", "・拠点の数 300か所")).toEqual(["activity 拠点の数: figure 300 か所 @2-2"]);
});

test("「県の目標値」の数は、その前の指標の値であり、県のものである", () => {
  expect(
    factsIn(
      "○ 耐震性のある住宅の割合 現状 60.4%(平成 25 年) ⇒ 目標 90.0%(平成 37 年) 参考値：国の目標値 95%(平成 32 年)、県の目標値 92%(平成 32 年)",
    ),
  ).toEqual([
    "kpi 耐震性のある住宅の割合: baseline 60.4 % CY2013, target 90 % CY2025 @1-1",
    "kpi 耐震性のある住宅の割合: target 95 % CY2020 国 @1-1",
    "kpi 耐震性のある住宅の割合: target 92 % CY2020 県 @1-1",
  ]);
});

test("値だけの行が三つ以上続けば、表から切れた列であり、見出しの値とせずに尋ねる", () => {
  const { value, problems } = read("■木造住宅の耐震化", "平成17年度末", "52.4%", "63.1%", "71.8%", "80.2%");
  expect(factLines(value, "kpi", "activity").filter((fact) => fact.includes("耐震化"))).toEqual([]);
  expect(problems.map(({ problem }) => problem.code)).toContain("text/namelessResult");
});

test("短い名称の下の長い説明は名称ではない", () => {
  expect(
    factsIn(
      ...["指標 現状 目標", "", "防災研修の修了者数", ""],
      ...["町内会や事業所の役員のうち、避難所の開き方を学ぶ二日間の研修をすべて終えて名簿に載った人の数", ""],
      ...["1,320人", "", "(令和2年度)", "", "1,800人", "", "(令和6年度)"],
    ),
  ).toEqual(["kpi 防災研修の修了者数: baseline 1320 人 FY2020, target 1800 人 FY2024 @3-13"]);
});

test("一つの欄に率と数と順位が並べば、括弧の年はどれの年でもあり、値ではない", () => {
  expect(
    factsIn(
      ...["指標名 | 現状 | 目標 |", "---|---|---|"],
      ...["計画のある市町村の割合 | 51.4% 18市町村 全国30位(2022年) | 100% 35市町村 全国1位(2028年) |"],
      ...["橋の措置の完了率 | 橋梁45.0% トンネル62.5%(2021年度) | 100%(2027年度) |"],
    ),
  ).toEqual([
    "kpi 計画のある市町村の割合: baseline 51.4 % CY2022, baseline 18 市町村 CY2022, baseline 30 位 CY2022 全国, target 100 % CY2028, target 35 市町村 CY2028, target 1 位 CY2028 全国 @3-3",
    "kpi 橋の措置の完了率: baseline 45 % FY2021 橋梁, baseline 62.5 % FY2021 トンネル, target 100 % FY2027 @4-4",
  ]);
});
