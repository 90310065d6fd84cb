import { expect, test } from "vitest";
import { grade, gradeUnderAllRules } from "./grade.ts";
import { aRequest, sapporo, shippedRule, shippedRules } from "./shipped-rules.fixture.ts";

test("評価は、値・期待値・率・しきい値の順に数字の入った式で説明される", () => {
  const { steps } = grade(shippedRule("ibaraki"), { ...sapporo, survey: false });
  expect(steps.map(({ formula }) => formula)).toEqual([
    "b = 43.3 (2006), x = 41 (2007), t = 60 (2010)",
    "43.3 + (60 − 43.3) × (2007 − 2006) ÷ (2010 − 2006) = 47.475",
    "(41 − 43.3) ÷ (47.475 − 43.3) × 100 = −55.1 %",
    "−55.1 % < 50",
  ]);
});

test("伸び率の比は、実際と必要の両方の伸び率から説明される", () => {
  const { steps } = grade(shippedRule("open-sdg"), { ...sapporo, survey: false });
  expect(steps.map(({ formula }) => formula)).toEqual([
    "b = 43.3 (2006), x = 41 (2007), t = 60 (2010)",
    "(41 ÷ 43.3) ^ (1 ÷ 1) − 1 = −0.053118",
    "(60 ÷ 43.3) ^ (1 ÷ 4) − 1 = 0.084965",
    "(−0.053118) ÷ 0.084965 = −0.625",
    "−0.625 < 0",
  ]);
});

test("出典にない扱いは道標の決定と書かれる", () => {
  const request = aRequest({ direction: "decrease", target: { value: 50, year: 2020 } });
  const [, step] = grade(shippedRule("nagano"), request).steps;
  expect(step?.text.ja).toContain("出典に定めがないため道標の決定");
  expect(step?.text.en).toContain("decided by Michishirube");
});

test("しきい値に届かない率は、四捨五入で届いたように見せない", () => {
  const request = aRequest({ actual: { value: 179.96, year: 2019 } });
  const formulas = grade(shippedRule("nagano"), request).steps.map(({ formula }) => formula);
  expect(formulas).toContain("79.96 % < 80");
});

test("同じ数字がすべての規則で評価される", () => {
  const results = gradeUnderAllRules(shippedRules().rules, sapporo);
  expect(results.map(({ grade: given }) => given)).toEqual([
    "C",
    "期待値未満",
    "着実",
    "努力を要する",
    "B",
    "b",
    "3",
    "×",
    "0",
    null,
    null,
    "deterioration",
    null,
    null,
    "B+",
    null,
  ]);
});
