import type { FigureGroup } from "./figure-group.ts";
import type { TextFigure } from "./figures.ts";
import type { TextLine } from "./lines.ts";

/**
 * Tells of a figure without a year whether it is an aim for every year or for all years together: 「・認定数　毎年度20件以上」 in a list of pairs,
 * whose lines are `pairRows`, or 「KPI③　有効求人倍率　1.0倍以上を維持」.
 */
export function undatedAims(pairRows: readonly number[], lines: readonly TextLine[]): (group: FigureGroup) => boolean {
  const inLists = listsOfPairs(pairRows, lines);
  return ({ kind, figures: [figure], first }) =>
    kind === "alone" &&
    figure !== undefined &&
    isAim(figure) &&
    (inLists.has(first.order) || saysKpi.test(first.plain));
}

const isAim = ({ unit, dated, isOverYears, accumulation, reading }: TextFigure): boolean =>
  unit !== "無単位" &&
  dated === null &&
  (isOverYears || accumulation !== null || (reading.kind === "known" && reading.bound !== "exact"));

const saysKpi = /^\s*(?:[・○●■□◆◇]\s*)?KPI[\s①-⑳\d]{0,4}[\s:]\s*\S/;

/** The lines with the same mark straight above and below those with pairs. */
function listsOfPairs(pairRows: readonly number[], lines: readonly TextLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const start of pairRows) {
    const sign = itemSign(lines[start]);
    if (sign === null) continue;
    for (const step of [-1, 1])
      for (let order = start + step; itemSign(lines[order]) === sign && !found.has(order); order += step)
        found.add(order);
  }
  return found;
}

const itemSign = (line: TextLine | undefined): string | null =>
  /^\s*([・○●■□◆◇▪-])/.exec(line?.plain ?? "")?.[1] ?? null;
