import { describe, expect, test } from "vitest";
import { findRule, gradeForContract, rulesForContract } from "./grade-contract.ts";
import { sapporo, shippedRule, shippedRules } from "./shipped-rules.fixture.ts";

const book = shippedRules();

test("依頼への答えは決まった形で、日本語と英語の文を持つ", () => {
  const answer = gradeForContract(book, { rule: "sano", ...sapporo, survey: false }, "ja");
  expect(answer).toEqual({
    ok: true,
    value: {
      rule: "sano",
      ruleVersion: 1,
      rate: expect.closeTo(68.3333, 4),
      rateUnit: "percent",
      grade: "3",
      label: "3点",
      labelEn: "3 points",
      undefinedBecause: null,
      steps: [
        {
          text: "使う値 (b 基準値、x 実績値、t 目標値)",
          textEn: "Values used (b baseline, x actual, t target)",
          formula: "b = 43.3 (2006), x = 41 (2007), t = 60 (2010)",
          value: null,
        },
        {
          text: "達成率 x ÷ t",
          textEn: "Achievement rate x ÷ t",
          formula: "41 ÷ 60 × 100 = 68.3 %",
          value: expect.closeTo(68.3333, 4),
        },
        {
          text: "しきい値と比べる → 評価 3 3点",
          textEn: "Compared with the thresholds → grade 3 (3 points)",
          formula: "60 ≤ 68.3 % < 70",
          value: null,
        },
      ],
    },
  });
});

describe("依頼の誤りは、項目・見つけたもの・使えるものを言う", () => {
  const messages = (request: unknown) => {
    const answer = gradeForContract(book, request, "ja");
    return answer.ok ? [] : answer.problem.map(({ message }) => message.en);
  };

  test.each<[unknown, string]>([
    ["text", "cannot stand here. Allowed: object"],
    [
      { direction: "up", rule: "sano" },
      'direction: "up" cannot stand here. Allowed: increase, decrease, maintain, range',
    ],
    [{ direction: "increase", rule: "sano", target: 5 }, "target: 5 cannot stand here. Allowed: object, null"],
    [
      { direction: "increase", rule: "sano", target: { value: true } },
      "target.value: true cannot stand here. Allowed: number, string, null",
    ],
    [{ direction: "increase", rule: "sano", goal: 1 }, "goal is not a known key. Check its spelling or remove it"],
    [{ rule: "sano" }, "direction is missing. Add it"],
    [{ direction: "increase" }, "rule is missing. Name the grading rule"],
    [{ direction: "increase", rule: "tokyo" }, 'There is no grading rule "tokyo". Rules: ibaraki, shizuoka'],
  ])("%j", (request, message) => {
    expect(messages(request).join("\n")).toContain(message);
  });

  test("誤りがいくつあってもすべて言う", () => {
    expect(
      messages({ direction: 1, baseline: 2, target: 3, actual: 4, survey: 5, expected: 6, other: 7 }),
    ).toHaveLength(7);
  });
});

test("規則の一覧は出典、推定の有無、すべての場合の答えを持つ", () => {
  const listed = rulesForContract(book);
  expect(listed).toHaveLength(16);
  expect(listed[0]?.source).toMatchObject({ document: { ja: "茨城県 総合戦略" }, inferred: true });
  expect(listed[0]?.edges).toHaveLength(17);
});

test("版が重なれば新しいほうが使われる", () => {
  const older = shippedRule("sano");
  const found = findRule({ rules: [older, { ...older, version: 2 }] }, "sano");
  expect(found.ok && found.value.version).toBe(2);
});
