import { SaxesParser } from "saxes";
import type { Problem } from "../../../foundation/index.ts";
import { xmlBroken, xmlTooDeep, xmlTooLong, xmlWithDoctype } from "../domain/package-problems.ts";
import { type Package, StopReading } from "./open-package.ts";

/** Deeper than Word nests a table in a text box in a table. */
const mostDepth = 256;
/** Bytes between two tags: a text of this length is no text of a document. */
const mostBetweenTags = 8 * 2 ** 20;
const mostElements = 40_000_000;
/** Elements kept as one tree: a table of a hundred thousand cells. */
const mostOfBlock = 1_500_000;

export type XmlAttributes = Readonly<Record<string, string>>;
/** What is done on the way through a part; names come without their prefix, attributes as they are written. */
export type XmlTaker = {
  readonly open: (name: string, attributes: XmlAttributes, depth: number) => void;
  readonly close: (name: string, depth: number) => void;
  readonly text: (text: string) => void;
};

/**
 * Goes through one part of a package from its beginning to its end. No declaration (DTD) is accepted, so no entity exists beside the five
 * of XML and nothing outside is ever named; depth, length and number of elements are limited. Gives why it ended early, or null.
 */
export function walkXml(pack: Package, part: string, taker: XmlTaker): Problem | null {
  const walker = walkerOf(part, taker);
  const stopped = pack.eachPiece(part, walker.take);
  if (stopped) return stopped;
  try {
    walker.end();
    return null;
  } catch (ended) {
    if (ended instanceof StopReading) return ended.problem;
    throw ended;
  }
}

function walkerOf(part: string, taker: XmlTaker) {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const local = localNames();
  // the elements that are open; the name of one that closes is known
  const names: string[] = [];
  let depth = 0;
  let elements = 0;
  let sinceTag = 0;
  const stop = (problem: Problem): never => {
    throw new StopReading(problem);
  };
  parser.on("doctype", () => stop(xmlWithDoctype(part)));
  parser.on("error", (error) => stop(xmlBroken(part, error.message)));
  parser.on("opentag", (tag) => {
    depth += 1;
    elements += 1;
    sinceTag = 0;
    if (depth > mostDepth) stop(xmlTooDeep(part, mostDepth));
    if (elements > mostElements) stop(xmlTooLong(part));
    const name = local(tag.name);
    names[depth] = name;
    taker.open(name, tag.attributes, depth);
  });
  parser.on("closetag", () => {
    sinceTag = 0;
    taker.close(names[depth] ?? "", depth);
    depth -= 1;
  });
  parser.on("text", taker.text);
  parser.on("cdata", taker.text);
  let decoder: TextDecoder | null = null;
  const take = (piece: Uint8Array): void => {
    decoder ??= decoderFor(piece);
    sinceTag += piece.length;
    parser.write(decoder.decode(piece, { stream: true }));
    if (sinceTag > mostBetweenTags && piece.length < sinceTag) stop(xmlTooLong(part));
  };
  return { take, end: () => parser.close() };
}

/** UTF-16 announces itself by its first bytes; all else is UTF-8, where a wrong byte becomes a mark and not an error. */
function decoderFor(piece: Uint8Array): TextDecoder {
  if (piece[0] === 0xff && piece[1] === 0xfe) return new TextDecoder("utf-16le");
  if (piece[0] === 0xfe && piece[1] === 0xff) return new TextDecoder("utf-16be");
  return new TextDecoder("utf-8");
}

/** Names without prefix, remembered: a sheet says the same ten names a million times. */
function localNames(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const short = name.slice(name.indexOf(":") + 1);
    if (known.size < 2_000) known.set(name, short);
    return short;
  };
}

/** As programs write what is asked for most; other prefixes are looked for. */
const usualNames: Readonly<Record<string, string>> = { val: "w:val", type: "w:type", id: "w:id" };

/** An attribute whatever its prefix: `val` finds `w:val`. */
export function attributeOf(attributes: XmlAttributes, name: string): string | null {
  const usual = attributes[usualNames[name] ?? name] ?? attributes[name];
  if (usual !== undefined) return usual;
  for (const key in attributes) {
    if (key.endsWith(name) && key.charAt(key.length - name.length - 1) === ":") return attributes[key] ?? null;
  }
  return null;
}

/** The id by which a part names another one (`r:id`); it always has a prefix, and a plain `id` is something else. */
export function relationOf(attributes: XmlAttributes, name = "id"): string | null {
  for (const key in attributes) {
    if (key.endsWith(`:${name}`)) return attributes[key] ?? null;
  }
  return null;
}

/** A piece of XML as a tree. `text` is all text directly in it, in order. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlNode[];
  readonly text: string;
};

/** What is no element yet: its children stand in the list of those that are closed, from `from` on. */
type OpenNode = { readonly name: string; readonly attributes: XmlAttributes; text: string; readonly from: number };

/** Makes trees out of tags. An element is made when it is closed and its children are all known: none is ever copied into a longer list. */
function treeMaker() {
  const open: OpenNode[] = [];
  const closed: XmlNode[] = [];
  let count = 0;
  return {
    /** How many elements are open. */
    depth: (): number => open.length,
    open: (name: string, attributes: XmlAttributes): void => {
      open.push({ name, attributes, text: "", from: count });
    },
    text: (text: string): void => {
      const node = open[open.length - 1];
      if (node) node.text += text;
    },
    /** The element that closes; null where none was open. */
    close: (): XmlNode | null => {
      const node = open.pop();
      if (!node) return null;
      const { name, attributes, text, from } = node;
      const made = { name, attributes, text, children: from === count ? noChildren : closed.slice(from, count) };
      // what stands behind it in the list is written over
      closed[from] = made;
      count = from + 1;
      if (open.length === 0) {
        closed.length = 0;
        count = 0;
      }
      return made;
    },
  };
}
const noChildren: readonly XmlNode[] = [];
const noNames: ReadonlySet<string> = new Set();

/**
 * Hands over elements as trees, one by one, each as soon as it is closed: those that stand directly in an element of one of the names in `within`
 * (the blocks of a body, the shapes of a slide). What is outside is passed over, and so is whatever is called by one of the names in `unread`, with
 * all that is in it; memory is that of the largest block.
 */
export function eachBlock(
  pack: Package,
  part: string,
  within: readonly string[],
  take: (block: XmlNode) => void,
  unread: ReadonlySet<string> = noNames,
): Problem | null {
  const tree = treeMaker();
  /** The elements around a block. */
  const path: string[] = [];
  let kept = 0;
  /** So many elements are open of which nothing is read. */
  let passed = 0;
  return walkXml(pack, part, {
    open: (name, attributes) => {
      const inside = tree.depth() > 0;
      kept = inside ? kept + 1 : 0;
      if (kept > mostOfBlock) throw new StopReading(xmlTooLong(part));
      if (!inside && !within.includes(path.at(-1) ?? "")) path.push(name);
      else if (inside && (passed > 0 || unread.has(name))) passed += 1;
      else tree.open(name, attributes);
    },
    close: () => {
      if (passed > 0) {
        passed -= 1;
        return;
      }
      const node = tree.close();
      if (!node) path.pop();
      else if (tree.depth() === 0) take(node);
    },
    text: (text) => {
      if (passed === 0) tree.text(text);
    },
  });
}

/** A whole part as a tree; only for parts that are small by nature. */
export function readTree(
  pack: Package,
  part: string,
): { readonly root: XmlNode | null; readonly problem: Problem | null } {
  const tree = treeMaker();
  let root: XmlNode | null = null;
  let kept = 0;
  const close = (): void => {
    const node = tree.close();
    if (tree.depth() === 0) root ??= node;
  };
  const problem = walkXml(pack, part, {
    open: (name, attributes) => {
      kept += 1;
      if (kept > mostOfBlock) throw new StopReading(xmlTooLong(part));
      tree.open(name, attributes);
    },
    close,
    text: tree.text,
  });
  // of a part that ends early, what was there of it
  while (tree.depth() > 0) close();
  return { root, problem };
}

export function childOf(node: XmlNode | null | undefined, name: string): XmlNode | null {
  if (node) for (const child of node.children) if (child.name === name) return child;
  return null;
}

export const childrenOf = (node: XmlNode | null | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** All elements of a name anywhere below, in order; nothing is looked for inside what was found. */
export function findAll(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child) => (child.name === name ? [child] : findAll(child, name)));
}
