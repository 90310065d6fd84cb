import { printedToReading, readPrinted } from "../../../../foundation/index.ts";
import type { FoundPeriod } from "../find-periods.ts";
import type { LineFigures, TextFigure } from "./figures.ts";
import type { TextLine } from "./lines.ts";

/** 「人口の動き（単位：人）」: the unit that closes a line; of money the reader of budgets knows. */
const unitForm = /[(（]単位\s?[:：]\s?([^\s()（）円]{1,6})[)）]\s*$/;
/** 「人口の動き（令和6年3月）」: words, and in the bracket that closes the line when that was. */
const datedForm = /^[^\d:：。、()（）]{2,24}[(（][^()（）]{3,24}[)）]\s*$/;
/** 「転入：94」, 「転入　94人」: a word of its own, and behind it a number. */
const rowForm = /^[\s・○●◆■]*[^\s\d:：、。]{2,12}[\s:：]{1,4}[▲△-]?\d[\d,]*[^\s\d:：、。]{0,3}\s*$/;

type Said = { readonly unit: string | null; readonly period: FoundPeriod | null };

/** Gives the bare numbers of the lines below such a heading, up to the first other line, its unit and its only period. */
export function withUnitsAbove(read: readonly LineFigures[], lines: readonly TextLine[]): readonly LineFigures[] {
  let said: Said | null = null;
  return read.map((found, order) => {
    const line = lines[order];
    const own = line ? saidIn(line, found) : null;
    const isRow = line !== undefined && line.blanks === 0 && rowForm.test(line.plain);
    const held = own === null && isRow ? said : null;
    said = own ?? held;
    return held === null ? found : { ...found, figures: found.figures.map((one) => datedBy(inUnit(one, held), held)) };
  });
}

function saidIn({ plain }: TextLine, { periods, figures }: LineFigures): Said | null {
  const unit = plain.includes("単位") ? (unitForm.exec(plain)?.[1] ?? null) : null;
  const [only, ...more] = periods;
  const isDated = only !== undefined && more.length === 0 && figures.length === 0;
  if (unit === null && !(isDated && datedForm.test(plain))) return null;
  return { unit, period: isDated ? only : null };
}

function inUnit(figure: TextFigure, { unit }: Said): TextFigure {
  if (unit === null || figure.unit !== "無単位") return figure;
  const read = readPrinted(figure.printed, { printedUnit: unit });
  return read.ok ? { ...figure, unit: read.value.unit.id, reading: printedToReading(read.value) } : figure;
}

const datedBy = (figure: TextFigure, { period: found }: Said): TextFigure =>
  figure.dated !== null || !found
    ? figure
    : { ...figure, period: found.period, printedPeriod: found.printed, dated: "ahead" };
