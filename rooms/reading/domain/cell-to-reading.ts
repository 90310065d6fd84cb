import { type Period, type Problem, toCommonWidth } from "../../../foundation/index.ts";
import { readAbsence } from "./cell-absence.ts";
import type { CellContext, CellFigure } from "./cell-context.ts";
import { type FigureReading, isPeriodCell, readFigure } from "./cell-figure.ts";
import { splitArrows, splitPieces } from "./cell-pieces.ts";
import { isSpanOfYears, takeNotes } from "./cell-words.ts";
import { findPeriods, readPeriod, withoutPeriods } from "./find-periods.ts";
import { reason } from "./found-fact.ts";
import { readPlainNumber } from "./plain-number.ts";
import { type Legend, noLegend } from "./read-legend.ts";

export type { CellContext, CellFigure } from "./cell-context.ts";

/**
 * What a cell says. `words` is text without a figure (前年度より増加), `period` a cell that is a time and nothing else (R5年度).
 * A cell may give figures and problems: one of its figures was damaged, the others were not.
 */
export type CellReading = {
  readonly kind: "empty" | "figures" | "period" | "words";
  readonly figures: readonly CellFigure[];
  readonly period: Period | null;
  readonly words: string | null;
  readonly problems: readonly Problem[];
};

const nothing: CellReading = { kind: "empty", figures: [], period: null, words: null, problems: [] };
/** A longer cell holds paragraphs, in which no figure is the value of the cell. */
const longestCell = 400;
/** A longer text is a sentence: what figures it holds are not the value of the cell. */
const longestFigure = 40;

/**
 * Reads a cell as printed: one figure or several, beside their periods, labels and footnote marks; both sides of an arrow; a mark for
 * what is absent. Units that the cell does not print come from `context`. Never throws; what cannot be read surely is a problem.
 */
export function cellToReading(text: string, context: CellContext = {}): CellReading {
  if (!text.includes("\n")) return readLines(text, context);
  const whole = text.replace(tornBound, "").replace(sexAlone, " ");
  const joined = whole.replace(tornNumber, (torn, first: string, last: string) =>
    /,\d*$/.test(first) && (/,(\d*)$/.exec(first)?.[1] ?? "").length + last.length === 3 ? first + last : torn,
  );
  return joined === whole ? readLines(whole, context) : withTorn(readLines(joined, context));
}

/** 905,00 / 0: a column too narrow for its figures breaks them anywhere; groups of three tell where they go on. */
const tornNumber = /(?<![\d,])(\d{1,3}(?:,\d{3})*,\d{0,2})[ 　]*\n[ 　]*(\d{1,3})(?![\d,.])/g;

const withTorn = (read: CellReading): CellReading => ({
  ...read,
  figures: read.figures.map((figure) => ({ ...figure, doubts: [...figure.doubts, tornDigits] })),
});

const tornDigits = reason(
  "number/torn",
  0.9,
  "数字が欄の中で二行に分かれています。桁区切りに合わせてつなぎました。",
  "The digits stand on two lines of the cell. They were joined where the groups of three go on.",
);

/** 20万人以 / 上, 73.00 / 以上, （R10年 / 度）: a narrow cell breaks the words of a bound or a year, or sets them below. */
const tornBound =
  /(?<=[元\d０-９]年)\s*\n\s*(?=度[）)])|(?<=以)\s*\n\s*(?=[上下内])|(?<=未)\s*\n\s*(?=満)|(?<=程)\s*\n\s*(?=度)|(?<=[\d０-９][^\s\d０-９]{0,3})[ 　]{0,9}\n[ 　]{0,9}(?=(?:以上|以下|以内|未満|程度)[ 　]{0,9}(?:\n|$))/g;

/** 男 / 73.00: a narrow cell breaks the line behind the word that says whose figure it is. */
const sexAlone = /(?<=(?:^|\n)[ 　]{0,9}[男女]性?)[ 　]{0,9}\n[ 　]{0,9}(?=[\d０-９])/g;

function readLines(text: string, context: CellContext): CellReading {
  const bare = text.trim();
  if (bare === "") return nothing;
  if (bare.length > longestCell) return { ...nothing, kind: "words", words: bare };
  const plain = readPlainNumber(bare, context);
  if (plain) return { ...nothing, kind: "figures", figures: [plain] };
  return bare.length > longestRepeated ? readWhole(text, context) : readOnce(text, context);
}

function readWhole(text: string, context: CellContext): CellReading {
  const absence = readAbsence(text, context.legend);
  if (absence) return fromReadings([readFigure(text, context)], text);
  if (isPeriodCell(text)) return { ...nothing, kind: "period", period: readPeriod(takeNotes(text).text.trim()) };
  const sides = splitArrows(text);
  return sides.length > 1 ? readSides(sides, text, context) : readPart(text, context);
}

/** A table says － or 100%以上 a thousand times: what was read of a short text in the same context holds again. */
const readBefore = new WeakMap<Legend, Map<string, CellReading>>();
const longestRepeated = 12;
/** Emptied at so many, so that a hostile file cannot fill the memory with it. */
const mostKept = 2_000;

function readOnce(text: string, context: CellContext): CellReading {
  const legend = context.legend ?? noLegend;
  const kept = readBefore.get(legend) ?? new Map<string, CellReading>();
  const key = `${context.unit ?? ""}\u0000${context.unitIsGeneral ?? false}\u0000${text}`;
  const found = kept.get(key) ?? readWhole(text, context);
  if (kept.size >= mostKept) kept.clear();
  readBefore.set(legend, kept.set(key, found));
  return found;
}

function readSides(sides: readonly string[], text: string, context: CellContext): CellReading {
  const shared = { ...context, unit: context.unit ?? unitOfLast(sides, context) };
  const read = sides.map((side, index) => {
    const part = side.trim() === "" ? nothing : readPart(side, shared);
    const which = index === 0 ? "from" : index === sides.length - 1 ? "to" : "between";
    return { ...part, figures: part.figures.map((figure) => ({ ...figure, side: which }) as const) };
  });
  return joined(read, text);
}

/** 14 → 50店: the unit stands once, behind the last figure. */
function unitOfLast(sides: readonly string[], context: CellContext): string | null {
  const last = readPart(sides.at(-1) ?? "", context).figures.at(-1);
  return last?.reading.kind === "known" && last.reading.quantity.unit.id !== "無単位"
    ? last.reading.quantity.unit.id
    : null;
}

function readPart(text: string, context: CellContext): CellReading {
  const whole = readFigure(text, context);
  if (whole.kind === "figure") return fromReadings([whole], text);
  const pieces = splitPieces(text);
  if (pieces.length < 2) return fromReadings([whole], text);
  const spans = pieces.filter((piece) => isSpanOfYears(piece));
  if (spans.length > 0 && spans.length < pieces.length)
    return withSpan(readPart(pieces.filter((piece) => !isSpanOfYears(piece)).join("\n"), context));
  const read = pieces.map((piece) => readFigure(piece, context));
  const any = read.some(({ kind }) => kind === "figure");
  const dated = withPeriodsBehind(read, pieces) ?? withPeriodsShared(read, text);
  return fromReadings(any ? dated.map(rankOfPerson) : [whole], text);
}

/** 「男性81.1年 全国2位 女性85.2年 全国1位」: the rank behind a figure of one sex is of the same one. */
function rankOfPerson(found: FigureReading, index: number, all: readonly FigureReading[]): FigureReading {
  const before = all[index - 1];
  const whose = before?.kind === "figure" && /^[男女]性?$/.test(before.figure.label ?? "") ? before.figure.label : null;
  if (found.kind !== "figure" || whose === null || found.figure.label === null) return found;
  const { reading, label } = found.figure;
  const isRank = reading.kind === "known" && reading.quantity.unit.id === "位";
  return isRank ? { ...found, figure: { ...found.figure, label: `${whose}・${label}` } } : found;
}

/** 15人 and below it （5年間）: the years say over how long the figure runs. */
const withSpan = (read: CellReading): CellReading => ({
  ...read,
  figures: read.figures.map((figure) => ({ ...figure, accumulation: figure.accumulation ?? "cumulative" })),
});

/** 1.50（2030年） and below it 1.80（2040年）: each figure is followed by its own time; null where one of them is not. */
function withPeriodsBehind(read: readonly FigureReading[], pieces: readonly string[]): readonly FigureReading[] | null {
  const behind = pieces.map((piece) =>
    /^[（(［[].*[)）\]］]$/.test(piece) && isPeriodCell(piece.slice(1, -1)) ? findPeriods(piece)[0] : undefined,
  );
  const arePairs = read.every((found, index) =>
    found.kind === "figure"
      ? found.figure.period === null && behind[index + 1] !== undefined
      : behind[index] !== undefined,
  );
  if (!arePairs) return null;
  return read.map((found, index) => {
    const own = behind[index + 1];
    return found.kind === "figure" && own
      ? { ...found, figure: { ...found.figure, period: own.period, printedPeriod: own.printed } }
      : found;
  });
}

/** 52人（うち女性 20人）（R1）: a period in a bracket of its own holds for the figures that have none. */
function withPeriodsShared(read: readonly FigureReading[], text: string): readonly FigureReading[] {
  const periods = findPeriods(text);
  const [only] = periods;
  if (!only || periods.length > 1) return read;
  return read.map((found) =>
    found.kind === "figure" && found.figure.period === null
      ? { ...found, figure: { ...found.figure, period: only.period, printedPeriod: only.printed } }
      : found,
  );
}

function fromReadings(read: readonly FigureReading[], text: string): CellReading {
  const figures = read.flatMap((found) => (found.kind === "figure" ? [found.figure] : []));
  const problems = looksLikeFigure(text)
    ? read.flatMap((found) => (found.kind === "problem" ? [found.problem] : []))
    : [];
  if (figures.length > 0) return { ...nothing, kind: "figures", figures, problems };
  return { ...nothing, kind: "words", words: text.trim(), problems };
}

function joined(parts: readonly CellReading[], text: string): CellReading {
  const figures = parts.flatMap((part) => part.figures);
  const problems = parts.flatMap((part) => part.problems);
  if (figures.length > 0) return { ...nothing, kind: "figures", figures, problems };
  return { ...nothing, kind: "words", words: text.trim(), problems };
}

/** Whether a text was meant as a figure, so that not reading it is worth a question; a sentence with a number in it was not. */
export function looksLikeFigure(text: string): boolean {
  const plain = toCommonWidth(withoutPeriods(text, findPeriods(text))).trim();
  return (
    plain.length <= longestFigure &&
    !plain.includes("。") &&
    /^[^\d]{0,12}\d/.test(plain) &&
    !/^第?\d+[章節回次期号条.、)]/.test(plain)
  );
}
