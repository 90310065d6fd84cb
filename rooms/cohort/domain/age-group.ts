import { toHalfWidth } from "../../../foundation/index.ts";

/** A group of ages in whole years, both ends included; `to` null = and over. */
export type AgeGroup = { readonly from: number; readonly to: number | null };

/** What a heading of a table by age may say. */
export type AgeHeading = AgeGroup | "total" | "unknown";

const totals = new Set(["総数", "計", "合計", "総計", "total", "総人口"]);
const unknowns = new Set(["不詳", "年齢不詳", "年齢「不詳」", "年齢(不詳)", "unknown"]);

const plain = (text: string): string =>
  toHalfWidth(text)
    .replace(/[\s　]/g, "")
    .replace(/[～〜~‐‑‒–—―−ー]/g, "-")
    .toLowerCase();

/** Reads the heading of an age group as tables print it: `0-4`, `０～４歳`, `0歳～4歳`, `90+`, `100歳以上`, `7歳`, 総数, 年齢不詳. Null = none of these. */
export function readAgeHeading(text: string): AgeHeading | null {
  const word = plain(text);
  if (totals.has(word)) return "total";
  if (unknowns.has(word)) return "unknown";
  const range = /^(\d{1,3})[歳才]?-(\d{1,3})[歳才]?$/.exec(word);
  if (range) return { from: Number(range[1]), to: Number(range[2]) };
  const open = /^(\d{1,3})[歳才]?(\+|以上|-|andover|\+years)$/.exec(word);
  if (open) return { from: Number(open[1]), to: null };
  const single = /^(\d{1,3})[歳才]$/.exec(word);
  return single ? { from: Number(single[1]), to: Number(single[1]) } : null;
}

/** `20-24`, `90+`: how messages and ids write a group. */
export const ageText = ({ from, to }: AgeGroup): string => (to === null ? `${from}+` : `${from}-${to}`);

/** Why the ages of a table cannot be taken. `found` is the heading that stands where another is expected. */
export type AgeFault =
  | { readonly kind: "order"; readonly found: string; readonly expected: string }
  | { readonly kind: "missing"; readonly expected: string }
  | { readonly kind: "notOpen"; readonly found: string }
  | { readonly kind: "openTooEarly"; readonly found: string; readonly expected: string };

const groupAt = (age: number, open: number): number => Math.min(Math.floor(age / 5), open / 5);

/**
 * Which group of five years (0 = 0–4 … open / 5 = the open one) each group of a table belongs to. The table's groups must follow each other
 * from 0 without a gap, end with an open one, and lie each within one group of ours: single years and later open groups are added up.
 */
export function foldAges(groups: readonly AgeGroup[], open: number): readonly number[] | AgeFault {
  let next = 0;
  for (const [index, group] of groups.entries()) {
    if (group.from !== next) return gapAt(groups, index, next);
    if (group.to === null) {
      if (index !== groups.length - 1) return { kind: "order", found: ageText(group), expected: "later" };
      return group.from < open
        ? { kind: "openTooEarly", found: ageText(group), expected: `${open}+` }
        : groups.map(({ from }) => groupAt(from, open));
    }
    const last = group.to;
    if (last < group.from || groupAt(group.from, open) !== groupAt(last, open)) {
      return { kind: "order", found: ageText(group), expected: `${next}-${next + 4}` };
    }
    next = last + 1;
  }
  return groups.length === 0
    ? { kind: "missing", expected: "0-4" }
    : { kind: "notOpen", found: ageText(groups.at(-1) ?? { from: 0, to: 0 }) };
}

/** A group that comes later in the table is out of order; one that comes nowhere is missing. */
function gapAt(groups: readonly AgeGroup[], index: number, next: number): AgeFault {
  const found = groups[index];
  const later = groups.slice(index).find(({ from }) => from === next);
  if (later) return { kind: "order", found: found ? ageText(found) : "", expected: ageText(later) };
  const again = groups.slice(0, index).some(({ from }) => from === found?.from);
  if (again && found) return { kind: "order", found: ageText(found), expected: `${next}-${next + 4}` };
  return { kind: "missing", expected: `${next}-${next + 4}` };
}
