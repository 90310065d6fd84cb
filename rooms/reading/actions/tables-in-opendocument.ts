import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import type { CellNature, OpenedSheet } from "../../value/index.ts";
import { noSheets } from "../domain/excel-problems.ts";
import { tooManyCells } from "../domain/file-problems.ts";
import { patchSpreadsheet } from "../domain/patch-spreadsheet.ts";
import { plainStyle, type ReadLimits } from "../domain/placed-text.ts";
import type { SheetCell } from "../domain/sheet-cells.ts";
import { tableOfCells } from "../domain/table-of-cells.ts";
import { openPackage, StopReading } from "./open-package.ts";
import { rebuildPackage } from "./rebuild-package.ts";
import { textOfPart } from "./tables-in-excel.ts";
import { attributeOf, walkXml, type XmlAttributes } from "./walk-xml.ts";

const content = "content.xml";
/** An empty end of a sheet is written as one row that stands for a million. */
const mostCopies = 1_000;

type Sheet = { readonly name: string; readonly cells: SheetCell[] };
type OpenCell = { readonly attributes: XmlAttributes; readonly count: number; text: string; paragraphs: number };

/** The sheets of an OpenDocument spreadsheet as tables. Answers are written into the part that holds the sheets; all other parts stay as they are packed. */
export function tablesInOpenDocument(bytes: Uint8Array, limits: ReadLimits): Outcome<readonly OpenedSheet[], Problem> {
  const opened = openPackage(bytes, limits);
  if (!opened.ok) return opened;
  const pack = opened.value;
  const { sheets, taker } = sheetTaker(limits);
  const problem = walkXml(pack, content, taker);
  if (problem) return fail(problem);
  if (sheets.length === 0) return fail(noSheets());
  return ok(
    sheets.map(({ name, cells }, index) => ({
      name,
      table: tableOfCells(cells),
      answered: (texts, column) => {
        const xml = textOfPart(pack, content);
        if (!xml.ok) return xml;
        const patched = patchSpreadsheet(xml.value, index, texts, column);
        return rebuildPackage(bytes, content, new TextEncoder().encode(patched));
      },
    })),
  );
}

function sheetTaker(limits: ReadLimits) {
  const sheets: Sheet[] = [];
  let row = 0;
  let rowCopies = 1;
  let rowFrom = 0;
  let column = 0;
  let cell: OpenCell | null = null;
  let aside = 0;
  let inText = false;
  let spent = 0;
  const closeCell = (done: OpenCell): void => {
    const read = cellOf(done);
    const cells = sheets.at(-1)?.cells;
    for (let copy = 0; read && cells && copy < Math.min(done.count, mostCopies); copy += 1) {
      spent += 1;
      if (spent > limits.cells) throw new StopReading(tooManyCells(limits.cells));
      cells.push({ ...read, row, column: column + copy });
    }
    column += done.count;
  };
  const closeRow = (): void => {
    const cells = sheets.at(-1)?.cells ?? [];
    const first = cells.slice(rowFrom);
    for (let copy = 1; first.length > 0 && copy < Math.min(rowCopies, mostCopies); copy += 1) {
      spent += first.length;
      if (spent > limits.cells) throw new StopReading(tooManyCells(limits.cells));
      for (const one of first) cells.push({ ...one, row: row + copy });
    }
    row += rowCopies;
  };
  const openOutside = (name: string, attributes: XmlAttributes): void => {
    if (name === "table") {
      sheets.push({ name: attributeOf(attributes, "name") ?? "", cells: [] });
      row = 0;
    } else if (name === "table-row") {
      rowCopies = countOf(attributes, "number-rows-repeated");
      rowFrom = sheets.at(-1)?.cells.length ?? 0;
      column = 0;
    } else if (name === "table-cell" || name === "covered-table-cell") {
      cell = { attributes, count: countOf(attributes, "number-columns-repeated"), text: "", paragraphs: 0 };
    }
  };
  return {
    sheets,
    taker: {
      open: (name: string, attributes: XmlAttributes): void => {
        if (!cell) openOutside(name, attributes);
        // remarks beside a cell are not what stands in it
        else if (name === "annotation" || aside > 0) aside += 1;
        else if (name === "p") {
          if (cell.paragraphs > 0) cell.text += "\n";
          cell.paragraphs += 1;
          inText = true;
        } else if (name === "s") cell.text += " ".repeat(Math.min(100, countOf(attributes, "c")));
        else if (name === "line-break") cell.text += "\n";
      },
      close: (name: string): void => {
        if (aside > 0) aside -= 1;
        else if (name === "p") inText = false;
        else if (cell && (name === "table-cell" || name === "covered-table-cell")) {
          closeCell(cell);
          cell = null;
        } else if (name === "table-row") closeRow();
      },
      text: (text: string): void => {
        if (cell && inText && aside === 0 && cell.text.length < limits.letters) cell.text += text;
      },
    },
  };
}

function countOf(attributes: XmlAttributes, name: string): number {
  const count = Number(attributeOf(attributes, name) ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}

/** Row and column are those of the first of several; null where nothing stands in it. */
function cellOf({ attributes, text }: OpenCell): SheetCell | null {
  const type = attributeOf(attributes, "value-type");
  const stored = attributeOf(attributes, "value");
  const formula = attributeOf(attributes, "formula");
  if (text === "" && stored === null && formula === null) return null;
  const number = stored !== null && ["float", "percentage", "currency"].includes(type ?? "") ? Number(stored) : null;
  const value = number !== null && Number.isFinite(number) ? number : null;
  const nature = natureOf(type, formula, text);
  const shared = { row: 0, column: 0, style: plainStyle, bordered: false, lines: null };
  return { ...shared, text, value, ...(nature ? { nature } : {}) };
}

function natureOf(type: string | null, formula: string | null, text: string): CellNature | null {
  if (/^(?:#[A-Z/0?!]+|Err:\d+)$/.test(text)) return { kind: "error" };
  if (formula !== null) return { kind: "formula", formula: formula.replace(/^\w+:=?/, "") };
  return type === "date" || type === "time" ? { kind: "day" } : null;
}
