import type { TextTable } from "./cells.ts";
import { around, type Edges, groupedBy, overlap, widthOf } from "./marks.ts";
import { isSpread, rowsOf, rowText } from "./rows.ts";
import { isLevel, type Run } from "./runs.ts";

/** What is read in one go: a stretch of a row of text, or a table. */
export type Piece = Edges & {
  readonly runs: readonly Run[];
  readonly table: TextTable | null;
  /** What stands in a box beside other text, and is read by itself. */
  readonly inner: readonly Piece[] | null;
  /** Letters of the text. */
  readonly letters: number;
  /** Height of a letter. */
  readonly size: number;
};

/** A part of the page without columns, from top to bottom. */
export type Region = readonly Piece[];

/** From this gap on, in letter sizes, two runs of a row may belong to different columns. */
const columnGap = 1;
const gutterWidth = 1.2;
/** A column of running text has lines of at least so many letters, and as many lines. */
const lineLetters = 8;
const columnLines = 3;
const mostColumns = 6;
/** A page with more is no running text. */
const mostPieces = 10_000;

export function piecesOf(runs: readonly Run[]): readonly Piece[] {
  const pieces = rowsOf(runs.filter(isLevel)).flatMap((row) => {
    const parts: Run[][] = [];
    for (const run of row.things) {
      const part = parts.at(-1);
      const last = part?.at(-1);
      const isFar = last !== undefined && run.left - last.right > columnGap * run.size && !isSpread(last, run);
      if (part === undefined || isFar) parts.push([run]);
      else part.push(run);
    }
    return parts.map(pieceOf);
  });
  return [...pieces, ...runs.filter((run) => !isLevel(run)).map((run) => pieceOf([run]))];
}

export const pieceOf = (runs: readonly Run[]): Piece => ({
  ...around(runs),
  runs,
  table: null,
  inner: null,
  letters: rowText(runs).length,
  size: Math.max(...runs.map((run) => run.size)),
});

export const tablePiece = (table: TextTable): Piece => {
  const { left, top, right, bottom } = table;
  return { left, top, right, bottom, runs: [], table, inner: null, letters: 0, size: 0 };
};

/** Words that stand on the page itself, in no table and in no box. */
export const isText = ({ table, inner }: Piece): boolean => table === null && inner === null;

/** The pieces of a page. What stands in a box that has something beside it becomes one piece; a box across the page parts nothing. */
export function piecesOfPage(
  runs: readonly Run[],
  tables: readonly TextTable[],
  boxes: readonly Edges[],
): readonly Piece[] {
  const areaOf = (box: Edges) => widthOf(box) * (box.bottom - box.top);
  let [freeRuns, freeTables] = [runs, tables];
  const boxed: Piece[] = [];
  for (const box of [...boxes].sort((one, other) => areaOf(other) - areaOf(one)).slice(0, mostBoxes)) {
    const isIn = ({ left, top, right, bottom }: Edges): boolean =>
      left > box.left - 1 && right < box.right + 1 && top > box.top - 1 && bottom < box.bottom + 1;
    const inRuns = freeRuns.filter(isIn);
    const inTables = freeTables.filter(isIn);
    const outside: readonly Edges[] = [...freeRuns.filter((run) => !isIn(run)), ...freeTables, ...boxed];
    const isBeside = (one: Edges): boolean =>
      !isIn(one) &&
      overlap(one.top, one.bottom, box.top, box.bottom) > 0.5 * Math.min(one.bottom - one.top, box.bottom - box.top);
    if (inRuns.length < leastInBox || !outside.some(isBeside)) continue;
    const inner = [...piecesOf(inRuns), ...inTables.map(tablePiece)];
    boxed.push({ ...box, runs: [], table: null, inner, letters: 0, size: 0 });
    freeRuns = freeRuns.filter((run) => !isIn(run));
    freeTables = freeTables.filter((table) => !isIn(table));
  }
  return [...piecesOf(freeRuns), ...freeTables.map(tablePiece), ...boxed];
}

const leastInBox = 2;
/** A page with more boxes is a drawing. */
const mostBoxes = 60;

/** Parts a page into stretches that are read one after the other: the left column before the right one. */
export function regionsOf(pieces: readonly Piece[], depth = 0): readonly Region[] {
  const gutter = depth < mostColumns && pieces.length < mostPieces ? gutterOf(pieces) : null;
  if (gutter === null) return pieces.length === 0 ? [] : withProseApart(pieces, depth);
  const isCrossing = (piece: Piece): boolean => piece.left < gutter.left && piece.right > gutter.right;
  const crossing = pieces.filter(isCrossing);
  const sides = pieces.filter((piece) => !isCrossing(piece));
  const found: Region[] = [];
  let above: Piece[] = [];
  for (const band of bandsOf(crossing, sides)) {
    const isText = isColumns(band.sides, gutter);
    if (!isText) above.push(...band.sides);
    else {
      if (above.length > 0) found.push(above);
      above = [];
      found.push(
        ...regionsOf(
          band.sides.filter((piece) => piece.right <= gutter.right),
          depth + 1,
        ),
      );
      found.push(
        ...regionsOf(
          band.sides.filter((piece) => piece.right > gutter.right),
          depth + 1,
        ),
      );
    }
    if (band.below !== null) above.push(band.below);
  }
  if (above.length > 0) found.push(above);
  return found;
}

/** Prose in two columns between boxes, tables and lists that keep no gutter: each such stretch of the page is parted by itself. */
function withProseApart(pieces: readonly Piece[], depth: number): readonly Region[] {
  if (depth > 0 || pieces.length >= mostPieces || !pieces.some(endsSentence)) return [pieces];
  const found: Region[] = [];
  let above: Piece[] = [];
  for (const block of blocksOf(pieces)) {
    const gutter = block.some(endsSentence) && block.every(isText) ? gutterOf(block, isProseBeside) : null;
    if (gutter === null || gutter.crossed > 0) {
      above.push(...block);
      continue;
    }
    if (above.length > 0) found.push(above);
    above = [];
    found.push(...sidesOf(block, gutter));
  }
  if (above.length > 0) found.push(above);
  return found;
}

const endsSentence = ({ runs }: Piece): boolean => /。[\s　]*$/.test(runs.at(-1)?.text ?? "");

/** Both sides hold a sentence that goes on over the end of a line. */
const isProseBeside = (block: readonly Piece[], gutter: Gutter): boolean =>
  sidesOf(block, gutter).every((side) => side.length >= columnLines && runsOn(side));

const sidesOf = (block: readonly Piece[], { left }: Gutter): readonly Region[] => [
  block.filter((piece) => piece.right <= left + 1),
  block.filter((piece) => piece.right > left + 1),
];

const runsOn = (side: readonly Piece[]): boolean =>
  side.some((piece, at) => {
    const next = side[at + 1];
    return next && piece.letters >= fullLine && !endsSentence(piece) && next.top > piece.top && endsSentence(next);
  });
const fullLine = 15;

/** The page in stretches with a wide gap between them. */
function blocksOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const blocks: Piece[][] = [];
  let bottom = -Infinity;
  for (const piece of [...pieces].sort((one, other) => one.top - other.top)) {
    const block = blocks.at(-1);
    if (block && piece.top - bottom < blockGap * piece.size) block.push(piece);
    else blocks.push([piece]);
    bottom = Math.max(bottom, piece.bottom);
  }
  return blocks;
}
const blockGap = 1.2;

type Gutter = { readonly left: number; readonly right: number; readonly crossed: number };
type Band = { readonly sides: readonly Piece[]; readonly below: Piece | null };

/** What stands beside the gutter, parted by what crosses it. */
function bandsOf(crossing: readonly Piece[], sides: readonly Piece[]): readonly Band[] {
  const cuts = [...crossing].sort((one, other) => one.top - other.top);
  const bands: { sides: Piece[]; below: Piece | null }[] = [...cuts, null].map((below) => ({ sides: [], below }));
  for (const piece of sides) {
    const middle = (piece.top + piece.bottom) / 2;
    const place = cuts.findIndex((cut) => middle < (cut.top + cut.bottom) / 2);
    bands[place < 0 ? cuts.length : place]?.sides.push(piece);
  }
  return bands;
}

/** The widest of the empty stripes that fewest lines cross, with columns of text on both sides; titles and tables may cross it. */
function gutterOf(pieces: readonly Piece[], areColumns = isColumns): Gutter | null {
  const text = pieces.filter((piece) => isText(piece));
  if (text.length < 2 * columnLines) return null;
  const size = medianOf(text.map((piece) => piece.size));
  const rights = [...new Set(text.map((piece) => Math.round(piece.right)))].sort((one, other) => one - other);
  let best: Gutter | null = null;
  for (const right of rights.slice(0, mostEdges)) {
    const gutter = stripeFrom(right, text, size);
    if (gutter === null || !areColumns(text, gutter)) continue;
    if (best === null || isBetter(gutter, best)) best = gutter;
  }
  return best;
}

/** Words and figures beside each other within one column leave a stripe that is wider, but that its prose crosses. */
const isBetter = (one: Gutter, other: Gutter): boolean =>
  one.crossed < other.crossed || (one.crossed === other.crossed && one.right - one.left > other.right - other.left);

const mostEdges = 200;
/** Of all lines so many may cross: titles above both columns. */
const mostCrossing = 0.35;

/** The empty stripe to the right of `left`, as far as the next piece that does not cross it. */
function stripeFrom(left: number, text: readonly Piece[], size: number): Gutter | null {
  const right = Math.min(...text.filter((piece) => piece.left >= left).map((piece) => piece.left));
  if (!Number.isFinite(right) || right - left < gutterWidth * size) return null;
  const crossing = text.filter((piece) => overlap(piece.left, piece.right, left + 1, right) > 0);
  return crossing.length > mostCrossing * text.length ? null : { left, right, crossed: crossing.length };
}

/** Both sides hold running text, so that each is read by itself; short entries beside each other are a table and are read in rows. */
function isColumns(pieces: readonly Piece[], { left, right }: Gutter): boolean {
  const text = pieces.filter((piece) => isText(piece));
  const sides = [text.filter((piece) => piece.right <= left + 1), text.filter((piece) => piece.left >= right - 1)];
  const [one = [], other = []] = sides;
  const holdText = sides.every(
    (side) => side.length >= columnLines && medianOf(side.map((piece) => piece.letters)) >= lineLetters,
  );
  if (!holdText || sides.some(isOfValues)) return false;
  const full = Math.min(fullShare(one), fullShare(other));
  return full >= mostLines || (full >= someLines && levelShare(one, other) < someLevel);
}

/** 「71.4％（R4）→ 90％（R10）」 below each other: the values of what stands beside them, whatever else goes on over two lines. */
export const isOfValues = (side: readonly Piece[]): boolean => side.filter(isValue).length * 2 >= side.length;
/** It is asked for one stripe after the other: most pieces hold no arrow. */
const isValue = ({ runs }: Piece): boolean =>
  runs.some(({ text }) => anyArrow.test(text)) && valueAndAim.test(runs.map(({ text }) => text).join(""));
const anyArrow = /[→⇒➡]/;
const valueAndAim = /^[^\d０-９]{0,4}(?:[\d０-９]|[－―ー-])[^→⇒➡。]{0,24}[→⇒➡][^\d０-９]{0,6}[\d０-９]/;

/** So many lines of running text fill their column; of headings and items beside prose fewer do. */
const mostLines = 0.5;
const someLines = 0.25;
/** Of the lines of a table more stand level with one at the other side. */
const someLevel = 0.7;

/** How many lines of the shorter side stand as high as one of the other: all in a table, some by chance in columns. */
function levelShare(one: readonly Piece[], other: readonly Piece[]): number {
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  const heights = new Set(many.flatMap(({ bottom }) => [Math.floor(bottom), Math.ceil(bottom)]));
  const level = few.filter(({ bottom }) => heights.has(Math.floor(bottom)) || heights.has(Math.ceil(bottom)));
  return few.length === 0 ? 1 : level.length / few.length;
}

/** How many lines fill the width of their column; what starts at one edge is one column. */
function fullShare(text: readonly Piece[]): number {
  let full = 0;
  for (const column of groupedBy(text, (piece) => Math.round(piece.left / sameLeft)).values()) {
    const width = Math.max(...column.map(widthOf));
    if (column.length > 1) full += column.filter((piece) => widthOf(piece) > 0.8 * width).length;
  }
  return full / Math.max(1, text.length);
}

const sameLeft = 4;

export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
