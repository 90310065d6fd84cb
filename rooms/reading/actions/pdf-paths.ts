import { type Matrix, placed, scaleOf } from "../domain/matrix.ts";
import type { Ruling } from "../domain/pdf/marks.ts";
import { OPS } from "./pdf-library.ts";

/** Where rulings go; `shapes` counts what is drawn but is no ruling. */
export type PathSink = { readonly rulings: Ruling[]; shapes: number };

type Point = readonly [x: number, y: number];
type Outline = { readonly points: Point[]; curved: boolean; closed: boolean };

/** A filled stripe or a stroke up to this is a ruling, in points; the thickest frames of forms have 3. */
const thickest = 3.5;
const straight = 0.6;
const strokes = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke]);
const fills = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke]);

/** Adds what a path draws: `value` is what pdf.js gives to `constructPath`. */
export function addPath(value: unknown, matrix: Matrix, lineWidth: number, sink: PathSink): void {
  if (!Array.isArray(value)) return;
  const data: unknown = Array.isArray(value[1]) ? value[1][0] : null;
  if (!(data instanceof Float32Array)) return;
  const thick = lineWidth * scaleOf(matrix);
  for (const outline of outlinesOf(data, matrix)) {
    const ruled = addOutline(outline, fills.has(value[0]), strokes.has(value[0]) && thick <= thickest, sink.rulings);
    if (!ruled) sink.shapes++;
  }
}

function addOutline(outline: Outline, filled: boolean, stroked: boolean, rulings: Ruling[]): boolean {
  const before = rulings.length;
  if (filled && !outline.curved) addStripe(outline.points, rulings);
  if (stroked) addStrokes(outline, rulings);
  return rulings.length > before;
}

function addStripe(points: readonly Point[], rulings: Ruling[]): void {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const [width, height] = [right - left, bottom - top];
  // A dot may belong to a dotted line of either way.
  const isDot = Math.max(width, height) <= thickest;
  if (height <= thickest && (isDot || width > height)) {
    rulings.push({ flat: true, at: (top + bottom) / 2, from: left, to: right });
  }
  if (width <= thickest && (isDot || height >= width)) {
    rulings.push({ flat: false, at: (left + right) / 2, from: top, to: bottom });
  }
}

function addStrokes({ points, curved, closed }: Outline, rulings: Ruling[]): void {
  const first = points[0];
  if (first === undefined || curved) return;
  const ring = closed ? [...points, first] : points;
  for (const [index, [x, y]] of ring.entries()) {
    const before = ring[index - 1];
    if (before === undefined) continue;
    const [left, top] = before;
    if (Math.abs(y - top) <= straight && Math.abs(x - left) > Math.abs(y - top)) {
      rulings.push({ flat: true, at: (y + top) / 2, from: Math.min(left, x), to: Math.max(left, x) });
    } else if (Math.abs(x - left) <= straight && y !== top) {
      rulings.push({ flat: false, at: (x + left) / 2, from: Math.min(top, y), to: Math.max(top, y) });
    }
  }
}

// What pdf.js writes before the numbers of each step of a path.
const steps = { move: 0, line: 1, curve: 2, softCurve: 3, close: 4 } as const;
const numbersOf = [2, 2, 6, 4, 0];

function outlinesOf(data: Float32Array, matrix: Matrix): Outline[] {
  const found: Outline[] = [];
  let now: Outline | null = null;
  for (let index = 0; index < data.length; ) {
    const step = data[index] ?? -1;
    const count = numbersOf[step];
    if (count === undefined) break;
    const point = placed(matrix, data[index + count - 1] ?? 0, data[index + count] ?? 0);
    index += 1 + count;
    if (step === steps.close) {
      if (now !== null) now.closed = true;
      continue;
    }
    if (step === steps.move || now === null) {
      now = { points: [point], curved: false, closed: false };
      found.push(now);
      continue;
    }
    now.points.push(point);
    now.curved ||= step === steps.curve || step === steps.softCurve;
  }
  return found;
}
