import type { Problem } from "../../../foundation/index.ts";
import { mostColumns, mostRows, readCellName, readRange, type SheetContent } from "../domain/sheet-cells.ts";
import type { OpenCell, Workbook } from "./excel-cell.ts";
import { richTextTaker } from "./excel-texts.ts";
import { gatherSheet, type NamedSheet } from "./gather-sheet.ts";
import { walkXml, type XmlAttributes } from "./walk-xml.ts";

/** Reads one sheet in one pass. What stood against single cells goes to the problems; the answer's problem ended the sheet early. */
export function readSheet(
  book: Workbook,
  sheet: NamedSheet,
): { readonly content: SheetContent; readonly problem: Problem | null } {
  const taking = sheetTaker(book, sheet);
  const problem = walkXml(book.pack, sheet.part, taking.taker);
  return { content: taking.content(), problem };
}

function sheetTaker(book: Workbook, sheet: NamedSheet) {
  const gathered = gatherSheet(book, sheet);
  const rich = richTextTaker();
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let into: "v" | "f" | "is" | null = null;

  const openRow = (attributes: XmlAttributes): void => {
    const named = Number(attributes.r);
    row = Number.isInteger(named) && named >= 1 && named <= mostRows ? named - 1 : Math.min(row + 1, mostRows - 1);
    column = -1;
    if (isTrue(attributes.hidden) || attributes.ht === "0") gathered.hideRow(row);
  };
  const openCell = (attributes: XmlAttributes): void => {
    const named = attributes.r === undefined ? null : readCellName(attributes.r);
    if (named) row = named.row;
    column = named ? named.column : Math.min(column + 1, mostColumns - 1);
    cell = {
      row: Math.max(0, row),
      column,
      type: attributes.t ?? "n",
      style: Number(attributes.s ?? 0),
      stored: null,
      rich: null,
      formula: null,
    };
  };
  const openOther = (name: string, attributes: XmlAttributes): void => {
    if (name === "row") openRow(attributes);
    else if (name === "mergeCell") {
      const range = readRange(attributes.ref ?? "");
      if (range) gathered.merge(range);
    } else if (name === "col" && (isTrue(attributes.hidden) || attributes.width === "0"))
      gathered.hideColumns(Number(attributes.min) - 1, Number(attributes.max) - 1);
  };
  return {
    content: gathered.content,
    taker: {
      open: (name: string, attributes: XmlAttributes): void => {
        if (name === "c") openCell(attributes);
        else if (!cell) openOther(name, attributes);
        else if (into === "is") rich.open(name, attributes);
        else if (name === "v") {
          into = "v";
          cell.stored ??= "";
        } else if (name === "f") {
          into = "f";
          cell.formula ??= "";
        } else if (name === "is") {
          into = "is";
          rich.begin();
        }
      },
      close: (name: string): void => {
        if (!cell) return;
        if (name === "c") {
          gathered.cell(cell);
          cell = null;
          into = null;
        } else if (name === "is") {
          cell.rich = rich.end();
          into = null;
        } else if (into === "is") rich.close(name);
        else into = null;
      },
      text: (text: string): void => {
        if (!cell || into === null) return;
        if (into === "is") rich.text(text);
        else if (into === "v") cell.stored += text;
        else cell.formula += text;
      },
    },
  };
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";
