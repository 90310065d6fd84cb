import { asUnit, type PrintedReading, readPrinted } from "../../../foundation/index.ts";
import type { FigureEntry } from "../../fact/index.ts";
import { complain, type FigureComplaint, fromFoundation } from "./figure-complaint.ts";

function checkUnit(figure: FigureEntry): FigureComplaint[] {
  if (figure.value === null) return [];
  if (!figure.unit) {
    return [
      complain(
        "unitMissing",
        "value",
        "単位がありません。unit: 人 のように書き足してください。",
        "the unit is missing: add it, such as unit: 人.",
      ),
    ];
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

const endsOf = ({ value, to }: { readonly value: number | null; readonly to?: number | undefined }): string =>
  to === undefined ? `${value}` : `${value}～${to}`;

const checkReading = (figure: FigureEntry, read: PrintedReading): FigureComplaint[] =>
  read.value === figure.value && read.to === figure.to
    ? []
    : [
        complain(
          "figureDisagrees",
          "value",
          `「${figure.printed}」は ${endsOf(read)} と読めますが、value は ${endsOf(figure)} です。どちらかを直すか、printedUnit に頁の単位を書いてください。`,
          `"${figure.printed}" reads ${endsOf(read)}, but value says ${endsOf(figure)}: correct one, or give the page's unit as printedUnit.`,
        ),
      ];

const checkBound = ({ printed, bound = "exact" }: FigureEntry, read: PrintedReading): FigureComplaint[] =>
  read.bound === bound
    ? []
    : [
        complain(
          "figureDisagrees",
          "bound",
          `「${printed}」の限りは ${read.bound} と読めますが、bound は ${bound} です。bound: ${read.bound} と書いてください（exact なら要りません）。`,
          `"${printed}" reads as ${read.bound}, but bound says ${bound}: write bound: ${read.bound} (exact may be left out).`,
        ),
      ];

/** A figure without a number is a target in words, and says so. */
const checkWords = (figure: FigureEntry): FigureComplaint[] =>
  figure.bound === "text"
    ? []
    : [
        complain(
          "figureWithoutValue",
          "value",
          `「${figure.printed}」に value がありません。数なら value を、言葉の目標なら bound: text を、値がないなら absent: に理由を書いてください。`,
          `"${figure.printed}" has no value: write the value, or bound: text for a target in words, or absent: with the reason.`,
        ),
      ];

/** The reading an edition claims must be what the printed text says when it is read by rule. */
function checkAgainstPrint(figure: FigureEntry): FigureComplaint[] {
  if (figure.value === null) return checkWords(figure);
  if (figure.counted) return checkCount(figure, figure.counted);
  if (!figure.unit || !asUnit(figure.unit).ok) return [];
  const read = readPrinted(figure.printed, {
    unit: figure.unit,
    ...(figure.printedUnit ? { printedUnit: figure.printedUnit } : {}),
  });
  if (!read.ok) return fromFoundation(read, "figureUnreadable", "printed");
  return [...checkReading(figure, read.value), ...checkBound(figure, read.value)];
}

/** Unit, amount and reading of a figure against its printed form. */
export function complaintsAboutReading(figure: FigureEntry): FigureComplaint[] {
  const amount = wholeYen(figure);
  return [...checkUnit(figure), ...(amount.length > 0 ? amount : checkAgainstPrint(figure))];
}
