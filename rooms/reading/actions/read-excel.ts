import {
  commandFormula,
  hiddenLines,
  hiddenSheet,
  noSheets,
  outsideData,
  sheetOfOtherKind,
  valuesOfOtherFiles,
} from "../domain/excel-problems.ts";
import { type ProblemList, tooManyPages } from "../domain/file-problems.ts";
import { macrosInside, missingPart } from "../domain/package-problems.ts";
import type { FileReading, ReadLimits, ReadPage } from "../domain/placed-text.ts";
import { columnLetters, type SheetContent } from "../domain/sheet-cells.ts";
import { sheetToParts } from "../domain/split-sheet.ts";
import { readDrawing } from "./excel-drawings.ts";
import { readSheet, type Workbook } from "./excel-sheet.ts";
import { plainLooks, readLooks } from "./excel-styles.ts";
import { readSharedTexts } from "./excel-texts.ts";
import { guarded } from "./guarded.ts";
import { openPackage, type Package } from "./open-package.ts";
import { linksOf, mainPart, type PartLink } from "./package-links.ts";
import { childOf, childrenOf, readTree, relationOf, type XmlNode } from "./walk-xml.ts";

/**
 * Reads an Excel workbook (.xlsx, .xlsm): each sheet a page, its tables as grids with the lines around them. Numbers as they are shown, formulas by the
 * value kept in the file; nothing is computed, run or fetched.
 */
export async function readExcel(bytes: Uint8Array, limits: ReadLimits): Promise<FileReading> {
  return guarded("xlsx", (problems) => {
    const opened = openPackage(bytes, limits);
    if (!opened.ok) {
      problems.tell(opened.problem);
      return [];
    }
    for (const found of opened.value.problems) problems.tell(found);
    return readWorkbook(opened.value, limits, problems);
  });
}

type SheetEntry = { readonly name: string; readonly hidden: boolean; readonly link: PartLink | null };

function readWorkbook(pack: Package, limits: ReadLimits, problems: ProblemList): readonly ReadPage[] {
  const main = mainPart(pack, "xl/workbook.xml");
  if (main === null) {
    problems.tell(noSheets());
    return [];
  }
  const { root, problem } = readTree(pack, main);
  const { links, problem: linkProblem } = linksOf(pack, main);
  for (const found of [problem, linkProblem]) if (found) problems.tell(found);
  tellDangers(pack, links, problems);
  const sheets = sheetsOf(root, links);
  if (sheets.length === 0) problems.tell(noSheets());
  if (sheets.length > limits.pages) problems.tell(tooManyPages(sheets.length, limits.pages));
  const from1904 = ["1", "true"].includes(childOf(root, "workbookPr")?.attributes.date1904 ?? "");
  const book = openBook({ pack, links, limits, problems, from1904 });
  return sheets.slice(0, limits.pages).map((sheet, index) => readPage(book, sheet, index + 1));
}

const longestName = 100;

function sheetsOf(root: XmlNode | null, links: readonly PartLink[]): readonly SheetEntry[] {
  return childrenOf(childOf(root, "sheets"), "sheet").map(({ attributes }) => ({
    // Excel allows 31 letters; the name stands in the place of every cell
    name: (attributes.name ?? "").slice(0, longestName),
    hidden: attributes.state === "hidden" || attributes.state === "veryHidden",
    link: links.find(({ id }) => id === relationOf(attributes)) ?? null,
  }));
}

/** What could do or fetch something when the file is opened in Excel; here it is only told. */
function tellDangers(pack: Package, links: readonly PartLink[], problems: ProblemList): void {
  if (pack.names.some((name) => /vbaProject\.bin$|macrosheets\//i.test(name))) problems.tell(macrosInside());
  if (links.some(({ type }) => type === "connections") || pack.has("xl/connections.xml")) problems.tell(outsideData());
  const outer = links.filter(({ type }) => type === "externalLink");
  if (outer.length > 0) problems.tell(valuesOfOtherFiles());
  const commands = outer.slice(0, 100).some(({ target }) => {
    const { root } = pack.has(target) ? readTree(pack, target) : { root: null };
    return childOf(root, "ddeLink") !== null;
  });
  if (commands) problems.tell(commandFormula());
}

type Opening = {
  readonly pack: Package;
  readonly links: readonly PartLink[];
  readonly limits: ReadLimits;
  readonly problems: ProblemList;
  readonly from1904: boolean;
};

function openBook({ pack, links, limits, problems, from1904 }: Opening): Workbook {
  const partOf = (type: string): string | null =>
    links.find((link) => link.type === type && pack.has(link.target))?.target ?? null;
  const textPart = partOf("sharedStrings");
  const stylePart = partOf("styles");
  const shared = textPart === null ? { texts: [], problem: null } : readSharedTexts(pack, textPart);
  const styles =
    stylePart === null ? { looks: plainLooks(from1904), problem: null } : readLooks(pack, stylePart, from1904);
  for (const found of [shared.problem, styles.problem]) if (found) problems.tell(found);
  return { pack, texts: shared.texts, looks: styles.looks, limits, problems, spent: { cells: 0 } };
}

function readPage(book: Workbook, { name, hidden, link }: SheetEntry, number: number): ReadPage {
  const { problems, pack } = book;
  const page = { number, name, size: null, ...(hidden ? { hidden } : {}) };
  if (hidden) problems.tell(hiddenSheet(name), { page: number });
  if (!link || !pack.has(link.target)) {
    problems.tell(missingPart(link?.target ?? name), { page: number });
    return { ...page, kind: "empty", parts: [] };
  }
  if (link.type !== "worksheet") {
    problems.tell(sheetOfOtherKind(name), { page: number });
    return { ...page, kind: "empty", parts: [] };
  }
  const { content, problem } = readSheet(book, { number, name, part: link.target });
  if (problem) problems.tell(problem, { page: number });
  tellHidden(content, problems);
  const drawings = linksOf(pack, link.target).links.filter(({ type, outer }) => type === "drawing" && !outer);
  const boxes = drawings.flatMap(({ target }) =>
    pack.has(target) ? readDrawing(book, { number, name, part: target }) : [],
  );
  const parts = [...sheetToParts(content, { beside: true }), ...boxes];
  return { ...page, kind: parts.length > 0 ? "text" : "empty", parts };
}

/** Hidden rows and columns are told where they hold something. */
export function tellHidden({ number, cells, hiddenRows, hiddenColumns }: SheetContent, problems: ProblemList): void {
  const rows = spansOf(cells.map(({ row }) => row).filter((row) => hiddenRows.has(row)));
  const columns = spansOf(cells.map(({ column }) => column).filter((column) => hiddenColumns.has(column)));
  if (rows.length > 0)
    problems.tell(
      hiddenLines(
        "rows",
        spanNames(rows, (row) => String(row + 1)),
      ),
      { page: number },
    );
  if (columns.length > 0) problems.tell(hiddenLines("columns", spanNames(columns, columnLetters)), { page: number });
}

/** Neighbouring indices joined: 3, 4, 5, 8 → 3–5, 8. */
function spansOf(indices: readonly number[]): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const index of [...new Set(indices)].sort((one, other) => one - other)) {
    const last = spans.at(-1);
    if (last && last[1] === index - 1) last[1] = index;
    else spans.push([index, index]);
  }
  return spans;
}

const spanNames = (spans: readonly (readonly [number, number])[], name: (index: number) => string): string =>
  spans
    .slice(0, 10)
    .map(([first, last]) => (first === last ? name(first) : `${name(first)}–${name(last)}`))
    .join(", ");
