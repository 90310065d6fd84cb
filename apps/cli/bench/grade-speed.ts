import { compileRule, type GradingRule } from "../../../rooms/kpi/index.ts";
import { againstLimit, type BenchRow, median, secondsOf } from "./bench-row.ts";

const rows = 10_000_000;
const limitSeconds = 5;
const runs = 3;

function columns() {
  const make = (value: (index: number) => number) => Float64Array.from({ length: rows }, (_, index) => value(index));
  const years = (value: (index: number) => number) => Int16Array.from({ length: rows }, (_, index) => value(index));
  return {
    baseline: make((index) => 100 + (index % 997)),
    target: make((index) => 200 + (index % 1009)),
    actual: make((index) => 90 + (index % 1511)),
    baselineYear: years(() => 2015),
    targetYear: years(() => 2025),
    actualYear: years((index) => 2016 + (index % 9)),
    direction: new Uint8Array(rows),
  };
}

/** Grading ten million observations held in columns, under each rule that computes a grade. */
export async function benchGrade(rules: readonly GradingRule[]): Promise<readonly BenchRow[]> {
  const data = columns();
  const results: BenchRow[] = [];
  for (const rule of rules) {
    const compiled = compileRule(rule);
    const times: number[] = [];
    for (let run = 0; run < runs; run++) times.push(await secondsOf(() => compiled.gradeColumns(data, rows)));
    const seconds = median(times);
    results.push(
      againstLimit(
        {
          name: `grade-${rule.id}`,
          work: `${rows.toLocaleString("en")} observations graded under ${rule.id}`,
          seconds,
          runs,
        },
        seconds,
        limitSeconds,
        "s",
      ),
    );
  }
  return results;
}
