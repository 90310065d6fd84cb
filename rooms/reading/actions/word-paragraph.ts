import type { Problem } from "../../../foundation/index.ts";
import { struckPart } from "../domain/file-problems.ts";
import { withoutEmptyEnds } from "../domain/flowing-text.ts";
import type { TextStyle } from "../domain/placed-text.ts";
import { raised } from "../domain/raised.ts";
import { type RichText, withoutStruck } from "../domain/rich-text.ts";
import { hiddenText, trackedDeletion, trackedInsertion } from "../domain/word-problems.ts";
import { attributeOf, childOf, findAll, type XmlNode } from "./walk-xml.ts";
import { lookOf, outlineOf, type RunLook, styleOfRuns, type WordStyles } from "./word-styles.ts";

/** A paragraph as it is seen; `boxes` are the text boxes that hang on it, `pages` how many pages begin before and in it. */
export type ReadParagraph = {
  readonly text: string;
  readonly style: TextStyle;
  /** How deep a heading it is, from 1, 0 for the title; null for none. */
  readonly heading: number | null;
  readonly problems: readonly Problem[];
  readonly boxes: readonly XmlNode[];
  readonly pagesBefore: number;
  readonly pagesInside: number;
};

/** The mark by which a note at the foot is found: 注1 for the first. */
export type NoteMarks = (kind: "footnote" | "endnote", id: string) => string | null;

type Run = { readonly text: string; readonly look: RunLook };

type Gathering = {
  readonly runs: Run[];
  readonly boxes: XmlNode[];
  readonly deleted: string[];
  readonly unseen: string[];
  readonly notes: NoteMarks;
  readonly styles: WordStyles;
  inserted: boolean;
  pagesBefore: number;
  pagesInside: number;
};

/** Reads a `w:p`: its runs as they are seen, tracked insertions with them, tracked deletions, hidden and struck parts without them and told. */
export function readParagraph(
  paragraph: XmlNode,
  { styles, notes, vertical }: { readonly styles: WordStyles; readonly notes: NoteMarks; readonly vertical: boolean },
): ReadParagraph {
  const gathering: Gathering = {
    runs: [],
    boxes: [],
    deleted: [],
    unseen: [],
    notes,
    styles,
    inserted: false,
    pagesBefore: 0,
    pagesInside: 0,
  };
  const properties = childOf(paragraph, "pPr");
  const named = attributeOf(childOf(properties, "pStyle")?.attributes ?? {}, "val");
  if (isBreakBefore(properties)) gathering.pagesBefore += 1;
  const look = styles(named);
  gather(gathering, paragraph, look);
  const heading = outlineOf(properties) ?? look.heading ?? noHeading;
  const style = styleOfRuns(gathering.runs, vertical);
  const read = withoutStruck(richTextOf(gathering.runs), style);
  const { boxes, pagesBefore, pagesInside } = gathering;
  return {
    text: tidied(read.text),
    style: read.style,
    heading: heading < noHeading ? heading : null,
    problems: problemsOf(gathering, read.leftOut),
    boxes,
    pagesBefore,
    pagesInside,
  };
}
const noHeading = 10;

/** Most paragraphs are one run of which nothing is struck. */
function richTextOf(runs: readonly Run[]): RichText {
  const [only] = runs;
  return runs.length === 1 && only && only.look.struck !== true
    ? only.text
    : runs.map(({ text, look }) => ({ text, struck: look.struck === true }));
}

const isBreakBefore = (properties: XmlNode | null): boolean => {
  const found = childOf(properties, "pageBreakBefore");
  return (
    found !== null && attributeOf(found.attributes, "val") !== "0" && attributeOf(found.attributes, "val") !== "false"
  );
};

const tidied = (text: string): string =>
  text.includes("\n") ? withoutEmptyEnds(text.split("\n").map((line) => line.trimEnd())) : text.trimEnd();

const noProblems: readonly Problem[] = [];

function problemsOf({ deleted, unseen, inserted }: Gathering, struck: string | null): readonly Problem[] {
  if (deleted.length === 0 && unseen.length === 0 && !inserted && struck === null) return noProblems;
  const found: Problem[] = [];
  const gone = deleted.join("").trim();
  const hidden = unseen.join("").trim();
  if (gone) found.push(trackedDeletion(gone));
  if (inserted) found.push(trackedInsertion());
  if (hidden) found.push(hiddenText(hidden));
  if (struck !== null) found.push(struckPart(struck));
  return found;
}

/** Elements that hold nothing which is read as text of the paragraph. */
const passedOver = new Set([
  "pPr",
  "rPr",
  "rt",
  "sdtPr",
  "sdtEndPr",
  "instrText",
  "delInstrText",
  "Fallback",
  "commentReference",
]);

function gather(gathering: Gathering, node: XmlNode, look: RunLook): void {
  for (const child of node.children) {
    if (passedOver.has(child.name)) continue;
    if (child.name === "r") gatherRun(gathering, child, look);
    else if (child.name === "del" || child.name === "moveFrom") gathering.deleted.push(textIn(child));
    else if (child.name === "txbxContent") gathering.boxes.push(child);
    else if (child.name === "t") gathering.runs.push({ text: child.text, look });
    else {
      if (child.name === "ins" || child.name === "moveTo") gathering.inserted ||= textIn(child).trim() !== "";
      gather(gathering, child, look);
    }
  }
}

const textIn = (node: XmlNode): string =>
  [...findAll(node, "t"), ...findAll(node, "delText")].map(({ text }) => text).join("");

function gatherRun(gathering: Gathering, run: XmlNode, above: RunLook): void {
  const look = lookOfRun(gathering, childOf(run, "rPr"), above);
  for (const child of run.children) {
    if (passedOver.has(child.name)) continue;
    const text = textOf(gathering, child, look);
    if (text === null) gather(gathering, child, look);
    else if (look.unseen) gathering.unseen.push(text);
    else if (text !== "") gathering.runs.push({ text, look });
  }
}

/** What is above a run, its named style and what it says itself; the same object where nothing is added. */
function lookOfRun({ styles }: Gathering, properties: XmlNode | null, above: RunLook): RunLook {
  if (properties === null) return above;
  const named = attributeOf(childOf(properties, "rStyle")?.attributes ?? {}, "val");
  const own = lookOf(properties);
  if (named === null && isAlready(own, above)) return above;
  return { ...above, ...(named === null ? {} : ownLook(styles(named), styles(null))), ...own };
}

/** Whether all that is said here is so above already; what is not said is not so. */
const isAlready = (own: RunLook, above: RunLook): boolean =>
  isSame(own.bold, above.bold) &&
  isSame(own.struck, above.struck) &&
  isSame(own.raised, above.raised) &&
  isSame(own.unseen, above.unseen) &&
  (own.size === undefined || own.size === above.size);
const isSame = (own: boolean | undefined, above: boolean | undefined): boolean =>
  own === undefined || own === (above ?? false);

/** A named style of letters adds what it says itself, not what all text has. */
function ownLook(look: RunLook, base: RunLook): RunLook {
  return Object.fromEntries(
    Object.entries(look).filter(([key, value]) => value !== Object.entries(base).find(([name]) => name === key)?.[1]),
  );
}

/** The text of an element of a run; null where it has to be looked into. */
function textOf(gathering: Gathering, { name, attributes, text }: XmlNode, look: RunLook): string | null {
  switch (name) {
    case "t":
      return look.raised ? raised(text) : text;
    case "tab":
    case "ptab":
      return "\t";
    case "br":
      if (attributeOf(attributes, "type") === "page") turnPage(gathering);
      return "\n";
    case "cr":
      return "\n";
    case "noBreakHyphen":
      return "-";
    case "lastRenderedPageBreak":
      turnPage(gathering);
      return "";
    case "sym":
      return symbol(attributeOf(attributes, "char"));
    case "footnoteReference":
    case "endnoteReference": {
      const mark = gathering.notes(
        name === "footnoteReference" ? "footnote" : "endnote",
        attributeOf(attributes, "id") ?? "",
      );
      return mark === null ? "" : `（${mark}）`;
    }
    case "delText":
      gathering.deleted.push(text);
      return "";
    default:
      return null;
  }
}

function turnPage(gathering: Gathering): void {
  if (gathering.runs.some(({ text }) => text.trim() !== "")) gathering.pagesInside += 1;
  else gathering.pagesBefore += 1;
}

/** A sign of a symbol font; those of private places have no letter that others would see. */
function symbol(code: string | null): string {
  const number = Number.parseInt(code ?? "", 16);
  return Number.isInteger(number) && number > 31 && number < 0xe000 ? String.fromCharCode(number) : "□";
}
