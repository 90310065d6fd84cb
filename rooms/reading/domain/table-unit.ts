import { findUnit, type PrintedUnit } from "./find-unit.ts";
import type { Around } from "./headed-table.ts";
import { headingDepth } from "./heading-forms.ts";
import type { Grid, PlacedLine } from "./placed-text.ts";

/** The nearest lines above; what stands above a heading behind another table is of that table. */
function linesOfOwn({ above, afterTable }: Around): readonly PlacedLine[] {
  const near = above.slice(-3);
  const heading = afterTable ? near.findLastIndex(({ text }) => headingDepth(text) !== null) : -1;
  return near.slice(Math.max(0, heading));
}

/** The nearest lines below, up to the next heading. */
function notesBelow({ below }: Around): readonly PlacedLine[] {
  const near = below.slice(0, 5);
  const heading = near.findIndex(({ text }) => headingDepth(text) !== null);
  return heading < 0 ? near : near.slice(0, heading);
}

/** The unit of a whole table: from its title, what stands above its heads, the nearest lines, its footnotes. */
export function tableUnit(
  grid: Grid,
  around: Around,
  before: readonly string[],
  last: readonly string[],
): PrintedUnit | null {
  const lines = [
    ...(grid.title === null ? [] : [grid.title]),
    ...before,
    ...linesOfOwn(around)
      .map(({ text }) => text)
      .reverse(),
    ...last.filter((text) => /単位/.test(text)),
    ...(around.unitFurtherUp === undefined ? [] : [around.unitFurtherUp]),
    ...notesBelow(around).flatMap(({ text }) => (/単位/.test(text) ? [text] : [])),
  ];
  for (const text of lines) {
    const unit = findUnit(text);
    if (unit !== null) return unit;
  }
  return null;
}
