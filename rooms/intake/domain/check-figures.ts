import {
  asPeriod,
  asUnit,
  type Outcome,
  type Period,
  periodText,
  type Problem,
  readPrinted,
  readPrintedPeriod,
} from "../../../foundation/index.ts";
import { type AbsenceEntry, type FigureEntry, isFigure } from "../../fact/index.ts";
import type { PlacedEntry } from "./check-shape.ts";
import type { Step } from "./references.ts";

export type PlacedFigure = {
  readonly placed: PlacedEntry;
  readonly figure: FigureEntry | AbsenceEntry;
  readonly path: readonly Step[];
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every figure and absence of an entry, however deep it stands. */
export function figuresOf(placed: PlacedEntry): PlacedFigure[] {
  const walk = (value: unknown, path: readonly Step[]): PlacedFigure[] => {
    if (isFigure(value)) return [{ placed, figure: value, path }];
    if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, [...path, index]));
    if (isRecord(value)) return Object.entries(value).flatMap(([key, item]) => walk(item, [...path, key]));
    return [];
  };
  return walk(placed.entry, []);
}

type Complaint = { readonly code: string; readonly ja: string; readonly en: string; readonly key: string };

const complain = (code: string, key: string, ja: string, en: string): Complaint => ({ code, key, ja, en });

function fromFoundation(outcome: Outcome<unknown, Problem>, code: string, key: string): Complaint[] {
  if (outcome.ok) return [];
  return [complain(code, key, outcome.problem.message.ja, outcome.problem.message.en)];
}

function checkUnit(figure: FigureEntry): Complaint[] {
  if (figure.value === null) return [];
  if (!figure.unit) {
    return [complain("unitMissing", "value", "単位 (unit) がありません。", "The unit is missing.")];
  }
  return fromFoundation(asUnit(figure.unit), "unitUnknown", "unit");
}

const wholeYen = (figure: FigureEntry): Complaint[] =>
  figure.unit === "円" && figure.value !== null && !Number.isInteger(figure.value)
    ? [complain("yenNotWhole", "value", `金額 ${figure.value} 円は整数ではありません。`, `${figure.value} yen is not whole.`)]
    : [];

const checkCount = (figure: FigureEntry, names: readonly string[]): Complaint[] =>
  names.length === figure.value
    ? []
    : [
        complain(
          "figureDisagrees",
          "counted",
          `数えた名前は ${names.length} 件ですが、value は ${figure.value} です。`,
          `${names.length} names were counted, but value says ${figure.value}.`,
        ),
      ];

/** The reading an edition claims must be what the printed text says when it is read by rule. */
function checkAgainstPrint(figure: FigureEntry): Complaint[] {
  if (figure.counted) return checkCount(figure, figure.counted);
  if (figure.value === null || !figure.unit || !asUnit(figure.unit).ok) return [];
  const read = readPrinted(figure.printed, { unit: figure.unit, ...(figure.printedUnit ? { printedUnit: figure.printedUnit } : {}) });
  if (!read.ok) return fromFoundation(read, "figureUnreadable", "printed");
  const { value, to } = read.value;
  if (value === figure.value && to === figure.to) return [];
  const found = to === undefined ? `${value}` : `${value}～${to}`;
  const claimed = figure.to === undefined ? `${figure.value}` : `${figure.value}～${figure.to}`;
  return [
    complain(
      "figureDisagrees",
      "value",
      `「${figure.printed}」は ${found} と読めますが、value は ${claimed} です。どちらかを直すか、printedUnit に頁の単位を書いてください。`,
      `"${figure.printed}" reads ${found}, but value says ${claimed}: correct one, or give the page's unit as printedUnit.`,
    ),
  ];
}

const samePeriod = (claimed: Period, printed: Period): boolean => {
  if (claimed.kind === "span" && printed.kind === "span") {
    return samePeriod(claimed.from, printed.from) && samePeriod(claimed.to, printed.to);
  }
  return periodText(claimed) === periodText(printed);
};

function checkPeriod(figure: FigureEntry | AbsenceEntry): Complaint[] {
  if (!figure.period) return [];
  const period = asPeriod(figure.period);
  if (!period.ok) return fromFoundation(period, "periodImpossible", "period");
  if (!figure.printedPeriod) return [];
  // a bare year (H26, 2019) says neither 年 nor 年度: which it is, is the edition's decision
  const bareYear = period.value.kind === "calendarYear" ? "calendarYear" : "fiscalYear";
  const printed = readPrintedPeriod(figure.printedPeriod, { bareYear });
  // 「2月12日時点」 has no year: whoever supplies one must say that it is inferred
  if (!printed.ok) return figure.uncertain ? [] : fromFoundation(printed, "periodImpossible", "printedPeriod");
  if (samePeriod(period.value, printed.value)) return [];
  return [
    complain(
      "periodDisagrees",
      "period",
      `「${figure.printedPeriod}」は ${periodText(printed.value)} と読めますが、period は ${figure.period} です。`,
      `"${figure.printedPeriod}" reads ${periodText(printed.value)}, but period says ${figure.period}.`,
    ),
  ];
}

function complaintsAbout(figure: FigureEntry | AbsenceEntry): Complaint[] {
  if ("absent" in figure) return checkPeriod(figure);
  return [...checkUnit(figure), ...wholeYen(figure), ...checkAgainstPrint(figure), ...checkPeriod(figure)];
}

/** A problem for every figure whose unit, period, amount or reading cannot be right. */
export function checkFigures(entries: readonly PlacedEntry[]): Problem[] {
  return entries.flatMap(figuresOf).flatMap(({ placed, figure, path }) =>
    complaintsAbout(figure).map(({ code, key, ja, en }) => ({
      code,
      message: { ja: `${placed.kind} ${placed.id}: ${ja}`, en: `${placed.kind} ${placed.id}: ${en}` },
      place: placed.file.placeOf([...placed.path, ...path, key]),
    })),
  );
}
