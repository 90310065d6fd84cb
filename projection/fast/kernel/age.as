// The cohorts of one sex grow older, eight trajectories at once.
import { ages, countCut, ROW } from "./area";

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
    countCut(below);
    here = v128.andnot(here, below);
  }
  return here;
}

/** Ages `to` down to `from` of one sex, eight trajectories; their sum is added to the two vectors at `sum`. Four ages are written out at once. */
export function age<Careful, Coming>(people: usize, cells: usize, from: i32, to: i32, paths: usize, sum: usize): void {
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
export function open<Careful, Coming>(people: usize, cells: usize, paths: usize, sum: usize): void {
  const last = people + <usize>(ages - 1) * 32;
  const kept0 = v128.load(last - 32);
  const kept1 = v128.load(last - 16);
  v128.store(last - 32, f32x4.add(kept0, v128.load(last)));
  v128.store(last - 16, f32x4.add(kept1, v128.load(last, 16)));
  age<Careful, Coming>(people, cells, ages - 1, ages - 1, paths, sum);
  v128.store(last - 32, kept0);
  v128.store(last - 16, kept1);
}
