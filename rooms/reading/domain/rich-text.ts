import type { TextStyle } from "./placed-text.ts";

/** A stretch of text in one look; `struck` null where it takes that of the cell. */
export type Run = { readonly text: string; readonly struck: boolean | null };

/** A text of a cell: a plain one, or runs of different looks. */
export type RichText = string | readonly Run[];

/** What remains to be read of a text once its struck-through parts are left out. */
export type ReadText = {
  readonly text: string;
  readonly style: TextStyle;
  /** What was left out; null where nothing was. A text struck as a whole is kept and marked in its style. */
  readonly leftOut: string | null;
};

/** Leaves struck parts out of a text that is struck only in part: what is crossed out is not said. */
export function withoutStruck(rich: RichText, style: TextStyle): ReadText {
  if (typeof rich === "string") return { text: rich, style, leftOut: null };
  const isStruck = (run: Run): boolean => run.struck ?? style.struck;
  const kept = rich.filter((run) => !isStruck(run));
  const joined = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");
  if (kept.length === rich.length) return { text: joined(rich), style: { ...style, struck: false }, leftOut: null };
  if (joined(kept).trim() === "") return { text: joined(rich), style: { ...style, struck: true }, leftOut: null };
  const leftOut = joined(rich.filter(isStruck));
  return { text: joined(kept), style: { ...style, struck: false }, leftOut: leftOut.trim() === "" ? null : leftOut };
}
