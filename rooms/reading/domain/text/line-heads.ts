import { isPeriodText } from "../find-periods.ts";
import { isBareYear, isHeadText, kindOfHead } from "../head-words.ts";
import { roleOfWords } from "../role-words.ts";
import type { RuleBook } from "../rule-book.ts";
import { holdsFigure } from "./cells.ts";
import { headWordsOf, isYearHead, withBeginning } from "./head-years.ts";
import type { TextLine } from "./lines.ts";
import { isGrouped } from "./row-cells.ts";

/** The heads of a line of which two or more say what a figure is; null for any other line. */
export function headsOf({ text, plain }: TextLine, book: RuleBook | null): readonly string[] | null {
  if (!/値|標|績|状|基準|予算|前年度/.test(plain) || plain.length > 120 || /[→⇒。]/.test(plain)) return null;
  const all = headWordsOf(text);
  // the numbers of rows are read with their names
  const heads = kindOfHead(all[0] ?? "") === "number" ? all.slice(1) : all;
  // 「KPI①利用者数 現状 3件（R1） 目標 15件（R6）」 is a row, and what it says is said of its own figures
  if (heads.some((head) => /^[約▲△±-]?[\d０-９]/.test(head) && !isBareYear(head) && holdsFigure(head))) return null;
  const roles = heads.slice(1).filter((head) => roleOfWords(book?.heading(head)?.text ?? head) !== null);
  const begun = heads[0] === "当初" ? null : withBeginning(heads);
  if (begun) return begun;
  const isPlainName = /名|指標|項目|区分|事業|KPI|内容|施策/.test(heads[0]?.normalize("NFKC") ?? "");
  if (/^(?:基本|数値|成果)?目標$/.test(heads[0] ?? "") && roles.length >= 2)
    return isGrouped(heads) ? heads : ["指標", ...heads.slice(1)];
  const isPair =
    heads.length === 2 &&
    !isTitle.test(heads.join(" ")) &&
    !isPeriodText(heads[0] ?? "") &&
    roles.length === 1 &&
    heads.every((head) => isHeadText(head)) &&
    roleOfWords(heads[0] ?? "") === null;
  return isPair || (heads.length >= 3 && heads.length <= 12 && isTold(heads, roles) && isPlainName) ? heads : null;
}

/** Two roles; or years, and the role of one of them: 「KPI 担当課 R1 R2 R3 目標R6」. */
const isTold = (heads: readonly string[], roles: readonly string[]): boolean =>
  roles.length >= 2 ||
  (roles.some((head) => roleOfWords(head) === "target") && heads.filter(isYearHead).length >= leastYears);
const leastYears = 2;

/** 「架空だより第4号　予算の概要」 is the title of what follows. */
const isTitle = /の(?:概要|あらまし|内訳|状況)$|^[[［(（]/;

/** 「以下は、区分 H30年度 R1年度の順。」: a text for those who hear it says the heads of its tables in a sentence. */
export function headsInOrder({ plain }: TextLine): readonly string[] | null {
  if (!plain.includes("の順")) return null;
  const words = /^\s*(?:表)?\s*(?:※)?以下は?[、,]?\s*([^。]{4,80})の順(?:です|で記載)?[。.]?\s*$/
    .exec(plain)?.[1]
    ?.trim()
    .split(/[\s、,]+/);
  const [first = "", ...others] = words ?? [];
  const named = isYearHead(first) || roleOfWords(first) !== null ? ["項目", first, ...others] : [first, ...others];
  return named.length >= 3 && named.slice(1).every((word) => isYearHead(word) || isHeadText(word)) ? named : null;
}
