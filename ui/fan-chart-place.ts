import { type Axis, rounded } from "./scale.ts";

/** How a line of a fan chart is drawn: stroke and shape of its points, besides colour. */
export type FanStyle = "counted" | "official" | "trend" | "chosen" | "beside";

/** One point of a line: place in time (a year), value, and both in words. */
export interface FanPoint {
  readonly x: number;
  readonly y: number;
  readonly period: string;
  readonly text: string;
}

/** A line over the years, in order of time. */
export interface FanLine {
  readonly id: string;
  readonly label: string;
  readonly style: FanStyle;
  readonly points: readonly FanPoint[];
}

/** What lies between two lines: how far a number may reach. `outer` is drawn paler than `inner`. */
export interface FanBand {
  readonly label: string;
  readonly strength: "outer" | "inner";
  readonly points: readonly { readonly x: number; readonly low: number; readonly high: number }[];
}

/** A range that is wanted at one time. */
export interface FanGoal {
  readonly x: number;
  readonly low: number;
  readonly high: number;
  readonly label: string;
}

/** What is to be drawn: lines, bands around them, and a range that is wanted. */
export interface FanPicture {
  readonly lines: readonly FanLine[];
  readonly bands: readonly FanBand[];
  readonly goal: FanGoal | null;
}

/** Where all of it lies: columns in percent of the width, rows in pixels from the top. */
export interface FanPlaced {
  readonly axis: Axis;
  readonly columnOf: (x: number) => number;
  readonly rowOf: (y: number) => number;
  readonly years: readonly { readonly column: number; readonly x: number }[];
}

export const fanHeight = 360;
const top = 14;
const bottom = fanHeight - 34;
const left = 3;
const right = 97;

/** The places of a picture. Its axis starts near the lowest value: the change is the point, and the frame says so. */
export function placeFan({ lines, bands, goal }: FanPicture): FanPlaced {
  const values = [
    ...lines.flatMap(({ points }) => points.map(({ y }) => y)),
    ...bands.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high])),
    ...(goal ? [goal.low, goal.high] : []),
  ];
  const places = [...lines.flatMap(({ points }) => points.map(({ x }) => x)), ...(goal ? [goal.x] : [])];
  const axis = roundAxis(Math.min(...values), Math.max(...values));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const columnOf = (x: number) => rounded(last === first ? 50 : left + ((x - first) / (last - first)) * (right - left));
  const rowOf = (y: number) => rounded(bottom - (axis.place(y) / 100) * (bottom - top));
  return { axis, columnOf, rowOf, years: yearMarks(places).map((x) => ({ column: columnOf(x), x })) };
}

/** About four years to be named: more would run into each other on a phone. */
function yearMarks(places: readonly number[]): readonly number[] {
  const years = [...new Set(places)].sort((one, other) => one - other);
  const last = years.length - 1;
  if (last < 4) return years;
  return [...new Set([0, 1 / 3, 2 / 3, 1].map((part) => Math.round(part * last)))].flatMap((at) => years[at] ?? []);
}

/** An axis with round marks, four to seven of them. A few lines of its own: islands draw this chart too, and must stay small. */
export function roundAxis(low: number, high: number): Axis {
  const span = high > low ? high - low : Math.abs(high) * 0.2 || 1;
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = [1, 2, 5, 10].map((part) => part * power).find((one) => span / one <= 6) ?? span;
  const from = Math.floor(low / step) * step;
  const to = Math.max(from + step, Math.ceil(high / step) * step);
  const count = Math.round((to - from) / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) => rounded(from + index * step));
  return { from, to, ticks, place: (value) => rounded(((value - from) / (to - from)) * 100) };
}
