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
    const table = label ? tableAt(line, label[1] ?? "", lines) : titledTable(line, lines);
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
  if (years.length === 0) return null;
  const { rows, used } = rowsBelow(below.slice(at), name, years);
  if (rows.length < leastRoles) return null;
  const ofUnit = unit === null ? "" : `（${unit}）`;
  const heads: Row = [label, ["指標名", "区分", ...years.map((year) => `${year}${ofUnit}`)]];
  return { grid: gridOf([heads, ...rows]), lines: [label, ...below.slice(0, at), ...used] };
}

/**
 * 「② 拠点の利用者数」 / 「単位：人」 / 「事業開始前 令和4年度 令和5年度」, and for each role as many cells as there are heads, each on a line of its own. What there was
 * at the outset stands with the results.
 */
function titledTable(line: TextLine, lines: readonly TextLine[]): TextTable | null {
  const next = lines[line.order + 1];
  if (!next || next.page !== line.page || next.text.trim().length > longestValue || !isRowHead(next.text.trim()))
    return null;
  const years = line.plain.length > longestHeads ? [] : line.text.trim().split(/[\s　]+/);
  const first = years[0] ?? "";
  const isOutset = roleOfWords(first) === "baseline" && leftOver(first) === "";
  if (years.length < leastYears || !years.slice(isOutset ? 1 : 0).every(isPeriodText)) return null;
  const [title, said] = [lines[line.order - 2], lines[line.order - 1]];
  const unit = unitForm.exec(said?.plain ?? "")?.[1] ?? "";
  const name = title?.text.replace(marksAhead, "").trim() ?? "";
  if (!title || !said || asWholeUnit(unit) === null || !isName(name)) return null;
  const below = lines.slice(line.order + 1, line.order + 1 + mostRows * (mostYears + 1));
  const { rows, used } = rowsBelow(below, name, years);
  if (rows.length < leastRoles) return null;
  const inPlace = rows.map(([at, cells]): Row => {
    const atOutset = roleOfWords(cells[1] ?? "") === "actual" ? (cells[2] ?? "") : "";
    return isOutset ? [at, [...cells.slice(0, 2), atOutset, ...cells.slice(3)]] : [at, cells];
  });
  const heads: Row = [line, ["指標名", "区分", ...years.map((year) => `${year}（${unit}）`)]];
  return { grid: gridOf([heads, ...inPlace]), lines: [title, said, line, ...used] };
}
const leastYears = 2;
const longestHeads = 120;
const unitForm = /^\s*\(?単位\s?[:\s]\s?([^\s():]{1,8})\)?\s*$/;
const marksAhead =
  /^[\s　■◆●○◎・]*(?:(?:[KＫ][PＰ][IＩ]|指標)[\s　]*)?(?:[①-⑳]|[（(][\d０-９]{1,2}[）)]|[\d０-９]{1,2}[.．\s　])?[\s　:：]*/;

type RolesBelow = { readonly rows: readonly Row[]; readonly used: readonly TextLine[] };

/** 「目標値」 and a cell for each year, 「実績値」 and a cell for each year …, one a line. */
function rowsBelow(below: readonly TextLine[], name: string, years: readonly string[]): RolesBelow {
  const cells = below.map(({ text }) => text.trim());
  const rows: Row[] = [];
  let at = 0;
  while (rows.length < mostRows) {
    const role = cells[at] ?? "";
    const values = isRowHead(role) ? upTo(cells.slice(at + 1), isValue, years.length + 1) : [];
    const line = below[at];
    if (!line || values.length !== years.length) break;
    at += 1 + values.length;
    if (kindOfHead(role) !== "rate") rows.push([line, [name, role, ...values]]);
  }
  return { rows, used: below.slice(0, at) };
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
