import type { Change, Told } from "../scenario/scenario.ts";
import { findRoot } from "./find-root.ts";
import { isPossible, missOf, roughCourse, type SeekTask, yearlyMoves } from "./task.ts";

/** A lever: the change that a level of it makes, from where to where it may go, where it stands now, and how exactly a level is wanted. */
export type Lever = {
  readonly changeAt: (level: number) => Change;
  readonly low: number;
  readonly high: number;
  readonly now: number;
  readonly tolerance: number;
};

/** Where a level leads: its figure in the year, and the net movers a year that go with it. */
export type SeekPoint = { readonly level: number; readonly value: number; readonly yearlyMoves: number };

/**
 * The level that reaches what is wanted, or how far one gets. `isMonotone` false: the figure goes up and down between the bounds, so there may be other levels; this is the one next to
 * what is now. `changes` make a scenario of the answer.
 */
export type SeekAnswer =
  | {
      readonly isReached: true;
      readonly point: SeekPoint;
      readonly changes: readonly Change[];
      readonly isMonotone: boolean;
    }
  | { readonly isReached: false; readonly nearest: SeekPoint | null; readonly why: Told };

const pieces = 16;

/** Looks for the level of one lever. Bounds are narrowed first to where nobody leaves who is not there. */
export function seekLevel(task: SeekTask, lever: Lever): SeekAnswer {
  const bounds = possibleBounds(lever, (level) => isPossible(task, [lever.changeAt(level)]));
  if (bounds === null) return { isReached: false, nearest: null, why: nowhere };
  const miss = (level: number): number => missOf(task, roughCourse(task, [lever.changeAt(level)]));
  const grid = Array.from(
    { length: pieces + 1 },
    (_, piece) => bounds.low + ((bounds.high - bounds.low) * piece) / pieces,
  );
  const misses = grid.map(miss);
  const start = nextBracket(grid, misses, lever.now);
  const level = start === null ? null : findRoot(miss, grid[start] ?? 0, grid[start + 1] ?? 0, lever.tolerance);
  if (level === null) return missed(task, lever, grid, misses);
  return {
    isReached: true,
    point: pointAt(task, lever, level),
    changes: [...task.upon, lever.changeAt(level)],
    isMonotone: isMonotone(misses),
  };
}

function pointAt(task: SeekTask, lever: Lever, level: number): SeekPoint {
  const course = roughCourse(task, [lever.changeAt(level)]);
  return { level, value: missOf(task, course) + task.value, yearlyMoves: yearlyMoves(task, course) };
}

/** Of the pieces in which the sign turns, the one next to what is now. */
function nextBracket(grid: readonly number[], misses: readonly number[], now: number): number | null {
  let next: number | null = null;
  for (let piece = 0; piece < pieces; piece += 1) {
    const [left, right] = [misses[piece] ?? Number.NaN, misses[piece + 1] ?? Number.NaN];
    if (!(left * right <= 0)) continue;
    if (next === null || distance(grid, piece, now) < distance(grid, next, now)) next = piece;
  }
  return next;
}

const distance = (grid: readonly number[], piece: number, now: number): number =>
  Math.abs(((grid[piece] ?? 0) + (grid[piece + 1] ?? 0)) / 2 - now);

function isMonotone(misses: readonly number[]): boolean {
  const steps = misses.slice(1).map((miss, piece) => Math.sign(miss - (misses[piece] ?? 0)));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}

function missed(task: SeekTask, lever: Lever, grid: readonly number[], misses: readonly number[]): SeekAnswer {
  const sizes = misses.map((miss) => (Number.isNaN(miss) ? Number.POSITIVE_INFINITY : Math.abs(miss)));
  const best = sizes.indexOf(Math.min(...sizes));
  if (!Number.isFinite(sizes[best])) return { isReached: false, nearest: null, why: notDefined };
  const nearest = pointAt(task, lever, grid[best] ?? 0);
  return { isReached: false, nearest, why: howFar(task, nearest, lever) };
}

/** Each bound moved towards a possible level until it is possible itself; null where none of now, low, high and the middle is. */
function possibleBounds(
  { low, high, now, tolerance }: Lever,
  canBe: (level: number) => boolean,
): { readonly low: number; readonly high: number } | null {
  const inside = [Math.min(high, Math.max(low, now)), (low + high) / 2, low, high].find(canBe);
  if (inside === undefined) return null;
  const moved = (bound: number): number => {
    if (canBe(bound)) return bound;
    let [possible, not] = [inside, bound];
    for (let turn = 0; turn < 50 && Math.abs(possible - not) > tolerance; turn += 1) {
      const middle = (possible + not) / 2;
      if (canBe(middle)) possible = middle;
      else not = middle;
    }
    return possible;
  };
  return { low: moved(low), high: moved(high) };
}

const nowhere: Told = {
  ja: "この範囲では、どの値でも転出がそこにいる人より多くなります。範囲か、ほかの仮定を変えてください。",
  en: "Anywhere within these bounds more people would leave than are there: change the bounds or the other assumptions.",
};

const notDefined: Told = {
  ja: "この範囲では、求める値が計算できません（もとになる人が0人）。",
  en: "The figure is not defined anywhere within these bounds: its whole is nobody.",
};

function howFar({ value, year }: SeekTask, nearest: SeekPoint, { low, high }: Lever): Told {
  const miss = Math.abs(nearest.value - value);
  const [found, wanted, left, at] = [nearest.value, value, miss, nearest.level].map(rounded);
  return {
    ja: `${year}年の${wanted}には届きません。${rounded(low)}から${rounded(high)}までの範囲では、${at}のときの${found}が最も近く、${left}足りないか超えています。`,
    en: `${wanted} in ${year} is out of reach: between ${rounded(low)} and ${rounded(high)} the nearest is ${found}, at ${at}, which is ${left} away.`,
  };
}

const rounded = (value: number): string =>
  String(Math.abs(value) >= 1000 ? Math.round(value) : Math.round(value * 1000) / 1000);
