import { stepYears } from "../scenario/base.ts";
import type { FanBlock, FanTask, FanYear } from "./fan.ts";
import { streamingQuantile } from "./quantiles.ts";

/** Takes blocks in, keeps none of them, and tells the fan of all so far. */
export type StreamingFan = {
  readonly add: (block: FanBlock) => void;
  readonly fans: () => readonly (readonly FanYear[])[];
};

/**
 * The fan of any number of trajectories in the same memory: mean and deviation as they come (Welford 1962, Technometrics 4(3)), quantiles by five markers each, so nearly
 * (`streamingQuantile`). The order of the blocks matters in the last digits of the mean, and within the nearness of the quantiles.
 */
export function streamingFan(
  task: Pick<FanTask, "series" | "rates" | "from">,
  shares: readonly number[],
): StreamingFan {
  const years = task.rates.length + 1;
  const tallies = Array.from({ length: task.series.length * years }, () => tallyOf(shares));
  return {
    add: ({ values }) => {
      for (const [at, value] of values.entries()) if (!Number.isNaN(value)) tallies[at % tallies.length]?.add(value);
    },
    fans: () =>
      task.series.map((_, series) =>
        tallies
          .slice(series * years, (series + 1) * years)
          .map((tally, year) => ({ year: task.from + year * stepYears, ...tally.told() })),
      ),
  };
}

type Tally = { readonly add: (value: number) => void; readonly told: () => Omit<FanYear, "year"> };

function tallyOf(shares: readonly number[]): Tally {
  const quantiles = shares.map(streamingQuantile);
  let [count, mean, squares] = [0, 0, 0];
  return {
    add: (value) => {
      count += 1;
      const before = value - mean;
      mean += before / count;
      squares += before * (value - mean);
      for (const quantile of quantiles) quantile.add(value);
    },
    told: () => ({
      count,
      mean: count > 0 ? mean : null,
      deviation: count > 1 ? Math.sqrt(squares / (count - 1)) : null,
      quantiles: count > 0 ? quantiles.map((quantile) => quantile.value()) : [],
    }),
  };
}
