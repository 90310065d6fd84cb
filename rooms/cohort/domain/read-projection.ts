import type { Problem } from "../../../foundation/index.ts";
import type { AgeGroup } from "./age-group.ts";
import { type AgeFold, type AgeRow, foldFor, foldRow, isPeople } from "./age-rows.ts";
import { codeReader } from "./area-cells.ts";
import type { Sex } from "./cohort-measures.ts";
import { type AgeLine, type Block, findBlocks, type TimeColumn } from "./find-blocks.ts";
import type { Spot } from "./import-problems.ts";
import type { AgeTarget } from "./read-age-table.ts";
import { areaOfSheet } from "./sheet-area.ts";
import { cellName, type Grid } from "./table-words.ts";

type Sheet = {
  readonly grid: Grid;
  /** The row of the first heading, also of a table of both sexes: above it stands what the sheet is about. */
  readonly head: number;
  readonly blocks: readonly (Block & { readonly sex: Sex })[];
};

const ofOneSex = (block: Block): block is Block & { readonly sex: Sex } =>
  block.sex !== null && block.times.every(({ time }) => time.from === time.to);

/** The sheets of a workbook that hold people by age (downwards) and year (across) of one sex; others (contents, notes) are left out. */
export const projectionSheets = (grids: readonly Grid[]): readonly Sheet[] =>
  grids.flatMap((grid) => {
    const all = findBlocks(grid);
    const blocks = all.filter(ofOneSex);
    return blocks.length > 0 ? [{ grid, blocks, head: Math.min(...all.map((block) => block.head)) }] : [];
  });

type Found = { readonly rows: readonly AgeRow[]; readonly problems: readonly Problem[] };

/** People by age and year: one sheet an area, men and women in tables of their own. The column of every year becomes a row. */
export function readProjection(sheets: readonly Sheet[], target: AgeTarget): Found {
  const found = sheets.map((sheet) => readSheet(sheet, target));
  return { rows: found.flatMap(({ rows }) => rows), problems: found.flatMap(({ problems }) => problems) };
}

function readSheet({ grid, blocks, head }: Sheet, target: AgeTarget): Found {
  const area = areaOfSheet(grid, { head, file: target.file, read: codeReader([]), known: target.known });
  if (!area.ok) return { rows: [], problems: [area.problem] };
  const found = blocks.map((block) => readBlock(block, grid, area.value, target));
  return { rows: found.flatMap(({ rows }) => rows), problems: found.flatMap(({ problems }) => problems) };
}

type GroupLine = { readonly row: number; readonly age: AgeGroup };
const isGroupLine = (line: AgeLine): line is GroupLine => typeof line.age === "object";

function readBlock(block: Block & { readonly sex: Sex }, grid: Grid, area: string, target: AgeTarget): Found {
  const lines = block.lines.filter(isGroupLine);
  const spot = { file: target.file, cell: `${grid.name}!${cellName(lines[0]?.row ?? block.head, 0)}` };
  const fold = foldFor(
    lines.map(({ age }) => age),
    target.entry,
    spot,
  );
  if ("message" in fold) return { rows: [], problems: [fold] };
  const rows: AgeRow[] = [];
  const problems: Problem[] = [];
  for (const time of block.times) {
    const read = readColumn({ block, lines, grid, area, target, fold }, time);
    if ("area" in read) rows.push(read);
    else problems.push(...read);
  }
  return { rows, problems };
}

type Column = {
  readonly block: Block & { readonly sex: Sex };
  readonly lines: readonly GroupLine[];
  readonly grid: Grid;
  readonly area: string;
  readonly target: AgeTarget;
  readonly fold: AgeFold;
};

function readColumn(
  { block, lines, grid, area, target, fold }: Column,
  { column, time }: TimeColumn,
): AgeRow | readonly Problem[] {
  const rowOf = (age: string): number | undefined =>
    block.lines.find((line) =>
      typeof line.age === "object" ? line.age.from === Number.parseInt(age, 10) : line.age === age,
    )?.row;
  const cellAt = (row: number | undefined) => (row === undefined ? null : grid.rows[row]?.[column]);
  const spotOf = (age: string): Spot => ({
    file: target.file,
    cell: `${grid.name}!${cellName(rowOf(age) ?? block.head, column)}`,
  });
  const cells = {
    ages: lines.map(({ row }) => cellAt(row)),
    total: cellAt(rowOf("total")),
    unknown: cellAt(rowOf("unknown")),
  };
  const people = foldRow(cells, fold, spotOf);
  if (!isPeople(people)) return people;
  const first = lines[0]?.row ?? block.head;
  const last = lines.at(-1)?.row ?? first;
  const place = `${grid.name}!${cellName(first, column)}:${cellName(last, column)}`;
  return { area, year: time.from, sex: block.sex, values: people, spot: spotOf("total"), place };
}
