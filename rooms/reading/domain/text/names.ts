import { toHalfWidth } from "../../../../foundation/index.ts";
import { findPeriods, withoutPeriods } from "../find-periods.ts";
import type { TextFigure } from "./figures.ts";
import { columnGap, type TextLine } from "./lines.ts";
import {
  type FoundMark,
  findMarks,
  hasOpenBracket,
  isBracketHeading,
  type NameSort,
  namesMeasure,
  sortOfName,
} from "./marks.ts";
import { isItemBelow, isRestAlone, isWholeAbove } from "./name-ends.ts";
import { noBaselineIn } from "./no-baseline.ts";
import { withoutYearsBehind } from "./years-behind.ts";

/** A name behind a mark (○観光入込客数), the lines it runs over joined. */
export type TextName = {
  readonly text: string;
  readonly sort: NameSort;
  readonly mark: string;
  readonly first: TextLine;
  readonly last: TextLine;
  /** Where its last piece ends on its last line. */
  readonly end: number;
  readonly inRow: number;
  readonly ofRow: number;
};

/** 「防災士の数 現状」, 「就業率：」, 「就職者数 － →」: what leads to the figure is no part of its name. */
export const roleWord =
  "(?:最終|中間)?(?:現状|現況|基準|当初|初期|実績|目標)値?|(?:めざす|目指す)値|策定時|(?:事業)?開始[前時]|(?<=[数率額量者積][\\s　]{1,4})計画値?|年間|毎年";
const roleBehind = new RegExp(
  // one sign at a time: a run that could be parted in several ways would be tried in all of them
  `(?:[\\s　:：=＝、→⇒]|(?<=^|[\\s　:：、])[（(【\\[［〔＜<]?(?:${roleWord})[）)】\\]］〕＞>]?|(?<=[\\s　])[-－―ー])+[（(]?$`,
);
export const withoutRole = (name: string): string =>
  withoutPeriodBehind(withoutMissing(withoutYearsBehind(name)).replace(roleBehind, "")).replace(/(?<=..)を$/, "");

/** 「実施率：調査なし（R3）→」: what stands in the place of a baseline is no part of the name. */
const withoutMissing = (name: string): string => name.slice(0, noBaselineIn(toHalfWidth(name))?.start ?? name.length);
/** 「交付世帯数：R4～R8の」: when the figure holds is none either. */
const withoutPeriodBehind = (name: string): string => {
  const colon = Math.max(name.lastIndexOf("："), name.lastIndexOf(":"));
  const behind = name.slice(colon + 1); // a figure that could not be read, 4億3,0000万円, is no part of the name either
  return colon > 0 && (isOnlyPeriod(behind) || /^[\s　約▲△]*[\d０-９]/.test(behind))
    ? name.slice(0, colon)
    : name.replace(/[\s　:：]+$|(?<=[\s　])全$/, "");
};

type Piece = {
  isClosed: boolean;
  text: string;
  mark: string;
  first: TextLine;
  last: TextLine;
  end: number;
  inRow: number;
  ofRow: number;
};

/** A name runs over so many lines at most. */
const mostLines = 4;
export const longestName = 80;

/**
 * The names behind marks, in reading order. A name goes on in the next line where it is not complete: it does not end as a measure or a
 * policy does, or a bracket is open. Of several names in a row the lines below belong to those that are not complete, in their order.
 */
export function findNames(
  lines: readonly TextLine[],
  figuresByLine: readonly (readonly TextFigure[])[],
): readonly TextName[] {
  const names: Piece[] = [];
  let row: Piece[] = [];
  for (const line of lines) {
    const figures = figuresByLine[line.order] ?? [];
    const marks = findMarks(line.plain);
    if (marks[0] === undefined || line.plain.slice(0, marks[0].start).trim() !== "")
      continueRow(row, line, figures, marks[0]);
    if (marks.length === 0) continue;
    row = marks.map((mark, index) => pieceAt(line, mark, index, marks, figures));
    names.push(...row);
  }
  return names
    .map((piece) => ({ ...piece, text: behindPolicy(withoutRole(piece.text)) }))
    .filter(
      ({ text, mark }) =>
        text.length > 1 &&
        !severalSentences.test(text.replace(inBrackets, "")) &&
        !(mark === noteMark && isOnlyPeriod(text)),
    )
    .map((piece) => ({ ...piece, sort: sortOfName(piece.text) }));
}

/** 「出生数の増加 合計特殊出生率」: what is to be done, and behind it what is measured. */
function behindPolicy(name: string): string {
  const [, policy = "", measure = ""] = /^(.{4,})[\s　]([^\s　]{5,})$/.exec(name) ?? [];
  const isPolicy = sortOfName(policy) === "policy" || /の(?:増加|減少|抑制|低下|上昇|解消)$/.test(policy);
  return isPolicy && namesMeasure(measure) ? measure : name;
}

/** 「◎部長　お答えします。目標は…」: what is said is no name. */
const inBrackets = /[（(][^（()）]*[)）]/g;
const severalSentences = /。[\s　]*[^。\s　]/;

function pieceAt(
  line: TextLine,
  mark: FoundMark,
  index: number,
  marks: readonly FoundMark[],
  figures: readonly TextFigure[],
): Piece {
  const end = nameEnd(line, mark.end, marks[index + 1]?.start ?? line.plain.length, figures);
  const text = line.text.slice(mark.end, end).trim();
  // a name that its figure follows on the line is whole
  const isClosed = figures.some(
    ({ start }) =>
      (start >= end && line.plain.slice(end, start).trim() === "") ||
      (start > end && start - end <= 12 && line.plain.charAt(end) === "("),
  );
  return { isClosed, text, mark: mark.sign, first: line, last: line, end, inRow: index, ofRow: marks.length };
}

/** Where a column ends. */
const column = new RegExp(`\\S(?=[\\s　]{${columnGap},}\\S)`, "g");

/** A name ends where its figure begins, or where a column does. Figures inside the brackets of the name are part of it. */
function nameEnd(
  line: TextLine,
  from: number,
  until: number,
  figures: readonly TextFigure[],
  inBracket = false,
): number {
  column.lastIndex = from;
  const gap = column.exec(line.plain);
  const stop = gap && gap.index < until ? gap.index + 1 : until;
  const own = figures.filter(({ start, end }) => start >= from && end <= stop);
  const figure = own.find(
    (one) => one.dated === "behind" || (!inBracket && (isFree(line, from, one.start) || isObject(line, one))),
  );
  const inDatedBracket = own.find(({ dated }) => dated === "ahead");
  const open = inDatedBracket ? line.plain.lastIndexOf("(", inDatedBracket.start) : -1;
  return Math.min(figure ? figure.start : stop, open > from ? open : stop);
}

/** 「参加率を45％から60％に引き上げる」 */
const isObject = ({ plain }: TextLine, { start, end }: TextFigure): boolean =>
  plain.charAt(start - 1) === "を" && /^(?:から|に|へ)/.test(plain.slice(end));

/** Whether a figure stands behind a space or a colon, outside of brackets: 相談件数 130件, コース：５名. */
function isFree({ plain, text }: TextLine, from: number, start: number): boolean {
  const ahead = plain.slice(from, start);
  const isBehindPeriod = /[:：]/.test(ahead) && isOnlyPeriod(ahead.slice(ahead.search(/[:：][^:：]*$/) + 1));
  return (
    (ahead.trim() === "" || /[\s:：]全?$/.test(ahead) || isBehindPeriod) && !hasOpenBracket(text.slice(from, start))
  );
}

function continueRow(row: Piece[], line: TextLine, figures: readonly TextFigure[], mark: FoundMark | undefined): void {
  const open = row.filter((piece) => goesOn(piece, line));
  if (open.length === 0 || isBracketHeading(line.plain)) return;
  const inBracket = open.some((piece) => hasOpenBracket(piece.text));
  const until = mark?.start ?? line.plain.length;
  const words = line.text
    .slice(0, Math.min(until, figures[0]?.start ?? until))
    .trim()
    .split(/[\s　]+/);
  if (open.length > 1 && words.length === open.length) {
    for (const [index, piece] of open.entries()) addPiece(piece, words[index] ?? "", line, figures[0]?.start ?? until);
    return;
  }
  const end = nameEnd(line, 0, until, figures, inBracket);
  const text = line.text.slice(0, end).trim();
  const last = open.at(-1);
  if (last && !inBracket && isItemBelow(last.text, text, line, figures)) return;
  if (!last || text === "" || isOnlyPeriod(text) || (!inBracket && noContinuation.test(text))) return;
  addPiece(last, text, line, end);
  last.isClosed = figures.some(({ start }) => start === end);
}

function addPiece(piece: Piece, text: string, line: TextLine, end: number): void {
  if (piece.text.length + text.length > longestName) return;
  piece.text += text;
  piece.last = line;
  piece.end = end;
}

/** 「2040年に」 says when the figure below holds. */
export function isOnlyPeriod(text: string): boolean {
  const periods = findPeriods(text);
  return periods.length > 0 && withoutPeriods(text, periods).replace(/[\s　]/g, "").length <= 2;
}

/** A sentence, the words that close a list, or 「（基準値）」 ahead of a figure: no part of a name. */
const noContinuation = /[。:：、]|^(?:など|等(?!の)|ほか|[（(【［[](?:現状|現況|基準|当初|実績|目標)値?[）)】］\]])/;

/** 「●指標」, 「●基本目標4の数値目標」 heads what follows and is no beginning of a name. */
const headWords =
  /^(?:主な)?(?:成果|数値|達成)?(?:指標|目標|実績|現状|課題|取組|[KＫ][PＰ][IＩ])$|(?:目標|施策|方針|柱|プロジェクト)[\d０-９①-⑳ⅠⅡⅢⅣⅤ]{0,3}の(?:数値目標|成果指標|重要業績評価指標|[KＫ][PＰ][IＩ])$/;

/** Whether a name can go on in this line: the next one, or one blank line on where it plainly is not complete. */
function goesOn(piece: Piece, line: TextLine): boolean {
  if (piece.isClosed || line.order !== piece.last.order + 1 || line.page !== piece.last.page) return false;
  if (line.order - piece.first.order >= mostLines) return false;
  if (hasOpenBracket(piece.text)) return true;
  if (headWords.test(piece.text)) return false;
  const opensBracket = /^[\s　]*[（(［[]/.test(line.text);
  const isIndented = /^[\s　]{2,}\S/.test(line.text) || isRestAlone(line.text.trim());
  const sort = sortOfName(piece.text);
  if (line.blanks > 1 || (!opensBracket && isWholeAbove(piece, line))) return false;
  if (sort === "measure") return opensBracket && isIndented && !/\d\s*[)）]/.test(line.plain.slice(0, 20));
  return sort === "open" || opensBracket ? line.blanks === 0 || isIndented : false;
}

/**
 * Marks that stand before something measured somewhere. A mark that stands before policies only (■ in one document, ○ in another) opens
 * no names of figures.
 */
export function namesOfFigures(names: readonly TextName[]): readonly TextName[] {
  const counts = new Map<string, { all: number; measures: number }>();
  for (const { mark, sort } of names) {
    const count = counts.get(mark) ?? { all: 0, measures: 0 };
    counts.set(mark, { all: count.all + 1, measures: count.measures + (sort === "measure" ? 1 : 0) });
  }
  return names.filter(({ mark, sort }) => {
    const count = counts.get(mark) ?? { all: 0, measures: 0 };
    return (
      mark !== noteMark && sort !== "policy" && (sort === "measure" || count.measures / count.all >= leastMeasures)
    );
  });
}
const leastMeasures = 0.1;
/** Behind ※ stands a note, which may end like a name: 「※販売額は暦年の値」. */
const noteMark = "※";

export type NamedText = {
  readonly lines: readonly TextLine[];
  readonly names: readonly TextName[];
  readonly figuresByLine: readonly (readonly TextFigure[])[];
};
