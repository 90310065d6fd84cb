import { type FoundPeriod, withoutPeriods } from "./find-periods.ts";
import type { LineFigures, TextFigure } from "./text-figures.ts";
import type { TextLine } from "./text-lines.ts";

/** A line that holds nothing but periods, with or without brackets: (H26), （H26） （R1）. */
export const periodsOnly = (plain: string, periods: readonly FoundPeriod[]): boolean =>
  periods.length > 0 && withoutPeriods(plain, periods).replace(/[()[\]【】〔〕\s・現在年度末時点]/g, "") === "";

/** Dates figures by a line below that holds their periods and nothing else, one for each: 「12,345人」 / 「(H26)」. */
export function datedFromBelow(read: readonly LineFigures[], lines: readonly TextLine[]): readonly LineFigures[] {
  return read.map((found, order) => {
    const [below, line] = [read[order + 1], lines[order + 1]];
    return below && line && takesPeriods(found, below, line)
      ? { ...found, figures: withPeriodsOf(found, below) }
      : found;
  });
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
