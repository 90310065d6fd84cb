import type { Piece } from "./regions.ts";
import { isText } from "./regions.ts";
import type { Row } from "./rows.ts";

export type PieceRow = Row<Piece>;
/** A stripe from top to bottom: one that pieces fill, or one between those. */
export type Stripe = { readonly from: number; readonly to: number };

/** A line that stands closer than this to the one above, in letter sizes, goes on in the same cell. */
export const sameCell = 0.75;

/** Stripes from left to right; those closer than `least` are one. */
export function joinedStripes(all: readonly Stripe[], least: number): readonly Stripe[] {
  const joined: Stripe[] = [];
  for (const stripe of [...all].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last === undefined || stripe.from - last.to >= least) joined.push(stripe);
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, stripe.to) };
  }
  return joined;
}

export const isOpenText = (row: PieceRow): boolean =>
  row.things.every((piece) => isText(piece) && piece.runs.every((run) => !run.vertical));

export const sizeOf = (row: PieceRow): number => Math.max(...row.things.map((piece) => piece.size));

export const textOf = (piece: Pick<Piece, "runs">): string => piece.runs.map((run) => run.text).join("");
export const isFigure = (piece: Pick<Piece, "runs">): boolean =>
  /^[\d０-９,，.．%％▲△―－\-–+()（）人円千百万億]+$/.test(textOf(piece));
