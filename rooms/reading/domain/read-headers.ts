import { problem } from "../../../foundation/index.ts";
import { columnHeads } from "./column-heads.ts";
import { cellsCut } from "./cut-cells.ts";
import { isUnitLine } from "./find-unit.ts";
import { type Form, formOfPairs, formRows, formsByRow, nextForm } from "./form-rows.ts";
import { reason, type Step, type Within } from "./found-fact.ts";
import { cellsOfRow, columnsFrom, type Matrix, matrixOf, rowsFrom, textAt, transposed } from "./grid-matrix.ts";
import { type Block, headBlocks, headsAtLeft, isHeadRow, yearsOrFigures } from "./head-rows.ts";
import { isHeadText } from "./head-words.ts";
import { type Around, type HeadedTable, nothingAround } from "./headed-table.ts";
import { bandCell, bandsAbove, bandsOf } from "./heading-bands.ts";
import { namedByLabels } from "./labelled-indicators.ts";
import { looksLikeNumber } from "./looks-like-number.ts";
import { joinLines, nameOfBand, withinKind } from "./name-words.ts";
import { namedByBands } from "./named-by-bands.ts";
import { type SheetWithTables, sheetWithTables, withRoleOfLabel } from "./nested-tables.ts";
import type { Grid, GridCell } from "./placed-text.ts";
import type { RuleBook } from "./rule-book.ts";
import { ruledHeads, withRuledHeadings } from "./ruled-cells.ts";
import { formsToTables, splitSideBySide } from "./side-by-side.ts";
import { stackedCards } from "./stacked-cards.ts";
import { tableUnit } from "./table-unit.ts";

export { type Around, type ColumnHead, type HeadedTable, nothingAround } from "./headed-table.ts";

/** A table of more places is not read here: no office prints one, but a file may claim it. */
const mostPlaces = 8_000_000;

/**
 * Finds the heads of a table: in one row or several, at the top or at the left, repeated further down (then a new table begins there).
 * Units come from the heads, the title, the lines around and the rows before the heads.
 */
export function readHeaders(grid: Grid, around: Around = nothingAround, book: RuleBook | null = null): TablesFound {
  const matrix = namedByLabels(withRuledHeadings(columnsOnce(withoutMargin(matrixOf(grid))), book));
  if (matrix.rows * matrix.columns > mostPlaces) return { value: [], problems: [tooWide(grid)], form: [] };
  if (matrix.rows === 0) return { value: [], problems: [], form: [] };
  const labels = formRows(matrix);
  const form = formsByRow(labels).reduce<Form>((before, { form }) => nextForm(before, form), []);
  const forms = formsToTables(matrix);
  if (!forms && labels.size === matrix.rows && form.every(({ kind }) => kind !== "project"))
    return { value: [], problems: [], form };
  const cards = (forms ? null : stackedCards(matrix, labels))?.flatMap((card) =>
    readPart(card.matrix, { grid, around, book, units: [] }).map((table) => ({
      ...table,
      form,
      headings: card.headings,
    })),
  );
  if (cards) return { value: cards, problems: doubtsOf(cards), form };
  const sheet = forms ? null : sheetWithTables(matrix);
  if (sheet) {
    const tables = tablesOfSheet(sheet, form, { grid, around, book, units: [] });
    return { value: tables, problems: doubtsOf(tables), form };
  }
  const parts = forms ?? splitSideBySide(matrix);
  // a table of heads alone is kept: its rows may follow behind an empty line, or on the next page
  const units = parts.length > 1 ? textsOf(matrix, 0, 2).filter(isUnitLine) : [];
  const tables = parts.flatMap((part) => {
    const own = forms ? formOfPairs(part) : form;
    return readPart(part, { grid, around, book, units }).map((table) =>
      forms || table.turned ? { ...table, form: own } : table,
    );
  });
  return { value: tables, problems: doubtsOf(tables), form };
}

/** The label of a table is its title, and what stands around the sheet is not said of it. */
function tablesOfSheet({ tables, pairs }: SheetWithTables, form: Form, given: Given): readonly HeadedTable[] {
  const nested = tables.flatMap(({ label, matrix }) => {
    const grid = { ...given.grid, title: joinLines(label.text) };
    return readPart(matrix, { ...given, grid, around: nothingAround }).map(
      (table): HeadedTable => ({ ...table, heads: withRoleOfLabel(table.heads, label.text), form, apart: true }),
    );
  });
  return pairs ? [pairsOfSheet(pairs, form, given), ...nested] : nested;
}

function pairsOfSheet(pairs: Matrix, form: Form, { grid, book }: Given): HeadedTable {
  const [head, body] = [rowsFrom(pairs, 0, 1), rowsFrom(pairs, 1, 2)];
  const said = { title: grid.title, unit: null, units: [], at: grid.at, doubts: [], form };
  return {
    ...said,
    heads: ruledHeads(columnHeads(head, body, null), head, book),
    matrix: body,
    turned: true,
    hasHeads: true,
  };
}

/** The tables of a grid, and what its rows of labels say that the tables behind it are of too. */
export type TablesFound = Step<readonly HeadedTable[]> & { readonly form: Form };

const doubtsOf = (tables: readonly HeadedTable[]) => tables.flatMap(({ doubted }) => doubted ?? []);

type Given = {
  readonly grid: Grid;
  readonly around: Around;
  readonly book: RuleBook | null;
  /** （単位：千円） at the corner over tables beside each other. */
  readonly units: readonly string[];
};

function readPart(bare: Matrix, given: Given): readonly HeadedTable[] {
  const { around, book } = given;
  // once more, for the heads that stood in the line above it
  const matrix = namedByBands(withRuledHeadings(withHeadsAbove(bare, around), book));
  const labels = formRows(matrix);
  const turned = headsAtLeft(withoutRows(matrix, labels)) && !goesOnWith(matrix, around);
  const upright = turned ? transposed(matrix) : matrix;
  const rows = turned ? noRows : labels;
  const blocks = headBlocks(upright, rows);
  const tables = blocks.map((block, index) => headed({ ...given, turned }, upright, block, blocks[index + 1]));
  const said = saidAbove(upright, blocks, rows);
  return tables.map((table, index) => ({ ...table, ...said[index] }));
}

/** Where tables follow labels, the tables tell on which side their heads stand. */
function withoutRows(matrix: Matrix, rows: ReadonlyMap<number, Form>): Matrix {
  const left =
    rows.size === 0 ? [] : Array.from({ length: matrix.rows }, (_, row) => row).filter((row) => !rows.has(row));
  if (!left.some((row) => isHeadRow(matrix, row))) return matrix;
  return { ...matrix, rows: left.length, cell: (row, column) => matrix.cell(left[row] ?? -1, column) };
}

const noRows: ReadonlyMap<number, Form> = new Map();

/** For each table of a grid what the labels above it say, and the headings straight above its heads. */
function saidAbove(
  matrix: Matrix,
  blocks: readonly Block[],
  rows: ReadonlyMap<number, Form>,
): readonly Partial<HeadedTable>[] {
  const forms = formsByRow(rows);
  const bands = bandsOf(matrix, blocks);
  return blocks.map((block, index) => {
    const to = blocks[index + 1]?.from ?? matrix.rows;
    const inBody = [...rows.keys()].filter((row) => row >= block.to && row < to).map((row) => row - block.to);
    const form = forms
      .filter(({ from }) => from < block.from)
      .reduce<Form>((before, { form }) => nextForm(before, form), []);
    const before = bandsAbove(bands, block);
    const near =
      index > 0 || form.length > 0 || before.length > 0 ? headingsAbove(matrix, block, blocks[index - 1]?.to ?? 0) : [];
    const headings = [...before.filter(({ name }) => near.every((one) => one.name !== name)), ...near];
    return { form, headings, formRows: new Set(inBody) };
  });
}

/** ■事業費の推移 alone in a row straight above the heads, and the wider heading above it. */
function headingsAbove(matrix: Matrix, { from }: Block, least: number): readonly Within[] {
  const found: Within[] = [];
  for (let row = from - 1; row >= least && found.length < 2; row -= 1) {
    const cell = bandCell(matrix, row);
    if (!cell) break;
    const name = nameOfBand(cell.text);
    if (name === "" || name.length > longestHeading || /。$/.test(name) || looksLikeNumber(name)) break;
    found.unshift({ kind: withinKind("", name), name, at: cell.at, printed: cell.text });
  }
  return found;
}
const longestHeading = 60;

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
  { grid, around, book, units, turned }: Known,
  matrix: Matrix,
  block: Block,
  next: Block | undefined,
): HeadedTable {
  const end = next?.from ?? matrix.rows;
  const own = columnsOnce(rowsFrom(matrix, block.from, end));
  const body = rowsFrom(own, block.to - block.from, end - block.from);
  const head = rowsFrom(own, 0, block.to - block.from);
  const above = textsOf(matrix, block.before, block.from);
  const unit = tableUnit(
    block.apart ? { ...grid, title: null } : grid,
    block.apart ? nothingAround : around,
    [...above, ...units],
    textsOf(matrix, Math.max(block.to, matrix.rows - 3), matrix.rows),
  );
  const hasOwn = block.to > block.from;
  const inherited = hasOwn ? null : around.previous;
  const fits = inherited !== null && inherited.heads.length === body.columns && !turned;
  const heads = fits
    ? inherited.heads
    : ruledHeads(columnHeads(head, body, unit, block.apart ? [] : titlesOf(grid, around, above)), head, book);
  const cut = block.before === 0 && !block.apart ? cellsCut(around, heads, body) : null;
  return {
    ...(cut ? { cut } : {}),
    title: block.apart ? null : (grid.title ?? titleAbove(matrix, block)),
    heads,
    matrix: body,
    turned,
    hasHeads: hasOwn || fits,
    unit: unit?.unit ?? (fits ? inherited.unit : null),
    units: unit ? [unit.unit, ...unit.others] : fits ? inherited.units : [],
    at: grid.at,
    doubts: fits ? [continued] : hasOwn ? [] : [headless],
    ...(block.apart ? { apart: block.apart } : {}),
    ...(block.doubted === undefined ? {} : { doubted: yearsOrFigures(cellsOfRow(matrix, block.doubted)) }),
  };
}

/** What stands first above the heads; further down only a heading straight above them, the rows before being those of another table. */
const titleAbove = (matrix: Matrix, { before, from }: Block): string | null =>
  (before === 0 ? textsOf(matrix, 0, from)[0] : bandCell(matrix, from - 1)?.text) ?? null;

/** Column A is often left empty, and ruled all the same. */
function withoutMargin(matrix: Matrix): Matrix {
  const rows = Array.from({ length: Math.min(matrix.rows, rowsOfMargin) }, (_, row) => row);
  let empty = 0;
  while (empty < matrix.columns - 2 && rows.every((row) => textAt(matrix, row, empty) === "")) empty += 1;
  return empty === 0 || matrix.rows > rowsOfMargin ? matrix : columnsFrom(matrix, empty, matrix.columns);
}
const rowsOfMargin = 2_000;

/** Where a sheet is ruled in fine columns, cells and heads alike reach over several of them: such columns are one. */
function columnsOnce(matrix: Matrix): Matrix {
  const rows = Array.from({ length: matrix.rows }, (_, row) => row);
  const repeats = (column: number): boolean =>
    column > 0 &&
    matrix.cell(0, column) !== undefined &&
    rows.every((row) => matrix.cell(row, column) === matrix.cell(row, column - 1));
  const kept = Array.from({ length: matrix.columns }, (_, column) => column).filter((column) => !repeats(column));
  if (kept.length === matrix.columns) return matrix;
  return { ...matrix, columns: kept.length, cell: (row, column) => matrix.cell(row, kept[column] ?? -1) };
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
