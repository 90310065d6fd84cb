import { askedForName } from "./asked-names.ts";
import { confidenceOf, type FoundFact, type FoundFigure, type Step } from "./found-fact.ts";
import { joinedRows } from "./join-rows.ts";
import { namesMeasure } from "./text/marks.ts";
import { noName } from "./text/name-doubts.ts";

/** 男 is of what stands elsewhere; of 健康寿命 男性 the words ahead say what its next row, 女性, is of too. */
type Part = { readonly fact: FoundFact; readonly whole: string; readonly sex: string };
type Pair = readonly [Part, Part];
const ofSex = /[男女]性?$/;

/**
 * Rows 男 and 女 are parts of one thing: of 健康寿命 where the first is called 健康寿命 男性, of 総人口 above them where both add up to it or it lies between
 * them, of a heading that names a measure. Where nothing tells what they are of, it is asked.
 */
export function joinedBySexes(facts: readonly FoundFact[]): Step<readonly FoundFact[]> {
  if (!facts.some(({ name }) => ofSex.test(name) || otherHalf(name) !== null)) return { value: facts, problems: [] };
  const joined: FoundFact[] = [];
  let index = 0;
  while (index < facts.length) {
    const pair = pairAt(facts, index);
    const above = joined.at(-1);
    const whole =
      pair && !ageAlone.test(pair[0].whole)
        ? (namedAhead(pair) ?? provedBy(above, pair) ?? namedByHeading(pair))
        : null;
    if (pair && whole) {
      const sum = whole === above ? null : sumBehind(facts[index + 2], pair);
      const parts = [...pair.map(asPart), ...(sum ? [sum] : [])];
      joined.splice(whole === above ? -1 : joined.length, 1, parts.reduce(joinedRows, whole));
      index += parts.length;
    } else {
      joined.push(...facts.slice(index, index + 1).map(asked));
      index += 1;
    }
  }
  const before = new Set(facts.flatMap(({ questions }) => questions));
  return { value: joined, problems: joined.flatMap(({ questions }) => questions).filter((one) => !before.has(one)) };
}

function pairAt(facts: readonly FoundFact[], index: number): Pair | null {
  return pairOfSexes(facts, index) ?? pairOfHalves(facts[index], facts[index + 1]);
}

/** 「観光消費額 日帰り」 above 「宿泊」: where the words ahead of the first half name a measure, the other half is of that too. */
function pairOfHalves(fact: FoundFact | undefined, other: FoundFact | undefined): Pair | null {
  const half = fact && other && fact.kind === other.kind && other.name !== "" ? otherHalf(other.name) : null;
  if (!fact || !other || half === null || !fact.name.endsWith(half)) return null;
  const whole = fact.name.slice(0, -half.length).trim();
  if (!namesMeasure(whole)) return null;
  return [
    { fact, whole, sex: half },
    { fact: other, whole: "", sex: other.name },
  ];
}

/** Words that part a whole in two. */
const halves: ReadonlyMap<string, string> = new Map(
  [
    ["日帰り", "宿泊"],
    ["日帰り客", "宿泊客"],
    ["小学校", "中学校"],
    ["小学生", "中学生"],
    ["県内", "県外"],
    ["市内", "市外"],
    ["町内", "町外"],
    ["国内", "海外"],
    ["平日", "休日"],
    ["個人", "法人"],
  ].flatMap(([one = "", other = ""]): (readonly [string, string])[] => [
    [one, other],
    [other, one],
  ]),
);
const otherHalf = (name: string): string | null => halves.get(name) ?? null;

function pairOfSexes(facts: readonly FoundFact[], index: number): Pair | null {
  const [one, other] = facts.slice(index, index + 2).map(partOf);
  const isPair =
    one &&
    other &&
    other.whole === "" &&
    one.sex.charAt(0) !== other.sex.charAt(0) &&
    one.fact.kind === other.fact.kind;
  return isPair ? [one, other] : null;
}

function partOf(fact: FoundFact): Part | null {
  const found = ofSex.exec(fact.name);
  const whole = fact.name.slice(0, found?.index ?? 0).trim();
  return !found || whole.length === 1 ? null : { fact, whole, sex: found[0] };
}

const asPart = ({ fact, sex }: Part): FoundFact => ({
  ...fact,
  figures: fact.figures.map((figure) => ({
    ...figure,
    subject: figure.subject === null ? sex : `${sex}・${figure.subject}`,
  })),
});

/** A fact of this name without any figure yet. */
const emptyOf = (name: string, { fact }: Part): FoundFact => ({ ...fact, name, figures: [], printed: name });

const namedAhead = ([one]: Pair): FoundFact | null => (one.whole === "" ? null : emptyOf(one.whole, one));

/** The figures of both, column by column, add up to those of the row above, or these lie between them. */
function provedBy(above: FoundFact | undefined, pair: Pair): FoundFact | null {
  if (
    !above ||
    above.kind !== pair[0].fact.kind ||
    pair.some(({ fact }) => fact.figures.length !== above.figures.length)
  )
    return null;
  const columns = above.figures.map((figure, column) => [figure, ...pair.map(({ fact }) => fact.figures[column])]);
  const sums = columns.map((figures) => figures.map(knownValue)).filter((values) => !values.includes(null));
  const fits = (between: boolean) =>
    sums.every(([whole, one, other]) => {
      const [all, male, female] = [whole ?? 0, one ?? 0, other ?? 0];
      return between ? (all - male) * (all - female) <= 0 : Math.abs(all - male - female) < roundedOff;
    });
  return sums.length > 0 && (fits(false) || fits(true)) ? above : null;
}
const roundedOff = 0.001;

const knownValue = (figure: FoundFigure | undefined): number | null =>
  figure?.subject === null && figure.reading.kind === "known" ? figure.reading.quantity.value : null;

/** 計 behind 男 and 女 is of the whole. */
const sumBehind = (fact: FoundFact | undefined, pair: Pair): FoundFact | null =>
  fact && /^(?:男女)?(?:合?計|全体|総数|平均)$/.test(fact.name)
    ? provedBy({ ...fact, kind: pair[0].fact.kind }, pair)
    : null;

/** 「がん検診受診率」 between the rows, or above the table. */
function namedByHeading([one, other]: Pair): FoundFact | null {
  const heading = one.fact.within.at(-1);
  const isOfBoth = heading !== undefined && heading.name === other.fact.within.at(-1)?.name;
  if (!isOfBoth || !namesMeasure(heading.name)) return null;
  return { ...emptyOf(heading.name, one), within: one.fact.within.slice(0, -1) };
}

/** 女, and 65歳以上 女 below 「割合　20～64歳　男」, are no names. */
const asked = (fact: FoundFact): FoundFact =>
  isNameless(partOf(fact)) && fact.figures.length > 0
    ? askedForName({ ...fact, confidence: confidenceOf([...fact.confidence.reasons, noName]) })
    : fact;
const isNameless = (part: Part | null): boolean => part !== null && (part.whole === "" || ageAlone.test(part.whole));
const ageAlone = /^[\d０-９]{1,3}(?:歳?[~～〜][\d０-９]{1,3})?歳(?:以上|以下|未満|代)?$/;
