import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);

const names = ["総人口", "年少人口", "(14歳以下)", "生産年齢人口", "老年人口", "(65歳以上)"];
const years = ["平成22年", "国勢調査", "平成27年", "国勢調査", "令和7年", "推計値"];

test("内訳の和が総数になるので、どの値がどの名前のものか分かる。構成比も読む（架空の市）", () => {
  const { value } = read(
    ...[...names, ...years, "12,000人", "11,004人", "9,000人", "1,500人", "1,200人", "900人"],
    ...["(12.5%)", "(10.9%)", "(10.0)%", "7,000人", "6,300人", "4,700人", "3,500人", "3,500人", "3,400人"],
  );
  expect(factLines(value, "figure")).toEqual([
    "figure 総人口: figure 12000 人 CY2010, figure 11004 人 CY2015, forecast 9000 人 CY2025 @1-13",
    "figure 年少人口(14歳以下): figure 1500 人 CY2010, figure 1200 人 CY2015, forecast 900 人 CY2025 @2-16",
    "figure 年少人口(14歳以下): figure 12.5 % CY2010 構成比, figure 10.9 % CY2015 構成比, forecast 10 % CY2025 構成比 @2-19",
    "figure 生産年齢人口: figure 7000 人 CY2010, figure 6300 人 CY2015, forecast 4700 人 CY2025 @4-22",
    "figure 老年人口(65歳以上): figure 3500 人 CY2010, figure 3500 人 CY2015, forecast 3400 人 CY2025 @5-25",
  ]);
});

test("和が合わなければ、値に名前を付けない（架空の市）", () => {
  const { value } = read(
    ...[...names, ...years, "12,000人", "11,004人", "9,000人", "1,500人", "1,200人", "900人"],
    ...["5,000人", "6,300人", "4,700人", "3,500人", "3,500人", "3,400人"],
  );
  expect(factLines(value).join()).not.toMatch(/人口|歳/);
});
