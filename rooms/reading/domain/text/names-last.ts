import { findPeriods } from "../find-periods.ts";
import { isHeadText } from "../head-words.ts";
import { looksLikeNumber } from "../looks-like-number.ts";
import { roleOfWords } from "../role-words.ts";
import { gridOf, leastRows, mostRows, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

const mayEndInName = /(?:指標名?|項目名?|区分|KPI)\s*$/;
const longestHeads = 120;

/** 「目標値（R11） 現状値（R5） 指標名」 over rows of as many figures and then their name: the columns of the page were copied from the right. */
export function namesLast(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((head) => {
    const heads = headsOf(head);
    if (!heads || taken.has(head)) return [];
    const rows: Row[] = [];
    for (const line of lines.slice(head.order + 1, head.order + 1 + mostRows)) {
      const row = taken.has(line) ? null : rowOf(line, heads.length - 1);
      if (!row) break;
      rows.push([line, row]);
    }
    if (rows.length < leastRows) return [];
    const [name = "", ...values] = [heads.at(-1), ...heads.slice(0, -1)];
    return [{ grid: gridOf([[head, [name, ...values]], ...rows]), lines: [head, ...rows.map(([line]) => line)] }];
  });
}

function headsOf({ text, plain }: TextLine): readonly string[] | null {
  if (!mayEndInName.test(plain) || plain.length > longestHeads) return null;
  const heads = text.trim().split(/[\s　]+/);
  const values = heads.slice(0, -1);
  const areRoles = values.every(
    (word) => isHeadText(word) && (roleOfWords(word) ?? findPeriods(word)[0]) !== undefined,
  );
  return values.length >= 2 && areRoles && values.some((word) => roleOfWords(word) === "target") ? heads : null;
}

function rowOf({ text }: TextLine, columns: number): readonly string[] | null {
  const words = text.trim().split(/[\s　]+/);
  const values = words.slice(0, columns);
  const name = words.slice(columns).join("");
  const isRow = values.every((word) => looksLikeNumber(word) || /^[-－―…]$/.test(word)) && /[一-龠ァ-ヶ]{2}/.test(name);
  return isRow && !/[。→⇒]/.test(name) && !looksLikeNumber(name) ? [name, ...values] : null;
}
