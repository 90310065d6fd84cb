import { at, type Problem } from "../../../foundation/index.ts";
import { type AgeGroup, type AgeHeading, readAgeHeading } from "./age-group.ts";
import { type AgeCells, type AgeFold, type AgeRow, foldFor, foldRow, isPeople } from "./age-rows.ts";
import { asKnownArea, type CodeReader, codeReader, type KnownAreas } from "./area-cells.ts";
import type { CohortEntry } from "./cohort-entry.ts";
import { placeAt, type Spot, sexUnreadable, yearUnreadable } from "./import-problems.ts";
import { cellName, cellText, type Grid, readSex, readYear, type TableCell } from "./table-words.ts";

/** A table with one row for each area, sex (and year), the ages side by side: the census, a resident register. */
type Columns = {
  readonly code: number;
  readonly sex: number;
  /** -1: the table does not say the year row by row. */
  readonly year: number;
  readonly total: number;
  readonly unknown: number;
  readonly ages: readonly { readonly column: number; readonly group: AgeGroup }[];
};

const codeWords = /^(code|area|area_code|団体コード|市区町村コード|地域コード|都道府県・?市区町村コード|コード)$/i;
const sexWords = /^(sex|性別|男女|男女別)$/i;
const yearWords = /^(year|年|年次|調査年|西暦)$/i;

const isGroup = (heading: AgeHeading | null): heading is AgeGroup => heading !== null && typeof heading === "object";

const findColumn = (row: readonly TableCell[], pattern: RegExp): number =>
  row.findIndex((cell) => pattern.test(cellText(cell).replace(/\s/g, "")));

/** The heading is the first row with at least three age groups and a column of codes; headings may stand on two lines above each other. */
function columnsOf(row: readonly TableCell[]): Columns | null {
  const headings = row.map((cell) => readAgeHeading(cellText(cell)));
  const ages = headings.flatMap((heading, column) => (isGroup(heading) ? [{ column, group: heading }] : []));
  const code = findColumn(row, codeWords);
  if (ages.length < 3 || code < 0) return null;
  return {
    code,
    ages,
    sex: findColumn(row, sexWords),
    year: findColumn(row, yearWords),
    total: headings.indexOf("total"),
    unknown: headings.indexOf("unknown"),
  };
}

const headingWithin = 12;

/** Where the heading of such a table stands in a sheet; null = the sheet is no such table. */
export function findAgeTable(grid: Grid): { readonly row: number; readonly columns: Columns } | null {
  for (const [row, cells] of grid.rows.slice(0, headingWithin).entries()) {
    const columns = columnsOf(cells);
    if (columns) return { row, columns };
  }
  return null;
}

/** What a file is read for. `year`: where the table does not say it. */
export type AgeTarget = {
  readonly file: string;
  readonly entry: CohortEntry;
  readonly known: KnownAreas;
  readonly year?: number | undefined;
};

export type AgeTable = {
  readonly rows: readonly AgeRow[];
  readonly problems: readonly Problem[];
  readonly skipped: number;
};

type Reading = AgeTarget & {
  readonly grid: Grid;
  readonly columns: Columns;
  readonly fold: AgeFold;
  readonly codes: CodeReader;
};

/** After so many bad rows the rest is counted, not told. */
const mostProblems = 20;

/** Reads the rows below a heading. Rows of both sexes together, and rows without a code (prefecture headings, notes), are left out. */
export function readAgeTable(grid: Grid, target: AgeTarget): AgeTable | null {
  const found = findAgeTable(grid);
  if (!found) return null;
  const { row, columns } = found;
  const head = spotAt(target.file, grid, row, columns.ages[0]?.column ?? 0);
  const groups = columns.ages.map(({ group }) => group);
  const fold = foldFor(groups, target.entry, head);
  if ("message" in fold) return { rows: [], problems: [fold], skipped: 0 };
  const lines = grid.rows.slice(row + 1);
  const codes = codeReader(lines.map((cells) => cells[columns.code]));
  return readRows(lines, row + 1, { ...target, grid, columns, fold, codes });
}

function readRows(lines: readonly (readonly TableCell[])[], first: number, reading: Reading): AgeTable {
  const rows: AgeRow[] = [];
  const problems: Problem[] = [];
  let skipped = 0;
  lines.forEach((cells, index) => {
    if (problems.length >= mostProblems) return;
    const read = readRow(cells, first + index, reading);
    if (read === null) skipped += 1;
    else if ("area" in read) rows.push(read);
    else problems.push(...read);
  });
  return { rows, problems, skipped };
}

/** In a CSV, which has no sheets, lines are named; in a workbook, cells. */
const spotAt = (file: string, { name }: Grid, row: number, column: number): Spot =>
  name === "" ? { file, line: row + 1 } : { file, cell: `${name}!${cellName(row, column)}` };

function placeOf({ grid, columns }: Reading, row: number): string {
  if (grid.name === "") return String(row + 1);
  const first = columns.ages[0]?.column ?? 0;
  const last = columns.ages.at(-1)?.column ?? first;
  return `${grid.name}!${cellName(row, first)}:${cellName(row, last)}`;
}

function cellsOf(cells: readonly TableCell[], { columns }: Reading): AgeCells {
  return {
    ages: columns.ages.map(({ column }) => cells[column]),
    ...(columns.total < 0 ? {} : { total: cells[columns.total] }),
    ...(columns.unknown < 0 ? {} : { unknown: cells[columns.unknown] }),
  };
}

const isBlank = (cells: readonly TableCell[], { columns }: Reading): boolean =>
  cellText(cells[columns.code]) === "" || cells.every((cell) => cellText(cell) === "");

/** One row; null where it is none of ours (blank, both sexes), problems where it cannot be taken. */
function readRow(cells: readonly TableCell[], row: number, reading: Reading): AgeRow | readonly Problem[] | null {
  if (isBlank(cells, reading)) return null;
  const { columns, codes, known, fold, file, grid } = reading;
  const spot = (column: number): Spot => spotAt(file, grid, row, Math.max(0, column));
  const code = codes(cells[columns.code]);
  if (!code.ok) return [at(code.problem, placeAt(spot(columns.code)))];
  const area = asKnownArea(code.value, known);
  if (!area.ok) return [at(area.problem, placeAt(spot(columns.code)))];
  const sex = readSex(cells[columns.sex]);
  if (sex === "both") return null;
  if (sex === null) return [sexUnreadable(cellText(cells[columns.sex]))(spot(columns.sex))];
  const year = columns.year < 0 ? (reading.year ?? null) : readYear(cells[columns.year]);
  if (year === null) return [yearUnreadable(cellText(cells[columns.year]))(spot(columns.year))];
  const people = foldRow(cellsOf(cells, reading), fold, (age) => spot(columnOfAge(reading, age)));
  if (!isPeople(people)) return people;
  return { area: area.value, year, sex, values: people, spot: spot(columns.code), place: placeOf(reading, row) };
}

function columnOfAge({ columns, fold }: Reading, age: string): number {
  if (age === "total") return columns.total;
  if (age === "unknown") return columns.unknown;
  const index = fold.groups.findIndex(({ from }) => from === Number.parseInt(age, 10));
  return columns.ages[index]?.column ?? columns.code;
}
