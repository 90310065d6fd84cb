/** Whether `count` numbers in double precision are all numbers from `lowest` to `highest`. */
export function allWithin(at: usize, count: i32, lowest: f64, highest: f64): bool {
  const low = f64x2.splat(lowest);
  const high = f64x2.splat(highest);
  let all = f64x2.eq(low, low);
  let index = 0;
  for (; index + 2 <= count; index += 2) {
    const value = v128.load(at + <usize>index * 8);
    all = v128.and(all, v128.and(f64x2.ge(value, low), f64x2.le(value, high)));
  }
  if (!v128.all_true<i64>(all)) return false;
  if (index == count) return true;
  const last = load<f64>(at + <usize>index * 8);
  return last >= lowest && last <= highest;
}
