// All steps of all areas, two cells at a time: what step-forward.ts says, in the same order of sums, so that the numbers are the same to the last bit.
// The memory is laid out by ../lay-out.ts. A step is a row of eight words in a table: where its shares that live on, its children per woman, its sex ratios
// and its movers are (0: none), when these come (0: never, 1: at the end, 2: evenly), and where people, births and deaths are to be written.
// The single-precision path keeps its numbers in half the room and reckons in double precision.

const WORDS: usize = 8 * 4;

/** How people are kept: areas, ages, the first fertile group and how many there are. */
let ages: i32 = 0;
let fertileFrom: i32 = 0;
let fertileCount: i32 = 0;

/** The largest upper half of any number of people, read as a whole number: less than nobody, and what is no number, are larger than any people. */
let largest: v128 = i32x4.splat(0);

// Single precision keeps of a share that lives on, s, and the share that dies, 1 - s, the smaller one: 1 - s as it is, or s below zero.
// So both come back with all their digits: small death rates of children as well as the few who live on among the very old.

// @ts-ignore: decorator
@inline
function pair<T>(at: usize): v128 {
  return sizeof<T>() == 8 ? v128.load(at) : f64x2.promote_low_f32x4(v128.load64_zero(at));
}

// @ts-ignore: decorator
@inline
function one<T>(at: usize): f64 {
  return sizeof<T>() == 8 ? load<f64>(at) : <f64>load<f32>(at);
}

// @ts-ignore: decorator
@inline
function keepPair<T>(at: usize, value: v128): void {
  if (sizeof<T>() == 8) v128.store(at, value);
  else v128.store64_lane(at, f32x4.demote_f64x2_zero(value), 0);
}

// @ts-ignore: decorator
@inline
function keepOne<T>(at: usize, value: f64): void {
  if (sizeof<T>() == 8) store<f64>(at, value);
  else store<f32>(at, <f32>value);
}

// @ts-ignore: decorator
@inline
function living(kept: v128): v128 {
  const one = f64x2.splat(1);
  return f64x2.sub(v128.andnot(one, f64x2.lt(kept, f64x2.splat(0))), kept);
}

// @ts-ignore: decorator
@inline
function dying(kept: v128): v128 {
  const one = f64x2.splat(1);
  return f64x2.add(v128.and(one, f64x2.lt(kept, f64x2.splat(0))), kept);
}

// @ts-ignore: decorator
@inline
function livingOne<T>(kept: f64): f64 {
  return sizeof<T>() == 8 ? kept : kept < 0 ? -kept : 1 - kept;
}

// @ts-ignore: decorator
@inline
function dyingOne<T>(kept: f64): f64 {
  return sizeof<T>() == 8 ? 1 - kept : kept < 0 ? 1 + kept : kept;
}

/** Half of the movers join those who are there. */
function join<T>(people: usize, net: usize, row: usize): void {
  const cells = 2 * ages;
  const half = f64x2.splat(0.5);
  for (let cell = 0; cell < cells; cell += 2) {
    const at = <usize>cell;
    const movers = f64x2.mul(half, pair<T>(net + at * sizeof<T>()));
    v128.store(row + at * 8, f64x2.add(v128.load(people + at * 8), movers));
  }
}

/** One sex of one area. `staying` is in double precision; `next` (0 for the double-precision path) keeps the people with all their digits for the next step. */
function survive<T>(staying: usize, survival: usize, net: usize, part: f64, people: usize, deaths: usize, next: usize): void {
  const parts = f64x2.splat(part);
  const closed = ages - 1;
  let seen = largest;
  let age = 1;
  for (; age + 1 < closed; age += 2) {
    const at = <usize>age * sizeof<T>();
    const wide = <usize>age * 8;
    const from = v128.load(staying + wide - 8);
    const kept = pair<T>(survival + at);
    const share = sizeof<T>() == 8 ? kept : living(kept);
    const lost = sizeof<T>() == 8 ? f64x2.sub(f64x2.splat(1), kept) : dying(kept);
    let here = f64x2.mul(from, share);
    if (net != 0) here = f64x2.add(here, f64x2.mul(parts, pair<T>(net + at)));
    seen = i32x4.max_u(seen, here);
    keepPair<T>(people + at, here);
    keepPair<T>(deaths + at, f64x2.mul(from, lost));
    if (sizeof<T>() == 4) v128.store(next + wide, here);
  }
  for (; age <= closed; age += 1) {
    const at = <usize>age * sizeof<T>();
    const wide = <usize>age * 8;
    let from = load<f64>(staying + wide - 8);
    if (age == closed) from += load<f64>(staying + wide);
    const kept = one<T>(survival + at);
    let here = from * livingOne<T>(kept);
    if (net != 0) here += part * one<T>(net + at);
    seen = i32x4.max_u(seen, f64x2.splat(here));
    keepOne<T>(people + at, here);
    keepOne<T>(deaths + at, from * dyingOne<T>(kept));
    if (sizeof<T>() == 4) store<f64>(next + wide, here);
  }
  largest = seen;
}

/** The women of a fertile group at the end of the step, before those come who move at its end. */
// @ts-ignore: decorator
@inline
function womenAtEnd<T>(staying: usize, survival: usize, age: i32): f64 {
  const wide = <usize>age * 8;
  let from = load<f64>(staying + wide - 8);
  if (age == ages - 1) from += load<f64>(staying + wide);
  return from * livingOne<T>(one<T>(survival + <usize>age * sizeof<T>()));
}

/** Births of the women of one group, of whom `after` are there at the end; the sums that they are added to. */
function bearOne<T>(born: v128, group: i32, after: f64, staying: usize, fertility: usize, ratio: f64, births: usize): v128 {
  const at = <usize>group * sizeof<T>();
  const before = load<f64>(staying + <usize>(fertileFrom + group) * 8);
  const children = one<T>(fertility + at) * 0.5 * (before + after);
  const boys = (children * ratio) / (1 + ratio);
  const girls = children / (1 + ratio);
  keepOne<T>(births + at, boys);
  keepOne<T>(births + <usize>fertileCount * sizeof<T>() + at, girls);
  return f64x2.add(born, f64x2.replace_lane(f64x2.splat(boys), 1, girls));
}

/**
 * Births of one area: boys and girls, summed in the order of the mothers' ages. `atEnd` holds the women at the end where `atEndIsKept`; `youngest` are those of
 * the first group, who are not born yet.
 */
function bear<T>(
  staying: usize,
  atEnd: usize,
  atEndIsKept: bool,
  youngest: f64,
  survival: usize,
  fertility: usize,
  ratio: f64,
  births: usize,
): v128 {
  const ratios = f64x2.splat(ratio);
  const whole = f64x2.splat(1 + ratio);
  const half = f64x2.splat(0.5);
  const girlsFrom = <usize>fertileCount * sizeof<T>();
  let born = f64x2.splat(0);
  let group = 0;
  if (fertileFrom == 0) {
    born = bearOne<T>(born, 0, youngest, staying, fertility, ratio, births);
    group = 1;
  }
  for (; group + 1 < fertileCount && fertileFrom + group + 1 < ages - 1; group += 2) {
    const at = <usize>group * sizeof<T>();
    const wide = <usize>(fertileFrom + group) * 8;
    const kept = pair<T>(survival + <usize>(fertileFrom + group) * sizeof<T>());
    const after = atEndIsKept
      ? v128.load(atEnd + wide)
      : f64x2.mul(v128.load(staying + wide - 8), sizeof<T>() == 8 ? kept : living(kept));
    const children = f64x2.mul(
      f64x2.mul(pair<T>(fertility + at), half),
      f64x2.add(v128.load(staying + wide), after),
    );
    const boys = f64x2.div(f64x2.mul(children, ratios), whole);
    const girls = f64x2.div(children, whole);
    keepPair<T>(births + at, boys);
    keepPair<T>(births + girlsFrom + at, girls);
    born = f64x2.add(born, v128.shuffle<f64>(boys, girls, 0, 2));
    born = f64x2.add(born, v128.shuffle<f64>(boys, girls, 1, 3));
  }
  for (; group < fertileCount; group += 1) {
    const age = fertileFrom + group;
    const after = atEndIsKept ? load<f64>(atEnd + <usize>age * 8) : womenAtEnd<T>(staying, survival, age);
    born = bearOne<T>(born, group, after, staying, fertility, ratio, births);
  }
  return born;
}

// @ts-ignore: decorator
@inline
function newborn<T>(born: f64, survival: usize, net: usize, part: f64, people: usize, deaths: usize, next: usize): void {
  const kept = one<T>(survival);
  let here = born * livingOne<T>(kept);
  if (net != 0) here += part * one<T>(net);
  largest = i32x4.max_u(largest, f64x2.splat(here));
  keepOne<T>(people, here);
  keepOne<T>(deaths, born * dyingOne<T>(kept));
  if (sizeof<T>() == 4) store<f64>(next, here);
}

/** One area, one step. `before` holds its people in double precision; `row` has room for an area; `next` as in `survive`. */
// @ts-ignore: decorator
@inline
function step<T>(table: usize, area: i32, before: usize, row: usize, next: usize): void {
  const cells = <usize>(2 * ages) * sizeof<T>();
  const sex = <usize>ages * sizeof<T>();
  const offset = <usize>area * cells;
  const when = load<u32>(table, 16);
  const survival = <usize>load<u32>(table, 0) + offset;
  const net: usize = when == 0 ? 0 : <usize>load<u32>(table, 12) + offset;
  const people = <usize>load<u32>(table, 20) + offset;
  const deaths = <usize>load<u32>(table, 28) + offset;
  const mothers = <usize>(area * fertileCount) * sizeof<T>();
  const part: f64 = when == 2 ? 0.5 : 1;
  let staying = before;
  if (when == 2) {
    join<T>(before, net, row);
    staying = row;
  }
  const women = <usize>ages * 8;
  survive<T>(staying, survival, net, part, people, deaths, next);
  survive<T>(staying + women, survival + sex, net == 0 ? <usize>0 : net + sex, part, people + sex, deaths + sex, next + women);
  const born = bear<T>(
    staying + women,
    sizeof<T>() == 8 ? people + sex : next + women,
    when != 1,
    when == 2 ? 0.5 * one<T>(net + sex) : 0,
    survival + sex,
    <usize>load<u32>(table, 4) + mothers,
    one<T>(<usize>load<u32>(table, 8) + <usize>area * sizeof<T>()),
    <usize>load<u32>(table, 24) + 2 * mothers,
  );
  newborn<T>(f64x2.extract_lane(born, 0), survival, net, part, people, deaths, next);
  newborn<T>(f64x2.extract_lane(born, 1), survival + sex, net == 0 ? <usize>0 : net + sex, part, people + sex, deaths + sex, next + women);
}

function arrange(ageGroups: i32, from: i32, count: i32): void {
  ages = ageGroups;
  fertileFrom = from;
  fertileCount = count;
  largest = i32x4.splat(0);
}

/** Whether all people of the last run were at least nobody and fewer than 2^53. */
export function allCanBe(): bool {
  const limit: u32 = 0x43400000;
  return <u32>i32x4.extract_lane(largest, 1) < limit && <u32>i32x4.extract_lane(largest, 3) < limit;
}

/** Double precision. `row` has room for the people of one area and two cells more. */
export function projectDouble(
  areas: i32, ageGroups: i32, from: i32, count: i32, steps: i32, start: usize, table: usize, row: usize,
): void {
  arrange(ageGroups, from, count);
  const size = <usize>(2 * ages) * 8;
  let before = start;
  for (let index = 0; index < steps; index += 1) {
    const here = table + <usize>index * WORDS;
    for (let area = 0; area < areas; area += 1) step<f64>(here, area, before + <usize>area * size, row, 0);
    before = <usize>load<u32>(here, 20);
  }
}

/** Areas that go through all steps together in single precision: their people in double precision stay in the second cache. */
const BLOCK: i32 = 64;

/** Single precision at rest. `row` has room for the people of 2 · 64 + 1 areas in double precision and two cells more. */
export function projectSingle(
  areas: i32, ageGroups: i32, from: i32, count: i32, steps: i32, start: usize, table: usize, row: usize,
): void {
  arrange(ageGroups, from, count);
  const cells = <usize>(2 * ages);
  for (let first = 0; first < areas; first += BLOCK) {
    const last = min(first + BLOCK, areas);
    let now = row + cells * 8 + 16;
    let next = now + cells * 8 * BLOCK;
    for (let cell: usize = 0; cell < <usize>(last - first) * cells; cell += 1)
      store<f64>(now + cell * 8, <f64>load<f32>(start + (<usize>first * cells + cell) * 4));
    for (let index = 0; index < steps; index += 1) {
      for (let area = first; area < last; area += 1) {
        const place = <usize>(area - first) * cells * 8;
        step<f32>(table + <usize>index * WORDS, area, now + place, row, next + place);
      }
      const before = now;
      now = next;
      next = before;
    }
  }
}
