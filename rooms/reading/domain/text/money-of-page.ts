import type { Period } from "../../../../foundation/index.ts";
import { findPeriods, withoutPeriods } from "../find-periods.ts";
import type { TextLine } from "./lines.ts";

/** What the page says of its amounts: 「予算額は令和2年度[令和元年度]の順。単位：千円」. */
export type MoneySaid = {
  readonly unit: string | null;
  readonly year: Period | null;
  readonly previous: Period | null;
  /** The bracket that holds last year's amount, where the page says so. */
  readonly bracket: "round" | "square" | null;
  /** The years that head columns of amounts: 「R5当初　R4当初」. */
  readonly columns: readonly Period[];
};
export const nothingSaid: MoneySaid = { unit: null, year: null, previous: null, bracket: null, columns: [] };

const unitSaid =
  /単位\s*[:：はが/=]?\s*(千円|百万円|億円|万円|円)|[([]\s*(千円|百万円|億円|万円)\s*[)\]]|(千円|百万円|億円)単位/;
/** 「単位：枚」: what follows is no money. */
const otherUnit = /単位\s*[:：]\s*(?![^\s()]{0,3}円)\S/;
const previousInBracket = /([([])\s*[)\]]?\s*(?:内|書き)*は?[、,]?\s*前年度/;

/** Reads a line that says unit, years or columns of the amounts that follow; what it does not say stays as it was. Null for any other line. */
export function moneySaidIn(plain: string, before: MoneySaid): MoneySaid | null {
  const columns = columnsIn(plain);
  const [latest] = [...columns].sort((one, other) => yearOf(other) - yearOf(one));
  if (columns.length > 1 && latest) return { ...before, columns, year: latest, previous: yearBefore(latest) };
  const [headed] = headOfOneYear.test(plain) ? findPeriods(plain) : [];
  if (headed) return { ...before, year: headed.period, previous: yearBefore(headed.period) };
  const found = plain.includes("円") ? unitSaid.exec(plain) : null;
  const legend = found ? null : previousInBracket.exec(plain);
  if (legend) return { ...before, bracket: legend[1] === "(" ? "round" : "square", previous: yearBefore(before.year) };
  const ofBracket = found ? null : heldInBracket(plain, before);
  if (ofBracket) return ofBracket;
  if (!found) return otherUnit.test(plain) && before.unit !== null ? { ...before, unit: null } : null;
  const unit = found[1] ?? found[2] ?? found[3] ?? null;
  const [year, previous] = findPeriods(plain);
  const held = year && !previous ? heldByBracket.exec(plain.slice(0, year.start))?.[1] : undefined;
  const isOfBracket = year !== undefined && held !== undefined;
  const sign = previous
    ? /[([]$/.exec(plain.slice(0, previous.start).trimEnd())?.[0]
    : (held ?? previousInBracket.exec(plain)?.[1]);
  const bracket = sign === "(" ? "round" : sign === "[" ? "square" : null;
  const own = isOfBracket ? (before.year ?? yearAfter(year.period)) : (year?.period ?? before.year);
  const last = bracket === null ? null : isOfBracket ? year.period : (previous?.period ?? yearBefore(own));
  return { unit, year: own, bracket, previous: last, columns: before.columns };
}

/** 「主要事業　　　令和６年度」 over names and their amounts. */
const headOfOneYear =
  /^\s{0,20}(?:主要|主な)?(?:事業名?|施策名?|項目|区分)\s{1,80}(?:令和|平成|[RH])\s?(?:元|\d{1,2})年?度?(?:当初)?(?:予算額?)?(?:\(案\))?\s{0,8}$/;
const longestHead = 200;

/** A line of nothing but years with the word that says which amounts they head. */
function columnsIn(plain: string): readonly Period[] {
  if (plain.length > longestHead || !/\d\S*\s+\S*\d/.test(plain)) return [];
  const words = plain.trim().split(/\s+/);
  if (words.length < 2 || words.length > 6) return [];
  const periods = words.map((word) => findPeriods(word)[0]);
  const areHeads = words.every((word, index) => {
    const period = periods[index];
    return period && /^(?:当初|予算額?|決算額?|補正後?|要求額?|案|[()])*$/.test(withoutPeriods(word, [period]));
  });
  const years = areHeads ? periods.flatMap((period) => (period ? [period.period] : [])) : [];
  return years.every(isOfBudgets) ? years : [];
}

/** Amounts stand beside those of the fiscal year before; 「Ｒ５年　Ｒ11年」 dates a figure and its aim. */
const isOfBudgets = (period: Period, index: number, all: readonly Period[]): boolean =>
  period.kind !== "calendarYear" && (index === 0 || Math.abs(yearOf(period) - yearOf(all[index - 1] ?? period)) <= 1);

/** 「（　）内は令和5年度当初予算額」: the year of what the bracket holds is not that of the budget. */
export const isHeldByBracket = (plain: string, start: number): boolean => heldByBracket.test(plain.slice(0, start));
const heldByBracket = /([([])\s{0,8}[)\]]\s?(?:内|書き)?の?(?:金額|額|数字|数値)?は[、,]?\s?$/;

/** 「※（ ）は令和４年度当初予算額」 without a unit: that of the amounts ahead is the next year, unless the document has said another. */
function heldInBracket(plain: string, before: MoneySaid): MoneySaid | null {
  const [only, ...more] = plain.includes("予算") && mayNoteBracket.test(plain) ? findPeriods(plain) : [];
  const sign = only && heldByBracket.exec(plain.slice(0, only.start))?.[1];
  const isOfBudget = only?.period.kind === "fiscalYear" && ofBudget.test(plain.slice(only.end));
  if (!sign || !isOfBudget || more.length > 0) return null;
  const year = before.year ?? yearAfter(only.period);
  if (year && yearOf(year) <= yearOf(only.period)) return null;
  return { ...before, year, bracket: sign === "(" ? "round" : "square", previous: only.period };
}
const mayNoteBracket = /[([]\s{0,8}[)\]]/;
const ofBudget = /^の?(?:当初|最終|現計|\d{1,2}月補正後)?の?予算/;

/** The year of the budget whose 前年度 this is. */
const yearAfter = (period: Period): Period | null =>
  period.kind === "fiscalYear" ? { kind: "fiscalYear", year: period.year + 1 } : null;

/** 前年度 of a fiscal year. */
export const yearBefore = (period: Period | null): Period | null =>
  period?.kind === "fiscalYear" ? { kind: "fiscalYear", year: period.year - 1 } : null;

export const yearOf = (period: Period): number => (period.kind === "span" ? period.to.year : period.year);

/** 「（単位：千円、[ ]は前年度予算額）」 straight below lines of amounts: what is said of them, by the first line of their block. */
export function moneySaidBelow(lines: readonly TextLine[]): ReadonlyMap<TextLine, string> {
  const found = new Map<TextLine, string>();
  for (const line of lines) {
    if (!line.plain.includes("単位") || !noteOfUnit.test(line.plain)) continue;
    let first = line;
    for (let above = lines[first.order - 1]; first.blanks === 0 && above && !/[。単]/.test(above.plain); ) {
      first = above;
      above = lines[first.order - 1];
    }
    const above = lines[line.order - 1];
    const isBelow = first !== line && above !== undefined && endsInAmount.test(above.plain);
    if (isBelow && !endsInAmount.test(lines[line.order + 1]?.plain ?? "")) found.set(first, line.plain);
  }
  return found;
}
const noteOfUnit = /^[\s※*]{0,60}[([]?\s?単位\s?[:：は]?\s?(?:千円|百万円|億円|万円|円)[^\d]{0,40}$/;
const endsInAmount = /\d,\d{3}[\s)\]]{0,4}$/;
