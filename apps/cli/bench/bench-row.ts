/** One line of a benchmark: `ratio` compares with the named rival or limit measured in the same run. */
export type BenchRow = {
  readonly name: string;
  readonly work: string;
  /** Median of the runs. */
  readonly seconds: number;
  readonly rival?: string;
  /** Our speed as a share of the rival's (1 = as fast), or the share of a limit that is used up. */
  readonly ratio?: number;
  readonly holds?: boolean;
  readonly runs: number;
};

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Seconds that the work takes. */
export async function secondsOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** A limit is kept when what was measured stays at or below it. */
export function againstLimit(
  row: Omit<BenchRow, "rival" | "ratio" | "holds">,
  measured: number,
  limit: number,
  unit: string,
): BenchRow {
  return { ...row, rival: `limit ${limit} ${unit}`, ratio: measured / limit, holds: measured <= limit };
}
