import { cellToReading } from "../cell-to-reading.ts";

type Figure = { readonly text: string };

/**
 * Figures that stand one behind the other, of which only is known how many rows and columns they make: written row by row or column by column, as
 * their units tell, or else their sizes, since what is said of one thing over the years is near to itself. Null where neither tells.
 */
export function rowsOfFigures<T extends Figure>(
  figures: readonly T[],
  count: number,
): readonly (readonly T[])[] | null {
  const rows = Array.from({ length: figures.length / count }, (_, row) => row);
  const byRow = rows.map((row) => figures.slice(row * count, (row + 1) * count));
  const byColumn = rows.map((row) => figures.filter((_, index) => index % rows.length === row));
  const [areRows, areColumns] = [byRow.every(haveOneUnit), byColumn.every(haveOneUnit)];
  if (areRows !== areColumns) return areRows ? byRow : byColumn;
  if (!areRows || count < 2 || rows.length < 2) return null;
  if (areNear(byRow) && areFar(byColumn)) return byRow;
  return areNear(byColumn) && areFar(byRow) ? byColumn : null;
}

/** The figures of one row are counted alike; a mark for none fits everywhere. */
export const haveOneUnit = (row: readonly Figure[]): boolean =>
  new Set(known(row).map(({ quantity }) => quantity.unit.id)).size <= 1;

const known = (row: readonly Figure[]) =>
  row.flatMap(({ text }) => {
    const reading = cellToReading(text.replace(/\n/g, "")).figures[0]?.reading;
    return reading?.kind === "known" ? [reading] : [];
  });

const areNear = (rows: readonly (readonly Figure[])[]): boolean => rows.every((row) => spread(row) <= mostOfRow);
const areFar = (rows: readonly (readonly Figure[])[]): boolean => rows.every((row) => spread(row) >= leastBetween);
const mostOfRow = 1.5;
const leastBetween = 3;

/** How many times the smallest the greatest is; not told where one of them is none. */
function spread(row: readonly Figure[]): number {
  const sizes = known(row).map(({ quantity }) => Math.abs(quantity.value));
  return sizes.length === row.length && Math.min(...sizes) > 0 ? Math.max(...sizes) / Math.min(...sizes) : Number.NaN;
}
