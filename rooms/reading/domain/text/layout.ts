import { findPeriods, isPeriodText } from "../find-periods.ts";
import { isBareYear, isHeadText, kindOfHead } from "../head-words.ts";
import { roleOfWords } from "../role-words.ts";
import {
  cellsOf,
  columnsOf,
  columnsOfBody,
  holdsFigure,
  inOrder,
  type LaidTable,
  type LineCell,
  type Measure,
  overfull,
  partedAt,
  type Stripe,
  touches,
  withCells,
} from "./cells.ts";
import { headingOfUnit } from "./chapter-units.ts";
import { isSaidBelowRow, isYearInBracket } from "./laid-notes.ts";
import {
  beginsOther,
  endsTable,
  isItemBelow,
  isMotto,
  isSortOfIndicators,
  isTitled,
  isTitleOfYear,
  markAbove,
  pageNumber,
} from "./layout-ends.ts";
import type { TextLine } from "./lines.ts";

const mostLines = 800;
/** So many blank lines end a table. */
const mostBlanks = 3;
/** So many lines with a single cell may follow each other: names, headings, the heads of pages. */
const mostSingle = 8;
const wideGap = /\S(?:\s{2,}|\t)\S/;
/** A line without any of these holds no heads; to see that costs less than to part it. */
const headWords =
  /^(?!.*[。、]).*(?:目標|実績|基準|現状|現況|当初|指標|区分|項目|単位|予算|金額|事業|施策|年|種|地域|市町村|[名科款][ \t]|名$|[HR]\d|KPI)/;
export const numberOfPage = /^\s*[-–−－ー]\s?\d{1,3}\s?[-–−－ー]\s*$/;

/** Tables that the spaces of the lines still keep, as programs write that copy the text of a page, or as people type them. */
export function laidTables(lines: readonly TextLine[]): readonly LaidTable[] {
  const tables: LaidTable[] = [];
  let until = -1;
  for (const line of lines) {
    if (line.order <= until || !headWords.test(line.plain) || !wideGap.test(line.plain.trim())) continue;
    const table = tableFrom(line, lines);
    if (!table) continue;
    tables.push(table);
    until = table.lines.at(-1)?.line.order ?? until;
  }
  return tables;
}

/** Of both ways to count places the one that keeps more lines, and of these the one in which fewer heads stand over nothing. */
function tableFrom(line: TextLine, lines: readonly TextLine[]): LaidTable | null {
  if (!startsTable(line, lines)) return null;
  // gaps of full width were typed by someone who saw the columns
  const measures = fullGap.test(line.text) ? (["widths", "letters"] as const) : (["letters", "widths"] as const);
  const found = measures.map((measure) => gathered(line, lines, measure));
  const fitting = found.filter((table) => isTable(table));
  const [best] = fitting.sort(
    (one, other) =>
      other.lines.length - one.lines.length ||
      overfull(one) - overfull(other) ||
      one.stripes.length - other.stripes.length,
  );
  return best ?? null;
}

const fullGap = /[^\s　]　{2,}[^\s　]/;

/** A line of heads; or two and more lines that each begin with a head, as a form does. */
function startsTable(line: TextLine, lines: readonly TextLine[]): boolean {
  const texts = cellsOf(line, "letters").map(({ text }) => text);
  if (texts.length < 2 || isTitleOfYear(line, texts) || isAboveHeads(texts, lines[line.order + 1])) return false;
  if (isHeadLine(texts)) return true;
  const [first = ""] = texts;
  const next = lines[line.order + 1];
  const below = next ? cellsOf(next, "letters").map(({ text }) => text) : [];
  if (["name", "period", "within"].includes(kindOfHead(first) ?? "") && !texts.some(holdsFigure))
    return below.slice(1).filter(holdsFigure).length >= 2;
  const isForm = texts.length === 2 && below.length === 2 && isHeadText(first) && isFormLine(below);
  return isForm && hasRole(below[0] ?? "") && !isNamedFigure(lines[line.order - 1]);
}

/** 「利用者数　　当初（R4）　31.2万人」 above 「目標（R6）　35万人」: the name and the first of its figures, of which the lines below are others. */
function isNamedFigure(line: TextLine | undefined): boolean {
  const [name = "", role = "", value = "", ...others] = line ? cellsOf(line, "letters").map(({ text }) => text) : [];
  return others.length === 0 && holdsFigure(value) && isHeadText(role) && !isHeadText(name) && !holdsFigure(name);
}

/** 「令和5年度　進捗評価　　　　架空市」, the head of a page, a blank line above 「指標 単位 基準値 実績値 目標値 評価」. */
function isAboveHeads(texts: readonly string[], next: TextLine | undefined): boolean {
  if (!next || next.blanks === 0 || texts.some(hasRole)) return false;
  const words = next.text.trim().split(/[\s　]+/);
  return words.length > texts.length + 1 && words.every((word) => isHeadText(word)) && words.filter(hasRole).length > 1;
}

const isFormLine = ([head = "", value = ""]: readonly string[]): boolean =>
  isHeadText(head) && !isHeadText(value) && !holdsFigure(head);
const hasRole = (text: string): boolean => roleOfWords(text) !== null;

function isHeadLine(texts: readonly string[]): boolean {
  const heads = texts.filter((text) => isHeadText(text)).length;
  if (heads < 2) return false;
  const figures = texts.filter((text) => holdsFigure(text) && !isHeadText(text));
  const areYears = figures.every(isBareYear) && texts.some(isPeriodText);
  return (heads + figures.length) * 2 >= texts.length && (figures.length === 0 || areYears);
}

type CellLine = { readonly line: TextLine; readonly cells: readonly LineCell[] };

/** Goes down from the line of heads as long as the lines of figures keep their columns. */
function gathered(start: TextLine, lines: readonly TextLine[], measure: Measure): LaidTable {
  const read = reader(start, lines, measure);
  const first = { line: start, cells: read(start) };
  const heads = textsOf(first.cells).join("|");
  const kept: CellLine[] = [first];
  let stripes: readonly Stripe[] = isBody(first.cells) ? withCells([], first.cells) : [];
  const mark = markAbove(start, lines);
  let last = 0;
  for (let order = start.order + 1; order < lines.length && kept.length < mostLines; order += 1) {
    const line = lines[order];
    if (!line || line.page !== start.page || kept.length - last > mostSingle) break;
    const cells = read(line);
    if (cells.length === 1 && isSortOfIndicators(line)) continue;
    if (beginsOther({ line, cells }, lines, first)) break;
    if (headingOfUnit(line.text) !== null || isMotto.test(line.plain)) break;
    if (cells.length === 1 && line.blanks > 0 && mark !== null && line.plain.trimStart().startsWith(mark)) break;
    if (
      cells.length === 1
        ? endsTable(line, cells) && !isSaidBelowRow(line, cells, stripes)
        : line.blanks > mostBlanks && cells.length !== stripes.length
    )
      break;
    kept.push({ line, cells });
    if (cells.length === 1) continue;
    if (isItemBelow(line, cells, stripes, kept)) break;
    if (isBody(cells)) {
      const next = withCells(stripes, cells);
      if (next.length < stripes.length && cells.length !== stripes.length) break;
      stripes = next.length < stripes.length ? stripes : next;
    } else if (stripes.length > 0 && textsOf(cells).every(isYearInBracket)) {
      // of the figures above
    } else if (stripes.length > 0 && textsOf(cells).every(isHeadText)) {
      if (textsOf(cells).join("|") !== heads || isTitled(kept.slice(last + 1, -1))) break;
    } else if (stripes.length > 0 && cells.length > stripes.length) break;
    last = kept.length - 1;
  }
  const rows = kept.slice(0, last + 1);
  const rest = kept.slice(last + 1);
  return laid([...rows, ...trailing(rest, stripes)], stripes, withHeadAbove(start, lines, measure));
}

/** So many lines are looked at to see where cells begin. */
const sample = 80;

/** Reads the cells of a line; where two other lines or more begin a cell, a single space parts as well. */
function reader(
  start: TextLine,
  lines: readonly TextLine[],
  measure: Measure,
): (line: TextLine) => readonly LineCell[] {
  const begins = new Map<number, number>();
  for (const line of lines.slice(start.order, start.order + sample))
    for (const { from } of cellsOf(line, measure).slice(1)) begins.set(from, (begins.get(from) ?? 0) + 1);
  const partedByPlace = (line: TextLine) =>
    cellsOf(line, measure).flatMap((cell) => partedAt(cell, line, measure, (place) => (begins.get(place) ?? 0) > 1));
  const heads = partedByPlace(start);
  // 「R1　R2　R3　R7目標」: the names below have no head of their own
  const lacksName = heads.length > 1 && heads.every(({ text }) => findPeriods(text).length > 0 || hasRole(text));
  const columns = heads.length + (lacksName ? 1 : 0);
  return (line) => {
    const cells = numberOfPage.test(line.plain) ? cellsOf(line, measure) : partedByPlace(line);
    if (cells.length >= columns || line === start || numberOfPage.test(line.plain)) return cells;
    const words = cells.flatMap((cell) => partedAt(cell, line, measure, () => true));
    const isRow = words.length === columns && words.slice(1).some(({ text }) => holdsFigure(text));
    const isNamed = /[一-龠ぁ-んァ-ヶA-Za-zＡ-Ｚａ-ｚ]/.test(words[0]?.text ?? "");
    const isPlain = columns > 2 && isNamed && words.slice(1).every(({ text }) => holdsFigure(text));
    return isRow && (cells.length > 1 || isPlain) ? words : withFigureApart(cells);
  };
}

/** A long name leaves one space before its figure: 観光入込客数（架空海岸地域） 312万人. */
function withFigureApart(cells: readonly LineCell[]): readonly LineCell[] {
  const place = cells.findIndex(({ text }) => figureBehind.test(text));
  const cell = cells[place];
  const [, name = "", figure = ""] = figureBehind.exec(cell?.text ?? "") ?? [];
  if (!cell || !holdsFigure(figure) || roleOfWords(name) !== null) return cells;
  const cut = cell.to - figure.length;
  return [
    ...cells.slice(0, place),
    { text: name, from: cell.from, to: cut - 1 },
    { text: figure, from: cut, to: cell.to },
    ...cells.slice(place + 1),
  ];
}

const figureBehind = /^(.*[^\d\s,].*?[^\d\s年月第])[ \u3000]((?:約|延べ|累計|毎年)?[ \u3000]?[▲△－-]?[\d０-９].*)$/;

const textsOf = (cells: readonly LineCell[]): readonly string[] => cells.map(({ text }) => text);

/** A figure stands in it, behind the first cell. */
const isBody = (cells: readonly LineCell[]): boolean =>
  (cells.slice(1).some(({ text }) => holdsFigure(text)) && !isHeadLine(textsOf(cells))) ||
  (cells.length === 2 && isFormLine(textsOf(cells)));

/** The lines behind the last row that go on in it: they stand close and inside one column. */
function trailing(rest: readonly CellLine[], stripes: readonly Stripe[]): readonly CellLine[] {
  const end = rest.findIndex(
    ({ line, cells }) => line.blanks > 0 || !isInside(cells, stripes) || pageNumber.test(line.plain.trim()),
  );
  const goingOn = end < 0 ? rest : rest.slice(0, end);
  return goingOn.length > 2 ? [] : goingOn;
}

/** Left of all figures stand names, though no row of figures may hold one. */
const isInside = (cells: readonly LineCell[], stripes: readonly Stripe[]): boolean =>
  columnsOf(cells, stripes) !== null || cells.every(({ to }) => to <= (stripes[0]?.from ?? 0));

/** 実績値 above the years: a single head on the line above the heads. */
function withHeadAbove(start: TextLine, lines: readonly TextLine[], measure: Measure): readonly CellLine[] {
  const above = lines[start.order - 1];
  if (!above || start.blanks > 1) return [];
  const cells = cellsOf(above, measure);
  const isHead = cells.length === 1 && cells.every(({ text, from }) => from > 8 && hasRole(text) && isHeadText(text));
  return isHead || (start.blanks === 0 && partsTwins(cells, cellsOf(start, measure))) ? [{ line: above, cells }] : [];
}

/** 「自然動態　　　社会動態」 above 「出生 死亡 増減　転入 転出 増減」: the same word stands twice below, so that only those above tell which is which. */
function partsTwins(above: readonly LineCell[], heads: readonly LineCell[]): boolean {
  if (
    above.length < 2 ||
    above.length >= heads.length ||
    above.some(({ text }) => /\d/.test(text) || holdsFigure(text))
  )
    return false;
  const words = textsOf(heads);
  const twins = heads.filter(({ text }, index) => words.indexOf(text) !== words.lastIndexOf(text) && index > 0);
  return twins.length > 1 && twins.length <= above.length && above.every(({ text }) => text.length <= longestUpper);
}
const longestUpper = 12;

function laid(kept: readonly CellLine[], body: readonly Stripe[], above: readonly CellLine[]): LaidTable {
  const rows = kept.filter((row, index) => !isBetweenPages(row, kept[index + 1]));
  const first = rows.findIndex(({ line, cells }, index) => isBody(cells) || (index > 0 && !isHeadPart(line, cells)));
  const heads = [...above, ...rows.slice(0, Math.max(0, first))];
  const free = heads.flatMap(({ cells }) =>
    headAllButFirst(cells, body) ? [] : cells.filter((cell) => !body.some((stripe) => touches(cell, stripe))),
  );
  const stripes = withCells(body, free);
  return {
    stripes,
    lines: [
      ...heads.map(({ line, cells }) => ({ line, cells, columns: columnsOfHeads(cells, stripes), isHead: true })),
      ...rows.slice(Math.max(0, first)).map(({ line, cells }) => ({
        line,
        cells,
        columns: columnsOfBody(cells, stripes),
        isHead: false,
      })),
    ],
  };
}

/** A page number, or a running head that stands apart. */
const isBetweenPages = ({ line, cells }: CellLine, next: CellLine | undefined): boolean =>
  cells.length === 1 &&
  (pageNumber.test(line.plain.trim()) || line.text.includes("\f") || (line.blanks > 1 && (next?.line.blanks ?? 1) > 0));

/** Words of heads, or what goes on close below them: 番 / 号. */
const isHeadPart = ({ blanks }: TextLine, cells: readonly LineCell[]): boolean =>
  cells.filter(({ text }) => isHeadText(text)).length * 2 >= cells.length || (cells.length > 1 && blanks === 0);

/** 「R5当初　R4当初」 over a column of names without a head: they head the others. */
function columnsOfHeads(cells: readonly LineCell[], stripes: readonly Stripe[]): readonly number[] {
  return headAllButFirst(cells, stripes) ? cells.map((_, index) => index + 1) : inOrder(cells, stripes);
}
const headAllButFirst = (cells: readonly LineCell[], stripes: readonly Stripe[]): boolean =>
  cells.length > 1 && cells.length === stripes.length - 1 && cells.every(({ text }) => findPeriods(text).length > 0);

/** At least one row of figures under the heads. */
const isTable = ({ lines, stripes }: LaidTable): boolean =>
  stripes.length > 1 &&
  lines.some(({ cells, columns }) => cells.some(({ text }, index) => (columns[index] ?? 0) > 0 && holdsFigure(text)));
