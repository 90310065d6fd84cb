import type { Problem } from "../../../foundation/index.ts";
import {
  commandFormula,
  errorValue,
  formulaWithoutValue,
  hiddenByFormat,
  missingText,
  valuesOfOtherFiles,
} from "../domain/excel-problems.ts";
import {
  type ProblemList,
  struckNumber,
  struckPart,
  textCut,
  tooManyCells,
  withinLetters,
} from "../domain/file-problems.ts";
import type { ReadLimits } from "../domain/placed-text.ts";
import { type RichText, withoutStruck } from "../domain/rich-text.ts";
import {
  type CellRange,
  columnLetters,
  mostColumns,
  mostRows,
  readCellName,
  readRange,
  type SheetCell,
  type SheetContent,
  sheetPrefix,
} from "../domain/sheet-cells.ts";
import type { CellLook, Looks } from "./excel-styles.ts";
import { richTextTaker, unescaped } from "./excel-texts.ts";
import { type Package, StopReading } from "./open-package.ts";
import { walkXml, type XmlAttributes } from "./walk-xml.ts";

/** What the sheets of a workbook share. `spent` counts cells over all sheets. */
export type Workbook = {
  readonly pack: Package;
  readonly texts: readonly RichText[];
  readonly looks: Looks;
  readonly limits: ReadLimits;
  readonly problems: ProblemList;
  readonly spent: { cells: number };
};

export type NamedSheet = { readonly number: number; readonly name: string; readonly part: string };

/** A cell on its way: what its element holds until it is closed. */
type OpenCell = {
  row: number;
  column: number;
  type: string;
  style: number;
  /** Null while no `v` was met. */
  stored: string | null;
  rich: RichText | null;
  formula: string | null;
};

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
  const cells: SheetCell[] = [];
  const frames: { row: number; column: number }[] = [];
  const merges: CellRange[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  let columnElements = 0;
  const rich = richTextTaker();
  const prefix = sheetPrefix(sheet.name);
  const place = (row: number, column: number) => ({
    page: sheet.number,
    cell: `${prefix}${columnLetters(column)}${row + 1}`,
  });
  const toldOnce = new Set<string>();
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let into: "v" | "f" | "is" | null = null;

  const count = (): void => {
    book.spent.cells += 1;
    if (book.spent.cells > book.limits.cells) throw new StopReading(tooManyCells(book.limits.cells));
  };
  const openRow = (attributes: XmlAttributes): void => {
    const named = Number(attributes.r);
    row = Number.isInteger(named) && named >= 1 && named <= mostRows ? named - 1 : Math.min(row + 1, mostRows - 1);
    column = -1;
    if (isTrue(attributes.hidden) || attributes.ht === "0") hiddenRows.add(row);
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
  const closeCell = (done: OpenCell): void => {
    const look = book.looks(done.style);
    const read = cellOf(book, done, look, (problem) => book.problems.tell(problem, place(done.row, done.column)));
    if (read) {
      count();
      cells.push(read);
    } else if (look.bordered) {
      count();
      frames.push({ row: done.row, column: done.column });
    }
    const warning = done.formula === null ? null : formulaWarning(done.formula);
    if (warning && !toldOnce.has(warning.code)) {
      toldOnce.add(warning.code);
      book.problems.tell(warning, place(done.row, done.column));
    }
  };
  const openOther = (name: string, attributes: XmlAttributes): void => {
    if (name === "row") openRow(attributes);
    else if (name === "mergeCell") {
      const range = readRange(attributes.ref ?? "");
      if (range) {
        count();
        merges.push(range);
      }
    } else if (name === "col" && (isTrue(attributes.hidden) || attributes.width === "0")) {
      columnElements += 1;
      if (columnElements <= mostColumnElements)
        addColumns(hiddenColumns, Number(attributes.min), Number(attributes.max));
    }
  };
  return {
    content: (): SheetContent => ({
      number: sheet.number,
      name: sheet.name,
      cells: inReadingOrder(cells),
      frames,
      merges,
      hiddenRows,
      hiddenColumns,
    }),
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
          closeCell(cell);
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

/** A sheet needs one element for each change of width. */
const mostColumnElements = 2_000;

function addColumns(columns: Set<number>, min: number, max: number): void {
  for (let column = Math.max(1, min); column <= Math.min(max, mostColumns); column += 1) columns.add(column - 1);
}

/** Files may hold their cells in any order, and a cell twice: the first one counts. */
function inReadingOrder(cells: SheetCell[]): readonly SheetCell[] {
  const isAfter = (cell: SheetCell, other: SheetCell | undefined): boolean =>
    other === undefined || cell.row > other.row || (cell.row === other.row && cell.column > other.column);
  if (cells.every((cell, index) => isAfter(cell, cells[index - 1]))) return cells;
  cells.sort((one, other) => one.row - other.row || one.column - other.column);
  return cells.filter((cell, index) => isAfter(cell, cells[index - 1]));
}

/** A formula that names another file ([1]Sheet!A1) or another program (=cmd|' /c …'!A0). */
function formulaWarning(formula: string): Problem | null {
  if (/\w\|'?[^|!]*'?!/.test(formula.slice(0, 1_000))) return commandFormula();
  return /\[(\d+|[^\][]*\.xls\w?)\]/i.test(formula.slice(0, 1_000)) ? valuesOfOtherFiles() : null;
}

/** The cell as a person sees it; null where nothing is seen in it. */
function cellOf(book: Workbook, cell: OpenCell, look: CellLook, tell: (problem: Problem) => void): SheetCell | null {
  const shared = { row: cell.row, column: cell.column, style: look.style, bordered: look.bordered, lines: null };
  if (cell.formula !== null && (cell.stored === null || (cell.stored === "" && cell.type !== "str"))) {
    tell(formulaWithoutValue());
    return { ...shared, text: "", value: null };
  }
  if (cell.type === "e") {
    if (!cell.stored) return null;
    tell(errorValue(cell.stored));
    return { ...shared, text: cell.stored, value: null };
  }
  const number = cell.type === "n" ? numberOf(cell.stored) : null;
  if (number !== null) return numberCell(shared, look, number, tell);
  const rich = textOf(book, cell, tell);
  return rich === null ? null : textCell(book, { shared, look, rich }, tell);
}

/** Only digits are a number: what is empty or anything else would become 0 or worse. */
function numberOf(stored: string | null): number | null {
  if (stored === null || !/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(stored)) return null;
  const number = Number(stored);
  return Number.isFinite(number) ? number : null;
}

type Shared = Omit<SheetCell, "text" | "value">;

function numberCell(shared: Shared, look: CellLook, number: number, tell: (problem: Problem) => void): SheetCell {
  const text = look.format.show(number);
  if (text === "") tell(hiddenByFormat());
  if (look.style.struck) tell(struckNumber(text));
  const { row, column, style, bordered, lines } = shared;
  // the count of days behind a date is no figure
  const value = look.style.struck || look.format.isDate || text === "" ? null : number;
  return { row, column, text, value, style, bordered, lines };
}

function textOf(book: Workbook, cell: OpenCell, tell: (problem: Problem) => void): RichText | null {
  if (cell.type === "inlineStr") return cell.rich;
  if (cell.type === "b") return cell.stored === null ? null : cell.stored === "1" ? "TRUE" : "FALSE";
  if (cell.type !== "s") return cell.stored === null ? null : unescaped(cell.stored);
  if (cell.stored === null) return null;
  const found = cell.stored === "" ? undefined : book.texts[Number(cell.stored)];
  if (found === undefined) tell(missingText());
  return found ?? null;
}

type TextParts = { readonly shared: Shared; readonly look: CellLook; readonly rich: RichText };

function textCell(
  book: Workbook,
  { shared, look, rich }: TextParts,
  tell: (problem: Problem) => void,
): SheetCell | null {
  const read = withoutStruck(rich, look.style);
  const { text, cut } = withinLetters(look.format.showText(read.text), book.limits.letters);
  if (read.leftOut !== null) tell(struckPart(read.leftOut));
  if (cut) tell(textCut(book.limits.letters));
  if (text === "" && read.text !== "") tell(hiddenByFormat());
  return text === "" ? null : { ...shared, text, value: null, style: read.style };
}
