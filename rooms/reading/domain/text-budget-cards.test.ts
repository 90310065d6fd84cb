import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { textToFacts } from "./text-facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "budget", "figure", "activity");

test("区分・事業名・説明・金額が別々の行に離れた事業を読む（架空の市の予算）", () => {
  expect(
    factsIn(
      "令和６年度　当初予算の概要",
      "",
      "主な事業　　（　）内は前年度当初予算額",
      "",
      "継続",
      "",
      "新図書館建設事業",
      "　本体工事を実施します。",
      "",
      "12億3,400万円",
      "",
      "（１億560万円）",
      "",
      "【新規】中学校部活動地域移行",
      "　　　　推進事業",
      "　指導者の謝金を負担します。",
      "　　　　　　　　　　　　　　　　　　740万円　（　－　）",
    ),
  ).toEqual([
    "budget continuing 新図書館建設事業: amount 1234000000 円 FY2024, previous 105600000 円 FY2023 @5-10",
    "budget new 中学校部活動地域移行推進事業: amount 7400000 円 FY2024, previous absent:none FY2023 @14-17",
  ]);
});

test("名前の後ろの（R4補正）は名前でなく、補正予算の年である（架空の県）", () => {
  expect(
    factsIn("予算額は令和５年度［令和４年度］の順に記載。単位：千円", "・架空安心対策事業費（Ｒ４補正） 84,150"),
  ).toEqual(["budget supplementary 架空安心対策事業費: supplement 84150000 円 FY2022 @2-2"]);
});

test("項目の事業名の残りの「事業費」は、合計の語ではない（架空の県）", () => {
  expect(
    factsIn(
      "予算額は令和５年度［令和４年度］の順に記載。単位：千円",
      "・架空輸出チャレンジ",
      "　事業費 42,300（拡充11,000）［31,300］",
    ),
  ).toEqual([
    "budget 架空輸出チャレンジ事業費: amount 42300000 円 FY2023, expansion 11000000 円 FY2023, previous 31300000 円 FY2022 @2-3",
  ]);
});

test("「令和5年度の…」で始まる名前の年は、額の年である（架空の圏域）", () => {
  expect(factsIn("令和５年度の連携市町村の負担金　合計 1,430万円")).toEqual([
    "budget 連携市町村の負担金: amount 14300000 円 FY2023 @1-1",
  ]);
});
