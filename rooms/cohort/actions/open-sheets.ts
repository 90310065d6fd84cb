import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import * as XLSX from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { decodeJapanese, kindOfBytes } from "../../document/index.ts";
import type { Grid, TableCell } from "../domain/table-words.ts";

/** A file that was handed in, as sheets of cells; a CSV is one sheet without a name. `name` is the file's own, without its folder. */
export type OpenedFile = { readonly name: string; readonly sha256: string; readonly grids: readonly Grid[] };

const megabyte = 2 ** 20;
/** One file of all municipalities of Japan by sex and age has 4 MB as text; more than this is none of ours and would fill the memory. */
const mostBytes = 96 * megabyte;

const unreadable = (file: string, why: string): Problem => ({
  code: "cohort/fileUnreadable",
  message: {
    ja: `ファイルを読めません（${why}）。名前と、読む権限があること、途中で切れていないことを確かめてください。`,
    en: `Cannot read the file (${why}): check its name, that it may be read, and that it is whole.`,
  },
  place: { file },
});

const tooLarge = (file: string): Problem => ({
  code: "cohort/fileTooLarge",
  message: {
    ja: `ファイルが ${mostBytes / megabyte} MB を超えています。都道府県ごとに分けたファイルを使ってください。`,
    en: `The file is larger than ${mostBytes / megabyte} MB: use files parted by prefecture.`,
  },
  place: { file },
});

const noTable = (file: string): Problem => ({
  code: "cohort/fileNoTable",
  message: {
    ja: "CSV（.gz も可）でも Excel のブックでもありません。PDF や ZIP は、中の表を取り出してから渡してください。",
    en: "Neither a CSV (also .gz) nor an Excel workbook. Take the tables out of a PDF or ZIP first.",
  },
  place: { file },
});

// Splitting at commas is much faster than the CSV parser, and right as long as nothing is quoted.
function csvGrid(text: string): Grid {
  const rows: readonly (readonly string[])[] = text.includes('"')
    ? parse(text, { relax_column_count: true, skip_empty_lines: false })
    : text.split(/\r?\n/).map((line) => line.split(","));
  return { name: "", rows };
}

const isCell = (value: unknown): value is TableCell =>
  value === null || typeof value === "string" || typeof value === "number";

/** Hidden sheets are left out: what a reader of the workbook does not see is not imported. */
function workbookGrids(bytes: Uint8Array): readonly Grid[] {
  const book = XLSX.read(bytes, { dense: true, cellFormula: false, cellHTML: false, cellText: false });
  const hidden = new Set((book.Workbook?.Sheets ?? []).filter(({ Hidden }) => Hidden).map(({ name }) => name));
  return book.SheetNames.filter((name) => !hidden.has(name)).map((name) => {
    const sheet = book.Sheets[name];
    const rows: unknown[][] = sheet
      ? XLSX.utils.sheet_to_json(sheet, { header: 1, raw: true, defval: null, blankrows: true })
      : [];
    return { name, rows: fromTop(sheet, rows).map((row) => row.map((cell) => (isCell(cell) ? cell : String(cell)))) };
  });
}

/** A sheet may begin below its first row or right of its first column: cells keep their names only with the empty ones before them. */
function fromTop(
  sheet: XLSX.WorkSheet | undefined,
  rows: readonly (readonly unknown[])[],
): readonly (readonly unknown[])[] {
  const start = XLSX.utils.decode_range(sheet?.["!ref"] ?? "A1").s;
  const left = new Array<null>(start.c).fill(null);
  return [...Array.from({ length: start.r }, () => []), ...rows.map((row) => [...left, ...row])];
}

function gridsOf(file: string, bytes: Uint8Array): Outcome<readonly Grid[], Problem> {
  const kind = kindOfBytes(bytes);
  if (kind === "package" || kind === "oldOffice") return ok(workbookGrids(bytes));
  if (kind !== null) return fail(noTable(file));
  return ok([csvGrid(decodeJapanese(bytes).text.replace(/^\uFEFF/, ""))]);
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Reads one file from the disk: CSV in any Japanese encoding, also gzipped; .xlsx or .xls. Never throws for what a file may hold. */
export function openSheets(file: string): Outcome<OpenedFile, Problem> {
  try {
    if (statSync(file).size > mostBytes) return fail(tooLarge(file));
    const bytes = readFileSync(file);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const grids = gridsOf(file, isGzip(bytes) ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes);
    return grids.ok ? ok({ name: basename(file), sha256, grids: grids.value }) : grids;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ERR_BUFFER_TOO_LARGE") return fail(tooLarge(file));
    return fail(unreadable(file, code || (error instanceof Error ? error.message : String(error))));
  }
}
