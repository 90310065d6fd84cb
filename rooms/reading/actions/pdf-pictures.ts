import { asMatrix, type Matrix, placed, times } from "../domain/matrix.ts";
import type { PlacedPicture } from "../domain/recognised-page.ts";
import { OPS } from "./pdf-library.ts";
import { numbersIn, type Operators } from "./pdf-operators.ts";
import { type DotKind, type Dots, uprightPng } from "./picture-png.ts";

/** A picture of a page as PNG, the right way up. */
export type PagePicture = PlacedPicture & { readonly png: Uint8Array };

/** A picture that covers less of a page than this is no scan of it. */
const leastShare = 0.05;
const mostPictures = 20;

/** The operators that show pictures. */
export const pictureOperators: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);

/** What is shown where: `matrix` takes the unit square to points of the page. */
type Shown = { readonly value: unknown; readonly name: number; readonly matrix: Matrix };

/** Follows a page's drawing for the places of its pictures. */
function shownPictures({ names, values }: Operators, start: Matrix): readonly Shown[] {
  const shown: Shown[] = [];
  const saved: Matrix[] = [];
  let matrix = start;
  const move = (value: unknown): void => {
    const by = asMatrix(numbersIn(value, 6));
    if (by !== null) matrix = times(matrix, by);
  };
  for (const [index, name] of names.entries()) {
    const value = values[index];
    if (name === OPS.save) saved.push(matrix);
    else if (name === OPS.restore || name === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (name === OPS.transform) move(value);
    else if (name === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      move(Array.isArray(value) ? value[0] : null);
    } else if (pictureOperators.has(name)) shown.push({ value: Array.isArray(value) ? value[0] : null, name, matrix });
  }
  return shown;
}

/** The pictures of a page that may be scans of it, from above. `dotsOf` unpacks a named picture. */
export async function picturesOf(
  operators: Operators,
  page: { readonly width: number; readonly height: number; readonly matrix: Matrix },
  dotsOf: (name: string) => Promise<unknown>,
): Promise<readonly PagePicture[]> {
  const found: PagePicture[] = [];
  for (const { value, name, matrix } of shownPictures(operators, page.matrix).slice(0, mostPictures)) {
    const place = edgesOf(matrix);
    const share = ((place.right - place.left) * (place.bottom - place.top)) / (page.width * page.height);
    if (share < leastShare) continue;
    const given = typeof value === "string" ? await dotsOf(value) : value;
    const dots = asDots(name === OPS.paintImageMaskXObject ? await unpackedMask(given, dotsOf) : given);
    if (dots) found.push({ ...place, ...uprightPng(dots, matrix, place) });
  }
  return found.sort((one, other) => one.top - other.top);
}

function edgesOf(matrix: Matrix) {
  const corners = [placed(matrix, 0, 0), placed(matrix, 1, 0), placed(matrix, 0, 1), placed(matrix, 1, 1)];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** The stencil of a black and white scan: its bits stand under a name of their own. */
async function unpackedMask(given: unknown, dotsOf: (name: string) => Promise<unknown>): Promise<unknown> {
  if (typeof given !== "object" || given === null || !("data" in given)) return null;
  const held: unknown = typeof given.data === "string" ? await dotsOf(given.data) : given.data;
  const data = typeof held === "object" && held !== null && "data" in held ? held.data : held;
  return { ...given, data, kind: 1 };
}

const bytesOfRow: Readonly<Record<DotKind, (width: number) => number>> = {
  1: (width) => (width + 7) >> 3,
  2: (width) => width * 3,
  3: (width) => width * 4,
};

function asDots(given: unknown): Dots | null {
  if (typeof given !== "object" || given === null) return null;
  if (!("data" in given && "width" in given && "height" in given && "kind" in given)) return null;
  const { data, width, height, kind } = given;
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return null;
  if (typeof width !== "number" || typeof height !== "number" || (kind !== 1 && kind !== 2 && kind !== 3)) return null;
  if (width < 1 || height < 1 || data.length < bytesOfRow[kind](width) * height) return null;
  return { data: new Uint8Array(data.buffer, data.byteOffset, data.length), width, height, kind };
}
