import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import type { OpenedSheet } from "../../value/index.ts";
import { noSheets } from "../domain/excel-problems.ts";
import { problemList } from "../domain/file-problems.ts";
import { patchWorksheet } from "../domain/patch-worksheet.ts";
import type { ReadLimits } from "../domain/placed-text.ts";
import { tableOfCells } from "../domain/table-of-cells.ts";
import { readSheet } from "./excel-sheet.ts";
import { openPackage, type Package } from "./open-package.ts";
import { openSheets } from "./read-excel.ts";
import { rebuildPackage } from "./rebuild-package.ts";

/** The sheets of an Excel workbook as tables. Answers are written into the part of one sheet; all other parts stay as they are packed. */
export function tablesInExcel(bytes: Uint8Array, limits: ReadLimits): Outcome<readonly OpenedSheet[], Problem> {
  const opened = openPackage(bytes, limits);
  if (!opened.ok) return opened;
  const pack = opened.value;
  const problems = problemList();
  const { book, sheets } = openSheets(pack, limits, problems);
  const found: OpenedSheet[] = [];
  for (const [index, { name, link, hidden }] of sheets.entries()) {
    if (!book || link?.type !== "worksheet" || hidden || !pack.has(link.target)) continue;
    const part = link.target;
    const { content, problem } = readSheet(book, { number: index + 1, name, part });
    // half a sheet would be answered as if its other rows had not been sent
    if (problem) return fail(problem);
    found.push({
      name,
      table: tableOfCells(content.cells),
      answered: (texts, column) => {
        const xml = textOfPart(pack, part);
        return xml.ok
          ? rebuildPackage(bytes, part, new TextEncoder().encode(patchWorksheet(xml.value, texts, column)))
          : xml;
      },
    });
  }
  return found.length > 0 ? ok(found) : fail(problems.told()[0]?.problem ?? noSheets());
}

/** A part of a package as text; what is written in UTF-16 becomes UTF-8 and says so. */
export function textOfPart(pack: Package, part: string): Outcome<string, Problem> {
  const pieces: Uint8Array[] = [];
  // the piece is used again for the next one
  const problem = pack.eachPiece(part, (piece) => pieces.push(piece.slice()));
  if (problem) return fail(problem);
  const bytes = Buffer.concat(pieces);
  const wide = bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : null;
  const text = new TextDecoder(wide ?? "utf-8").decode(bytes);
  return ok(wide ? text.replace(/^(<\?xml[^>]*encoding=)(["'])[^"']*\2/, "$1$2UTF-8$2") : text);
}
