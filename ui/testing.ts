import { h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { LangContext } from "./origin.tsx";
import type { Lang } from "./text.ts";

/** A piece drawn for a reader of the given language. */
export function draw(piece: VNode, lang: Lang = "ja"): string {
  return renderToString(h(LangContext.Provider, { value: lang }, piece));
}

const voidTags = new Set(["meta", "link", "input", "br", "img"]);
const allowedTags = new Set(["time", "button", "select", "textarea", "option", "title", "script"]);

/**
 * The texts with digits that have neither an origin nor a name nor a date around them. On every page this
 * list must be empty: a number without origin is a number nobody can check.
 */
export function looseDigits(html: string): readonly string[] {
  const loose: string[] = [];
  const open: boolean[] = [];
  for (const [whole, tag, text] of html.matchAll(/<(\/?[a-z][^>]*)>|([^<]+)/gi)) {
    if (tag === undefined) {
      if (/[0-9０-９]/.test(text ?? "") && !open.includes(true)) loose.push(whole.trim());
    } else if (tag.startsWith("/")) {
      open.pop();
    } else if (!isClosed(tag)) {
      open.push(isAllowed(tag));
    }
  }
  return loose;
}

function isClosed(tag: string): boolean {
  return tag.endsWith("/") || voidTags.has(tag.split(/\s/)[0] ?? "");
}

function isAllowed(tag: string): boolean {
  return allowedTags.has(tag.split(/\s/)[0] ?? "") || /\sdata-(origin|name)/.test(tag);
}
