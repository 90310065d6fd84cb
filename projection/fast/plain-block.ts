import { quantileOf } from "../chance/quantiles.ts";
import type { ChanceRates, ChanceTask, SummedAges } from "./chance-task.ts";
import { drawPlainPaths, type Paths } from "./plain-draws.ts";
import type { AreaChance } from "./run-block.ts";

/** What is wanted of a simulation beside its cuts. */
export type Wanted = { readonly keepSums: boolean; readonly shares: readonly number[] };

/** One area of a task without the kernel, in double precision: what the kernel is measured by, and what runs where it cannot. */
export function runPlainBlock(task: ChanceTask, area: number, { keepSums, shares }: Wanted): AreaChance {
  const sums = new Float32Array(5 * task.rates.length * task.trajectories);
  let cut = 0;
  for (let trajectory = 0; trajectory < task.trajectories; trajectory += 1)
    cut += followPlainly(task, area, drawPlainPaths(task, area, trajectory), (row, sum) => {
      sums[row * task.trajectories + trajectory] = sum;
    });
  const quantiles = shares.length === 0 ? null : plainQuantiles(sums, task.trajectories, shares);
  return { area, sums: keepSums ? sums : null, quantiles, cut };
}

/** Takes one area along its paths; tells each sum with its row, 5 · step + sum. Gives back how many cells were cut. */
export function followPlainly(
  task: ChanceTask,
  area: number,
  paths: Paths,
  tell: (row: number, sum: number) => void,
): number {
  const cells = 2 * task.shape.ages;
  let people = task.start.slice(area * cells, (area + 1) * cells);
  let cut = 0;
  task.rates.forEach((rates, step) => {
    const next = new Float64Array(cells);
    const factors = { births: at(paths.births, step), deaths: at(paths.deaths, step), moves: at(paths.moves, step) };
    cut += stepOn(task, area, rates, factors, people, next);
    people = next;
    sumsOf(task.shape.ages, task.ages, people).forEach((sum, index) => {
      tell(5 * step + index, sum);
    });
  });
  return cut;
}

type Factors = { readonly births: number; readonly deaths: number; readonly moves: number };
const at = (list: Float64Array, index: number): number => list[index] ?? 0;
const livingShare = (survival: number, deaths: number): number => Math.max(0, 1 - (1 - survival) * deaths);

function stepOn(
  task: ChanceTask,
  area: number,
  rates: ChanceRates,
  { births, deaths, moves }: Factors,
  people: Float64Array,
  next: Float64Array,
): number {
  const { ages, fertile } = task.shape;
  const first = area * 2 * ages;
  const isAtEnd = task.birthsOf === "atEnd";
  let cut = 0;
  const put = (cell: number, count: number): void => {
    if (count < 0) cut += 1;
    next[cell] = Math.max(0, count);
  };
  const living = new Float64Array(2 * ages);
  for (let cell = 0; cell < 2 * ages; cell += 1) {
    if (cell % ages === 0) continue;
    const from = at(people, cell - 1) + (cell % ages === ages - 1 ? at(people, cell) : 0);
    const share = livingShare(at(rates.survival, first + cell), deaths);
    const rate = (rates.moving?.[first + cell] ?? 0) + moves * at(task.model.profile, first + cell);
    living[cell] = from * share;
    put(cell, from * (share + rate) + (rates.arriving?.[first + cell] ?? 0));
  }
  let children = 0;
  for (let index = 0; index < fertile.count; index += 1) {
    const women = ages + fertile.from + index;
    const both = isAtEnd ? at(next, women) : 0.5 * (at(people, women) + at(living, women));
    children += both * at(rates.fertility, area * fertile.count + index);
  }
  const ratio = at(rates.sexRatio, area);
  for (const [cell, share] of [
    [0, ratio / (1 + ratio)],
    [ages, 1 / (1 + ratio)],
  ] as const) {
    const born = children * births * share;
    const added = isAtEnd ? 0 : (rates.arriving?.[first + cell] ?? 0);
    put(cell, born * (isAtEnd ? 1 : livingShare(at(rates.survival, first + cell), deaths)) + added);
  }
  return cut;
}

/** The five sums of an area, in the order of `sumNames`. */
function sumsOf(ages: number, { working, old, mothers }: SummedAges, people: Float64Array): readonly number[] {
  const sum = (from: number, to: number): number => people.subarray(from, to).reduce((all, one) => all + one, 0);
  const both = (from: number, to: number): number => sum(from, to) + sum(ages + from, ages + to);
  const women = sum(ages + mothers.from, ages + mothers.to);
  return [both(0, ages), both(0, working), both(working, old), both(old, ages), women];
}

/** Quantiles of rows of `count` numbers. */
export function plainQuantiles(rows: Float32Array, count: number, shares: readonly number[]): Float64Array {
  const found = new Float64Array((rows.length / count) * shares.length);
  for (let row = 0; row * count < rows.length; row += 1) {
    const ordered = Float64Array.from(rows.subarray(row * count, (row + 1) * count)).sort();
    shares.forEach((share, index) => {
      found[row * shares.length + index] = quantileOf(ordered, share);
    });
  }
  return found;
}
