import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

test("説明の文の下の「【事業名／金額】」は、その事業の予算である（架空の町）", () => {
  const text = [
    "令和5年度予算について",
    "",
    "▼果樹園の整備費を補助します。",
    "【架空果樹振興事業/1,735万円】",
    "▼空き店舗での創業を応援します。",
    "（起業応援補助金：280万円）",
    "▼大会の旅費を補助します。",
    "〔新規　架空派遣費　94万円〕",
    "▼橋を直します。",
    "＜架空橋修繕事業費…2億1,300万円＞",
  ].join("\n");
  expect(factLines(textToFacts([pageOfText(text)]).value, "budget").map((line) => line.replace(/ @.*$/, ""))).toEqual([
    "budget 架空果樹振興事業: amount 17350000 円 FY2023",
    "budget 起業応援補助金: amount 2800000 円 FY2023",
    "budget new 架空派遣費: amount 940000 円 FY2023",
    "budget 架空橋修繕事業費: amount 213000000 円 FY2023",
  ]);
});
