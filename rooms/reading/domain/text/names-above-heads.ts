import { isHeadText, kindOfHead } from "../head-words.ts";
import { roleOfWords } from "../role-words.ts";
import { holdsFigure } from "./cells.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

const leastRows = 2;
const mostRows = 30;
const leastRoles = 2;
const longestName = 60;

/**
 * A table whose column of names came out first: 「指標名」, the names below each other, then 「基準値（R1） 実績値（R4） 目標値（R6） 評価」 over exactly as many rows of
 * figures as there are names.
 */
export function namesAboveHeads(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((first) => {
    if (!nameHead.test(first.plain) || taken.has(first)) return [];
    const below = lines.slice(first.order + 1, first.order + 2 + 2 * mostRows).filter((line) => !taken.has(line));
    const at = below.findIndex((line) => headsOf(line) !== null);
    const [names, head] = [below.slice(0, Math.max(0, at)), below[at]];
    const heads = head && headsOf(head);
    if (!head || !heads || names.length < leastRows || names.length > mostRows || !names.every(isName)) return [];
    const values = runOfRows(below.slice(at + 1), heads);
    // one row more or less, and nobody knows whose they are
    if (values.length !== names.length) return [];
    const rows = values.map(({ line, cells }, row): Row => {
      const name = names[row] ?? line;
      return [line, [name.text.trim(), ...cells], name];
    });
    return [
      {
        grid: gridOf([[head, [first.text.trim(), ...heads]], ...rows]),
        lines: [first, ...names, head, ...values.map(({ line }) => line)],
      },
    ];
  });
}
const nameHead = /^\s*(?:成果|評価|重要業績評価)?(?:指標名?|KPI|指標項目)\s*$/;

const wordsOf = ({ text }: TextLine): readonly string[] => text.trim().split(/[\s　]+/);

/** Roles with or without their years, and no head for names. */
function headsOf(line: TextLine): readonly string[] | null {
  if (!/[値標績]/.test(line.plain) || line.plain.length > longestHeads) return null;
  const heads = wordsOf(line);
  const roles = heads.filter((head) => roleOfWords(head) !== null);
  const areHeads = heads.every((head) => isHeadText(head) && kindOfHead(head) !== "name");
  return areHeads && roles.length >= leastRoles ? heads : null;
}
const longestHeads = 120;

const isName = ({ text, plain }: TextLine): boolean =>
  plain.trim().length <= longestName && /[一-龠ァ-ヶ]{2}/.test(text) && !/[。→⇒:：]/.test(plain);

type Values = { readonly line: TextLine; readonly cells: readonly string[] };

/** The rows that follow each other, with a cell for each head, all but that of the grade a figure or what stands for none. */
function runOfRows(lines: readonly TextLine[], heads: readonly string[]): readonly Values[] {
  const rows = lines.map((line) => ({ line, cells: wordsOf(line) }));
  const isRow = ({ line, cells }: Values): boolean =>
    cells.length === heads.length &&
    /\d/.test(line.plain) &&
    cells.every((cell, index) => roleOfWords(heads[index] ?? "") === null || holdsFigure(cell));
  const end = rows.findIndex((row) => !isRow(row));
  return end < 0 ? rows : rows.slice(0, end);
}
