import { readDocument } from "../actions/read-document.ts";
import { usualLimits } from "../domain/placed-text.ts";
import { expectedItems, foundItems, type Item } from "./expected-value.ts";
import type { MadeFile } from "./make/make-files.ts";

/** What was counted in one or several files; every rate below is made of these. */
export type Counts = {
  readonly files: number;
  readonly expected: number;
  /** What was found and is stated, and what is asked and expected. */
  readonly found: number;
  /** Found with value, unit, bound and period right. */
  readonly right: number;
  /** Of these, with the right name, role and 男/女, within the headings that it must be told to belong to. */
  readonly linked: number;
  /** Of these, with the right kind of thing and flag (新, 拡 …). */
  readonly kinds: number;
  /** Questions and problems that had to come, and those that came. */
  readonly toAsk: number;
  readonly asked: number;
};

/** Shares from 0 to 1; null where there was nothing to measure. */
export type Rates = {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly links: number | null;
  readonly kinds: number | null;
  readonly asked: number | null;
};

export const rateNames = ["precision", "recall", "links", "kinds", "asked"] as const;

/** A file with what was counted in it, and in words what was missed, misread or added. */
export type FileScore = {
  readonly name: string;
  readonly trap: string;
  readonly maker: string;
  readonly format: string;
  readonly counts: Counts;
  readonly failures: readonly string[];
};

/** Reads a file of the corpus and compares it with what its trap expects. */
export async function scoreFile(file: MadeFile): Promise<FileScore> {
  const { trap, maker, name, format, bytes } = file;
  const reading = await readDocument({ name, bytes }, usualLimits);
  const asked = [...reading.problems, ...reading.facts.flatMap(({ questions }) => questions)];
  const codes = new Set(asked.map(({ problem }) => problem.code));
  const doubts = new Set(reading.facts.flatMap(({ confidence }) => confidence.reasons.map(({ code }) => code)));
  const toAsk = [...(trap.questions ?? []), ...(trap.questionsIn?.[maker] ?? []), ...(trap.doubts ?? [])];
  const notAsked = toAsk.filter((code) => !(trap.doubts?.includes(code) ? doubts : codes).has(code));
  const compared = compare(trap.expected.flatMap(expectedItems), reading.facts.flatMap(foundItems));
  const isOther = reading.format !== format;
  return {
    name,
    trap: trap.trap,
    maker,
    format,
    counts: { files: 1, ...compared.counts, toAsk: toAsk.length, asked: toAsk.length - notAsked.length },
    failures: [
      ...(isOther ? [`taken for ${reading.format ?? "nothing"}`] : []),
      ...compared.failures,
      ...notAsked.map((code) => `not asked: ${code}`),
    ],
  };
}

type Compared = {
  readonly counts: Omit<Counts, "files" | "toAsk" | "asked">;
  readonly failures: readonly string[];
  /** What was found of each expected item. */
  readonly pairs: ReadonlyMap<Item, Item>;
};

/** How near a found item comes to an expected one; the nearest pairs are made first, and each item is in one pair. */
const nearness: readonly ((one: Item, other: Item) => boolean)[] = [
  (one, other) => linked(one, other) && sameKind(one, other),
  linked,
  (one, other) => one.name === other.name,
  () => true,
];

export function linked(expected: Item, found: Item): boolean {
  const belongs = expected.within.every((name) => found.within.some((one) => one.endsWith(name)));
  return belongs && expected.name === found.name && expected.role === found.role && expected.subject === found.subject;
}

const sameKind = (one: Item, other: Item): boolean => one.kind === other.kind && one.flag === other.flag;

export function compare(expected: readonly Item[], found: readonly Item[]): Compared {
  const left = new Set(found);
  const pairs = new Map<Item, Item>();
  for (const isNear of nearness)
    for (const item of expected) {
      if (pairs.has(item)) continue;
      const other = [...left].find((one) => one.value === item.value && isNear(item, one));
      if (!other) continue;
      pairs.set(item, other);
      left.delete(other);
    }
  const right = [...pairs];
  const links = right.filter(([item, other]) => linked(item, other));
  const kinds = links.filter(([item, other]) => sameKind(item, other));
  // what is asked and not expected was not stated: it is no fact too many
  const added = [...left].filter(({ isAsked }) => !isAsked);
  return {
    pairs,
    counts: {
      expected: expected.length,
      found: pairs.size + added.length,
      right: right.length,
      linked: links.length,
      kinds: kinds.length,
    },
    failures: [
      ...expected.filter((item) => !pairs.has(item)).map((item) => `missed: ${words(item)}`),
      ...right
        .filter(([item, other]) => !linked(item, other))
        .map(([item, other]) => `other link: ${words(other)} for ${words(item)}`),
      ...links
        .filter(([item, other]) => !sameKind(item, other))
        .map(([item, other]) => `other kind: ${words(other)} for ${words(item)}`),
      ...added.map((item) => `added: ${words(item)}`),
    ],
  };
}

const words = ({ kind, flag, name, role, value, subject, within }: Item): string =>
  [kind, flag, name, role, value, subject, ...(within.length === 0 ? [] : [`in ${within.join(" > ")}`])]
    .filter((word) => word !== null)
    .join(" ");

const none: Counts = { files: 0, expected: 0, found: 0, right: 0, linked: 0, kinds: 0, toAsk: 0, asked: 0 };

export function sumOf(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, one) => ({
      files: sum.files + one.files,
      expected: sum.expected + one.expected,
      found: sum.found + one.found,
      right: sum.right + one.right,
      linked: sum.linked + one.linked,
      kinds: sum.kinds + one.kinds,
      toAsk: sum.toAsk + one.toAsk,
      asked: sum.asked + one.asked,
    }),
    none,
  );
}

export function ratesOf({ expected, found, right, linked: links, kinds, toAsk, asked }: Counts): Rates {
  return {
    precision: share(right, found),
    recall: share(right, expected),
    links: share(links, right),
    kinds: share(kinds, links),
    asked: share(asked, toAsk),
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Files under the same word (their format, their trap), in the order in which the words first came. */
export function byWord(
  files: readonly FileScore[],
  word: (file: FileScore) => string,
): readonly (readonly [word: string, counts: Counts])[] {
  const groups = new Map<string, Counts[]>();
  for (const file of files) groups.set(word(file), [...(groups.get(word(file)) ?? []), file.counts]);
  return [...groups].map(([name, counts]) => [name, sumOf(counts)] as const);
}
