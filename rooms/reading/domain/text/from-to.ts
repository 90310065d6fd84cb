import type { FoundPeriod } from "../find-periods.ts";
import type { TextFigure } from "./figure.ts";

/**
 * 「平成20年の調査と平成30年の推計を比較すると、14％から17％に」: of two years that are compared the first is that of the first value. Where only one
 * year is named, 「令和6年には12件から15件に」, it is that of the second, and nothing tells when the first held.
 */
export function datedFromTo(figures: readonly TextFigure[], periods: readonly FoundPeriod[]): readonly TextFigure[] {
  return figures.map((figure, index) => {
    const next = figures[index + 1];
    if (!next || !isFromTo(figure, next) || figure.dated !== "ahead" || next.dated !== "ahead") return figure;
    if (figure.printedPeriod === null || figure.printedPeriod !== next.printedPeriod) return figure;
    const [first, last] = periods.filter(({ end }) => end <= figure.start).slice(-2);
    if (first && last && areCompared(figure, first, last))
      return { ...figure, period: first.period, printedPeriod: first.printed };
    const nearest = last ?? first;
    return nearest && isOfSecond(figure, nearest)
      ? { ...figure, period: null, printedPeriod: null, dated: null }
      : figure;
  });
}

const isFromTo = ({ line, end, unit }: TextFigure, next: TextFigure): boolean =>
  next.line === line && next.unit === unit && /^(?:程度)?から約?$/.test(line.plain.slice(end, next.start));

/** 「令和6年には、12件から」: when it became so many; 「令和6年の12件から」 is when it was the first. */
const isOfSecond = ({ line: { plain }, start }: TextFigure, { end }: FoundPeriod): boolean =>
  /^度?(?:[)）])?(?:に|には|で|では|までに)、?約?$/.test(plain.slice(Math.max(0, end), start));

/** The value from which another is reached: what its own words do not date is not of the time of the second. */
export const isStartOfChange = ({ line: { plain }, end }: TextFigure): boolean =>
  /^(?:程度)?から約?\d/.test(plain.slice(end));

/** Both years stand in one sentence, which says that they are held against each other. */
function areCompared({ line: { plain }, start }: TextFigure, first: FoundPeriod, last: FoundPeriod): boolean {
  if (first.start < 0 || plain.slice(first.end, start).includes("。")) return false;
  return (
    /と/.test(plain.slice(first.end, last.start)) && /(?:を比較する|を比べる)と/.test(plain.slice(last.end, start))
  );
}
