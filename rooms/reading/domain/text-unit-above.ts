import { printedToReading, readPrinted } from "../../../foundation/index.ts";
import type { LineFigures, TextFigure } from "./text-figures.ts";
import type { TextLine } from "./text-lines.ts";

/** 「人口の動き（単位：人）」: the unit that closes a line; of money the reader of budgets knows. */
const unitForm = /[(（]単位\s?[:：]\s?([^\s()（）円]{1,6})[)）]\s*$/;
/** 「転入：94」: a word of its own and behind its colon a bare number. */
const rowForm = /^[\s・○●◆■]*[^\s\d:：、。]{2,12}\s?[:：]\s?[▲△-]?\d[\d,]*\s*$/;

/** Gives the bare numbers of lines below such a unit, up to the first other line, that unit. */
export function withUnitsAbove(read: readonly LineFigures[], lines: readonly TextLine[]): readonly LineFigures[] {
  let unit: string | null = null;
  return read.map((found, order) => {
    const line = lines[order];
    const said = line?.plain.includes("単位") ? unitForm.exec(line.plain)?.[1] : undefined;
    const isRow = line !== undefined && line.blanks === 0 && rowForm.test(line.plain);
    unit = said ?? (isRow ? unit : null);
    const own = said === undefined ? unit : null;
    return own === null ? found : { ...found, figures: found.figures.map((figure) => inUnit(figure, own)) };
  });
}

function inUnit(figure: TextFigure, unit: string): TextFigure {
  if (figure.unit !== "無単位") return figure;
  const read = readPrinted(figure.printed, { printedUnit: unit });
  return read.ok ? { ...figure, unit: read.value.unit.id, reading: printedToReading(read.value) } : figure;
}
