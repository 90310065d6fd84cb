import type { FlowWord } from "./flow-words.ts";
import { gridOf, type Row, unnamedRow } from "./grid.ts";
import { type FoundTable, type Reach, type Run, runFrom, unitAround } from "./money-runs.ts";

const leastRows = 2;
/** So many words may stand between one column and the next. */
const mostBetween = 30;

/**
 * A budget of two years that was written column by column: as many amounts behind each other for the one year as for the other, and as many again that are
 * just what lies between them. The names stand torn ahead of all of them, so that what the rows are of is asked.
 */
export function yearColumns(words: readonly FlowWord[], heads: Reach): FoundTable | null {
  const unit = unitAround(words, heads);
  const [first, second, third] = unit === null || heads.columns.length !== 2 ? [] : runsBehind(words, heads, unit);
  const head = words[heads.from]?.line;
  if (!first || !second || !third || !head || first.values.length < leastRows || !areDifferences(first, second, third))
    return null;
  const rows = first.values.map((value, index): Row => {
    const line = first.lines[index] ?? head;
    return [line, [unnamedRow, value, second.values[index] ?? "", third.values[index] ?? ""]];
  });
  const columns = [...heads.columns, "増減額"].map((column) => `${column}（${unit}）`);
  const used = [heads, first, second, third].flatMap(({ from, to }) => words.slice(from, to));
  return {
    table: { grid: gridOf([[head, ["区分", ...columns]], ...rows]), lines: [...new Set(used.map(({ line }) => line))] },
    ends: third.to,
  };
}

/** The first three runs of amounts behind the heads. */
function runsBehind(words: readonly FlowWord[], { to, until }: Reach, unit: string): readonly Run[] {
  const runs: Run[] = [];
  let last = to;
  for (let at = to; at < until && at - last <= mostBetween && runs.length < 3; ) {
    const run = runFrom(words, at, unit);
    at = run?.to ?? at + 1;
    if (run === null) continue;
    runs.push(run);
    last = run.to;
  }
  return runs;
}

const amountOf = (value: string): number =>
  Number(
    value
      .normalize("NFKC")
      .replace(/[▲△]/, "-")
      .replace(/[^\d-]/g, ""),
  );

function areDifferences(first: Run, second: Run, third: Run): boolean {
  const isEven = [second, third].every(({ values }) => values.length === first.values.length);
  const [one, other, between] = [first, second, third].map(({ values }) => values.map(amountOf));
  return isEven && (between ?? []).every((value, index) => value === (other?.[index] ?? 0) - (one?.[index] ?? 0));
}
