import type { LinePoint, LineSeries, LineStyle } from "./line-series.ts";
import { type Axis, axisFor, rounded } from "./scale.ts";

/** A point with its place: column in percent of the width, row in pixels from the top. */
export interface PlacedPoint {
  readonly point: LinePoint;
  readonly column: number;
  readonly row: number;
}

/** A line with its places; `segments` join neighbours only, so that a missing value leaves a gap. */
export interface PlacedLine {
  readonly id: string;
  readonly label: string;
  readonly style: LineStyle;
  readonly points: readonly PlacedPoint[];
  readonly segments: readonly (readonly [PlacedPoint, PlacedPoint])[];
}

/** A period named below the picture. */
export interface PeriodMark {
  readonly column: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
}

/** All that the drawing needs; nothing after this step knows the values. */
export interface Placed {
  readonly axis: Axis;
  readonly lines: readonly PlacedLine[];
  readonly periods: readonly PeriodMark[];
  rowOf(value: number): number;
}

// The topmost mark needs half a line above it, the periods a line below the last rule.
const top = 12;
const bottom = 268;
// Points at the edges stay whole.
const left = 3;
const right = 97;

/** Places series on a picture of 300 px height and any width. */
export function placeSeries(series: readonly LineSeries[], start: "withZero" | "aroundValues"): Placed {
  const points = series.flatMap((one) => one.points);
  const axis = axisFor(
    points.flatMap((point) => (point.y === undefined ? [] : [point.y])),
    start,
  );
  const columnOf = columnsFor(points.map((point) => point.x));
  const rowOf = (value: number) => rounded(bottom - (axis.place(value) / 100) * (bottom - top));
  const lines = series.map((one) => placeLine(one, columnOf, rowOf));
  return { axis, lines, periods: periodMarks(points, columnOf), rowOf };
}

function columnsFor(places: readonly number[]): (x: number) => number {
  const first = Math.min(...places);
  const span = Math.max(...places) - first;
  return (x) => rounded(span === 0 ? 50 : left + ((x - first) / span) * (right - left));
}

function placeLine(one: LineSeries, columnOf: (x: number) => number, rowOf: (y: number) => number): PlacedLine {
  const places = one.points.map((point) =>
    point.y === undefined ? undefined : { point, column: columnOf(point.x), row: rowOf(point.y) },
  );
  const segments = places.flatMap((place, index) => {
    const next = places[index + 1];
    return place === undefined || next === undefined ? [] : [[place, next] as const];
  });
  return { ...one, points: places.filter((place) => place !== undefined), segments };
}

/** First, last and at most two between: more would run into each other on a phone. */
function periodMarks(points: readonly LinePoint[], columnOf: (x: number) => number): readonly PeriodMark[] {
  const names = new Map(points.map((point) => [point.x, point.period]));
  const places = [...names.keys()].sort((a, b) => a - b);
  const last = places.length - 1;
  const chosen = last < 3 ? places.keys() : [0, Math.round(last / 3), Math.round((last * 2) / 3), last];
  return [...new Set(chosen)].flatMap((index) => {
    const x = places[index];
    const text = x === undefined ? undefined : names.get(x);
    if (x === undefined || text === undefined) return [];
    return [{ column: columnOf(x), text, anchor: anchorOf(index, last) }];
  });
}

function anchorOf(index: number, last: number): PeriodMark["anchor"] {
  if (last === 0) return "middle";
  if (index === 0) return "start";
  return index === last ? "end" : "middle";
}
