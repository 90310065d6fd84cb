import { readFlag } from "../name-words.ts";
import type { Leaf } from "./stacked-heads.ts";
import { headOfSource, type StreamRow, type Word } from "./stream-heads.ts";

/** Rows without the words between their names and their figures, and those words row by row. */
export type RowsBehindWords = {
  readonly rows: readonly StreamRow[];
  readonly ahead: readonly (readonly Word[])[];
};

/**
 * 「架空橋補修事業 継続 建設課 12,450 …」 below 「事業名 区分 担当課 R7 …」: the last words ahead of the figures are those of the heads there. Null where a word is no office
 * or no flag though its head says so, or nothing is left of the name.
 */
export function wordsAhead(rows: readonly StreamRow[], heads: readonly Leaf[]): RowsBehindWords | null {
  const count = heads.length;
  if (count === 0) return { rows, ahead: [] };
  const ahead = rows.map(({ name }) => name.slice(-count));
  const areTold = rows.every(
    ({ name }, row) => name.length > count && heads.every((head, at) => fits(ahead[row]?.[at], head, count === 1)),
  );
  return areTold ? { rows: rows.map((row) => ({ ...row, name: row.name.slice(0, -count) })), ahead } : null;
}

const fits = (word: Word | undefined, { kind, head }: Leaf, isAlone: boolean): boolean => {
  const text = word?.text ?? "";
  if (kind === "owner") return office.test(text);
  if (headOfSource.test(head.text)) return source.test(text);
  return isFlag(text) || (kind !== "flag" && !isAlone && text.length <= longestSort);
};
const office =
  /[^\s\d０-９](?:課|室|局|部|係|班|センター|所|会|館|園|校|[都道府県市町村]|国|公社|団体|組合)$|^[国都道府県市町村区]$|^民間$/;
const source = /(?:調査|統計|アンケート|資料|調べ|報告書?|年報|台帳|センサス|[課室局])(?:[（(][^()（）]{1,16}[)）])?$/;
const longestSort = 6;
const isFlag = (text: string): boolean => /^[新拡継]$/.test(text) || readFlag(text) !== null;
