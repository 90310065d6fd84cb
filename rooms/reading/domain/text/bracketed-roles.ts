import { readAbsence } from "../cell-absence.ts";
import { cellToReading } from "../cell-to-reading.ts";
import { isPeriodText } from "../find-periods.ts";
import { leftOver } from "../head-words.ts";
import { roleOfWords } from "../role-words.ts";
import { boxOf, type TextBox } from "./boxes.ts";
import type { TextLine } from "./lines.ts";
import { arrowSigns, isBracketHeading, withoutKpiLabel } from "./marks.ts";

/** 「（直近値 H25）」, 「（目標値（H27））」, alone on its line or with its figure behind it */
const roleForm = /^\s*[(【]([^()【】\s\d]{2,10})\s?[(]?([^()【】\s]{2,10})[)]?[)】]\s*(\S{0,24})\s*$/;
const mayBeRole = /^\s*[(【]/;
const arrowBehind = new RegExp(`[${arrowSigns}]\\s*$`);

type Pair = { readonly role: string; readonly when: string; readonly value: string; readonly line: TextLine };

/**
 * An indicator whose cells all stand below each other, each role with its year in a bracket above or ahead of its figure: ◆漁獲量 / （直近値 H25） / 41トン / ⇒ / （目標値（H27）） /
 * 60トン. The line above is the name. Each is given as a table of heads and one row.
 */
export function bracketedRoles(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextBox[] {
  let until = -1;
  return lines.flatMap((line) => {
    const name = lines[line.order - 1];
    if (line.order <= until || !name || taken.has(name) || !mayBeRole.test(line.plain)) return [];
    const { pairs, last } = pairsFrom(line, lines, taken);
    const roles = new Set(pairs.map(({ role }) => roleOfWords(role)));
    const isOfOne = roles.size === pairs.length && roles.size > 1 && roles.has("target");
    if (!isOfOne || name.page !== line.page || !isName(name)) return [];
    until = last;
    const cells = pairs.map(({ role, when, value, line: of }) => ({ head: `${role}（${when}）`, value, line: of }));
    const printed = withoutKpiLabel(name.text.replace(mark, "")).trim();
    return [boxOf([{ head: "指標名", value: printed, line: name }, ...cells], lines.slice(name.order, last + 1))];
  });
}

const longestName = 40;
const isName = ({ text, plain }: TextLine): boolean =>
  plain.length <= longestName &&
  /[一-龠ァ-ヶ]{2}/.test(plain) &&
  !/[。、:→⇒]|\d[^\s]{0,2}$/.test(plain) &&
  !isBracketHeading(text) &&
  roleOfWords(plain) === null;
const mark = /^[\s　]*[◆◇■□●○◎・▼▶]+[\s　]*/;

/** The roles and figures from here on, and where they end; an arrow behind a figure tells nothing more. */
function pairsFrom(
  first: TextLine,
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): { readonly pairs: readonly Pair[]; readonly last: number } {
  const pairs: Pair[] = [];
  let last = first.order - 1;
  for (let at = first.order; ; ) {
    const line = lines[at];
    if (!line || taken.has(line) || line.page !== first.page) break;
    const [, role = "", when = "", ahead = ""] = (mayBeRole.test(line.plain) && roleForm.exec(line.plain)) || [];
    const below = lines[at + 1];
    const value = (ahead === "" ? (below?.plain ?? "") : ahead).replace(arrowBehind, "").trim();
    const isPair = roleOfWords(role) !== null && leftOver(role) === "" && isPeriodText(when) && isValue(value);
    if (!isPair || (ahead === "" && (!below || taken.has(below) || below.page !== first.page))) break;
    pairs.push({ role, when, value, line });
    last = ahead === "" ? at + 1 : at;
    at = last + 1;
  }
  return { pairs, last };
}

const longestValue = 24;
const isValue = (value: string): boolean =>
  value !== "" &&
  value.length <= longestValue &&
  (/^[約▲△-]?\d/.test(value) ? cellToReading(value).kind === "figures" : readAbsence(value) !== null);
