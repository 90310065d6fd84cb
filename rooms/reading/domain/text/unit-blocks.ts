import { namesState } from "../activity-roles.ts";
import { findPeriods, isPeriodText, withoutPeriods } from "../find-periods.ts";
import { asWholeUnit } from "../find-unit.ts";
import { isHeadText } from "../head-words.ts";
import { looksLikeNumber } from "../looks-like-number.ts";
import { roleOfWords } from "../role-words.ts";
import { boxOf, type TextBox } from "./boxes.ts";
import type { TextLine } from "./lines.ts";
import { isBracketHeading } from "./marks.ts";

/** 「KPI①　圏域の観光消費額　　単位：百万円」: a name, and the unit of all figures below it. */
const headForm = /^[\s　]*(\S.*?)[\s　]*[（(]?単位[\s　]*[:：][\s　]*([^\s　()（）:：]{1,10})[)）]?[\s　]*$/;
const leadingWords =
  /^(?:[■◆●○◎・]\s*)?(?:[KＫ][PＰ][IＩ]|[【［]?(?:成果|活動|評価)?指標名?[】］]?|数値目標)?[\s　]*[①-⑳\d０-９]{0,2}[\s　:：.．]*/;
const leastRows = 2;
const mostRows = 20;

/**
 * An indicator with its unit on one line and below it, line by line, when or what a figure is of and the bare figure, as the forms of grants print
 * them. Given as a table of heads and one row.
 */
export function unitBlocks(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextBox[] {
  return lines.flatMap((line) => {
    if (taken.has(line)) return [];
    const next = lines[line.order + 1];
    const below = unitBelow(line, next);
    const { name, unit } =
      below ??
      (line.plain.includes("単位") ? nameAndUnit(line) : (nameInBracket(line, next) ?? nameOfYears(line, next)));
    // 単位：千円 above a table is of the table
    if (!/[一-龠ァ-ヶ]{2}/.test(name) || isHeadText(name)) return [];
    const rows = rowsBelow(below && next ? next : line, unit === null ? yearRow : bareRow, { lines, taken });
    if (rows.length < leastRows || (unit === null && isCaptioned(rows.at(-1)?.line, lines))) return [];
    const [, counted = name, course = ""] = (unit === null && courseForm.exec(name)) || [];
    const isStatistic = unit === null && (course !== "" || (namesState(counted) && !isAim(counted)));
    const role = unit !== null ? "" : isAim(counted) ? "目標値" : foreseen.test(course) ? "推計値" : "";
    const pairs = rows.map(({ label, value, line: own }) => ({ head: `${role}${headOf(label)}`, value, line: own }));
    const units = unit === null ? [] : [{ head: "単位", value: unit, line }];
    const named = { head: isStatistic ? "区分" : "指標名", value: counted, line };
    const own = [line, ...(below && next ? [next] : []), ...rows.map((row) => row.line)];
    return [boxOf([named, ...units, ...pairs], own)];
  });
}

type Named = { readonly name: string; readonly unit: string | null };

function nameAndUnit({ text }: TextLine): Named {
  const [, words = "", unit = ""] = headForm.exec(text) ?? [];
  return { name: words.replace(leadingWords, "").trim(), unit };
}

/** 「年間利用者数（人）」 / 「現状値（令和５年度） 18,264」: the unit stands in a bracket behind the name. */
function nameInBracket({ text, plain }: TextLine, next: TextLine | undefined): Named | null {
  if (!next || plain.length > longestName || !plain.trimEnd().endsWith(")")) return null;
  const [, words = "", unit = ""] = inBracket.exec(text) ?? [];
  const name = words.replace(leadingWords, "").trim();
  const isName = asWholeUnit(unit) !== null && !/[\d０-９。、:：→⇒]/.test(name);
  return isName && rowOf(next, bareRow) !== null ? { name, unit } : null;
}
const inBracket = /^(.*\S)[\s　]*[（(](?:単位[:：])?([^（()）\s]{1,8})[)）][\s　]*$/;

/** 「指標１　移住者数」 / 「単位　人」: the unit stands on a line of its own. */
function unitBelow({ text, plain }: TextLine, next: TextLine | undefined): Named | null {
  if (!next || next.blanks > 0 || !next.plain.includes("単位")) return null;
  const unit = unitAlone.exec(next.text)?.[1] ?? "";
  const isName = plain.length <= longestName && !/[:：。、→⇒]\s*$|\d\s*$/.test(plain) && asWholeUnit(unit) !== null;
  return isName ? { name: text.replace(leadingWords, "").trim(), unit } : null;
}
const unitAlone = /^[\s　]*[【（(［]?単位[】）)］]?[\s　:：]+([^\s　()（）:：]{1,10})[\s　]*$/;

/** 「交付対象経費」 / 「令和5年度　50,000千円」: a name alone on its line, above a year and its figure. One in brackets heads them as a heading does. */
function nameOfYears({ text, plain }: TextLine, next: TextLine | undefined): Named {
  // most lines have no year below them: asked first, since it costs least
  if (next === undefined || next.blanks > 0 || !beginsWithYear.test(next.plain)) return { name: "", unit: null };
  const isName = plain.length <= longestName && !/^\s*[<〈《【]|[\d:。、→⇒]/.test(plain) && !endOfSentence.test(plain);
  const isAbove = isName && rowOf(next, yearRow) !== null;
  return { name: isAbove ? text.replace(leadingWords, "").trim() : "", unit: null };
}
/** 「…を検討する」, 「…を図り」 is the end of what is told, and names nothing. */
const endOfSentence = /(?:[すいくぐるむぶぬたりてでをにがはへ]|ます)\s*$/;

/** 「R5年度 12人」 / 「＜隊員数＞」: the caption straight below names the rows. */
function isCaptioned(last: TextLine | undefined, lines: readonly TextLine[]): boolean {
  const below = last && lines[last.order + 1];
  return below !== undefined && below.blanks === 0 && isBracketHeading(below.plain);
}

/** 「総人口の推移」, 「将来人口の推計」 over years: what is counted, and no indicator of anybody's aims. */
const courseForm = /^(.{2,}?)の(推移|動向|将来推計|推計|見通し)$/;
const foreseen = /推計|見通し/;
const isAim = (name: string): boolean => /^目標/.test(name);
const longestName = 40;
const beginsWithYear = /^\s*(?:[HR]\s?\d|平成|令和|(?:19|20)\d\d)/;

type Row = { readonly label: string; readonly value: string; readonly line: TextLine };

type RowForm = { readonly form: RegExp; readonly fits: (label: string, value: string) => boolean };

const bareRow: RowForm = {
  form: /^[\s　]*(\S.*?)[\s　:：]+([▲△-]?[\d０-９][\d０-９,，.．]*|[-－―])[\s　]*$/,
  fits: (label) =>
    saysWhen(label) && !/[\d０-９]/.test(withoutPeriods(label, findPeriods(label)).replace(stageNumber, "")),
};
/** （1年目）, 5年間の累計 */
const stageNumber = /[\d０-９]{1,2}年[目間]|[\d０-９]{1,2}[かカヵヶケ箇]年/g;
const yearRow: RowForm = {
  form: /^[\s　]*(\S[^\s　:：]*)[\s　:：]+(\S+)[\s　]*$/,
  fits: (label, value) => isPeriodText(label) && looksLikeNumber(value) && /[\d０-９][^\d０-９,，.．]/.test(value),
};

function rowOf(line: TextLine, { form, fits }: RowForm): Row | null {
  const [, label = "", value = ""] = form.exec(line.text) ?? [];
  return value !== "" && fits(label, value) ? { label, value, line } : null;
}

/** 「実績値　H27　53.4　H28　55.0」: a role, and each of its years with the figure. */
function yearsOfRole(line: TextLine): readonly Row[] {
  const [role = "", ...words] = line.text.trim().split(/[\s　]+/);
  if (words.length < 4 || words.length % 2 > 0 || roleOfWords(role) === null) return [];
  const pairs = words.flatMap((label, index) => (index % 2 === 0 ? [{ label, value: words[index + 1] ?? "" }] : []));
  const areYears = pairs.every(
    ({ label, value }) => isPeriodText(label) && /^(?:[▲△-]?[\d０-９][\d０-９,，.．]*|[-－―])$/.test(value),
  );
  return areYears ? pairs.map(({ label, value }) => ({ label: `${role}（${label}）`, value, line })) : [];
}

function rowsBelow(
  head: TextLine,
  form: RowForm,
  { lines, taken }: { readonly lines: readonly TextLine[]; readonly taken: ReadonlySet<TextLine> },
): readonly Row[] {
  const rows: Row[] = [];
  // where a blank line stands behind every line, it parts nothing
  const apart = form === bareRow && lines[head.order + 1]?.blanks === 1 ? 1 : 0;
  for (const line of lines.slice(head.order + 1, head.order + 1 + mostRows)) {
    if (taken.has(line) || line.blanks > apart || line.page !== head.page) break;
    const row = rowOf(line, form);
    const own = row ? [row] : form === bareRow ? yearsOfRole(line) : [];
    if (own.length === 0) break;
    rows.push(...own);
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
