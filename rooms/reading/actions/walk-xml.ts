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

/** A tree that grows. Most elements have no child or two: lists with room for more would take most of the memory. */
type Growing = { readonly name: string; readonly attributes: XmlAttributes; children: Growing[]; text: string };

const noChildren: Growing[] = [];
const fewChildren = 4;

function adopt(parent: Growing, child: Growing): void {
  if (parent.children.length < fewChildren) parent.children = [...parent.children, child];
  else parent.children.push(child);
}

/**
 * Hands over elements as trees, one by one, each as soon as it is closed: those that stand directly in an element of one of the names in `within`
 * (the blocks of a body, the shapes of a slide). What is outside is passed over; memory is that of the largest block.
 */
export function eachBlock(
  pack: Package,
  part: string,
  within: readonly string[],
  take: (block: XmlNode) => void,
): Problem | null {
  const open: Growing[] = [];
  /** The elements around a block. */
  const path: string[] = [];
  let kept = 0;
  return walkXml(pack, part, {
    open: (name, attributes) => {
      const parent = open.at(-1);
      kept = parent ? kept + 1 : 0;
      if (kept > mostOfBlock) throw new StopReading(xmlTooLong(part));
      if (!parent && !within.includes(path.at(-1) ?? "")) {
        path.push(name);
        return;
      }
      const node: Growing = { name, attributes, children: noChildren, text: "" };
      if (parent) adopt(parent, node);
      open.push(node);
    },
    close: () => {
      const node = open.pop();
      if (!node) path.pop();
      else if (open.length === 0) take(node);
    },
    text: (text) => {
      const node = open.at(-1);
      if (node) node.text += text;
    },
  });
}

/** A whole part as a tree; only for parts that are small by nature. */
export function readTree(
  pack: Package,
  part: string,
): { readonly root: XmlNode | null; readonly problem: Problem | null } {
  const open: Growing[] = [];
  let root: Growing | null = null;
  let kept = 0;
  const problem = walkXml(pack, part, {
    open: (name, attributes) => {
      kept += 1;
      if (kept > mostOfBlock) throw new StopReading(xmlTooLong(part));
      const node: Growing = { name, attributes, children: noChildren, text: "" };
      const parent = open.at(-1);
      if (parent) adopt(parent, node);
      root ??= node;
      open.push(node);
    },
    close: () => {
      open.pop();
    },
    text: (text) => {
      const node = open.at(-1);
      if (node) node.text += text;
    },
  });
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
