import { describe, expect, test } from "vitest";
import { grade } from "./grade.ts";
import type { GradeRequest } from "./grade-request.ts";
import { sapporo, shippedRule } from "./shipped-rules.fixture.ts";

/** The rate as the examples print it: `digits` decimals. */
function verdict(rule: string, request: GradeRequest, digits: number) {
  const { rate, grade: given } = grade(shippedRule(rule), request);
  return [rate === null ? null : Number(rate.toFixed(digits)), given];
}

describe("札幌市 2007年、子どもを生み育てやすいと思う人の割合: 43.3 % → 41.0 %、目標 60 %", () => {
  test.each([
    ["rsr", 68.3, null],
    ["plain", 86.4, "B+"],
    ["ibaraki", -55.1, "C"],
    ["nagayo", -5.3, "B"],
    ["fukuoka", -2.3, "b"],
    ["sano", 68.3, "3"],
    ["progress", -13.8, null],
  ])("%s では率 %d、評価 %s", (rule, rate, given) => {
    expect(verdict(rule, sapporo, 1)).toEqual([rate, given]);
  });

  test("open-sdg では -0.625 で後退", () => {
    expect(verdict("open-sdg", sapporo, 3)).toEqual([-0.625, "deterioration"]);
  });
});

describe("待機児童 212人 → 271人、5年後の目標 0人", () => {
  const waiting: GradeRequest = {
    direction: "decrease",
    baseline: { value: 212, year: 2015 },
    actual: { value: 271, year: 2016 },
    target: { value: 0, year: 2020 },
  };

  test("進捗率は -27.8 %", () => {
    expect(verdict("progress", waiting, 1)).toEqual([-27.8, null]);
  });

  test("rsr では目標が0なので率も評価もない", () => {
    const result = grade(shippedRule("rsr"), waiting);
    expect([result.rate, result.undefinedBecause?.code]).toEqual([null, "targetZero"]);
  });

  test("open-sdg は目標0を0.001に置き換え、-0.305 になる", () => {
    expect(verdict("open-sdg", waiting, 3)).toEqual([-0.305, "deterioration"]);
  });
});

describe("4年計画の2年目に 212人 → 106人、目標 0人 (予定どおり)", () => {
  const onPace: GradeRequest = {
    direction: "decrease",
    baseline: { value: 212, year: 2015 },
    actual: { value: 106, year: 2017 },
    target: { value: 0, year: 2019 },
  };

  test("shizuoka では期待値の 100 % で順調", () => {
    expect(verdict("shizuoka", onPace, 1)).toEqual([100, "順調"]);
  });

  test("open-sdg では同じ値が 0.307 でわずかな前進にとどまる", () => {
    expect(verdict("open-sdg", onPace, 3)).toEqual([0.307, "limited_progress"]);
  });
});

describe("社会増減 -3,000人 → +100人、目標 +500人", () => {
  const migration: GradeRequest = {
    direction: "increase",
    baseline: { value: -3000, year: 2015 },
    actual: { value: 100, year: 2018 },
    target: { value: 500, year: 2020 },
  };

  test("進捗率は 88.6 %", () => {
    expect(verdict("progress", migration, 1)).toEqual([88.6, null]);
  });

  test("open-sdg では正負をまたぐので率も評価もない", () => {
    const result = grade(shippedRule("open-sdg"), migration);
    expect([result.rate, result.grade, result.undefinedBecause?.code]).toEqual([null, null, "signChange"]);
  });
});

describe("農業産出額 4,356億円 → 4,292億円、目標 4,380億円", () => {
  const farming: GradeRequest = {
    direction: "increase",
    baseline: { value: 4356, year: 2015 },
    actual: { value: 4292, year: 2016 },
    target: { value: 4380, year: 2020 },
  };

  test.each([
    ["rsr", 1, 98.0],
    ["progress", 0, -267],
  ])("%s の率は小数 %d 桁で %d %%", (rule, digits, rate) => {
    expect(verdict(rule, farming, digits)).toEqual([rate, null]);
  });
});
