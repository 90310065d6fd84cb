import { affinity } from "./affinity.ts";
import type { FigureGroup } from "./figure-group.ts";
import type { TextLine } from "./lines.ts";
import { namesMeasure } from "./marks.ts";

/** What is measured, in a bracket; `isAbove`: on a line above items, each of which says of what or whom its figure is. */
export type BracketMeasure = { readonly name: string; readonly line: TextLine; readonly isAbove: boolean };

const bracket = /^\s*[【〈《[〔]([^【】〈〉《》[\]〔〕\d]{2,24})[】〉》\]〕]\s*/;
const item = /^\s*[・･○●-]/;
const mostItems = 12;

/** 「[利用人数]」 above 「・架空線 910人/年」, 「[満足度] 全体で90%」: the measure that a bracket names; null where none stands above these values or ahead of them. */
export function measureInBracket({ first, figures }: FigureGroup, lines: readonly TextLine[]): BracketMeasure | null {
  const fits = (name: string): boolean =>
    namesMeasure(name) && figures.every((figure) => affinity(name, figure) !== "against");
  const own = bracket.exec(first.plain)?.[1];
  if (own !== undefined) return fits(own) ? { name: own, line: first, isAbove: false } : null;
  for (let order = first.order; order > first.order - mostItems && item.test(lines[order]?.plain ?? ""); order -= 1) {
    const above = lines[order - 1];
    const [whole, name] = bracket.exec(above?.plain ?? "") ?? [];
    if (above && name !== undefined && whole?.length === above.plain.length)
      return fits(name) ? { name, line: above, isAbove: true } : null;
  }
  return null;
}
