import { at, type Problem } from "../../../foundation/index.ts";
import type { MeasureEntry } from "../../observation/index.ts";
import { readAgeHeading } from "./age-group.ts";
import { asKnownArea, codeReader, type KnownAreas } from "./area-cells.ts";
import type { CohortEntry } from "./cohort-entry.ts";
import type { Sex } from "./cohort-measures.ts";
import { ageOf, type TimeColumn, timeRuns } from "./find-blocks.ts";
import { placeAt } from "./import-problems.ts";
import type { ValueRow } from "./imported.ts";
import { type RateKind, rateMeasure } from "./measure-kinds.ts";
import { codeColumn, periodText } from "./read-area-series.ts";
import { impossible, type Rates } from "./read-rates.ts";
import { cellName, cellText, type Grid, readSex, readTableNumber, type TableCell } from "./table-words.ts";

/** A table of rates with one row for each area, sex and age, times across. A cell left empty means what stands above it. */
type LongTable = {
  readonly head: number;
  readonly code: number;
  readonly age: number;
  /** -1: the sheet is of one sex. */
  readonly sex: number;
  readonly times: readonly TimeColumn[];
};

type Rows = readonly (readonly TableCell[])[];

function columnOf(rows: Rows, before: number, fits: (cell: TableCell | undefined) => boolean): number {
  for (let column = 0; column < before; column += 1) {
    const cells = rows.map((row) => row[column]).filter((cell) => cellText(cell) !== "");
    if (cells.length >= 2 && cells.filter(fits).length >= cells.length * 0.8) return column;
  }
  return -1;
}

/** Where such a table stands; null = the sheet is none. */
export function findLongTable({ rows }: Grid): LongTable | null {
  for (const [head, row] of rows.slice(0, 10).entries()) {
    const [times] = timeRuns(row);
    const first = times?.[0]?.column;
    if (times === undefined || first === undefined) continue;
    const below = rows.slice(head + 1);
    const code = codeColumn(below, first);
    const age = columnOf(below, first, (cell) => ageOf(cell) !== null && readSex(cell) === null);
    if (code < 0 || age < 0) continue;
    return { head, code, age, times, sex: columnOf(below, first, (cell) => readSex(cell) !== null) };
  }
  return null;
}

type Target = {
  readonly file: string;
  readonly known: KnownAreas;
  readonly entry: CohortEntry;
  readonly kind: RateKind;
  /** The sex that the sheet is of, where no column says it. */
  readonly sex: Sex | null;
};

const notTold = (what: { readonly ja: string; readonly en: string }): Problem => ({
  code: "cohort/rowIncomplete",
  message: {
    ja: `この行の${what.ja}がわかりません。団体コード・男女・年齢の列があるか確かめてください。`,
    en: `The ${what.en} of this row is not told. Check for columns of code, sex and age.`,
  },
});

/** The last cell that was not empty, so that merged cells count for all their rows. */
function filler(): (cell: TableCell | undefined) => TableCell {
  let last: TableCell = null;
  return (cell) => {
    if (cellText(cell) !== "") last = cell ?? null;
    return last;
  };
}

/** Reads the rows of such a table; a row of both sexes is left out. */
export function readLongRates(grid: Grid, table: LongTable, target: Target): Rates {
  const lines = grid.rows.slice(table.head + 1);
  const codes = codeReader(lines.map((row) => row[table.code]));
  const [codeAt, sexAt] = [filler(), filler()];
  const rows: ValueRow[] = [];
  const problems: Problem[] = [];
  const measures = new Map<string, MeasureEntry>();
  for (const [index, row] of lines.entries()) {
    const line = table.head + 1 + index;
    const age = ageOf(row[table.age]) ?? readAgeHeading(cellText(row[table.age]));
    const code = codes(codeAt(row[table.code]));
    const sex = table.sex < 0 ? target.sex : readSex(sexAt(row[table.sex]));
    if (age === null || age === "total" || age === "unknown" || sex === "both") continue;
    const spot = { file: target.file, cell: `${grid.name}!${cellName(line, table.age)}` };
    const area = code.ok ? asKnownArea(code.value, target.known) : code;
    if (!area.ok) problems.push(at(area.problem, placeAt(spot)));
    else if (sex === null) problems.push(at(notTold({ ja: "男女", en: "sex" }), placeAt(spot)));
    else {
      const measure = rateMeasure(target.entry, target.kind, { sex, age });
      measures.set(measure.id, measure);
      for (const read of lineRows(grid, { row, line, area: area.value, measure: measure.id }, table, target)) {
        if ("measure" in read) rows.push(read);
        else problems.push(read);
      }
    }
  }
  return { rows, measures, problems };
}

type Line = {
  readonly row: readonly TableCell[];
  readonly line: number;
  readonly area: string;
  readonly measure: string;
};

function* lineRows(
  grid: Grid,
  { row, line, area, measure }: Line,
  { times }: LongTable,
  { file, kind }: Target,
): Generator<ValueRow | Problem, void> {
  const [least, most] = kind.range;
  for (const time of times) {
    const cell = `${grid.name}!${cellName(line, time.column)}`;
    const value = readTableNumber(row[time.column]);
    if (value === null || value < least || value > most) {
      yield at(impossible(cellText(row[time.column]), kind), placeAt({ file, cell }));
    } else yield { measure, area, period: periodText(time), value, absent: null, spot: { file, cell }, place: cell };
  }
}
