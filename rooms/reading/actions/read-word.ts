import { type ProblemList, textCut, tooManyPages, withinLetters } from "../domain/file-problems.ts";
import { macrosInside } from "../domain/package-problems.ts";
import type { FileReading, PagePart, Place, ReadLimits, ReadPage } from "../domain/placed-text.ts";
import { plainStyle } from "../domain/placed-text.ts";
import { isNoteLine, isUnitLine } from "../domain/sheet-titles.ts";
import { marginsNotRead, noDocument, outerDocument, remarksNotRead, trackedDeletion } from "../domain/word-problems.ts";
import { guarded } from "./guarded.ts";
import { openPackage, type Package } from "./open-package.ts";
import { linksOf, mainPart, type PartLink } from "./package-links.ts";
import { attributeOf, childOf, eachBlock, findAll, type XmlNode } from "./walk-xml.ts";
import { readWordNumbers, type WordNumbers } from "./word-numbers.ts";
import { type NoteMarks, readParagraph } from "./word-paragraph.ts";
import { readWordStyles, type WordStyles } from "./word-styles.ts";
import { type CellReading, readTable } from "./word-table.ts";

/**
 * Reads a Word document (.docx): paragraphs as lines, tables as grids with their spans, notes at the end behind their marks (注1). Pages are counted where Word
 * kept its page breaks; `lines` counts the paragraphs. Nothing is run or fetched.
 */
export async function readWord(bytes: Uint8Array, limits: ReadLimits): Promise<FileReading> {
  return guarded("docx", (problems) => {
    const opened = openPackage(bytes, limits);
    if (!opened.ok) {
      problems.tell(opened.problem);
      return [];
    }
    for (const found of opened.value.problems) problems.tell(found);
    return readDocument(opened.value, limits, problems);
  });
}

function readDocument(pack: Package, limits: ReadLimits, problems: ProblemList): readonly ReadPage[] {
  const main = mainPart(pack, "word/document.xml");
  if (main === null) {
    problems.tell(noDocument());
    return [];
  }
  const { links, problem } = linksOf(pack, main);
  if (problem) problems.tell(problem);
  tellLeftOut(pack, links, problems);
  const body = bodyWalk({ pack, links, limits, problems });
  const stopped = eachBlock(pack, main, ["body"], body.take, unreadElements);
  if (stopped) problems.tell(stopped);
  body.takeNotes();
  const pages = body.pages();
  if (pages.length > limits.pages) problems.tell(tooManyPages(pages.length, limits.pages));
  return pages.slice(0, limits.pages);
}

/** Elements of which nothing is read here, and which stand in every cell and run: fonts, languages, widths, marks of the spelling. */
const unreadElements: ReadonlySet<string> = new Set([
  "rFonts",
  "lang",
  "noProof",
  "proofErr",
  "szCs",
  "bCs",
  "iCs",
  "kern",
  "tcW",
  "tblW",
  "tblGrid",
  "tblLook",
  "tblCellMar",
  "tcMar",
  "bookmarkStart",
  "bookmarkEnd",
]);

/** Margins, comments and macros are no text of the document; they are only told. */
function tellLeftOut(pack: Package, links: readonly PartLink[], problems: ProblemList): void {
  const inside = (types: readonly string[]): readonly PartLink[] =>
    links.filter(({ type, outer, target }) => types.includes(type) && !outer && pack.has(target));
  const margins = inside(["header", "footer"]).slice(0, 50);
  if (margins.some(({ target }) => hasText(pack, target))) problems.tell(marginsNotRead());
  if (inside(["comments"]).some(({ target }) => hasText(pack, target))) problems.tell(remarksNotRead());
  if (links.some(({ type }) => type === "aFChunk" || type === "subDocument")) problems.tell(outerDocument());
  if (pack.names.some((name) => /vbaProject\.bin$/i.test(name))) problems.tell(macrosInside());
}

function hasText(pack: Package, part: string): boolean {
  let found = false;
  eachBlock(pack, part, ["hdr", "ftr", "comments"], (block) => {
    found ||= findAll(block, "t").some(({ text }) => /\p{L}/u.test(text));
  });
  return found;
}

type Reading = {
  readonly pack: Package;
  readonly links: readonly PartLink[];
  readonly limits: ReadLimits;
  readonly problems: ProblemList;
};

/** A title stands in one short line above its table. */
const longestTitle = 80;

/** A walk over the body that gathers the parts of each page. */
function bodyWalk({ pack, links, limits, problems }: Reading) {
  const partOf = (type: string): string | null =>
    links.find((link) => link.type === type && !link.outer && pack.has(link.target))?.target ?? null;
  const styles: WordStyles = readWordStyles(pack, partOf("styles"));
  const numbers: WordNumbers = readWordNumbers(pack, { numbering: partOf("numbering"), styles: partOf("styles") });
  const notes = noteList();
  const pages: PagePart[][] = [[]];
  const spent = { cells: 0 };
  let paragraphs = 0;
  let tables = 0;
  let title: string | null = null;

  const turn = (count: number): void => {
    for (let index = 0; index < count && pages.length <= limits.pages; index += 1) pages.push([]);
  };
  const place = (): Place => ({ page: pages.length, lines: [paragraphs, paragraphs] });
  const push = (part: PagePart): void => {
    pages.at(-1)?.push(part);
  };
  const cut = (text: string, at: Place): string => {
    const kept = withinLetters(text, limits.letters);
    if (kept.cut) problems.tell(textCut(limits.letters), at);
    return kept.text;
  };
  const takeParagraph = (node: XmlNode): void => {
    paragraphs += 1;
    const read = readParagraph(node, { styles, notes: notes.mark, vertical: false });
    turn(read.pagesBefore);
    const at = place();
    for (const found of read.problems) problems.tell(found, at);
    const number = read.text.trim() === "" ? "" : numbers(node);
    const text = cut(`${number}${read.text}`, at);
    if (text.trim() !== "") {
      const line = { text, at, style: read.style };
      push({ kind: "line", line: read.heading === null ? line : { ...line, heading: read.heading } });
      if (!isUnitLine(text) && !isNoteLine(text, false)) title = text.length <= longestTitle ? text : null;
    }
    for (const box of read.boxes) for (const block of box.children) take(block);
    turn(read.pagesInside);
  };
  const takeTable = (node: XmlNode, above: string | null): void => {
    tables += 1;
    const at = place();
    const number = tables;
    const read = readTable(node, { number, page: pages.length, spent, most: limits.cells, readCell });
    const caption = attributeOf(childOf(childOf(node, "tblPr"), "tblCaption")?.attributes ?? {}, "val");
    const gone = read.removed
      .map((row) =>
        findAll(row, "delText")
          .map(({ text }) => text)
          .join(""),
      )
      .join(" ")
      .trim();
    if (gone) problems.tell(trackedDeletion(gone), at);
    if (read.cells.some(({ text }) => text !== "")) {
      const { rows, columns, cells } = read;
      const gridTitle = caption ? caption.slice(0, limits.letters) : above;
      push({
        kind: "grid",
        grid: {
          title: gridTitle,
          rows,
          columns,
          cells,
          hiddenRows: [],
          hiddenColumns: [],
          at: { page: pages.length, cell: `#${number}!A1` },
        },
      });
    }
    for (const { node: inner, unit } of read.inner) takeTable(inner, unit === null ? above : `${above ?? ""}${unit}`);
  };
  const readCell = (cell: XmlNode, at: Place): CellReading => {
    const direction = attributeOf(childOf(childOf(cell, "tcPr"), "textDirection")?.attributes ?? {}, "val") ?? "";
    const inner: XmlNode[] = [];
    const texts: string[] = [];
    let style = plainStyle;
    const gather = (node: XmlNode): void => {
      for (const child of node.children) {
        if (child.name === "tbl") inner.push(child);
        else if (child.name === "p") {
          paragraphs += 1;
          const read = readParagraph(child, {
            styles,
            notes: notes.mark,
            vertical: /^tbRl|^tbV|^rlV/i.test(direction),
          });
          for (const found of read.problems) problems.tell(found, at);
          const text = read.text.trim() === "" ? "" : `${numbers(child)}${read.text}`;
          if (text !== "") {
            if (texts.length === 0) style = read.style;
            else if (style.struck !== read.style.struck) style = { ...style, struck: false };
            texts.push(text);
          }
          for (const box of read.boxes) gather(box);
        } else if (child.name !== "tcPr" && child.name !== "Fallback") gather(child);
      }
    };
    gather(cell);
    const unit = texts.find(isUnitLine) ?? null;
    return { text: cut(texts.join("\n"), at), style, inner: inner.map((node) => ({ node, unit })) };
  };
  const take = (block: XmlNode): void => {
    if (block.name === "p") takeParagraph(block);
    else if (block.name === "tbl") {
      takeTable(block, title);
      title = null;
    } else if (!["sectPr", "sdtPr", "del", "moveFrom"].includes(block.name))
      for (const child of block.children) take(child);
  };
  const takeNotes = (): void => {
    for (const kind of ["footnote", "endnote"] as const) {
      const part = partOf(`${kind}s`);
      if (part === null) continue;
      const stopped = eachBlock(pack, part, [`${kind}s`], (note) => {
        const mark = notes.markOf(kind, attributeOf(note.attributes, "id") ?? "");
        if (mark === null) return;
        const text = findAll(note, "p")
          .map((paragraph) => readParagraph(paragraph, { styles, notes: () => null, vertical: false }).text.trim())
          .join("\n");
        const at: Place = { page: pages.length };
        if (text !== "") push({ kind: "line", line: { text: cut(`${mark} ${text}`, at), at, style: plainStyle } });
      });
      if (stopped) problems.tell(stopped);
    }
  };
  return {
    take: (block: XmlNode): void => {
      if (pages.length <= limits.pages) take(block);
    },
    takeNotes,
    pages: (): readonly ReadPage[] =>
      pages.map((parts, index) => ({
        number: index + 1,
        name: null,
        size: null,
        kind: parts.length > 0 ? "text" : "empty",
        parts,
      })),
  };
}

/** Notes are numbered as they are met in the text. */
function noteList(): { readonly mark: NoteMarks; readonly markOf: NoteMarks } {
  const marks = new Map<string, string>();
  return {
    mark: (kind, id) => {
      const key = `${kind} ${id}`;
      const mark = marks.get(key) ?? `注${marks.size + 1}`;
      marks.set(key, mark);
      return mark;
    },
    markOf: (kind, id) => marks.get(`${kind} ${id}`) ?? null,
  };
}
