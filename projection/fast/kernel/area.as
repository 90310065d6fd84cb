// How an area is laid out for many trajectories, and how many of its cells were cut.

/** Trajectories that go through all steps together: their people stay in the first cache. */
export const LANES: i32 = 32;
export const ROW: usize = 32 * 4;

export let ages: i32 = 0;
export let fertileFrom: i32 = 0;
export let fertileCount: i32 = 0;
/** The groups of women at the start of a step who may have children in it: one more below, if there is one. */
export let motherFrom: i32 = 0;
export let motherCount: i32 = 0;
export let steps: i32 = 0;
/** The first working age, the ages of the women who are summed apart, the first age above working ages. */
export let working: i32 = 0;
export let mothersFrom: i32 = 0;
export let mothersTo: i32 = 0;
export let old: i32 = 0;
/** Whether births are of the women at the end of a step, movers among them; otherwise half of those at its start and half of those who live through it. */
export let ofWomenAtEnd: bool = false;

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

/** Counts the marked ones of four cells as cut. */
export function countCut(below: v128): void {
  cut += popcnt(i32x4.bitmask(below));
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
export function stepBytes(): usize {
  return (<usize>(2 * ages) * 16 + 32 + <usize>(fertileCount + 2 * motherCount) * 4 + 15) & ~15;
}

// @ts-ignore: decorator
@inline
export function tail(step: usize): usize {
  return step + <usize>(2 * ages) * 16;
}
