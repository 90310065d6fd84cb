import type { Period } from "../../../../foundation/index.ts";
import { type FoundPeriod, findPeriods, isPeriodText, withoutPeriods } from "../find-periods.ts";
import type { FigureRole, Reason, Within } from "../found-fact.ts";
import { namesIndicators } from "../heading-forms.ts";
import { roleOfWords } from "../role-words.ts";
import { affinity } from "./affinity.ts";
import { saysBudget } from "./budgets-by-year.ts";
import type { TextFigure } from "./figures.ts";
import { type Above, type Heading, headingsAbove } from "./headings.ts";
import { labelsOf } from "./labels.ts";
import type { TextLine } from "./lines.ts";
import { namesMeasure, sortOfName } from "./marks.ts";
import { byCaption, byCard, byClause, byHeading, byOutline, byWord, noName, tornBox } from "./name-doubts.ts";
import { isOnlyPeriod, type TextName } from "./names.ts";
import { cardWords, labelOfCard } from "./result-cards.ts";
import { captionBeside, isBegunName, nameOfSeries, namesSection } from "./series.ts";
import { hasNoSubject } from "./subjects.ts";
import { isInColumn } from "./torn-columns.ts";
import { measureOfAreas, wholeOf } from "./whole-and-parts.ts";

export type ActivityText = {
  readonly lines: readonly TextLine[];
  /** Names behind marks by the order of the line they end on. */
  readonly nameAt: ReadonlyMap<number, TextName>;
  readonly headings: ReadonlyMap<number, Heading>;
  /** The figures of each line that are no values of indicators nor amounts of a budget, by its order. */
  readonly figuresAt: ReadonlyMap<number, readonly TextFigure[]>;
  /** Programmes of a budget by the lines below them that describe them. */
  readonly outlines: ReadonlyMap<number, string>;
  /** The year of the budget that the document is about; null for any other document. */
  readonly year: Period | null;
  /** The one year that the title of a report on results names; null for any other document. */
  readonly reported: FoundPeriod | null;
  /** The spans of years that the title names. */
  readonly spans: readonly FoundPeriod[];
  /** The headings that hold at a line, by its order. */
  readonly within: ReadonlyMap<number, readonly Within[]>;
};

/** What a figure is called, where that stands, and what makes it less than sure. */
export type Named = {
  readonly name: string;
  readonly lines: readonly TextLine[];
  readonly doubts: readonly Reason[];
  readonly isAsked: boolean;
  /** When and in which role, where its card says so. */
  readonly period?: FoundPeriod | null;
  readonly role?: FigureRole | null;
};

/** Where columns are torn, what stands far above may head another column: only what is near is named as a heading of the line. */
export const withinReach = { bracket: 8, results: 3, vertical: 16, mark: 5, numbered: 5, styled: 5, project: 0 };
const nameReach = { bracket: 12, results: 3, vertical: 16, mark: 10, numbered: 10, styled: 0, project: 0 };

export function headingsInReach(line: TextLine, { headings }: Above, reach: typeof withinReach): readonly Heading[] {
  return headings.filter(({ kind, lines }) => line.order - (lines.at(-1)?.order ?? 0) <= reach[kind]);
}

/** What the figures of a line are of: a name behind a mark, a caption, their own words, a heading, or else their own clause. */
export function nameOfResult(line: TextLine, label: string | null, above: Above, text: ActivityText): Named {
  const { nameAt } = text;
  const whole = label === null ? null : wholeOf(line, label, text);
  if (whole) return nameOfResult(whole, labelsOf(text.figuresAt.get(whole.order) ?? []).at(-1) ?? null, above, text);
  const measure = measureOfAreas(line, text.lines);
  if (measure !== null) return sure(measure, [line]);
  const own = nameAt.get(line.order);
  const isProse =
    line.text.includes("。") || line.begun !== undefined || text.lines[line.order + 1]?.begun !== undefined;
  if (own && !own.text.includes("。"))
    return sure(measureBehindBracket(own.text) ?? withoutYearAhead(withoutYearBehind(own.text)), [own.first]);
  const programme = text.outlines.get(line.order);
  if (programme !== undefined) return { ...sure(programme, []), doubts: [byOutline] };
  const card = label === null ? labelOfCard(line, text) : null;
  if (card) return namedByCard(line, card, text);
  if (isInColumn(line, text)) return { name: "", lines: [], doubts: [noName], isAsked: true };
  const series = nameOfSeries(line, text);
  if (series) return { ...sure(series.text, series.lines), doubts: [byCaption], role: series.role };
  const between = text.lines[line.order - 1];
  const upper =
    nameAt.get(line.order - 1) ?? (between ? nameOverPeriod(between, line, text) : undefined) ?? nameOfSet(line, text);
  const isBare = label === null || !(namesMeasure(label) || label.endsWith("費"));
  const caption = captionBeside(line, text);
  const isOfUpper =
    upper && !hasFigure(upper) && !isItsCaption(caption, upper) && (!isProse || isOfHeading(upper.text, line, text));
  if (upper && isOfUpper && isBare) return sure(upper.text, [upper.first, upper.last]);
  if (caption && isBare) return { ...sure(withoutCourse(caption.text), caption.lines), doubts: [byCaption] };
  const heading = headingsInReach(line, above, nameReach).find(
    (found) =>
      found.text !== "" &&
      !namesIndicators(found.text) &&
      !namesSection(found.text) &&
      !isRoleAlone.test(found.text) &&
      !isAgainst(found.text, line, text) &&
      (!isProse || (found === above.headings[0] && isOfHeading(withoutCourse(found.text), line, text))),
  );
  if (isTorn(above)) return tornName(line, label, above, text);
  if (label !== null && (!isBare || !heading)) return namedFromAbove(line, label, text);
  if (heading)
    return { ...sure(isProse ? withoutCourse(heading.text) : heading.text, heading.lines), doubts: [byHeading] };
  const clause = clauseOf(line);
  return /[一-龠ァ-ヶぁ-んA-Za-z]{2,}/.test(withoutFigures(clause, text.figuresAt.get(line.order) ?? []))
    ? { ...sure(clause, []), doubts: [byClause] }
    : { name: "", lines: [], doubts: [noName], isAsked: true };
}

/** 「平成30年の入込客数」: the year dates the figure, and is no part of what is measured. */
function withoutYearAhead(name: string): string {
  const [year] = findPeriods(name);
  const rest = year?.start === 0 ? /^(?:度?末)?の(.{3,})$/.exec(name.slice(year.end))?.[1] : undefined;
  return rest !== undefined && namesMeasure(rest) ? rest : name;
}

/** 「・移住者数　令和9年度　60人」: so does a year that a space parts from the name. */
const withoutYearBehind = (name: string): string => {
  const [, words, last = ""] = /^(.*[^\s　])[\s　]+([^\s　]{2,10})$/.exec(name) ?? [];
  return words !== undefined && namesMeasure(words) && isPeriodText(last) ? words : name;
};

/** 「○空き家の成約数」 / 「平成30年度実績」 / 「14件」: over a gap only what names something measured is what a box of results is of. */
function nameOverPeriod(between: TextLine, line: TextLine, { nameAt }: ActivityText): TextName | undefined {
  const name = isOnlyPeriod(between.text) ? nameAt.get(between.order - 1) : undefined;
  const isApart = between.blanks > 0 && line.blanks > 0;
  return name && isApart && /実績|現在|時点/.test(between.plain) && sortOfName(name.text) !== "measure"
    ? undefined
    : name;
}

/** 「○架空体験ツアー」 / 「　参加企業 9社」 / 「　参加者 42人」: lines of figures that are set in alike are all of the name above them. */
function nameOfSet(line: TextLine, { lines, nameAt, figuresAt }: ActivityText): TextName | undefined {
  const indent = indentOf(line);
  let order = line.order - 1;
  for (let above = lines[order]; above && isOfSet(above); above = lines[order]) order -= 1;
  const name = indent > 0 && order < line.order - 1 ? nameAt.get(order) : undefined;
  return name && indentOf(name.first) < indent ? name : undefined;

  function isOfSet(above: TextLine): boolean {
    return line.order - order <= mostOfSet && figuresAt.has(order) && !nameAt.has(order) && indentOf(above) === indent;
  }
}
const mostOfSet = 6;
const indentOf = ({ text }: TextLine): number => text.length - text.trimStart().length;

/** 「移住フェアへの出展（東京2回、大阪1回）、相談件数」: what is measured stands behind what was done and its own counts. */
function measureBehindBracket(name: string): string | null {
  const behind = /[（(][^()（）]*[\d０-９][^()（）]*[)）]、([^、()（）\d０-９]{2,20})$/.exec(name)?.[1];
  return behind !== undefined && namesMeasure(behind) ? behind : null;
}

/** 「任期を終えた隊員の」 / 「定住率　61.5％」: words that open the line go on from a short one that ends in the middle of a phrase. */
function namedFromAbove(line: TextLine, label: string, { lines, figuresAt }: ActivityText): Named {
  const above = line.blanks === 0 && line.text.trim().startsWith(label) ? lines[line.order - 1] : undefined;
  return above && isBegunName(above, { figuresAt })
    ? sure(`${above.text.trim().replace(/^[・○●◎■□◆◇][\s　]*/, "")}${label}`, [above, line])
    : sure(label, []);
}

/** 「目標」, 「現状値」 alone on its line says what the figures below are, and not of what. */
const isRoleAlone = /^(?:最終|中間)?(?:目標|現状|現況|実績|基準|見込み?)値?$|^(?:まで|から|[をにはが])/;

/** A heading names figures of the prose below it where their sentence has no subject of its own, or where it names what is counted so. */
function isOfHeading(heading: string, { order }: TextLine, { figuresAt }: ActivityText): boolean {
  const figures = figuresAt.get(order) ?? [];
  if (figures.some((figure) => affinity(heading, figure) === "against")) return false;
  return sortOfName(heading) === "measure" || figures.every(hasNoSubject);
}

/** 「合計特殊出生率」 heads no 12万人; of a 設置数 there may be 12 of many sorts. */
const isAgainst = (heading: string, { order }: TextLine, { figuresAt }: ActivityText): boolean =>
  hasOneUnit.test(heading) && (figuresAt.get(order) ?? []).some((figure) => affinity(heading, figure) === "against");

const hasOneUnit = /(?:[率額費]|割合|指数|面積|所得|予算)(?:[(（][^()（）]*[)）])?$/;

/** 「◆架空支援事業」 / 「R5 12件」 / 「R4 9件」 / 「<相談件数の推移>」: the caption that names what is measured is closer than the item. */
const isItsCaption = (caption: Heading | null, upper: TextName): boolean =>
  caption !== null && namesMeasure(withoutCourse(caption.text)) && sortOfName(upper.text) !== "measure";

/** 「【相談件数の推移】」 heads figures of 相談件数. */
const withoutCourse = (heading: string): string => heading.replace(/の(?:推移|動向|状況|内訳)(?:と[^と、]{2,8})?$/, "");

/** A card names its figure; one that says only 「令和11年度の目標」 is of what the card before it names. */
function namedByCard(line: TextLine, card: TextLine, text: ActivityText): Named {
  const { words, period } = cardWords(card);
  const role = /^(?:最終|中間)?(?:目標|実績|現状|見込み?)値?$/.test(words) ? roleOfWords(words) : null;
  const before = role === null ? undefined : text.lines[line.order - 2];
  const own = before ? labelOfCard(before, text) : null;
  const name = own ? cardWords(own).words : words;
  return { ...sure(name, own ? [own, card] : [card]), doubts: [byCard], period, role };
}

/** 「48件」 alone on its line names nothing. */
const withoutFigures = (clause: string, figures: readonly TextFigure[]): string =>
  figures.reduce((rest, { printed }) => rest.replace(printed, ""), clause);

/** A number in a sentence that no heading names is called by its own clause. */
function clauseOf({ text }: TextLine): string {
  const clause = text.split(/[。、]/).find((part) => /[\d０-９]/.test(part)) ?? text;
  return clause.trim().slice(0, 60);
}

/** In a box torn from its heading the words of the box are all that is known of the figure; whose it is must be asked. */
function tornName(line: TextLine, label: string | null, { headings }: Above, text: ActivityText): Named {
  const { lines, figuresAt } = text;
  let order = line.order - 1;
  while (figuresAt.get(order)?.some(({ dated }) => dated === "ahead")) order -= 1;
  const above = lines[order];
  const box = headings[0]?.lines ?? [];
  const isWords =
    label === null &&
    above !== undefined &&
    !box.includes(above) &&
    above.plain.length <= 30 &&
    /[一-龠]/.test(above.plain) &&
    !/\d/.test(above.plain) &&
    !saysBudget(above);
  const name = label ?? (isWords ? above.text.trim() : "");
  const owner = label === null ? null : ownerOfWord(line, label, text);
  if (owner && label !== null) return { ...sure(`${owner.text} ${label}`, [...box, ...owner.lines]), doubts: [byWord] };
  return { name, lines: isWords ? [...box, above] : box, doubts: [name === "" ? noName : tornBox], isAsked: true };
}

/** So far around a torn box the items of its page stand; three blank lines part two pages. */
const pageReach = 90;
const pageBlanks = 3;

/** The only item of the page that speaks of what the box counts: 「相談件数」 is of the one item in which 相談 stands. */
function ownerOfWord(line: TextLine, label: string, { lines, headings }: ActivityText): Heading | null {
  const word = label.replace(/(?:件数|回数|者数|人数|実績|数|率|額)+$/, "");
  if (word.length < 2) return null;
  const owners = linesOfPage(line, lines)
    .filter((other) => other !== line && other.text.includes(word))
    .flatMap((other) => ownerOf(other, headings) ?? []);
  const [owner] = owners;
  return owner && owners.every((other) => other === owner) ? owner : null;
}

function linesOfPage({ order, page }: TextLine, lines: readonly TextLine[]): readonly TextLine[] {
  const isBreak = (at: number) => (lines[at]?.blanks ?? pageBlanks) >= pageBlanks || lines[at]?.page !== page;
  let [first, last] = [order, order + 1];
  while (first > 0 && order - first < pageReach && !isBreak(first)) first -= 1;
  while (last < lines.length && last - order < pageReach && !isBreak(last)) last += 1;
  return lines.slice(first, last);
}

function ownerOf(line: TextLine, headings: ReadonlyMap<number, Heading>): Heading | null {
  const own = headings.get(line.order);
  if (own) return own.kind === "mark" ? own : null;
  return headingsAbove(line, headings).headings.find(({ kind }) => kind === "mark") ?? null;
}

const sure = (name: string, lines: readonly TextLine[]): Named => ({
  name: name
    .replace(/[【［〔][^】］〕]*$/, "")
    .replace(/[\s　]+/g, " ")
    .replace(/(?:に(?:つい|関し)て)?[\s:：、]*$/, ""),
  lines,
  doubts: [],
  isAsked: false,
});

/** A figure of its own stands behind the name, whether it could be read or not. */
const hasFigure = ({ last, end }: TextName): boolean =>
  /\d/.test(withoutPeriods(last.plain.slice(end), findPeriods(last.plain.slice(end))));

/** The box says 「平成29年度実績」 and nothing more, and does not stand right under an item: what it is the result of is elsewhere on the page. */
function isTorn({ headings }: Above): boolean {
  const [box, item] = headings;
  if (!box || !/^(?:results|bracket)$/.test(box.kind) || box.text !== "") return false;
  const first = box.lines[0]?.order ?? 0;
  const isUnderItem = item?.kind === "mark" && first - (item.lines.at(-1)?.order ?? 0) <= closeToItem;
  return !isUnderItem;
}
const closeToItem = 2;
