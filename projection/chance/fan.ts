import { ProjectionFault } from "../fault.ts";
import type { MunicipalRates } from "../municipal/municipal-step.ts";
import { stepYears } from "../scenario/base.ts";
import type { Shape } from "../shape.ts";
import { pyramidOf } from "../summary/pyramid.ts";
import type { Summary } from "../summary/summaries.ts";
import { drawTrajectory } from "./draw.ts";
import type { ChanceModel } from "./model.ts";
import { quantileOf } from "./quantiles.ts";
import { stepWithChance } from "./step-with-chance.ts";

/** A figure of some areas together whose fan is wanted. */
export type FanSeries = { readonly areas: readonly number[]; readonly summary: Summary };

export type FanTask = {
  readonly shape: Shape;
  readonly from: number;
  readonly start: Float64Array;
  readonly rates: readonly MunicipalRates[];
  readonly model: ChanceModel;
  readonly seed: number;
  readonly series: readonly FanSeries[];
};

/**
 * Figures of a block of trajectories: for each of them, each series and each year (base year first) in this order; NaN where a figure is not defined. Only figures are kept, no people.
 * `floored`: cells that would have had fewer than nobody.
 */
export type FanBlock = {
  readonly first: number;
  readonly count: number;
  readonly values: Float64Array;
  readonly floored: number;
};

/** Runs trajectories `first` to `first + count − 1`. Blocks put together are what one run gives, so an interrupted run goes on with the next block. Throws `projection/chance` for a count that is none. */
export function runBlock(task: FanTask, first: number, count: number): FanBlock {
  if (!(Number.isSafeInteger(first) && first >= 0 && Number.isSafeInteger(count) && count >= 1))
    throw new ProjectionFault(
      "projection/chance",
      `試行の番号と数が${first}と${count}です。0以上の番号と1以上の数にしてください。`,
      `Trajectories from ${first}, ${count} of them: the first must be a whole number from 0, the count one from 1.`,
    );
  const width = task.series.length * (task.rates.length + 1);
  const values = new Float64Array(count * width);
  let floored = 0;
  for (let run = 0; run < count; run += 1)
    floored += runOne(task, first + run, values.subarray(run * width, (run + 1) * width));
  return { first, count, values, floored };
}

function runOne(task: FanTask, trajectory: number, values: Float64Array): number {
  const { shape, rates, model } = task;
  const draws = drawTrajectory(model, { areas: shape.areas, steps: rates.length }, task.seed, trajectory);
  const empty = (): Float64Array => new Float64Array(task.start.length);
  let [people, spare] = [task.start, empty()];
  const [deaths, movers] = [empty(), empty()];
  note(task, people, 0, values);
  let floored = 0;
  for (const [step, of] of rates.entries()) {
    const chance = { draws, first: step * shape.areas, profile: model.profile };
    floored += stepWithChance(shape, people, of, chance, { people: spare, deaths, movers });
    [people, spare] = [spare, people === task.start ? empty() : people];
    note(task, people, step + 1, values);
  }
  return floored;
}

function note(task: FanTask, people: Float64Array, year: number, values: Float64Array): void {
  for (const [index, { areas, summary }] of task.series.entries()) {
    const figure = summary.of(pyramidOf(task.shape, people, areas)).value;
    values[index * (task.rates.length + 1) + year] = figure ?? Number.NaN;
  }
}

/**
 * What is known of a series in a year: mean, standard deviation and quantiles of those trajectories in which it is defined (`count`). Where it is defined in none there
 * are no quantiles and no mean; a deviation needs two.
 */
export type FanYear = {
  readonly year: number;
  readonly count: number;
  readonly mean: number | null;
  readonly deviation: number | null;
  readonly quantiles: readonly number[];
};

/** The fan of each series of a task, from its blocks; `shares` such as 0.1, 0.5, 0.9. */
export function fansOf(
  task: FanTask,
  blocks: readonly FanBlock[],
  shares: readonly number[],
): readonly (readonly FanYear[])[] {
  const years = task.rates.length + 1;
  return task.series.map((_, series) =>
    Array.from({ length: years }, (__, year) => ({
      year: task.from + year * stepYears,
      ...spreadOf(valuesAt(blocks, series * years + year, task.series.length * years), shares),
    })),
  );
}

function valuesAt(blocks: readonly FanBlock[], at: number, width: number): Float64Array {
  const all = blocks.flatMap(({ count, values }) =>
    Array.from({ length: count }, (_, run) => values[run * width + at] ?? Number.NaN),
  );
  return Float64Array.from(all.filter((value) => !Number.isNaN(value))).sort();
}

function spreadOf(ordered: Float64Array, shares: readonly number[]): Omit<FanYear, "year"> {
  const count = ordered.length;
  if (count === 0) return { count, mean: null, deviation: null, quantiles: [] };
  const mean = ordered.reduce((sum, value) => sum + value, 0) / count;
  const squares = ordered.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    count,
    mean,
    deviation: count > 1 ? Math.sqrt(squares / (count - 1)) : null,
    quantiles: shares.map((share) => quantileOf(ordered, share)),
  };
}
