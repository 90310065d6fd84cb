import type { Bilingual } from "../../../foundation/index.ts";
import { type DecidedThing, type Lesson, lessonsOf } from "./lessons.ts";
import { nameKey } from "./link-names.ts";
import { parseSays } from "./parse-rule.ts";
import type { ReadingRule, RuleExample, RuleSays, RuleScope } from "./reading-rule.ts";
import { gistOf, sameScope } from "./rules-in-use.ts";

/** A rule that corrections speak for. It is shown to a person and does nothing until they switch it on. */
export type Proposal = {
  readonly says: RuleSays;
  readonly scope: RuleScope;
  readonly examples: readonly RuleExample[];
  /** How many corrections speak for it, and how many decisions against it. */
  readonly times: number;
  readonly against: number;
  /** The same correction was made more than once. */
  readonly strong: boolean;
  readonly why: Bilingual;
};

const mostExamples = 5;

/**
 * Rules that would have spared these corrections, the likeliest first. Not proposed: what decisions speak against as often as for it, what is
 * a rule already, and what a person has refused once.
 */
export function proposeRules(things: readonly DecidedThing[], rules: readonly ReadingRule[]): readonly Proposal[] {
  const byWord = new Map<string, Lesson[]>();
  for (const lesson of things.flatMap(lessonsOf)) {
    const key = `${lesson.about}|${JSON.stringify(scopeOf(lesson))}`;
    byWord.set(key, [...(byWord.get(key) ?? []), lesson]);
  }
  return [...byWord.values()]
    .flatMap(proposalsOfWord)
    .filter((proposal) => !isKnown(proposal, rules))
    .sort((one, other) => other.times - other.against - (one.times - one.against) || other.times - one.times);
}

/** A rule learned from the documents of an office is for that office; without one, for the editions of the document. */
function scopeOf({ document }: Lesson): RuleScope {
  return document.publisher === null
    ? { kind: "document", document: document.id, title: document.title }
    : { kind: "publisher", publisher: document.publisher };
}

function proposalsOfWord(lessons: readonly Lesson[]): readonly Proposal[] {
  const meanings = [...new Set(lessons.map(({ meaning }) => meaning))];
  return meanings.flatMap((meaning) => {
    const meant = lessons.filter((lesson) => lesson.meaning === meaning && lesson.corrected);
    const against = lessons.length - lessons.filter((lesson) => lesson.meaning === meaning).length;
    const [first] = meant;
    const says = first?.says ? parseSays(first.says) : null;
    // to leave one thing out is a decision about that thing; only when it comes again it says something of the word
    const least = first?.says?.kind === "leaveOut" ? 2 : 1;
    if (!first || !says?.ok || meant.length < least || meant.length <= against) return [];
    return [
      {
        says: says.value,
        scope: scopeOf(first),
        examples: distinct(meant.map(({ example }) => example)).slice(0, mostExamples),
        times: meant.length,
        against,
        strong: meant.length >= 2,
        why: whyWords(meant.length, against),
      },
    ];
  });
}

const distinct = (examples: readonly RuleExample[]): readonly RuleExample[] => [
  ...new Map(
    examples.map((example) => [
      `${example.document}|${example.page}|${example.cell}|${nameKey(example.printed)}`,
      example,
    ]),
  ).values(),
];

function isKnown({ says, scope }: Proposal, rules: readonly ReadingRule[]): boolean {
  const gist = gistOf(says);
  return rules.some(
    (rule) => gistOf(rule.says) === gist && (rule.refused || rule.scope.kind === "all" || sameScope(rule.scope, scope)),
  );
}

function whyWords(times: number, against: number): Bilingual {
  const more = against > 0;
  return {
    ja: `同じ直しが${times}回ありました${more ? `（違う判断は${against}回）` : ""}。`,
    en: `The same correction was made ${times === 1 ? "once" : `${times} times`}${more ? ` (${against} other decisions say otherwise)` : ""}.`,
  };
}
