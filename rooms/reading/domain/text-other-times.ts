import type { TextFigure } from "./text-figures.ts";
import { isStartOfChange } from "./text-from-to.ts";
import { isStartOfAim } from "./text-sentences.ts";

/** 「前年の1.35を」 */
const isOfYearBefore = ({ line: { plain }, start }: TextFigure): boolean =>
  /(?:(?:前年度?|昨年度?|前回)(?:の|\()|(?:^|[^年0-9])\d{1,2}月(?:\d{1,2}日|末)(?:現在|時点)[^。]{0,30})約?$/.test(
    plain.slice(0, start),
  );

/** 「目標に掲げる6,500人に届かず」: what was aimed at is of no year that is told here. */
const isSetAim = ({ line: { plain }, start }: TextFigure): boolean =>
  /目標に掲げ[るた]約?$/.test(plain.slice(Math.max(0, start - 12), start));

/** 「10億円（令和4年度実績 6億円）」: the year in the bracket is of the other figure. */
const isAheadOfResult = ({ line: { plain }, end }: TextFigure): boolean =>
  /^\s?\([^()]{1,12}(?:実績|現状)値?[\s:]*\d/.test(plain.slice(end));

/** What its own words do not date is of another time than the line around it. */
export const isOfOtherTime = (figure: TextFigure): boolean =>
  [isStartOfAim, isStartOfChange, isOfYearBefore, isSetAim, isAheadOfResult].some((is) => is(figure));
