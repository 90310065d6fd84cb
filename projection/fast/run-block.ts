import type { ChanceTask } from "./chance-task.ts";
import { type AreaBlock, stepSize } from "./encode-area.ts";
import { type KernelExports, makeRoom, newRoom } from "./kernel-exports.ts";
import { quantilePlaces } from "./quantile-places.ts";

/** What a thread must know of a task to run its areas. */
export type BlockFrame = Pick<ChanceTask, "shape" | "birthsOf" | "trajectories" | "ages"> & {
  readonly steps: number;
  /** The two words of the seed. */
  readonly seed: readonly [number, number];
  /** Whether any process has a part that all areas share. */
  readonly isShared: boolean;
  readonly keepSums: boolean;
  readonly shares: readonly number[];
};

/** One area of a simulation. `sums`: row 5 · step + sum (`sumNames`), a number for each trajectory. `quantiles`: the same rows, a number for each share. */
export type AreaChance = {
  readonly area: number;
  readonly sums: Float32Array | null;
  readonly quantiles: Float64Array | null;
  /** Cells that would have come below nobody and were set to 0, over all trajectories and steps. */
  readonly cut: number;
};

/** Trajectories whose common normals are kept at once, and how many of them go through all steps together (`LANES` of the kernel). */
const chunk = 1024;
const lanes = 32;

/** Takes areas one after the other, in a memory that does not grow with their number. */
export function newBlockRunner(kernel: KernelExports, frame: BlockFrame): (block: AreaBlock) => AreaChance {
  const place = layOutBlock(frame);
  makeRoom(kernel, place.bytes);
  arrange(kernel, frame, place);
  const { buffer } = kernel.memory;
  const drawCommon = commonDrawer(kernel, frame, place);
  return ({ area, start, rates, model, sums: room }) => {
    new Float32Array(buffer, place.start, start.length).set(start);
    new Float32Array(buffer, place.rates, rates.length).set(rates);
    new Float32Array(buffer, place.model, model.length).set(model);
    for (let first = 0; first < frame.trajectories; first += chunk) {
      drawCommon(first);
      runChunk(kernel, place, area, first);
    }
    const [sums, quantiles] = [keptSums(kernel, frame, place, room), foundQuantiles(kernel, frame, place)];
    return { area, sums, quantiles, cut: kernel.cutCells() };
  };
}

/** Where everything of a block is, in bytes. `stride`: of a row of sums, `commonStride`: of a row of common normals. */
type BlockLayout = ReturnType<typeof layOutBlock>;

function layOutBlock({ shape, steps, trajectories, shares, ...frame }: BlockFrame) {
  const [cells, rows] = [2 * shape.ages, 5 * steps];
  const stride = Math.ceil(trajectories / 8) * 32;
  const commonStride = Math.min(chunk * 4, stride);
  const room = newRoom();
  return {
    stride,
    commonStride,
    start: room.take(cells * 4),
    rates: room.take(stepSize({ shape, ...frame }) * steps * 4),
    model: room.take(36),
    common: room.take(3 * (steps + 3) * commonStride),
    paths: room.take((steps + 3) * 3 * lanes * 4),
    people: room.take(cells * lanes * 4 + 160),
    wanted: room.take(shares.length * 16),
    sorting: room.take(trajectories * 6 + 64),
    quantiles: room.take(rows * shares.length * 8),
    out: room.take(rows * stride + 64),
    bytes: room.taken(),
  };
}

function arrange(kernel: KernelExports, frame: BlockFrame, { wanted }: BlockLayout): void {
  const { shape, steps, trajectories, shares } = frame;
  const { working, old, mothers } = frame.ages;
  const { from, count } = shape.fertile;
  const atEnd = frame.birthsOf === "atEnd" ? 1 : 0;
  kernel.useSeed(...frame.seed);
  kernel.arrangeChance(shape.ages, from, count, steps, working, mothers.from, mothers.to, old, atEnd);
  new Float64Array(kernel.memory.buffer, wanted, shares.length * 2).set(quantilePlaces(trajectories, shares));
}

/** Draws what all areas share for the trajectories from `first` on, unless it is there from the area before. */
function commonDrawer(
  kernel: KernelExports,
  { isShared }: BlockFrame,
  { common, commonStride }: BlockLayout,
): (first: number) => void {
  let drawn = -1;
  return (first) => {
    if (!isShared || drawn === first) return;
    kernel.drawCommon(first, commonStride / 4, common, commonStride);
    drawn = first;
  };
}

function runChunk(kernel: KernelExports, place: BlockLayout, area: number, first: number): void {
  const { start, rates, model, common, commonStride, paths, people, stride } = place;
  const here = Math.min(chunk, stride / 4 - first);
  const out = place.out + first * 4;
  kernel.simulate(first, here, area, start, rates, model, common, commonStride, paths, people, out, stride);
}

/** How many sums an area has. */
export const sumsOfArea = ({ steps, trajectories }: Pick<BlockFrame, "steps" | "trajectories">): number =>
  5 * steps * trajectories;

/** The sums, in `room` if there is any. */
function keptSums(
  { memory }: KernelExports,
  frame: BlockFrame,
  { out, stride }: BlockLayout,
  room: AreaBlock["sums"],
): Float32Array | null {
  if (!frame.keepSums) return null;
  const { trajectories } = frame;
  const all = sumsOfArea(frame);
  const isDense = stride === trajectories * 4;
  // new memory costs more than what is put in it: a piece cut out is at least not filled with zeros before
  if (isDense && !room) return new Float32Array(memory.buffer.slice(out, out + all * 4));
  const sums = room ?? new Float32Array(all);
  if (isDense) sums.set(new Float32Array(memory.buffer, out, all));
  else
    for (let row = 0; row * trajectories < all; row += 1)
      sums.set(new Float32Array(memory.buffer, out + row * stride, trajectories), row * trajectories);
  return sums;
}

function foundQuantiles(kernel: KernelExports, frame: BlockFrame, place: BlockLayout): Float64Array | null {
  const { length } = frame.shares;
  if (length === 0) return null;
  const rows = 5 * frame.steps;
  const { out, stride, wanted, sorting, quantiles } = place;
  kernel.findQuantiles(rows, frame.trajectories, out, stride, length, wanted, sorting, quantiles);
  return new Float64Array(kernel.memory.buffer, quantiles, rows * length).slice();
}
