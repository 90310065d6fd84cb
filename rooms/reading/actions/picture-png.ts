import { crc32, deflateSync } from "node:zlib";
import type { Matrix } from "../domain/matrix.ts";
import type { Edges } from "../domain/pdf/marks.ts";

/** Dots as pdf.js unpacks them: one bit each, three or four bytes each. */
export type Dots = {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly kind: DotKind;
};
/** 1: a bit, 0 = black; 2: red, green, blue; 3: the same and how much it covers. */
export type DotKind = 1 | 2 | 3;

/** Text recognition needs no more dots across and down: a page of A3 at 400 dots an inch. */
const mostDots = 6_700;

/** A picture as it is seen on its page, in shades of grey; pages are often scanned sideways and turned by the file. */
export function uprightPng(
  dots: Dots,
  matrix: Matrix,
  { left, right, top, bottom }: Edges,
): { readonly png: Uint8Array; readonly across: number; readonly down: number } {
  const [a, b, c, d, e, f] = matrix;
  const isTurned = Math.abs(a) + Math.abs(d) < Math.abs(b) + Math.abs(c);
  const across = Math.min(mostDots, isTurned ? dots.height : dots.width);
  const down = Math.min(mostDots, isTurned ? dots.width : dots.height);
  const determinant = a * d - b * c;
  const greyAt = greyOf(dots);
  // a byte before each row says how it is packed: as it is
  const rows = new Uint8Array((across + 1) * down);
  for (let row = 0; row < down; row++) {
    const y = top + ((row + 0.5) * (bottom - top)) / down - f;
    for (let column = 0; column < across; column++) {
      const x = left + ((column + 0.5) * (right - left)) / across - e;
      const along = (d * x - c * y) / determinant;
      const up = (a * y - b * x) / determinant;
      rows[row * (across + 1) + 1 + column] = greyAt(along * dots.width, (1 - up) * dots.height);
    }
  }
  return { png: greyPng(rows, across, down), across, down };
}

/** The grey of a dot, 0 black to 255 white; beyond the edges it is paper. */
function greyOf({ data, width, height, kind }: Dots): (x: number, y: number) => number {
  const rowBytes = (width + 7) >> 3;
  return (x, y) => {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    if (column < 0 || row < 0 || column >= width || row >= height) return 255;
    if (kind === 1) return ((data[row * rowBytes + (column >> 3)] ?? 0) >> (7 - (column & 7))) & 1 ? 255 : 0;
    const at = (row * width + column) * (kind + 1);
    const grey = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    return kind === 2 ? grey : 255 - ((255 - grey) * (data[at + 3] ?? 0)) / 255;
  };
}

function greyPng(rows: Uint8Array, width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // eight bits of grey
  head.set([8, 0, 0, 0, 0], 8);
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    sign,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows, { level: 3 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
