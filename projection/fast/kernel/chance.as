// Many trajectories of one area: the step of ../plain-chance.ts, eight trajectories at once, in single precision. Nothing is kept of a trajectory but its people
// of this step and the five sums that are written out.
import { age, open } from "./age";
import { ages, LANES, mothersFrom, mothersTo, ofWomenAtEnd, old, ROW, stepBytes, steps, tail, working } from "./area";
import { childrenAtEnd, childrenThrough, childrenThroughCarefully, newborn } from "./births";
import { drawNormals, exponential } from "./draw";

/**
 * The paths of `lanes` trajectories: row 3 · step + process. `common` holds normals for all areas; it is not read for processes that share nothing. `model` holds
 * phi, sigma, sigma of the common part.
 */
export function drawPaths(first: i32, lanes: i32, area: i32, model: usize, common: usize, commonLane: i32, commonStride: usize, out: usize): void {
  for (let process = 0; process < 3; process += 1) {
    const rows = out + <usize>process * ROW;
    const its = model + <usize>process * 12;
    drawNormals(first, lanes, area, process, steps, rows, 3 * ROW);
    const shared = common + <usize>(process * (steps + 3)) * commonStride + <usize>commonLane * 4;
    for (let lane: usize = 0; lane < <usize>lanes * 4; lane += 32)
      if (load<f32>(its, 8) != 0) walk<i32>(its, shared + lane, commonStride, rows + lane);
      else walk<i8>(its, 0, 0, rows + lane);
    if (process != 2) exponentials(rows, lanes);
  }
}

/** Eight autoregressive paths, in the place of their normals; `Shared` of four bytes where they have a part in common with other areas. */
function walk<Shared>(model: usize, common: usize, commonStride: usize, row: usize): void {
  const phi = v128.load32_splat(model);
  const own = v128.load32_splat(model, 4);
  const shared = v128.load32_splat(model, 8);
  let x0 = f32x4.splat(0);
  let x1 = f32x4.splat(0);
  for (const end = row + <usize>steps * 3 * ROW; row < end; row += 3 * ROW) {
    x0 = f32x4.add(f32x4.mul(phi, x0), f32x4.mul(own, v128.load(row)));
    x1 = f32x4.add(f32x4.mul(phi, x1), f32x4.mul(own, v128.load(row, 16)));
    if (sizeof<Shared>() != 1) {
      x0 = f32x4.add(x0, f32x4.mul(shared, v128.load(common)));
      x1 = f32x4.add(x1, f32x4.mul(shared, v128.load(common, 16)));
      common += commonStride;
    }
    v128.store(row, x0);
    v128.store(row, x1, 16);
  }
}

/** e to the power of each of a process. */
function exponentials(rows: usize, lanes: i32): void {
  for (const end = rows + <usize>steps * 3 * ROW; rows < end; rows += 3 * ROW)
    for (let at = rows; at < rows + <usize>lanes * 4; at += 16) v128.store(at, exponential(v128.load(at)));
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
