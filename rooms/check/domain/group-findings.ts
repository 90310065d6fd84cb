import type { Bilingual } from "../../../foundation/index.ts";
import type { Finding, FindingCode, Meaning, Severity } from "./finding.ts";

/** The groups of findings in reading order, with their headings. */
export const meaningTitles: Readonly<Record<Meaning, Bilingual>> = {
  doesNotAddUp: { ja: "合わない", en: "Does not add up" },
  couldBeASlip: { ja: "書き間違い・読み間違いかもしれない", en: "Could be a slip" },
  twoMeanings: { ja: "二通りの意味で印刷されている", en: "Printed with two meanings" },
  missing: { ja: "欠けている", en: "Missing" },
};
const meaningOrder: readonly Meaning[] = ["doesNotAddUp", "couldBeASlip", "twoMeanings", "missing"];

export const severityTitles: Readonly<Record<Severity, Bilingual>> = {
  error: { ja: "誤り", en: "Error" },
  question: { ja: "質問", en: "Question" },
  note: { ja: "注意", en: "Note" },
};
const severityOrder: readonly Severity[] = ["error", "question", "note"];

export type FindingGroup = {
  readonly meaning: Meaning;
  readonly title: Bilingual;
  readonly findings: readonly Finding[];
};

/** The heavier finding first; findings of equal weight keep the order of the checks. */
const bySeverity = (one: Finding, other: Finding): number =>
  severityOrder.indexOf(one.severity) - severityOrder.indexOf(other.severity);

/** Findings by what they mean for a reader, errors before questions before notes. Groups without findings are left out. */
export const groupFindings = (findings: readonly Finding[]): readonly FindingGroup[] =>
  meaningOrder
    .map((meaning) => ({
      meaning,
      title: meaningTitles[meaning],
      findings: findings.filter((finding) => finding.meaning === meaning).sort(bySeverity),
    }))
    .filter((group) => group.findings.length > 0);

/** A possible slip may make a figure wrong for everybody; a sum that does not follow comes next, then words, then gaps. */
const importanceOrder: readonly Meaning[] = ["couldBeASlip", "doesNotAddUp", "twoMeanings", "missing"];

/** Findings that differ from all before them in code and meaning first, then those of the other kinds, then repeats of a kind. */
function variedFirst(findings: readonly Finding[]): readonly Finding[] {
  const codes = new Set<FindingCode>();
  const meanings = new Set<Meaning>();
  const first = findings.filter(({ code, meaning }) => {
    if (codes.has(code) || meanings.has(meaning)) return false;
    codes.add(code);
    meanings.add(meaning);
    return true;
  });
  const otherKinds = findings.filter(({ code }) => !codes.has(code) && codes.add(code));
  const chosen = [...first, ...otherKinds];
  return [...chosen, ...findings.filter((finding) => !chosen.includes(finding))];
}

/** The `count` findings a visitor should see first: errors before questions before notes, and among equals as different as possible. */
export function mostImportant(findings: readonly Finding[], count: number): readonly Finding[] {
  const byMeaning = (one: Finding, other: Finding): number =>
    importanceOrder.indexOf(one.meaning) - importanceOrder.indexOf(other.meaning);
  return severityOrder
    .map((severity) => findings.filter((finding) => finding.severity === severity).sort(byMeaning))
    .flatMap(variedFirst)
    .slice(0, count);
}
