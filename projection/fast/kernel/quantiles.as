// Quantiles of rows of single-precision numbers, exact: a row is spread over bins by value, only the few bins in which a wanted rank lies are put in order.
// Between two ranks the quantile is interpolated (type 7 of Hyndman and Fan 1996, as in R and NumPy).

/** How many of a row fall into each bin, then where the next of a bin is put. */
const BINS: i32 = 1024;
const COUNTS: usize = memory.data(1025 * 4, 16);

// @ts-ignore: decorator
@inline
function splat(value: f32): v128 {
  return f32x4.splat(value);
}

/** The least of a row. */
function least(row: usize, count: i32): f32 {
  let all = v128.load32_splat(row);
  let index = 0;
  for (; index + 4 <= count; index += 4) all = f32x4.pmin(all, v128.load(row + <usize>index * 4));
  let found = min<f32>(min<f32>(f32x4.extract_lane(all, 0), f32x4.extract_lane(all, 1)), min<f32>(f32x4.extract_lane(all, 2), f32x4.extract_lane(all, 3)));
  for (; index < count; index += 1) found = min<f32>(found, load<f32>(row + <usize>index * 4));
  return found;
}

function most(row: usize, count: i32): f32 {
  let all = v128.load32_splat(row);
  let index = 0;
  for (; index + 4 <= count; index += 4) all = f32x4.pmax(all, v128.load(row + <usize>index * 4));
  let found = max<f32>(max<f32>(f32x4.extract_lane(all, 0), f32x4.extract_lane(all, 1)), max<f32>(f32x4.extract_lane(all, 2), f32x4.extract_lane(all, 3)));
  for (; index < count; index += 1) found = max<f32>(found, load<f32>(row + <usize>index * 4));
  return found;
}

/** The bins of a row, 0 … used, 16 bits each; a larger number is never in a lower bin. */
function bin(row: usize, count: i32, low: f32, scale: f32, used: i32, bins: usize): void {
  const highest = i32x4.splat(used);
  const lows = splat(low);
  const scales = splat(scale);
  // beside 1.5 · 2^23 the last digits of a number are its whole part
  const whole = splat(12582912);
  const base = i32x4.splat(0x4b400000);
  for (let index = 0; index < count; index += 4) {
    const scaled = f32x4.mul(f32x4.sub(v128.load(row + <usize>index * 4), lows), scales);
    const numbers = i32x4.min_u(i32x4.sub(f32x4.add(scaled, whole), base), highest);
    v128.store64_lane(bins + <usize>index * 2, i16x8.narrow_i32x4_u(numbers, numbers), 0);
  }
}

/** Puts `count` numbers in order: Shell's method with the gaps of Ciura. */
function order(row: usize, count: i32): void {
  let gap = 1;
  while (gap < count / 2) gap = gap * 9 / 4 + 1;
  for (; gap > 0; gap = gap == 1 ? 0 : max(1, gap * 4 / 9)) {
    for (let index = gap; index < count; index += 1) {
      const value = load<f32>(row + <usize>index * 4);
      let place = index;
      while (place >= gap) {
        const before = load<f32>(row + <usize>(place - gap) * 4);
        if (!(before > value)) break;
        store<f32>(row + <usize>place * 4, before);
        place -= gap;
      }
      store<f32>(row + <usize>place * 4, value);
    }
  }
}

/** Spreads a row over `used` bins at `sorted`, every bin in one piece. */
function spread(row: usize, count: i32, used: i32, bins: usize, sorted: usize): void {
  memory.fill(COUNTS, 0, <usize>(used + 1) * 4);
  for (let index = 0; index < count; index += 1) {
    const at = COUNTS + <usize>load<u16>(bins + <usize>index * 2) * 4;
    store<i32>(at, load<i32>(at) + 1);
  }
  let before = 0;
  for (let place = 0; place <= used; place += 1) {
    const at = COUNTS + <usize>place * 4;
    const here = load<i32>(at);
    store<i32>(at, before);
    before += here;
  }
  for (let index = 0; index < count; index += 1) {
    const at = COUNTS + <usize>load<u16>(bins + <usize>index * 2) * 4;
    const place = load<i32>(at);
    store<i32>(at, place + 1);
    store<f32>(sorted + <usize>place * 4, load<f32>(row + <usize>index * 4));
  }
}

/** The number of rank `rank`; `from` … `to` is the piece of `sorted` that is in order already. */
let from: i32 = 0;
let to: i32 = 0;
function ranked(rank: i32, used: i32, sorted: usize): f32 {
  if (rank >= to) {
    // after `spread` the count of a bin is where it ends
    let low = 0;
    let high = used;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (load<i32>(COUNTS + <usize>middle * 4) > rank) high = middle;
      else low = middle + 1;
    }
    from = low == 0 ? 0 : load<i32>(COUNTS + <usize>(low - 1) * 4);
    to = load<i32>(COUNTS + <usize>low * 4);
    order(sorted + <usize>from * 4, to - from);
  }
  return load<f32>(sorted + <usize>rank * 4);
}

/**
 * Quantiles of `rows` rows of `count` numbers, `stride` bytes apart, one after the other at `out` in double precision. `wanted` holds for each of `quantiles`,
 * from the lowest to the highest, its rank (a whole number) and how far it lies towards the next, in double precision. `room`: 2 bytes and 4 bytes a number,
 * 16 more. A row may be read up to three numbers beyond its end.
 */
export function findQuantiles(
  rows: i32, count: i32, row: usize, stride: usize, quantiles: i32, wanted: usize, room: usize, out: usize,
): void {
  const sorted = room + ((<usize>count * 2 + 31) & ~15);
  let used = 64;
  while (used < BINS && used * 4 < count) used *= 2;
  for (let index = 0; index < rows; index += 1) {
    const here = row + <usize>index * stride;
    const answer = out + <usize>(index * quantiles) * 8;
    const low = least(here, count);
    const range = most(here, count) - low;
    const scale = <f32>used / range;
    const flat = !(scale > 0 && scale < <f32>Infinity);
    if (!flat) {
      bin(here, count, low, scale, used, room);
      spread(here, count, used, room, sorted);
      from = 0;
      to = 0;
    } else if (range > 0) {
      memory.copy(sorted, here, <usize>count * 4);
      order(sorted, count);
      to = count;
    }
    for (let one = 0; one < quantiles; one += 1) {
      const rank = <i32>load<f64>(wanted + <usize>one * 16);
      const part = load<f64>(wanted + <usize>one * 16, 8);
      let value: f64 = low;
      if (range > 0) {
        value = <f64>ranked(rank, used, sorted);
        if (part > 0) value += part * (<f64>ranked(rank + 1, used, sorted) - value);
      }
      store<f64>(answer + <usize>one * 8, value);
    }
  }
}
