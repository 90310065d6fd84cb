import { findPeriods } from "../find-periods.ts";
import { isHeadText, kindOfHead } from "../head-words.ts";
import { joinLines } from "../name-words.ts";
import { roleOfWords } from "../role-words.ts";
import { cellsOf, holdsFigure } from "./cells.ts";
import { gridOf, mostRows, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { namesMeasure } from "./marks.ts";

const mayBeHeads = /^\s{0,40}[^\s。、]{2,20}(?:\s+[^\s。、]{2,20}){1,4}\s*$/;
const longestName = 60;
const mostNameLines = 2;

/** 「基準値　　目標値」 without a head for names, and below it by turns the name of an indicator and the line of its figures. */
export function namesAboveFigures(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const tables: TextTable[] = [];
  let until = -1;
  for (const head of lines) {
    if (head.order <= until || taken.has(head) || !head.plain.includes("目標")) continue;
    const heads = headsOf(head);
    const rows = heads ? rowsBelow(head, heads.length, lines, taken) : [];
    if (!heads || rows.length === 0 || !rows.every(([, [name = ""]]) => namesMeasure(name))) continue;
    tables.push({
      grid: gridOf([[head, ["指標名", ...heads]], ...rows]),
      lines: [head, ...rows.flatMap(linesBetween(lines))],
    });
    until = rows.at(-1)?.[0].order ?? until;
  }
  return tables;
}

function headsOf({ text, plain }: TextLine): readonly string[] | null {
  if (!mayBeHeads.test(plain)) return null;
  const heads = text.trim().split(/[\s　]+/);
  const roles = heads.map((head) => (isHeadText(head) && kindOfHead(head) !== "name" ? roleOfWords(head) : null));
  return roles.every((role) => role !== null) && new Set(roles).size === heads.length ? heads : null;
}

function rowsBelow(
  head: TextLine,
  columns: number,
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): readonly Row[] {
  const rows: Row[] = [];
  let order = head.order + 1;
  while (rows.length < mostRows) {
    const names: TextLine[] = [];
    for (let line = lines[order]; line && names.length < mostNameLines && isName(line, taken); line = lines[order]) {
      names.push(line);
      order += 1;
    }
    const [first] = names;
    const line = lines[order];
    const values = first && line && !taken.has(line) ? valuesOf(line, columns) : null;
    if (!first || !line || !values || line.page !== head.page) break;
    rows.push([line, [joinLines(names.map(({ text }) => text.trim()).join("\n")), ...values], first]);
    order += 1;
  }
  return rows;
}

const isName = (line: TextLine, taken: ReadonlySet<TextLine>): boolean =>
  !taken.has(line) &&
  line.plain.length <= longestName &&
  /[一-龠ァ-ヶぁ-ん]{2}/.test(line.plain) &&
  !/[。→⇒]|^\s*[※*(【]|\S\s{2,}\S/.test(line.plain) &&
  !isHeadText(line.text.trim()) &&
  findPeriods(line.plain).length === 0 &&
  !line.text
    .trim()
    .split(/[\s　]+/)
    .some((word) => holdsFigure(word) || /^[-－―ー–…]$/.test(word));

function valuesOf(line: TextLine, columns: number): readonly string[] | null {
  const cells = cellsOf(line, "letters").map(({ text }) => text);
  const values = cells.length === columns ? cells : line.text.trim().split(/[\s　]+/);
  const areFigures = values.every((value) => holdsFigure(value) || /^[-－―ー–…]$/.test(value));
  return values.length === columns && areFigures && /\d/.test(line.plain) ? values : null;
}

/** A row with all lines of its name. */
const linesBetween =
  (lines: readonly TextLine[]) =>
  ([last, , begun = last]: Row): readonly TextLine[] =>
    lines.slice(begun.order, last.order + 1);
