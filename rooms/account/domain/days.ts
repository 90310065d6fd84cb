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
