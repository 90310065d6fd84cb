import { type Period, toCommonWidth } from "../../../foundation/index.ts";
import { findPeriods, readPeriod } from "./find-periods.ts";
import { type Reason, reason } from "./found-fact.ts";
import { isComparedWith } from "./head-words.ts";
import type { ColumnHead } from "./headed-table.ts";

/** The period in the head of a column, and what makes it less than sure. */
export type ColumnPeriod = { readonly period: Period; readonly printed: string; readonly doubts: readonly Reason[] };

/**
 * The periods of columns by their heads (outermost word first). `27` right of `平成26年度` is 平成27年度; a bare `2019` is a fiscal year
 * unless the heads say 年 or 暦年 elsewhere, and less sure; `around` are title and lines above, whose era ８年度 takes. Null for a column without any.
 */
export function columnPeriods(
  words: readonly (readonly string[])[],
  around: readonly string[] = [],
): readonly (ColumnPeriod | null)[] {
  const all = words.flat().join(" ");
  const kind = yearKind(all, words.flat());
  const found: (ColumnPeriod | null)[] = [];
  for (const texts of words.map((own) => own.filter((text) => !isComparedWith(text))))
    found.push(plainPeriod(texts, kind) ?? following(texts, found, kind) ?? ofTitle(texts, around));
  return found;
}

/** ８年度 and ７年度当初 below a title of 令和８年度: the era is that of the title, in so many years around it. */
function ofTitle(texts: readonly string[], around: readonly string[]): ColumnPeriod | null {
  const years = texts.map((text) => bareEraYear.exec(toCommonWidth(text).trim())?.[0]);
  const year = years.findLast((found) => found !== undefined);
  if (year === undefined) return null;
  const titled = around.flatMap((text) => findPeriods(text)).find(({ period }) => period.kind === "fiscalYear");
  const base = titled?.period.kind === "fiscalYear" ? titled.period.year : null;
  if (base === null) return null;
  const near = ["令和", "平成"]
    .map((era) => readPeriod(`${era}${year}`))
    .find((period) => period?.kind === "fiscalYear" && Math.abs(period.year - base) <= yearsAround);
  return near ? { period: near, printed: year, doubts: [eraOfTitle] } : null;
}
const yearsAround = 5;
const bareEraYear = /^(?:\d{1,2}|元)年度(?=$|当初|予算|決算|補正|案|見込|[(])/;

type YearKind = { readonly kind: "fiscalYear" | "calendarYear"; readonly said: boolean };

function yearKind(all: string, heads: readonly string[]): YearKind {
  if (/年度|会計/.test(all)) return { kind: "fiscalYear", said: true };
  if (heads.some((head) => /^[\s　]*(?:年|年次|西暦)[\s　]*$/.test(head))) return { kind: "calendarYear", said: true };
  if (/暦年|国勢調査|国調|\d年(?!度)/.test(toCommonWidth(all))) return { kind: "calendarYear", said: true };
  return { kind: "fiscalYear", said: false };
}

/** A period that the head says itself; of an outer and an inner one, the inner. */
function plainPeriod(texts: readonly string[], { kind, said }: YearKind): ColumnPeriod | null {
  for (const whole of [...texts].reverse()) {
    const text = datedValues.exec(whole)?.[1] ?? whole;
    const [first] = findPeriods(text, /国勢調査|国調|暦年/.test(text) ? "calendarYear" : undefined);
    if (first) return { period: first.period, printed: first.printed, doubts: [] };
    const word = /(?:^|[^\d.,])((?:19|20)\d{2})(?![\d年,.])/.exec(toCommonWidth(text))?.[1];
    const year = word === undefined ? null : readPeriod(word, kind);
    if (year && word !== undefined) return { period: year, printed: word, doubts: said ? [] : [bareYear(kind)] };
  }
  return null;
}

/** 「現況 2008年（数値は平成20年度末）」: the bracket says when the figures of the column hold. */
const datedValues = /[(（](?:数値|値|データ)は、?([^()（）\d０-９]{0,12}[\d０-９][^()（）]{0,24})[)）]/;

/** 27 or 元 behind 平成26年度: the next year of the same kind, in the same era or the next. */
function following(
  texts: readonly string[],
  before: readonly (ColumnPeriod | null)[],
  { kind }: YearKind,
): ColumnPeriod | null {
  const last = before.findLast((period) => period !== null);
  const inner = toCommonWidth(texts.at(-1) ?? "").trim();
  const year = last && "year" in last.period ? last.period.year : null;
  if (!last || year === null || !/^(?:\d{1,2}|元)(?:年度?)?$/.test(inner)) return null;
  const words = ["平成", "令和", "昭和"].map((era) => readPeriod(`${era}${inner}`, kind));
  const next = words.find((period) => period && "year" in period && (period.year === year + 1 || period.year === year));
  return next ? { period: next, printed: inner, doubts: [carriedEra] } : null;
}

/** A year that says neither 年 nor 年度. */
export const bareYear = (kind: YearKind["kind"]): Reason =>
  reason(
    "period/bareYear",
    0.85,
    `見出しの西暦に「年」も「年度」もありません。${kind === "fiscalYear" ? "年度" : "暦年"}として読みました。`,
    `The year in the head says neither 年 nor 年度. It was read as a ${kind === "fiscalYear" ? "fiscal" : "calendar"} year.`,
  );

const eraOfTitle: Reason = reason(
  "period/eraOfTitle",
  0.95,
  "見出しの年に元号がありません。表題の元号を補って読みました。",
  "The year in the head has no era. It was taken from the title.",
);

const carriedEra: Reason = reason(
  "period/carriedEra",
  0.95,
  "見出しの年に元号がありません。左の見出しの元号を補って読みました。",
  "The year in the head has no era. It was taken from the head to its left.",
);

/** 予算額（R7当初→R8当初）: two periods with an arrow between. */
export function sidesOf(texts: readonly string[]): Pick<ColumnHead, "sides"> {
  for (const text of texts) {
    if (!/[→⇒]/.test(text)) continue;
    const [from, to, ...more] = findPeriods(text);
    if (from && to && more.length === 0 && /[→⇒]/.test(text.slice(from.end, to.start)))
      return { sides: [from.period, to.period] };
  }
  return {};
}
