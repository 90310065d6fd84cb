import { samePeriod } from "../../../../foundation/index.ts";
import { findPeriods, isPeriodText } from "../find-periods.ts";
import { kindOfHead } from "../head-words.ts";
import { looksLikeNumber } from "../looks-like-number.ts";
import { roleOfWords } from "../role-words.ts";
import { gridOf, leastRows, mostRows, type Row, type TextTable } from "./grid.ts";
import { isYearHead } from "./head-years.ts";
import type { TextLine } from "./lines.ts";
import { spreadWords } from "./spread-heads.ts";

const mostColumns = 12;
const longestLine = 160;

/**
 * 「出生数 死亡数 自然増減」 over 「H25年 812 1,204 △392」: years down the left without a head of their own or below 「年度」, and a word for each of the figures behind
 * them; 「内訳」 may stand over words of its own, and a remark behind the figures.
 */
export function rowsOfYears(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const tables: TextTable[] = [];
  let until = -1;
  for (const line of lines) {
    const heads = lines[line.order - 1];
    if (line.order <= until || !beginsWithYear.test(line.plain) || !heads || taken.has(heads)) continue;
    const found = headsAbove(heads, lines[heads.order - 1], lines);
    const rows = found ? rowsFrom(line, found, lines, taken) : [];
    if (!found || rows.length < leastRows) continue;
    const kept = found.words.map((word) => !ofChange.test(word));
    const own = (cells: readonly string[]): readonly string[] => cells.filter((_, column) => kept[column]);
    tables.push({
      grid: gridOf([
        [heads, [found.year, ...own(found.words)]],
        ...rows.map(([row, [year = "", ...values]]): Row => [row, [year, ...own(values)]]),
      ]),
      lines: [...found.lines, ...rows.map(([row]) => row)],
    });
    until = rows.at(-1)?.[0].order ?? until;
  }
  return tables;
}

/** 前年度対比 says how much changed, and no more than the figures do. */
const ofChange = /^(?:対?前年度?(?:対?比|比較|増減率?)|対?前年度?伸び?率|増減率)(?:[（(].*)?$/;

const beginsWithYear = /^\s{0,40}(?:[HRS]\s?\d|[HRS]元|平成|令和|昭和|(?:19|20)\d\d).{0,8}\s/;

/** `year` is the head of the years, `hasRemarks` where the last head is 備考. */
type Heads = {
  readonly year: string;
  readonly words: readonly string[];
  readonly lines: readonly TextLine[];
  readonly hasRemarks: boolean;
};

function headsAbove(line: TextLine, above: TextLine | undefined, lines: readonly TextLine[]): Heads | null {
  const alone = headsOf(line);
  const isBelow = above !== undefined && above.page === line.page && line.blanks === 0;
  const parts = isBelow && /内[\s　]*訳/.test(above.plain) ? partsBelow(above, line) : null;
  if (parts) return { ...parts, words: inUnits(parts.words, line, lines) };
  if (alone) return { year: "年", words: alone, lines: [line], hasRemarks: false };
  const framed = framedHeads(line);
  // heads over these heads say more than they do
  const isLower = isBelow && !/[\d。:：]/.test(above.plain) && above.plain.trim().split(/\s+/).length > 1;
  if (!framed?.hasRemarks || isLower) return null;
  return { ...framed, words: inUnits(framed.words, line, lines) };
}

/** What is counted, in words: roles (目標 実績) say nothing of what the figures are of. */
function headsOf({ text, plain }: TextLine): readonly string[] | null {
  if (plain.length > longestLine || /[\d。、:→⇒]/.test(plain)) return null;
  const words = text.trim().split(/[\s　]+/);
  const areNames = words.every((word) => /[一-龠ァ-ヶ]{2}/.test(word) && roleOfWords(word) === null);
  const isFramed = kindOfHead(words[0] ?? "") === "period" || kindOfHead(words.at(-1) ?? "") === "remark";
  return areNames && !isFramed && words.length > 1 && words.length <= mostColumns ? words : null;
}

/** 「年度 総数 前年度対比 備考」: the words between the head of the years and that of the remarks. */
function framedHeads(line: TextLine): Heads | null {
  if (line.plain.length > longestLine || /[。、:→⇒]/.test(line.plain)) return null;
  const words = spreadWords(line);
  const hasRemarks = kindOfHead(words.at(-1) ?? "") === "remark";
  const own = words.slice(1, hasRemarks ? -1 : undefined);
  const areNames = own.every(
    (word) => ofChange.test(word) || (/[一-龠ァ-ヶ]/.test(word) && roleOfWords(word) === null),
  );
  return kindOfHead(words[0] ?? "") === "period" && own.length > 1 && own.length <= mostColumns && areNames
    ? { year: words[0] ?? "年", words: own, lines: [line], hasRemarks }
    : null;
}

/** 「年度 総数 内訳 備考」 over 「道外客 道内客」 */
function partsBelow(above: TextLine, line: TextLine): Heads | null {
  const upper = framedHeads(above);
  const parts = spreadWords(line);
  const at = upper?.words.indexOf("内訳") ?? -1;
  if (!upper || at < 1 || parts.length < 2 || parts.some((word) => /\d/.test(word))) return null;
  return { ...upper, words: upper.words.toSpliced(at, 1, ...parts), lines: [above, line] };
}

/** 「（単位：千人、％）」 above the heads: shares and rates are in per cent, all others in the other unit. */
function inUnits(words: readonly string[], { order }: TextLine, lines: readonly TextLine[]): readonly string[] {
  const near = lines.slice(Math.max(0, order - farthestUnit), order);
  const [, one, other] = near.flatMap(({ plain }) => [twoUnits.exec(plain)]).findLast((found) => found !== null) ?? [];
  if (one === undefined || other === undefined || (one === "%") === (other === "%")) return words;
  const [unit] = [one, other].filter((said) => said !== "%");
  return words.map((word) => `${word}（${/[率比]$/.test(word) ? "％" : unit}）`);
}
const farthestUnit = 4;
const twoUnits = /単位\s?[:：]\s?([^\s、,・()（）]{1,4})[、,・]\s?([^\s、,・()（）]{1,4})\s?[)）]?\s*$/;

function rowsFrom(
  first: TextLine,
  { words, hasRemarks }: Heads,
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): readonly Row[] {
  const rows: Row[] = [];
  for (const line of lines.slice(first.order, first.order + mostRows)) {
    if (taken.has(line) || line.page !== first.page || !beginsWithYear.test(line.plain)) break;
    const [year = "", ...others] = withoutYearAgain(line.text.trim().split(/[\s　]+/));
    const values = others.slice(0, words.length);
    const rest = others.slice(words.length);
    const areValues =
      values.length === words.length && values.every((value) => isValue.test(value) || looksLikeNumber(value));
    const isWhole = rest.length === 0 || (hasRemarks && !looksLikeNumber(rest[0] ?? ""));
    if (!isYearHead(year) || !areValues || !isWhole) break;
    rows.push([line, [year, ...values]]);
  }
  return rows;
}
/** What stands in the place of a figure. */
const isValue = /^[-－―—…]$/;

/** 「平成28年度 2016年度」 is one year. */
function withoutYearAgain(words: readonly string[]): readonly string[] {
  const [year = "", again = "", ...others] = words;
  if (!isPeriodText(again) || !/[年(（]/.test(again)) return words;
  const [one, other] = [findPeriods(year)[0], findPeriods(again.replace(/[()（）]/g, ""))[0]];
  return one && other && samePeriod(one.period, other.period) ? [year, ...others] : words;
}
