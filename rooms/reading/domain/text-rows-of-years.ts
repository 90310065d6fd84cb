import { looksLikeNumber } from "./looks-like-number.ts";
import { roleOfWords } from "./role-words.ts";
import { gridOf, leastRows, mostRows, type Row, type TextTable } from "./text-grid.ts";
import { isYearHead } from "./text-head-years.ts";
import type { TextLine } from "./text-lines.ts";

const mostColumns = 12;
const longestLine = 160;

/**
 * 「出生数 死亡数 自然増減」 over 「H25年 812 1,204 △392」: years down the left without a head of their own, and a word for each of the figures behind them.
 */
export function rowsOfYears(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const tables: TextTable[] = [];
  let until = -1;
  for (const line of lines) {
    const heads = lines[line.order - 1];
    if (line.order <= until || !beginsWithYear.test(line.plain) || !heads || taken.has(heads)) continue;
    const words = headsOf(heads);
    const rows = words ? rowsFrom(line, words.length, lines, taken) : [];
    if (!words || rows.length < leastRows) continue;
    tables.push({ grid: gridOf([[heads, ["年", ...words]], ...rows]), lines: [heads, ...rows.map(([row]) => row)] });
    until = rows.at(-1)?.[0].order ?? until;
  }
  return tables;
}

const beginsWithYear = /^\s{0,40}(?:[HRS]\s?\d|[HRS]元|平成|令和|昭和|(?:19|20)\d\d).{0,8}\s/;

/** What is counted, in words: roles (目標 実績) say nothing of what the figures are of. */
function headsOf({ text, plain }: TextLine): readonly string[] | null {
  if (plain.length > longestLine || /[\d。、:→⇒]/.test(plain)) return null;
  const words = text.trim().split(/[\s　]+/);
  const areNames = words.every((word) => /[一-龠ァ-ヶ]{2}/.test(word) && roleOfWords(word) === null);
  return areNames && words.length > 1 && words.length <= mostColumns ? words : null;
}

function rowsFrom(
  first: TextLine,
  columns: number,
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): readonly Row[] {
  const rows: Row[] = [];
  for (const line of lines.slice(first.order, first.order + mostRows)) {
    if (taken.has(line) || line.page !== first.page || !beginsWithYear.test(line.plain)) break;
    const [year = "", ...values] = line.text.trim().split(/[\s　]+/);
    if (!isYearHead(year) || values.length !== columns || !values.every((value) => looksLikeNumber(value))) break;
    rows.push([line, [year, ...values]]);
  }
  return rows;
}
