import { findPeriods, isPeriodText, withoutPeriods } from "./find-periods.ts";
import { isHeadText } from "./head-words.ts";
import { looksLikeNumber } from "./looks-like-number.ts";
import { roleOfWords } from "./role-words.ts";
import { boxOf, type TextBox } from "./text-boxes.ts";
import type { TextLine } from "./text-lines.ts";

/** 「KPI①　圏域の観光消費額　　単位：百万円」: a name, and the unit of all figures below it. */
const headForm = /^[\s　]*(\S.*?)[\s　]*[（(]?単位[\s　]*[:：][\s　]*([^\s　()（）:：]{1,10})[)）]?[\s　]*$/;
const leadingWords = /^(?:[■◆●○◎・]\s*)?(?:[KＫ][PＰ][IＩ]|指標名?)?[\s　]*[①-⑳\d０-９]{0,2}[\s　:：.．]*/;
const leastRows = 2;
const mostRows = 20;

/**
 * An indicator with its unit on one line and below it, line by line, when or what a figure is of and the bare figure, as the forms of grants print
 * them. Given as a table of heads and one row.
 */
export function unitBlocks(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextBox[] {
  return lines.flatMap((line) => {
    if (taken.has(line)) return [];
    const { name, unit } = line.plain.includes("単位") ? nameAndUnit(line) : nameOfYears(line, lines[line.order + 1]);
    // 単位：千円 above a table is of the table
    if (!/[一-龠ァ-ヶ]{2}/.test(name) || isHeadText(name)) return [];
    const rows = rowsBelow(line, unit === null ? yearRow : bareRow, { lines, taken });
    if (rows.length < leastRows) return [];
    const pairs = rows.map(({ label, value, line: own }) => ({ head: headOf(label), value, line: own }));
    const units = unit === null ? [] : [{ head: "単位", value: unit, line }];
    return [boxOf([{ head: "指標名", value: name, line }, ...units, ...pairs], [line, ...rows.map((row) => row.line)])];
  });
}

type Named = { readonly name: string; readonly unit: string | null };

function nameAndUnit({ text }: TextLine): Named {
  const [, words = "", unit = ""] = headForm.exec(text) ?? [];
  return { name: words.replace(leadingWords, "").trim(), unit };
}

/** 「交付対象経費」 / 「令和5年度　50,000千円」: a name alone on its line, above a year and its figure. One in brackets heads them as a heading does. */
function nameOfYears({ text, plain }: TextLine, next: TextLine | undefined): Named {
  // most lines have no year below them: asked first, since it costs least
  if (next === undefined || next.blanks > 0 || !beginsWithYear.test(next.plain)) return { name: "", unit: null };
  const isName = plain.length <= longestName && !/^\s*[<〈《【]|[\d:。、→⇒]/.test(plain);
  const isAbove = isName && rowOf(next, yearRow) !== null;
  return { name: isAbove ? text.replace(leadingWords, "").trim() : "", unit: null };
}
const longestName = 40;
const beginsWithYear = /^\s*(?:[HR]\s?\d|平成|令和|(?:19|20)\d\d)/;

type Row = { readonly label: string; readonly value: string; readonly line: TextLine };

type RowForm = { readonly form: RegExp; readonly fits: (label: string, value: string) => boolean };

const bareRow: RowForm = {
  form: /^[\s　]*(\S.*?)[\s　:：]+([▲△-]?[\d０-９][\d０-９,，.．]*|[-－―])[\s　]*$/,
  fits: (label) => saysWhen(label),
};
const yearRow: RowForm = {
  form: /^[\s　]*(\S[^\s　:：]*)[\s　:：]+(\S+)[\s　]*$/,
  fits: (label, value) => isPeriodText(label) && looksLikeNumber(value) && /[\d０-９][^\d０-９,，.．]/.test(value),
};

function rowOf(line: TextLine, { form, fits }: RowForm): Row | null {
  const [, label = "", value = ""] = form.exec(line.text) ?? [];
  return value !== "" && fits(label, value) ? { label, value, line } : null;
}

function rowsBelow(
  head: TextLine,
  form: RowForm,
  { lines, taken }: { readonly lines: readonly TextLine[]; readonly taken: ReadonlySet<TextLine> },
): readonly Row[] {
  const rows: Row[] = [];
  for (const line of lines.slice(head.order + 1, head.order + 1 + mostRows)) {
    const row = taken.has(line) || line.blanks > 0 ? null : rowOf(line, form);
    if (row === null) break;
    rows.push(row);
  }
  return rows;
}

/** 事業開始前（現時点）, 令和5年度増加分（1年目）, 累計, 目標値: a label that says when or which, not what. */
const saysWhen = (label: string): boolean =>
  roleOfWords(label) !== null || beforeStart.test(label) || sum.test(label) || findPeriods(label).length > 0;
const beforeStart = /事業開始(?:前|時)|開始前|現時点|現在/;
const sum = /累計|合計/;

/** The words of a label as heads of columns say them; 増加分 stays what the figure is of. */
function headOf(label: string): string {
  if (beforeStart.test(label)) return "基準値";
  const periods = findPeriods(label);
  const rest = withoutPeriods(label, periods).replace(/[（(][^()（）]*[)）]|KPI|の|[\s　]/g, "");
  const isPlanned = /増加/.test(rest) && !/実績/.test(rest);
  return `${isPlanned ? "目標" : ""}${rest}${periods[0] ? `（${periods[0].printed}）` : ""}`;
}
