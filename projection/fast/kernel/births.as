// The children of a step, eight trajectories at once.
import { ages, countCut, fertileCount, fertileFrom, motherCount, motherFrom, ROW, tail } from "./area";

/** Children of the women who live through the step, half counted at its start and half at its end; before anybody grows older. Kept at `out`. */
export function childrenThrough(women: usize, step: usize, paths: usize, out: usize): void {
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
export function childrenThroughCarefully(women: usize, cells: usize, step: usize, paths: usize, out: usize): void {
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
export function childrenAtEnd(women: usize, step: usize, paths: usize, out: usize): void {
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

export function newborn(people: usize, cells: usize, share: v128, children: usize, paths: usize, sum: usize): void {
  const zero = f32x4.splat(0);
  for (let half: usize = 0; half < 32; half += 16) {
    const dying = f32x4.mul(v128.load32_splat(cells), v128.load(paths + ROW + half));
    const living = f32x4.pmax(zero, f32x4.sub(f32x4.splat(1), dying));
    const born = f32x4.mul(v128.load(children + half), share);
    let here = f32x4.add(f32x4.mul(born, living), v128.load32_splat(cells, 12));
    const below = f32x4.lt(here, zero);
    countCut(below);
    here = v128.andnot(here, below);
    v128.store(people + half, here);
    v128.store(sum + half, f32x4.add(v128.load(sum + half), here));
  }
}
