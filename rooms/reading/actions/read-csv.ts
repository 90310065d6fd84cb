import { CsvError, parse } from "csv-parse/sync";
import { decodeJapanese } from "../../document/index.ts";
import { findSeparator, isWellQuoted, type Separator } from "../domain/csv-separator.ts";
import { commandFormula } from "../domain/excel-problems.ts";
import {
  fileEmpty,
  fileTooLarge,
  type ProblemList,
  textCut,
  tooManyCells,
  withinLetters,
} from "../domain/file-problems.ts";
import { type FileReading, plainStyle, type ReadLimits, type ReadPage } from "../domain/placed-text.ts";
import type { SheetCell } from "../domain/sheet-cells.ts";
import { mostColumns } from "../domain/sheet-cells.ts";
import { sheetToParts } from "../domain/split-sheet.ts";
import { brokenQuotes, isPlainText, lettersLost, notText } from "../domain/text/problems.ts";
import { guarded } from "./guarded.ts";
import { StopReading } from "./open-package.ts";

/**
 * Reads a text table (CSV, TSV and their kind) in any encoding of Japanese offices and with any usual separator. Every cell is text, also one that
 * a spreadsheet would take for a formula. Tables are parted at empty lines; titles and notes above and below become lines.
 */
export async function readCsv(bytes: Uint8Array, limits: ReadLimits): Promise<FileReading> {
  return guarded("csv", (problems) => {
    const refusal =
      bytes.length === 0 ? fileEmpty() : bytes.length > limits.bytes ? fileTooLarge(bytes.length, limits.bytes) : null;
    if (refusal) {
      problems.tell(refusal);
      return [];
    }
    const decoded = decodeJapanese(bytes);
    if (!isPlainText(decoded.text)) {
      problems.tell(notText());
      return [];
    }
    if (decoded.lost > 0) problems.tell(lettersLost(decoded));
    return [readPage(decoded.text.replace(/^\ufeff/, ""), limits, problems)];
  });
}

function readPage(text: string, limits: ReadLimits, problems: ProblemList): ReadPage {
  const cells = readCells(text, limits, problems);
  const sheet = {
    number: 1,
    name: null,
    cells,
    frames: [],
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  };
  const parts = sheetToParts(sheet, { beside: false });
  return { number: 1, name: null, size: null, kind: parts.length > 0 ? "text" : "empty", parts };
}

/** A record with the lines it stands in, counted from 1. */
type PlacedRecord = { readonly cells: readonly string[]; readonly lines: readonly [first: number, last: number] };

/** =cmd|' /c …'!A0: Excel would offer to start that program. */
const startsCommand = /^\s*[=+\-@].*\w\|\s*'?[^|!]*'?!/s;

function readCells(text: string, limits: ReadLimits, problems: ProblemList): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  let row = 0;
  const take = ({ cells: texts, lines }: PlacedRecord): void => {
    texts.slice(0, mostColumns).forEach((cell, column) => {
      if (cell.trim() === "") return;
      if (cells.length >= limits.cells) throw new StopReading(tooManyCells(limits.cells));
      const { text: kept, cut } = withinLetters(cell.replace(/\r\n?/g, "\n"), limits.letters);
      if (cut) problems.tell(textCut(limits.letters), { page: 1, lines });
      if (startsCommand.test(kept.slice(0, 1_000))) problems.tell(commandFormula(), { page: 1, lines });
      cells.push({ row, column, text: kept, value: null, style: plainStyle, bordered: false, lines });
    });
    row += 1;
  };
  try {
    eachRecord(text, problems, take);
  } catch (stopped) {
    if (!(stopped instanceof StopReading)) throw stopped;
    problems.tell(stopped.problem, { page: 1 });
  }
  return cells;
}

/** Goes through the records. Where a quotation mark is never closed, the rest is read line by line: it costs its cells, not the file. */
function eachRecord(text: string, problems: ProblemList, take: (record: PlacedRecord) => void): void {
  const separator = findSeparator(text);
  const said = /^sep=.\r?\n/i.exec(text)?.[0] ?? "";
  let line = said ? 1 : 0;
  const onRecord = (cells: readonly string[], raw: string, last: number): void => {
    const lines: readonly [number, number] = [line + 1, last + (said ? 1 : 0)];
    line = lines[1];
    if (!raw.includes('"') || isWellQuoted(raw, separator)) take({ cells, lines });
    else {
      problems.tell(brokenQuotes(raw), { page: 1, lines });
      eachLine(raw.replace(/\r?\n$|\r$/, ""), { separator, first: lines[0] }, take);
    }
  };
  try {
    parseRecords(text.slice(said.length), separator, onRecord);
  } catch (stopped) {
    if (!(stopped instanceof CsvError)) throw stopped;
    const rest = text
      .split(/\r\n|\n|\r/)
      .slice(line)
      .join("\n");
    problems.tell(brokenQuotes(rest), { page: 1, lines: [line + 1, line + 1] });
    eachLine(rest.replace(/\n$/, ""), { separator, first: line + 1 }, take);
  }
}

function parseRecords(
  text: string,
  separator: Separator,
  onRecord: (cells: readonly string[], raw: string, last: number) => void,
): void {
  parse(text, {
    delimiter: separator,
    relax_column_count: true,
    relax_quotes: true,
    raw: true,
    // the type of the callback knows a record only; with `raw` it is handed in together with its letters
    on_record: (given: unknown, { lines }: { readonly lines: number }) => {
      const { record, raw } = asRaw(given);
      onRecord(record, raw, lines);
      return null;
    },
  });
}

function asRaw(given: unknown): { readonly record: readonly string[]; readonly raw: string } {
  if (typeof given !== "object" || given === null || !("record" in given) || !("raw" in given))
    return { record: [], raw: "" };
  const { record, raw } = given;
  return { record: Array.isArray(record) ? record.map(String) : [], raw: String(raw) };
}

/** Without regard to quotation marks: one line is one record. */
function eachLine(
  text: string,
  { separator, first }: { readonly separator: Separator; readonly first: number },
  take: (record: PlacedRecord) => void,
): void {
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    const cells = line.split(separator).map((cell) => cell.replace(/^\s*"|"\s*$/g, "").replaceAll('""', '"'));
    take({ cells, lines: [first + index, first + index] });
  });
}
