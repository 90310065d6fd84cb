import type { Fact } from "../../fact/index.ts";
import type { Comparison } from "./compare-store.ts";
import type { FindingChange } from "./new-findings.ts";

/** Where a compared figure stands: its thing in the order of the document, and which figure of it. */
export type FigurePlace = { readonly place: number; readonly index: number };

/** A document against the store, kept as places: what stands there is read when it is shown. */
export type DocumentComparison = {
  readonly found: Readonly<Record<Exclude<Comparison, "gone">, readonly FigurePlace[]>>;
  readonly gone: readonly Fact[];
  readonly findings: FindingChange;
};

/** Order of weight: what somebody must look at comes first. */
const weighed: readonly Comparison[] = ["contradicts", "changed", "gone", "new", "same"];

/** So many figures stand on one page. */
export const changesOnPage = 50;

/** How many figures compare so, and the page on which they begin. */
export type ChangesCount = { readonly comparison: Comparison; readonly count: number; readonly page: number };

/** All comparisons by their weight, with how many there are of each. */
export function countChanges(comparison: DocumentComparison): readonly ChangesCount[] {
  let before = 0;
  return weighed.map((one) => {
    const count = ofComparison(comparison, one).length;
    const page = Math.floor(before / changesOnPage) + 1;
    before += count;
    return { comparison: one, count, page };
  });
}

/** A line of the list: a read figure by its place, or a fact that is gone. */
export type ChangesLine = FigurePlace | { readonly gone: Fact };

/** The lines of a page, counted from 1, in the order of weight. */
export function changesOf(comparison: DocumentComparison, page: number): readonly ChangesLine[] {
  const lines: ChangesLine[] = [];
  let from = (page - 1) * changesOnPage;
  for (const one of weighed) {
    const of = ofComparison(comparison, one);
    lines.push(...of.slice(from, from + changesOnPage - lines.length));
    from = Math.max(0, from - of.length);
  }
  return lines;
}

const ofComparison = ({ found, gone }: DocumentComparison, one: Comparison): readonly ChangesLine[] =>
  one === "gone" ? gone.map((fact) => ({ gone: fact })) : found[one];
