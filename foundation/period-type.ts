/** A Japanese fiscal year by the year of its 1 April: 2014 = 平成26年度 = 1 April 2014 to 31 March 2015. */
export type FiscalYear = { readonly kind: "fiscalYear"; readonly year: number };
export type CalendarYear = { readonly kind: "calendarYear"; readonly year: number };
/** A month; `month` is 1 to 12. */
export type Month = { readonly kind: "month"; readonly year: number; readonly month: number };
export type CalendarDate = {
  readonly kind: "date";
  readonly year: number;
  readonly month: number;
  readonly day: number;
};

/** What a figure over a span of years is: their mean (平均), or what has been counted up over them (累計, 合計). */
export type SpanFigure = "average" | "cumulative";

/** Both ends belong to the span and are of one kind; `figure` is missing when the source does not say. */
export type Span = {
  readonly kind: "span";
  readonly from: SpanEnd;
  readonly to: SpanEnd;
  readonly figure?: SpanFigure;
};
export type SpanEnd = FiscalYear | CalendarYear | Month | CalendarDate;

/** The school leavers of a month: H27.3卒 = those who left school in March 2015. */
export type Graduates = { readonly kind: "graduates"; readonly year: number; readonly month: number };

/** When a figure holds. A fiscal year and a calendar year are different kinds and never equal. */
export type Period = FiscalYear | CalendarYear | Month | CalendarDate | Span | Graduates;
export type PeriodKind = Period["kind"];
