import { cellToReading } from "../cell-to-reading.ts";
import { isPeriodText } from "../find-periods.ts";
import { leftOver } from "../head-words.ts";
import { headingDepth } from "../heading-forms.ts";
import { roleOfWords } from "../role-words.ts";
import { boxOf, type TextBox } from "./boxes.ts";
import type { TextLine } from "./lines.ts";
import { withoutKpiLabel } from "./marks.ts";

/** 「基準値（令和５年）  86.3％」 */
const pairForm =
  /([^\s\d():、。]{2,8})\s?\(([^()]{2,14})\)[\s:]{0,8}([約▲△-]?\d[^\s():、。]{0,20}|[-－―ー–]|[一-龠]{2,4})(?=\s|$)/g;
const mayBePairs = /^\s*[^\s\d():、。]{2,8}\s?\([^()]{2,14}\)[\s:]{0,8}\S/;
const longestLine = 160;
const mostLines = 8;
const mostNames = 4;
const longestName = 40;

type Pair = { readonly role: string; readonly when: string; readonly value: string; readonly line: TextLine };

/**
 * Below the name of an indicator lines of nothing but roles, their years and figures: 「基準値（R5年） 86.3％　到達点（R11年） 90.0％」. A role that stands again on its line is
 * of the next of as many names side by side above.
 */
export function rolesAlong(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextBox[] {
  const boxes: TextBox[] = [];
  let until = -1;
  for (const line of lines) {
    const above = lines[line.order - 1];
    if (line.order <= until || !above || above.page !== line.page || taken.has(above)) continue;
    if (!mayBePairs.test(line.plain)) continue;
    const rows = rowsFrom(line, lines, taken);
    const [first = []] = rows;
    const count = first.filter(({ role }) => role === first[0]?.role).length;
    const names = first.length === 0 || !isOfAims(rows.flat(), count) ? null : namesIn(above, count);
    if (!names || !rows.every((row) => isDealt(row, count))) continue;
    const own = rows.flatMap(([pair]) => pair?.line ?? []);
    until = own.at(-1)?.order ?? until;
    boxes.push(
      ...names.map((name, at) => {
        const pairs = rows.flatMap((row) => row.filter((_, index) => index % count === at));
        const cells = pairs.map(({ role, when, value, line: of }) => ({ head: `${role}（${when}）`, value, line: of }));
        return boxOf([{ head: "指標名", value: name, line: above }, ...cells], [above, ...own]);
      }),
    );
  }
  return boxes;
}

/** The lines below each other that hold nothing but such pairs. */
function rowsFrom(
  first: TextLine,
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): readonly (readonly Pair[])[] {
  const rows: (readonly Pair[])[] = [];
  for (const line of lines.slice(first.order, first.order + mostLines)) {
    if (taken.has(line) || line.page !== first.page) break;
    const own = pairsIn(line);
    const pairs = own.length > 0 ? own : ofRoleAbove(line, rows.at(-1) ?? []);
    if (pairs.length === 0) break;
    rows.push(pairs);
  }
  return rows;
}

function pairsIn(line: TextLine): readonly Pair[] {
  const { plain } = line;
  const results = resultsByYear(line);
  if (results.length > 0) return results;
  if (plain.length > longestLine || !mayBePairs.test(plain) || plain.replace(pairForm, "").trim() !== "") return [];
  const pairs = [...plain.matchAll(pairForm)].map(([, role = "", when = "", value = ""]) => ({
    // between where it began and the aim stands what is aimed at on the way
    role: role.replace(/^中間値$/, "中間目標値"),
    when,
    value,
    line,
  }));
  const areRoles = pairs.every(
    ({ role, when, value }) =>
      roleOfWords(role) !== null &&
      leftOver(role) === "" &&
      isPeriodText(when) &&
      cellToReading(value).kind !== "words",
  );
  return areRoles ? pairs : [];
}

/** 「実績値（R2年度） 61件」 / 「（R3年度） 74件」: the role goes on, with other years. */
function ofRoleAbove(line: TextLine, [above, ...others]: readonly Pair[]): readonly Pair[] {
  const [, when = "", value = ""] = (above && others.length === 0 && yearAndValue.exec(line.plain)) || [];
  const isPair = above !== undefined && isPeriodText(when) && cellToReading(value).kind !== "words";
  return isPair ? [{ role: above.role, when, value, line }] : [];
}
const yearAndValue = /^\s{0,40}\(([^()]{2,14})\)[\s:]{0,8}([約▲△-]?\d[^\s():、。]{0,20}|[-－―ー–]|[一-龠]{2,4})\s*$/;

/** 「実績 R4：27 R5：31」 */
function resultsByYear(line: TextLine): readonly Pair[] {
  const [, role = "", years = ""] = (line.plain.includes(":") && resultsForm.exec(line.plain)) || [];
  const words = role === "" ? [] : years.trim().split(/\s+/);
  const pairs = words.map((word): Pair => {
    const colon = word.indexOf(":");
    return { role, when: word.slice(0, colon), value: word.slice(colon + 1), line };
  });
  return pairs.every(({ when, value }) => isPeriodText(when) && cellToReading(value).kind !== "words") ? pairs : [];
}
const resultsForm = /^\s{0,20}(実績値?)[\s:]{1,4}((?:[HR]?\d{1,4}年?度?:\S{1,16}(?:\s{1,8}|$)){1,8})$/;

/** Of each name an aim and what it is held against. */
function isOfAims(pairs: readonly Pair[], count: number): boolean {
  const roles = new Set(pairs.map(({ role }) => roleOfWords(role)));
  return roles.has("target") && roles.size > 1 && pairs.length >= 2 * count;
}

/** One name has each role of a year once; of several names each has the same one on a line. */
const isDealt = (row: readonly Pair[], count: number): boolean =>
  count === 1
    ? new Set(row.map(({ role, when }) => `${role} ${when}`)).size === row.length
    : new Set(row.map(({ role }) => role)).size === 1 && row.length === count;

/** As many names as there are figures of each role, behind a label or not: 「成果を測る目安   利用者数   乗車人員」. */
function namesIn({ text, plain }: TextLine, count: number): readonly string[] | null {
  if (plain.length > longestLine || count > mostNames || headingDepth(text) !== null) return null;
  const words = withoutKpiLabel(text.trim())
    .replace(kpiAhead, "")
    .split(/[ 　]*　[ 　]*|[ 　]{2,}|[ 　]*[:：][ 　]*/);
  const names = words.filter((word) => !namesKind.test(word));
  return names.length === count && names.every(isName) ? names : null;
}
/** 「ＫＰＩ 体験者数」 */
const kpiAhead = /^[KＫ][PＰ][IＩ][①-⑳\d０-９]{0,2}[\s　]+/;
/** 「成果指標」, 「指標①」 */
const namesKind =
  /^(?:(?:成果|効果)を(?:測る|はかる)|成果|評価|数値|活動|重要業績評価)?の?(?:指標|目安|目標|[KＫ][PＰ][IＩ])(?:名|項目)?[①-⑳\d０-９]{0,2}$/;

const isName = (name: string): boolean =>
  name.length <= longestName && /[一-龠ァ-ヶ]{2}/.test(name) && !/[。、→⇒]|\d[^\s]{0,2}$/.test(name);
