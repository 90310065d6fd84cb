import type { FoundPeriod } from "../find-periods.ts";

/** 「2040 架空県：31.5万人」, 「架空県：31.5万人」: whose figure it is, with a bare year ahead of it or without. */
const areaLine = /^\s{0,8}(?:((?:19|20)\d{2})\s{1,2})?[^\s\d:()、。]{1,10}[都道府県市町村国域体]\s?:\s?約?\d/;

export const isAreaLine = (plain: string): boolean => plain.includes(":") && areaLine.test(plain);

/** The bare year at the beginning of such a line. */
export function yearOfAreaLine(plain: string): FoundPeriod | null {
  const printed = /^\s{0,8}[12]/.test(plain) ? areaLine.exec(plain)?.[1] : undefined;
  if (printed === undefined) return null;
  const start = plain.indexOf(printed);
  return { period: { kind: "calendarYear", year: Number(printed) }, printed, start, end: start + printed.length };
}
