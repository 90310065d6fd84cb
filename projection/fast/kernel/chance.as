// Many trajectories of one area: the step of ../plain-chance.ts, eight trajectories at once, in single precision. Nothing is kept of a trajectory but its people
// of this step and the five sums that are written out.
import { drawNormals, exponential } from "./draw";

/** Trajectories that go through all steps together: their people stay in the first cache. */
const LANES: i32 = 32;
const ROW: usize = 32 * 4;

let ages: i32 = 0;
let fertileFrom: i32 = 0;
let fertileCount: i32 = 0;
/** The groups of women at the start of a step who may have children in it: one more below, if there is one. */
let motherFrom: i32 = 0;
let motherCount: i32 = 0;
let steps: i32 = 0;
/** The first working age, the ages of the women who are summed apart, the first age above working ages. */
let working: i32 = 0;
let mothersFrom: i32 = 0;
let mothersTo: i32 = 0;
let old: i32 = 0;
/** Whether births are of the women at the end of a step, movers among them; otherwise half of those at its start and half of those who live through it. */
let ofWomenAtEnd: bool = false;

/** How many cells were below nobody and were set to 0, until it was asked for. */
let cut: i64 = 0;

export function arrangeChance(
  ageGroups: i32, from: i32, count: i32, stepCount: i32, workingFrom: i32, mothers: i32, mothersEnd: i32, oldFrom: i32, atEnd: i32,
): void {
  ages = ageGroups;
  fertileFrom = from;
  fertileCount = count;
  motherFrom = max(from - 1, 0);
  motherCount = from + count - motherFrom;
  steps = stepCount;
  working = workingFrom;
  mothersFrom = mothers;
  mothersTo = mothersEnd;
  old = oldFrom;
  ofWomenAtEnd = atEnd != 0;
  cut = 0;
}

/** Cells cut since the last call. */
export function cutCells(): f64 {
  const before = cut;
  cut = 0;
  return <f64>before;
}

// A step of an area: four numbers a cell (share that dies, 1 + net rate of movers, profile of movers, those who come in addition); then eight numbers,
// the shares of boys and girls, whether anybody comes in addition, and the largest deaths factor and the largest movers (up or down) with which no cell comes
// below nobody and no share that dies above 1: up to there nothing needs to be cut (three are not used); a number for each fertile group, its children for a woman; and for each
// group of women from one below the fertile ones on two numbers g and h, of which children = sum of g - deaths factor * sum of h, per woman at the start.

// @ts-ignore: decorator
@inline
function stepBytes(): usize {
  return (<usize>(2 * ages) * 16 + 32 + <usize>(fertileCount + 2 * motherCount) * 4 + 15) & ~15;
}

// @ts-ignore: decorator
@inline
function tail(step: usize): usize {
  return step + <usize>(2 * ages) * 16;
}

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

// @ts-ignore: decorator
@inline
function lane(rates: v128, index: i32): v128 {
  if (index == 0) return v128.shuffle<i32>(rates, rates, 0, 0, 0, 0);
  if (index == 1) return v128.shuffle<i32>(rates, rates, 1, 1, 1, 1);
  if (index == 2) return v128.shuffle<i32>(rates, rates, 2, 2, 2, 2);
  return v128.shuffle<i32>(rates, rates, 3, 3, 3, 3);
}

/** One vector of a cell: `from` people of the group below. Careful: shares below 0 count as 0, and cells below nobody are counted and set to 0. */
// @ts-ignore: decorator
@inline
function aged<Careful, Coming>(from: v128, rates: v128, deaths: v128, moves: v128): v128 {
  const dying = f32x4.mul(lane(rates, 0), deaths);
  const moving = f32x4.mul(lane(rates, 2), moves);
  let share: v128;
  if (sizeof<Careful>() == 1) share = f32x4.add(f32x4.sub(lane(rates, 1), dying), moving);
  else {
    const one = f32x4.splat(1);
    const living = f32x4.pmax(f32x4.splat(0), f32x4.sub(one, dying));
    share = f32x4.add(f32x4.add(living, f32x4.sub(lane(rates, 1), one)), moving);
  }
  let here = f32x4.mul(from, share);
  if (sizeof<Coming>() != 1) here = f32x4.add(here, lane(rates, 3));
  if (sizeof<Careful>() != 1) {
    const below = f32x4.lt(here, f32x4.splat(0));
    cut += popcnt(i32x4.bitmask(below));
    here = v128.andnot(here, below);
  }
  return here;
}

/** Ages `to` down to `from` of one sex, eight trajectories; their sum is added to the two vectors at `sum`. Four ages are written out at once. */
function age<Careful, Coming>(people: usize, cells: usize, from: i32, to: i32, paths: usize, sum: usize): void {
  const deaths0 = v128.load(paths, ROW);
  const deaths1 = v128.load(paths, ROW + 16);
  const moves0 = v128.load(paths, 2 * ROW);
  const moves1 = v128.load(paths, 2 * ROW + 16);
  let sum0 = v128.load(sum);
  let sum1 = v128.load(sum, 16);
  let left = to - from + 1;
  let at = people + <usize>(to - 1) * 32;
  let cell = cells + <usize>to * 16;
  for (; left >= 4; left -= 4) {
    at -= 96;
    cell -= 48;
    const rates3 = v128.load(cell, 48);
    const here6 = aged<Careful, Coming>(v128.load(at, 96), rates3, deaths0, moves0);
    v128.store(at, here6, 128);
    sum0 = f32x4.add(sum0, here6);
    const here7 = aged<Careful, Coming>(v128.load(at, 112), rates3, deaths1, moves1);
    v128.store(at, here7, 144);
    sum1 = f32x4.add(sum1, here7);
    const rates2 = v128.load(cell, 32);
    const here4 = aged<Careful, Coming>(v128.load(at, 64), rates2, deaths0, moves0);
    v128.store(at, here4, 96);
    sum0 = f32x4.add(sum0, here4);
    const here5 = aged<Careful, Coming>(v128.load(at, 80), rates2, deaths1, moves1);
    v128.store(at, here5, 112);
    sum1 = f32x4.add(sum1, here5);
    const rates1 = v128.load(cell, 16);
    const here2 = aged<Careful, Coming>(v128.load(at, 32), rates1, deaths0, moves0);
    v128.store(at, here2, 64);
    sum0 = f32x4.add(sum0, here2);
    const here3 = aged<Careful, Coming>(v128.load(at, 48), rates1, deaths1, moves1);
    v128.store(at, here3, 80);
    sum1 = f32x4.add(sum1, here3);
    const rates0 = v128.load(cell);
    const here0 = aged<Careful, Coming>(v128.load(at), rates0, deaths0, moves0);
    v128.store(at, here0, 32);
    sum0 = f32x4.add(sum0, here0);
    const here1 = aged<Careful, Coming>(v128.load(at, 16), rates0, deaths1, moves1);
    v128.store(at, here1, 48);
    sum1 = f32x4.add(sum1, here1);
    at -= 32;
    cell -= 16;
  }
  for (; left > 0; left -= 1) {
    const rates = v128.load(cell);
    const here0 = aged<Careful, Coming>(v128.load(at), rates, deaths0, moves0);
    const here1 = aged<Careful, Coming>(v128.load(at, 16), rates, deaths1, moves1);
    v128.store(at, here0, 32);
    v128.store(at, here1, 48);
    sum0 = f32x4.add(sum0, here0);
    sum1 = f32x4.add(sum1, here1);
    at -= 32;
    cell -= 16;
  }
  v128.store(sum, sum0);
  v128.store(sum, sum1, 16);
}

/** The open group: the last two groups together. They are put where the last but one was, which `age` then takes for those of the group below. */
function open<Careful, Coming>(people: usize, cells: usize, paths: usize, sum: usize): void {
  const last = people + <usize>(ages - 1) * 32;
  const kept0 = v128.load(last - 32);
  const kept1 = v128.load(last - 16);
  v128.store(last - 32, f32x4.add(kept0, v128.load(last)));
  v128.store(last - 16, f32x4.add(kept1, v128.load(last, 16)));
  age<Careful, Coming>(people, cells, ages - 1, ages - 1, paths, sum);
  v128.store(last - 32, kept0);
  v128.store(last - 16, kept1);
}

/** Children of the women who live through the step, half counted at its start and half at its end; before anybody grows older. Kept at `out`. */
function childrenThrough(women: usize, step: usize, paths: usize, out: usize): void {
  let at = women + <usize>motherFrom * 32;
  let g = tail(step) + 32 + <usize>fertileCount * 4;
  let h = g + <usize>motherCount * 4;
  const end = h;
  let all0 = f32x4.splat(0);
  let all1 = f32x4.splat(0);
  let dead0 = f32x4.splat(0);
  let dead1 = f32x4.splat(0);
  for (; g < end; g += 4) {
    const here0 = v128.load(at);
    const here1 = v128.load(at, 16);
    const perWoman = v128.load32_splat(g);
    const lost = v128.load32_splat(h);
    all0 = f32x4.add(all0, f32x4.mul(here0, perWoman));
    all1 = f32x4.add(all1, f32x4.mul(here1, perWoman));
    dead0 = f32x4.add(dead0, f32x4.mul(here0, lost));
    dead1 = f32x4.add(dead1, f32x4.mul(here1, lost));
    at += 32;
    h += 4;
  }
  const none0 = f32x4.sub(all0, f32x4.mul(v128.load(paths, ROW), dead0));
  const none1 = f32x4.sub(all1, f32x4.mul(v128.load(paths, ROW + 16), dead1));
  v128.store(out, f32x4.mul(none0, v128.load(paths)));
  v128.store(out, f32x4.mul(none1, v128.load(paths, 16)), 16);
}

/** The same where a share that dies may exceed 1. */
function childrenThroughCarefully(women: usize, cells: usize, step: usize, paths: usize, out: usize): void {
  const zero = f32x4.splat(0);
  const fertility = tail(step) + 32;
  for (let half: usize = 0; half < 32; half += 16) {
    const deaths = v128.load(paths + ROW + half);
    let children = zero;
    for (let group = 0; group < fertileCount; group += 1) {
      const number = fertileFrom + group;
      const at = women + <usize>number * 32 + half;
      let both = v128.load(at);
      if (number > 0) {
        let from = v128.load(at - 32);
        if (number == ages - 1) from = f32x4.add(from, both);
        const dying = f32x4.mul(v128.load32_splat(cells + <usize>number * 16), deaths);
        both = f32x4.add(both, f32x4.mul(from, f32x4.pmax(zero, f32x4.sub(f32x4.splat(1), dying))));
      }
      children = f32x4.add(children, f32x4.mul(both, v128.load32_splat(fertility + <usize>group * 4)));
    }
    v128.store(out + half, f32x4.mul(children, v128.load(paths + half)));
  }
}

/** Children of the women at the end of the step. */
function childrenAtEnd(women: usize, step: usize, paths: usize, out: usize): void {
  const fertility = tail(step) + 32;
  for (let half: usize = 0; half < 32; half += 16) {
    let children = f32x4.splat(0);
    for (let group = 0; group < fertileCount; group += 1) {
      const here = v128.load(women + <usize>(fertileFrom + group) * 32 + half);
      children = f32x4.add(children, f32x4.mul(here, v128.load32_splat(fertility + <usize>group * 4)));
    }
    v128.store(out + half, f32x4.mul(children, v128.load(paths + half)));
  }
}

function newborn(people: usize, cells: usize, share: v128, children: usize, paths: usize, sum: usize): void {
  const zero = f32x4.splat(0);
  for (let half: usize = 0; half < 32; half += 16) {
    const dying = f32x4.mul(v128.load32_splat(cells), v128.load(paths + ROW + half));
    const living = f32x4.pmax(zero, f32x4.sub(f32x4.splat(1), dying));
    const born = f32x4.mul(v128.load(children + half), share);
    let here = f32x4.add(f32x4.mul(born, living), v128.load32_splat(cells, 12));
    const below = f32x4.lt(here, zero);
    cut += popcnt(i32x4.bitmask(below));
    here = v128.andnot(here, below);
    v128.store(people + half, here);
    v128.store(sum + half, f32x4.add(v128.load(sum + half), here));
  }
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
