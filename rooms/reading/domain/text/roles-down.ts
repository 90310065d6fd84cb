import { isPeriodText } from "../find-periods.ts";
import { isHeadText, leftOver } from "../head-words.ts";
import { roleOfWords } from "../role-words.ts";
import type { TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { gridOfStacked, leafOf, type Stacked } from "./stacked-heads.ts";
import { kindOfWord, type Word, wordsOf } from "./stream-heads.ts";

const namesHead = /^\s{0,8}(?:KPI|(?:成果|評価)?指標名?|項目|区分)(?:\(KPI\))?\s+\S/;
const mostNames = 6;
const leastRows = 2;
/** One name alone is told by so many roles below it. */
const leastOfOne = 3;
const mostRows = 12;
const longestLine = 120;

/**
 * An indicator, or several side by side, and down the left what their figures are: 「KPI 堆肥の量　収穫量」 over 「基準値（R2） 2.1トン　48kg」, 「目標値（R7） 4トン　55kg」. Every row has
 * as many figures as there are names.
 */
export function rolesDown(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((head) => {
    if (taken.has(head) || head.plain.length > longestLine || !namesHead.test(head.plain)) return [];
    const rows = rowsBelow(head, lines, taken);
    const names = rows[0] ? namesOf(head, rows[0].values.length) : null;
    const said = rows.filter(({ label }) => roleOfWords(label) !== null).length;
    const isTold = names?.length === 1 ? said >= leastOfOne : rows.length >= leastRows && said > 0;
    return names && isTold ? [tableOf(head, names, isBelowAims(head, lines) ? asAims(rows) : rows)] : [];
  });
}

/** 【数値目標】 straight above the indicators and their programme. */
const isBelowAims = ({ order }: TextLine, lines: readonly TextLine[]): boolean =>
  lines.slice(Math.max(0, order - 2), order).some(({ plain }) => /^\s*[【〈<[]?数値目標[】〉>\]]?\s*$/.test(plain));

/** Below 数値目標 years without a word of their own are those of the aims, as in the applications for grants: 申請時, 平成30年度, 平成31年度. */
const asAims = (rows: readonly RoleRow[]): readonly RoleRow[] =>
  rows.some(({ label }) => /実績/.test(label))
    ? rows
    : rows.map((row) => (isPeriodText(row.label) ? { ...row, label: `${row.label}目標` } : row));

type RoleRow = { readonly label: string; readonly values: readonly Word[]; readonly line: TextLine };

function rowsBelow(head: TextLine, lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly RoleRow[] {
  const rows: RoleRow[] = [];
  for (const line of lines.slice(head.order + 1, head.order + 1 + mostRows)) {
    const row = taken.has(line) || line.page !== head.page ? null : rowOf(line);
    if (!row || row.values.length !== (rows[0]?.values.length ?? row.values.length)) break;
    rows.push(row);
  }
  return rows;
}

/** 基準値（R2）, R4実績 or a year alone, and behind it nothing but figures. */
function rowOf(line: TextLine): RoleRow | null {
  if (line.plain.length > longestLine) return null;
  const words = wordsOf(line);
  const first = words.findIndex(({ text }, index) => index > 0 && kindOfWord(text) === "figure");
  const label = words
    .slice(0, first)
    .map(({ text }) => text)
    .join("");
  const values = first < 0 ? [] : words.slice(first);
  const isLabel = isPeriodText(label) || (roleOfWords(label) !== null && leftOver(label) === "");
  const areValues =
    values.length > 0 && values.length <= mostNames && values.every(({ text }) => kindOfWord(text) === "figure");
  return isLabel && areValues ? { label, values, line } : null;
}

/** As many names as there are figures, parted by wide gaps where they hold spaces. */
function namesOf({ text }: TextLine, count: number): readonly string[] | null {
  const behind = text.trim().replace(/^\S+[\s　]+/, "");
  const names = [behind.split(/[\s　]{2,}|　/), behind.split(/[\s　]+/)].find((parts) => parts.length === count);
  return names?.every((name) => /[一-龠ァ-ヶぁ-ん]{2}/.test(name) && !isHeadText(name)) ? names : null;
}

function tableOf(head: TextLine, names: readonly string[], rows: readonly RoleRow[]): TextTable {
  const lines = [head, ...rows.map(({ line }) => line)];
  const leaves = [leafOf({ text: "指標名", lines: [head] })].concat(
    rows.map(({ label, line }) => leafOf({ text: label, lines: [line] })),
  );
  const cellsOf = (name: string, column: number): readonly (Stacked | null)[] => [
    { text: name, lines: [head] },
    ...rows.map(({ values, line }) => ({ text: values[column]?.text ?? "", lines: [line] })),
  ];
  return { grid: gridOfStacked(leaves, names.map(cellsOf), lines), lines };
}
