import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...cells: readonly string[]) => textToFacts([pageOfText(cells.join("\n\n"))]);
const years = ["図表１　出生数と死亡数", "年", "平成17年", "平成27年", "令和６年"];

test("「年」の下の年の数だけ、見出しの下に値が続けば、列ごとに書かれた表である（架空の市）", () => {
  const { value } = read(
    ...years,
    "出生数（人）",
    "210",
    "164",
    "98",
    "自然増減（人）",
    "△60",
    "△151",
    "△242",
    "資料：住民基本台帳",
  );
  expect(factLines(value, "figure")).toEqual([
    "figure 出生数: figure 210 人 CY2005, figure 164 人 CY2015, figure 98 人 CY2024 @13-13",
    "figure 自然増減: figure -60 人 CY2005, figure -151 人 CY2015, figure -242 人 CY2024 @21-21",
  ]);
});

test("値が年より一つ足りなければ、どの年の値か分からず、何も述べない（架空の市）", () => {
  const { value, problems } = read(...years, "出生数（人）", "210", "164", "死亡数（人）", "270", "315", "340");
  expect(value).toEqual([]);
  expect(problems.length).toBeGreaterThan(0);
});
