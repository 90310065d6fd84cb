import { cellToReading } from "../cell-to-reading.ts";
import { findPeriods, isPeriodText } from "../find-periods.ts";
import { isHeadText } from "../head-words.ts";
import { keptByText, keptByThing } from "../kept-results.ts";
import { looksLikeNumber } from "../looks-like-number.ts";
import { roleOfWords } from "../role-words.ts";
import type { TextLine } from "./lines.ts";
import { withAccountsClosed } from "./spread-accounts.ts";

/** A piece of a line between gaps; `from` and `to` count its places on the line by some measure of widths. */
export type LineCell = { readonly text: string; readonly from: number; readonly to: number };

/**
 * How wide letters are taken to be: a program that copies the text of a page counts each letter as one place, a person who types a table
 * sees a letter of full width as two.
 */
export type Measure = "letters" | "widths";

/** Runs of words with single spaces between; two spaces or a tab part columns. */
const pieceForm = /\S+(?: \S+)*/g;
const wide =
  /[\u1100-\u115f\u2010-\u2027\u2030-\u205e\u2103-\u22ff\u2460-\u27bf\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u3000]/;

/** The cells of a line: parted by gaps, and by single spaces where all that they part are heads, or all are figures. */
export const cellsOf = (line: TextLine, measure: Measure): readonly LineCell[] => cellsBy[measure](line);

const cellsBy = {
  letters: keptByThing((line: TextLine) => piecesOf(line, null)),
  widths: keptByThing((line: TextLine) => piecesOf(line, placesOf(line.text))),
} as const;

function piecesOf(line: TextLine, places: readonly number[] | null): readonly LineCell[] {
  const [plain, text] = [withAccountsClosed(line.plain), withAccountsClosed(line.text)];
  const at = (index: number): number => places?.[index] ?? index;
  const cells = [...plain.matchAll(pieceForm)].flatMap((match) =>
    partsOf(match[0], match.index).map(([from, to]) => ({
      text: text.slice(from, to).trim(),
      from: at(from),
      to: at(to),
    })),
  );
  return withSpreadWord(cells);
}

/** 「目　　　標　　100　120」, 「事業名　　指　　標　　現状」: the letters of a word are set apart as far as cells are, to fill their column. */
function withSpreadWord(cells: readonly LineCell[]): readonly LineCell[] {
  if (!cells.some(isLetter)) return cells;
  const joined: LineCell[] = [];
  for (let at = 0; at < cells.length; ) {
    const end = cells.findIndex((cell, index) => index >= at && !isLetter(cell));
    const run = cells.slice(at, end < 0 ? cells.length : end);
    joined.push(...(wordsSpread(run) ?? run), ...cells.slice(at + run.length, at + run.length + 1));
    at += run.length + 1;
  }
  return joined;
}
const isLetter = ({ text }: LineCell): boolean => text.length === 1 && /[一-龠]/.test(text);

/** As many words of heads as all these letters make; null where they make none. */
function wordsSpread(letters: readonly LineCell[]): readonly LineCell[] | null {
  if (letters.length === 0) return [];
  const words = wordsOfLetters(letters.map(({ text }) => text));
  let at = 0;
  return (
    words?.flatMap((text) => {
      const [first, last] = [letters[at], letters[at + text.length - 1]];
      at += text.length;
      return first && last ? [{ text, from: first.from, to: last.to }] : [];
    }) ?? null
  );
}

/** 指 標 名 現 状 目 標 are three heads; a few letters that make one head together are that one. */
export function wordsOfLetters(letters: readonly string[]): readonly string[] | null {
  const whole = letters.join("");
  if (letters.length < 2 || letters.length > mostLetters || /[男女]/.test(whole)) return null;
  const isOne = letters.length <= mostSpread && (isHeadText(whole) || roleOfWords(whole) !== null);
  return isOne && parted(whole).length < 2 ? [whole] : inWords(whole);
}

/** Parted where the longest word that heads are called begins; empty where some letters make none. */
function parted(text: string): readonly string[] {
  const word = spreadHead.exec(text)?.[0];
  if (word === undefined) return [];
  if (word.length === text.length) return [word];
  const behind = parted(text.slice(word.length));
  return behind.length > 0 ? [word, ...behind] : [];
}
const inWords = (text: string): readonly string[] | null => {
  const words = parted(text);
  return words.length > 0 ? words : null;
};
const spreadHead =
  /^(?:(?:成果|評価)?指標名?|(?:数値|基本)?目標[値年]?|現状値?|現況値?|基準[値年]?|当初値?|実績値?|計画値?|見込値?|策定時|項目名?|区分|単位|備考|摘要|事業名|事業費|予算額|決算額|金額|番号|担当課?|所管課?|施策名?|内容|年度|年次|合計|名称|分野|増減|達成率|総数|出典|前年度|本年度)/;
const mostSpread = 4;
const mostLetters = 12;

/** Where each letter of a line begins, in places of half width. */
function placesOf(text: string): readonly number[] {
  const places = [0];
  for (const letter of text) {
    const next = (places.at(-1) ?? 0) + (wide.test(letter) ? 2 : 1);
    for (let unit = 0; unit < letter.length; unit += 1) places.push(next);
  }
  return places;
}

type Span = readonly [from: number, to: number];

function partsOf(piece: string, start: number): readonly Span[] {
  const whole: readonly Span[] = [[start, start + piece.length]];
  if (piece.includes(")(")) return bracketsOf(piece, start) ?? whole;
  if (!piece.includes(" ")) return whole;
  const heads = [/ /g, /(?<=[)）]) /g]
    .map((space) => wordsOf(piece, space))
    .find((words) => words.length > 1 && words.every(([from, to]) => isOwnHead(piece.slice(from, to))));
  const figures = wordsOf(piece, /(?<=\d|[^\d\s]) (?=[▲△-]?\d)/g);
  const areFigures = figures.length > 1 && figures.every(([from, to]) => isFigureWord(piece.slice(from, to)));
  return (heads ?? (areFigures ? figures : null))?.map(([from, to]) => [start + from, start + to]) ?? whole;
}

/** 「（令和元年度）（令和7年度）」 below two heads: the years of both touch. */
function bracketsOf(piece: string, start: number): readonly Span[] | null {
  const found = [...piece.matchAll(/\([^()]*\)/g)];
  const areYears = found.every(([bracket]) => isPeriodText(bracket.slice(1, -1)));
  return areYears && found.map(([bracket]) => bracket).join("") === piece
    ? found.map(({ 0: bracket, index }) => [start + index, start + index + bracket.length] as const)
    : null;
}

/** 年度 behind R4 is a part of it. */
const isOwnHead = (word: string): boolean => word.length > 1 && !/^(?:年度?|現在|時点)/.test(word) && isHeadText(word);

function wordsOf(piece: string, space: RegExp): readonly Span[] {
  const cuts = [...piece.matchAll(space)].map(({ index }) => index);
  return [...cuts, piece.length].map((to, order) => [order === 0 ? 0 : (cuts[order - 1] ?? 0) + 1, to]);
}

/** 1,234, 14 店, ▲2.5%: a figure and nothing beside it; 3 年 4 月 is none. */
const isFigureWord = (word: string): boolean =>
  /^[▲△-]?[\d,.]+(?: ?[^\d\s,.]{1,5})?$/.test(word) && !/[年月日]|[兆億万千百]$/.test(word);

const longestFigure = 60;

/** A figure or a mark in its place; a period, a head, or a name with a number in it is none. */
export const holdsFigure = (text: string): boolean => text.length <= longestFigure && isFigureOrMark(text);

const isFigureOrMark = keptByText((text) => {
  const bare = text.replace(/^[(（](.*)[)）]$/, "$1");
  if (/[\d０-９]/.test(text) && (isPeriodText(bare) || (findPeriods(bare).length > 0 && isHeadText(bare))))
    return false;
  return looksLikeNumber(text) || (/[\d０-９]/.test(text) && cellToReading(text).kind === "figures");
});

/** A cell that runs over the place where cells of other lines begin is parted there, if a space stands before it. */
export function partedAt(
  cell: LineCell,
  line: TextLine,
  measure: Measure,
  begins: (place: number) => boolean,
): readonly LineCell[] {
  if (!cell.text.includes(" ") && !cell.text.includes("\u3000")) return [cell];
  const places = measure === "widths" ? placesOf(line.text) : null;
  const at = (index: number): number => places?.[index] ?? index;
  const [start, end] = [indexOf(places, cell.from), indexOf(places, cell.to)];
  const cuts = Array.from({ length: Math.max(0, end - start - 1) }, (_, step) => start + step + 1).filter(
    (index) => line.plain.charAt(index - 1) === " " && begins(at(index)),
  );
  return [start, ...cuts].map((from, order) => {
    const to = cuts[order] === undefined ? end : cuts[order] - 1;
    return { text: line.text.slice(from, to).trim(), from: at(from), to: at(to) };
  });
}

const indexOf = (places: readonly number[] | null, place: number): number => places?.indexOf(place) ?? place;

/** A stripe of the page from top to bottom that the cells of a column fill. */
export type Stripe = { readonly from: number; readonly to: number };

/** The stripes that are filled with one more line. */
export function withCells(filled: readonly Stripe[], cells: readonly LineCell[]): readonly Stripe[] {
  const joined: Stripe[] = [];
  for (const stripe of [...filled, ...cells].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last === undefined || stripe.from > last.to) joined.push({ from: stripe.from, to: stripe.to });
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, stripe.to) };
  }
  return joined;
}

/** The stripe that each cell stands in; null where one reaches over several, or two stand in one. As many cells as stripes are in order. */
export function columnsOf(cells: readonly LineCell[], stripes: readonly Stripe[]): readonly number[] | null {
  if (cells.length === stripes.length) return cells.map((_, index) => index);
  const found = cells.map(({ from, to }) => {
    const touched = stripes.flatMap((stripe, index) => (from < stripe.to && to > stripe.from ? [index] : []));
    return touched.length === 1 ? (touched[0] ?? -1) : -1;
  });
  return found.includes(-1) || new Set(found).size < found.length ? null : found;
}

/** The columns of the cells of a row; a heading between the rows begins where the first column does, however far it reaches. */
export function columnsOfBody(cells: readonly LineCell[], stripes: readonly Stripe[]): readonly number[] {
  const [cell, first] = [cells[0], stripes[0]];
  const isHeading =
    cells.length === 1 && cell !== undefined && first !== undefined && !leadsOn.test(cell.text) && touches(cell, first);
  return columnsOf(cells, stripes) ?? (isHeading ? [0] : inOrder(cells, stripes));
}
/** 「R1　15人　⇒　R6　21人」 is a line of figures, and no heading. */
const leadsOn = /[→⇒➡]/;

/** The columns that keep the order of the cells and lie nearest to them. */
export function inOrder(cells: readonly LineCell[], stripes: readonly Stripe[]): readonly number[] {
  const from = (index: number): number => Math.min(index, Math.max(0, stripes.length - 1));
  if (cells.length >= stripes.length) return cells.map((_, index) => from(index));
  type Way = { readonly cost: number; readonly columns: readonly number[] };
  let ways: readonly (Way | null)[] = stripes.map((stripe, column) =>
    cells[0] ? { cost: apart(cells[0], stripe), columns: [column] } : null,
  );
  for (const cell of cells.slice(1))
    ways = stripes.map((stripe, column) => {
      const before = cheapest(ways.slice(0, column));
      return before ? { cost: before.cost + apart(cell, stripe), columns: [...before.columns, column] } : null;
    });
  return cheapest(ways)?.columns ?? cells.map((_, index) => from(index));

  function cheapest(all: readonly (Way | null)[]): Way | null {
    return all.reduce<Way | null>((best, way) => (way && (!best || way.cost < best.cost) ? way : best), null);
  }
}

/** Between the middles of both; nothing where one lies inside the other. */
function apart(cell: Stripe, stripe: Stripe): number {
  const middle = Math.abs(cell.from + cell.to - stripe.from - stripe.to) / 2;
  return touches(cell, stripe) ? middle / 10 : middle;
}

export const touches = (cell: Stripe, stripe: Stripe): boolean => cell.from < stripe.to && cell.to > stripe.from;

/** A line of a table whose columns are kept by spaces: its cells, and the column of each. */
export type LaidLine = {
  readonly line: TextLine;
  readonly cells: readonly LineCell[];
  readonly columns: readonly number[];
  readonly isHead: boolean;
};

/** Lines that keep the same columns. The first ones are heads. */
export type LaidTable = { readonly lines: readonly LaidLine[]; readonly stripes: readonly Stripe[] };

/** So many lines hold more cells than there are columns. */
export const overfull = ({ lines, stripes }: LaidTable): number =>
  lines.filter(({ cells }) => cells.length > stripes.length).length;
