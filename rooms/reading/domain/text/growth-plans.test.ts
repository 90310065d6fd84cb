import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const head = "4-3 目標 数値目標 事業開始前 (現時点) 令和3年度増加分 (1年目) 令和4年度増加分 (2年目) KPI増加分の累計";
const kpisIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi");

test("「事業開始前」と各年度の「増加分」と「累計」の後ろでは、名前ごとに同じ単位の値が順に並ぶ（架空の市）", () => {
  const expected = [
    "kpi 交流館利用者数: baseline 1100 人, target 50 人 FY2021, target 70 人 FY2022, target 120 人 FY2021..FY2022:cumulative",
    "kpi 創業件数: baseline 1 件, target 1 件 FY2021, target 2 件 FY2022, target 3 件 FY2021..FY2022:cumulative",
  ];
  const rows = ["交流館利用者数 1,100 人 50 人 70 人 120 人", "創業件数 1 件 1 件 2 件 3 件"];
  const withoutPlace = (facts: readonly string[]) => facts.map((fact) => fact.replace(/ @.*$/, ""));
  expect(withoutPlace(kpisIn(`${head} ${rows.join(" ")} 5 事業の概要`))).toEqual(expected);
  expect(withoutPlace(kpisIn(head, ...rows))).toEqual(expected);
});

test("値が見出しより少ない行は、どの年のものか分からないので読まない（架空の市）", () => {
  expect(kpisIn(`${head} 交流館利用者数 1,100 人 50 人 120 人 5 事業の概要`)).toEqual([]);
});
