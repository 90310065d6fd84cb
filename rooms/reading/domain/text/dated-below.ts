import type { Period } from "../../../../foundation/index.ts";
import { type FoundPeriod, findPeriods, readPeriod, withoutPeriods } from "../find-periods.ts";
import type { LineFigures, TextFigure } from "./figures.ts";
import { isClose } from "./line.ts";
import type { TextLine } from "./lines.ts";

/** A line that holds nothing but periods, with or without brackets: (H26), （H26） （R1）. */
export const periodsOnly = (plain: string, periods: readonly FoundPeriod[]): boolean =>
  periods.length > 0 && withoutPeriods(plain, periods).replace(/[()[\]【】〔〕\s・現在年度末時点]/g, "") === "";

/** 「45人 → 90人」 / 「Ｒ５年　　Ｒ11年」: an arrow box and the years of its sides below it; no heads of any table. */
export function datedArrows(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.flatMap((line) => {
    const sides = anyArrow.test(line.plain) ? line.plain.split(anyArrow) : [];
    const below = lines[line.order + 1];
    if (sides.length < 2 || !below || !isClose(below, line) || below.plain.length > mostPeriods) return [];
    const isOpen = sides.every((side) => /^\s{0,20}[約▲△]?\d[^\s]{0,20}(?:\s[^\s\d]{1,6})?\s{0,20}$/.test(side));
    const periods = isOpen ? findPeriods(below.plain) : [];
    return periods.length === sides.length && periodsOnly(below.plain, periods) ? [line, below] : [];
  });
}
const anyArrow = /[→⇒➡⇨➔➜⟶⟹▶►]/;
const mostPeriods = 80;

/** Dates figures by a line below that holds their periods and nothing else, one for each: 「12,345人」 / 「(H26)」. */
export function datedFromBelow(read: readonly LineFigures[], lines: readonly TextLine[]): readonly LineFigures[] {
  return read.map((found, order) => {
    const [below, line] = [read[order + 1], lines[order + 1]];
    if (below && line && takesPeriods(found, below, line)) return { ...found, figures: withPeriodsOf(found, below) };
    return line ? { ...found, figures: withYearsInBrackets(found.figures, line) } : found;
  });
}

const bracketsOnly = /^\s{0,40}(?:\((?:19|20)\d{2}[^()\s]{0,10}\)\s{0,40}){2,4}$/;
const inBrackets = /\(([^()]+)\)/g;

/** 「1.38 → 1.60」 / 「（2014）　（2019）」: as many years without 年 or 年度 as there are figures. */
function withYearsInBrackets(figures: readonly TextFigure[], line: TextLine): readonly TextFigure[] {
  const [first] = figures;
  if (!first || figures.length < 2 || !line.plain.includes("(") || !isClose(line, first.line)) return figures;
  if (!bracketsOnly.test(line.plain)) return figures;
  const years = [...line.plain.matchAll(inBrackets)].map(([, printed = ""]) => ({ printed, ...readYear(printed) }));
  const areTheirs = years.length === figures.length && figures.every(({ dated }) => dated === null);
  if (!areTheirs || years.some(({ period }) => period === null)) return figures;
  return figures.map((figure, index): TextFigure => {
    const { printed = "", period = null, isBareYear = false } = years[index] ?? {};
    return { ...figure, period, printedPeriod: printed, isBareYear, dated: "below" };
  });
}

function readYear(printed: string): { readonly period: Period | null; readonly isBareYear: boolean } {
  const period = readPeriod(printed);
  return period ? { period, isBareYear: false } : { period: readPeriod(printed, "fiscalYear"), isBareYear: true };
}

function takesPeriods({ figures }: LineFigures, below: LineFigures, line: TextLine): boolean {
  const last = figures.at(-1);
  const open = figures.filter(({ dated }) => dated === null);
  const areOpen = open.length > 0 && open.every(({ unit }) => unit !== "無単位");
  // 14店（H26）⇒50店 / （R1）: of several figures only the last may have lost its bracket to the next line
  const areLast = open.length === figures.length || (open.length === 1 && open[0] === last && line.blanks === 0);
  if (!last || !areOpen || !areLast || line.blanks > 1 || last.line.plain.slice(last.end).trim() !== "") return false;
  return below.periods.length === open.length && below.figures.length === 0 && periodsOnly(line.plain, below.periods);
}

function withPeriodsOf({ figures }: LineFigures, { periods }: LineFigures): readonly TextFigure[] {
  const open = figures.filter(({ dated }) => dated === null);
  return figures.map((figure) => {
    const found = periods[open.indexOf(figure)];
    return found ? { ...figure, period: found.period, printedPeriod: found.printed, dated: "below" } : figure;
  });
}
