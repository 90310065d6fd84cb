import { asPeriod, formatPeriod, type PeriodStyle } from "../../../foundation/index.ts";

/** A day in the reader's words: 令和9年3月31日, 31 March 2027. */
export function dayWords(day: string, style: PeriodStyle): string {
  const period = asPeriod(day);
  return period.ok ? formatPeriod(period.value, style) : day;
}

/** A real day written `2027-03-31`. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && sameDay(text, Date.parse(`${text}T00:00:00Z`));

const sameDay = (text: string, moment: number): boolean =>
  !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);

/** The end of the fiscal year after the one the day lies in: data about people is kept no longer unless somebody says so. */
export function endOfNextFiscalYear(day: string): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return `${(month >= 4 ? year : year - 1) + 2}-03-31`;
}
