import type { CellRange, SheetCell, SheetContent } from "./sheet-cells.ts";

/** A cell with the rectangle it takes up; `cell` null for an empty one that has a frame or is merged, `filled` where there is text to read. */
export type Tile = CellRange & { readonly cell: SheetCell | null; readonly filled: boolean };

const tileOf = ({ top, left, bottom, right }: CellRange, cell: SheetCell | null): Tile => ({
  top,
  left,
  bottom,
  right,
  cell,
  filled: cell !== null && cell.text.trim() !== "",
});

/** A cell that takes up its own place alone, as nearly all do: it says by its cell where it stands, so that 100,000 of them stay small. */
class SingleTile implements Tile {
  readonly cell: SheetCell;

  constructor(cell: SheetCell) {
    this.cell = cell;
  }

  get top(): number {
    return this.cell.row;
  }

  get bottom(): number {
    return this.cell.row;
  }

  get left(): number {
    return this.cell.column;
  }

  get right(): number {
    return this.cell.column;
  }

  get filled(): boolean {
    return this.cell.text.trim() !== "";
  }
}

const cornerKey = (row: number, column: number): number => row * 20_000 + column;

/** The cells of a sheet as rectangles: merged ones as wide as they are shown, those under them left out. */
export function tilesOf({ cells, frames, merges }: SheetContent): readonly Tile[] {
  if (merges.length === 0 && frames.length === 0) return cells.map((cell) => new SingleTile(cell));
  const reach = reachOf(cells);
  const clipped = merges.map((range) => clip(range, reach));
  const byCorner = new Map(clipped.map((range) => [cornerKey(range.top, range.left), range]));
  const covered = coveredCells(clipped, cells);
  const tiles: Tile[] = [];
  for (const cell of cells) {
    const key = cornerKey(cell.row, cell.column);
    const range = byCorner.get(key);
    if (range) {
      tiles.push(tileOf(range, cell));
      byCorner.delete(key);
    } else if (!covered.has(cell)) tiles.push(new SingleTile(cell));
  }
  for (const { row, column } of frames)
    if (!byCorner.has(cornerKey(row, column)))
      tiles.push(tileOf({ top: row, left: column, bottom: row, right: column }, null));
  for (const range of byCorner.values()) tiles.push(tileOf(range, null));
  return tiles;
}

type Reach = { readonly row: number; readonly column: number };

function reachOf(cells: readonly SheetCell[]): Reach {
  let row = 0;
  let column = 0;
  for (const cell of cells) {
    row = Math.max(row, cell.row);
    column = Math.max(column, cell.column);
  }
  return { row, column };
}

/** Whole rows and columns may be merged: only the part beside other cells matters. */
const clip = ({ top, left, bottom, right }: CellRange, reach: Reach): CellRange => ({
  top,
  left,
  bottom: Math.max(top, Math.min(bottom, reach.row)),
  right: Math.max(left, Math.min(right, reach.column)),
});

/** More rows of merged cells than a sheet of this many cells has: merged over and over, which is no layout. */
const mostMergedRows = 2_000_000;

/** Texts that lie under a merged cell are not seen and not read. */
function coveredCells(merges: readonly CellRange[], cells: readonly SheetCell[]): ReadonlySet<SheetCell> {
  const covered = new Set<SheetCell>();
  if (merges.length === 0) return covered;
  const byRow = new Map<number, SheetCell[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  let steps = 0;
  for (const range of merges) {
    for (let row = range.top; row <= range.bottom; row += 1) {
      steps += 1;
      for (const cell of cellsBetween(byRow.get(row), range.left, range.right)) {
        steps += 1;
        if (cell.row !== range.top || cell.column !== range.left) covered.add(cell);
      }
      if (steps > mostMergedRows) return covered;
    }
  }
  return covered;
}

/** The cells of a row (in order of column) from one column to another. */
function cellsBetween(row: readonly SheetCell[] | undefined, left: number, right: number): readonly SheetCell[] {
  if (!row) return [];
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle]?.column ?? 0) < left) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < row.length && (row[end]?.column ?? 0) <= right) end += 1;
  return row.slice(low, end);
}

export const topOf = ({ top }: Tile): number => top;
export const leftOf = ({ left }: Tile): number => left;
const bottomOf = ({ bottom }: Tile): number => bottom;
const rightOf = ({ right }: Tile): number => right;

/** The rectangle around all of them. */
export function extentOf(tiles: readonly Tile[]): CellRange {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  for (const tile of tiles) {
    if (tile.top < top) top = tile.top;
    if (tile.left < left) left = tile.left;
    if (tile.bottom > bottom) bottom = tile.bottom;
    if (tile.right > right) right = tile.right;
  }
  return { top, left, bottom, right };
}

/** Where the tiles of the first row end, and where those of the last one begin; both in order from above. */
export function edgeRows(
  sorted: readonly Tile[],
  from: number,
  to: number,
): { readonly first: number; readonly last: number } {
  const [top, bottom] = [sorted[from]?.top, sorted[to - 1]?.top];
  let first = from;
  while (first < to && sorted[first]?.top === top) first += 1;
  let last = to;
  while (last > from && sorted[last - 1]?.top === bottom) last -= 1;
  return { first, last };
}

/** The tiles by the row they begin in, from above. */
export function rowsOf(tiles: readonly Tile[]): readonly (readonly Tile[])[] {
  const rows: Tile[][] = [];
  let top = -1;
  for (const tile of sortedBy(tiles, topOf)) {
    if (tile.top !== top) rows.push([]);
    top = tile.top;
    rows.at(-1)?.push(tile);
  }
  return rows.map((row) => sortedBy(row, leftOf));
}

/** Parted wherever a row or column is empty from edge to edge; parts without any text are dropped. */
export function bandsOf(tiles: readonly Tile[], along: "rows" | "columns"): readonly (readonly Tile[])[] {
  const [start, end] = along === "rows" ? [topOf, bottomOf] : [leftOf, rightOf];
  const sorted = sortedBy(tiles, start);
  const bands: (readonly Tile[])[] = [];
  let from = 0;
  let reach = -2;
  for (let index = 0; index < sorted.length; index += 1) {
    const tile = sorted[index];
    if (!tile) continue;
    if (index > 0 && start(tile) > reach + 1) {
      bands.push(sorted.slice(from, index));
      from = index;
    }
    reach = Math.max(reach, end(tile));
  }
  // most tables are one band: it is not copied
  bands.push(from === 0 ? sorted : sorted.slice(from));
  return bands.filter((band) => band.some(({ filled }) => filled));
}

/** Whether a column is empty from edge to edge, with others on both sides of it. To count is quicker than to put the tiles in order. */
export function hasEmptyColumn(tiles: readonly Tile[]): boolean {
  const { left, right } = extentOf(tiles);
  if (right <= left) return false;
  const changes = new Int32Array(right - left + 2);
  for (const tile of tiles) {
    changes[tile.left - left] = (changes[tile.left - left] ?? 0) + 1;
    changes[tile.right - left + 1] = (changes[tile.right - left + 1] ?? 0) - 1;
  }
  let count = 0;
  for (let column = 0; column <= right - left; column += 1) {
    count += changes[column] ?? 0;
    if (count === 0) return true;
  }
  return false;
}

/** In order of one edge; most sheets are in order already. */
export function sortedBy(tiles: readonly Tile[], edge: (tile: Tile) => number): readonly Tile[] {
  for (let index = 1; index < tiles.length; index += 1) {
    const [before, tile] = [tiles[index - 1], tiles[index]];
    if (before && tile && edge(before) > edge(tile)) return [...tiles].sort((one, other) => edge(one) - edge(other));
  }
  return tiles;
}
