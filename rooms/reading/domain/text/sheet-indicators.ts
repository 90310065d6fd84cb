import { isPeriodText } from "../find-periods.ts";
import { asWholeUnit } from "../find-unit.ts";
import { kindOfHead, leftOver } from "../head-words.ts";
import { roleOfWords } from "../role-words.ts";
import { holdsFigure } from "./cells.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

const longestName = 50;
const mostYears = 8;
const mostRows = 4;

/**
 * The sheet of a programme, one cell a line: below 「活動指標名」 the name, its unit, the years, and for each role as many figures as there are years. Every
 * indicator has heads of its own.
 */
export function sheetIndicators(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((line) => {
    const label = taken.has(line) ? null : labelForm.exec(line.text);
    const table = label ? tableAt(line, label[1] ?? "", lines) : null;
    return table && !table.lines.some((one) => taken.has(one)) ? [table] : [];
  });
}

/** 「成果指標名」, 「指標１」 alone, or with the name behind it. */
const labelForm =
  /^[\s　]*(?:活動|成果|評価|事業|数値|まちづくり)?指標(?:名称?)?[\s　]?[\d０-９①-⑩]{0,2}(?:[\s　:：]+([^\s　\d０-９][^。]{1,50}))?$/;

function tableAt(label: TextLine, named: string, lines: readonly TextLine[]): TextTable | null {
  const below = lines.slice(label.order + 1, label.order + 8 + mostYears + mostRows * (mostYears + 1));
  const cells = below.map(({ text }) => text.trim());
  let at = named === "" ? 1 : 0;
  const name = named === "" ? (cells[0] ?? "") : named.trim();
  if (!isName(name)) return null;
  const unit = /^単位$/.test(cells[at] ?? "") ? asWholeUnit(cells[at + 1] ?? "") : null;
  at += unit === null ? 0 : 2;
  at += /^(?:区分|年度|項目)$/.test(cells[at] ?? "") ? 1 : 0;
  const years = upTo(cells.slice(at), isPeriodText, mostYears);
  at += years.length;
  const rows: Row[] = [];
  let end = at;
  while (years.length > 0 && rows.length < mostRows) {
    const role = cells[at] ?? "";
    const values = isRowHead(role) ? upTo(cells.slice(at + 1), isValue, years.length + 1) : [];
    if (values.length !== years.length) break;
    at += 1 + values.length;
    end = at;
    const line = below[at - values.length - 1];
    if (line && kindOfHead(role) !== "rate") rows.push([line, [name, role, ...values]]);
  }
  if (rows.length < leastRoles) return null;
  const ofUnit = unit === null ? "" : `（${unit}）`;
  const heads: Row = [label, ["指標名", "区分", ...years.map((year) => `${year}${ofUnit}`)]];
  return { grid: gridOf([heads, ...rows]), lines: [label, ...below.slice(0, end)] };
}
/** One row alone may be the beginning of another table. */
const leastRoles = 2;

const isName = (text: string): boolean =>
  text.length <= longestName && /[一-龠ァ-ヶぁ-ん]{2}/.test(text) && roleOfWords(text) === null && !isPeriodText(text);

/** 目標値, 実績値, or 達成率, of which nothing is read. */
const isRowHead = (text: string): boolean =>
  kindOfHead(text) === "rate" || (roleOfWords(text) !== null && leftOver(text) === "");

/** A figure, or a sign that there is none. */
const isValue = (text: string): boolean =>
  (holdsFigure(text) && text.length <= longestValue && !isPeriodText(text)) || /^(?:[-－―ー–—…]|未定|※)$/.test(text);
const longestValue = 16;

function upTo(cells: readonly string[], fits: (cell: string) => boolean, most: number): readonly string[] {
  const end = cells.findIndex((cell) => !fits(cell));
  return cells.slice(0, Math.min(end < 0 ? cells.length : end, most));
}
