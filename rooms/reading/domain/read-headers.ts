import { problem } from "../../../foundation/index.ts";
import { columnHeads } from "./column-heads.ts";
import { findUnit } from "./find-unit.ts";
import { reason, type Step } from "./found-fact.ts";
import { cellsOfRow, type Matrix, matrixOf, rowsFrom, transposed } from "./grid-matrix.ts";
import { type Block, headBlocks, headsAtLeft, isHeadRow } from "./head-rows.ts";
import { isHeadText } from "./head-words.ts";
import { type Around, type HeadedTable, nothingAround } from "./headed-table.ts";
import { headingDepth } from "./heading-forms.ts";
import { namedByBands } from "./named-by-bands.ts";
import type { Grid, GridCell, PlacedLine } from "./placed-text.ts";
import type { RuleBook } from "./rule-book.ts";
import { ruledHeads, withRuledHeadings } from "./ruled-cells.ts";
import { formsToTables, splitSideBySide } from "./side-by-side.ts";

export { type Around, type ColumnHead, type HeadedTable, nothingAround } from "./headed-table.ts";

/** A table of more places is not read here: no office prints one, but a file may claim it. */
const mostPlaces = 8_000_000;

/**
 * Finds the heads of a table: in one row or several, at the top or at the left, repeated further down (then a new table begins there).
 * Units come from the heads, the title, the lines around and the rows before the heads.
 */
export function readHeaders(
  grid: Grid,
  around: Around = nothingAround,
  book: RuleBook | null = null,
): Step<readonly HeadedTable[]> {
  const matrix = withRuledHeadings(matrixOf(grid), book);
  if (matrix.rows * matrix.columns > mostPlaces) return { value: [], problems: [tooWide(grid)] };
  if (matrix.rows === 0) return { value: [], problems: [] };
  const parts = formsToTables(matrix) ?? splitSideBySide(matrix);
  // a table of heads alone is kept: its rows may follow behind an empty line, or on the next page
  return { value: parts.flatMap((part) => readPart(part, { grid, around, book })), problems: [] };
}

type Given = { readonly grid: Grid; readonly around: Around; readonly book: RuleBook | null };

function readPart(bare: Matrix, given: Given): readonly HeadedTable[] {
  const { around, book } = given;
  // once more, for the heads that stood in the line above it
  const matrix = namedByBands(withRuledHeadings(withHeadsAbove(bare, around), book));
  const turned = headsAtLeft(matrix) && !goesOnWith(matrix, around);
  const upright = turned ? transposed(matrix) : matrix;
  const blocks = headBlocks(upright);
  return blocks.map((block, index) => headed({ ...given, turned }, upright, block, blocks[index + 1]));
}

/** A table that was found by its columns alone may have lost its heads to the line above it: 指標名  R1  R2  目標値（R6）. */
function withHeadsAbove(matrix: Matrix, { above }: Around): Matrix {
  const line = above.at(-1);
  const words = line?.text.trim().split(/[\s　]+/) ?? [];
  const heads = words.filter(isHeadText).length;
  const fits = words.length === matrix.columns && words.length > 2 && heads > words.length / 2;
  if (!line || !fits || hasHeadRow(matrix)) return matrix;
  const cells = words.map(
    (text, column): GridCell => ({
      row: -1,
      column,
      down: 1,
      across: 1,
      text,
      value: null,
      style: line.style,
      at: line.at,
    }),
  );
  return {
    ...matrix,
    rows: matrix.rows + 1,
    cell: (row, column) => (row === 0 ? cells[column] : matrix.cell(row - 1, column)),
  };
}

/** On the next page of a long table its first column is no column of heads. */
const goesOnWith = (matrix: Matrix, { previous }: Around): boolean =>
  previous !== null && !previous.turned && previous.heads.length === matrix.columns && !hasHeadRow(matrix);

const hasHeadRow = (matrix: Matrix): boolean => [0, 1, 2].some((row) => row < matrix.rows && isHeadRow(matrix, row));

type Known = Given & { readonly turned: boolean };

function headed(
  { grid, around, book, turned }: Known,
  matrix: Matrix,
  block: Block,
  next: Block | undefined,
): HeadedTable {
  const body = rowsFrom(matrix, block.to, next?.from ?? matrix.rows);
  const head = rowsFrom(matrix, block.from, block.to);
  const above = textsOf(matrix, block.before, block.from);
  const unit = tableUnit(
    block.apart ? { ...grid, title: null } : grid,
    block.apart ? nothingAround : around,
    above,
    textsOf(matrix, Math.max(block.to, matrix.rows - 3), matrix.rows),
  );
  const own = block.to > block.from;
  const inherited = own ? null : around.previous;
  const fits = inherited !== null && inherited.heads.length === matrix.columns && !turned;
  const heads = fits
    ? inherited.heads
    : ruledHeads(columnHeads(head, body, unit, block.apart ? [] : titlesOf(grid, around, above)), head, book);
  return {
    title: block.apart ? null : (grid.title ?? above[0] ?? null),
    heads,
    matrix: body,
    turned,
    hasHeads: own || fits,
    unit: unit?.unit ?? (fits ? inherited.unit : null),
    units: unit ? [unit.unit, ...unit.others] : fits ? inherited.units : [],
    at: grid.at,
    doubts: fits ? [continued] : own ? [] : [headless],
    ...(block.apart ? { apart: block.apart } : {}),
  };
}

/** What may say of which year a table is, the nearest first. */
const titlesOf = (grid: Grid, { above }: Around, before: readonly string[]): readonly string[] => [
  ...before,
  ...(grid.title === null ? [] : [grid.title]),
  ...above
    .slice(-6)
    .map(({ text }) => text)
    .reverse(),
];

const textsOf = (matrix: Matrix, from: number, to: number): readonly string[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) =>
    cellsOfRow(matrix, from + index).map(({ text }) => text),
  ).flat();

/** The nearest lines above; what stands above a heading behind another table is of that table. */
function linesOfOwn({ above, afterTable }: Around): readonly PlacedLine[] {
  const near = above.slice(-3);
  const heading = afterTable ? near.findLastIndex(({ text }) => headingDepth(text) !== null) : -1;
  return near.slice(Math.max(0, heading));
}

/** The nearest lines below, up to the next heading. */
function notesBelow({ below }: Around): readonly PlacedLine[] {
  const near = below.slice(0, 5);
  const heading = near.findIndex(({ text }) => headingDepth(text) !== null);
  return heading < 0 ? near : near.slice(0, heading);
}

/** The unit of a whole table: from its title, what stands above its heads, the nearest lines, its footnotes. */
function tableUnit(grid: Grid, around: Around, before: readonly string[], last: readonly string[]) {
  const lines = [
    ...(grid.title === null ? [] : [grid.title]),
    ...before,
    ...linesOfOwn(around)
      .map(({ text }) => text)
      .reverse(),
    ...last.filter((text) => /単位/.test(text)),
    ...notesBelow(around).flatMap(({ text }) => (/単位/.test(text) ? [text] : [])),
  ];
  return lines.map((text) => findUnit(text)).find((unit) => unit !== null) ?? null;
}

const headless = reason(
  "table/noHeads",
  0.75,
  "この表には見出しの行が見つかりません。列の意味は中身から推し量りました。",
  "No heads were found in this table. What its columns mean was told from what they hold.",
);

const continued = reason(
  "table/continued",
  0.95,
  "見出しのない表です。列の数が同じ前の表の続きとして、その見出しで読みました。",
  "The table has no heads. It was read as going on from the table before, which has as many columns.",
);

const tooWide = (grid: Grid) => ({
  problem: problem(
    "table/tooWide",
    `表が大きすぎて読めません（${grid.rows}行 × ${grid.columns}列）。表を分けてください。`,
    `The table is too large to be read (${grid.rows} rows × ${grid.columns} columns). Split it.`,
  ),
  at: grid.at,
});
