import type { Problem } from "../../../foundation/index.ts";
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
import type { RichText } from "../domain/rich-text.ts";
import { columnLetters, type SheetContent } from "../domain/sheet-cells.ts";
import { sheetToParts } from "../domain/split-sheet.ts";
import type { Workbook } from "./excel-cell.ts";
import { readDrawing } from "./excel-drawings.ts";
import { readSheet } from "./excel-sheet.ts";
import { type Looks, plainLooks, readLooks } from "./excel-styles.ts";
import { readSharedTexts } from "./excel-texts.ts";
import { guarded } from "./guarded.ts";
import { openPackage, type Package } from "./open-package.ts";
import { eachPartOnce, linksOf, mainPart, type PartLink } from "./package-links.ts";
import { childOf, childrenOf, readTree, relationOf } from "./walk-xml.ts";

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
    return readWorkbook(opened.value, limits, problems, inXml);
  });
}

export type SheetEntry = { readonly name: string; readonly hidden: boolean; readonly link: PartLink | null };

/** How the parts of a workbook are written: in XML, or in records of bytes. What each reader gives comes with what ended it early. */
export type WorkbookWriting = {
  readonly main: string;
  readonly head: (pack: Package, part: string) => WorkbookHead;
  readonly shared: (pack: Package, parts: SharedParts, from1904: boolean) => SharedContent;
  readonly sheet: typeof readSheet;
};

/** The sheets as the workbook lists them; `relation` is the id of the link to their part. */
export type WorkbookHead = {
  readonly from1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly relation: string | null }[];
  readonly problem: Problem | null;
};

type SharedParts = { readonly texts: string | null; readonly styles: string | null };
type SharedContent = {
  readonly texts: readonly RichText[];
  readonly looks: Looks;
  readonly problems: readonly Problem[];
};

const inXml: WorkbookWriting = { main: "xl/workbook.xml", head: readHead, shared: readShared, sheet: readSheet };

export function readWorkbook(
  pack: Package,
  limits: ReadLimits,
  problems: ProblemList,
  writing: WorkbookWriting,
): readonly ReadPage[] {
  const { book, sheets } = openSheets(pack, limits, problems, writing);
  return book ? sheets.map((sheet, index) => readPage(book, sheet, index + 1, writing)) : [];
}

/** The sheets of a workbook and what they share; no sheet is read yet. */
export function openSheets(
  pack: Package,
  limits: ReadLimits,
  problems: ProblemList,
  writing: WorkbookWriting = inXml,
): { readonly book: Workbook | null; readonly sheets: readonly SheetEntry[] } {
  const main = mainPart(pack, writing.main);
  if (main === null) {
    problems.tell(noSheets());
    return { book: null, sheets: [] };
  }
  const head = writing.head(pack, main);
  const { links, problem: linkProblem } = linksOf(pack, main);
  for (const found of [head.problem, linkProblem]) if (found) problems.tell(found);
  tellDangers(pack, links, problems);
  const sheets = eachPartOnce(sheetsOf(head, links), ({ link }) => link?.target ?? null, problems.tell);
  if (sheets.length === 0) problems.tell(noSheets());
  if (sheets.length > limits.pages) problems.tell(tooManyPages(sheets.length, limits.pages));
  const book = openBook({ pack, links, limits, problems, from1904: head.from1904 }, writing);
  return { book, sheets: sheets.slice(0, limits.pages) };
}

function readHead(pack: Package, main: string): WorkbookHead {
  const { root, problem } = readTree(pack, main);
  return {
    from1904: ["1", "true"].includes(childOf(root, "workbookPr")?.attributes.date1904 ?? ""),
    sheets: childrenOf(childOf(root, "sheets"), "sheet").map(({ attributes }) => ({
      name: attributes.name ?? "",
      hidden: attributes.state === "hidden" || attributes.state === "veryHidden",
      relation: relationOf(attributes) ?? null,
    })),
    problem,
  };
}

const longestName = 100;

const sheetsOf = ({ sheets }: WorkbookHead, links: readonly PartLink[]): readonly SheetEntry[] =>
  sheets.map(({ name, hidden, relation }) => ({
    // Excel allows 31 letters; the name stands in the place of every cell
    name: name.slice(0, longestName),
    hidden,
    link: links.find(({ id }) => id === relation) ?? null,
  }));

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

function openBook({ pack, links, limits, problems, from1904 }: Opening, writing: WorkbookWriting): Workbook {
  const partOf = (type: string): string | null =>
    links.find((link) => link.type === type && pack.has(link.target))?.target ?? null;
  const parts = { texts: partOf("sharedStrings"), styles: partOf("styles") };
  const { texts, looks, problems: found } = writing.shared(pack, parts, from1904);
  for (const one of found) problems.tell(one);
  return { pack, texts, looks, limits, problems, spent: { cells: 0 } };
}

function readShared(pack: Package, parts: SharedParts, from1904: boolean): SharedContent {
  const shared = parts.texts === null ? { texts: [], problem: null } : readSharedTexts(pack, parts.texts);
  const styles =
    parts.styles === null ? { looks: plainLooks(from1904), problem: null } : readLooks(pack, parts.styles, from1904);
  return {
    texts: shared.texts,
    looks: styles.looks,
    problems: [shared.problem, styles.problem].flatMap((found) => found ?? []),
  };
}

function readPage(
  book: Workbook,
  { name, hidden, link }: SheetEntry,
  number: number,
  writing: WorkbookWriting,
): ReadPage {
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
  const { content, problem } = writing.sheet(book, { number, name, part: link.target });
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
  if (hiddenRows.size === 0 && hiddenColumns.size === 0) return;
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
