import { cellToReading } from "../cell-to-reading.ts";
import { findPeriods, withoutPeriods } from "../find-periods.ts";
import { reason } from "../found-fact.ts";
import { headingDepth } from "../heading-forms.ts";
import { roleOfWords } from "../role-words.ts";
import { boxOf, type TextBox } from "./boxes.ts";
import type { TextLine } from "./lines.ts";

const targetForm = /^[\s　]*(目標値?)[\s　:：]*(\S.{0,40})$/;
const bracketForm = /^[（(][^（）()]{2,16}[）)]$/;
const longestName = 40;
const longestValue = 24;

/**
 * Cards of an indicator as slides show them: 移住者数 / 1,850人 / （令和6年度） / 目標　2,400人（令和11年度）. The dated figure without a word is taken
 * for what is reached, which lowers how sure it is. Each is given as a table of heads and one row.
 */
export function cardBoxes(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextBox[] {
  return lines.flatMap((line, order) => {
    const [, label, target = ""] = targetForm.exec(line.plain.trim()) ?? [];
    if (label === undefined || !isValue(target)) return [];
    const when = lines[order - 1];
    const period = when && isPeriodInBracket(when.plain.trim()) ? when.text.trim() : "";
    const card = lines.slice(Math.max(0, order - (period === "" ? 2 : 3)), order + 1);
    const [name, reached] = card;
    if (!name || !reached || reached === line || card.some((one) => taken.has(one) || one.page !== line.page))
      return [];
    if (period === "" && findPeriods(reached.plain).length === 0) return [];
    if (!isName(name) || !isValue(reached.plain.trim()) || roleOfWords(reached.plain) !== null) return [];
    const pairs = [
      { head: "指標名", value: name.text.trim(), line: name },
      { head: `実績値${period}`, value: reached.text.trim(), line: reached },
      { head: label, value: target.trim(), line },
    ];
    return [{ ...boxOf(pairs, card), doubts: [reachedByPlace] }];
  });
}

const reachedByPlace = reason(
  "card/actualByPlace",
  0.9,
  "目標値の上にある、時期だけの書かれた値を実績値としました。資料には役割が書かれていません。",
  "The figure above the target that bears a time and no word was taken for the actual value.",
);

const isName = ({ text, plain }: TextLine): boolean =>
  plain.trim().length <= longestName &&
  headingDepth(text) === null &&
  roleOfWords(plain) === null &&
  !/[。:：]/.test(plain) &&
  !isValue(plain.trim());

const isValue = (plain: string): boolean =>
  plain.length <= longestValue && /^[約▲△−-]?\d/.test(plain) && cellToReading(plain).kind === "figures";

/** （令和6年度）, （R6実績） on a line of its own. */
function isPeriodInBracket(plain: string): boolean {
  const periods = bracketForm.test(plain) ? findPeriods(plain) : [];
  return periods.length === 1 && /^[（(]?(?:実績値?)?[）)]?$/.test(withoutPeriods(plain, periods).trim());
}
