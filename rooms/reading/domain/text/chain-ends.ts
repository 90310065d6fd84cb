import { comparePeriods } from "../../../../foundation/index.ts";
import type { OpenGroup } from "./figure-group.ts";
import type { TextFigure } from "./figures.ts";
import { arrowSigns } from "./marks.ts";

export const lineWithArrow = new RegExp(`^[\\s　]*[${arrowSigns}]`);
const endsInArrow = new RegExp(`[${arrowSigns}][\\s　]*(?:全|計)?$`);
const endsWithArrow = new RegExp(`^[\\s　]*[${arrowSigns}][\\s　]*$`);
/** Lines that hold something between a left side and its 「→…」: more are another box. */
export const farthestArrow = 4;

/** The line of a figure ends with an arrow behind it. */
export const endsPointing = ({ line, end }: TextFigure): boolean => endsWithArrow.test(line.plain.slice(end));

export const isNear = (one: TextFigure, figure: TextFigure): boolean =>
  figure.line.order > one.line.order &&
  figure.line.order - one.line.order <= farthestArrow &&
  figure.line.page === one.line.page;

/** Of a line with several 「→…」 each has its arrow right ahead of it, or its year between; a line that begins with other words points to nothing above. */
export function isPointer({ line, start, dated, printedPeriod }: TextFigure): boolean {
  if (!lineWithArrow.test(line.plain)) return false;
  const ahead = line.plain.slice(0, start);
  const year = dated === "ahead" && printedPeriod !== null ? ahead.lastIndexOf(printedPeriod) : -1;
  const isOwn = year >= 0 && roleOfYear.test(ahead.slice(year + (printedPeriod?.length ?? 0)));
  return endsInArrow.test(isOwn ? ahead.slice(0, year) : ahead);
}
const roleOfYear = /^の?(?:(?:目標|計画|実績|見込み?)値?)?[\s:]{0,3}$/;

/**
 * 「9.1億円（R1）→ 12.4億円（R4）」 / 「→ 15億円（R6）」: the chain above that ends in an earlier year goes on; of several each has one of the figures below,
 * in their order. `below` are the groups of the line from that of the figure on.
 */
export function chainAbove(
  waiting: readonly OpenGroup[],
  figure: TextFigure,
  below: readonly OpenGroup[],
): OpenGroup | undefined {
  const chains = waiting.filter((group) => isChainFor(group, figure));
  if (chains.length === 0) return undefined;
  const open = chains.filter(({ figures }) => figures.slice(-1).some(endsPointing));
  if (open.length > 0) return open.length === 1 && isFirst(figure) ? open[0] : undefined;
  if (!isPointer(figure)) return undefined;
  const pointers = below.flatMap(({ figures }) => figures.filter((one) => isPointer(one) && one.unit === figure.unit));
  return chains.length === pointers.length ? chains[0] : undefined;
}

/** Nothing stands ahead of it on its line but its year. */
const isFirst = ({ line, start, printedPeriod }: TextFigure): boolean =>
  roleOfYear.test(
    line.plain
      .slice(0, start)
      .replace(printedPeriod ?? "", "")
      .trimStart(),
  );

function isChainFor({ kind, figures }: OpenGroup, figure: TextFigure): boolean {
  const last = figures.at(-1);
  const isEarlier = !!last?.period && !!figure.period && comparePeriods(last.period, figure.period) < 0;
  const isChain = kind === "arrow" || kind === "torn";
  return last !== undefined && isChain && isNear(last, figure) && last.unit === figure.unit && isEarlier;
}
