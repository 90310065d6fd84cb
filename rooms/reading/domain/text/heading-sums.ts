import { headingDepth } from "../heading-forms.ts";
import { readName } from "../name-words.ts";
import type { TextFigure } from "./figures.ts";

/** 「政策１　…（総額　48億円）」: a sum in a bracket behind a heading is of what it heads; null for any other figure. */
export function headingOfSum({ line: { text }, start }: TextFigure): string | null {
  const headed = headingDepth(text) === null ? undefined : sumInBracket.exec(text.slice(0, start))?.[1];
  return headed === undefined ? null : readName(headed.replace(numberOfHeading, "")).name;
}
const sumInBracket = /^([^（(]{4,})[（(](?:総額|合計|計|予算額|事業費|総事業費)[:：\s　]*$/;
const numberOfHeading = /^[\s　]*(?:政策|施策|柱|基本目標|重点[^\s　\d０-９]{0,4})[\s　]*[\d０-９Ⅰ-Ⅻ]{1,2}[\s　:：]+/;
