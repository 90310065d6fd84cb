import { namelessFact } from "../asked-names.ts";
import type { FoundFact } from "../found-fact.ts";
import type { TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

/** So few lines between two rows of a table are what could not be read of a row, and no text of their own. */
const longestGap = 3;

/**
 * What stands between two rows of a table is of a row, too: a figure there that takes its name from above the table, 「64人 40組以上」 below 「お試し住宅の利用者数
 * 26組」, is asked.
 */
export function askedBetweenRows(
  tables: readonly Pick<TextTable, "lines">[],
  lines: readonly TextLine[],
): (fact: FoundFact) => FoundFact {
  const starts = new Map(tables.flatMap(({ lines: own }) => gapsOf(own)).flatMap((gap) => gapNumbers(gap, lines)));
  if (starts.size === 0) return (fact) => fact;
  return (fact) => {
    const [first, last] = fact.at.lines ?? [];
    const start = last === undefined ? undefined : starts.get(last);
    const isFromAbove = start !== undefined && first !== undefined && first < start;
    return isFromAbove && fact.name !== "" && fact.figures.length > 0 ? namelessFact(fact.figures, fact) : fact;
  };
}

type Gap = { readonly from: number; readonly to: number };

function gapsOf(rows: readonly TextLine[]): readonly Gap[] {
  const orders = rows.map(({ order }) => order).sort((one, other) => one - other);
  return orders.flatMap((order, at) => {
    const next = orders[at + 1] ?? order;
    return next - order > 1 && next - order - 1 <= longestGap ? [{ from: order + 1, to: next - 1 }] : [];
  });
}

/** The number of each line of a gap, with that of its first. */
function gapNumbers({ from, to }: Gap, lines: readonly TextLine[]): readonly (readonly [number, number])[] {
  const start = lines[from]?.at.lines?.[0];
  return start === undefined
    ? []
    : lines.slice(from, to + 1).flatMap(({ at }) => (at.lines ? [[at.lines[1], start] as const] : []));
}
