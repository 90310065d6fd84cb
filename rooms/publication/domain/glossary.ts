import { budgetWords } from "./glossary/budget-words.ts";
import { markWords } from "./glossary/mark-words.ts";
import { peopleWords } from "./glossary/people-words.ts";
import { planWords } from "./glossary/plan-words.ts";
import { resultWords } from "./glossary/result-words.ts";
import type { GlossaryWord } from "./glossary-finds.ts";

/** What a word belongs to; the order is that of the page. */
export const glossaryGroups = {
  plan: { ja: "計画", en: "Plans" },
  result: { ja: "指標と評価", en: "Indicators and evaluation" },
  budget: { ja: "予算", en: "Budget" },
  mark: { ja: "印と、値がない理由", en: "Marks, and why a value is missing" },
  people: { ja: "地域と人口", en: "Places and people" },
} as const;

export type GlossaryGroup = keyof typeof glossaryGroups;

/** A word and where it stands. */
export type GlossaryEntry = GlossaryWord & { readonly group: GlossaryGroup };

const inGroup = (group: GlossaryGroup, words: readonly Omit<GlossaryEntry, "group">[]): readonly GlossaryEntry[] =>
  words.map((word) => ({ ...word, group }));

/** Every word that the product explains, in the order of the page. */
export const glossary: readonly GlossaryEntry[] = [
  ...inGroup("plan", planWords),
  ...inGroup("result", resultWords),
  ...inGroup("budget", budgetWords),
  ...inGroup("mark", markWords),
  ...inGroup("people", peopleWords),
];
