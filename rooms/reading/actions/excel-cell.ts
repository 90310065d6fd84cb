import type { Problem } from "../../../foundation/index.ts";
import type { CellNature } from "../../value/index.ts";
import {
  commandFormula,
  errorValue,
  formulaWithoutValue,
  hiddenByFormat,
  missingText,
  valuesOfOtherFiles,
} from "../domain/excel-problems.ts";
import { type ProblemList, struckNumber, struckPart, textCut, withinLetters } from "../domain/file-problems.ts";
import type { ReadLimits } from "../domain/placed-text.ts";
import { type RichText, withoutStruck } from "../domain/rich-text.ts";
import type { SheetCell } from "../domain/sheet-cells.ts";
import type { CellLook, Looks } from "./excel-styles.ts";
import { unescaped } from "./excel-texts.ts";
import type { Package } from "./open-package.ts";

/** What the sheets of a workbook share. `spent` counts cells over all sheets. */
export type Workbook = {
  readonly pack: Package;
  readonly texts: readonly RichText[];
  readonly looks: Looks;
  readonly limits: ReadLimits;
  readonly problems: ProblemList;
  readonly spent: { cells: number };
};

/** A cell on its way: what its element holds until it is closed. */
export type OpenCell = {
  row: number;
  column: number;
  type: string;
  style: number;
  /** Null while no `v` was met; a number where the file holds it as one. */
  stored: string | number | null;
  rich: RichText | null;
  formula: string | null;
};

/** A formula that names another file ([1]Sheet!A1) or another program (=cmd|' /c …'!A0). */
export function formulaWarning(formula: string): Problem | null {
  if (/\w\|'?[^|!]*'?!/.test(formula.slice(0, 1_000))) return commandFormula();
  return /\[(\d+|[^\][]*\.xls\w?)\]/i.test(formula.slice(0, 1_000)) ? valuesOfOtherFiles() : null;
}

/** What the file holds in a cell beside what is seen in it; null where there is nothing more. */
export function natureOf({ formula, type, stored }: OpenCell, look: CellLook): CellNature | null {
  // a formula that gives an error is first of all an error
  if (type === "e") return { kind: "error" };
  if (formula !== null) return { kind: "formula", formula };
  return look.format.isDate && type === "n" && stored !== null && stored !== ""
    ? { kind: "day" }
    : type === "d"
      ? { kind: "day" }
      : null;
}

/** The cell as a person sees it; null where nothing is seen in it. */
export function cellOf(
  book: Workbook,
  cell: OpenCell,
  look: CellLook,
  tell: (problem: Problem) => void,
): SheetCell | null {
  if (cell.formula !== null && (cell.stored === null || (cell.stored === "" && cell.type !== "str"))) {
    tell(formulaWithoutValue());
    return seen(cell, look, "", null);
  }
  if (cell.type === "e") {
    if (!cell.stored) return null;
    tell(errorValue(String(cell.stored)));
    return seen(cell, look, String(cell.stored), null);
  }
  const number = cell.type === "n" ? numberOf(cell.stored) : null;
  if (number !== null) return numberCell(cell, look, number, tell);
  const rich = textOf(book, cell, tell);
  return rich === null ? null : textCell(book, { cell, look, rich }, tell);
}

const seen = (
  { row, column }: OpenCell,
  { style, bordered }: Pick<CellLook, "style" | "bordered">,
  text: string,
  value: number | null,
): SheetCell => ({ row, column, text, value, style, bordered, lines: null });

/** Only digits are a number: what is empty or anything else would become 0 or worse. */
function numberOf(stored: OpenCell["stored"]): number | null {
  if (typeof stored === "number") return stored;
  if (stored === null || !/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(stored)) return null;
  const number = Number(stored);
  return Number.isFinite(number) ? number : null;
}

function numberCell(cell: OpenCell, look: CellLook, number: number, tell: (problem: Problem) => void): SheetCell {
  const text = look.format.show(number);
  if (text === "") tell(hiddenByFormat());
  if (look.style.struck) tell(struckNumber(text));
  // the count of days behind a date is no figure
  return seen(cell, look, text, look.style.struck || look.format.isDate || text === "" ? null : number);
}

function textOf(book: Workbook, cell: OpenCell, tell: (problem: Problem) => void): RichText | null {
  if (cell.type === "inlineStr") return cell.rich;
  if (cell.type === "b") return cell.stored === null ? null : cell.stored === "1" ? "TRUE" : "FALSE";
  if (cell.type !== "s") return cell.stored === null ? null : unescaped(String(cell.stored));
  if (cell.stored === null) return null;
  const found = cell.stored === "" ? undefined : book.texts[Number(cell.stored)];
  if (found === undefined) tell(missingText());
  return found ?? null;
}

type TextParts = { readonly cell: OpenCell; readonly look: CellLook; readonly rich: RichText };

function textCell(book: Workbook, { cell, look, rich }: TextParts, tell: (problem: Problem) => void): SheetCell | null {
  // most texts have one look
  const read =
    typeof rich === "string" ? { text: rich, style: look.style, leftOut: null } : withoutStruck(rich, look.style);
  const { text, cut } = withinLetters(look.format.showText(read.text), book.limits.letters);
  if (read.leftOut !== null) tell(struckPart(read.leftOut));
  if (cut) tell(textCut(book.limits.letters));
  if (text === "" && read.text !== "") tell(hiddenByFormat());
  return text === "" ? null : seen(cell, { style: read.style, bordered: look.bordered }, text, null);
}
