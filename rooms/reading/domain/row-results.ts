import { type Period, toHalfWidth } from "../../../foundation/index.ts";
import { namelessFact } from "./asked-names.ts";
import { cellToReading } from "./cell-to-reading.ts";
import { findPeriods, withoutPeriods } from "./find-periods.ts";
import { confidenceOf, type FoundFact, type FoundFigure, reason, type Step, type Within } from "./found-fact.ts";
import { cellsOfRow, isContinued, textAt } from "./grid-matrix.ts";
import { looksLikeNumber } from "./looks-like-number.ts";
import { type GridCell, plainStyle } from "./placed-text.ts";
import type { ColumnHead, HeadedTable } from "./read-headers.ts";
import type { Reading } from "./row-fact.ts";
import { placeOf } from "./row-figures.ts";
import type { PrintedPeriod } from "./table-said.ts";
import { figuresOfLine, type TextFigure } from "./text/figures.ts";
import { figureOf } from "./text/kpi-figures.ts";

/** 事業の実績, 主な成果: what was done with the money at the left of it. */
const resultHead =
  /^(?:主な|主要な|具体的な)?(?:事業|施策|活動|実施|取組)?の?(?:主な)?(?:実績|成果|実施状況|実施結果)(?:(?:・|及び)(?:成果|実績|効果))?(?:等|など)?(?:の概要|の?内容)?$/;
/** So many rows are looked at to see what a column holds. */
const sample = 60;

/** The column of a budget, or the cell of a form, that lists results by their names: 「登録者数　52人」. Null where there is none. */
export function resultColumn({ table, kind, columns }: Reading): ColumnHead | null {
  if (kind.kind !== "budget" && !isForm(table)) return null;
  const names = columns.names.map(({ column }) => column);
  return (
    table.heads.find(
      (head) =>
        resultHead.test(wordsOf(head)) &&
        head.unit === null &&
        (head.period === null || isForm(table)) &&
        !names.includes(head.column) &&
        listsResults(table, head),
    ) ?? null
  );
}

/** 事業名, 目的, 令和５年度の実績 below each other: each label has one cell. */
const isForm = ({ turned, heads }: HeadedTable): boolean => turned && heads.some(({ kind }) => kind === "name");

/** Without the year of the results. */
function wordsOf({ words }: ColumnHead): string {
  const all = words.join("");
  return withoutPeriods(all, findPeriods(all))
    .replace(/[\s　]/g, "")
    .replace(/^の/, "");
}

function listsResults({ matrix }: HeadedTable, { column }: ColumnHead): boolean {
  const rows = Array.from({ length: Math.min(matrix.rows, sample) }, (_, row) => textAt(matrix, row, column));
  const texts = rows.filter((text) => text !== "");
  const named = texts.filter((text) => !looksLikeNumber(text) && itemsOf(text).some(({ name }) => name !== ""));
  return named.length > 0 && named.length >= texts.length * mostly && !texts.some((text) => text.includes("。"));
}
const mostly = 0.8;

/** The results in the cell of a row, each with its own name, below what the row is of. */
export function resultsOfRow(
  { table, said, outside }: Reading,
  row: number,
  { column, period, printedPeriod }: ColumnHead,
  whose: readonly Within[],
): Step<readonly FoundFact[]> {
  const cell = table.matrix.cell(row, column);
  if (!cell || cell.text.trim() === "" || isContinued(table.matrix, row, column)) return { value: [], problems: [] };
  const within = [...outside, ...whose];
  const year = period ? { period, printed: printedPeriod ?? "" } : said.year;
  const facts: FoundFact[] = [];
  for (const item of itemsOf(cell.text)) {
    const before = facts.at(-1);
    const figure = toFigure(item, year, cell, table);
    const isPart = /^(?:うち|内[^一-龠]?|前年度?$)/.test(item.name);
    if (before && isPart && before.name !== "")
      facts[facts.length - 1] = { ...before, figures: [...before.figures, figure] };
    else if (item.name === "") facts.push(namelessFact([figure], { printed: item.printed, at: figure.at, within }));
    else facts.push(factOfItem(item, figure, within, table));
  }
  const unread = cell.text.split("\n").filter((line) => itemsOf(line).length === 0);
  const asked = unread
    .flatMap((line) => cellToReading(line).problems)
    .map((problem) => ({ problem, at: placeOf(cell, table) }));
  return { value: facts, problems: [...facts.flatMap(({ questions }) => questions), ...asked] };
}

/** Whether nothing but results stands in the row: they go on from the row above. */
export const holdsResultsOnly = ({ table }: Reading, row: number, { column }: ColumnHead): boolean =>
  cellsOfRow(table.matrix, row).every((cell) => cell.text.trim() === "" || cell === table.matrix.cell(row, column));

type Item = { readonly name: string; readonly figure: TextFigure; readonly printed: string };

/** 「隊員数　5人（うち新規2人）」: each figure with the words ahead of it. */
function itemsOf(text: string): readonly Item[] {
  return text.split("\n").flatMap((line) => {
    const { figures } = figuresOfLine(lineOfCell(line));
    return figures.map((figure, index) => {
      const from = figures[index - 1]?.end ?? 0;
      return { name: nameOf(line.slice(from, figure.start)), figure, printed: line.slice(from, figure.end).trim() };
    });
  });
}

const lineOfCell = (text: string): TextFigure["line"] => ({
  order: 0,
  number: 0,
  text,
  plain: toHalfWidth(text),
  blanks: 0,
  page: 0,
  at: {},
  style: plainStyle,
});

/** Without marks and brackets around it, and without the word that says how it is measured; "" for what is no name. */
function nameOf(words: string): string {
  const bare = words
    .slice(0, longestName)
    .replace(/^[\s　)）、，,・○◯●◎■□◆◇※／/]+|[\s　:：、，,・(（]+$/g, "")
    .replace(/^[（(](?!.*[)）])/, "")
    .replace(/[\s　]+(?:総?延長|延べ|実人員)$/, "");
  return /[一-龠ァ-ヶA-Za-zＡ-Ｚ]/.test(bare) && !/[をにがはでとの]$/.test(bare) ? bare : "";
}
const longestName = 40;

function toFigure({ name, figure }: Item, year: PrintedPeriod | null, cell: GridCell, table: HeadedTable): FoundFigure {
  const isBefore = /^前年度?$/.test(name);
  const found = figureOf(figure, "actual", /^うち/.test(name) ? name : null);
  const at = placeOf(cell, table);
  if (found.period !== null) return { ...found, at };
  if (isBefore) return { ...found, at, period: year && yearBefore(year.period), printedPeriod: name };
  return { ...found, at, period: year?.period ?? null, printedPeriod: year?.printed ?? null };
}

const yearBefore = (period: Period): Period | null =>
  period.kind === "fiscalYear" ? { ...period, year: period.year - 1 } : null;

const factOfItem = (
  { name, printed }: Item,
  figure: FoundFigure,
  within: readonly Within[],
  { doubts }: HeadedTable,
): FoundFact => ({
  kind: "activity",
  name,
  figures: [figure],
  flag: null,
  sameAsAbove: false,
  within,
  remarks: [],
  printed,
  at: figure.at,
  confidence: confidenceOf([...doubts, namedInCell]),
  questions: [],
});

const namedInCell = reason(
  "result/namedInCell",
  0.9,
  "実績の欄に並ぶ値です。名称は、値の前の言葉から取りました。",
  "The value is one of those listed as results. Its name was taken from the words ahead of it.",
);
