import fc from "fast-check";
import type { Outcome } from "./outcome.ts";
import { asSpan } from "./period.ts";
import type { Period, SpanEnd } from "./period-type.ts";
import type { Problem } from "./problem.ts";

/** For tests only: the value, or the code of the problem, so that a test can name either. */
export function valueOrCode<V>(outcome: Outcome<V, Problem>): V | string {
  return outcome.ok ? outcome.value : outcome.problem.code;
}

/** Every ASCII sign in its full-width form. */
export function toFullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replace(/ /g, "\u3000");
}

/** Any text at all, and text made of the signs that figures and periods are printed with. */
export const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
export const figureLikeText = fc
  .array(
    fc.constantFrom(
      ..."0123456789,.-~/()[]%HRSTM ¥+",
      ..."元年度月日末平均累計合卒万億兆千百十一二三〇約以上下未満超延べほか人円件回㎥▲△－～、。…x前拡充",
    ),
    { maxLength: 14 },
  )
  .map((signs) => signs.join(""));

const anyYear = fc.integer({ min: 1868, max: 2100 });
const anyMonth = fc.integer({ min: 1, max: 12 });
const fiscalYear = anyYear.map((year) => ({ kind: "fiscalYear", year }) as const);
const calendarYear = anyYear.map((year) => ({ kind: "calendarYear", year }) as const);
/** Months and dates from 1873, when the solar calendar came. */
const solarYear = fc.integer({ min: 1873, max: 2100 });
const month = fc.record({ year: solarYear, month: anyMonth }).map((parts) => ({ kind: "month", ...parts }) as const);
const date = fc
  .record({ year: solarYear, month: anyMonth, day: fc.integer({ min: 1, max: 28 }) })
  .map((parts) => ({ kind: "date", ...parts }) as const);
const graduates = fc
  .record({ year: solarYear, month: anyMonth })
  .map((parts) => ({ kind: "graduates", ...parts }) as const);

function spanOf(ends: fc.Arbitrary<SpanEnd>): fc.Arbitrary<Period> {
  return fc
    .tuple(ends, ends, fc.constantFrom("average", "cumulative", undefined))
    .map(([from, to, figure]) => asSpan(from, to, figure))
    .filter((span) => span.ok)
    .map((span) => span.value);
}

export const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fiscalYear,
  calendarYear,
  month,
  date,
  graduates,
  spanOf(fiscalYear),
  spanOf(calendarYear),
  spanOf(month),
  spanOf(date),
);
