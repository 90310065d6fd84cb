import { isUnitLine } from "../find-unit.ts";
import { kindOfHead } from "../head-words.ts";
import type { Row } from "./grid.ts";
import { headWordsOf, isYearHead } from "./head-years.ts";
import type { TextLine } from "./lines.ts";

/** 「事業費 R7 R8 R9」 / 「（千円） 120 130 140」: the name stands beside the heads, its unit ahead of the figures. */
export function withNamesOfHead(rows: readonly Row[], head: TextLine): readonly Row[] {
  const [first] = rows;
  if (!first || !unitInBrackets.test(first[1][0] ?? "")) return rows;
  const [name = ""] = headWordsOf(head.text);
  if (isYearHead(name) || kindOfHead(name) === "name" || !/[一-龠ァ-ヶ]/.test(name)) return rows;
  const [line, [unit = "", ...values]] = first;
  return [[line, [`${name}${unit}`, ...values], head], ...rows.slice(1)];
}
/** 「事業費（千円） R7 R8 R9」 / 「120 130 140」: the only row of such heads is named beside them. */
export function rowNamedByHead(head: TextLine, heads: readonly string[], next: TextLine | undefined): readonly Row[] {
  const [name = ""] = headWordsOf(head.text);
  const values = next?.blanks === 0 && bareFigures.test(next.plain) ? next.text.trim().split(/[\s　]+/) : [];
  const isRow = values.length > 1 && values.length === heads.length - 1 && namedWithUnit.test(name);
  return isRow && next ? [[next, [name, ...values], head]] : [];
}
const bareFigures = /^(?:\s*(?:[▲△-]?\d[\d,]*(?:\.\d+)?|[-－―])){2,12}\s*$/;
const namedWithUnit = /^[^\s　\d０-９（()）]{2,16}[（(](?:[千万億]|百万)?[^\s　\d０-９（()）]{1,3}[)）]$/;
const unitInBrackets = /^[（(][^（()）]{1,6}[)）]$/;

/** 「（単位：千円）」 between heads and rows says what it would say above them. */
export function withUnitFirst(heads: Row, [first, ...others]: readonly Row[]): readonly Row[] {
  const isUnit = first?.[1].length === 1 && isUnitLine(first[0].text.trim());
  return first ? (isUnit ? [first, heads, ...others] : [heads, first, ...others]) : [heads];
}
