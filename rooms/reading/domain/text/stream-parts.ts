import type { TextLine } from "./lines.ts";
import type { Stacked } from "./stacked-heads.ts";
import { joined, type StreamRow, type Word } from "./stream-heads.ts";

/** 男, 女, or what the figures of a row are where its name stands once above them: 目標, 実績, 達成率. */
const isPart = (word: Word | undefined): boolean =>
  /^(?:男性?|女性?|男女計|計|全体|目標値?|実績値?|達成率)$/.test(word?.text ?? "");

/** Rows in parts begin with the name that they are parts of. */
export function areParted(rows: readonly StreamRow[]): boolean {
  const parts = rows.map(inParts);
  const first = parts.findIndex(({ part }) => part.length > 0);
  return first >= 0 && (parts[first]?.name.length ?? 0) > 0;
}

/** 「１日の歩数」 / 「男」 …, 「女」 …: the name stands once above its parts. */
export function withPart(rows: readonly StreamRow[], index: number): readonly (Stacked | null)[] {
  const own = rows[index] ? inParts(rows[index]) : { name: [], part: [] };
  if (own.part.length === 0) return [joined(own.name), null];
  const above = rows
    .slice(0, index + 1)
    .map(inParts)
    .findLast(({ name, part }) => name.length > 0 && part.length > 0);
  return [joined(above?.name ?? []), joined(own.part)];
}

/** 男 and 女, or what is set in further than the name above it: 「利用者数」 / 「　東地域 412人 600人」. */
function inParts({ name, values }: StreamRow): { readonly name: readonly Word[]; readonly part: readonly Word[] } {
  const last = name.at(-1);
  if (isPart(last)) return { name: name.slice(0, -1), part: name.slice(-1) };
  const at = name.findIndex(({ line }) => line === values[0]?.line && isSetIn(line));
  const isBelow = at === 0 || (at > 0 && name.slice(0, at).every(({ line }) => !isSetIn(line)));
  return isBelow ? { name: name.slice(0, at), part: name.slice(at) } : { name, part: [] };
}

const isSetIn = ({ text }: TextLine): boolean => /^[\s　]/.test(text);
