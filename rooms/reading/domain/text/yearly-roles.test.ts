import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (text: string) => textToFacts([pageOfText(text)]);
const factsIn = (text: string): readonly string[] => factLines(read(text).value, "kpi", "figure", "activity");

const heads =
  "架空町創生プラン　年度別の進捗\n\n 指 標 名  策定時  区分  R2年度  R3年度  R4年度\n            （R元年度）\n";

test("年度の見出しの下に目標と実績の行が一つずつある指標は、名前がどの行に落ちても、値が一行ずつになっても読める（架空の町）", () => {
  const text = `${heads}
 柱１ はたらく
 架空市場の出店者数  12者  目標  15  18  20
                           実績  14  －  21
                         達成率  93.3%  －  105.0%
 ※R3年度は開催していない

－ 1 －

柱２ 暮らす
架空サークルの
会員数
240人
目標
260
280
300
実績
251
270
集計中
担当：架空課

 指 標 名  策定時  区分  R2年度  R3年度  R4年度
 柱３ 育てる
                       目標  50以上  55以上  60以上
 架空の行事に満足した  41.5％
 町民の割合（％）      実績  44.2   51.3   58.9
                     達成状況   ×   ×   ○
`;
  expect(factsIn(text)).toEqual([
    "kpi 架空市場の出店者数: baseline 12 者 FY2019, target 15 者 FY2020, target 18 者 FY2021, target 20 者 FY2022, actual 14 者 FY2020, actual absent:none FY2021, actual 21 者 FY2022 @7-9",
    "kpi 架空サークルの会員数: baseline 240 人 FY2019, target 260 人 FY2020, target 280 人 FY2021, target 300 人 FY2022, actual 251 人 FY2020, actual 270 人 FY2021, actual absent:notYetPublished FY2022 @15-25",
    "kpi 架空の行事に満足した町民の割合: baseline 41.5 % FY2019, target 50 % atLeast FY2020, target 55 % atLeast FY2021, target 60 % atLeast FY2022, actual 44.2 % FY2020, actual 51.3 % FY2021, actual 58.9 % FY2022 @30-33",
  ]);
});

test("どの指標の実績も同じ年度までしか並んでいなければ、後の年度はまだ来ていない（架空の市）", () => {
  const text = `架空市の取組の進捗

指標名　単位　区分　R2　R3　R4　R5

架空バスの利用者数
人
目標 1,200 1,250 1,300 1,350
実績 1,180 1,204

架空館の講座数
回
目標 20 22 24 26
実績 19 23
`;
  expect(factsIn(text)).toEqual([
    "kpi 架空バスの利用者数: target 1200 人 FY2020, target 1250 人 FY2021, target 1300 人 FY2022, target 1350 人 FY2023 @5-8",
    "kpi 架空バスの利用者数: actual 1180 人 FY2020, actual 1204 人 FY2021 @5-8",
    "kpi 架空館の講座数: target 20 回 FY2020, target 22 回 FY2021, target 24 回 FY2022, target 26 回 FY2023 @10-13",
    "kpi 架空館の講座数: actual 19 回 FY2020, actual 23 回 FY2021 @10-13",
  ]);
});

test("実績の数が指標ごとに違えば、どの年度が空いているのか分からないので読まない（架空の市）", () => {
  const text = `架空市の取組の進捗

指標名　単位　区分　R2　R3　R4　R5

架空バスの利用者数
人
目標 1,200 1,250 1,300 1,350
実績
1,180
1,204
1,310

架空館の講座数
回
目標 20 22 24 26
実績
19
23
`;
  expect(factsIn(text)).toEqual([]);
});
