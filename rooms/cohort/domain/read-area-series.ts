import { at, type Problem } from "../../../foundation/index.ts";
import { asKnownArea, codeReader, type KnownAreas } from "./area-cells.ts";
import { type TimeColumn, timeRuns } from "./find-blocks.ts";
import { placeAt } from "./import-problems.ts";
import type { ValueRow } from "./imported.ts";
import { cellName, cellText, type Grid, readTableNumber, type TableCell } from "./table-words.ts";

/** A table with one row an area and times across: totals of a projection, a ratio assumed by place. */
export type AreaSeries = {
  readonly head: number;
  readonly code: number;
  readonly kind: number;
  readonly times: readonly TimeColumn[];
};

const enoughCodes = 2;

/** A column of codes: most of its cells below the heading are numbers of up to six digits or texts of five or six. */
export function codeColumn(rows: readonly (readonly TableCell[])[], before: number): number {
  for (let column = 0; column < Math.min(before, 4); column += 1) {
    const cells = rows.map((row) => row[column]).filter((cell) => cellText(cell) !== "");
    const codes = cells.filter((cell) => /^\d{4,6}$/.test(cellText(cell)));
    if (codes.length >= enoughCodes && codes.length >= cells.length / 2) return column;
  }
  return -1;
}

/** The heading is the first row with a run of times that has a column of codes to its left; indices in a second run are left out. */
export function findAreaSeries({ rows }: Grid): AreaSeries | null {
  for (const [head, row] of rows.slice(0, 10).entries()) {
    const [times] = timeRuns(row);
    const first = times?.[0]?.column;
    if (times === undefined || first === undefined) continue;
    const code = codeColumn(rows.slice(head + 1), first);
    if (code >= 0) return { head, code, kind: kindColumn(rows.slice(head + 1), code), times };
  }
  return null;
}

const kinds = /^(a|[0-9])$/;

/** Beside the code a totals table says what each row is: `a` a prefecture, 0 ward … 9 the towns of Hamadori together. -1 = it does not. */
function kindColumn(rows: readonly (readonly TableCell[])[], code: number): number {
  const cells = rows.map((row) => cellText(row[code + 1])).filter((text) => text !== "");
  return cells.length > 0 && cells.every((text) => kinds.test(text)) ? code + 1 : -1;
}

export type SeriesTarget = {
  readonly file: string;
  readonly known: KnownAreas;
  readonly measure: string;
  readonly range: readonly [number, number];
};

type Series = {
  readonly rows: readonly ValueRow[];
  readonly problems: readonly Problem[];
  readonly together: readonly string[];
};

const outside = (found: string, [least, most]: readonly [number, number]): Problem => ({
  code: "cohort/valueOutside",
  message: {
    ja: `値が「${found}」です。${least} から ${most} までの数でなければなりません。列がずれていないか、単位を確かめてください。`,
    en: `The value is "${found}"; it must be a number from ${least} to ${most}. Check that the columns are in place, and the unit.`,
  },
});

export const periodText = ({ time }: TimeColumn): string =>
  time.from === time.to ? `CY${time.from}` : `CY${time.from}..CY${time.to}`;

/** Reads the rows below the heading. `together` names rows that stand for several municipalities at once (浜通り). */
export function readAreaSeries(grid: Grid, found: AreaSeries, target: SeriesTarget): Series {
  const lines = grid.rows.slice(found.head + 1);
  const codes = codeReader(lines.map((row) => row[found.code]));
  const rows: ValueRow[] = [];
  const problems: Problem[] = [];
  const together: string[] = [];
  for (const [index, row] of lines.entries()) {
    if (cellText(row[found.code]) === "") continue;
    const line = found.head + 1 + index;
    const spot = { file: target.file, cell: `${grid.name}!${cellName(line, found.code)}` };
    const code = codes(row[found.code]);
    const area = code.ok ? asKnownArea(code.value, target.known) : code;
    if (!area.ok) {
      problems.push(at(area.problem, placeAt(spot)));
      continue;
    }
    if (cellText(row[found.kind]) === "9") together.push(`${area.value} ${cellText(row[found.kind + 2])}`.trim());
    for (const time of found.times) {
      const cell = `${grid.name}!${cellName(line, time.column)}`;
      const value = readTableNumber(row[time.column]);
      const [least, most] = target.range;
      if (value === null || value < least || value > most) {
        problems.push(at(outside(cellText(row[time.column]), target.range), placeAt({ file: target.file, cell })));
      } else
        rows.push({
          measure: target.measure,
          area: area.value,
          period: periodText(time),
          value,
          absent: null,
          spot: { file: target.file, cell },
          place: cell,
        });
    }
  }
  return { rows, problems, together };
}
