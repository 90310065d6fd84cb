import type { ChanceTask } from "./chance-task.ts";

/** One area of a task as the kernel takes it, in single precision. */
export type AreaBlock = {
  readonly area: number;
  readonly start: Float32Array;
  /** Step by step as `kernel/area.as` describes. */
  readonly rates: Float32Array;
  /** phi, sigma of what is the area's own, sigma of what all areas share; of births, deaths and moves. */
  readonly model: Float32Array;
};

/** How many numbers a step of an area takes (`stepBytes` of the kernel). */
export function stepSize({ shape }: Pick<ChanceTask, "shape">): number {
  const { ages, fertile } = shape;
  return Math.ceil((2 * ages * 4 + 8 + fertile.count + 2 * mothersOf(shape).count) / 4) * 4;
}

/** The women at the start of a step who may have children in it: one group more below the fertile ones. */
function mothersOf({ fertile }: ChanceTask["shape"]): { readonly from: number; readonly count: number } {
  const from = Math.max(fertile.from - 1, 0);
  return { from, count: fertile.from + fertile.count - from };
}

/** Movers beyond so many standard deviations are looked at cell by cell; fewer are known to leave nobody below 0 where the deaths factor allows. */
const deviations = 4;

export function encodeArea(task: ChanceTask, area: number): AreaBlock {
  const { shape, rates, model } = task;
  const cells = 2 * shape.ages;
  const size = stepSize(task);
  const encoded = new Float32Array(size * rates.length);
  const mostMoves = Math.fround(deviations * spreadOf(task, area));
  for (let step = 0; step < rates.length; step += 1) {
    const out = encoded.subarray(step * size, (step + 1) * size);
    encodeCells(task, area, step, mostMoves, out);
    encodeBirths(task, area, step, out.subarray(4 * cells));
  }
  const processes = [model.births, model.deaths, model.moves].flatMap(({ phi, sigma, common }) => {
    const own = sigma[area] ?? 0;
    return [phi, own * Math.sqrt(1 - common), own * Math.sqrt(common)];
  });
  const start = Float32Array.from(task.start.subarray(area * cells, (area + 1) * cells));
  return { area, start, rates: encoded, model: Float32Array.from(processes) };
}

/** The standard deviation of moves at the last step. */
function spreadOf({ model, rates }: ChanceTask, area: number): number {
  const { phi, sigma } = model.moves;
  let variance = 0;
  for (let step = 0; step < rates.length; step += 1) variance = variance * phi * phi + (sigma[area] ?? 0) ** 2;
  return Math.sqrt(variance);
}

function encodeCells(task: ChanceTask, area: number, step: number, mostMoves: number, out: Float32Array): void {
  const { ages } = task.shape;
  const { survival, moving, arriving } = task.rates[step] ?? noRates;
  const first = area * 2 * ages;
  let [mostDeaths, coming] = [Number.POSITIVE_INFINITY, 0];
  for (let cell = 0; cell < 2 * ages; cell += 1) {
    const isBorn = cell === 0 || cell === ages;
    const skips = isBorn && task.birthsOf === "atEnd";
    const dying = skips ? 0 : 1 - (survival[first + cell] ?? 0);
    const staying = isBorn ? 1 : 1 + (moving?.[first + cell] ?? 0);
    const profile = isBorn ? 0 : (task.model.profile[first + cell] ?? 0);
    const added = skips ? 0 : (arriving?.[first + cell] ?? 0);
    out[4 * cell] = dying;
    out[4 * cell + 1] = staying;
    out[4 * cell + 2] = profile;
    out[4 * cell + 3] = added;
    if (added !== 0) coming = 1;
    const left = added < 0 ? -1 : Math.min(1, staying - Math.abs(profile) * mostMoves);
    // a little less than what would just do: the kernel rounds
    if (left < 0) mostDeaths = -1;
    else if (dying * mostDeaths > left * 0.9999) mostDeaths = (left * 0.9999) / dying;
  }
  out.set([0, 0, coming, mostDeaths, mostMoves], 8 * ages);
}

/** Shares of boys and girls, children a woman, and what these come to for each woman at the start and for each of her who dies. */
function encodeBirths(task: ChanceTask, area: number, step: number, out: Float32Array): void {
  const { ages, fertile } = task.shape;
  const { survival, fertility, sexRatio } = task.rates[step] ?? noRates;
  const mothers = mothersOf(task.shape);
  const ratio = sexRatio[area] ?? 0;
  out.set([ratio / (1 + ratio), 1 / (1 + ratio)]);
  const [perWoman, perDeath] = [8 + fertile.count, 8 + fertile.count + mothers.count];
  const add = (at: number, group: number, value: number): void => {
    out[at + group - mothers.from] = (out[at + group - mothers.from] ?? 0) + value;
  };
  for (let index = 0; index < fertile.count; index += 1) {
    const group = fertile.from + index;
    const children = (fertility[area * fertile.count + index] ?? 0) * (task.birthsOf === "atEnd" ? 1 : 0.5);
    out[8 + index] = children;
    add(perWoman, group, children);
    if (group === 0) continue;
    const dying = 1 - (survival[(area * 2 + 1) * ages + group] ?? 0);
    for (const from of group === ages - 1 ? [group - 1, group] : [group - 1]) {
      add(perWoman, from, children);
      add(perDeath, from, children * dying);
    }
  }
}

const none = new Float64Array();
const noRates = { survival: none, moving: null, arriving: null, fertility: none, sexRatio: none };
