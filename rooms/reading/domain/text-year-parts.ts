import { isPeriodText } from "./find-periods.ts";
import { isBareYear, kindOfHead } from "./head-words.ts";
import { roleOfWords } from "./role-words.ts";
import { gridOf, leastRows, type TextTable } from "./text-grid.ts";
import type { TextLine } from "./text-lines.ts";
import { rowsOfNumbers } from "./text-row-cells.ts";

const longestHead = 120;
const mostColumns = 16;

/**
 * Two rows of heads without their places, of which the lower one says the same words again and again: 「区分 令和４年度 令和５年度 増減」 / 「男 女 計 男 女 計」. Each round is of the
 * next year above; what stands behind the years heads a column of its own.
 */
export function yearParts(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((upper) => {
    const lower = lines[upper.order + 1];
    if (!lower || lower.blanks > 0 || !mayBeYears.test(upper.plain) || taken.has(upper) || taken.has(lower)) return [];
    const heads = headsOf(upper, lower);
    const rows = heads ? rowsOfNumbers(lower, heads.length, lines, taken) : [];
    return heads && rows.length >= leastRows
      ? [{ grid: gridOf([[upper, heads], ...rows]), lines: [upper, lower, ...rows.map(([row]) => row)] }]
      : [];
  });
}

/** Two years behind a word without any figure. */
const mayBeYears = /^\s*[^\s\d]{2,12}\s+[^\s\d]{0,4}(?:\d|元)\S{0,8}\s+[^\s\d]{0,4}(?:\d|元)[^。、]*$/;

const wordsOf = ({ text }: TextLine): readonly string[] => text.trim().split(/[\s　]+/);
const isYear = (word: string): boolean => isPeriodText(word) || isBareYear(word);

function headsOf(upper: TextLine, lower: TextLine): readonly string[] | null {
  if (upper.plain.length > longestHead || lower.plain.length > longestHead || /[\d。、→⇒]/.test(lower.plain))
    return null;
  const [name = "", ...above] = wordsOf(upper);
  const end = above.findIndex((word) => !isYear(word));
  const [years, others] = end < 0 ? [above, []] : [above.slice(0, end), above.slice(end)];
  const words = wordsOf(lower);
  const parts = words.slice(0, words.length / years.length);
  const isAgain = parts.length > 1 && words.every((word, index) => word === parts[index % parts.length]);
  const areEven = parts.length * years.length === words.length && new Set(parts).size === parts.length;
  const columns = 1 + words.length + others.length;
  const isName = kindOfHead(name) === "name" || /名$/.test(name);
  if (!isName || !isAgain || !areEven || years.length < 2 || columns > mostColumns || others.some(isYear)) return null;
  return [name, ...years.flatMap((year) => parts.map((part) => headOf(year, part))), ...others];
}

/** Roles are of their year; whose figures they are stands below it. */
const headOf = (year: string, part: string): string =>
  roleOfWords(part) === null ? `${year}\n${part}` : `${part}（${year}）`;
