import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);

test("「基金から…円を繰り入れる」額は、前の文のものではなく基金のものであり、増えた訳を挟む税はその税のものである（架空の村）", () => {
  const { value } = read(
    "架空沢村の当初予算",
    "",
    "　架空沢村の2023年度一般会計当初予算は20億円。歳入では、村税が家屋の新築により前年度当初比2.0%増の1億8500万円を見込む。ふるさと納税は返礼品を増やし、6500万円を計上した。減債基金からは9千万円を繰り入れる。",
  );
  expect(factLines(value, "budget", "figure").slice(1)).toEqual([
    "figure 村税: forecast 185000000 円 FY2023 @3-3",
    "budget ふるさと納税: amount 65000000 円 FY2023 @3-3",
    "figure 減債基金: figure 90000000 円 FY2023 @3-3",
  ]);
});
