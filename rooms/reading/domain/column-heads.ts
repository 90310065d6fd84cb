import { cellToReading } from "./cell-to-reading.ts";
import { columnPeriods } from "./column-periods.ts";
import { findPeriods } from "./find-periods.ts";
import { asUnitHead, findUnit, type PrintedUnit } from "./find-unit.ts";
import { type FigureRole, reason } from "./found-fact.ts";
import { isContinued, type Matrix, textAt } from "./grid-matrix.ts";
import { type ColumnKind, isBareYear, kindOfHead, subjectOfHead } from "./head-words.ts";
import type { ColumnHead } from "./headed-table.ts";
import { looksLikeNumber } from "./looks-like-number.ts";
import { readFlag } from "./name-words.ts";
import { roleOfWords } from "./role-words.ts";

/** What the heads say of each column, and what the column holds; units that only the table or a neighbour gives come from there. */
export function columnHeads(head: Matrix, body: Matrix, unit: PrintedUnit | null): readonly ColumnHead[] {
  return withUnits(plainHeads(head, body), unit);
}

function plainHeads(head: Matrix, body: Matrix): readonly ColumnHead[] {
  const words = Array.from({ length: head.columns || body.columns }, (_, column) => wordsOf(head, column));
  const periods = columnPeriods(words);
  return words.map((texts, column): ColumnHead => {
    const inner = [...texts].reverse();
    const role = inner.map(roleOfWords).find((found) => found !== null) ?? null;
    const period = periods[column] ?? null;
    const own = inner.map((text) => findUnit(text)?.unit ?? unitHead(text)).find((unit) => unit !== null) ?? null;
    const subject = texts
      .map(subjectOfHead)
      .filter((word) => word !== "")
      .join("・");
    const kind = kindOf({ texts, role, hasPeriod: period !== null, body, column });
    return {
      column,
      kind,
      words: texts,
      role,
      period: period?.period ?? null,
      printedPeriod: period?.printed ?? null,
      unit: own,
      subject: subject === "" ? null : subject,
      doubts: period?.doubts ?? [],
    };
  });
}

/** Of several units of a table a column takes the one that its head speaks of: 世帯数 is in 世帯, 男 in 人. */
function withUnits(heads: readonly ColumnHead[], unit: PrintedUnit | null): readonly ColumnHead[] {
  const units = unit === null ? [] : [unit.unit, ...unit.others].filter((one) => !/^[%％]$/.test(one));
  if (units.length < 2) return fromNeighbours(heads, unit);
  return heads.map((head) => {
    if (head.unit !== null || head.kind !== "value") return head;
    const words = head.words.join("");
    const named =
      units.find((one) => words.includes(one)) ??
      (/人口|男|女|人数|者|総数/.test(words) ? units.find((one) => one.endsWith("人")) : undefined);
    return named === undefined ? { ...head, doubts: [...head.doubts, severalUnits] } : { ...head, unit: named };
  });
}

/** うち国費 beside 事業費（百万円）: where the table gives no unit, a part is in that of the whole. */
function fromNeighbours(heads: readonly ColumnHead[], unit: PrintedUnit | null): readonly ColumnHead[] {
  const given = new Set(heads.flatMap((head) => (head.kind === "value" && head.unit !== null ? [head.unit] : [])));
  const [only] = given;
  if (unit !== null || given.size !== 1 || only === undefined) return heads;
  return heads.map((head) =>
    head.kind === "value" && head.unit === null && /^(?:うち|内)|[額費]$/.test(head.words.at(-1) ?? "")
      ? { ...head, unit: only, doubts: [...head.doubts, neighbourUnit] }
      : head,
  );
}

function unitHead(text: string): string | null {
  return /^[(（［[【]/.test(text) ? (findUnit(text)?.unit ?? null) : null;
}

function wordsOf(head: Matrix, column: number): readonly string[] {
  const words: string[] = [];
  for (let row = 0; row < head.rows; row += 1) {
    const text = (textAt(head, row, column) || upperHead(head, row, column)).replace(/\s*\n\s*/g, "");
    if (text !== "" && !isContinued(head, row, column)) words.push(text);
  }
  return words;
}

/** Where nothing is merged, an upper head stands over its first column only: it holds for those to its right that have a lower one. */
function upperHead(head: Matrix, row: number, column: number): string {
  const hasLower = (at: number) => row + 1 < head.rows && textAt(head, row + 1, at) !== "";
  for (let at = column; at > 0 && hasLower(at); at -= 1) {
    const left = textAt(head, row, at - 1);
    if (left !== "") return hasLower(at - 1) ? left : "";
  }
  return "";
}

/** So many rows are looked at to see what a column holds. */
const sample = 60;

/** How much of what a column holds is of a kind: 0 to 1. */
function shareOf(body: Matrix, column: number, is: (text: string) => boolean): number {
  const texts = Array.from({ length: Math.min(body.rows, sample) }, (_, row) => textAt(body, row, column)).filter(
    (text) => text !== "",
  );
  return texts.length === 0 ? 0 : texts.filter(is).length / texts.length;
}

/** Figures, or marks in their place. */
const isNumber = (text: string): boolean =>
  looksLikeNumber(text) || (text.length <= 80 && /[\d０-９]/.test(text) && cellToReading(text).kind === "figures");

type Seen = {
  readonly texts: readonly string[];
  readonly role: FigureRole | null;
  readonly hasPeriod: boolean;
  readonly body: Matrix;
  readonly column: number;
};

const textKinds: readonly (ColumnKind | null)[] = ["number", "unit", "period", "flag", "owner", "remark", "rate"];

/** The head says what a column holds, what it holds has the last word. */
function kindOf({ texts, role, hasPeriod, body, column }: Seen): ColumnKind {
  const numbers = shareOf(body, column, isNumber);
  const named = namedKind(texts, body, column);
  if (textKinds.includes(named) && !(named === "remark" && role !== null && numbers > 0.5)) return named ?? "text";
  if (role !== null && (numbers >= 0.3 || (named !== "name" && /[値額]/.test(texts.join(""))))) return "value";
  if (hasPeriod && numbers >= 0.3) return "value";
  // 施設数 and 財源内訳 hold figures, though such words name columns of words elsewhere; numbers at the very left are those of the rows
  if (named === "name" && column === 0 && shareOf(body, column, (text) => !/^\d{1,4}$/.test(text)) > 0.5) return "name";
  if (named !== null && numbers >= 0.8) return column === 0 ? "number" : "value";
  if (named !== null) return named;
  if (role !== null || hasPeriod) return "value";
  return numbers >= 0.5 ? "value" : "text";
}

/** A column 区分 may hold flags (新, 再掲); one that is called 年度 may hold the names of a table whose years are the other heads. */
function namedKind(texts: readonly string[], body: Matrix, column: number): ColumnKind | null {
  const named =
    [...texts]
      .reverse()
      .map(kindOfHead)
      .find((kind) => kind !== null) ?? null;
  if (shareOf(body, column, (text) => asUnitHead(text) !== null) >= 0.8) return "unit";
  const isFlags = named !== "value" && shareOf(body, column, (text) => readFlag(text) !== null) > 0.5;
  if (isFlags) return "flag";
  if (named !== "period") return named;
  return shareOf(body, column, (text) => findPeriods(text).length > 0 || isBareYear(text)) >= 0.5 ? named : null;
}

const severalUnits = reason(
  "unit/several",
  0.8,
  "表に二つ以上の単位が書かれています。列に単位がなければ初めの単位で読みました。",
  "The table names more than one unit. Columns without a unit of their own were read in the first.",
);

const neighbourUnit = reason(
  "unit/neighbour",
  0.85,
  "この列には単位がありません。隣の列の単位で読みました。",
  "The column has no unit. It was read in that of the column beside it.",
);
