import { absent, comparePeriods, type Period } from "../../../foundation/index.ts";
import {
  confidenceOf,
  type FigureRole,
  type FoundFact,
  type FoundFigure,
  type Reason,
  type Within,
} from "./found-fact.ts";
import type { ReadProblem } from "./placed-text.ts";
import type { TextFigure } from "./text-figures.ts";
import { areSaid, type FigureGroup } from "./text-groups.ts";
import {
  bareYear,
  distances,
  nameByPlace,
  namelessValue,
  nameOfHeading,
  noName,
  otherNameNear,
  severalNames,
  shapes,
} from "./text-kpi-doubts.ts";
import { placeAround, type TextLine } from "./text-lines.ts";
import { linkNames, type NameLink, sureMargin } from "./text-links.ts";
import { aimWords, namesMeasure } from "./text-marks.ts";
import { namesOfFigures, ownWords, plainNames, type TextName } from "./text-names.ts";
import { type NoBaseline, noBaselineIn } from "./text-no-baseline.ts";

/** So many lines around a word such as KPI or 目標値 a figure with its year in a bracket is an aim. */
const aimReach = 30;
/** The same holds so many lines around two sides of an arrow. */
const pairReach = 12;

/** The groups that are KPI values: two sides of an arrow, and figures with their years where the page speaks of aims. */
export function kpiGroups(groups: readonly FigureGroup[], lines: readonly TextLine[]): readonly FigureGroup[] {
  const aims = lines.filter(({ plain }) => aimWords.test(plain)).map(({ order }) => order);
  const pairRows = new Set(groups.filter(isPair).map(({ first }) => first.order));
  const isAimed = new Set([
    ...aims.flatMap((aim) => ordersAround(aim, aimReach)),
    ...[...pairRows].flatMap((row) => ordersAround(row, pairReach)),
  ]);
  return placedInRows(groups.filter((group) => isPair(group) || (isDated(group) && isAimed.has(group.first.order))));
}

/** An arrow makes two values of one indicator; without one they may as well be results of two years. */
const isPair = ({ kind, figures: [first, second] }: FigureGroup): boolean =>
  kind === "arrow" ||
  kind === "torn" ||
  (kind === "alone" && !!first && first.dated !== null && missingAhead(first) !== null) ||
  (first?.said === "target" && first.unit !== "無単位" && !second) ||
  (!!first && !!second && areSaid(first, second));

const isDated = ({ figures, kind }: FigureGroup): boolean =>
  figures.every(
    ({ dated, unit, isOverYears }) =>
      unit !== "無単位" &&
      (isOverYears || dated === "behind" || dated === "below" || (kind === "beside" && dated === "ahead")),
  );

const ordersAround = (order: number, reach: number): readonly number[] =>
  Array.from({ length: 2 * reach + 1 }, (_, step) => order - reach + step);

/** Counted anew: other numbers of the line are no values of its row. */
function placedInRows(groups: readonly FigureGroup[]): readonly FigureGroup[] {
  const rows = new Map<number, FigureGroup[]>();
  for (const group of groups) rows.set(group.first.order, [...(rows.get(group.first.order) ?? []), group]);
  return groups.map((group) => {
    const row = rows.get(group.first.order) ?? [];
    return { ...group, inRow: row.indexOf(group), ofRow: row.length };
  });
}

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
  const others = text.groups.filter((group) => !namesMeasure(own.get(group) ?? ""));
  const links = linkedNames(text, others, own);
  const byGroup = new Map(links.map((link) => [link.group, link] as const));
  const firstAim = earliestAim(text.groups);
  return text.groups.map((group) => {
    const words = own.get(group) ?? null;
    const link = byGroup.get(group);
    const named = link
      ? namedBy(link, words)
      : words === null
        ? nameless
        : namedByOwn(group, wordsFromAbove(group, words, text), words);
    const within = text.headings?.get(group.first.order) ?? [];
    return factOf(group, named.name === "" ? namedByHeading(named, within) : named, firstAim, within);
  });
}

/** First the names behind marks; groups that none of them is of, and that have no words of their own, are offered the plain lines. */
function linkedNames(
  text: KpiText,
  groups: readonly FigureGroup[],
  own: ReadonlyMap<FigureGroup, string | null>,
): readonly NameLink[] {
  const marked = linkNames(namesOfFigures(text.names), groups);
  const linked = new Set(marked.flatMap(({ group, margin }) => (margin >= sureMargin ? [group] : [])));
  const rest = groups.filter((group) => !linked.has(group) && (own.get(group) ?? null) === null);
  const plain = rest.length === 0 ? [] : linkNames(plainNames(text), rest);
  const offered = new Set(plain.map(({ group }) => group));
  return [...marked.filter(({ group }) => !offered.has(group)), ...plain];
}

/** The words of each group's own; those ahead of it that belong to a marked name are none. */
function wordsOfGroups({ groups, names, figuresByLine }: KpiText): ReadonlyMap<FigureGroup, string | null> {
  const ends = endsOfNames(names);
  return new Map(
    groups.map((group) => [group, isBehindMark(group, ends) ? null : ownWords(group, figuresByLine)] as const),
  );
}

/** Where on each line the names behind marks end that run up to it. */
function endsOfNames(names: readonly TextName[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const { last, end } of names) ends.set(last.order, Math.min(end, ends.get(last.order) ?? end));
  return ends;
}

/** A name behind a mark runs up to the group: the words ahead of the group are that name's own. */
const isBehindMark = ({ first, start }: FigureGroup, ends: ReadonlyMap<number, number>): boolean =>
  (ends.get(first.order) ?? start + 1) <= start;

/** What a group is called, where that stands, and what makes it less than sure. */
type Named = {
  readonly name: string;
  readonly subject: string | null;
  readonly lines: readonly TextLine[];
  readonly doubts: readonly Reason[];
  /** A name that may be the right one, where another fits about as well: it is asked, not taken. */
  readonly candidate: string | null;
};

function namedBy({ name, how, margin }: NameLink, words: string | null): Named {
  if (margin < sureMargin) return { ...nameless, doubts: [otherNameNear], candidate: name.text };
  const subject = words !== null && !name.text.endsWith(words) && !words.includes(name.text) ? words : null;
  const doubts = [...distances[how], ...(name.mark === "" ? [nameByPlace] : [])];
  return { name: name.text, subject, lines: [name.first, name.last], doubts, candidate: null };
}

/** 「目標：安心して暮らせると思う」 / 「人の割合 60%（R6）」: a name that begins on the line above, behind the word that opens it. */
function wordsFromAbove(group: FigureGroup, words: string, { lines, figuresByLine }: KpiText): string {
  const above = lines[group.first.order - 1];
  if (!above || group.first.blanks > 0 || (figuresByLine[above.order] ?? []).length > 0) return words;
  const begun = /(?:目標|指標名?|KPI)\s*[:：]\s*([^:：]+)$/.exec(above.plain);
  const isOwnLine = group.first.text.slice(0, group.start).trim() === words;
  return begun && isOwnLine ? `${above.text.slice(above.text.length - (begun[1]?.length ?? 0)).trim()}${words}` : words;
}

const namedByOwn = (group: FigureGroup, name: string, words: string): Named => ({
  name,
  subject: null,
  lines: [group.first],
  doubts: namesMeasure(words) ? [] : [nameByPlace],
  candidate: null,
});

/** A value without any name below a heading that names something measured is of that. */
function namedByHeading(named: Named, within: readonly Within[]): Named {
  const heading = within.at(-1)?.name ?? "";
  return named.candidate === null && namesMeasure(heading)
    ? { ...nameless, name: heading, doubts: [nameOfHeading] }
    : named;
}

function factOf(group: FigureGroup, named: Named, firstAim: Period | null, within: readonly Within[]): FoundFact {
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
  const figures = group.figures.map((figure, index) =>
    figureOf(figure, roleOf(group, index, firstAim), named.subject, group),
  );
  return {
    kind: named.name === "" ? "figure" : "kpi",
    name: named.name,
    figures: [...withoutBaseline(group, named.subject), ...figures],
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

/** 「－ ⇒ 200人」: the page says that there is no baseline. */
function withoutBaseline({ figures: [figure], kind }: FigureGroup, subject: string | null): readonly FoundFigure[] {
  const missing = figure && kind === "alone" ? missingAhead(figure) : null;
  if (!figure || !missing) return [];
  const { period, printedPeriod, why, printed } = missing;
  const nothing = { period, printedPeriod, dated: null, accumulation: null, gross: false } as const;
  return [figureOf({ ...figure, ...nothing, reading: absent(why), printed }, "baseline", subject)];
}
const missingAhead = ({ line, start }: TextFigure): NoBaseline | null => noBaselineIn(line.plain.slice(0, start));

/** What the lines print of the group, from its first figure to behind its last. */
const printedOf = ({ figures }: FigureGroup): string =>
  figures.map(({ line, start, end }) => line.text.slice(start, end).trim()).join("→");

/** The earliest year that an arrow of this text points to: a lone figure of that year or later is an aim as well. */
function earliestAim(groups: readonly FigureGroup[]): Period | null {
  const aims = groups
    .flatMap(({ kind, figures }) => (kind === "alone" ? [] : [figures.at(-1)?.period ?? null]))
    .filter((aim) => aim !== null);
  return aims.reduce<Period | null>(
    (first, aim) => (first === null || comparePeriods(aim, first) < 0 ? aim : first),
    null,
  );
}

function roleOf({ kind, figures }: FigureGroup, index: number, firstAim: Period | null): FigureRole {
  const said = figures[index]?.said;
  if (said) return said;
  if (kind !== "alone") return index === 0 ? "baseline" : index === figures.length - 1 ? "target" : "expected";
  const period = figures[0]?.period;
  if (!period || !firstAim) return "target";
  return lastYear(period) >= lastYear(firstAim) ? "target" : "baseline";
}

const lastYear = (period: Period): number => (period.kind === "span" ? period.to.year : period.year);

/** A figure as a fact keeps it. A number without a unit takes that of the other side of its arrow. */
export function figureOf(
  figure: TextFigure,
  role: FigureRole,
  subject: string | null,
  group?: FigureGroup,
): FoundFigure {
  return {
    role,
    reading: withSharedUnit(figure, group),
    period: figure.period,
    printedPeriod: figure.printedPeriod,
    subject,
    accumulation: figure.accumulation,
    gross: figure.gross,
    printed: figure.printed,
    printedUnit: null,
    notes: [],
    at: placeAround([figure.line]),
  };
}

function withSharedUnit(figure: TextFigure, group: FigureGroup | undefined): TextFigure["reading"] {
  const other = group?.figures.find(({ unit }) => unit !== "無単位");
  if (figure.unit !== "無単位" || !other || figure.reading.kind !== "known" || other.reading.kind !== "known")
    return figure.reading;
  return { ...figure.reading, quantity: { ...figure.reading.quantity, unit: other.reading.quantity.unit } };
}

const nameless: Named = { name: "", subject: null, lines: [], doubts: [noName], candidate: null };

function questionOf(candidate: string | null, printed: string, group: FigureGroup): ReadProblem {
  const at = placeAround(group.figures.map(({ line }) => line));
  const what = printed.slice(0, 60);
  return { at, problem: candidate === null ? namelessValue(what) : severalNames(what, candidate) };
}
