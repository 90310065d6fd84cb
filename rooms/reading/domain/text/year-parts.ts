import { isPeriodText } from "../find-periods.ts";
import { isBareYear, isHeadText, kindOfHead } from "../head-words.ts";
import { roleOfWords } from "../role-words.ts";
import { gridOf, leastRows, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { areUnitsOf, headsInRounds } from "./rounds-of-heads.ts";
import { rowsOfNumbers } from "./row-cells.ts";

const longestHead = 120;
const mostColumns = 16;

/**
 * Two rows of heads without their places, of which the lower one says the same words again and again: 「区分 令和４年度 令和５年度 増減」 / 「男 女 計 男 女 計」. Each round is of the
 * next year above; what stands behind the years heads a column of its own.
 */
export function yearParts(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((upper) => {
    if (!mayBeYears.test(upper.plain) || taken.has(upper) || upper.plain.length > longestHead) return [];
    const lower = lines[upper.order + 1];
    const isNext = lower !== undefined && lower.blanks === 0 && !taken.has(lower);
    const oneLine = headsInLine(upper);
    const heads = oneLine ?? (isNext ? (headsOf(upper, lower) ?? unevenHeads(upper, lower, lines)) : null);
    if (!heads || !lower) return [];
    const below = lines[lower.order + 1];
    const own = oneLine
      ? [upper]
      : below && heads.length - 1 === unitsIn(below).length
        ? [upper, lower, below]
        : [upper, lower];
    const rows = rowsOfNumbers(own.at(-1) ?? upper, heads.length, lines, taken);
    return rows.length >= leastRows
      ? [{ grid: gridOf([[upper, heads], ...rows]), lines: [...own, ...rows.map(([row]) => row)] }]
      : [];
  });
}

/** Two years, behind a word without any figure or without one. */
const mayBeYears =
  /^\s*(?:[^\s\d]{2,12}\s+)?[^\s\d]{0,4}(?:\d|元)\S{0,8}\s+(?:[^\s\d]{2,8}\s+)?[^\s\d]{0,4}(?:\d|元)[^。、]*$/;

const wordsOf = ({ text }: TextLine): readonly string[] => text.trim().split(/[\s　]+/);
const isYear = (word: string): boolean => isPeriodText(word) || isBareYear(word);

/** 「産業 平成27年 構成比 令和2年 構成比」: behind each year what is worked out of its figures. */
function headsInLine(line: TextLine): readonly string[] | null {
  const [name = "", ...words] = wordsOf(line);
  const isPaired = words.length >= 4 && words.length % 2 === 0 && isName(name);
  const [, part = ""] = words;
  const fits =
    isPaired && derived.test(part) && words.every((word, at) => (at % 2 === 0 ? isYear(word) : word === part));
  return fits ? [name, ...words.map((word, at) => (at % 2 === 0 ? word : headOf(words[at - 1] ?? "", word)))] : null;
}
const derived = /^(?:構成比|割合|比率|増減[数率]?|増加率|伸び率|対前年比|前年比)(?:[(（][%％][)）])?$/;

function headsOf(upper: TextLine, lower: TextLine): readonly string[] | null {
  if (lower.plain.length > longestHead || /[\d。、→⇒]/.test(lower.plain)) return null;
  const words = wordsOf(upper);
  const above = isYear(words[0] ?? "") ? words : words.slice(1);
  const end = above.findIndex((word) => !isYear(word));
  const [years, others] = end < 0 ? [above, []] : [above.slice(0, end), above.slice(end)];
  const below = wordsOf(lower);
  // the head of the names stands in either line, or in none
  const counted = above === words && below.length % years.length === 1 ? below.slice(1) : below;
  const name = above === words ? (counted === below ? "区分" : (below[0] ?? "")) : (words[0] ?? "");
  const parts = counted.slice(0, counted.length / years.length);
  const isAgain = parts.length > 1 && counted.every((word, index) => word === parts[index % parts.length]);
  const areEven = parts.length * years.length === counted.length && new Set(parts).size === parts.length;
  const columns = 1 + counted.length + others.length;
  if (!isName(name) || !isAgain || !areEven || years.length < 2 || columns > mostColumns || others.some(isYear))
    return null;
  return [name, ...years.flatMap((year) => parts.map((part) => headOf(year, part))), ...others];
}

/** 「区分 S55年 H12年」 / 「実数 実数 増減率」: the first year has nothing to be compared with. */
function unevenHeads(upper: TextLine, lower: TextLine, lines: readonly TextLine[]): readonly string[] | null {
  const [name = "", ...years] = wordsOf(upper);
  const parts = wordsOf(lower);
  const isHead = lower.plain.length <= longestHead && parts.every((part) => isHeadText(part)) && years.every(isYear);
  const below = lines[lower.order + 1];
  const heads = isHead && isName(name) ? headsInRounds(years, parts, below ? unitsIn(below) : []) : null;
  return heads && [name, ...heads];
}

/** 「人 人 ％」 alone on a line. */
function unitsIn(line: TextLine): readonly string[] {
  const words = line.plain.length <= longestHead && !/\d/.test(line.plain) ? wordsOf(line) : [];
  return areUnitsOf(words, words) ? words : [];
}

const isName = (word: string): boolean =>
  kindOfHead(word) === "name" || /名$|^(?:産業|地区|種別|年度|年次|年)$/.test(word);

/** Roles are of their year; whose figures they are stands below it. */
const headOf = (year: string, part: string): string =>
  roleOfWords(part) === null ? `${year}\n${part}` : `${part}（${year}）`;
