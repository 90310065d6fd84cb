import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { isStated } from "../found-to-contract.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]).value;

test("名前の失われた表でも、年の行の下に同じ数だけ並ぶ値の時期は分かり、何の値かは尋ねる（架空の町）", () => {
  const facts = read(
    "A",
    "B",
    "H27 H28 H29 H30 H31",
    "",
    "- 62万人 64万人 66万人 68万人",
    "",
    "66.8万人 68.6万人",
    "",
    "77",
  );
  expect(factLines(facts, "figure", "kpi")).toEqual([
    "figure ?: figure absent:none FY2015, figure 620000 人 FY2016, figure 640000 人 FY2017, figure 660000 人 FY2018, figure 680000 人 FY2019 @5-5",
    "figure ?: figure 668000 人 FY2015, figure 686000 人 FY2016 @7-7",
  ]);
  expect(facts.some(isStated)).toBe(false);
});

test("続かない年や、数の合わない行からは、時期を決めない（架空の町）", () => {
  expect(factLines(read("H27 H28 H31", "", "60万人 62万人 64万人"), "figure").join()).not.toContain("FY2015");
  expect(factLines(read("H27 H28 H29 H30", "", "60万人 62万人 64万人"), "figure").join()).not.toContain("FY2015");
});

test("「事業開始前 平成28年度…(現時点) (1年目)…」の後の値は、同じ単位の組ごとに、開始前と各年度の目標である（架空の計画）", () => {
  const stages = "数値目標 事業開始前 平成 28 年度 平成 29 年度 ( 現時点 ) (1 年目 ) (2 年目 )";
  expect(factLines(read(`${stages} 0 千円 50 千円 900 千円 12 人 20 人 600 人 平成 30 年度`), "figure")).toEqual([
    "figure ?: baseline 0 円, expected 50000 円 FY2016, expected 900000 円 FY2017 @1-1",
    "figure ?: baseline 12 人, expected 20 人 FY2016, expected 600 人 FY2017 @1-1",
  ]);
});
