import { findUnit } from "./find-unit.ts";
import type { FigureRole } from "./found-fact.ts";
import { cellsOfRow, type Matrix, textAt } from "./grid-matrix.ts";
import { leftOver } from "./head-words.ts";
import type { GridCell } from "./placed-text.ts";
import { roleOfWords } from "./role-words.ts";

/**
 * Evaluation sheets print an indicator as a band over the whole width (「参加者数（単位：人）」) and below it a row for each role, 期待値, 実績値,
 * 見込値, under columns of years. Such a table is given with the band as a merged cell at the left of its rows, as other offices print it,
 * and what else is said below the band in a column of remarks. Any other table is given as it is.
 */
export function namedByBands(matrix: Matrix): Matrix {
  if (matrix.columns < 3) return matrix;
  const bands = bandsOf(matrix);
  const roles = new Set(bands.flatMap(({ rows }) => rows.map((row) => roleAt(matrix, row))));
  const [first] = bands;
  if (!first || roles.size < 2) return matrix;
  const rows = [...headRows(matrix, first.from), ...bands.flatMap((band) => bandRows(matrix, band, first.from))];
  return { rows: rows.length, columns: matrix.columns + 2, cell: (row, column) => rows[row]?.[column] };
}

type Row = readonly (GridCell | undefined)[];

/** One indicator: headings above its name, the rows of its roles, and rows with other words. */
type Band = {
  readonly from: number;
  readonly headings: readonly GridCell[];
  readonly name: GridCell;
  readonly rows: readonly number[];
  readonly words: readonly GridCell[];
};

const rolesOfRows: readonly FigureRole[] = ["baseline", "expected", "forecast", "target", "actual"];

/** The role that a row has by its first cell, if that says nothing else. */
function roleAt(matrix: Matrix, row: number): FigureRole | null {
  const text = textAt(matrix, row, 0);
  const role = bandAt(matrix, row) === null && leftOver(text) === "" ? roleOfWords(text) : null;
  return role !== null && rolesOfRows.includes(role) ? role : null;
}

/** A cell over the whole width of the table. */
function bandAt(matrix: Matrix, row: number): GridCell | null {
  const cell = matrix.cell(row, 0);
  const isWhole = cell !== undefined && cell.across >= matrix.columns && cellsOfRow(matrix, row).length === 1;
  return isWhole ? cell : null;
}

/** Each band with what stands below it up to the next; none if a row of a role stands below no band. */
function bandsOf(matrix: Matrix): readonly Band[] {
  const bands: Band[] = [];
  let row = firstBand(matrix);
  while (row < matrix.rows) {
    const wide = rowsWhile(matrix, row, (at) => bandAt(matrix, at) !== null);
    const below = rowsWhile(matrix, row + wide.length, (at) => bandAt(matrix, at) === null);
    const band = bandOf(matrix, wide, below);
    if (band) bands.push(band);
    else if (below.length > 0) return [];
    row += wide.length + below.length;
  }
  return bands;
}

/** Above the first band only heads may stand, and titles that no role follows. */
function firstBand(matrix: Matrix): number {
  for (let row = 0; row < matrix.rows; row += 1) {
    if (roleAt(matrix, row) !== null && roleAt(matrix, row + 1) !== null) return matrix.rows;
    const wide = rowsWhile(matrix, row, (at) => bandAt(matrix, at) !== null);
    if (wide.length > 0 && roleAt(matrix, row + wide.length) !== null) return row;
  }
  return matrix.rows;
}

function rowsWhile(matrix: Matrix, from: number, is: (row: number) => boolean): readonly number[] {
  const rows: number[] = [];
  for (let row = from; row < matrix.rows && is(row); row += 1) rows.push(row);
  return rows;
}

const isSentence = (text: string): boolean => /。$/.test(text) && findUnit(text) === null;

function bandOf(matrix: Matrix, wide: readonly number[], below: readonly number[]): Band | null {
  const cells = wide.flatMap((row) => bandAt(matrix, row) ?? []);
  const names = cells.filter(({ text }) => !isSentence(text));
  const name = names.at(-1);
  const rows = below.filter((row) => roleAt(matrix, row) !== null);
  if (!name || rows.length === 0 || rows[0] !== below[0]) return null;
  const others = below.filter((row) => !rows.includes(row)).flatMap((row) => cellsOfRow(matrix, row));
  return {
    from: wide[0] ?? 0,
    headings: names.slice(0, -1),
    name,
    rows,
    words: [...cells.filter(({ text }) => isSentence(text)), ...others],
  };
}

/** The heads with one for the names at the left and one for the remarks at the right. */
function headRows(matrix: Matrix, to: number): readonly Row[] {
  const corner = matrix.cell(to - 1, 0);
  if (!corner) return [];
  const [name, remark] = ["指標", "備考"].map((text): GridCell => ({ ...corner, text, down: to, across: 1 }));
  return Array.from({ length: to }, (_, row) => [name, ...cellsAt(matrix, row), remark]);
}

const cellsAt = (matrix: Matrix, row: number): Row =>
  Array.from({ length: matrix.columns }, (_, column) => matrix.cell(row, column));

function bandRows(matrix: Matrix, { headings, name, rows, words }: Band, heads: number): readonly Row[] {
  const said = partsOf(name.text);
  const named: GridCell = { ...name, text: said.name, down: rows.length, across: 1 };
  const remarks = [said.rest, ...words.map(({ text }) => text)].filter((text) => text !== "").join("\n");
  const remark: GridCell | undefined = remarks === "" ? undefined : { ...named, text: remarks };
  const [first = 0] = rows;
  return [
    ...headings.map((heading): Row => Array.from({ length: matrix.columns + 2 }, () => heading)),
    ...rows.map((row): Row => {
      const cells = cellsAt(matrix, row).map((cell, column) =>
        cell?.text.trim() || !isOfWhole(matrix, column, heads) ? cell : matrix.cell(first, column),
      );
      return [named, ...cells, remark];
    }),
  ];
}

/** Baseline and target hold for the whole band, also where their cells were not merged over its rows. */
const isOfWhole = (matrix: Matrix, column: number, heads: number): boolean =>
  Array.from({ length: heads }, (_, row) => roleOfWords(textAt(matrix, row, column))).some((role) => role !== null);

/** The name with its unit; a definition may follow it in lines of its own. */
function partsOf(text: string): { readonly name: string; readonly rest: string } {
  const lines = text.split("\n");
  const unit = lines.findIndex((_, line) => findUnit(lines.slice(0, line + 1).join("")) !== null);
  const end = unit >= 0 ? unit + 1 : isSentence(text) ? 1 : lines.length;
  return { name: lines.slice(0, end).join("\n"), rest: lines.slice(end).join("\n") };
}
