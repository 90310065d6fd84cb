import type { LineFlag } from "../../budget/index.ts";
import { readFlag } from "./name-words.ts";

/** 「◎…新規　○…拡充」: what a sign at a budget line means, as the lines around the table say. */
export type MarkFlags = ReadonlyMap<string, LineFlag>;

const said = /([◎○●☆★◇◆△▲□■※＊])[\s　]*(?:[…‥:：=＝は・]+|印は?)?[\s　]*(新規|拡充|継続|再掲|補正)/g;

export function markFlags(lines: readonly string[]): MarkFlags {
  const found = new Map<string, LineFlag>();
  for (const line of lines)
    for (const [, sign = "", word = ""] of line.slice(0, longestLine).matchAll(said)) {
      const flag = readFlag(word);
      if (flag !== null) found.set(sign, flag);
    }
  return found;
}
const longestLine = 200;

/** The flag of a row by a sign in a cell of its own, or ahead of its name. */
export function flagByMark(flags: MarkFlags, texts: readonly string[], name: string): LineFlag | null {
  if (flags.size === 0) return null;
  const sign = texts.map((text) => text.trim()).find((text) => flags.has(text)) ?? name.trim().charAt(0);
  return flags.get(sign) ?? null;
}
