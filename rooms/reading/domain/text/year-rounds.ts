import { isPeriodText } from "../find-periods.ts";
import { kindOfHead } from "../head-words.ts";
import { looksLikeNumber } from "../looks-like-number.ts";
import { roleOfWords } from "../role-words.ts";
import { leastRows, mostRows, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { gridOfStacked, leafOf, type Stacked } from "./stacked-heads.ts";

const longestHead = 6;
const longestName = 24;
const mostColumns = 12;

/**
 * 「年次」 / 「出生数」 / 「死亡数」 / 「H30年」 / 「281」 / 「612」 / 「R3年」 …: a cell a line, below a head of years words that are no known heads, and then round after round
 * a year with as many figures.
 */
export function yearRounds(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const tables: TextTable[] = [];
  let until = -1;
  for (const line of lines) {
    if (line.order <= until || line.plain.length > longestHead || taken.has(line)) continue;
    if (kindOfHead(line.text.trim()) !== "period" || isPeriodText(line.text.trim())) continue;
    const names = namesBelow(line, lines);
    const rows = names.length < 2 ? [] : roundsFrom(lines.slice(line.order + 1 + names.length), names.length, taken);
    if (rows.length < leastRows) continue;
    const used = lines.slice(line.order, line.order + (1 + names.length) * (1 + rows.length));
    if (used.some((own) => taken.has(own) || own.page !== line.page)) continue;
    const leaves = [line, ...names].map((head) => leafOf(asCell(head)));
    tables.push({ grid: gridOfStacked(leaves, rows, used), lines: used });
    until = used.at(-1)?.order ?? until;
  }
  return tables;
}

const asCell = (line: TextLine): Stacked => ({ text: line.text.trim(), lines: [line] });

/** The words up to the first year, each a name and no role. */
function namesBelow({ order }: TextLine, lines: readonly TextLine[]): readonly TextLine[] {
  const below = lines.slice(order + 1, order + 2 + mostColumns);
  const names = below.slice(0, Math.max(0, below.findIndex(isYear)));
  return names.every(isName) ? names : [];
}

const isYear = ({ plain, text }: TextLine): boolean => plain.length <= longestName && isPeriodText(text.trim());

const isName = ({ plain, text }: TextLine): boolean =>
  plain.length <= longestName && /^\s*[^\d。、:]{2,}$/.test(plain) && roleOfWords(text.trim()) === null;

/** None where a figure is left over behind the last round: then the figures are not counted by these names. */
function roundsFrom(
  below: readonly TextLine[],
  columns: number,
  taken: ReadonlySet<TextLine>,
): readonly (readonly Stacked[])[] {
  const rows: (readonly Stacked[])[] = [];
  let at = 0;
  for (; rows.length < mostRows; at += columns + 1) {
    const [year, ...values] = below.slice(at, at + columns + 1);
    if (!year || !isYear(year) || values.length < columns || !values.every(isValue)) break;
    rows.push([year, ...values].map(asCell));
  }
  const next = below[at];
  return next && !taken.has(next) && (isValue(next) || isYear(next)) ? [] : rows;
}

const isValue = ({ plain, text }: TextLine): boolean =>
  plain.length <= longestName && (looksLikeNumber(text.trim()) || /^\s*[-－―—…]\s*$/.test(plain));
