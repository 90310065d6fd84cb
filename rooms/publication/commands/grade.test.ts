import { expect, test } from "vitest";
import { hokkaidoSite } from "../hokkaido-site.fixture.ts";
import { checkCommand } from "./check.ts";
import { gradeCommand, gradeRulesCommand } from "./grade.ts";

const site = hokkaidoSite();
const json = { json: true, lang: "ja" } as const;

/** 札幌市 2007: 43.3 % (FY2006) → 41.0 % (FY2007), target 60 % (FY2010). */
const sapporo = (rule: string) =>
  JSON.stringify({
    rule,
    direction: "increase",
    baseline: { value: 43.3, year: 2006 },
    actual: { value: 41.0, year: 2007 },
    target: { value: 60, year: 2010 },
    survey: true,
  });

test("札幌市の例は rsr では68.3%になる", () => {
  const { stdout, exitCode } = gradeCommand(site, sapporo("rsr"), json);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout).rate).toBeCloseTo(68.33, 2);
});

test("人の読む答えは、規則と計算を並べる", () => {
  const { stdout } = gradeCommand(site, sapporo("ibaraki"), { json: false, lang: "ja" });
  expect(stdout).toMatch(/^ibaraki: C/);
  expect(stdout.split("\n").length).toBeGreaterThan(2);
});

test.each([
  ["", "gradeRequestNotJson"],
  ["{", "gradeRequestNotJson"],
  ["{}", "gradeRequestShape"],
  [sapporo("mars"), "ruleUnknown"],
])("読めない求め %s は終了状態2である", (stdin, code) => {
  const { exitCode, problems, stdout } = gradeCommand(site, stdin, json);
  expect([exitCode, stdout, problems[0]?.code]).toEqual([2, "", code]);
});

test("規則の一覧は出典とともに並び、空の北海道も入る", () => {
  const rules: readonly { id: string; source: unknown }[] = JSON.parse(gradeRulesCommand(site, json).stdout);
  expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(["ibaraki", "open-sdg", "hokkaido"]));
  expect(gradeRulesCommand(site, { json: false, lang: "en" }).stdout).toContain("ibaraki");
});

test("点検の結果は、契約の形で並ぶ", () => {
  const findings: readonly object[] = JSON.parse(checkCommand(site.findings, json).stdout);
  expect(findings).toHaveLength(site.findings.length);
  expect(Object.keys(findings[0] ?? {}).sort()).toEqual([
    "about",
    "code",
    "figures",
    "messageEn",
    "messageJa",
    "severity",
    "sources",
  ]);
  expect(checkCommand(site.findings, { json: false, lang: "ja" }).stdout).toContain("[");
});
