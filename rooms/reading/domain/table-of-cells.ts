import type { CellNature, SentTable } from "../../value/index.ts";
import type { SheetCell } from "./sheet-cells.ts";

/** So many columns of a sheet are looked at; what stands further right is no table that a person fills in. */
const mostColumns = 256;

type OpenRow = { readonly cells: string[]; readonly natures: Map<number, CellNature> };

/** Cells in reading order as rows of text, each number as it is stored and not as rounded by its format. */
export function tableOfCells(cells: readonly SheetCell[]): SentTable {
  const rows = new Map<number, OpenRow>();
  for (const cell of cells) {
    if (cell.column >= mostColumns) continue;
    const row: OpenRow = rows.get(cell.row) ?? { cells: [], natures: new Map() };
    rows.set(cell.row, row);
    while (row.cells.length < cell.column) row.cells.push("");
    row.cells[cell.column] = typedText(cell);
    if (cell.nature) row.natures.set(cell.column, cell.nature);
  }
  return [...rows].map(([row, found]) => ({
    number: row + 1,
    cells: found.cells,
    ...(found.natures.size > 0 ? { natures: found.natures } : {}),
  }));
}

/**
 * What a person wrote into the cell: 0.434 shown as 43.4% is 43.4%; a number that its format shows with a unit (1,234千人) has that unit; else the number
 * itself, all its digits.
 */
export function typedText({ text, value }: Pick<SheetCell, "text" | "value">): string {
  if (value === null) return text.trim();
  const plain = String(Number(value.toPrecision(15)));
  const printed = Number(text.replace(/[^\d.-]/g, ""));
  if (text.includes("%")) {
    const scaled = Math.abs(printed - value * 100) <= Math.abs(printed - value);
    return `${scaled ? Number((value * 100).toPrecision(12)) : plain}%`;
  }
  return /[\p{L}]/u.test(text.replace("E", "")) && printed === value ? text.trim() : plain;
}
