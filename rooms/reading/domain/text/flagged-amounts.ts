import { isUnitLine } from "../find-unit.ts";
import { isHeadText, kindOfHead } from "../head-words.ts";
import { headingDepth } from "../heading-forms.ts";
import { hasPartlyFlag, joinLines, readFlag } from "../name-words.ts";
import { roleOfWords } from "../role-words.ts";
import { flagAhead } from "./budget-names.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

const leastRows = 2;
const mostLines = 1000;
const mostHeads = 8;
const mostNameLines = 3;
const longestName = 40;

/**
 * 「事業名 予算額 前年度 区分 事業の概要」 over programmes whose cells stand in lines of their own, or several in one: the name, mostly broken, then 「1,482」 / 「0 新規」 and what is done.
 * The flag behind exactly as many amounts as there are heads ends what is counted; headings and what is done stand between the rows.
 */
export function flaggedAmounts(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const tables: TextTable[] = [];
  let until = -1;
  for (const line of lines) {
    if (line.order <= until || !firstHead.test(line.plain) || taken.has(line)) continue;
    const heads = headsFrom(line, lines, taken);
    const rows = heads && rowsBelow(heads, lines, taken);
    if (!heads || !rows || rows.length < leastRows) continue;
    tables.push({
      grid: gridOf([[line, heads.texts], ...rows.map(({ row }) => row)]),
      lines: [...heads.lines, ...rows.flatMap((row) => row.lines)],
    });
    until = rows.at(-1)?.lines.at(-1)?.order ?? until;
  }
  return tables;
}
const firstHead = /^\s*(?:事\s?業\s?名|主な事業|事業・取組)(?:\s|$)/;

type Heads = { readonly texts: readonly string[]; readonly lines: readonly TextLine[] };

/** A name, amounts, a flag; what is said behind them in words stands between the rows. */
function headsFrom(start: TextLine, lines: readonly TextLine[], taken: ReadonlySet<TextLine>): Heads | null {
  const own: TextLine[] = [];
  const words: string[] = [];
  for (const line of lines.slice(start.order, start.order + mostHeads)) {
    const said = line.text.trim().split(/[\s　]+/);
    if (taken.has(line) || line.page !== start.page || !said.every(isHeadText)) break;
    own.push(line);
    words.push(...said);
  }
  const flag = words.findIndex((word) => isHeadOfFlag(word));
  const amounts = words.slice(1, Math.max(1, flag));
  const areAmounts = amounts.length > 0 && amounts.every((word) => amountRoles.has(roleOfWords(word) ?? ""));
  const areRemarks = words.slice(flag + 1).every((word) => remarks.has(kindOfHead(word) ?? ""));
  return areAmounts && areRemarks ? { texts: words.slice(0, flag + 1), lines: own } : null;
}
const isHeadOfFlag = (word: string): boolean => kindOfHead(word) === "flag" || /^(?:事業)?区分$/.test(word);
const amountRoles: ReadonlySet<string> = new Set(["amount", "previous", "outturn", "supplement"]);
const remarks: ReadonlySet<string> = new Set(["remark", "text"]);

type FlaggedRow = { readonly row: Row; readonly lines: readonly TextLine[] };

/** Null where an amount is without its flag, or without its name: then nobody knows whose the others are. */
function rowsBelow(
  { texts, lines: heads }: Heads,
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): readonly FlaggedRow[] | null {
  const start = (heads.at(-1)?.order ?? 0) + 1;
  const count = texts.length - 2;
  const rows: FlaggedRow[] = [];
  let cells: readonly string[] = [];
  let own: readonly TextLine[] = [];
  for (const line of lines.slice(start, start + mostLines)) {
    const words = wordsOf(line);
    if (taken.has(line) || (own.length === 0 && endsTable(line, words))) break;
    if (own.length === 0 && isPageNumber(line, lines[line.order + 1])) continue;
    if (!words.every(isCell)) {
      if (own.length > 0) return null;
      continue;
    }
    [cells, own] = [
      [...cells, ...words],
      [...own, line],
    ];
    if (words.every(isAmount) && cells.length <= count) continue;
    const name = nameAbove(own[0]?.order ?? 0, lines, rows.at(-1)?.row[0].order ?? start - 1);
    const [first] = name;
    const text = joinLines(name.map((part) => part.text.trim()).join("\n"));
    if (!first || cells.length !== count + 1 || !cells.slice(0, count).every(isAmount) || isAmount(cells[count] ?? ""))
      return null;
    rows.push({ row: [line, [text, ...cells], first], lines: [...name, ...own] });
    [cells, own] = [[], []];
  }
  return own.length > 0 ? null : rows;
}

const wordsOf = ({ plain }: TextLine): readonly string[] => plain.trim().split(/\s+/);

/** 「９」 between two rows: behind the first amount of a row stands another one, or its flag. */
const isPageNumber = ({ plain }: TextLine, next: TextLine | undefined): boolean =>
  /^\s*[-–−－]?\s?\d{1,3}\s?[-–−－]?\s*$/.test(plain) && !(next && wordsOf(next).every(isCell));

const isAmount = (word: string): boolean => /^(?:[△▲-]?\d{1,3}(?:,\d{3})+|[△▲-]?\d{1,6}|[-－―])$/.test(word);
const isCell = (word: string): boolean => isAmount(word) || readFlag(word) !== null || hasPartlyFlag(word);

/** Another table: its heads, its unit, or a row of a name and several figures. */
const endsTable = (line: TextLine, words: readonly string[]): boolean =>
  isUnitLine(line.plain) ||
  (words.length > 1 && words.every((word) => isHeadText(word))) ||
  (!words.every(isCell) && words.filter((word) => /^[△▲-]?\d{1,3}(?:,\d{3})+$/.test(word)).length > 1);

/** The lines straight above the first amount that stand close to each other and are no sentence, no heading and no part of the row above. */
function nameAbove(end: number, lines: readonly TextLine[], above: number): readonly TextLine[] {
  const name: TextLine[] = [];
  for (let line = lines[end - 1]; line && line.order > above; line = lines[line.order - 1]) {
    if (!isPartOfName(line)) break;
    name.unshift(line);
    if (line.blanks > 0) break;
  }
  return name.length <= mostNameLines ? name : [];
}
const isPartOfName = ({ text, plain }: TextLine): boolean =>
  plain.trim().length <= longestName &&
  /[一-龠ァ-ヶ]{2}/.test(text) &&
  !/[。→⇒]|^\s*[※・]/.test(plain) &&
  (headingDepth(text) === null || flagAhead.test(plain));
