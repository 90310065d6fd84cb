import { holdsFigure } from "./cells.ts";
import { sortOfName } from "./marks.ts";

/** 「○認定農業者数」: an item that names what is measured; null for any other line. */
export function markedName(text: string): string | null {
  const name = markAhead.test(text) ? text.slice(1).trim() : "";
  const isName = sortOfName(name) === "measure" && !/[。:：→⇒]/.test(name);
  return isName && !(/[\d０-９]/.test(name) && holdsFigure(name)) ? name : null;
}
const markAhead = /^[○●◎◆■]/;

/** `isMarked`: a sign opens it. */
type Cell = { readonly text: string; readonly sort: string; readonly isMarked?: true };

/** The cells without the numbers of rows or sections among them: 「1」 / 「○認定農業者数」, 「３」 among 「203,114」, drawn in wide letters as no other figure is. */
export function withoutNumbers<Of extends Cell>(cells: readonly Of[]): readonly Of[] {
  const unnumbered = cells.filter(({ text }, index) => !(rowNumber.test(text) && cells[index + 1]?.isMarked));
  if (unnumbered.length < cells.length) return unnumbered;
  const others = cells.filter(({ sort, text }) => sort !== "figure" || !wideDigit.test(text));
  return others.some(({ sort, text }) => sort === "figure" && /[０-９]/.test(text)) ? cells : others;
}
const rowNumber = /^[\d０-９]{1,2}$/;
const wideDigit = /^[０-９]$/;

/** Names that a sign marks, and not as many figures as heads for each: nobody knows whose they are. */
export function areMiscounted(cells: readonly Cell[]): boolean {
  const own = withoutNumbers(cells);
  const countOf = (is: (cell: Cell) => boolean): number => own.filter(is).length;
  const marked = countOf(({ isMarked }) => isMarked === true);
  const heads = countOf(({ sort }) => sort === "head");
  return marked >= least && heads >= least && countOf(({ sort }) => sort === "figure") !== marked * heads;
}
const least = 2;
