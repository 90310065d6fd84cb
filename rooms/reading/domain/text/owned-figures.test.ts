import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);
const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(read(...lines).value, "kpi", "budget", "figure", "activity");

test("KPIの見出しの下の「町：指標 値」は、その町の目標である（架空の二つの町の連携事業）", () => {
  expect(factsIn("KPI（重要業績評価指標）", "架空町：移住相談件数 80件 等", "仮想村：移住相談件数 45件 等")).toEqual([
    "kpi 移住相談件数: target 80 件 架空町 @2-2",
    "kpi 移住相談件数: target 45 件 仮想村 @3-3",
  ]);
});

test("角括弧の「事業費」の後の町ごとの額は、その町の事業費である。桁区切りの疑わしい額は読まずに尋ねる（架空の二つの町の連携事業）", () => {
  const { value, problems } = read("【事業費】架空町：12.340千円（内交付金対象額：11,200千円） 仮想村：9,870千円");
  expect(factLines(value, "budget", "figure")).toEqual([
    "budget 架空町 事業費 内交付金対象額: amount 11200000 円 @1-1",
    "budget 仮想村 事業費: amount 9870000 円 @1-1",
  ]);
  expect(problems.map(({ problem }) => problem.code)).toContain("number/wrongCommas");
});

test("名前の後の「事業費」は、事業の名前の一部ではない（架空の町）", () => {
  expect(factsIn("「湖畔のしごと」開発事業 事業費：6,380千円")).toEqual([
    "budget 「湖畔のしごと」開発事業: amount 6380000 円 @1-1",
  ]);
});
