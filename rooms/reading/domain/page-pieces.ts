import type { FoundRow } from "./found-rows.ts";
import type { Grid, GridCell, PagePart, Place, ReadPage } from "./placed-text.ts";

/**
 * A page as it is kept. The page of a long table or text is kept in pieces, so that what stands around a found thing can be read without the rest;
 * the parts of a page follow each other from piece to piece, and a table may begin in one and go on in the next.
 */
export type PagePiece = ReadPage & {
  /** Counted from 0. */
  readonly piece: number;
  /** Which part of the page is the first of this piece, from 0. */
  readonly firstPart: number;
  /** The things found in this piece or next to it, by their places. The first piece is always read and names none. */
  readonly found: readonly number[];
};

/** A piece holds about so many cells and lines; a page of fewer than two is kept whole. */
const usualPiece = 2_000;
/** So many rows and lines before and behind a found thing are shown with it. */
const around = 4;

/** A row of a table, or a line: never parted. */
type Unit = { readonly part: number; readonly line: PagePart | null; readonly cells: readonly GridCell[] };

/** The pieces of all pages, in order. */
export function piecesOfPages(pages: readonly ReadPage[], rows: readonly FoundRow[]): readonly PagePiece[] {
  const byPage = new Map<number | null, FoundRow[]>();
  for (const row of rows) {
    const of = byPage.get(row.page);
    if (of) of.push(row);
    else byPage.set(row.page, [row]);
  }
  return pages.flatMap((page) => piecesOf(page, byPage.get(page.number) ?? []));
}

function piecesOf(page: ReadPage, rows: readonly FoundRow[]): readonly PagePiece[] {
  const size = page.parts.reduce((sum, part) => sum + (part.kind === "line" ? 1 : part.grid.cells.length), 0);
  // a page that is drawn is drawn whole
  if (page.size !== null || size < 2 * usualPiece) return [{ ...page, piece: 0, firstPart: 0, found: [] }];
  const units = page.parts.flatMap(unitsOf);
  const pieceOf = cutUnits(units);
  const found = foundIn(units, pieceOf, rows);
  const pieces: Unit[][] = [];
  for (const [index, unit] of units.entries()) {
    const piece = pieceOf[index] ?? 0;
    const of = pieces[piece];
    if (of) of.push(unit);
    else pieces[piece] = [unit];
  }
  return pieces.map((of, piece) => ({
    ...page,
    piece,
    firstPart: of[0]?.part ?? 0,
    parts: partsOf(of, page),
    found: [...(found.get(piece) ?? [])].sort((one, other) => one - other),
  }));
}

function unitsOf(part: PagePart, index: number): readonly Unit[] {
  if (part.kind === "line") return [{ part: index, line: part, cells: [] }];
  const rows = new Map<number, GridCell[]>();
  for (const cell of part.grid.cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  // a table without cells is kept as well
  if (rows.size === 0) return [{ part: index, line: null, cells: [] }];
  return [...rows].sort(([one], [other]) => one - other).map(([, cells]) => ({ part: index, line: null, cells }));
}

/** In which piece each unit stands. */
function cutUnits(units: readonly Unit[]): readonly number[] {
  let [piece, held] = [0, 0];
  return units.map(({ cells }) => {
    if (held >= usualPiece) {
      piece += 1;
      held = 0;
    }
    held += Math.max(1, cells.length);
    return piece;
  });
}

function foundIn(
  units: readonly Unit[],
  pieceOf: readonly number[],
  rows: readonly FoundRow[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const { cells, lines } = spotsOf(units);
  const firstOfPart = new Map<number, number>();
  for (const [index, { part }] of units.entries()) if (!firstOfPart.has(part)) firstOfPart.set(part, index);
  const found = new Map<number, Set<number>>();
  const keep = (index: number, place: number): void => {
    const piece = pieceOf[Math.max(0, Math.min(units.length - 1, index))] ?? 0;
    const of = found.get(piece);
    if (piece === 0) return;
    if (of) of.add(place);
    else found.set(piece, new Set([place]));
  };
  for (const { place, content } of rows) {
    for (const index of [content.fact, ...content.fact.figures].flatMap(({ at }) => unitsAt(at, cells, lines))) {
      // with the heads of its table
      const first = firstOfPart.get(units[index]?.part ?? 0) ?? 0;
      for (const near of [first, index - around, index, index + around]) keep(near, place);
    }
  }
  return found;
}

type Spots<Key> = ReadonlyMap<Key, number>;

/** Which unit holds which cell, and which line of the file. */
function spotsOf(units: readonly Unit[]): { readonly cells: Spots<string>; readonly lines: Spots<number> } {
  const cells = new Map<string, number>();
  const lines = new Map<number, number>();
  for (const [index, unit] of units.entries()) {
    const own: readonly Place[] = unit.line?.kind === "line" ? [unit.line.line.at] : unit.cells.map(({ at }) => at);
    for (const at of own) {
      if (at.cell !== undefined) cells.set(at.cell, index);
      for (let line = at.lines?.[0] ?? 1; line <= (at.lines?.[1] ?? 0); line++)
        if (!lines.has(line)) lines.set(line, index);
    }
  }
  return { cells, lines };
}

function unitsAt({ cell, lines: at }: Place, cells: Spots<string>, lines: Spots<number>): readonly number[] {
  const ofLines = at ? [lines.get(at[0]), lines.get(at[1])] : [];
  return [cell === undefined ? undefined : cells.get(cell), ...ofLines].flatMap((index) => index ?? []);
}

/** The parts of a piece: of a table only the rows that are in it. */
function partsOf(units: readonly Unit[], { parts }: ReadPage): readonly PagePart[] {
  const byPart = new Map<number, GridCell[]>();
  for (const { part, cells } of units) {
    const of = byPart.get(part);
    if (of) of.push(...cells);
    else byPart.set(part, [...cells]);
  }
  return [...byPart].flatMap(([index, cells]): readonly PagePart[] => {
    const part = parts[index];
    if (!part) return [];
    return [part.kind === "line" ? part : { kind: "grid", grid: { ...part.grid, cells } }];
  });
}

/** A page from all or some of its pieces, in their order; null of none. */
export function pageOfPieces(pieces: readonly PagePiece[]): ReadPage | null {
  const [first] = pieces;
  if (!first) return null;
  const parts = new Map<number, PagePart>();
  for (const { parts: own, firstPart } of pieces)
    for (const [index, part] of own.entries()) {
      const begun = parts.get(firstPart + index);
      parts.set(
        firstPart + index,
        begun?.kind === "grid" && part.kind === "grid" ? goneOn(begun.grid, part.grid) : part,
      );
    }
  const { piece: _, firstPart: __, found: ___, ...page } = first;
  return { ...page, parts: [...parts.values()] };
}

const goneOn = (begun: Grid, next: Grid): PagePart => ({
  kind: "grid",
  grid: { ...begun, cells: [...begun.cells, ...next.cells] },
});
