import type { FoundFigure } from "./found-fact.ts";
import type { Box, Grid, GridCell, Place, PlacedLine, ReadPage } from "./placed-text.ts";
import type { ReviewItem } from "./review.ts";

/** Where a found thing stands on its page; `figure` is the number of the figure, null for the thing itself. */
export type Mark = { readonly place: number; readonly figure: number | null };

/** A piece of text of a page with a size: its lines set into its box. */
export type PlacedPiece = {
  readonly box: Box;
  readonly lines: readonly string[];
  /** Of the letters, in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly vertical: boolean;
  /** A cell of a table is drawn with its edges. */
  readonly cell: boolean;
};

export type PlacedMark = Mark & { readonly box: Box };

/** A page with a size as a picture: pieces of text, and what was found on it outlined. All in points. */
export type PagePicture = {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly PlacedPiece[];
  readonly marks: readonly PlacedMark[];
};

const usualSize = 10;

/** The picture of a page; null where the format has no pages of a size. */
export function pictureOf(page: ReadPage, items: readonly ReviewItem[]): PagePicture | null {
  if (!page.size) return null;
  return { ...page.size, pieces: page.parts.flatMap(piecesOf), marks: items.flatMap(placedMarks) };
}

function piecesOf(part: ReadPage["parts"][number]): readonly PlacedPiece[] {
  return part.kind === "line" ? piece(part.line, false) : part.grid.cells.flatMap((cell) => piece(cell, true));
}

function piece({ text, at: { box }, style }: PlacedLine | GridCell, cell: boolean): readonly PlacedPiece[] {
  if (!box || (text.trim() === "" && !cell)) return [];
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const { bold, vertical } = style;
  return [{ box, lines, size: style.size ?? usualSize, bold, vertical, cell }];
}

/** The boxes of a thing and of its figures; one box that several of them share is drawn once, for the figure. */
function placedMarks({ place, found: { fact } }: ReviewItem): readonly PlacedMark[] {
  const marks = [
    ...fact.figures.flatMap((figure, number) => boxMark(figure.at, place, number)),
    ...boxMark(fact.at, place, null),
  ];
  return [...new Map(marks.reverse().map((mark) => [boxKey(mark.box), mark])).values()].reverse();
}

const boxMark = ({ box }: Place, place: number, figure: number | null): readonly PlacedMark[] =>
  box ? [{ box, place, figure }] : [];

const boxKey = ({ x, y, width, height }: Box): string => [x, y, width, height].join(" ");

/** What is found where on pages without a size: by cell (`Sheet1!B7`), by line of a text. */
export type MarkPlaces = { readonly cells: ReadonlyMap<string, Mark>; readonly lines: ReadonlyMap<number, Mark> };

/** A figure goes before the thing it belongs to; of several figures in one cell the first counts. */
export function markPlaces(items: readonly ReviewItem[]): MarkPlaces {
  const cells = new Map<string, Mark>();
  const lines = new Map<number, Mark>();
  const keep = (at: Place, mark: Mark) => {
    if (at.cell !== undefined && !cells.has(at.cell)) cells.set(at.cell, mark);
    for (let line = at.lines?.[0] ?? 1; line <= (at.lines?.[1] ?? 0); line += 1)
      if (!lines.has(line)) lines.set(line, mark);
  };
  for (const { place, found } of items)
    found.fact.figures.forEach((figure: FoundFigure, number) => {
      keep(figure.at, { place, figure: number });
    });
  for (const { place, found } of items) keep(found.fact.at, { place, figure: null });
  return { cells, lines };
}

/** A piece of a page without a size: a few lines of text, or some rows of a table. */
export type ShownPart =
  | { readonly kind: "line"; readonly line: PlacedLine; readonly mark: Mark | null }
  | { readonly kind: "gap" }
  | { readonly kind: "grid"; readonly grid: Grid; readonly rows: readonly ShownRow[] };

/** `skipped`: rows of the table before this one are not shown. */
export type ShownRow = { readonly number: number; readonly skipped: boolean; readonly cells: readonly ShownCell[] };
export type ShownCell = { readonly cell: GridCell; readonly mark: Mark | null };

/** Around what was found, so much of the text is shown. */
const linesAround = 4;
const rowsAround = 2;
/** The first rows of a table hold its heads. */
const headRows = 3;
const mostRows = 160;
const mostLines = 400;

/** What is shown of a page without a size: the surroundings of what was found, and the heads of its tables. A short page is shown whole. */
export function shownParts(page: ReadPage, places: MarkPlaces): readonly ShownPart[] {
  const parts = page.parts.map((part): ShownPart => {
    if (part.kind === "grid") return { kind: "grid", grid: part.grid, rows: shownRows(part.grid, places) };
    return { kind: "line", line: part.line, mark: lineMark(part.line, places) };
  });
  if (parts.length <= mostLines / 4) return parts;
  const near = new Set(
    parts.flatMap((part, index) =>
      part.kind === "gap" || (part.kind === "line" ? part.mark === null : part.rows.every(unmarked))
        ? []
        : Array.from({ length: 2 * linesAround + 1 }, (_, offset) => index + offset - linesAround),
    ),
  );
  const shown = near.size === 0 ? parts.slice(0, mostLines / 4) : withGaps(parts, near);
  return shown.slice(0, mostLines);
}

const unmarked = ({ cells }: ShownRow): boolean => cells.every(({ mark }) => mark === null);

function withGaps(parts: readonly ShownPart[], near: ReadonlySet<number>): readonly ShownPart[] {
  return parts.flatMap((part, index): readonly ShownPart[] => {
    if (near.has(index)) return [part];
    return near.has(index + 1) ? [{ kind: "gap" }] : [];
  });
}

function lineMark({ text, at }: PlacedLine, { cells, lines }: MarkPlaces): Mark | null {
  // a thing may reach over empty lines: there is nothing to outline on them
  if (text.trim() === "") return null;
  if (at.cell !== undefined) return cells.get(at.cell) ?? null;
  return (at.lines && (lines.get(at.lines[0]) ?? lines.get(at.lines[1]))) ?? null;
}

function shownRows(grid: Grid, { cells: marks, lines }: MarkPlaces): readonly ShownRow[] {
  const byRow = new Map<number, ShownCell[]>();
  for (const cell of grid.cells) {
    const mark = (cell.at.cell === undefined ? undefined : marks.get(cell.at.cell)) ?? lineOf(cell.at, lines);
    const row = byRow.get(cell.row) ?? [];
    row.push({ cell, mark });
    byRow.set(cell.row, row);
  }
  const all = [...byRow].sort(([one], [other]) => one - other);
  const near = new Set(
    all.flatMap(([row, cells]) =>
      cells.some(({ mark }) => mark !== null)
        ? Array.from({ length: 2 * rowsAround + 1 }, (_, offset) => row + offset - rowsAround)
        : [],
    ),
  );
  const whole = all.length <= mostRows / 4;
  const kept = all.filter(([row]) => whole || row < headRows || near.has(row)).slice(0, mostRows);
  return kept.map(([number, cells], index) => ({
    number,
    skipped: number > (kept[index - 1]?.[0] ?? -1) + 1,
    cells: [...cells].sort((one, other) => one.cell.column - other.cell.column),
  }));
}

const lineOf = ({ cell, lines: at }: Place, lines: ReadonlyMap<number, Mark>): Mark | null =>
  (cell === undefined && at ? lines.get(at[0]) : undefined) ?? null;
