import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);

test("会計の歳入と歳出が一行に並ぶとき、決算か予算か、何年度かは上の行が言う（架空の町）", () => {
  const { value } = read(
    "令和3年度決算の総額は",
    "",
    "　• 一般会計の歳入：31億4,200万6千円、歳出：29億9,100万円",
    "　• 特別会計の歳入：8億6,000万円、歳出：8億1,500万円",
  );
  expect(factLines(value, "budget", "figure")).toEqual([
    "budget 一般会計: outturn 3142006000 円 FY2021 歳入, outturn 2991000000 円 FY2021 歳出 @3-3",
    "budget 特別会計: outturn 860000000 円 FY2021 歳入, outturn 815000000 円 FY2021 歳出 @4-4",
  ]);
});

test("予算と決算をともに言う行の下では、どちらの額とも言わない（架空の町）", () => {
  const { value } = read("予算と決算のあらまし", "・架空水道事業会計は、収入3億円、支出2億9,000万円");
  expect(factLines(value).join()).not.toMatch(/outturn|amount/);
});
