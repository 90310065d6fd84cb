import { compileForRows } from "./compile-rule.ts";
import { reasonCodes } from "./edge-cases.ts";
import { judgeRow } from "./judge-row.ts";
import { emptyRow, type Row } from "./row.ts";
import type { GradingRule } from "./rule-schema.ts";

/**
 * Indicators as columns of equal length. A missing value is NaN, an unknown year 0; `direction` holds positions in `directions`
 * (0 increase, 1 decrease, 2 maintain, 3 range); `expected` holds printed expected values (NaN = straight line); `survey` 1 = survey.
 */
export type GradingColumns = {
  readonly baseline: Float64Array;
  readonly target: Float64Array;
  readonly actual: Float64Array;
  readonly baselineYear: Int16Array;
  readonly targetYear: Int16Array;
  readonly actualYear: Int16Array;
  readonly direction: Uint8Array;
  readonly expected?: Float64Array;
  readonly survey?: Uint8Array;
};

/** `grade`: position in `grades` + 1, 0 = none. `rate`: NaN = none. `why`: position in `reasons`, 0 = nothing is missing. */
export type GradedColumns = { readonly grade: Uint8Array; readonly rate: Float64Array; readonly why: Uint8Array };

export type ColumnGrader = {
  readonly grades: readonly string[];
  readonly reasons: readonly string[];
  readonly gradeColumns: (columns: GradingColumns, count: number) => GradedColumns;
};

function fillRow(row: Row, columns: GradingColumns, at: number): void {
  row.baseline = columns.baseline[at] ?? Number.NaN;
  row.target = columns.target[at] ?? Number.NaN;
  row.actual = columns.actual[at] ?? Number.NaN;
  row.baselineYear = columns.baselineYear[at] ?? 0;
  row.targetYear = columns.targetYear[at] ?? 0;
  row.actualYear = columns.actualYear[at] ?? 0;
  row.direction = columns.direction[at] ?? 0;
  row.expectedGiven = columns.expected?.[at] ?? Number.NaN;
  row.survey = columns.survey?.[at] === 1;
}

/** Makes a rule ready for grading millions of indicators; every row is decided by the function that also explains a single one. */
export function compileRule(rule: GradingRule): ColumnGrader {
  const compiled = compileForRows(rule);
  const gradeColumns = (columns: GradingColumns, count: number): GradedColumns => {
    const graded = { grade: new Uint8Array(count), rate: new Float64Array(count), why: new Uint8Array(count) };
    const row = emptyRow();
    for (let at = 0; at < count; at++) {
      fillRow(row, columns, at);
      judgeRow(compiled, row);
      graded.grade[at] = row.grade;
      graded.rate[at] = row.rate;
      graded.why[at] = row.why;
    }
    return graded;
  };
  return { grades: compiled.grades.map(({ grade }) => grade), reasons: reasonCodes, gradeColumns };
}
