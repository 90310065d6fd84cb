import { toCommonWidth } from "../../../foundation/index.ts";
import type { Fact } from "../../fact/index.ts";

/** A piece of a line: plain, or the printed form of a fact. */
export type LinePiece = { readonly text: string; readonly fact?: Fact };

/** A line cut at the facts that stand in it; `beside` are facts of the line whose printed form does not stand in it as one piece. */
export type MarkedLine = { readonly pieces: readonly LinePiece[]; readonly beside: readonly Fact[] };

type Place = { readonly start: number; readonly end: number; readonly fact: Fact };

/** Half width and full width mean the same figure, and each sign keeps its place: half-width katakana alone would shift. */
const comparable = (text: string): string => (toCommonWidth(text).length === text.length ? toCommonWidth(text) : text);

function placeOf(line: string, fact: Fact, taken: readonly Place[]): Place | null {
  const printed = comparable(fact.printed ?? "");
  if (printed === "") return null;
  for (let start = line.indexOf(printed); start >= 0; start = line.indexOf(printed, start + 1)) {
    const end = start + printed.length;
    if (taken.every((place) => end <= place.start || start >= place.end)) return { start, end, fact };
  }
  return null;
}

/**
 * Cuts a line at the printed forms of its facts. Long forms are placed first, so that 「10,281千人」 does not lose its
 * 「281」 to a shorter figure; two facts that print the same take one occurrence each, in their order.
 */
export function markLine(text: string, facts: readonly Fact[]): MarkedLine {
  const line = comparable(text);
  const placed: Place[] = [];
  const beside: Fact[] = [];
  const longestFirst = [...facts].sort((one, other) => (other.printed?.length ?? 0) - (one.printed?.length ?? 0));
  for (const fact of longestFirst) {
    const place = placeOf(line, fact, placed);
    if (place) placed.push(place);
    else beside.push(fact);
  }
  return {
    pieces: cut(
      text,
      placed.sort((one, other) => one.start - other.start),
    ),
    beside,
  };
}

function cut(text: string, places: readonly Place[]): readonly LinePiece[] {
  const pieces: LinePiece[] = [];
  let from = 0;
  for (const { start, end, fact } of places) {
    if (start > from) pieces.push({ text: text.slice(from, start) });
    pieces.push({ text: text.slice(start, end), fact });
    from = end;
  }
  if (from < text.length || pieces.length === 0) pieces.push({ text: text.slice(from) });
  return pieces;
}
