import {
  asPeriod,
  asUnit,
  type Outcome,
  type Period,
  periodText,
  type Problem,
  readPrinted,
  readPrintedPeriod,
  sameTime,
} from "../../../foundation/index.ts";
import { type AbsenceEntry, type FigureEntry, isFigure } from "../../fact/index.ts";
import { everythingIn, type Path } from "./entry-path.ts";
import { type PlacedEntry, problemIn } from "./placed-entry.ts";

type PlacedFigure = { readonly figure: FigureEntry | AbsenceEntry; readonly path: Path };

/** Every figure and absence of an entry, however deep it stands. */
const figuresOf = ({ entry }: PlacedEntry): PlacedFigure[] =>
  everythingIn(entry, isFigure).flatMap(({ value, path }) => (isFigure(value) ? [{ figure: value, path }] : []));

/** What stands against a figure, at which of its keys. */
type FigureComplaint = { readonly code: string; readonly key: string; readonly ja: string; readonly en: string };

const complain = (code: string, key: string, ja: string, en: string): FigureComplaint => ({ code, key, ja, en });

function fromFoundation(outcome: Outcome<unknown, Problem>, code: string, key: string): FigureComplaint[] {
  if (outcome.ok) return [];
  return [complain(code, key, outcome.problem.message.ja, outcome.problem.message.en)];
}

function checkUnit(figure: FigureEntry): FigureComplaint[] {
  if (figure.value === null) return [];
  if (!figure.unit) {
    return [complain("unitMissing", "value", "単位がありません。unit: 人 のように書き足してください。", "the unit is missing: add it, such as unit: 人.")];
  }
  return fromFoundation(asUnit(figure.unit), "unitUnknown", "unit");
}

/** Money is kept in whole yen, where a number is exact. */
const wholeYen = ({ unit, value, to }: FigureEntry): FigureComplaint[] =>
  unit === "円" && [value, to].some((yen) => yen != null && !Number.isInteger(yen))
    ? [
        complain(
          "yenNotWhole",
          "value",
          `金額 ${to === undefined ? value : `${value}～${to}`} 円は整数ではありません。円の単位まで開いて書いてください（3.5千円は 3500）。`,
          `${to === undefined ? value : `${value}–${to}`} yen is not whole: write it out in yen (3.5千円 is 3500).`,
        ),
      ]
    : [];

const checkCount = (figure: FigureEntry, names: readonly string[]): FigureComplaint[] =>
  names.length === figure.value
    ? []
    : [
        complain(
          "figureDisagrees",
          "counted",
          `数えた名前は ${names.length} 件ですが、value は ${figure.value} です。名前か value を直してください。`,
          `${names.length} names were counted, but value says ${figure.value}: correct the names or the value.`,
        ),
      ];

/** The reading an edition claims must be what the printed text says when it is read by rule. */
function checkAgainstPrint(figure: FigureEntry): FigureComplaint[] {
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

/** The same time, and not a mean where the page prints a total. */
const agree = (claimed: Period, printed: Period): boolean =>
  sameTime(claimed, printed) && (claimed.kind !== "span" || printed.kind !== "span" || claimed.figure === printed.figure);

function checkPeriod(figure: FigureEntry | AbsenceEntry): FigureComplaint[] {
  if (!figure.period) return [];
  const period = asPeriod(figure.period);
  if (!period.ok) return fromFoundation(period, "periodImpossible", "period");
  if (!figure.printedPeriod) return [];
  // a bare year (H26, 2019) says neither 年 nor 年度: which it is, is the edition's decision
  const bareYear = period.value.kind === "calendarYear" ? "calendarYear" : "fiscalYear";
  const printed = readPrintedPeriod(figure.printedPeriod, { bareYear });
  // 「2月12日時点」 has no year: whoever supplies one must say that it is inferred
  if (!printed.ok) return figure.uncertain ? [] : fromFoundation(printed, "periodImpossible", "printedPeriod");
  if (agree(period.value, printed.value)) return [];
  const read = periodText(printed.value);
  return [
    complain(
      "periodDisagrees",
      "period",
      `「${figure.printedPeriod}」は ${read} と読めますが、period は ${figure.period} です。どちらかを直してください。`,
      `"${figure.printedPeriod}" reads ${read}, but period says ${figure.period}: correct one of them.`,
    ),
  ];
}

const checkDue = (figure: AbsenceEntry): FigureComplaint[] =>
  figure.due ? fromFoundation(asPeriod(figure.due), "periodImpossible", "due") : [];

function complaintsAbout(figure: FigureEntry | AbsenceEntry): FigureComplaint[] {
  if ("absent" in figure) return [...checkPeriod(figure), ...checkDue(figure)];
  return [...checkUnit(figure), ...wholeYen(figure), ...checkAgainstPrint(figure), ...checkPeriod(figure)];
}

/** A problem for every figure whose unit, period, amount or reading cannot be right. */
export function checkFigures(entries: readonly PlacedEntry[]): Problem[] {
  return entries.flatMap((placed) =>
    figuresOf(placed).flatMap(({ figure, path }) =>
      complaintsAbout(figure).map(({ code, key, ja, en }) => problemIn(placed, { code, path: [...path, key], ja, en })),
    ),
  );
}
