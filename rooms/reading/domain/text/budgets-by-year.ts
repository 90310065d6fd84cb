import type { FoundFact } from "../found-fact.ts";
import { readFlag } from "../name-words.ts";
import type { TextFigure } from "./figures.ts";
import type { TextLine } from "./lines.ts";

const longestRun = 6;
const amountOfYear =
  /^[\s　・○]{0,8}(?:[HR]|平成|令和)?\s?(?:元|\d{1,4})(?:年度?)?(?:当初)?[\s:：]{1,4}[\d,.億万千百]+円\s*$/;
const budgetWords = /^[\s　・○●◆◎]{0,8}(?:当初|補正)?予算額?(?:$|[をのはが][^\d。]{0,20}$)/;

/**
 * 「予算額を拡充して実施」 above 「R6：12,600千円」 / 「R7：15,400千円」: the line that says that the amounts below it, each alone with its year, are budgets.
 * Null for all other figures.
 */
export function budgetWordsAbove(
  { order, page }: TextLine,
  figures: readonly TextFigure[],
  lines: readonly TextLine[],
): TextLine | null {
  if (!figures.every(({ unit, dated, said }) => unit === "円" && dated === "ahead" && said === null)) return null;
  let at = order;
  while (order - at < longestRun && amountOfYear.test(lines[at]?.plain ?? "")) at -= 1;
  const words = lines[at];
  return at < order && words?.page === page && budgetWords.test(words.plain) ? words : null;
}

/** 「予算額を拡充して実施」 says what the amounts are, and not of what. */
export const saysBudget = ({ plain }: TextLine): boolean => budgetWords.test(plain);

/** 予算額を拡充して実施 */
export function flagOfWords({ plain }: TextLine): FoundFact["flag"] {
  const word = /拡充|新規|継続/.exec(plain)?.[0];
  return word === undefined ? null : readFlag(word);
}
