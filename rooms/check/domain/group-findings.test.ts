import { expect, test } from "vitest";
import { type Finding, type FindingCode, findingForContract, type Meaning, type Severity } from "./finding.ts";
import { groupFindings, mostImportant } from "./group-findings.ts";

const aFinding = (id: string, code: FindingCode, severity: Severity, meaning: Meaning): Finding => ({
  id,
  code,
  severity,
  meaning,
  message: { ja: "合わない", en: "It does not add up" },
  arithmetic: [],
  figures: { sum: 14 },
  facts: ["line.a.amount"],
  about: ["a"],
  ask: { whom: { ja: "予算担当", en: "Budget desk" }, what: { ja: "なぜですか。", en: "Why?" } },
  sources: [{ document: "yosan-2020", lines: [84], cell: null }],
});

const sumA = aFinding("sum-a", "previousPlusExpansion", "question", "doesNotAddUp");
const sumB = aFinding("sum-b", "previousPlusExpansion", "question", "doesNotAddUp");
const slip = aFinding("slip", "previousPlusExpansion", "question", "couldBeASlip");
const total = aFinding("total", "themeTotalNotRebuildable", "question", "doesNotAddUp");
const goal = aFinding("goal", "goalAgainstTable", "question", "twoMeanings");
const table = aFinding("table", "tableSum", "error", "doesNotAddUp");
const owner = aFinding("owner", "missingOwner", "note", "missing");

const idsOf = (findings: readonly Finding[]) => findings.map(({ id }) => id);

test("意味ごとに読む順で並べ、誤りを質問より先に置く", () => {
  const groups = groupFindings([owner, sumA, slip, table]);
  expect(groups.map(({ meaning, findings }) => [meaning, idsOf(findings)])).toEqual([
    ["doesNotAddUp", ["table", "sum-a"]],
    ["couldBeASlip", ["slip"]],
    ["missing", ["owner"]],
  ]);
});

test("the three most important say three different things", () => {
  expect(idsOf(mostImportant([sumA, sumB, slip, total, goal, owner], 3))).toEqual(["slip", "total", "goal"]);
});

test("an error comes before any question, a note only when nothing else is left", () => {
  expect(idsOf(mostImportant([owner, slip, table], 2))).toEqual(["table", "slip"]);
  expect(idsOf(mostImportant([owner, sumA, sumB], 3))).toEqual(["sum-a", "sum-b", "owner"]);
});

test("a finding leaves the house in the agreed shape", () => {
  expect(findingForContract(sumA)).toEqual({
    code: "previousPlusExpansion",
    severity: "question",
    messageJa: "合わない",
    messageEn: "It does not add up",
    figures: { sum: 14 },
    about: ["a"],
    sources: [{ document: "yosan-2020", lines: [84] }],
  });
});
