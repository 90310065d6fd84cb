import { findPeriods, isPeriodText, withoutPeriods } from "../find-periods.ts";
import { confidenceOf, type FoundFact, type Within } from "../found-fact.ts";
import type { ReadProblem } from "../placed-text.ts";
import { measureInBracket } from "./bracket-measures.ts";
import type { FigureGroup } from "./figure-group.ts";
import type { TextFigure } from "./figures.ts";
import {
  bareYear,
  distances,
  nameByPlace,
  namelessValue,
  nameOfHeading,
  otherNameNear,
  severalNames,
  shapes,
} from "./kpi-doubts.ts";
import {
  aimedInWords,
  awaitedResult,
  figureOf,
  missingResult,
  withoutBaseline,
  withUnitOfName,
} from "./kpi-figures.ts";
import {
  isFurtherPart,
  type Named,
  type NamedGroup,
  nameless,
  ofOtherBody,
  ofPart,
  ofRoleBelow,
  ofSex,
} from "./kpi-parts.ts";
import { earliestAim, type KnownRoles, resultsInChains, roleOf } from "./kpi-roles.ts";
import { placeAround, type TextLine } from "./lines.ts";
import { linkNames, type NameLink, sureMargin } from "./links.ts";
import { namesMeasure } from "./marks.ts";
import { nameAbove, wordsFromAbove } from "./name-above.ts";
import { namesOfFigures, type TextName } from "./names.ts";
import { isNamedItem, labelAhead, ownWords } from "./own-words.ts";
import { overBefore, reachedBy } from "./past-values.ts";
import { plainNames } from "./plain-names.ts";
import { linkedAlike } from "./repeated-figures.ts";
import { reachedInResults } from "./results-above.ts";
import { subjectOfSentence } from "./subjects.ts";
import { withYearOfAims, yearsOfAims } from "./year-of-aims.ts";

export type KpiText = {
  readonly lines: readonly TextLine[];
  readonly names: readonly TextName[];
  readonly groups: readonly FigureGroup[];
  readonly figuresByLine: readonly (readonly TextFigure[])[];
  /** The headings that hold at a line, by its order. */
  readonly headings?: ReadonlyMap<number, readonly Within[]>;
};

/** KPI facts of a text: every group of values, with its name where that can be told and with a question where it cannot. */
export function kpisOfText(text: KpiText): readonly FoundFact[] {
  const own = wordsOfGroups(text);
  const others = text.groups.filter(
    (group) => !namesMeasure(own.get(group) ?? "") && !isNamedItem(group) && !isFurtherPart(group),
  );
  const links = linkedNames(text, others, own);
  const byGroup = new Map(links.map((link) => [link.group, link] as const));
  const roles = {
    firstAim: earliestAim(text.groups),
    isResultInChain: resultsInChains(text.groups),
    isReached: reachedBy(text.lines),
    isArrowToResult: reachedInResults(text.lines),
    isOver: overBefore(text.lines),
  };
  const yearAbove = yearsOfAims(text.lines);
  let before: NamedGroup | null = null;
  return text.groups.map((group) => {
    const link = byGroup.get(group);
    // what stands behind a mark and is no name by itself is of the words ahead of the figure: 「・木材の生産量 R1 12万t ⇒ R7 15万t」
    const words = own.get(group) ?? (link ? null : ownWords(group, text.figuresByLine));
    const named =
      ofOtherBody(group, before) ??
      ofRoleBelow(group, before) ??
      (link
        ? namedBy(link, words)
        : words === null
          ? namedBySentence(group)
          : namedByOwn(group, wordsFromAbove(group, words, text), words));
    const sexed = ofPart(group, named, before) ?? ofSex(group, named, before) ?? byBracket(group, named, text) ?? named;
    before = { group, named: sexed };
    const within = text.headings?.get(group.first.order) ?? [];
    const found = sexed.name === "" ? (namedByLineAbove(group, sexed, text) ?? namedByHeading(sexed, within)) : sexed;
    return withYearOfAims(withUnitOfName(asAssumed(factOf(group, found, roles, within))), yearAbove(group.first));
  });
}

/** 「[利用人数]」 above 「・架空線 目標値 910人/年」: the bracket says what is measured, the item where. */
function byBracket(group: FigureGroup, named: Named, { lines }: KpiText): Named | null {
  const measure = namesMeasure(named.name) || named.subject !== null ? null : measureInBracket(group, lines);
  if (measure === null || measure.isAbove === (named.name === "")) return null;
  const own = measure.isAbove ? named : { ...nameless, doubts: [nameByPlace] };
  return {
    ...own,
    name: measure.name,
    subject: measure.isAbove ? named.name : null,
    lines: [measure.line, ...own.lines],
  };
}

/** First the names behind marks; groups that none of them is of, and that have no words of their own, are offered the plain lines. */
function linkedNames(
  text: KpiText,
  groups: readonly FigureGroup[],
  own: ReadonlyMap<FigureGroup, string | null>,
): readonly NameLink[] {
  const offeredTo = new Set(groups);
  const settled = firstBehind(text.groups.filter((group) => !offeredTo.has(group)));
  const grouped = new Set(text.groups.flatMap(({ figures }) => figures));
  const isFree = (name: TextName): boolean =>
    (settled.get(name.last.order) ?? -1) < name.end &&
    !hasFigureOfItsOwn(name, text, grouped) &&
    !tellsWhatHappened.test(name.text);
  const marked = linkedAlike(namesOfFigures(text.names).filter(isFree), groups, text.lines);
  const linked = new Set(marked.flatMap(({ group, margin }) => (margin >= sureMargin ? [group] : [])));
  const rest = groups.filter((group) => !linked.has(group) && (own.get(group) ?? null) === null);
  const plain = rest.length === 0 ? [] : linkNames(plainNames(text), rest, text);
  const offered = new Set(plain.map(({ group }) => group));
  return [...marked.filter(({ group }) => !offered.has(group)), ...plain];
}

/** 「・栽培をそろえる取組が広がった」 is said of something, and names nothing. */
const tellsWhatHappened = /(?:[いきしちりっえけせてめれ]た|ている|である|にある)$/;

/** 「■人口　45,210人」: a figure that no group takes stands straight behind the name, which has no other. */
const hasFigureOfItsOwn = (
  { last, end }: TextName,
  { lines, figuresByLine }: KpiText,
  grouped: ReadonlySet<TextFigure>,
): boolean => {
  const isOwn = (figure: TextFigure, from: number): boolean =>
    figure.unit !== "無単位" &&
    figure.start >= from &&
    !grouped.has(figure) &&
    figure.line.plain.slice(from, figure.start).trim() === "";
  const below = lineOfFigure(last, lines);
  return (
    (figuresByLine[last.order] ?? []).some((figure) => isOwn(figure, end)) ||
    (below !== undefined && (figuresByLine[below.order] ?? []).some((figure) => isOwn(figure, 0)))
  );
};

/** 「目標人口」 / 「令和42年」 / 「4,100人」: straight below a name, or below the year that stands there alone. */
function lineOfFigure({ order, plain }: TextLine, lines: readonly TextLine[]): TextLine | undefined {
  const below = lines[order + 1];
  const next = below && isPeriodText(below.plain) ? lines[order + 2] : below;
  if (!next || (next === below ? !figureAlone.test(next.plain) : next.plain.trim().length > longestAlone)) return;
  return !/[。、]/.test(plain) && below?.blanks === 0 && next.blanks === 0 ? next : undefined;
}
const longestAlone = 24;
/** 「・見学会の参加者数」 / 「418人」 */
const figureAlone = /^\s*(?:延べ|約|累計)?\s?\d[\d,.万]{0,12}[^\s\d、。→⇒()]{1,4}\s*$/;

/** Where on each line the first of these groups begins: the name ahead of it has its values, and is no other's. */
const firstBehind = (groups: readonly FigureGroup[]): ReadonlyMap<number, number> =>
  new Map(groups.flatMap(({ first, start, inRow }) => (inRow === 0 ? [[first.order, start] as const] : [])));

/** The words of each group's own; those ahead of it that belong to a marked name are none. */
function wordsOfGroups({ lines, groups, names, figuresByLine }: KpiText): ReadonlyMap<FigureGroup, string | null> {
  const ends = endsOfNames(names);
  return new Map(
    groups.map(
      (group) =>
        [
          group,
          labelledAbove(group, lines) ??
            (isBehindMark(group, ends) && !isNamedItem(group) ? null : ownWords(group, figuresByLine)),
        ] as const,
    ),
  );
}

/** 「数値目標　　社会増減数」 above 「R元年 △126人 ⇒ R6年 △74人」: a name behind the label that opens its line is of the only values below. */
function labelledAbove({ first, start, ofRow, inRow }: FigureGroup, lines: readonly TextLine[]): string | null {
  const above = lines[first.order - 1];
  if (!above || ofRow > 1 || inRow > 0 || first.blanks > 1) return null;
  const ahead = first.plain.slice(0, start);
  if (withoutPeriods(ahead, findPeriods(ahead)) !== "") return null;
  const name = labelAhead.test(above.text) ? above.text.replace(labelAhead, "").trim() : "";
  return namesMeasure(name) && !/[\s　。→⇒]/.test(name) ? name : null;
}

/** Where on each line the names behind marks end that run up to it. */
function endsOfNames(names: readonly TextName[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const { last, end } of names) ends.set(last.order, Math.min(end, ends.get(last.order) ?? end));
  return ends;
}

/** A name behind a mark runs up to the first group behind it: the words ahead of that group are the name's own. */
const isBehindMark = ({ first, start, inRow }: FigureGroup, ends: ReadonlyMap<number, number>): boolean =>
  inRow === 0 && (ends.get(first.order) ?? start + 1) <= start;

function namedBy({ name, group, how, margin }: NameLink, words: string | null): Named {
  if (margin < sureMargin) return { ...nameless, doubts: [otherNameNear], candidate: name.text };
  const subject = words !== null && !name.text.endsWith(words) && !words.includes(name.text) ? words : null;
  const doubts = [...distances[how], ...(name.mark === "" ? [nameByPlace] : [])];
  return { name: withoutPeriodOf(group, name), subject, lines: [name.first, name.last], doubts, candidate: null };
}

/** 「・組織の活動率　R1　78％ → R6　86％」: the period ahead of the first figure is no end of the name. */
function withoutPeriodOf({ first, figures: [figure] }: FigureGroup, { text, last }: TextName): string {
  const said = last === first && figure?.dated === "ahead" ? findPeriods(text).at(-1) : undefined;
  return said && said.start > 0 && said.end === text.length ? text.slice(0, said.start).trim() : text;
}

/** 「5年間で1,000人の雇用創出を目標とする」: a sentence that says what its figure is of. */
function namedBySentence({ first, figures: [figure] }: FigureGroup): Named {
  const subject = figure ? subjectOfSentence(figure) : null;
  return subject === null ? nameless : { ...nameless, name: subject, lines: [first], doubts: [nameByPlace] };
}

const namedByOwn = (group: FigureGroup, name: string, words: string): Named => ({
  name,
  subject: null,
  lines: [group.first],
  doubts: namesMeasure(words) ? [] : [nameByPlace],
  candidate: null,
});

function namedByLineAbove(group: FigureGroup, { candidate }: Named, text: KpiText): Named | null {
  const above = candidate === null ? nameAbove(group, text) : null;
  return above && { ...nameless, name: above.name, lines: [above.line], doubts: [nameByPlace] };
}

/** A value without any name below a heading that names something measured is of that. */
function namedByHeading(named: Named, within: readonly Within[]): Named {
  const heading = within.at(-1)?.name ?? "";
  return named.candidate === null && namesMeasure(heading)
    ? { ...nameless, name: heading, doubts: [nameOfHeading] }
    : named;
}

/** 「（※１）」, 「※1」; a bare ＊ is the sign of a legend that dates the indicator. */
const noteBehind = /(?:[（(](?:※|＊|\*|注)[\s　]*[\d０-９]{0,2}[)）]|(?:※|＊|\*)[\s　]*[\d０-９]{1,2})$/;

function factOf(group: FigureGroup, named: Named, roles: KnownRoles, above: readonly Within[]): FoundFact {
  // a line that names the indicator may look like a heading
  const within = above.at(-1)?.name === named.name ? above.slice(0, -1) : above;
  const name = named.name.replace(restOfMeasure, "").replace(restOfMeasure, "").replace(noteBehind, "").trim();
  const lines = [...named.lines, ...group.figures.map(({ line }) => line)];
  const printed = printedOf(group);
  const bare = group.figures.some(({ isBareYear }) => isBareYear) ? [bareYear] : [];
  const doubts = [
    ...named.doubts,
    ...bare,
    ...(group.kind === "torn" || (group.kind === "beside" && !group.figures.some(({ said }) => said))
      ? [shapes[group.kind]]
      : []),
  ];
  const figures = group.figures.flatMap((figure, index) => [
    figureOf(figure, roleOf(group, index, roles), named.subject, group),
    ...missingResult(group, index),
  ]);
  return {
    kind: name === "" ? "figure" : "kpi",
    name,
    figures: [
      ...withoutBaseline(group, named.subject),
      ...figures,
      ...aimedInWords(group, named.subject),
      ...awaitedResult(group, named.subject),
    ],
    flag: null,
    sameAsAbove: false,
    within,
    remarks: [],
    printed,
    at: placeAround(lines),
    confidence: confidenceOf(doubts),
    questions: named.name === "" ? [questionOf(named.candidate, printed, group)] : [],
  };
}

/** 「出生率の設定：1.62（2018年）→ 2.07（2035年）」: what a forecast takes for granted is nobody's aim. */
const asAssumed = (fact: FoundFact): FoundFact =>
  /[率数動]の(?:設定|仮定|想定|前提)値?$/.test(fact.name)
    ? { ...fact, kind: "figure", figures: fact.figures.map((figure) => ({ ...figure, role: "figure" })) }
    : fact;

/** 「を支援する　新 開業率」: the end of the measure that a narrow cell broke, and the flag ahead of the indicator. */
const restOfMeasure =
  /^[をへがに][^\s　、。]{0,14}?(?:する|図る|進める|高める|創る|つくる|作る|めざす|目指す|守る|育てる)[\s　]*|^(?:新|拡|継)[\s　]+(?=\S)/;

/** What the lines print of the group, from its first figure to behind its last. */
const printedOf = ({ figures }: FigureGroup): string =>
  figures.map(({ line, start, end }) => line.text.slice(start, end).trim()).join("→");

function questionOf(candidate: string | null, printed: string, group: FigureGroup): ReadProblem {
  const at = placeAround(group.figures.map(({ line }) => line));
  const what = printed.slice(0, 60);
  return { at, problem: candidate === null ? namelessValue(what) : severalNames(what, candidate) };
}
