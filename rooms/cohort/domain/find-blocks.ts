import { type AgeHeading, readAgeHeading } from "./age-group.ts";
import type { Sex } from "./cohort-measures.ts";
import { cellText, type Grid, readSex, readSpan, readYear, type TableCell } from "./table-words.ts";

/** A time that heads a column: a year, or the years between which a rate is assumed to hold. */
export type Time = { readonly from: number; readonly to: number };
export type TimeColumn = { readonly column: number; readonly time: Time };

/** One row of a block: its age and where it stands. */
export type AgeLine = { readonly row: number; readonly age: AgeHeading };

/** A table with ages downwards and times across, for one sex (null: both, or none is named); rows and columns counted from 0. */
export type Block = {
  readonly head: number;
  readonly sex: Sex | null;
  readonly times: readonly TimeColumn[];
  readonly lines: readonly AgeLine[];
};

/** The time a heading names: `2015～2020年` is a period, `2030年` a year. */
export function readTime(cell: TableCell | undefined): Time | null {
  const span = readSpan(cell);
  if (span) return span;
  const year = readYear(cell);
  return year === null ? null : { from: year, to: year };
}

/** The runs of ascending times in a row: a second table beside the first begins where the years begin anew. */
export function timeRuns(row: readonly TableCell[]): readonly (readonly TimeColumn[])[] {
  const runs: TimeColumn[][] = [];
  let run: TimeColumn[] = [];
  row.forEach((cell, column) => {
    const time = readTime(cell);
    if (!time) return;
    const last = run.at(-1);
    if (last && (time.from <= last.time.from || column - last.column > 3)) {
      runs.push(run);
      run = [];
    }
    run.push({ column, time });
  });
  return [...runs, run].filter(({ length }) => length >= 2);
}

/** Rates are headed by the age they lead to or from: `0～4歳→5～9歳`, `出生→0～4歳`; the age that is reached names the row. */
export function ageOf(cell: TableCell | undefined): AgeHeading | null {
  const text = cellText(cell);
  const arrow = /^(.*?)(?:→|->|⇒)(.*)$/.exec(text);
  if (!arrow) return readAgeHeading(text);
  const reached = readAgeHeading(arrow[2] ?? "");
  return reached ?? null;
}

/** The age that heads a row: the nearest one to the left of the block's first column. */
function ageLeftOf(row: readonly TableCell[], column: number): AgeHeading | null {
  for (let at = column - 1; at >= 0; at -= 1) {
    const age = ageOf(row[at]);
    if (age !== null) return age;
  }
  return null;
}

type Box = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

/** The one sex that is named within a box of cells; null where none is, or both are. 総数 names an age group as well and decides nothing. */
function sexIn({ rows }: Grid, { top, bottom, left, right }: Box): Sex | null {
  const found = new Set<Sex>();
  for (const row of rows.slice(Math.max(0, top), bottom + 1)) {
    for (const cell of row.slice(Math.max(0, left), right + 1)) {
      const sex = readSex(cell);
      if (sex === "m" || sex === "f") found.add(sex);
    }
  }
  const [sex = null] = found;
  return found.size === 1 ? sex : null;
}

function linesBelow({ rows }: Grid, head: number, column: number, end: number): readonly AgeLine[] {
  return rows.slice(head + 1, end).flatMap((cells, index) => {
    const age = ageLeftOf(cells, column);
    return age === null ? [] : [{ row: head + 1 + index, age }];
  });
}

/** Where ages begin anew, another table begins: men and women may stand below one heading. */
function splitAtStart(lines: readonly AgeLine[]): readonly (readonly AgeLine[])[] {
  const parts: AgeLine[][] = [];
  let part: AgeLine[] = [];
  let reached = -1;
  for (const line of lines) {
    const from = typeof line.age === "object" ? line.age.from : null;
    if ((line.age === "total" || (from !== null && from <= reached)) && reached >= 0) {
      parts.push(part);
      part = [];
      reached = -1;
    }
    part.push(line);
    if (from !== null) reached = from;
  }
  return [...parts, part];
}

/** A table by age; not one of broad groups told again (0–14, 15–64, 65 and over), nor a single line. */
function isByAge(lines: readonly AgeLine[]): boolean {
  const groups = lines.flatMap(({ age }) => (typeof age === "object" ? [age] : []));
  return groups.length >= 2 && groups.every(({ from, to }) => to === null || to - from < 5);
}

const linesAbove = 3;

type Run = {
  readonly head: number;
  readonly end: number;
  readonly left: number;
  readonly times: readonly TimeColumn[];
};

/** The tables below one run of times. The sex stands before the rows of a table, or over its columns, or is the name of the sheet. */
function blocksBelow(grid: Grid, { head, end, left, times }: Run): readonly Block[] {
  const first = times[0]?.column ?? 0;
  const over = { top: head - linesAbove, bottom: head, left, right: times.at(-1)?.column ?? first };
  let before = head;
  return splitAtStart(linesBelow(grid, head, first, end)).flatMap((lines) => {
    const bottom = lines.at(-1)?.row ?? before;
    const sex = sexIn(grid, { top: before + 1, bottom, left: 0, right: first - 1 }) ?? sexIn(grid, over);
    before = bottom;
    return isByAge(lines) ? [{ head, times, lines, sex: sex ?? nameAsSex(grid) }] : [];
  });
}

const nameAsSex = ({ name }: Grid): Sex | null => {
  const sex = readSex(name);
  return sex === "both" ? null : sex;
};

type Head = { readonly row: number; readonly runs: readonly (readonly TimeColumn[])[] };

/** Rows of times. Two thousand people in a village look like years: a row that is headed by an age, or a total right below a heading, is none. */
function headsOf({ rows }: Grid): readonly Head[] {
  const heads: Head[] = [];
  for (const [row, cells] of rows.entries()) {
    const runs = timeRuns(cells);
    const first = runs[0]?.[0]?.column;
    if (first === undefined) continue;
    const age = ageLeftOf(cells, first);
    const below = row - (heads.at(-1)?.row ?? -linesAbove) < linesAbove;
    if (age === null || (age === "total" && !below)) heads.push({ row, runs });
  }
  return heads;
}

/** All tables of a sheet with ages downwards and times across. */
export function findBlocks(grid: Grid): readonly Block[] {
  const heads = headsOf(grid);
  return heads.flatMap(({ row, runs }, index) => {
    const end = heads[index + 1]?.row ?? grid.rows.length;
    return runs.flatMap((times, place) => {
      const left = (runs[place - 1]?.at(-1)?.column ?? -1) + 1;
      return blocksBelow(grid, { head: row, end, left, times });
    });
  });
}
