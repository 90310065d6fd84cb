// The cohorts of one sex grow older, eight trajectories at once.
import { ages, countCut, ROW } from "./area";

/**
 * One vector of a cell: `from` people of the group below; share that dies, 1 + net rate and profile of movers four times each. Careful: shares below 0 count
 * as 0, and cells below nobody are counted and set to 0.
 */
// @ts-ignore: decorator
@inline
function aged<Careful, Coming>(from: v128, cell: usize, dies: v128, stays: v128, profile: v128, deaths: v128, moves: v128): v128 {
  const dying = f32x4.mul(dies, deaths);
  const moving = f32x4.mul(profile, moves);
  let share: v128;
  if (sizeof<Careful>() == 1) share = f32x4.add(f32x4.sub(stays, dying), moving);
  else {
    const one = f32x4.splat(1);
    const living = f32x4.pmax(f32x4.splat(0), f32x4.sub(one, dying));
    share = f32x4.add(f32x4.add(living, f32x4.sub(stays, one)), moving);
  }
  let here = f32x4.mul(from, share);
  if (sizeof<Coming>() != 1) here = f32x4.add(here, v128.load32_splat(cell, 12));
  if (sizeof<Careful>() != 1) {
    const below = f32x4.lt(here, f32x4.splat(0));
    countCut(below);
    here = v128.andnot(here, below);
  }
  return here;
}

/** Ages `to` down to `from` of one sex, eight trajectories; their sum is added to the two vectors at `sum`. Two ages are written out at once. */
export function age<Careful, Coming>(people: usize, cells: usize, from: i32, to: i32, paths: usize, sum: usize): void {
  const deaths0 = v128.load(paths, ROW);
  const deaths1 = v128.load(paths, ROW + 16);
  const moves0 = v128.load(paths, 2 * ROW);
  const moves1 = v128.load(paths, 2 * ROW + 16);
  let sum0 = v128.load(sum);
  let sum1 = v128.load(sum, 16);
  let at = people + <usize>(to - 1) * 32;
  let cell = cells + <usize>to * 16;
  let left = to - from + 1;
  for (; left >= 2; left -= 2) {
    at -= 32;
    cell -= 16;
    let dies = v128.load32_splat(cell, 16);
    let stays = v128.load32_splat(cell, 20);
    let profile = v128.load32_splat(cell, 24);
    const here2 = aged<Careful, Coming>(v128.load(at, 32), cell + 16, dies, stays, profile, deaths0, moves0);
    v128.store(at, here2, 64);
    const here3 = aged<Careful, Coming>(v128.load(at, 48), cell + 16, dies, stays, profile, deaths1, moves1);
    v128.store(at, here3, 80);
    sum0 = f32x4.add(sum0, here2);
    sum1 = f32x4.add(sum1, here3);
    dies = v128.load32_splat(cell);
    stays = v128.load32_splat(cell, 4);
    profile = v128.load32_splat(cell, 8);
    const here0 = aged<Careful, Coming>(v128.load(at), cell, dies, stays, profile, deaths0, moves0);
    v128.store(at, here0, 32);
    const here1 = aged<Careful, Coming>(v128.load(at, 16), cell, dies, stays, profile, deaths1, moves1);
    v128.store(at, here1, 48);
    sum0 = f32x4.add(sum0, here0);
    sum1 = f32x4.add(sum1, here1);
    at -= 32;
    cell -= 16;
  }
  if (left > 0) {
    const dies = v128.load32_splat(cell);
    const stays = v128.load32_splat(cell, 4);
    const profile = v128.load32_splat(cell, 8);
    const here0 = aged<Careful, Coming>(v128.load(at), cell, dies, stays, profile, deaths0, moves0);
    const here1 = aged<Careful, Coming>(v128.load(at, 16), cell, dies, stays, profile, deaths1, moves1);
    v128.store(at, here0, 32);
    v128.store(at, here1, 48);
    sum0 = f32x4.add(sum0, here0);
    sum1 = f32x4.add(sum1, here1);
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
