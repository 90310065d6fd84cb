import { linesOver, sharesAbove } from "./beside-tables.ts";
import { asWholeUnit } from "./find-unit.ts";
import { type Grid, type GridCell, type PagePart, type Place, type PlacedLine, plainStyle } from "./placed-text.ts";
import { type CellRange, columnLetters, type SheetCell, type SheetContent, sheetPrefix } from "./sheet-cells.ts";
import {
  bandsOf,
  edgeRows,
  extentOf,
  hasEmptyColumn,
  leftOf,
  rowsOf,
  sortedBy,
  type Tile,
  tilesOf,
  topOf,
} from "./sheet-tiles.ts";
import { isNoteLine, isSaidFigure, isTitleRow, isUnitLine } from "./sheet-titles.ts";

/** Deeper than anybody lays out tables beside tables; a sheet made to be cut for ever ends here. */
const mostCuts = 12;

/**
 * The tables of a sheet, each with the lines that stand above and below it: cut at empty rows and, where `beside` allows it, at empty columns.
 * A cell with a line around it is not empty. Order is that of reading: from above, then from the left.
 */
export function sheetToParts(sheet: SheetContent, { beside }: { readonly beside: boolean }): readonly PagePart[] {
  const frame: Frame = { sheet, prefix: sheetPrefix(sheet.name), heads: new Map(), beside };
  return nameGrids(cutBlock(frame, tilesOf(sheet), mostCuts), usefulName(sheet.name));
}

type Frame = {
  readonly sheet: SheetContent;
  readonly prefix: string;
  /** How the names of the cells of a column begin: Sheet1!B. */
  readonly heads: Map<number, string>;
  readonly beside: boolean;
};

/** A sheet is often named after its table; Sheet1 says nothing. */
const usefulName = (name: string | null): string | null =>
  name === null || /^(sheet|シート|worksheet|table)\s*\d*$/i.test(name.normalize("NFKC")) ? null : name;

/** Cuts at empty rows, then takes off titles, then cuts at empty columns, until nothing can be cut. */
function cutBlock(frame: Frame, tiles: readonly Tile[], cuts: number): readonly PagePart[] {
  const bands = cuts > 0 ? bandsOf(tiles, "rows") : [tiles];
  return bands.flatMap((band) => {
    const { above, body, below } = takeTitles(band);
    const columns = frame.beside && cuts > 0 && hasEmptyColumn(body) ? bandsOf(body, "columns") : [body];
    const inner =
      columns.length > 1 ? columns.flatMap((column) => cutBlock(frame, column, cuts - 1)) : blockToParts(frame, body);
    return [...above.map((tile) => toLine(frame, tile)), ...inner, ...below.map((tile) => toLine(frame, tile))].flatMap(
      (part) => (part ? [part] : []),
    );
  });
}

type Peeled = { readonly above: readonly Tile[]; readonly body: readonly Tile[]; readonly below: readonly Tile[] };

/** Rows at the top that hold a title or a unit, and rows at the foot that hold a note, are lines and not rows of the table. */
function takeTitles(band: readonly Tile[]): Peeled {
  const tiles = sortedBy(band, topOf);
  const framed = band.some(({ cell }) => cell === null || cell.bordered);
  const table = extentOf(band);
  const above: Tile[] = [];
  const below: Tile[] = [];
  let [from, to] = [0, tiles.length];
  for (let end = edgeRows(tiles, from, to).first; from < to; end = edgeRows(tiles, from, to).first) {
    const titles = titlesOf(sortedBy(tiles.slice(from, end), leftOf), table, framed);
    if (titles.length === 0) break;
    above.push(...titles);
    from = end;
  }
  for (let start = edgeRows(tiles, from, to).last; to > from; start = edgeRows(tiles, from, to).last) {
    const notes = notesOf(sortedBy(tiles.slice(start, to), leftOf), framed);
    if (notes.length === 0) break;
    below.push(...[...notes].reverse());
    to = start;
  }
  const isWhole = from === 0 && to === tiles.length;
  return { above, body: isWhole ? band : rowsOf(tiles.slice(from, to)).flat(), below: below.reverse() };
}

/** The texts of a row that stands above a table: a title, a unit, or both beside each other. None where it is a row of the table. */
function titlesOf(row: readonly Tile[], table: CellRange, framed: boolean): readonly Tile[] {
  const texts = textsOf(row);
  const others = texts.filter(({ cell }) => !isUnitLine(cell?.text ?? ""));
  const [title] = others.length > 0 ? others : texts;
  if (!title || texts.some(({ cell }) => cell?.bordered)) return [];
  if (framed && texts.length * 2 <= table.right - table.left + 1) return texts;
  return others.length <= 1 && isTitle(title, table, framed) ? texts : [];
}

const isLineBelow = (text: string): boolean => isNoteLine(text, false) || isSaidFigure(text);

const withText = (tile: Tile, text: string): Tile => (tile.cell ? { ...tile, cell: { ...tile.cell, text } } : tile);

/** The line that a row below a table makes: a note, or anything outside its frame; a mark in one cell and its words in the next are one line. */
function notesOf(row: readonly Tile[], framed: boolean): readonly Tile[] {
  const texts = textsOf(row);
  const outside = framed && texts.every(({ cell }) => !cell?.bordered);
  const [note, ...others] = texts;
  if (!note || !(outside || (others.length === 0 && isLineBelow(note.cell?.text ?? "")))) return [];
  return [withText(note, texts.map(({ cell }) => cell?.text.trim() ?? "").join(" "))];
}

/** The texts of a row that holds neither numbers nor empty frames; of any other row none. */
function textsOf(row: readonly Tile[]): readonly Tile[] {
  return row.every(({ cell }) => cell !== null && cell.value === null) ? row.filter(({ filled }) => filled) : [];
}

function isTitle(tile: Tile, table: CellRange, framed: boolean): boolean {
  const { top, left, bottom, right, cell } = tile;
  return isTitleRow(
    { top, left, bottom, right, text: cell?.text ?? "", bordered: cell?.bordered ?? false },
    table,
    framed,
  );
}

/** One block: lines where it is text without frames, one in a row (also set in by steps), else a table. */
function blockToParts(frame: Frame, tiles: readonly Tile[]): readonly (PagePart | null)[] {
  if (!tiles.some(({ filled }) => filled)) return [];
  const numbers = tiles.some(({ cell, filled }) => filled && cell?.value !== null);
  if (numbers || tiles.some(({ cell }) => cell === null || cell.bordered)) return [toGrid(frame, tiles)];
  const texts = tiles.filter(({ filled }) => filled);
  const rows = rowsOf(texts);
  return rows.every(({ length }) => length === 1) ? texts.map((tile) => toLine(frame, tile)) : [toGrid(frame, tiles)];
}

function toLine(frame: Frame, { cell }: Tile): PagePart | null {
  if (!cell) return null;
  const { row, column, lines, text, style } = cell;
  return { kind: "line", line: { text, at: placeOf(frame, row, column, lines), style } };
}

function placeOf(frame: Frame, row: number, column: number, lines: SheetCell["lines"]): Place {
  const cell = `${headOf(frame, column)}${row + 1}`;
  return lines ? { page: frame.sheet.number, lines, cell } : { page: frame.sheet.number, cell };
}

function headOf({ prefix, heads }: Frame, column: number): string {
  const known = heads.get(column);
  if (known !== undefined) return known;
  const head = `${prefix}${columnLetters(column)}`;
  heads.set(column, head);
  return head;
}

function toGrid(frame: Frame, tiles: readonly Tile[]): PagePart {
  const cells = tiles.filter(({ cell, top, left, bottom, right }) => cell !== null || bottom > top || right > left);
  const bounds = extentOf(cells);
  const corner = { row: bounds.top, column: bounds.left };
  const grid: Grid = {
    title: null,
    rows: bounds.bottom - corner.row + 1,
    columns: bounds.right - corner.column + 1,
    cells: inOrder(cells.map((tile) => toCell(frame, tile, corner))),
    hiddenRows: hiddenAmong(cells, "top", frame.sheet.hiddenRows, corner.row),
    hiddenColumns: hiddenAmong(cells, "left", frame.sheet.hiddenColumns, corner.column),
    at: placeOf(frame, corner.row, corner.column, linesOf(cells)),
  };
  return { kind: "grid", grid };
}

/** By rows, then by columns; mostly they are already. */
function inOrder(cells: GridCell[]): readonly GridCell[] {
  const compare = (one: GridCell, other: GridCell): number => one.row - other.row || one.column - other.column;
  const isSorted = cells.every((cell, index) => {
    const before = cells[index - 1];
    return !before || compare(before, cell) <= 0;
  });
  return isSorted ? cells : cells.sort(compare);
}

/** From the first line of the first cell to the last line of any. */
function linesOf(tiles: readonly Tile[]): readonly [number, number] | null {
  let lines: [number, number] | null = null;
  for (const { cell } of tiles) {
    if (!cell?.lines) continue;
    if (!lines) lines = [cell.lines[0], cell.lines[1]];
    else if (cell.lines[1] > lines[1]) lines[1] = cell.lines[1];
  }
  return lines;
}

function toCell(frame: Frame, tile: Tile, corner: { readonly row: number; readonly column: number }): GridCell {
  const { cell, top, left, bottom, right } = tile;
  return {
    row: top - corner.row,
    column: left - corner.column,
    down: bottom - top + 1,
    across: right - left + 1,
    text: cell?.text ?? "",
    value: cell?.value ?? null,
    style: cell?.style ?? plainStyle,
    at: placeOf(frame, top, left, cell?.lines ?? null),
  };
}

/** Which of the rows or columns in use are hidden, counted from the first. */
function hiddenAmong(
  used: readonly Tile[],
  edge: "top" | "left",
  hidden: ReadonlySet<number>,
  first: number,
): readonly number[] {
  if (hidden.size === 0) return [];
  const found = new Set<number>();
  for (const tile of used) if (hidden.has(tile[edge])) found.add(tile[edge] - first);
  return [...found].sort((one, other) => one - other);
}

/** Gives each table the nearest line above it that is not only a unit; where none is left, the name of the sheet. */
function nameGrids(parts: readonly PagePart[], sheetName: string | null): readonly PagePart[] {
  let above: readonly PlacedLine[] = [];
  let since: PlacedLine[] = [];
  let last: Grid | null = null;
  return parts.map((part) => {
    if (part.kind === "line") {
      since.push(part.line);
      return part;
    }
    const isShared = last !== null && sharesAbove(part.grid, last, above);
    const lines = linesOver(part.grid, isShared ? [...above, ...since] : since);
    const own: string | null = lines.findLast(maySayTitle)?.text ?? (isShared ? (last?.title ?? null) : null);
    if (!isShared) above = since;
    since = [];
    last = { ...part.grid, title: own };
    return { kind: "grid", grid: { ...part.grid, title: own ?? sheetName } };
  });
}

const maySayTitle = ({ text }: PlacedLine): boolean =>
  !isUnitLine(text) && !isNoteLine(text, false) && asWholeUnit(text) === null;
