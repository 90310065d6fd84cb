import type { Problem } from "../../../../foundation/index.ts";
import { struckPart, textCut, withinLetters } from "../file-problems.ts";
import type { Box, Grid, PagePart, Place, PlacedLine, ReadProblem } from "../placed-text.ts";
import { alignedTables } from "./aligned.ts";
import { arrowCards } from "./arrow-cards.ts";
import type { TextCell, TextTable } from "./cells.ts";
import { around, type Edges, heightOf, type PageMarks, type Ruling, widthOf } from "./marks.ts";
import { drawingTooDense, rubyLeftOut } from "./problems.ts";
import { isText, type Piece, piecesOfPage, type Region, regionsOf } from "./regions.ts";
import { type Row, rowsOf, rowText, styleOf } from "./rows.ts";
import { isLevel, type Run } from "./runs.ts";
import { ruledTables } from "./tables.ts";
import { mainTurn, turnedBack, uprighted } from "./turn.ts";

/** The parts of a page in the order in which they are read. */
export type PageLayout = { readonly parts: readonly PagePart[]; readonly problems: readonly ReadProblem[] };

/** What every part of one page is made with. */
type Making = {
  readonly page: number;
  readonly letters: number;
  readonly boxOf: (edges: Edges) => Box;
  readonly tell: (problem: Problem, edges: Edges) => void;
};

/** Puts a page together from its marks. `letters`: the most of one cell or line. */
export function layOutPage(marks: PageMarks, page: number, letters: number): PageLayout {
  const problems: ReadProblem[] = [];
  const turn = mainTurn(marks.signs);
  const boxOf = (edges: Edges): Box => boxFrom(turnedBack(edges, marks, turn));
  const tell = (problem: Problem, edges: Edges): void =>
    void problems.push({ problem, at: { page, box: boxOf(edges) } });
  const making = { page, letters, boxOf, tell };
  const upright = uprighted(marks, turn);
  const { tables, rest, ruby, flat, boxes, isTooDense } = ruledTables(upright);
  const [reading] = ruby;
  if (reading !== undefined) tell(rubyLeftOut(reading.text, ruby.length), reading);
  if (isTooDense) problems.push({ problem: drawingTooDense(), at: { page } });
  const goals = arrowCards(rest);
  const regions = regionsOf([...piecesOfPage(goals.rest, tables, boxes), ...goals.cards]);
  return { parts: regions.flatMap((region) => regionParts(region, flat, making)), problems };
}

function regionParts(region: Region, flat: readonly Ruling[], making: Making): readonly PagePart[] {
  const rows = rowsOf(region);
  const aligned = new Map(alignedTables(rows, flat).map((found) => [found.first, found]));
  const parts: PagePart[] = [];
  for (let index = 0; index < rows.length; ) {
    const found = aligned.get(index);
    const row = rows[index];
    if (found !== undefined) parts.push(gridPart(found.table, parts, making));
    else if (row !== undefined) addRow(row, parts, flat, making);
    index = (found?.last ?? index) + 1;
  }
  return parts;
}

function addRow(row: Row<Piece>, parts: PagePart[], flat: readonly Ruling[], making: Making): void {
  if (!row.things.some((piece) => !isText(piece) || !piece.runs.every(isLevel))) {
    addLines(row.things, parts, making);
    return;
  }
  if (row.things.some(({ inner }) => inner !== null)) {
    addBesideBoxes(row.things, parts, flat, making);
    return;
  }
  const fromRight = row.things.some((piece) => piece.runs.some((run) => run.vertical || run.turn === 90));
  for (const piece of fromRight ? [...row.things].reverse() : row.things) {
    if (piece.table !== null) parts.push(gridPart(piece.table, parts, making));
    else addLines([piece], parts, making);
  }
}

/** From left to right: each box by itself, and what stands between two of them as a stretch of its own. */
function addBesideBoxes(pieces: readonly Piece[], parts: PagePart[], flat: readonly Ruling[], making: Making): void {
  let open: Piece[] = [];
  const close = (): void => {
    parts.push(...regionParts(open, flat, making));
    open = [];
  };
  for (const piece of pieces) {
    if (piece.inner === null) {
      open.push(piece);
      continue;
    }
    close();
    parts.push(...regionsOf(piece.inner).flatMap((region) => regionParts(region, flat, making)));
  }
  close();
}

/** A struck-through part of a line becomes a line of its own. */
function addLines(pieces: readonly Piece[], parts: PagePart[], making: Making): void {
  const runs = pieces.flatMap((piece) => piece.runs);
  const struck = runs.filter((run) => run.struck);
  if (struck.length < runs.length) parts.push({ kind: "line", line: lineOf(runs, making) });
  for (const run of struck) parts.push({ kind: "line", line: lineOf([run], making) });
}

function lineOf(runs: readonly Run[], making: Making): PlacedLine {
  const edges = around(runs);
  return { text: allowedText(rowText(runs), edges, making), at: placeOf(edges, making), style: styleOf(runs) };
}

function gridPart(table: TextTable, before: readonly PagePart[], making: Making): PagePart {
  for (const { text, edges } of table.struck) making.tell(struckPart(text), edges);
  const at = placeOf(table, making);
  const grid: Grid = {
    title: titleAbove(before, at),
    rows: table.rows,
    columns: table.columns,
    cells: table.cells.map((cell) => gridCell(cell, making)),
    hiddenRows: [],
    hiddenColumns: [],
    at,
  };
  return { kind: "grid", grid };
}

// field by field: what is left of a cell, spread into another one, is twice as large
function gridCell({ row, column, down, across, edges, text, style }: TextCell, making: Making): Grid["cells"][number] {
  const [allowed, at] = [allowedText(text, edges, making), placeOf(edges, making)];
  return { row, column, down, across, text: allowed, value: null, style, at };
}

const unitRemark = /^[(（[［]?\s*(?:単位|Unit|unit)|^[(（][^()（）]{1,6}[)）]$/;
/** A title stands no farther above its table than this, in letter sizes; a remark on the unit may stand between. */
const titleDistance = 2.2;

/** The line above a table; not the end of a paragraph, and not the remark on its unit. */
function titleAbove(before: readonly PagePart[], { box }: Place): string | null {
  let top = box?.y ?? 0;
  for (const part of before.slice(-3).reverse()) {
    const place = part.kind === "line" ? part.line.at.box : undefined;
    if (part.kind !== "line" || place === undefined || part.line.style.vertical) return null;
    if (part.line.style.struck) continue;
    const distance = top - (place.y + place.height);
    if (distance < -0.5 * place.height || distance > titleDistance * (part.line.style.size ?? place.height))
      return null;
    if (!unitRemark.test(part.line.text)) return /[。．]$/.test(part.line.text) ? null : part.line.text;
    top = place.y;
  }
  return null;
}

function allowedText(text: string, edges: Edges, { letters, tell }: Making): string {
  const allowed = withinLetters(text, letters);
  if (allowed.cut) tell(textCut(letters), edges);
  return allowed.text;
}

const placeOf = (edges: Edges, { page, boxOf }: Making): Place => ({ page, box: boxOf(edges) });

const rounded = (number: number): number => Math.round(number * 100) / 100;

const boxFrom = (edges: Edges): Box => ({
  x: rounded(edges.left),
  y: rounded(edges.top),
  width: rounded(widthOf(edges)),
  height: rounded(heightOf(edges)),
});
