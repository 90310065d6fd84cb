import { type Period, samePeriod } from "../../../../foundation/index.ts";
import type { FoundPeriod } from "../find-periods.ts";
import type { FigureRole, FoundFact, FoundFigure } from "../found-fact.ts";
import { readFlag } from "../name-words.ts";
import type { TextFigure } from "./figures.ts";
import { headingOfSum } from "./heading-sums.ts";
import type { TextLine } from "./lines.ts";
import { amountInSentence } from "./prose-amounts.ts";
import { isQuoted } from "./subjects.ts";

/** How much something changed is no level of it. */
export const namesChange = /^対?前年度?(?:同期)?(?:増減)?比$/;

/** 「○○会計　244億円　248億円　△4億円」, 「需要量 94人 153人 58人」: figures beside each other that no heads tell apart. */
export const isRow = ({ figures, printed, confidence }: FoundFact): boolean => {
  const open = figures.filter(({ role }) => role === "figure" || role === "amount");
  const kinds = new Set(
    open.map(({ role, subject, period, reading }) => JSON.stringify([role, subject, period, unitOf(reading)])),
  );
  // a sentence that goes on in the next line says of each what it is
  const isSaid = printed.includes("。") || confidence.reasons.some(({ code }) => code === "figure/sentence");
  return !isSaid && kinds.size < open.length;
};

const unitOf = (reading: FoundFigure["reading"]): string | null =>
  reading.kind === "known" ? reading.quantity.unit.id : null;

/** 「A事業」に1,250万円を計上: an amount that a sentence says is budgeted; 「一般会計当初予算」 above 5,432億円. */
export function isOfBudget(
  line: TextLine,
  figures: readonly TextFigure[],
  name: string,
  next: TextLine | undefined,
): boolean {
  if (!figures.every(({ unit }) => unit === "円")) return false;
  if (figures.every((figure) => headingOfSum(figure) !== null)) return true;
  if (figures.every((figure) => amountInSentence(figure)?.isBudget)) return true;
  if (ofAccount.test(name) || (/会計$/.test(name) && sizeOfBudget.test(line.plain))) return true;
  if (ofSettlement.test(name) || (ofTotal.test(name) && figures.some(isSetTotal))) return true;
  return figures.every(isQuoted)
    ? /計上|措置|予算化|盛り込/.test(`${line.text}${next?.blanks === 0 ? next.text : ""}`)
    : (/(?:予算(?:額|案|規模|総額)?|決算額|事業費)$/.test(name) ||
        (ofGrants.test(name) && yearAndAmount.test(line.plain))) &&
        !isInProse(figures);
}

/** 「一般会計の当初予算額は123億円です。」 */
const ofAccount = /会計の?(?:歳入歳出)?(?:当初)?予算(?:額|案|総額|規模)?$/;
/** 「予算規模は一般会計で71億4千万円」 */
const sizeOfBudget = /予算(?:の?規模|額)は、?[^\s、。]{0,4}会計/;
/** 「歳入決算額は398億円、歳出決算額は391億円であった。」 */
const ofSettlement = /^(?:[^はが、。]{0,16}の)?(?:歳[入出])(?:の?決算)(?:総)?額$/;
/** 「重点政策予算の総額は48億円（前年度 45億円）である。」, 「歳入歳出予算の総額を186億円とする」 */
const ofTotal = /予算案?の?総額$/;
const isSetTotal = (figure: TextFigure): boolean =>
  isBesideInBracket(figure) || /^と(?:する|し(?:ます|た|ました))/.test(figure.line.plain.slice(figure.end));

/** <架空づくり交付金> above 「R4年度 6.5億円」: what an office gives year by year, and not what was taken in or sold. */
const ofGrants = /(?:交付金|補助金|助成金|負担金)$/;
const yearAndAmount = /^\s*(?:令和|平成|[RH])\s?(?:元|\d{1,2})年?度?\s{1,4}[\d,.]+(?:億|百万|千|万)?円\s*$/;

const isInProse = (figures: readonly TextFigure[]): boolean => figures.some(({ line }) => line.text.includes("。"));

/** 新規事業の「A」に…、「B」に…: the word ahead of the quotations holds for all of them. */
export function flagOfSentence({ text }: TextLine, [first]: readonly TextFigure[]): FoundFact["flag"] {
  const ahead = text.slice(0, first?.start ?? 0);
  const sentence = ahead.slice(ahead.lastIndexOf("。") + 1);
  const word = /(新規|拡充|継続)(?:事業|分)?(?:として|である|では|の)?[、\s]?「/.exec(sentence)?.[1];
  return word === undefined ? null : readFlag(word);
}

/** 「前年度当初予算額」 says itself when it held. */
export const lastYear = /^(?:前|昨)年(?:度|(?!度))の?(?!比)[一-龠]{2,}/;

/** 「68億円で、前年度の 66億円に比べて」: with what an amount is compared. */
export const isOfYearBefore = ({ unit, line: { plain }, start }: TextFigure): boolean =>
  unit === "円" && yearBefore.test(plain.slice(Math.max(0, start - longestYearBefore), start));
/** 「4,832億円（前年度 4,510億円）」 */
export const isBesideInBracket = ({ line: { plain }, start }: TextFigure): boolean =>
  besideInBracket.test(plain.slice(Math.max(0, start - longestYearBefore), start));
const besideInBracket = /[\d万億千円%人件]\s{0,2}\(前年度[\s　:は]{0,3}約?$/;
const yearBefore = /前年度の?(?:当初)?(?:予算)?額?の?[\s　]{0,4}$/;
const longestYearBefore = 20;

/** What a sentence that budgets an amount makes of it; null where none does. */
export function budgetedAs(figure: TextFigure): FigureRole | null {
  const said = amountInSentence(figure);
  if (said !== null && /補正額$/.test(said.name)) return "supplement";
  if (!said?.isBudget) return null;
  return said.isAdded ? "supplement" : "amount";
}

/**
 * 「13年度の当初予算が骨格予算でしたので」 in the budget of 平成14年度: a year that stands elsewhere than ahead
 * of an amount, and is not that of the budget, does not date it.
 */
export function isOfOtherBudget(
  { period, printed }: FoundPeriod,
  { line, start }: TextFigure,
  year: Period | null,
): boolean {
  const place = line.plain.indexOf(printed);
  return year !== null && !samePeriod(period, year) && (place < 0 || place > start);
}
