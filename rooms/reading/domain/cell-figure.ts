import {
  type Period,
  type PrintedReading,
  type Problem,
  printedToReading,
  type Reading,
  readPrinted,
} from "../../../foundation/index.ts";
import { readAbsence, yearOfAbsence } from "./cell-absence.ts";
import type { CellContext, CellFigure } from "./cell-context.ts";
import { isChange, takeEveryYear, takeLabel, takeNotes, toPlainWording } from "./cell-words.ts";
import { findPeriods, isPeriodText, withoutPeriods } from "./find-periods.ts";
import { type Accumulation, type Reason, reason } from "./found-fact.ts";
import { knownUnit } from "./plain-number.ts";
import { roleOfWords } from "./role-words.ts";

export type FigureReading =
  | { readonly kind: "figure"; readonly figure: CellFigure }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "words" };

/** Reads one piece of a cell that holds one figure, with whatever stands around it. */
export function readFigure(piece: string, context: CellContext): FigureReading {
  const { text, notes } = takeNotes(piece);
  // （2022年） behind several figures is when they hold, and none of them
  if (isPeriodText(unbracketed(text).inner)) return { kind: "words" };
  const periods = periodsBeside(text);
  const bare = periods.length > 0 ? withoutPeriods(text, periods).replace(betweenPeriodAndFigure, "") : text;
  const { inner, bracket } = unbracketed(bare);
  const { text: unlabelled, label } = takeLabel(inner);
  const { text: body, accumulation } = takeEveryYear(unlabelled);
  const [period] = periods;
  const around = {
    period: period?.period ?? null,
    printedPeriod: period?.printed ?? null,
    label,
    role: label === null ? null : roleOfWords(label),
    bracket,
    side: null,
    notes,
    printed: piece.trim(),
  };
  const absence = readAbsence(body, context.legend);
  if (absence) return absentFigure(around, absence);
  const said = readNumber(toPlainWording(body), context);
  if (said.kind !== "number") return said;
  const { reading, printedUnit, doubts, questions } = said;
  return {
    kind: "figure",
    figure: {
      ...around,
      printedUnit,
      doubts,
      questions,
      reading: printedToReading(reading),
      accumulation: reading.accumulation ?? accumulation ?? spanFigure(period?.period),
      gross: reading.gross ?? false,
    },
  };
}

/** R6までに100件, H26は14店, R1：50店. */
const betweenPeriodAndFigure = /^(?:末?まで)?[にはの]?[\s:：、,・]*|[\s:：]+$/g;

type Around = Pick<
  CellFigure,
  "period" | "printedPeriod" | "label" | "role" | "bracket" | "side" | "notes" | "printed"
>;

function absentFigure(around: Around, absence: NonNullable<ReturnType<typeof readAbsence>>): FigureReading {
  const reading: Reading = absence.due
    ? { kind: "absent", why: absence.why, due: absence.due }
    : { kind: "absent", why: absence.why };
  // 未公表（R7.8公表予定）: the period is when the figure is due, not when it holds
  const period = absence.due ? { period: null, printedPeriod: null } : {};
  return {
    kind: "figure",
    figure: {
      ...around,
      ...period,
      reading,
      accumulation: null,
      gross: false,
      printedUnit: null,
      doubts: absence.doubts,
      questions: [],
    },
  };
}

/** Periods that stand beside a figure, not those that are the text itself (a duration of 5年 is none anyway). */
function periodsBeside(text: string) {
  const absence = readAbsence(text);
  if (absence !== null) return yearOfAbsence(text);
  const found = findPeriods(text);
  const rest = withoutPeriods(text, found);
  return /[\d０-９〇一二三四五六七八九]/.test(rest) || readAbsence(rest) !== null ? found : [];
}

type Unbracketed = { readonly inner: string; readonly bracket: CellFigure["bracket"] };

/** Takes off the bracket that holds the whole piece. */
function unbracketed(text: string): Unbracketed {
  const plain = text.trim();
  const inner = /^[［[〔【（(]([^［\]］[\]〔〕【】（）()]*)[］\]〕】）)]$/.exec(plain)?.[1];
  if (inner === undefined) return { inner: text, bracket: null };
  return { inner: inner.trim(), bracket: /^[（(]/.test(plain) ? "round" : "square" };
}

type Number = {
  readonly kind: "number";
  readonly reading: PrintedReading;
  readonly printedUnit: string | null;
  readonly doubts: readonly Reason[];
  readonly questions: readonly Problem[];
};

function readNumber(text: string, context: CellContext): Number | Exclude<FigureReading, { kind: "figure" }> {
  if (!/[\d０-９〇一二三四五六七八九十]|ゼロ/.test(text) || isChange(text)) return { kind: "words" };
  const printedUnit = usableUnit(context.unit);
  const read = readPrinted(text, printedUnit === null ? {} : { printedUnit });
  if (read.ok) return withSource(read.value, text, printedUnit);
  if (read.problem.code === "number/unitMissing") return withoutUnit(text);
  if (read.problem.code === "number/otherUnit" && printedUnit !== null)
    return withOwnUnit(text, printedUnit, context.unitIsGeneral ? null : read.problem, read.problem);
  return { kind: "problem", problem: read.problem };
}

function usableUnit(unit: string | null | undefined): string | null {
  return unit !== null && unit !== undefined && knownUnit(unit) ? unit : null;
}

/** The unit of the context is named only where the figure did not have one of its own. */
function withSource(reading: PrintedReading, text: string, printedUnit: string | null): Number {
  const own = printedUnit !== null && readPrinted(text).ok;
  return { kind: "number", reading, printedUnit: own ? null : printedUnit, doubts: [], questions: [] };
}

function withoutUnit(text: string): Number | Exclude<FigureReading, { kind: "figure" }> {
  const read = readPrinted(text, { printedUnit: "無単位" });
  if (!read.ok) return { kind: "problem", problem: read.problem };
  return { kind: "number", reading: read.value, printedUnit: null, doubts: [noUnit], questions: [] };
}

/** 12% in a column of 千円: its own unit is nearer to it than the head's, but a person is asked. */
function withOwnUnit(
  text: string,
  unit: string,
  asked: Problem | null,
  problem: Problem,
): Number | Exclude<FigureReading, { kind: "figure" }> {
  const read = readPrinted(text);
  if (!read.ok) return { kind: "problem", problem };
  // 6件 21,270千円, ほか3事業: a count beside an amount is another figure, not a slip
  const isCountBesideMoney = read.value.unit.kind === "count" && knownUnit(unit)?.unit.kind === "money";
  if (isCountBesideMoney || asked === null)
    return { kind: "number", reading: read.value, printedUnit: null, doubts: [], questions: [] };
  return { kind: "number", reading: read.value, printedUnit: null, doubts: [ownUnit], questions: [asked] };
}

function spanFigure(period: Period | undefined): Accumulation {
  return period?.kind === "span" ? (period.figure ?? null) : null;
}

export const noUnit: Reason = reason(
  "unit/missing",
  0.7,
  "単位が、値にも見出しにも表題にも書かれていません。",
  "No unit stands at the figure, in the heads or in the title.",
);

const ownUnit: Reason = reason(
  "unit/own",
  0.6,
  "値に付いた単位が見出しの単位と違います。値に付いた単位で読みました。",
  "The unit at the figure is not that of its head. It was read with the figure's own unit.",
);

/** Whether a text is a period and nothing else. */
export const isPeriodCell = (text: string): boolean => isPeriodText(takeNotes(text.replace(lasting, "")).text.trim());
/** 令和５年度～令和７年度（３か年）: how long a span lasts. */
const lasting = /[\s　]?[（(][\d０-９]{1,2}(?:[かカヵヶケ箇]年|年)間?[)）]\s*$/;
