import type { TextFigure } from "./figure.ts";
import type { TextLine } from "./line.ts";
import { goneOn } from "./sentences.ts";

/** 「平成28年度から令和2年度までに、15世帯33人が移住しました」: what has happened within a span of years is summed over them, unless it is a mean. */
export function withEventsSummed(figure: TextFigure, next: TextLine | undefined): TextFigure {
  const { period, accumulation, unit, line, start, end } = figure;
  if (period?.kind !== "span" || period.figure !== undefined || accumulation !== null || unit === "%") return figure;
  const isMean = /平均|毎年|各年|年間/.test(line.plain.slice(Math.max(0, start - farthestMean), start));
  if (isMean || !happened.test(goneOn(line.plain, end, next))) return figure;
  return { ...figure, period: { ...period, figure: "cumulative" }, accumulation: "cumulative" };
}
const farthestMean = 12;
const happened =
  /^(?:\s?\d[\d,]{0,8}\s?[^\s\d]{1,3})?が(?:新たに|町内に|市内に|村内に|県内に)?(?:移住|転入|定住|就農|創業|起業|開業|成婚|誕生|就職)し(?:まし)?[たて]/;
