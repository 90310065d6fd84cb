import { findPeriods, isPeriodText, withoutPeriods } from "../find-periods.ts";
import { gridOf, mostRows, noteBehind, type Row, type TextTable } from "./grid.ts";
import { headsAim } from "./head-years.ts";
import type { TextLine } from "./lines.ts";

/** Heads stand within so many lines above the first row, and take so many columns at most. */
const farthestHead = 10;
const mostColumns = 10;
const longestHeadLine = 120;

/**
 * Tables of a budget or a settlement of which the columns are lost: above rows of a name and amounts stand the years, 予算額, 増減額, 構成比 …, on
 * one line or on several. Only rows with as many figures as there are heads are read.
 */
export function moneyTables(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const tables: TextTable[] = [];
  let until = -1;
  for (const line of lines) {
    if (line.order <= until || taken.has(line) || !mayBeRow(line)) continue;
    const heads = headsAbove(line, lines, taken, until);
    if (!heads) continue;
    const rows = rowsFrom(line, heads.columns.length, lines, taken);
    if (rows.length === 0) continue;
    const first = heads.lines[0] ?? line;
    tables.push({
      grid: gridOf([[first, [nameOf(heads), ...inUnit(heads, rows)]], ...rows]),
      lines: [...heads.lines, ...rows.map(([row]) => row)],
    });
    until = rows.at(-1)?.[0].order ?? until;
  }
  return tables;
}

const mayBeRow = ({ plain }: TextLine): boolean => plain.length <= longestHeadLine && /\d\S*\s.*\d/.test(plain);

type Heads = { readonly columns: readonly string[]; readonly lines: readonly TextLine[] };

function headsAbove(
  row: TextLine,
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
  until: number,
): Heads | null {
  const own: TextLine[] = [];
  for (let order = row.order - 1; order > until && order >= row.order - farthestHead; order -= 1) {
    const line = lines[order];
    if (!line || taken.has(line) || line.page !== row.page) break;
    if (saysUnit.test(line.plain)) continue;
    if (!wordsOfHead(line)) break;
    own.unshift(line);
  }
  const above = lines[(own[0]?.order ?? 0) - 1];
  if (
    above &&
    own[0]?.blanks === 0 &&
    above.plain.length <= longestHeadLine &&
    above.plain.trim().split(/\s+/).some(headsAim)
  )
    return null;
  const columns = columnsOf(own.map((line) => wordsOfHead(line) ?? []));
  const isOfMoney = [row, ...own].some(({ plain }) => /円/.test(plain)) || nearUnit(own[0] ?? row, lines);
  const isSaid = columns.some((head) => saysAmount.test(head) || (isOfMoney && findPeriods(head).length > 0));
  return isSaid && columns.length > 1 && columns.length <= mostColumns ? { columns, lines: own } : null;
}

/** （単位：千円） stands within a few lines above the heads. */
const nearUnit = ({ order }: TextLine, lines: readonly TextLine[]): boolean =>
  lines.slice(Math.max(0, order - farthestUnit), order + farthestHead).some(({ plain }) => moneyUnit.test(plain));
const farthestUnit = 6;
const moneyUnit = /単位\s*[:：]?[^\d]{0,6}円/;

const saysUnit = /^\s*[([]?\s*単位\s*[:：]?[^\d]{1,16}$/;
/** 「（単位：千円） 番号 事業名 予算額」 */
const unitAhead = /^\s*[([]\s*単位\s*[:：]?\s*([^\d\s()[\]]{1,12})[)\]](?=\s+\S)/;

/** （百万円） on a line of its own among the heads. */
const unitAlone = /^\s*\((千円|百万円|億円|万円|円)\)\s*$/;

/** What the rows are of, as the heads say. */
const nameOf = ({ lines }: Heads): string =>
  lines.some(({ plain }) => /^\s*事\s?業\s?名\s/.test(plain)) ? "事業名" : "区分";

/** The amounts in the unit that stands on the line of their heads, or behind 「事業費（千円）」 whose sources stand in the rows below. */
function inUnit({ columns, lines }: Heads, [first, ...others]: readonly Row[]): readonly string[] {
  const onLine = lines.flatMap(({ plain }) => (unitAhead.exec(plain) ?? unitAlone.exec(plain))?.[1] ?? [])[0];
  const ofCosts = onLine === undefined && others.length > 0 ? unitOfCosts.exec(first?.[1][0] ?? "")?.[1] : undefined;
  if (ofCosts !== undefined) return columns.map((head) => (derived.test(head) ? head : `${head}事業費（${ofCosts}）`));
  return onLine === undefined ? columns : columns.map((head) => (derived.test(head) ? head : `${head}（${onLine}）`));
}

const unitOfCosts = /費[(（](千円|百万円|億円|万円|円)[)）]$/;

const nameHead =
  /^(?:番号|事業|区分|款別?|項別?|科目|項目|会計名?|会計区分|会計別|事業名|費目|名称|目的別|性質別|歳入|歳出|財源|内訳)$/;
const saysAmount =
  /^(?:(?:本|当|前)年度)?(?:当初|補正[前後]?|最終|現計)?の?(?:予算|決算|補正|要求|査定)?(?:現)?額(?:\(案\))?$|^(?:予算|決算|当初|補正)$/;
const derived =
  /^(?:対?前年度?)?(?:増減|比較|伸び|増加|構成|差引|差|対)?(?:増減)?(?:額|率|比率?|比較|増減)$|^(?:増減|比較|差引)$/;
/** (A), B, (A-B), (C)/(B): letters for the columns. */
const letter = /^[(]?[A-DＡ-Ｄ①-④](?:[)]?[-－/／÷][(]?[A-DＡ-Ｄ①-④])?[)]?(?:[×*]100)?$/;
const unit = /^[(]?(?:千円|百万円|億円|万円|円|%)[)]?$/;

/** The words of a line that holds nothing but heads of columns; null for any other line. */
function wordsOfHead({ plain }: TextLine): readonly string[] | null {
  if (plain.length > longestHeadLine || /。/.test(plain)) return null;
  const words = plain
    .replace(unitAhead, "")
    .replace(/(?<=(?:^|\s)[一-龠])\s{1,2}(?=[一-龠](?:\s|$|\())/g, "")
    .trim()
    .split(/\s+/);
  return words.every(isHeadWord) ? words : null;
}

function isHeadWord(word: string): boolean {
  if (nameHead.test(word) || saysAmount.test(word) || derived.test(word) || letter.test(word) || unit.test(word))
    return true;
  const periods = findPeriods(word);
  const rest = withoutPeriods(word, periods).replace(/[()A-D]/g, "");
  return periods.length === 1 && (rest === "" || saysAmount.test(rest));
}

/** 「平成30年度」 / 「当初予算額」 is one head; 「比較」 over 「増減額　増減率」 heads no column of its own. */
function columnsOf(lines: readonly (readonly string[])[]): readonly string[] {
  const columns: string[] = [];
  for (const line of lines) {
    const words = line.filter((word) => !nameHead.test(word) && !letter.test(word) && !unit.test(word));
    const open = columns.flatMap((head, index) => (isPeriodText(head) ? [index] : []));
    const areAmounts = words.length > 0 && words.every((word) => saysAmount.test(word));
    if (areAmounts && open.length >= words.length && open.length > 0) {
      const places = words.length === open.length ? open : open.slice(-words.length);
      for (const [index, place] of places.entries()) columns[place] = `${columns[place] ?? ""}${words[index] ?? ""}`;
    } else
      for (const word of words) {
        const before = columns.at(-1) ?? "";
        if (saysAmount.test(word) && isPeriodText(before)) columns[columns.length - 1] = `${before}${word}`;
        else columns.push(word);
      }
  }
  return columns.filter((head, index) => {
    const isOver =
      /^(?:比較|増減)$/.test(head) &&
      columns.slice(index + 1).some((next) => /^増?減?(?:増減|額|率|増減額|増減率|伸び率)$/.test(next));
    return !(isOver && /^(?:比較)$/.test(head));
  });
}

const signApart = /([▲△-])\s+(?=\d)/g;
const cell =
  /^(?:[▲△+-]?\d[\d,]*(?:\.\d+)?(?:[億万千百]{1,2}\d?[\d,]*)*(?:千円|百万円|億円|万円|円|%)?|[-－―ー]|皆[増減])$/;

function rowsFrom(
  start: TextLine,
  columns: number,
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): readonly Row[] {
  const rows: Row[] = [];
  for (const line of lines.slice(start.order, start.order + mostRows)) {
    if (rows.length > 0 && ofSources.test(line.plain)) continue;
    const row = taken.has(line) ? null : rowOf(line, columns);
    if (!row) break;
    rows.push(row);
  }
  return rows;
}

/** Over the rows of whose money it is. */
const ofSources = /^\s*[([【]?財源内訳[)\]】]?\s*$/;

function rowOf(line: TextLine, columns: number): Row | null {
  const plain = line.plain.replace(noteBehind, "");
  const row = rowOfWords(line, plain.replace(signApart, "$1"), columns);
  if (row) return row;
  // 「－　3,600」: no amount in the first column and one in the next
  const apart = rowOfWords(line, plain, columns);
  return apart && /^[-－―ー]$/.test(apart[1][1] ?? "") ? apart : null;
}

function rowOfWords(line: TextLine, plain: string, columns: number): Row | null {
  const words = plain.trim().split(/\s+/);
  const values = words.slice(-columns);
  const name = withoutNumbers(words.slice(0, -columns));
  const before = name.at(-1) ?? "";
  const isRow =
    words.length > columns && values.every((word) => cell.test(word)) && !(name.length > 1 && cell.test(before));
  return isRow && /[一-龠ァ-ヶ]/.test(name.join("")) ? [line, [withoutSpread(name), ...values]] : null;
}

/** 「2　1　架空無線整備事業」: the numbers of its 款 and 項. */
function withoutNumbers(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !/^\d{1,2}$/.test(word));
  return first > 1 ? words.slice(first) : words;
}

/** 一 般 会 計: its letters fill a column. */
const withoutSpread = (words: readonly string[]): string =>
  words.every((word) => word.length === 1)
    ? words.join("")
    : (/内訳$/.test(words[0] ?? "") ? words.slice(1) : words).join(" ");
