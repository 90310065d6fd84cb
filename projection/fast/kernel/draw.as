// Normal numbers for four trajectories at once, and the paths of births, deaths and moves made of them.
// Philox4x32 with ten rounds (Salmon, Moraes, Dror and Shaw 2011): a number depends on seed, process, step, area and trajectory alone, and not on what was
// drawn before. Normals by Box and Muller; logarithm, exponential, sine and cosine by the polynomials of Cephes (Moshier), in single precision.

// Constants lie in memory, four of each: to load one is one instruction, to make one of a number is three.
const LOG: usize = memory.data<f32>([
  7.0376836292e-2, 7.0376836292e-2, 7.0376836292e-2, 7.0376836292e-2,
  -1.151461031e-1, -1.151461031e-1, -1.151461031e-1, -1.151461031e-1,
  1.1676998740e-1, 1.1676998740e-1, 1.1676998740e-1, 1.1676998740e-1,
  -1.2420140846e-1, -1.2420140846e-1, -1.2420140846e-1, -1.2420140846e-1,
  1.4249322787e-1, 1.4249322787e-1, 1.4249322787e-1, 1.4249322787e-1,
  -1.6668057665e-1, -1.6668057665e-1, -1.6668057665e-1, -1.6668057665e-1,
  2.0000714765e-1, 2.0000714765e-1, 2.0000714765e-1, 2.0000714765e-1,
  -2.4999993993e-1, -2.4999993993e-1, -2.4999993993e-1, -2.4999993993e-1,
  3.3333331174e-1, 3.3333331174e-1, 3.3333331174e-1, 3.3333331174e-1,
], 16);
const LN2: usize = memory.data<f32>([
  0.693359375, 0.693359375, 0.693359375, 0.693359375,
  -2.12194440e-4, -2.12194440e-4, -2.12194440e-4, -2.12194440e-4,
  1.44269504088896341, 1.44269504088896341, 1.44269504088896341, 1.44269504088896341,
], 16);
const EXP: usize = memory.data<f32>([
  1.9875691500e-4, 1.9875691500e-4, 1.9875691500e-4, 1.9875691500e-4,
  1.3981999507e-3, 1.3981999507e-3, 1.3981999507e-3, 1.3981999507e-3,
  8.3334519073e-3, 8.3334519073e-3, 8.3334519073e-3, 8.3334519073e-3,
  4.1665795894e-2, 4.1665795894e-2, 4.1665795894e-2, 4.1665795894e-2,
  1.6666665459e-1, 1.6666665459e-1, 1.6666665459e-1, 1.6666665459e-1,
  5.0000001201e-1, 5.0000001201e-1, 5.0000001201e-1, 5.0000001201e-1,
], 16);
const CIRCLE: usize = memory.data<f32>([
  -1.9515295891e-4, -1.9515295891e-4, -1.9515295891e-4, -1.9515295891e-4,
  8.3321608736e-3, 8.3321608736e-3, 8.3321608736e-3, 8.3321608736e-3,
  -1.6666654611e-1, -1.6666654611e-1, -1.6666654611e-1, -1.6666654611e-1,
  2.443315711809948e-5, 2.443315711809948e-5, 2.443315711809948e-5, 2.443315711809948e-5,
  -1.388731625493765e-3, -1.388731625493765e-3, -1.388731625493765e-3, -1.388731625493765e-3,
  4.166664568298827e-2, 4.166664568298827e-2, 4.166664568298827e-2, 4.166664568298827e-2,
  1.57079632679489662, 1.57079632679489662, 1.57079632679489662, 1.57079632679489662,
  5.9604644775390625e-8, 5.9604644775390625e-8, 5.9604644775390625e-8, 5.9604644775390625e-8,
  2.384185791015625e-7, 2.384185791015625e-7, 2.384185791015625e-7, 2.384185791015625e-7,
], 16);
/** 1, ½, 1.5 · 2^23, the least and the largest exponents, −2; and of whole numbers the bits of 1.5 · 2^23, the bias of exponents, the bits of √½, those of a mantissa, 1, 2. */
const NUMBERS: usize = memory.data<f32>([
  1, 1, 1, 1,
  0.5, 0.5, 0.5, 0.5,
  12582912, 12582912, 12582912, 12582912,
  -87, -87, -87, -87,
  88, 88, 88, 88,
  -2, -2, -2, -2,
], 16);
const WHOLE: usize = memory.data<i32>([
  0x4b400000, 0x4b400000, 0x4b400000, 0x4b400000,
  127, 127, 127, 127,
  0x3f3504f3, 0x3f3504f3, 0x3f3504f3, 0x3f3504f3,
  0x007fffff, 0x007fffff, 0x007fffff, 0x007fffff,
  1, 1, 1, 1,
  2, 2, 2, 2,
], 16);
/** The two words of the key in each of ten rounds, four times each. */
const KEYS: usize = memory.data(320, 16);

/** The seed: the two words of the key. */
export function useSeed(low: i32, high: i32): void {
  for (let round: usize = 0; round < 10; round += 1) {
    v128.store(KEYS + round * 32, i32x4.splat(low + <i32>round * <i32>0x9e3779b9));
    v128.store(KEYS + round * 32, i32x4.splat(high + <i32>round * <i32>0xbb67ae85), 16);
  }
}

// @ts-ignore: decorator
@inline
function lowWords(first: v128, second: v128): v128 {
  return v128.shuffle<i32>(first, second, 0, 2, 4, 6);
}

// @ts-ignore: decorator
@inline
function highWords(first: v128, second: v128): v128 {
  return v128.shuffle<i32>(first, second, 1, 3, 5, 7);
}

/**
 * Ten rounds over the counters (trajectory, place, process, quarter) of eight trajectories, four and four, so that the one's can be multiplied while the other's
 * are on their way: the four words of quarter q are put in the rows 4 · q … 4 · q + 3.
 */
function philox(trajectory: i32, place: i32, process: i32, quarters: i32, out: usize, stride: usize): void {
  const factor0 = i32x4.splat(<i32>0xd2511f53);
  const factor1 = i32x4.splat(<i32>0xcd9e8d57);
  const trajectories0 = i32x4.add(i32x4.splat(trajectory), i32x4(0, 1, 2, 3));
  const trajectories1 = i32x4.add(i32x4.splat(trajectory), i32x4(4, 5, 6, 7));
  // what the first three rounds make of place and process alone, or of the trajectories alone, is the same for all quarters
  const one = <u64><u32>process * 0xcd9e8d57;
  const two = <u64><u32>(<i32>(one >> 32) ^ place ^ load<i32>(KEYS)) * 0xd2511f53;
  const placed = v128.xor(i32x4.splat(<i32>one), v128.load(KEYS, 32));
  const last = v128.xor(i32x4.splat(<i32>two), v128.load(KEYS, 80));
  let first: v128;
  let second: v128;
  first = i64x2.extmul_low_i32x4_u(trajectories0, factor0);
  second = i64x2.extmul_high_i32x4_u(trajectories0, factor0);
  const from0 = v128.xor(highWords(first, second), v128.load(KEYS, 16));
  const half0 = v128.xor(v128.xor(lowWords(first, second), i32x4.splat(<i32>(two >> 32))), v128.load(KEYS, 48));
  first = i64x2.extmul_low_i32x4_u(half0, factor1);
  second = i64x2.extmul_high_i32x4_u(half0, factor1);
  const high0 = v128.xor(highWords(first, second), v128.load(KEYS, 64));
  const low0 = lowWords(first, second);
  first = i64x2.extmul_low_i32x4_u(trajectories1, factor0);
  second = i64x2.extmul_high_i32x4_u(trajectories1, factor0);
  const from1 = v128.xor(highWords(first, second), v128.load(KEYS, 16));
  const half1 = v128.xor(v128.xor(lowWords(first, second), i32x4.splat(<i32>(two >> 32))), v128.load(KEYS, 48));
  first = i64x2.extmul_low_i32x4_u(half1, factor1);
  second = i64x2.extmul_high_i32x4_u(half1, factor1);
  const high1 = v128.xor(highWords(first, second), v128.load(KEYS, 64));
  const low1 = lowWords(first, second);
  for (let quarter = 0; quarter < quarters; quarter += 1) {
    const counted = i32x4.splat(quarter);
    let c0 = v128.xor(from0, counted);
    first = i64x2.extmul_low_i32x4_u(c0, factor1);
    second = i64x2.extmul_high_i32x4_u(c0, factor1);
    let a0 = v128.xor(highWords(first, second), placed);
    let b0 = lowWords(first, second);
    first = i64x2.extmul_low_i32x4_u(a0, factor0);
    second = i64x2.extmul_high_i32x4_u(a0, factor0);
    a0 = v128.xor(high0, b0);
    b0 = low0;
    c0 = v128.xor(highWords(first, second), last);
    let d0 = lowWords(first, second);
    let c1 = v128.xor(from1, counted);
    first = i64x2.extmul_low_i32x4_u(c1, factor1);
    second = i64x2.extmul_high_i32x4_u(c1, factor1);
    let a1 = v128.xor(highWords(first, second), placed);
    let b1 = lowWords(first, second);
    first = i64x2.extmul_low_i32x4_u(a1, factor0);
    second = i64x2.extmul_high_i32x4_u(a1, factor0);
    a1 = v128.xor(high1, b1);
    b1 = low1;
    c1 = v128.xor(highWords(first, second), last);
    let d1 = lowWords(first, second);
    for (let key: usize = KEYS + 96; key < KEYS + 320; key += 32) {
      const first0 = i64x2.extmul_low_i32x4_u(a0, factor0);
      const second0 = i64x2.extmul_high_i32x4_u(a0, factor0);
      const third0 = i64x2.extmul_low_i32x4_u(c0, factor1);
      const fourth0 = i64x2.extmul_high_i32x4_u(c0, factor1);
      a0 = v128.xor(highWords(third0, fourth0), v128.xor(b0, v128.load(key)));
      b0 = lowWords(third0, fourth0);
      c0 = v128.xor(highWords(first0, second0), v128.xor(d0, v128.load(key, 16)));
      d0 = lowWords(first0, second0);
      const first1 = i64x2.extmul_low_i32x4_u(a1, factor0);
      const second1 = i64x2.extmul_high_i32x4_u(a1, factor0);
      const third1 = i64x2.extmul_low_i32x4_u(c1, factor1);
      const fourth1 = i64x2.extmul_high_i32x4_u(c1, factor1);
      a1 = v128.xor(highWords(third1, fourth1), v128.xor(b1, v128.load(key)));
      b1 = lowWords(third1, fourth1);
      c1 = v128.xor(highWords(first1, second1), v128.xor(d1, v128.load(key, 16)));
      d1 = lowWords(first1, second1);
    }
    v128.store(out, a0);
    v128.store(out + stride, b0);
    v128.store(out + 2 * stride, c0);
    v128.store(out + 3 * stride, d0);
    v128.store(out, a1, 16);
    v128.store(out + stride, b1, 16);
    v128.store(out + 2 * stride, c1, 16);
    v128.store(out + 3 * stride, d1, 16);
    out += 4 * stride;
  }
}

/** The natural logarithm of numbers above 0. */
// @ts-ignore: decorator
@inline
function logarithm(x: v128): v128 {
  // x = mantissa · 2^exponent with √½ ≤ mantissa < √2
  const shifted = i32x4.sub(x, v128.load(WHOLE, 32));
  const exponent = f32x4.convert_i32x4_s(i32x4.shr_s(shifted, 23));
  const mantissa = i32x4.add(v128.and(shifted, v128.load(WHOLE, 48)), v128.load(WHOLE, 32));
  const t = f32x4.sub(mantissa, v128.load(NUMBERS));
  const square = f32x4.mul(t, t);
  let sum = v128.load(LOG);
  sum = f32x4.add(f32x4.mul(sum, t), v128.load(LOG, 16));
  sum = f32x4.add(f32x4.mul(sum, t), v128.load(LOG, 32));
  sum = f32x4.add(f32x4.mul(sum, t), v128.load(LOG, 48));
  sum = f32x4.add(f32x4.mul(sum, t), v128.load(LOG, 64));
  sum = f32x4.add(f32x4.mul(sum, t), v128.load(LOG, 80));
  sum = f32x4.add(f32x4.mul(sum, t), v128.load(LOG, 96));
  sum = f32x4.add(f32x4.mul(sum, t), v128.load(LOG, 112));
  sum = f32x4.add(f32x4.mul(sum, t), v128.load(LOG, 128));
  sum = f32x4.mul(f32x4.mul(sum, t), square);
  sum = f32x4.add(sum, f32x4.mul(exponent, v128.load(LN2, 16)));
  sum = f32x4.sub(sum, f32x4.mul(square, v128.load(NUMBERS, 16)));
  return f32x4.add(f32x4.add(t, sum), f32x4.mul(exponent, v128.load(LN2)));
}

/** e to the power of x, for x between −87 and 88. */
// @ts-ignore: decorator
@inline
export function exponential(x: v128): v128 {
  const within = f32x4.pmax(v128.load(NUMBERS, 48), f32x4.pmin(v128.load(NUMBERS, 64), x));
  const power = f32x4.nearest(f32x4.mul(within, v128.load(LN2, 32)));
  let rest = f32x4.sub(within, f32x4.mul(power, v128.load(LN2)));
  rest = f32x4.sub(rest, f32x4.mul(power, v128.load(LN2, 16)));
  let sum = v128.load(EXP);
  sum = f32x4.add(f32x4.mul(sum, rest), v128.load(EXP, 16));
  sum = f32x4.add(f32x4.mul(sum, rest), v128.load(EXP, 32));
  sum = f32x4.add(f32x4.mul(sum, rest), v128.load(EXP, 48));
  sum = f32x4.add(f32x4.mul(sum, rest), v128.load(EXP, 64));
  sum = f32x4.add(f32x4.mul(sum, rest), v128.load(EXP, 80));
  sum = f32x4.add(f32x4.mul(sum, f32x4.mul(rest, rest)), f32x4.add(rest, v128.load(NUMBERS)));
  const whole = wholeOf(power);
  return f32x4.mul(sum, i32x4.shl(i32x4.add(whole, v128.load(WHOLE, 16)), 23));
}

/** Whole numbers between −2^22 and 2^22 in floating point, as integers: they are the last digits beside 1.5 · 2^23. */
// @ts-ignore: decorator
@inline
function wholeOf(x: v128): v128 {
  return i32x4.sub(f32x4.add(x, v128.load(NUMBERS, 32)), v128.load(WHOLE));
}

/** Two normals in the place of two words: u1 = (word + 1) / 2^24 above 0, u2 = word / 2^24 below 1, both of the upper 24 bits. */
// @ts-ignore: decorator
@inline
function normals(at: usize, next: usize): void {
  const one = v128.load(at);
  const other = v128.load(next);
  const unit = v128.load(CIRCLE, 112);
  const u1 = f32x4.mul(f32x4.convert_i32x4_s(i32x4.add(i32x4.shr_u(one, 8), v128.load(WHOLE, 64))), unit);
  const turns = f32x4.mul(f32x4.convert_i32x4_s(i32x4.shr_u(other, 8)), v128.load(CIRCLE, 128));
  const radius = f32x4.sqrt(f32x4.mul(v128.load(NUMBERS, 80), logarithm(u1)));
  const quarter = f32x4.nearest(turns);
  const angle = f32x4.mul(f32x4.sub(turns, quarter), v128.load(CIRCLE, 96));
  const square = f32x4.mul(angle, angle);
  let sine = f32x4.add(f32x4.mul(v128.load(CIRCLE), square), v128.load(CIRCLE, 16));
  sine = f32x4.add(f32x4.mul(sine, square), v128.load(CIRCLE, 32));
  sine = f32x4.add(f32x4.mul(f32x4.mul(sine, square), angle), angle);
  let cosine = f32x4.add(f32x4.mul(v128.load(CIRCLE, 48), square), v128.load(CIRCLE, 64));
  cosine = f32x4.add(f32x4.mul(cosine, square), v128.load(CIRCLE, 80));
  cosine = f32x4.mul(f32x4.mul(cosine, square), square);
  cosine = f32x4.add(f32x4.sub(cosine, f32x4.mul(v128.load(NUMBERS, 16), square)), v128.load(NUMBERS));
  // an odd quarter of the circle swaps the two; the second bit of it turns the sine, of it and one more the cosine
  const whole = wholeOf(quarter);
  const isOdd = i32x4.shr_s(i32x4.shl(whole, 31), 31);
  const turnSine = i32x4.shl(v128.and(whole, v128.load(WHOLE, 80)), 30);
  const turnCosine = i32x4.shl(v128.and(i32x4.add(whole, v128.load(WHOLE, 64)), v128.load(WHOLE, 80)), 30);
  const cos = v128.xor(v128.bitselect(sine, cosine, isOdd), turnCosine);
  const sin = v128.xor(v128.bitselect(cosine, sine, isOdd), turnSine);
  v128.store(at, f32x4.mul(radius, cos));
  v128.store(next, f32x4.mul(radius, sin));
}

/**
 * Normals of one process in one place (an area, or −1 for what all areas share) for `lanes` trajectories (a multiple of 8) from `first` on.
 * Row s at `out` + s · `stride` bytes belongs to step s; up to three rows more than there are steps are written.
 */
export function drawNormals(first: i32, lanes: i32, place: i32, process: i32, steps: i32, out: usize, stride: usize): void {
  const quarters = (steps + 3) >> 2;
  for (let lane = 0; lane < lanes; lane += 8) philox(first + lane, place, process, quarters, out + <usize>lane * 4, stride);
  for (let pair = 0; pair < 2 * quarters; pair += 1) {
    const at = out + <usize>(2 * pair) * stride;
    for (let lane: usize = 0; lane < <usize>lanes * 4; lane += 16) normals(at + lane, at + stride + lane);
  }
}
