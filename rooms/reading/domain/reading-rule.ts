import type { AbsenceReason, Bilingual } from "../../../foundation/index.ts";
import { absenceWords } from "../../../foundation/index.ts";
import type { FigureRole } from "./found-fact.ts";
import type { ChosenLink } from "./review.ts";

/** Roles that a heading may be said to mean: all but the one that says nothing. */
export type RuledRole = Exclude<FigureRole, "figure">;

/** What these roles are called. The Japanese word is at the same time the heading under which the program reads the role by itself. */
export const ruledRoles: Readonly<Record<RuledRole, Bilingual>> = {
  baseline: { ja: "基準値", en: "baseline" },
  expected: { ja: "期待値", en: "expected value" },
  target: { ja: "目標値", en: "target" },
  actual: { ja: "実績値", en: "actual" },
  forecast: { ja: "見込値", en: "forecast" },
  amount: { ja: "予算額", en: "budget" },
  expansion: { ja: "拡充額", en: "expansion of a budget" },
  previous: { ja: "前年度額", en: "budget of the year before" },
  supplement: { ja: "補正額", en: "supplementary budget" },
  outturn: { ja: "決算額", en: "outturn" },
};

export const ruleKinds = ["role", "unit", "name", "absence", "leaveOut"] as const;
export type RuleKind = (typeof ruleKinds)[number];

/**
 * What a rule says. role: a heading means a role · unit: figures under a heading (null = under any) that have no unit are in this one ·
 * name: a name means a known thing · absence: a word in a cell stands for a figure that is not there · leaveOut: rows, columns and tables of
 * this name are not read.
 */
export type RuleSays =
  | { readonly kind: "role"; readonly word: string; readonly role: RuledRole }
  | { readonly kind: "unit"; readonly word: string | null; readonly unit: string }
  | { readonly kind: "name"; readonly word: string; readonly means: ChosenLink }
  | { readonly kind: "absence"; readonly word: string; readonly why: AbsenceReason }
  | { readonly kind: "leaveOut"; readonly word: string };

/** For which documents a rule holds; `document` stands for all its editions, older and newer. */
export type RuleScope =
  | { readonly kind: "all" }
  | { readonly kind: "publisher"; readonly publisher: string }
  | { readonly kind: "document"; readonly document: string; readonly title: string };

/** A place from which a rule was learned. */
export type RuleExample = {
  readonly document: string;
  readonly title: string;
  readonly page: number | null;
  /** `Sheet1!B7`; null where the format has no cells. */
  readonly cell: string | null;
  readonly printed: string;
};

/** What is stored of a rule beside who switched it on or off, and when. */
export type RuleContent = {
  readonly says: RuleSays;
  readonly scope: RuleScope;
  readonly examples: readonly RuleExample[];
  /** A person said that it is wrong: it is not proposed again. */
  readonly refused: boolean;
};

/** A rule in its newest version. */
export type ReadingRule = RuleContent & {
  readonly id: string;
  readonly version: number;
  readonly active: boolean;
  readonly byPerson: string | null;
  readonly recordedAt: string;
  /** What the person gave as the reason for this version. */
  readonly reason: string | null;
};

/** The rule as one sentence, for which documents it holds included. */
export function ruleSentence({ says, scope }: Pick<RuleContent, "says" | "scope">): Bilingual {
  const what = saidWords(says);
  const where = scopeWords(scope);
  return { ja: `${where.ja}、${what.ja}。`, en: `${where.en}, ${what.en}.` };
}

/** For which documents, in words: 「見本県」の資料では. */
export function scopeWords(scope: RuleScope): Bilingual {
  if (scope.kind === "all") return { ja: "すべての資料では", en: "In all documents" };
  if (scope.kind === "publisher")
    return { ja: `「${scope.publisher}」の資料では`, en: `In documents of "${scope.publisher}"` };
  return { ja: `「${scope.title}」の各版では`, en: `In all editions of "${scope.title}"` };
}

/** What it says, without for which documents: 見出し「現況」の値を基準値として読みます. */
export function saidWords(says: RuleSays): Bilingual {
  switch (says.kind) {
    case "role": {
      const role = ruledRoles[says.role];
      return {
        ja: `見出し「${says.word}」の値を${role.ja}として読みます`,
        en: `values under the heading "${says.word}" are read as ${role.en}`,
      };
    }
    case "unit":
      return says.word === null
        ? {
            ja: `どこにも単位のない値を「${says.unit}」の値として読みます`,
            en: `figures for which no unit is printed are read in ${says.unit}`,
          }
        : {
            ja: `見出し「${says.word}」の値に単位がなければ「${says.unit}」の値として読みます`,
            en: `figures without a unit under the heading "${says.word}" are read in ${says.unit}`,
          };
    case "name":
      return {
        ja: `名称「${says.word}」を「${says.means.name}」のことと読みます`,
        en: `the name "${says.word}" means "${says.means.name}"`,
      };
    case "absence":
      return {
        ja: `値の欄の「${says.word}」を「${absenceWords[says.why].ja}」と読みます`,
        en: `"${says.word}" in the place of a figure means ${absenceWords[says.why].en}`,
      };
    case "leaveOut":
      return {
        ja: `「${says.word}」の行・列・表を読みません`,
        en: `rows, columns and tables called "${says.word}" are not read`,
      };
  }
}
