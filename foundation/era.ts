import { fail, type Outcome, ok } from "./outcome.ts";
import { type Problem, problem } from "./problem.ts";

/** A Japanese era. `first` and `last` are days as numbers: 20190501; the running era has no last day. */
export type Era = {
  readonly name: string;
  readonly letter: string;
  readonly en: string;
  readonly first: number;
  readonly last: number | null;
};
/** A year as counted in an era; the first is 元年. */
export type EraYear = { readonly era: Era; readonly year: number };

const eras: readonly Era[] = [
  { name: "明治", letter: "M", en: "Meiji", first: 18680125, last: 19120729 },
  { name: "大正", letter: "T", en: "Taisho", first: 19120730, last: 19261224 },
  { name: "昭和", letter: "S", en: "Showa", first: 19261225, last: 19890107 },
  { name: "平成", letter: "H", en: "Heisei", first: 19890108, last: 20190430 },
  { name: "令和", letter: "R", en: "Reiwa", first: 20190501, last: null },
];

/** Plans do not look further ahead than this year of the running era. */
const lastYearOfRunningEra = 99;
/** Until 明治5年 the calendar was lunar: months and days of those years are not those of the western calendar. */
const firstSolarDay = 18730101;

/** The eras' names and letters, for a regular expression. */
export const eraMarks = eras.flatMap(({ name, letter }) => [name, letter]).join("|");

export function findEra(mark: string): Era | null {
  return eras.find(({ name, letter }) => name === mark || letter === mark.toUpperCase()) ?? null;
}

/** 平成26年 → 2014. Refuses years that the era does not have: 平成 ends with 31, so H40 is an error, not 2028. */
export function westernYear({ era, year }: EraYear): Outcome<number, Problem> {
  const beforeFirst = yearOf(era.first) - 1;
  const years = era.last === null ? lastYearOfRunningEra : yearOf(era.last) - beforeFirst;
  return year >= 1 && year <= years ? ok(beforeFirst + year) : fail(noSuchEraYear({ era, year }, years));
}

/** Whether any of the days from `first` to `last` lies in the era, by the solar calendar. */
export function touchesEra(era: Era, first: number, last: number): boolean {
  return first >= firstSolarDay && last >= era.first && (era.last === null || first <= era.last);
}

/** The era of a day and the year in it; null before 明治. */
export function eraYearOfDay(day: number): EraYear | null {
  const era = eras.find(({ first, last }) => day >= first && (last === null || day <= last));
  return era ? { era, year: yearOf(day) - yearOf(era.first) + 1 } : null;
}

/** The era year under which a calendar year goes in statistics: that of its last day, so 2019年 is 令和元年. */
export function eraYearOfCalendarYear(year: number): EraYear | null {
  return eraYearOfDay(dayNumber(year, 12, 31));
}

/**
 * The era year of a fiscal year: that of its 1 April. Only fiscal 2019 differs: a cabinet agreement of 1 April 2019 named
 * the whole year 令和元年度, though it began in 平成31年.
 */
export function eraYearOfFiscalYear(year: number): EraYear | null {
  return eraYearOfDay(year === 2019 ? dayNumber(2019, 5, 1) : dayNumber(year, 4, 1));
}

/** The era year of a day or month in the solar calendar; null where the lunar calendar was in use. */
export function eraYearOfSolarDay(day: number): EraYear | null {
  return day >= firstSolarDay ? eraYearOfDay(day) : null;
}

export function dayNumber(year: number, month: number, day: number): number {
  return year * 10000 + month * 100 + day;
}

function yearOf(day: number): number {
  return Math.floor(day / 10000);
}

function noSuchEraYear({ era, year }: EraYear, years: number): Problem {
  const meant = yearOf(era.first) - 1 + year;
  const proper = year < 1 ? null : eraYearOfCalendarYear(meant);
  const cureJa = proper ? `${meant}年なら${proper.era.name}${proper.year}年です。` : "原文を確かめてください。";
  const cureEn = proper
    ? `If ${meant} is meant, it is ${proper.era.en} ${proper.year}.`
    : "Compare it with the source.";
  return problem(
    "period/noSuchEraYear",
    `${era.name}${year}年という年はありません（${era.name}は元年から${years}年まで）。${cureJa}`,
    `There is no year ${era.en} ${year} (${era.en} has the years 1 to ${years}). ${cureEn}`,
  );
}
