import type { Problem } from "../../../foundation/index.ts";
import { picturesNotRead } from "../domain/excel-problems.ts";
import {
  type ProblemList,
  struckPart,
  textCut,
  tooManyCells,
  tooManyPages,
  withinLetters,
} from "../domain/file-problems.ts";
import { macrosInside, missingPart } from "../domain/package-problems.ts";
import {
  type Box,
  type FileReading,
  type GridCell,
  type PagePart,
  type Place,
  plainStyle,
  type ReadLimits,
  type ReadPage,
} from "../domain/placed-text.ts";
import { columnLetters } from "../domain/sheet-cells.ts";
import { isUnitLine } from "../domain/sheet-titles.ts";
import { mostTableColumns, spanOf } from "../domain/table-slots.ts";
import { hiddenSlide, noSlides, notesNotRead } from "../domain/word-problems.ts";
import { guarded } from "./guarded.ts";
import { openPackage, type Package } from "./open-package.ts";
import { eachPartOnce, linksOf, mainPart } from "./package-links.ts";
import { shapesOf } from "./slide-shapes.ts";
import { type SlideLine, slideLines } from "./slide-text.ts";
import { childOf, childrenOf, readTree, relationOf, type XmlNode } from "./walk-xml.ts";

/**
 * Reads a presentation (.pptx): each slide a page with its title first, texts as lines, tables as grids with their spans. Notes for the speaker, charts and
 * pictures are told, not read; nothing is run or fetched.
 */
export async function readPowerpoint(bytes: Uint8Array, limits: ReadLimits): Promise<FileReading> {
  return guarded("pptx", (problems) => {
    const opened = openPackage(bytes, limits);
    if (!opened.ok) {
      problems.tell(opened.problem);
      return [];
    }
    for (const found of opened.value.problems) problems.tell(found);
    return readSlides({ pack: opened.value, limits, problems, spent: { cells: 0 } });
  });
}

type Reading = {
  readonly pack: Package;
  readonly limits: ReadLimits;
  readonly problems: ProblemList;
  readonly spent: { cells: number };
};

type Size = { readonly width: number; readonly height: number };

function readSlides(reading: Reading): readonly ReadPage[] {
  const { pack, limits, problems } = reading;
  const main = mainPart(pack, "ppt/presentation.xml");
  if (main === null) {
    problems.tell(noSlides());
    return [];
  }
  if (pack.names.some((name) => /vbaProject\.bin$/i.test(name))) problems.tell(macrosInside());
  const { root, problem } = readTree(pack, main);
  const { links, problem: linkProblem } = linksOf(pack, main);
  for (const found of [problem, linkProblem]) if (found) problems.tell(found);
  const targets = new Map(links.filter(({ outer }) => !outer).map(({ id, target }) => [id, target]));
  const listed = childrenOf(childOf(root, "sldIdLst"), "sldId").map(({ attributes }, index) => ({
    part: targets.get(relationOf(attributes) ?? "") ?? null,
    number: index + 1,
  }));
  const slides = eachPartOnce(listed, ({ part }) => part, problems.tell);
  if (slides.length === 0) problems.tell(noSlides());
  if (slides.length > limits.pages) problems.tell(tooManyPages(slides.length, limits.pages));
  const size = sizeOf(root);
  const read = slides.slice(0, limits.pages).map(({ part, number }) => readSlide(reading, { part, number, size }));
  const notes = read.filter((slide) => slide.hasNotes).length;
  if (notes > 0) problems.tell(notesNotRead(notes));
  return read.map(({ page }) => page);
}

function sizeOf(root: XmlNode | null): Size | null {
  const said = childOf(root, "sldSz")?.attributes ?? {};
  const size = { width: Number(said.cx) / 12_700, height: Number(said.cy) / 12_700 };
  return size.width > 0 && size.height > 0 ? size : null;
}

type Slide = { readonly part: string | null; readonly number: number; readonly size: Size | null };

function readSlide(
  reading: Reading,
  { part, number, size }: Slide,
): { readonly page: ReadPage; readonly hasNotes: boolean } {
  const { pack, problems } = reading;
  const empty: ReadPage = { number, name: null, size, kind: "empty", parts: [] };
  if (part === null || !pack.has(part)) {
    problems.tell(missingPart(part ?? `slide${number}`), { page: number });
    return { page: empty, hasNotes: false };
  }
  const { root, problem } = readTree(pack, part);
  if (problem) problems.tell(problem, { page: number });
  const hidden = root?.attributes.show === "0" || root?.attributes.show === "false";
  if (hidden) problems.tell(hiddenSlide(number), { page: number });
  const hasNotes = linksOf(pack, part).links.some(
    (link) => link.type === "notesSlide" && notesSaySomething(pack, link.target),
  );
  const tree = childOf(childOf(root, "cSld"), "spTree");
  if (tree === null) return { page: { ...empty, ...(hidden ? { hidden } : {}) }, hasNotes };
  const { name, parts, stopped } = readShapes(reading, tree, number);
  if (stopped) problems.tell(stopped, { page: number });
  const kind = parts.length > 0 ? "text" : "empty";
  return { page: { number, name, size, kind, parts, ...(hidden ? { hidden } : {}) }, hasNotes };
}

/** Whether the notes hold more than the picture of the slide and its number. */
function notesSaySomething(pack: Package, part: string): boolean {
  const { root } = pack.has(part) ? readTree(pack, part) : { root: null };
  const tree = childOf(childOf(root, "cSld"), "spTree");
  return tree !== null && shapesOf(tree).some((shape) => shape.kind === "text" && slideLines(shape.body).length > 0);
}

function readShapes(
  reading: Reading,
  tree: XmlNode,
  number: number,
): { readonly name: string | null; readonly parts: readonly PagePart[]; readonly stopped: Problem | null } {
  const parts: PagePart[] = [];
  let stopped: Problem | null = null;
  let name: string | null = null;
  let title: string | null = null;
  let pictures = 0;
  let tables = 0;
  for (const shape of shapesOf(tree)) {
    if (shape.kind === "picture") pictures += 1;
    else if (shape.kind === "table") {
      tables += 1;
      const grid = readTable(reading, {
        table: shape.table,
        number,
        order: tables,
        box: shape.box,
        title: title ?? name,
      });
      if (grid && "code" in grid) stopped = grid;
      else if (grid) parts.push(grid);
      title = null;
    } else {
      const at: Place = shape.box ? { page: number, box: shape.box } : { page: number };
      const lines = slideLines(shape.body).map((line) => told(reading, line, at));
      const heading = shape.isTitle ? { heading: 1 } : {};
      parts.push(
        ...lines.map(({ text, style }): PagePart => ({ kind: "line", line: { text, at, style, ...heading } })),
      );
      if (shape.isTitle) name ??= lines.map(({ text }) => text).join(" ") || null;
      // a text of one line right before a table is its title
      else title = lines.length === 1 && !isUnitLine(lines[0]?.text ?? "") ? (lines[0]?.text ?? null) : title;
    }
  }
  if (pictures > 0) reading.problems.tell(picturesNotRead(pictures), { page: number });
  return { name, parts, stopped };
}

function told({ problems, limits }: Reading, line: SlideLine, at: Place): SlideLine {
  const { text, cut } = withinLetters(line.text, limits.letters);
  if (cut) problems.tell(textCut(limits.letters), at);
  if (line.leftOut !== null) problems.tell(struckPart(line.leftOut), at);
  return { ...line, text };
}

type SlideTable = {
  readonly table: XmlNode;
  readonly number: number;
  readonly order: number;
  readonly box: Box | null;
  readonly title: string | null;
};

/** A table as a grid, or why it cannot be one. Every place of the table has a cell in the file; those that another one covers say so (hMerge, vMerge) and are passed over. */
function readTable(reading: Reading, { table, number, order, box, title }: SlideTable): PagePart | Problem | null {
  const cells: GridCell[] = [];
  const rows = childrenOf(table, "tr");
  let columns = 0;
  rows.forEach((row, rowIndex) => {
    childrenOf(row, "tc")
      .slice(0, mostTableColumns)
      .forEach((cell, column) => {
        columns = Math.max(columns, column + 1);
        if (isSet(cell.attributes.hMerge) || isSet(cell.attributes.vMerge)) return;
        reading.spent.cells += 1;
        if (reading.spent.cells > reading.limits.cells) return;
        const at: Place = { page: number, cell: `#${order}!${columnLetters(column)}${rowIndex + 1}` };
        const across = spanOf(cell.attributes.gridSpan, mostTableColumns);
        const down = Math.min(spanOf(cell.attributes.rowSpan, rows.length), rows.length - rowIndex);
        cells.push({ row: rowIndex, column, down, across, value: null, at, ...cellText(reading, cell, at) });
      });
  });
  if (reading.spent.cells > reading.limits.cells) return tooManyCells(reading.limits.cells);
  if (!cells.some(({ text }) => text !== "")) return null;
  const at: Place = box ? { page: number, box, cell: `#${order}!A1` } : { page: number, cell: `#${order}!A1` };
  return { kind: "grid", grid: { title, rows: rows.length, columns, cells, hiddenRows: [], hiddenColumns: [], at } };
}

const isSet = (value: string | undefined): boolean => value === "1" || value === "true";

function cellText(reading: Reading, cell: XmlNode, at: Place): Pick<GridCell, "text" | "style"> {
  const lines = slideLines(childOf(cell, "txBody")).map((line) => told(reading, line, at));
  const text = withinLetters(lines.map((line) => line.text).join("\n"), reading.limits.letters).text;
  const vertical = /^(eaVert|wordArtVert)/.test(childOf(cell, "tcPr")?.attributes.vert ?? "");
  const style = lines[0]?.style ?? plainStyle;
  return {
    text,
    style: {
      ...style,
      vertical: vertical || style.vertical,
      struck: lines.length > 0 && lines.every((line) => line.style.struck),
    },
  };
}
