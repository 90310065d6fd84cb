import type { CellFigure } from "./cell-context.ts";
import { type FigureRole, type Reason, reason } from "./found-fact.ts";
import type { ColumnHead } from "./headed-table.ts";
import { roleOfWords } from "./role-words.ts";

/** What a note says of cells with two figures: 「上段（　）は目標値、下段は実績値」. Null where it says nothing of that place. */
export type StackedRoles = {
  readonly upper: FigureRole | null;
  readonly lower: FigureRole | null;
  readonly bracket: FigureRole | null;
};

/** A longer line is no note of a table. */
const longestNote = 200;
const inBrackets =
  /[（(][\s　]*[)）][\s　]*(?:内の?|書き?の?)?[\s　]*(?:数値|数字|値)?[\s　]*(?:は|が|[:：＝=…])?[\s　]*([^、。,，;；（(\s　]{1,12})/;
const upperForm = /上段([^下。]{1,24})/;
const lowerForm = /下段([^上。]{1,24})/;

/** The roles that the lines around a table give to the upper and the lower figure of its cells; null where none does. */
export function stackedRoles(lines: readonly string[]): StackedRoles | null {
  for (const line of lines) {
    if (line.length > longestNote || !/上段|[（(][\s　]*[)）]/.test(line)) continue;
    const role = (form: RegExp) => roleOfWords(form.exec(line)?.[1] ?? "");
    const found = { upper: role(upperForm), lower: role(lowerForm), bracket: role(inBrackets) };
    if ((found.upper !== null && found.lower !== null) || found.bracket !== null) return found;
  }
  return null;
}

/** The role that its place in the cell gives a figure: a head that says what its column holds comes before any note. */
export function roleInStack(
  found: CellFigure,
  place: { readonly index: number; readonly of: number },
  head: ColumnHead,
  stacked: StackedRoles | null,
): FigureRole | null {
  if (!stacked || !isOpen(head) || found.role !== null) return null;
  if (found.bracket === "round" && stacked.bracket !== null) return stacked.bracket;
  if (place.of !== 2) return null;
  return place.index === 0 ? stacked.upper : stacked.lower;
}

/** A cell with one figure, where the note speaks of two: which of them it is cannot be told. */
export function stackDoubts(
  figures: readonly CellFigure[],
  head: ColumnHead,
  stacked: StackedRoles | null,
): readonly Reason[] {
  const [only] = figures;
  const isTold = only?.role !== null || (only?.bracket === "round" && stacked?.bracket !== null);
  const isAsked = stacked?.upper !== null && stacked?.lower !== null;
  return stacked && isOpen(head) && figures.length === 1 && isAsked && !isTold ? [oneOfTwo] : [];
}

const isOpen = ({ kind, role }: ColumnHead): boolean => kind === "value" && (role === null || role === "actual");

const oneOfTwo = reason(
  "cell/oneOfTwo",
  0.6,
  "上段と下段に分けて書く表ですが、この欄には値が一つしかありません。どちらの値か確かめてください。",
  "The cells of this table hold an upper and a lower figure, but this one holds one. Check which of them it is.",
);
