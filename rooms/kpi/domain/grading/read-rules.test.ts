import { describe, expect, test } from "vitest";
import { readRules } from "./read-rules.ts";
import { shippedRulesText } from "./shipped-rules.fixture.ts";

const problemsAfter = (from: string, to: string) => {
  const read = readRules(shippedRulesText.replace(from, to), "rules.yaml");
  return read.ok ? [] : read.problem;
};
const lineOf = (text: string) => shippedRulesText.slice(0, shippedRulesText.indexOf(text)).split("\n").length;

describe("規則の誤りはファイルと行を言う", () => {
  test("YAMLとして壊れている", () => {
    expect(problemsAfter("format: 1", "format: [1")[0]).toMatchObject({
      code: "yamlBroken",
      place: { file: "rules.yaml" },
    });
  });

  test("知らない測り方", () => {
    const [found] = problemsAfter("measure: { kind: progress, to: expected }", "measure: { kind: guess }");
    expect(found?.place?.line).toBe(lineOf("measure: { kind: progress, to: expected }"));
    expect(found?.message.en).toBe(
      'rules.0.measure: {"kind":"guess"} cannot stand here. Allowed: progress, ratio, pace, change, growth, none',
    );
  });

  test("しきい値が大きい順でない", () => {
    const found = problemsAfter('{ min: 80, inclusive: true, grade: "B+"', '{ min: 40, inclusive: true, grade: "B+"');
    expect(found).toMatchObject([{ code: "thresholdsNotDescending", place: { line: lineOf("id: ibaraki") } }]);
  });

  test("規則にない評価を与える場合", () => {
    const found = problemsAfter("grade: ×\n", "grade: ？\n");
    expect(found).toMatchObject([
      { code: "edgeGradeUnknown", message: { ja: "ended の評価「？」は、この規則の評価にありません" } },
    ]);
  });

  test("どの場合にも答えがない", () => {
    const found = problemsAfter("like: way\n    notKnown", "{}\n    notKnown");
    expect(found).toMatchObject([{ code: "edgeCaseUnanswered", place: { line: lineOf("id: ibaraki") } }]);
  });

  test("一つの組を抜けば、抜けた場合の名を挙げる", () => {
    const found = problemsAfter("  position:\n    like: common\n", "  position:\n");
    // the line taken out stood above the rule
    expect(found[0]).toMatchObject({ code: "edgeCaseUnanswered", place: { line: lineOf("id: shizuoka") - 1 } });
    expect(found[0]?.message.en).toContain("noValueYet (no actual value yet)");
  });

  test("ない組の名", () => {
    const found = problemsAfter("      like: people\n", "      like: persons\n");
    expect(found).toMatchObject([
      { code: "edgeSetUnknown", message: { en: "edgeSets has no persons, or the sets form a ring" } },
    ]);
  });

  test("互いに似せた組", () => {
    const found = problemsAfter("  common:\n", "  common:\n    like: way\n");
    expect(found[0]).toMatchObject({ code: "edgeSetUnknown" });
  });

  test("同じ規則が同じ版で2回", () => {
    const found = problemsAfter("id: shizuoka", "id: ibaraki");
    expect(found).toMatchObject([{ code: "ruleDoubled", place: { line: lineOf("id: shizuoka") } }]);
  });

  test("別名は展開されない", () => {
    const found = problemsAfter("format: 1", "format: &one 1\nagain: *one");
    expect(found).toMatchObject([{ code: "yamlBroken", place: { line: lineOf("format: 1") + 1 } }]);
  });

  test("空のファイル", () => {
    const read = readRules("", "rules.yaml");
    expect(read).toMatchObject({ ok: false, problem: [{ code: "ruleFileShape", place: { file: "rules.yaml" } }] });
  });
});
