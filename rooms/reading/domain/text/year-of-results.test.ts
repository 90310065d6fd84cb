import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const kpisOf = (...lines: readonly string[]) =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "budget");

const results = [
  " ○架空バスの運賃収入  実績 12,900,000円  /  目標13,000,000円   (達成率  99%)",
  " ○架空バスの支援費 実績 3,400,000円 /  目標 3,700,000円 (達成率  92%)",
];

test("成果の節が一つの年度だけを挙げるとき、時期のない実績と目標はその年度のもので、「費」で終わる名前でも予算ではない", () => {
  expect(
    kpisOf("(2) 令和7年4月からバスを替えた。", "5 成果及び評価", "令和6年度の運行の結果は次のとおり。", ...results),
  ).toEqual([
    "kpi 架空バスの運賃収入: actual 12900000 円 FY2024, target 13000000 円 FY2024 @4-4",
    "kpi 架空バスの支援費: actual 3400000 円 FY2024, target 3700000 円 FY2024 @5-5",
  ]);
});

test("成果の節が二つの年度を挙げるときは、どちらの年度とも言わない", () => {
  expect(kpisOf("5 成果及び評価", "令和5年度と令和6年度の運行の結果は次のとおり。", ...results)).toEqual([
    "kpi 架空バスの運賃収入: actual 12900000 円, target 13000000 円 @3-3",
    "kpi 架空バスの支援費: actual 3400000 円, target 3700000 円 @4-4",
  ]);
});
