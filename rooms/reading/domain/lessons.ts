import { asScaledUnit } from "../../../foundation/index.ts";
import type { FoundFact, FoundFigure } from "./found-fact.ts";
import { type HeadFinder, placeKey, wordOfHead } from "./heads-at.ts";
import { nameKey } from "./link-names.ts";
import type { RuleExample, RuleSays } from "./reading-rule.ts";
import type { AcceptedFact, ChosenLink } from "./review.ts";
import { meaningOf, slotOf } from "./rules-in-use.ts";

/** A found thing that a person decided about, as far as something can be learned from it. */
export type DecidedThing = {
  readonly document: { readonly id: string; readonly title: string; readonly publisher: string | null };
  readonly found: FoundFact;
  /** What the program linked it to. */
  readonly link: ChosenLink | null;
  /** Null where the person skipped it. */
  readonly accepted: AcceptedFact | null;
  readonly headOf: HeadFinder;
};

/**
 * One thing that a decision says of a word. `about` is the same for all that is said of the same word; `says` is the rule that would have
 * read it so (null where no rule can say it: it only speaks against others). `corrected`: the program had read it otherwise.
 */
export type Lesson = {
  readonly about: string;
  readonly meaning: string;
  readonly says: RuleSays | null;
  readonly corrected: boolean;
  readonly document: DecidedThing["document"];
  readonly example: RuleExample;
};

/** Everything that one decision teaches: of its headings, units, words and name. */
export function lessonsOf(thing: DecidedThing): readonly Lesson[] {
  const { found, accepted } = thing;
  if (accepted === null) return [lesson(thing, { kind: "leaveOut", word: found.name }, found, true)].filter(isOfWord);
  const pairs = pairedFigures(found, accepted);
  return [
    ...pairs.flatMap(([before, after]) =>
      after ? figureLessons(thing, before, after) : droppedLessons(thing, before),
    ),
    ...addedLessons(thing, accepted, pairs),
    ...nameLessons(thing, accepted),
    kept(thing),
  ].filter(isOfWord);
}

type Pair = readonly [before: FoundFigure, after: FoundFigure | null];

/** Each found figure with what became of it: those read from the same place, in their order. */
function pairedFigures(found: FoundFact, accepted: AcceptedFact): readonly Pair[] {
  const left = [...accepted.figures];
  return found.figures.map((before) => {
    const place = left.findIndex(({ at }) => placeKey(at) === placeKey(before.at));
    const [after = null] = place < 0 ? [] : left.splice(place, 1);
    return [before, after];
  });
}

function figureLessons(thing: DecidedThing, before: FoundFigure, after: FoundFigure): readonly Lesson[] {
  const head = thing.headOf(before.at);
  const word = head && wordOfHead(head);
  const absence = absenceLesson(thing, before, after);
  if (!head || word === null) return absence;
  const unit = unitOfCorrection(before, after);
  // a head that means this role by itself was passed over for another reason, such as a missing unit
  const isKnown = head.role === after.role;
  return [
    ...absence,
    ...(isKnown && before.role !== after.role ? [] : [roleLesson(thing, word, before, after)]),
    ...(unit === null ? [] : [lesson(thing, { kind: "unit", word, unit }, before, true)]),
  ];
}

function roleLesson(thing: DecidedThing, word: string, before: FoundFigure, { role }: FoundFigure): Lesson {
  return {
    about: slotOfHeading(word),
    meaning: role,
    // no heading can be said to mean nothing
    says: role === "figure" ? null : { kind: "role", word, role },
    corrected: before.role !== role,
    document: thing.document,
    example: exampleOf(thing, before),
  };
}

/** What stood in words, or was taken for another absence. */
function absenceLesson(thing: DecidedThing, before: FoundFigure, after: FoundFigure): readonly Lesson[] {
  const { reading } = after;
  if (before.reading.kind === "known" || reading.kind !== "absent" || before.printed.trim() === "") return [];
  const same = before.reading.kind === "absent" && before.reading.why === reading.why;
  return [lesson(thing, { kind: "absence", word: before.printed.trim(), why: reading.why }, before, !same)];
}

/** A figure that a person added as absent: where one short word stood among the remarks, that word said so. */
function addedLessons(thing: DecidedThing, accepted: AcceptedFact, pairs: readonly Pair[]): readonly Lesson[] {
  const kept = new Set(pairs.map(([, after]) => after));
  const [added, ...more] = accepted.figures.filter((figure) => !kept.has(figure));
  const words = thing.found.remarks.filter((remark) => remark.length <= 20 && !/\d/.test(remark));
  const [word] = words;
  if (!added || more.length > 0 || words.length !== 1 || word === undefined) return [];
  const { reading } = added;
  return reading.kind === "absent" ? [lesson(thing, { kind: "absence", word, why: reading.why }, added, true)] : [];
}

/** A figure that a person took out of a fact: its heading may be one that is never read. */
function droppedLessons(thing: DecidedThing, before: FoundFigure): readonly Lesson[] {
  const head = thing.headOf(before.at);
  const word = head && wordOfHead(head);
  return word === null ? [] : [lesson(thing, { kind: "leaveOut", word }, before, true)];
}

function nameLessons(thing: DecidedThing, { link }: AcceptedFact): readonly Lesson[] {
  const { found } = thing;
  // a thing of the same name was told from others by where it stands: that is no other name for it
  if (link === null || nameKey(link.name) === nameKey(found.name)) return [];
  const corrected = thing.link?.id !== link.id || thing.link.kind !== link.kind;
  return [lesson(thing, { kind: "name", word: found.name, means: link }, found, corrected)];
}

/** That it was accepted at all speaks against never reading its name. */
const kept = (thing: DecidedThing): Lesson => ({
  about: slotOfHeading(thing.found.name),
  meaning: "kept",
  says: null,
  corrected: false,
  document: thing.document,
  example: exampleOf(thing, thing.found),
});

const slotOfHeading = (word: string): string => slotOf({ kind: "leaveOut", word });

const prefixes: ReadonlyMap<number, string> = new Map([
  [1, ""],
  [1_000, "千"],
  [10_000, "万"],
  [1_000_000, "百万"],
  [100_000_000, "億"],
]);

/** The unit in which a figure without one was meant, by what it became: 1200 → 1200000 円 is 千円. Null where it had one, or none fits. */
function unitOfCorrection({ reading: before }: FoundFigure, { reading: after }: FoundFigure): string | null {
  if (before.kind !== "known" || after.kind !== "known" || before.quantity.unit.id !== "無単位") return null;
  if (after.quantity.unit.id === "無単位" || before.quantity.value === 0) return null;
  const prefix = prefixes.get(after.quantity.value / before.quantity.value);
  if (prefix === undefined) return null;
  const unit = `${prefix}${after.quantity.unit.id}`;
  return asScaledUnit(unit).ok ? unit : null;
}

function lesson(
  thing: DecidedThing,
  says: RuleSays,
  at: Pick<FoundFigure, "at" | "printed">,
  corrected: boolean,
): Lesson {
  return {
    about: slotOf(says),
    meaning: meaningOf(says),
    says,
    corrected,
    document: thing.document,
    example: exampleOf(thing, at),
  };
}

const exampleOf = ({ document }: DecidedThing, { at, printed }: Pick<FoundFigure, "at" | "printed">): RuleExample => ({
  document: document.id,
  title: document.title,
  page: at.page ?? null,
  cell: at.cell ?? null,
  printed: printed.trim().slice(0, 80),
});

/** A word of signs alone, or a sentence, makes no rule. */
const isOfWord = ({ says, about }: Lesson): boolean =>
  !/\|$/.test(about) && (says === null || says.word === null || says.word.length <= 60);
