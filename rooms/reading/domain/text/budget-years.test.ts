import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "budget", "figure", "activity");

const income = [
  "",
  ...Array.from({ length: 6 }, () => "町のことを決めるには、多くの人の話を聞くことが大切だと考えています。"),
  "",
  "３　一般会計の歳入",
  "",
  "（単位：千円、％）",
  "",
  "区　分 令和６年度 令和５年度 増減率",
  "",
  "町　税 1,082,400 1,105,900 △2.1",
  "",
  "寄　附　金",
  "（架空納税など） 220,000 150,000 46.7",
];

test("予算の表題の下で、その年度と前年度だけが並ぶ金額の表は、予算額と前年度額である（架空の町）", () => {
  expect(factsIn("令和６年度　架空町 当初予算の概要", ...income)).toEqual([
    "budget 町税: amount 1082400000 円 FY2024, previous 1105900000 円 FY2023, figure -2.1 % 増減率 @16-16",
    "budget 寄附金（架空納税など）: amount 220000000 円 FY2024, previous 150000000 円 FY2023, figure 46.7 % 増減率 @18-19",
  ]);
});

test("予算の年度でない年が並ぶ表は、その予算ではない（架空の町）", () => {
  expect(factsIn("令和８年度　架空町 当初予算の概要", ...income).map((line) => line.split(" ")[2])).toEqual([
    "figure",
    "figure",
  ]);
});

test("「前年度の…に比べて」の金額は、その年度でなく前年度の額である（架空の町）", () => {
  expect(
    factsIn(
      "令和６年度　架空町 当初予算の概要",
      "",
      "架空会計の予算額は 58億4,500万円で、前年度の 56億2,000万円に比べて 4.0％の増と",
      "なりました。",
    ),
  ).toEqual(["budget 架空会計の予算額: amount 5845000000 円 FY2024, previous 5620000000 円 @3-3"]);
});

test("決算の資料の事業の額は決算額である（架空の市）", () => {
  expect(
    factsIn("令和５年度　架空市　決算の概要", "", "３　主な事業", "", "◎架空橋の修繕　【継続】", "", "　　86,000千円"),
  ).toEqual(["budget continuing 架空橋の修繕: outturn 86000000 円 FY2023 @5-7"]);
});

test("表の上と同じ印の行は、表の次の部分の始まりである（架空の村）", () => {
  const names = factsIn(
    "令和６年度　架空村　予算のポイント",
    "",
    "○基金の残高見込み　　　　　　　　　　　（単位：百万円）",
    "",
    "　区分　　　　　５年度末　　６年度末",
    "　架空基金　　　　1,310　　　1,200",
    "　仮想基金　　　　　200　　　　205",
    "",
    "○主要事業",
    "",
    "〔新規〕架空駅再整備事業　　　　　　4億1,000万円",
  );
  expect(names).toEqual([
    "figure 架空基金: figure 1310000000 円 FY2023, figure 1200000000 円 FY2024 @6-6",
    "figure 仮想基金: figure 200000000 円 FY2023, figure 205000000 円 FY2024 @7-7",
    "budget new 架空駅再整備事業: amount 410000000 円 FY2024 @11-11",
  ]);
});
