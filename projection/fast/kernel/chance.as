// Many trajectories of one area: the step of ../plain-chance.ts, eight trajectories at once, in single precision. Nothing is kept of a trajectory but its people
// of this step and the five sums that are written out.
import { age, open } from "./age";
import { ages, LANES, mothersFrom, mothersTo, ofWomenAtEnd, old, ROW, stepBytes, steps, tail, working } from "./area";
import { childrenAtEnd, childrenThrough, childrenThroughCarefully, newborn } from "./births";
import { drawNormals, exponential } from "./draw";

/** The paths of `lanes` trajectories: row 3 · step + process. `common` holds normals for all areas, or is 0; `model` holds phi, sigma, sigma of the common part. */
export function drawPaths(first: i32, lanes: i32, area: i32, model: usize, common: usize, commonLane: i32, commonStride: usize, out: usize): void {
  for (let process = 0; process < 3; process += 1) {
    const phi = f32x4.splat(load<f32>(model + <usize>process * 12, 0));
    const own = load<f32>(model + <usize>process * 12, 4);
    const shared = load<f32>(model + <usize>process * 12, 8);
    const rows = out + <usize>process * ROW;
    if (own != 0) drawNormals(first, lanes, area, process, steps, rows, 3 * ROW);
    for (let lane = 0; lane < lanes; lane += 4) {
      let x = f32x4.splat(0);
      for (let step = 0; step < steps; step += 1) {
        const at = rows + <usize>step * 3 * ROW + <usize>lane * 4;
        x = f32x4.mul(phi, x);
        if (own != 0) x = f32x4.add(x, f32x4.mul(f32x4.splat(own), v128.load(at)));
        if (shared != 0) {
          const row = common + <usize>(process * (steps + 3) + step) * commonStride + <usize>(commonLane + lane) * 4;
          x = f32x4.add(x, f32x4.mul(f32x4.splat(shared), v128.load(row)));
        }
        v128.store(at, process == 2 ? x : exponential(x));
      }
    }
  }
}

/** Normals that all areas share, of `count` trajectories from `first` on: row process · (steps + 3) + step. */
export function drawCommon(first: i32, count: i32, out: usize, stride: usize): void {
  for (let process = 0; process < 3; process += 1)
    drawNormals(first, count, -1, process, steps, out + <usize>(process * (steps + 3)) * stride, stride);
}

/** The largest deaths factor and the largest movers, up or down, of `lanes` trajectories. */
function largest(row: usize, lanes: i32, sign: f32): f32 {
  let all = f32x4.splat(0);
  for (let lane = 0; lane < lanes; lane += 4)
    all = f32x4.pmax(all, sign == 0 ? f32x4.abs(v128.load(row + <usize>lane * 4)) : v128.load(row + <usize>lane * 4));
  return max<f32>(
    max<f32>(f32x4.extract_lane(all, 0), f32x4.extract_lane(all, 1)),
    max<f32>(f32x4.extract_lane(all, 2), f32x4.extract_lane(all, 3)),
  );
}

/** Eight trajectories, one step. `sums`: four pairs of vectors (young, working but for the women apart, old, those women), then one for children. */
function stepOn<Careful, Coming>(people: usize, step: usize, paths: usize, sums: usize): void {
  const women = people + <usize>ages * 32;
  const womenCells = step + <usize>ages * 16;
  const children = sums + 128;
  if (!ofWomenAtEnd) {
    if (sizeof<Careful>() == 1) childrenThrough(women, step, paths, children);
    else childrenThroughCarefully(women, womenCells, step, paths, children);
  }
  for (let sex = 0; sex < 2; sex += 1) {
    const here = sex == 0 ? people : women;
    const cells = sex == 0 ? step : womenCells;
    open<Careful, Coming>(here, cells, paths, sums + 64);
    age<Careful, Coming>(here, cells, old, ages - 2, paths, sums + 64);
    if (sex == 0) age<Careful, Coming>(here, cells, working, old - 1, paths, sums + 32);
    else {
      age<Careful, Coming>(here, cells, mothersTo, old - 1, paths, sums + 32);
      age<Careful, Coming>(here, cells, mothersFrom, mothersTo - 1, paths, sums + 96);
      age<Careful, Coming>(here, cells, working, mothersFrom - 1, paths, sums + 32);
    }
    age<Careful, Coming>(here, cells, 1, working - 1, paths, sums);
  }
  if (ofWomenAtEnd) childrenAtEnd(women, step, paths, children);
  const shares = tail(step);
  newborn(people, step, v128.load32_splat(shares), children, paths, sums);
  newborn(women, womenCells, v128.load32_splat(shares, 4), children, paths, sums);
}

/** The five sums of eight trajectories: all, young, working, old, the women apart; a row of `stride` bytes each. */
function write(sums: usize, out: usize, stride: usize): void {
  for (let half: usize = 0; half < 32; half += 16) {
    const young = v128.load(sums + half);
    const mothers = v128.load(sums + 96 + half);
    const work = f32x4.add(v128.load(sums + 32 + half), mothers);
    const aged = v128.load(sums + 64 + half);
    v128.store(out + half, f32x4.add(f32x4.add(young, work), aged));
    v128.store(out + stride + half, young);
    v128.store(out + 2 * stride + half, work);
    v128.store(out + 3 * stride + half, aged);
    v128.store(out + 4 * stride + half, mothers);
  }
}

/**
 * `lanes` (8 … 32, a multiple of 8) trajectories of one area through all steps along the paths at `paths`. `start`: the people in single precision; `room`:
 * their people, then 160 bytes; `out`: row 5 · step + sum, of `stride` bytes each.
 */
export function followPaths(lanes: i32, start: usize, rates: usize, paths: usize, room: usize, out: usize, stride: usize): void {
  const cells = <usize>(2 * ages);
  const size = cells * 32;
  const sums = room + 32 / 8 * size;
  for (let group: usize = 0; group < <usize>(lanes / 8); group += 1)
    for (let cell: usize = 0; cell < cells; cell += 1) {
      const here = v128.load32_splat(start + cell * 4);
      v128.store(room + group * size + cell * 32, here);
      v128.store(room + group * size + cell * 32, here, 16);
    }
  for (let index = 0; index < steps; index += 1) {
    const step = rates + <usize>index * stepBytes();
    const path = paths + <usize>index * 3 * ROW;
    const marks = tail(step);
    const safe = largest(path + ROW, lanes, 1) <= load<f32>(marks, 12) && largest(path + 2 * ROW, lanes, 0) <= load<f32>(marks, 16);
    const coming = load<f32>(marks, 8) != 0;
    for (let group: usize = 0; group < <usize>(lanes / 8); group += 1) {
      memory.fill(sums, 0, 128);
      const people = room + group * size;
      const at = path + group * 32;
      if (!safe) stepOn<i32, i32>(people, step, at, sums);
      else if (coming) stepOn<i8, i32>(people, step, at, sums);
      else stepOn<i8, i8>(people, step, at, sums);
      write(sums, out + <usize>index * 5 * stride + group * 32, stride);
    }
  }
}

/** Draws and follows `count` trajectories (a multiple of 8) of an area from `first` on; `out` as in `followPaths`, beginning with the first of them. */
export function simulate(
  first: i32, count: i32, area: i32, start: usize, rates: usize, model: usize, common: usize, commonStride: usize, paths: usize, room: usize,
  out: usize, stride: usize,
): void {
  for (let lane = 0; lane < count; lane += LANES) {
    const lanes = min(LANES, count - lane);
    drawPaths(first + lane, lanes, area, model, common, lane, commonStride, paths);
    followPaths(lanes, start, rates, paths, room, out + <usize>lane * 4, stride);
  }
}
