import type { ChanceTask } from "./chance-task.ts";

/** One area of a task as the kernel takes it, in single precision. */
export type AreaBlock = {
  readonly area: number;
  readonly start: Float32Array;
  /** Step by step as `kernel/area.as` describes. */
  readonly rates: Float32Array;
  /** phi, sigma of what is the area's own, sigma of what all areas share; of births, deaths and moves. */
  readonly model: Float32Array;
  /** Room for the area's sums that nobody needs any more, or none. */
  readonly sums?: Float32Array | undefined;
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

/**
 * Deaths factors and movers beyond so many standard deviations are looked at cell by cell; what is nearer is known to leave nobody below 0. Where the first leave
 * no room the second, of movers alone, may.
 */
const [deviations, fewerDeviations] = [6, 4];

/** An area as the kernel takes it; `room` of an area before may be written over where it is no longer needed. */
export function encodeArea(task: ChanceTask, area: number, room?: Float32Array): AreaBlock {
  const { shape, rates, model } = task;
  const cells = 2 * shape.ages;
  const size = stepSize(task);
  const encoded = room ?? new Float32Array(size * rates.length);
  const spread = spreadOf(task, model.moves.phi, model.moves.sigma[area] ?? 0);
  const wanted = Math.exp(deviations * spreadOf(task, model.deaths.phi, model.deaths.sigma[area] ?? 0));
  for (let step = 0; step < rates.length; step += 1) {
    const out = encoded.subarray(step * size, (step + 1) * size);
    const reached = encodeCells(task, area, step, Math.fround(deviations * spread), out);
    if (reached < wanted) encodeCells(task, area, step, Math.fround(fewerDeviations * spread), out);
    encodeBirths(task, area, step, out.subarray(4 * cells));
  }
  const processes = [model.births, model.deaths, model.moves].flatMap(({ phi, sigma, common }) => {
    const own = sigma[area] ?? 0;
    return [phi, own * Math.sqrt(1 - common), own * Math.sqrt(common)];
  });
  const start = Float32Array.from(task.start.subarray(area * cells, (area + 1) * cells));
  return { area, start, rates: encoded, model: Float32Array.from(processes) };
}

/** The standard deviation of a process at the last step. */
function spreadOf({ rates }: ChanceTask, phi: number, sigma: number): number {
  let variance = 0;
  for (let step = 0; step < rates.length; step += 1) variance = variance * phi * phi + sigma ** 2;
  return Math.sqrt(variance);
}

/** The cells of a step and its marks. Gives back the largest deaths factor with which, and with movers up to `mostMoves`, nothing need be cut. */
function encodeCells(task: ChanceTask, area: number, step: number, mostMoves: number, out: Float32Array): number {
  const { ages } = task.shape;
  const { survival, moving, arriving } = task.rates[step] ?? noRates;
  const { profile } = task.model;
  let [mostDeaths, coming] = [Number.POSITIVE_INFINITY, 0];
  for (let cell = 0, at = area * 2 * ages; cell < 2 * ages; cell += 1, at += 1) {
    const isBorn = cell === 0 || cell === ages;
    const skips = isBorn && task.birthsOf === "atEnd";
    const dying = skips ? 0 : 1 - (survival[at] ?? 0);
    const staying = isBorn || moving === null ? 1 : 1 + (moving[at] ?? 0);
    const moved = isBorn ? 0 : (profile[at] ?? 0);
    const added = skips || arriving === null ? 0 : (arriving[at] ?? 0);
    out[4 * cell] = dying;
    out[4 * cell + 1] = staying;
    out[4 * cell + 2] = moved;
    out[4 * cell + 3] = added;
    if (added !== 0) coming = 1;
    const left = added < 0 ? -1 : Math.min(1, staying - Math.abs(moved) * mostMoves);
    // a little less than what would just do: the kernel rounds
    if (left < 0) mostDeaths = -1;
    else if (dying * mostDeaths > left * 0.9999) mostDeaths = (left * 0.9999) / dying;
  }
  const marks = 8 * ages;
  out[marks + 2] = coming;
  out[marks + 3] = mostDeaths;
  out[marks + 4] = mostMoves;
  return mostDeaths;
}

/** Shares of boys and girls, children a woman, and what these come to for each woman at the start and for each of her who dies. */
function encodeBirths(task: ChanceTask, area: number, step: number, out: Float32Array): void {
  const { ages, fertile } = task.shape;
  const { survival, fertility, sexRatio } = task.rates[step] ?? noRates;
  const mothers = mothersOf(task.shape);
  const ratio = sexRatio[area] ?? 0;
  out[0] = ratio / (1 + ratio);
  out[1] = 1 / (1 + ratio);
  const perWoman = 8 + fertile.count - mothers.from;
  const perDeath = perWoman + mothers.count;
  const counted = task.birthsOf === "atEnd" ? 1 : 0.5;
  out.fill(0, perWoman + mothers.from, perDeath + mothers.from + mothers.count);
  for (let index = 0; index < fertile.count; index += 1) {
    const group = fertile.from + index;
    const children = (fertility[area * fertile.count + index] ?? 0) * counted;
    out[8 + index] = children;
    addTo(out, perWoman + group, children);
    if (group === 0) continue;
    const lost = children * (1 - (survival[(area * 2 + 1) * ages + group] ?? 0));
    // the women of the open group come from the last two
    for (let from = group - 1; from < (group === ages - 1 ? ages : group); from += 1) {
      addTo(out, perWoman + from, children);
      addTo(out, perDeath + from, lost);
    }
  }
}

function addTo(out: Float32Array, at: number, value: number): void {
  out[at] = (out[at] ?? 0) + value;
}

const none = new Float64Array();
const noRates = { survival: none, moving: null, arriving: null, fertility: none, sexRatio: none };
