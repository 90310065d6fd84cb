import { dayNumber, type Era, eraMarks, findEra, touchesEra, westernYear } from "./era.ts";
import { readNumeral, shown } from "./numeral.ts";
import { fail, type Outcome, ok } from "./outcome.ts";
import { asSpan, checkedPoint, periodBounds, sameTime } from "./period.ts";
import type { Graduates, Period, SpanEnd, SpanFigure } from "./period-type.ts";
import { longestPrinted, toPrintedSigns } from "./printed-words.ts";
import { type Problem, problem } from "./problem.ts";

export type PrintedPeriodOptions = {
  /**
   * What a year with neither 年 nor 年度 behind it is. Without it H26 is a fiscal year, as in the KPI tables of plans, and a bare
   * 2026 is refused: it may be either.
   */
  readonly bareYear?: "fiscalYear" | "calendarYear";
};

/**
 * Reads a period as printed: `H26`, `R元`, `平成29年度`, `2040年`, `H29.10.1 現在`, `H21～25平均`, `H27～R1累計`, `H27.3卒`, `平成28年度（2016年度）`.
 * Never throws. Refuses years an era does not have (H40), days outside it (R1.4.1), reversed spans, two periods that disagree.
 */
export function readPrintedPeriod(printed: string, options: PrintedPeriodOptions = {}): Outcome<Period, Problem> {
  if (printed.length > longestPrinted) return fail(notPeriod(printed));
  const text = withArabicNumerals(toPrintedSigns(printed).replace(/\s+/g, "").replace(/から/g, "~"));
  const bare = withoutBrackets(text);
  const twice = /^([^(]+)\(([^()]+)\)(年度?)?(.*)$/.exec(bare);
  if (!twice) return readOnce(bare, printed, options);
  const [, outer = "", inner = "", word = "", rest = ""] = twice;
  // of two years printed side by side, H26（2014）, the era says what the bare western one is
  const beside = new RegExp(eraMarks, "i").test(bare) ? { bareYear: options.bareYear ?? "fiscalYear" } : options;
  const first = readOnce(outer + word + rest, printed, beside);
  if (!first.ok) return first;
  const second = readOnce(/年/.test(inner) ? inner : inner + word, printed, beside);
  if (!second.ok) return second;
  return sameTime(first.value, second.value) ? first : fail(twoPeriods(printed));
}

const kanjiNumerals = /[〇零一二三四五六七八九十百]+/g;
const endings: readonly string[] = [
  "平均",
  "累計",
  "合計",
  "計",
  "卒業者",
  "卒業",
  "卒",
  "当初予算",
  "当初",
  "補正予算",
  "補正",
  "予算",
  "決算",
  "実績",
  "現在",
  "時点",
  "末",
  "目標",
  "見込み",
  "見込",
  "まで",
  "の",
];

type Said = { readonly body: string; readonly figure?: SpanFigure; readonly graduates: boolean };

function readOnce(text: string, printed: string, options: PrintedPeriodOptions): Outcome<Period, Problem> {
  const { body, figure, graduates } = withoutEndings(text);
  const ends = body.split("~");
  if (ends.length === 1) ends.splice(0, 1, ...splitAtHyphen(body));
  const [left = "", right, ...more] = ends;
  const first = rawPoint(left);
  if (!first || more.length > 0) return fail(notPeriod(printed));
  if (right === undefined) return graduates ? toGraduates(first, printed) : toPoint(first, printed, options);
  const second = rawPoint(right);
  if (!second || graduates) return fail(notPeriod(printed));
  return readSpan(first, second, figure, printed, options);
}

function readSpan(
  first: RawPoint,
  second: RawPoint,
  figure: SpanFigure | undefined,
  printed: string,
  options: PrintedPeriodOptions,
): Outcome<Period, Problem> {
  const from = toPoint(withYearWord(first, second.word), printed, options);
  if (!from.ok) return from;
  const to = toPoint(withYearWord(completed(second, first), first.word), printed, options);
  return to.ok ? asSpan(from.value, to.value, figure) : to;
}

/** What stands there before it is understood: the era, one to three numbers, and the sign behind the last of them. */
type RawPoint = { readonly era: Era | null; readonly numbers: readonly string[]; readonly word: string };

const pointForm = new RegExp(
  `^国?(${eraMarks})?((?:\\d{1,4}|元)(?:(?:年|月|[./-])\\d{1,2}){0,2})(年度|年|月|日)?$`,
  "i",
);
const hyphenSpan = new RegExp(`^(.+?)-((?:${eraMarks})(?:\\d{1,2}|元)(?:年度?)?|\\d{4}(?:年度?)?)$`, "i");
const lastWords: readonly (readonly string[])[] = [
  ["年度", "年", ""],
  ["月", ""],
  ["日", ""],
];

function rawPoint(text: string): RawPoint | null {
  const [, mark, numbers = "", word = ""] = pointForm.exec(text) ?? [];
  if (numbers === "") return null;
  return { era: mark === undefined ? null : findEra(mark), numbers: numbers.split(/[年月./-]/), word };
}

/** The second end of a span leaves out what it shares with the first: `H21～25`, `2015～19`, `H29.4～9`, `H29.4.1～9.30`. */
function completed(end: RawPoint, first: RawPoint): RawPoint {
  const [lead = ""] = end.numbers;
  if (end.era || lead.length === 4) return end;
  const shared = first.numbers.slice(0, Math.max(0, first.numbers.length - end.numbers.length));
  if (shared.length > 0) return { ...end, era: first.era, numbers: [...shared, ...end.numbers] };
  const century = first.era ? "" : (first.numbers[0] ?? "").slice(0, 2);
  return {
    ...end,
    era: first.era,
    numbers: [century + lead.padStart(first.era ? 1 : 2, "0"), ...end.numbers.slice(1)],
  };
}

/** In `H21～25年度` the word stands once for both years. */
function withYearWord(point: RawPoint, word: string): RawPoint {
  return point.word === "" && point.numbers.length === 1 && word.startsWith("年") ? { ...point, word } : point;
}

function toPoint(raw: RawPoint, printed: string, options: PrintedPeriodOptions): Outcome<SpanEnd, Problem> {
  const [, month, day] = raw.numbers.map(Number);
  if (!lastWords[raw.numbers.length - 1]?.includes(raw.word)) return fail(notPeriod(printed));
  const year = toWesternYear(raw, printed);
  if (!year.ok) return year;
  if (month === undefined) return toYear(raw, year.value, printed, options);
  const parts = { year: year.value, month };
  const point = checkedPoint(
    day === undefined ? { kind: "month", ...parts } : { kind: "date", ...parts, day },
    printed,
  );
  return point.ok ? withinEra(point.value, raw.era, printed) : point;
}

function toYear(
  { era, word }: RawPoint,
  year: number,
  printed: string,
  { bareYear }: PrintedPeriodOptions,
): Outcome<SpanEnd, Problem> {
  if (word === "年度") return checkedPoint({ kind: "fiscalYear", year }, printed);
  if (word === "年") return checkedPoint({ kind: "calendarYear", year }, printed);
  if (!bareYear && !era) return fail(bareWesternYear(printed));
  return checkedPoint({ kind: bareYear ?? "fiscalYear", year }, printed);
}

/** 27.3卒: the school leavers of a month. */
function toGraduates(raw: RawPoint, printed: string): Outcome<Graduates, Problem> {
  const month = raw.numbers.length === 2 ? toPoint(raw, printed, {}) : fail(notPeriod(printed));
  if (!month.ok) return month;
  if (month.value.kind !== "month") return fail(notPeriod(printed));
  return ok({ ...month.value, kind: "graduates" });
}

function toWesternYear({ era, numbers }: RawPoint, printed: string): Outcome<number, Problem> {
  const [first = ""] = numbers;
  if (era) return westernYear({ era, year: first === "元" ? 1 : Number(first) });
  return /^\d{4}$/.test(first) ? ok(Number(first)) : fail(notPeriod(printed));
}

function withinEra(point: SpanEnd, era: Era | null, printed: string): Outcome<SpanEnd, Problem> {
  const { first, last } = periodBounds(point);
  const touches =
    !era || touchesEra(era, dayNumber(first.year, first.month, first.day), dayNumber(last.year, last.month, last.day));
  return touches ? ok(point) : fail(outsideEra(printed, era));
}

function withoutEndings(text: string): Said {
  let said: Said = { body: text, graduates: false };
  for (let found = endingOf(said.body); found !== null; found = endingOf(said.body)) {
    const figure = figureOf(found) ?? said.figure;
    const graduates = said.graduates || found.startsWith("卒");
    const body = said.body.slice(0, -found.length);
    said = figure ? { body, figure, graduates } : { body, graduates };
  }
  return said;
}

function endingOf(text: string): string | null {
  return endings.find((ending) => text.endsWith(ending)) ?? null;
}

function figureOf(ending: string): SpanFigure | undefined {
  if (ending === "平均") return "average";
  return ending.endsWith("計") ? "cumulative" : undefined;
}

/** `H30-R2` is a span; `2017-04` and `2017-10-01` are not. */
function splitAtHyphen(text: string): readonly string[] {
  const [, left, right] = hyphenSpan.exec(text) ?? [];
  return left === undefined || right === undefined ? [text] : [left, right];
}

function withoutBrackets(text: string): string {
  const inner = /^[([<]([^()[\]<>]*)[)\]>]$/.exec(text)?.[1];
  return inner ?? text;
}

function withArabicNumerals(text: string): string {
  return text.replace(kanjiNumerals, (run) => {
    const read = readNumeral(run);
    return read.ok ? String(read.value) : run;
  });
}

function notPeriod(printed: string): Problem {
  return problem(
    "period/notPrintedPeriod",
    `「${shown(printed)}」を時期として読めません。H26、平成29年度、2040年、H29.10.1 のような時期だけを書いてください。`,
    `"${shown(printed)}" cannot be read as a period. Give only the period, like H26, 平成29年度, 2040年 or H29.10.1.`,
  );
}

function bareWesternYear(printed: string): Problem {
  return problem(
    "period/bareYear",
    `「${shown(printed)}」は年か年度か分かりません。前後の文から、年か年度かを補ってください。`,
    `"${shown(printed)}" does not say whether it is a calendar or a fiscal year. Add which of them the text means.`,
  );
}

function outsideEra(printed: string, era: Era | null): Problem {
  return problem(
    "period/outsideEra",
    `「${shown(printed)}」は${era?.name ?? ""}の期間の外です。改元の日を確かめ、正しい元号か西暦で書いてください。`,
    `"${shown(printed)}" lies outside the era ${era?.en ?? ""}. Check the day the era changed, and use the right era or the western year.`,
  );
}

function twoPeriods(printed: string): Problem {
  return problem(
    "period/twoPeriods",
    `「${shown(printed)}」に並んでいる二つの時期が一致しません。原文を確かめてください。`,
    `The two periods in "${shown(printed)}" do not agree. Compare them with the source.`,
  );
}
