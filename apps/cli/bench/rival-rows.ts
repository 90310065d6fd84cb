import { type BenchRow, median } from "./bench-row.ts";
import type { Rival, RunTime } from "./rival-programs.ts";

/** Ours: its name, what it does and how long its runs took. */
export type Measured = { readonly name: string; readonly work: string; readonly times: readonly RunTime[] };

/** What is measured against: `most`: our time may be so many times its time; `rival` tells why there are no times. */
export type Against = {
  readonly label: string;
  readonly times: readonly RunTime[];
  readonly rival?: Rival;
  readonly most?: number | undefined;
};

const cpuOf = (times: readonly RunTime[]): number => median(times.map(({ cpu }) => cpu));

/**
 * A row for ours alone and one against each rival. Ratios are of processor time (all threads together): on a machine that others use too, the time that goes by
 * tells more about them.
 */
export function rowsAgainst({ name, work, times }: Measured, rivals: readonly Against[]): readonly BenchRow[] {
  const ours = cpuOf(times);
  const seconds = median(times.map(({ wall }) => wall));
  const row = { name, work: `${work} (processor ${ours.toFixed(4)} s)`, seconds, runs: times.length };
  return [row, ...rivals.map((against) => rowAgainst(name, ours, against))];
}

function rowAgainst(name: string, ours: number, { label, times, rival, most }: Against): BenchRow {
  const row = { name: `${name}-beside`, seconds: 0, runs: times.length };
  if (rival && "missing" in rival) return { ...row, work: `${label}: not measured, ${rival.missing}` };
  const theirs = cpuOf(times);
  const seconds = median(times.map(({ wall }) => wall));
  const compared = { ...row, seconds, work: `${label} (processor ${theirs.toFixed(4)} s)`, ratio: ours / theirs };
  if (most === undefined) return { ...compared, rival: "its processor time" };
  return { ...compared, rival: `its processor time, at most ${most.toFixed(3)}`, holds: ours <= most * theirs };
}
