import { decodeJapanese, type TextEncoding } from "../../document/index.ts";
import {
  fileEmpty,
  fileTooLarge,
  type ProblemList,
  struckPart,
  textCut,
  tooManyCells,
  withinLetters,
} from "../domain/file-problems.ts";
import { flowingText } from "../domain/flowing-text.ts";
import {
  blockElements,
  boldElements,
  headingElements,
  hidesByStyle,
  strikesByStyle,
  struckElements,
  unseenElements,
} from "../domain/html-words.ts";
import type { FileReading, GridCell, PagePart, Place, ReadLimits, ReadPage } from "../domain/placed-text.ts";
import { plainStyle } from "../domain/placed-text.ts";
import type { ReadText } from "../domain/rich-text.ts";
import { columnLetters } from "../domain/sheet-cells.ts";
import { mostTableColumns, spanOf, tableSlots } from "../domain/table-slots.ts";
import { framesInside, isPlainText, lettersLost, notText } from "../domain/text/problems.ts";
import { guarded } from "./guarded.ts";
import { StopReading } from "./open-package.ts";
import { type HtmlElement, type HtmlNode, htmlAttribute, isElement, isTextNode, parseHtml } from "./parse-html.ts";

/**
 * Reads a saved page: headings, paragraphs and lists as lines, tables as grids with their spans, a table in a table behind it. What is hidden on the page is left
 * out; scripts, style sheets, pictures and frames are neither run nor fetched.
 */
export async function readHtml(bytes: Uint8Array, limits: ReadLimits): Promise<FileReading> {
  return guarded("html", (problems) => {
    const refusal =
      bytes.length === 0 ? fileEmpty() : bytes.length > limits.bytes ? fileTooLarge(bytes.length, limits.bytes) : null;
    if (refusal) {
      problems.tell(refusal);
      return [];
    }
    const decoded = decodeJapanese(bytes, saidEncoding(bytes));
    if (!isPlainText(decoded.text)) {
      problems.tell(notText());
      return [];
    }
    if (decoded.lost > 0) problems.tell(lettersLost(decoded));
    return [readPage(decoded.text, limits, problems)];
  });
}

/** The encoding that a page names in its first lines. */
function saidEncoding(bytes: Uint8Array): TextEncoding | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const said = /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(start);
  const name = (said?.[1] ?? said?.[2] ?? "").toLowerCase();
  if (/^(shift[_-]?jis|x-sjis|sjis|ms932|windows-31j|cp932)$/.test(name)) return "shift_jis";
  if (/^(x-)?euc-?jp$/.test(name)) return "euc-jp";
  return name === "iso-2022-jp" ? "iso-2022-jp" : null;
}

function readPage(text: string, limits: ReadLimits, problems: ProblemList): ReadPage {
  const { document, problem, lineOf } = parseHtml(text);
  if (problem) problems.tell(problem, { page: 1 });
  const page = pageWalk({ limits, problems, lineOf });
  try {
    for (const node of document.childNodes) page.visit(node, plainLook);
    page.endLine();
  } catch (stopped) {
    if (!(stopped instanceof StopReading)) throw stopped;
    problems.tell(stopped.problem, { page: 1 });
  }
  if (page.frames() > 0) problems.tell(framesInside(page.frames()), { page: 1 });
  const parts = page.parts();
  return { number: 1, name: titleOf(text), size: null, kind: parts.length > 0 ? "text" : "empty", parts };
}

/** The title of the window, where it is short enough to be one. */
function titleOf(text: string): string | null {
  const title = /<title[^>]*>([^<]{1,300})<\/title>/i.exec(text.slice(0, 20_000))?.[1]?.replace(/\s+/g, " ").trim();
  return title ? title : null;
}

type Look = { readonly struck: boolean; readonly bold: boolean; readonly raised: boolean };
const plainLook: Look = { struck: false, bold: false, raised: false };

function isSeen(element: HtmlElement): boolean {
  if (unseenElements.has(element.tagName)) return false;
  if (element.attrs.length === 0) return true;
  return htmlAttribute(element, "hidden") === null && !hidesByStyle(htmlAttribute(element, "style") ?? "");
}

function lookIn(element: HtmlElement, look: Look): Look {
  const { tagName } = element;
  const style = htmlAttribute(element, "style");
  const struck = look.struck || struckElements.has(tagName) || (style !== null && strikesByStyle(style));
  const bold = look.bold || boldElements.has(tagName);
  const isRaised = look.raised || tagName === "sup";
  return struck === look.struck && bold === look.bold && isRaised === look.raised
    ? look
    : { struck, bold, raised: isRaised };
}

type Walking = {
  readonly limits: ReadLimits;
  readonly problems: ProblemList;
  readonly lineOf: (node: HtmlNode) => number;
};

/** A walk over the page that gathers its parts in reading order. */
function pageWalk({ limits, problems, lineOf }: Walking) {
  const parts: PagePart[] = [];
  const line = flowingText(limits.letters);
  let lines: [first: number, last: number] | null = null;
  let heading: string | null = null;
  let tables = 0;
  let cells = 0;
  let frames = 0;

  const told = (read: ReadText, at: Place): ReadText => {
    const { text, cut } = withinLetters(read.text, limits.letters);
    if (cut) problems.tell(textCut(limits.letters), at);
    if (read.leftOut !== null) problems.tell(struckPart(read.leftOut), at);
    return { text, style: read.style, leftOut: read.leftOut };
  };
  const endLine = (level: number | null = null): string | null => {
    const read = line.take();
    const at: Place = lines ? { page: 1, lines } : { page: 1 };
    lines = null;
    if (!read) return null;
    const { text, style } = told(read, at);
    parts.push({ kind: "line", line: level === null ? { text, at, style } : { text, at, style, heading: level } });
    return text;
  };
  const visit = (node: HtmlNode, look: Look): void => {
    if (isTextNode(node)) {
      if (node.value.trim() !== "") {
        const [first, last] = textLines(node.value, lineOf(node));
        lines = lines ? [lines[0], Math.max(lines[1], last)] : [first, last];
      }
      line.add(node.value, look);
    } else if (isElement(node)) visitElement(node, look);
  };
  const visitElement = (element: HtmlElement, look: Look): void => {
    if (element.tagName === "iframe" || element.tagName === "frame") frames += 1;
    if (!isSeen(element)) return;
    if (element.tagName === "br") line.breakLine();
    else if (element.tagName === "table") {
      endLine();
      readTable(element, look);
    } else if (!blockElements.has(element.tagName)) visitAll(element, lookIn(element, look));
    else {
      endLine();
      visitAll(element, lookIn(element, look));
      const level = headingElements.has(element.tagName) ? Number(element.tagName.slice(1)) : null;
      const text = endLine(level);
      if (text !== null && level !== null) heading = text;
    }
  };
  const visitAll = (element: HtmlElement, look: Look): void => {
    for (const child of element.childNodes) visit(child, look);
  };

  /** A table: its rows wherever they stand in it; tables inside its cells follow it. */
  const readTable = (table: HtmlElement, look: Look): void => {
    tables += 1;
    const number = tables;
    const tableLines: [number, number] = [lineOf(table), lineOf(table)];
    const inner: HtmlElement[] = [];
    const found: GridCell[] = [];
    const slots = tableSlots();
    const rows = rowsIn(table);
    let caption: string | null = null;
    for (const child of table.childNodes) {
      if (isElement(child) && child.tagName === "caption" && isSeen(child))
        caption = cellText(child, look, inner)?.text ?? null;
    }
    rows.forEach((row, index) => {
      slots.beginRow();
      for (const cell of row.childNodes) {
        if (!isElement(cell) || !(cell.tagName === "td" || cell.tagName === "th") || !isSeen(cell)) continue;
        cells += 1;
        if (cells > limits.cells) throw new StopReading(tooManyCells(limits.cells));
        const written = spanOf(htmlAttribute(cell, "rowspan"), 65_534);
        const down = Math.min(
          htmlAttribute(cell, "rowspan")?.trim() === "0" ? rows.length : written,
          rows.length - index,
        );
        const across = spanOf(htmlAttribute(cell, "colspan"), mostTableColumns);
        const at = slots.place(down, across);
        const first = lineOf(cell);
        const name = `#${number}!${columnLetters(at.column)}${at.row + 1}`;
        const read = cellText(cell, lookIn(row, look), inner);
        const lines: [number, number] = [first, Math.max(first, read?.last ?? first)];
        tableLines[1] = Math.max(tableLines[1], lines[1]);
        const where: Place = { page: 1, lines, cell: name };
        const { text, style } = read ? told(read, where) : { text: "", style: plainStyle };
        found.push({ row: at.row, column: at.column, down, across, text, value: null, style, at: where });
      }
    });
    const at: Place = { page: 1, lines: tableLines };
    const { columns } = slots.size();
    if (found.some(({ text }) => text !== "")) {
      const title = caption ?? heading;
      parts.push({
        kind: "grid",
        grid: { title, rows: rows.length, columns, cells: found, hiddenRows: [], hiddenColumns: [], at },
      });
    }
    for (const nested of inner) readTable(nested, look);
  };

  /** The text of a cell, its blocks as lines of it; tables in it are handed out. */
  const cellText = (cell: HtmlElement, look: Look, inner: HtmlElement[]): (ReadText & { last: number }) | null => {
    const text = flowingText(limits.letters);
    let last = 0;
    const gather = (node: HtmlNode, within: Look): void => {
      if (isTextNode(node)) {
        text.add(node.value, within);
        if (node.value.trim() !== "") last = Math.max(last, textLines(node.value, lineOf(node))[1]);
      }
      if (!isElement(node) || !isSeen(node)) return;
      if (node.tagName === "table") {
        inner.push(node);
        return;
      }
      const block = blockElements.has(node.tagName);
      if (block || node.tagName === "br") text.breakLine();
      for (const child of node.childNodes) gather(child, lookIn(node, within));
      if (block) text.breakLine();
    };
    for (const child of cell.childNodes) gather(child, lookIn(cell, look));
    const read = text.take();
    if (!read) return null;
    const { style, leftOut } = read;
    return { text: read.text.replace(/\n{2,}/g, "\n"), style, leftOut, last };
  };
  return { visit, endLine, parts: () => parts, frames: () => frames };
}

/** The rows of a table in its sections, without those of tables inside. */
function rowsIn(table: HtmlElement): readonly HtmlElement[] {
  return table.childNodes.flatMap((child) => {
    if (!isElement(child) || !isSeen(child)) return [];
    if (child.tagName === "tr") return [child];
    return ["thead", "tbody", "tfoot"].includes(child.tagName) ? rowsIn(child) : [];
  });
}

/** The lines of the letters in a text whose end is known: spaces around them are not counted. */
function textLines(text: string, end: number): readonly [first: number, last: number] {
  if (!text.includes("\n")) return [end, end];
  const last = end - lineEnds(text.slice(text.trimEnd().length));
  return [last - lineEnds(text.trim()), last];
}

const lineEnds = (text: string): number => text.split("\n").length - 1;
