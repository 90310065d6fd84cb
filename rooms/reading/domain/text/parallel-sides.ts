import type { TextFigure } from "./figure.ts";
import { arrowSigns } from "./marks.ts";

const arrow = new RegExp(`[${arrowSigns}]`);
/** The word straight ahead of a figure. */
const wordAhead = new RegExp(`([^\\s\\d()・、,/:：${arrowSigns}]{1,12})[\\s:：]{0,3}$`);
const partsOnly = /^[\s・、,/]{1,4}$/;
const arrowOnly = new RegExp(`^[\\s]{0,4}[${arrowSigns}][\\s]{0,4}$`);
/** 「（基準値）男性 48.2％ 女性 35.6％（H22）　（目標値）男性 45％ 女性 32％（H32）」: the words say which side is which. */
const aimOnly = /^\s{0,8}[／/、]?\s{0,2}[([【]?目標値?[)\]】]?[\s:：]{0,3}$/;
const bothSaid = /(?:現状|現況|基準)値?[)\]】:：\s].*目標値?[)\]】:：\s]/;

/**
 * 「男性 7.9％・女性 94.1％（R1）→男性 30％・女性 97％（R6）」: on both sides of one arrow the same parts stand in the same order, so each part has two
 * values. The year of a side stands at one of its figures and is of all. Any other figures come back as they are.
 */
export function withPartsOfSides(figures: readonly TextFigure[]): readonly TextFigure[] {
  const [first] = figures;
  const half = figures.length / 2;
  if (!first || half < 2 || !Number.isInteger(half) || !hasSides(first.line.plain)) return figures;
  const words = figures.map((figure, index) => partAhead(figure, figures[index - 1], index === half));
  const parts = words.slice(half).flatMap((word) => word ?? []);
  const isSame = parts.length === half && parts.every((part, index) => words[index]?.endsWith(part));
  if (!isSame || new Set(parts).size !== half || figures.some(({ unit }) => unit !== first.unit)) return figures;
  return [...withSharedYear(figures.slice(0, half)), ...withSharedYear(figures.slice(half))].map((figure, index) => ({
    ...figure,
    part: parts[index % half] ?? "",
  }));
}

const hasSides = (plain: string): boolean => arrow.test(plain) || (plain.includes("目標") && bothSaid.test(plain));

/** The word between a figure and the one before it; between the two sides an arrow stands ahead of the word, between parts a dot. */
function partAhead(figure: TextFigure, before: TextFigure | undefined, isBehindArrow: boolean): string | null {
  const ahead = figure.line.plain.slice(before?.end ?? 0, figure.start);
  const found = wordAhead.exec(ahead);
  if (!found?.[1]) return null;
  const between = ahead.slice(0, found.index);
  const isParted = isBehindArrow ? arrowOnly.test(between) || aimOnly.test(between) : partsOnly.test(between);
  return !before || isParted ? found[1] : null;
}

function withSharedYear(side: readonly TextFigure[]): readonly TextFigure[] {
  const [only, ...more] = side.filter(({ period }) => period !== null);
  if (!only || more.length > 0) return side;
  const { period, printedPeriod, dated } = only;
  return side.map((figure) => ({ ...figure, period, printedPeriod, dated }));
}
