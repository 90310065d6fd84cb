import { toHalfWidth } from "../../../../foundation/index.ts";
import type { TextFigure } from "./figures.ts";
import type { TextLine } from "./lines.ts";

/** Whose part of which count a line is. */
export type PartOfSex = { readonly name: string; readonly sex: string; readonly line: TextLine };

const sexForm = /^[\s・(]*(?:うち|内訳?)?\s?(男性?|女性?)[\s:：]{1,4}[\d０-９]/;
const wholeForm = /^[\s・○●◆■]*([^\s\d０-９:：、。()（）]{2,16})[\s　:：]{1,4}[\d０-９]/;
/** So many lines below the whole its parts stand. */
const farthest = 2;

/** 「男：27,062人」 below 「人口：56,012人」: a part of that, where both are counted alike; null for any other line. */
export function partOfSex(
  figures: readonly TextFigure[],
  lines: readonly TextLine[],
  figuresAt: ReadonlyMap<number, readonly TextFigure[]>,
): PartOfSex | null {
  const [only, ...more] = figures;
  const sex = only && more.length === 0 ? sexForm.exec(toHalfWidth(only.line.text))?.[1] : undefined;
  if (!only || sex === undefined) return null;
  for (let order = only.line.order - 1; order >= only.line.order - farthest; order -= 1) {
    const [above, below] = [lines[order], lines[order + 1]];
    if (!above || !below || below.blanks > 0) return null;
    if (sexForm.test(toHalfWidth(above.text))) continue;
    const name = wholeForm.exec(above.text)?.[1];
    const isAlike = (figuresAt.get(order) ?? []).some(({ unit }) => unit === only.unit);
    return name !== undefined && isAlike ? { name, sex, line: above } : null;
  }
  return null;
}
