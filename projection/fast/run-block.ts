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

/** Trajectories whose common normals are kept at once. */
const chunk = 1024;
const lanes = 32;

/** Takes areas one after the other, in a memory that does not grow with their number. */
export function newBlockRunner(kernel: KernelExports, frame: BlockFrame): (block: AreaBlock) => AreaChance {
  const { shape, steps, trajectories, ages } = frame;
  const [cells, rows] = [2 * shape.ages, 5 * steps];
  const stride = Math.ceil(trajectories / 8) * 32;
  const commonStride = Math.min(chunk * 4, stride);
  const room = newRoom();
  const at = {
    start: room.take(cells * 4),
    rates: room.take(stepSize(frame) * steps * 4),
    model: room.take(36),
    common: room.take(3 * (steps + 3) * commonStride),
    paths: room.take((steps + 3) * 3 * lanes * 4),
    people: room.take(cells * lanes * 4 + 160),
    wanted: room.take(frame.shares.length * 16),
    sorting: room.take(trajectories * 6 + 64),
    quantiles: room.take(rows * frame.shares.length * 8),
    out: room.take(rows * stride + 64),
  };
  makeRoom(kernel, room.taken());
  const { from, count } = shape.fertile;
  kernel.useSeed(...frame.seed);
  const atEnd = frame.birthsOf === "atEnd" ? 1 : 0;
  const { working, old, mothers } = ages;
  kernel.arrangeChance(shape.ages, from, count, steps, working, mothers.from, mothers.to, old, atEnd);
  const { buffer } = kernel.memory;
  new Float64Array(buffer, at.wanted, frame.shares.length * 2).set(quantilePlaces(trajectories, frame.shares));
  let drawn = -1;
  const drawCommon = (first: number): void => {
    if (!frame.isShared || drawn === first) return;
    kernel.drawCommon(first, commonStride / 4, at.common, commonStride);
    drawn = first;
  };
  return ({ area, start, rates, model }) => {
    new Float32Array(buffer, at.start, start.length).set(start);
    new Float32Array(buffer, at.rates, rates.length).set(rates);
    new Float32Array(buffer, at.model, model.length).set(model);
    for (let first = 0; first < trajectories; first += chunk) {
      drawCommon(first);
      const lanesHere = Math.min(chunk, stride / 4 - first);
      const { common, paths, people, out } = at;
      kernel.simulate(
        first,
        lanesHere,
        area,
        at.start,
        at.rates,
        at.model,
        common,
        commonStride,
        paths,
        people,
        out + first * 4,
        stride,
      );
    }
    const cut = kernel.cutCells();
    return { area, sums: keptSums(), quantiles: foundQuantiles(), cut };
  };

  function keptSums(): Float32Array | null {
    if (!frame.keepSums) return null;
    if (stride === trajectories * 4) return new Float32Array(buffer, at.out, rows * trajectories).slice();
    const sums = new Float32Array(rows * trajectories);
    for (let row = 0; row < rows; row += 1)
      sums.set(new Float32Array(buffer, at.out + row * stride, trajectories), row * trajectories);
    return sums;
  }

  function foundQuantiles(): Float64Array | null {
    const { length } = frame.shares;
    if (length === 0) return null;
    kernel.findQuantiles(rows, trajectories, at.out, stride, length, at.wanted, at.sorting, at.quantiles);
    return new Float64Array(buffer, at.quantiles, rows * length).slice();
  }
}
