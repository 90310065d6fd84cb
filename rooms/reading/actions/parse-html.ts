import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser, type TreeAdapter } from "parse5";
import type { Problem } from "../../../foundation/index.ts";
import { nestedTooDeep, tooManyElements } from "../domain/text-problems.ts";
import { StopReading } from "./open-package.ts";

export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** Deeper than pages are nested; a parser slows down with the square of the depth. */
const mostDepth = 400;
const mostElements = 1_000_000;

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
  const lines = new Map<HtmlNode, number>();
  const parser: Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = new Parser({
    treeAdapter: limitedAdapter(document, (node) => lines.set(node, parser.tokenizer.preprocessor.line)),
    scriptingEnabled: true,
  });
  const page = { document, lineOf: (node: HtmlNode): number => lines.get(node) ?? 1 };
  try {
    parser.tokenizer.write(text, true);
    return { ...page, problem: null };
  } catch (stopped) {
    if (!(stopped instanceof StopReading)) throw stopped;
    return { ...page, problem: stopped.problem };
  }
}

function limitedAdapter(
  document: HtmlDocument,
  met: (node: HtmlNode) => void,
): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let depth = 0;
  let elements = 0;
  const metLast = (node: HtmlNode | undefined): void => {
    if (node) met(node);
  };
  return {
    ...defaultTreeAdapter,
    createDocument: () => document,
    createElement: (name, namespace, attributes) => {
      elements += 1;
      if (elements > mostElements) throw new StopReading(tooManyElements(mostElements));
      const element = defaultTreeAdapter.createElement(name, namespace, attributes);
      met(element);
      return element;
    },
    insertText: (parent, text) => {
      defaultTreeAdapter.insertText(parent, text);
      metLast(parent.childNodes.at(-1));
    },
    insertTextBefore: (parent, text, before) => {
      defaultTreeAdapter.insertTextBefore(parent, text, before);
      metLast(parent.childNodes[parent.childNodes.indexOf(before) - 1]);
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
  attrs.find((attribute) => attribute.name === name)?.value ?? null;
