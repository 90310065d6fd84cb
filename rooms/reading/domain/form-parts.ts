import { textAt } from "./grid-matrix.ts";
import type { ColumnHead, HeadedTable } from "./headed-table.ts";
import type { GridCell } from "./placed-text.ts";
import { listedNames } from "./split-rows.ts";

/**
 * A card of a project (概要, 対象市町村, KPI, KPI, 事業費 below each other) holds indicators that their own cells name: each of them is read as a table
 * of its own, and so is what the project costs. The same holds for goals beside each other with rows of 数値目標 and KPI. Any other table stays whole.
 */
export function partsOfForm(table: HeadedTable): readonly HeadedTable[] {
  const { heads, matrix, turned } = table;
  const values = heads.filter(({ kind }) => kind === "value");
  const named = matrix.rows <= mostRows ? values.filter((head) => isIndicator(head) && namesItsRows(table, head)) : [];
  if (named.length === 0 || values.length < 2) return [table];
  const others = values.filter((head) => !named.includes(head));
  const isCard = turned && matrix.rows === 1;
  if (!isCard && others.length > 0) return [table];
  // what stands at the left of it is of each of them
  const stub = isCard ? [] : heads.filter(({ kind }) => kind !== "value");
  return [...named.map((head) => [...stub, { ...head, subject: null }]), ...(others.length > 0 ? [others] : [])].map(
    (own) => ({
      ...table,
      heads: own,
    }),
  );
}
const mostRows = 60;

function namesItsRows({ matrix }: HeadedTable, { column }: ColumnHead): boolean {
  const texts = Array.from({ length: matrix.rows }, (_, row) => textAt(matrix, row, column)).filter(
    (text) => text !== "",
  );
  return texts.length > 0 && texts.every(namesItself);
}

/** One cell with several indicators, line by line, is as many rows: ①利用者数　6,420人（R5）→9,000人（R10） / ②人口割合　18.4％（R5）→10％（R10）. */
export function withIndicatorsSplit(table: HeadedTable): HeadedTable {
  const { heads, matrix } = table;
  const values = heads.filter(({ kind }) => kind === "value");
  const [head] = values;
  if (!head || values.length !== 1 || !isIndicator(head) || matrix.rows > mostLong) return table;
  const rows = Array.from({ length: matrix.rows }, (_, row) => row).flatMap((from) =>
    indicatorsIn(textAt(matrix, from, head.column)).map((text) => ({ from, text })),
  );
  if (rows.every(({ text, from }, row) => from === row && text === textAt(matrix, row, head.column))) return table;
  const parts = rows.map(({ from, text }) => {
    const whole = matrix.cell(from, head.column);
    return whole && (whole.text === text ? whole : { ...whole, text });
  });
  const cell = (row: number, column: number): GridCell | undefined =>
    column === head.column ? parts[row] : matrix.cell(rows[row]?.from ?? -1, column);
  return { ...table, matrix: { rows: rows.length, columns: matrix.columns, cell } };
}
const mostLong = 500;

function indicatorsIn(text: string): readonly string[] {
  // a figure below its name is not written together with it
  const apart = text.replace(/(?<=[数率額量者度合人口])\n(?=[約▲△]?[\d０-９])/g, "　");
  const listed = listedNames(apart);
  const lines = listed.length > 1 ? listed : apart.split("\n").filter((line) => line.trim() !== "");
  if (lines.length > 1 && lines.every((line) => namesItself(line) && /[→⇒➡⇨]/.test(line))) return lines;
  return [apart === text || !namesItself(apart) ? text : apart];
}

const isIndicator = ({ words }: ColumnHead): boolean => /指標|KPI|ＫＰＩ|数値目標/i.test(words.join(""));

/** 「森林整備面積：820ha（R5）→1,000ha（R10）」: words, and then a figure. */
const namesItself = (text: string): boolean =>
  /^[\s　・○●■]*(?:[^\d０-９:：→⇒]{3,40}[:：\s　]|[^\d０-９:：→⇒][^:：→⇒]{2,60}[:：]).*[\d０-９]/.test(
    text.replace(/\n/g, ""),
  );
