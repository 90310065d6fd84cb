import type { Grid, Place, PlacedLine } from "./placed-text.ts";
import { readCellName } from "./sheet-cells.ts";

/** Row and column on a sheet; #1!A1 is the first cell of the first table of a page, and on no sheet. */
function placeOnSheet({ cell = "" }: Place): { readonly row: number; readonly column: number } | null {
  return cell.startsWith("#") ? null : readCellName(cell.slice(cell.lastIndexOf("!") + 1));
}

/** 「（人）」 at the corner of the table beside: of a row of lines those are left that stand over a table, if there are any. */
export function linesOver(own: Grid, lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const place = placeOnSheet(own.at);
  if (!place) return lines;
  const last = place.column + own.columns - 1;
  const places = lines.map(({ at }) => placeOnSheet(at));
  const rows = new Set(
    places.flatMap((one) => (one && one.column >= place.column && one.column <= last ? [one.row] : [])),
  );
  return lines.filter((_, index) => {
    const one = places[index];
    return !one || (one.column >= place.column && one.column <= last) || !rows.has(one.row);
  });
}

/** Whether a table begins in the row of another one at its left, and a line above that one (（単位：千円） at the corner) stands over it too. */
export function sharesAbove(other: Grid, one: Grid, above: readonly PlacedLine[]): boolean {
  const [own, left] = [placeOnSheet(other.at), placeOnSheet(one.at)];
  if (!own || !left || own.row !== left.row || own.column <= left.column || other.at.page !== one.at.page) return false;
  return above.some(({ at }) => {
    const place = placeOnSheet(at);
    return place !== null && place.row < own.row && place.column >= own.column;
  });
}
