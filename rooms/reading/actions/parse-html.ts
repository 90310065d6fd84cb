import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser, type TreeAdapter } from "parse5";
import type { Problem } from "../../../foundation/index.ts";
import { nestedTooDeep, tooManyElements } from "../domain/text/problems.ts";
import { StopReading } from "./open-package.ts";

export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** Deeper than pages are nested; a parser slows down with the square of the depth. */
const mostDepth = 400;
const mostElements = 1_000_000;

const textName = defaultTreeAdapter.createTextNode("").nodeName;

/** A parsed page. `lineOf` is the line of the file in which the start tag or the text ends. */
export type ParsedPage = {
  readonly document: HtmlDocument;
  readonly lineOf: (node: HtmlNode) => number;
  /** Why parsing ended early, or null. */
  readonly problem: Problem | null;
};

/**
 * Parses a page as a browser does, up to the limits: what was parsed before one was met is given, too. Nothing is run or fetched. Lines are taken from the
 * parser as it goes: the places it can record by itself take as long as the parsing.
 */
export function parseHtml(text: string): ParsedPage {
  const document = defaultTreeAdapter.createDocument();
  const parser: Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = new Parser({
    treeAdapter: limitedAdapter(document, () => parser.tokenizer.preprocessor.line),
    scriptingEnabled: true,
  });
  const page = { document, lineOf };
  try {
    parser.tokenizer.write(text, true);
    return { ...page, problem: null };
  } catch (stopped) {
    if (!(stopped instanceof StopReading)) throw stopped;
    return { ...page, problem: stopped.problem };
  }
}

/** A node with the line at which the parser stood when it was made, kept in the node itself: a list of all nodes beside them takes longer than parsing. */
type Placed<Node> = Node & { line: number };

function lineOf(node: HtmlNode): number {
  return "line" in node && typeof node.line === "number" ? node.line : 1;
}

function limitedAdapter(
  document: HtmlDocument,
  lineNow: () => number,
): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let depth = 0;
  let elements = 0;
  /** Letters that follow each other are one text. */
  const takeText = (before: HtmlNode | undefined, text: string): Placed<DefaultTreeAdapterTypes.TextNode> | null => {
    if (before === undefined || !isTextNode(before))
      return { nodeName: textName, value: text, parentNode: null, line: lineNow() };
    before.value += text;
    if ("line" in before) before.line = lineNow();
    return null;
  };
  return {
    ...defaultTreeAdapter,
    createDocument: () => document,
    createElement: (name, namespace, attributes) => {
      elements += 1;
      if (elements > mostElements) throw new StopReading(tooManyElements(mostElements));
      const element: Placed<HtmlElement> = {
        nodeName: name,
        tagName: name,
        attrs: attributes,
        namespaceURI: namespace,
        childNodes: [],
        parentNode: null,
        line: lineNow(),
      };
      return element;
    },
    insertText: (parent, text) => {
      const made = takeText(parent.childNodes.at(-1), text);
      if (made) defaultTreeAdapter.appendChild(parent, made);
    },
    insertTextBefore: (parent, text, before) => {
      const made = takeText(parent.childNodes[parent.childNodes.indexOf(before) - 1], text);
      if (made) defaultTreeAdapter.insertBefore(parent, made, before);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > mostDepth) throw new StopReading(nestedTooDeep(mostDepth));
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
}

export const isElement = (node: HtmlNode): node is HtmlElement => "tagName" in node;

export const isTextNode = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === "#text";

/** An attribute by its name in small letters; null where it is not set. */
export const htmlAttribute = ({ attrs }: HtmlElement, name: string): string | null =>
  attrs.length === 0 ? null : (attrs.find((attribute) => attribute.name === name)?.value ?? null);
