import type { LineFlag } from "../../../budget/index.ts";
import type { FoundPeriod } from "../find-periods.ts";
import { confidenceOf, type FoundFact, type FoundFigure, type Reason, type Within } from "../found-fact.ts";
import type { ReadProblem } from "../placed-text.ts";
import type { AmountTail } from "./amounts.ts";
import { expansionTooLarge, severalAmounts } from "./budget-doubts.ts";
import { yearOfName } from "./budget-names.ts";
import { placeAround, type TextLine } from "./lines.ts";

/** The fact of a budget line, and what is asked of it. */
export function budgetFact(
  name: string,
  flag: LineFlag | null,
  tail: AmountTail,
  lines: readonly TextLine[],
  doubts: readonly Reason[],
  within: readonly Within[],
  line: TextLine,
): FoundFact {
  const dated = yearOfName(name);
  return {
    kind: "budget",
    name: dated?.name ?? name,
    figures: dated ? tail.figures.map((figure) => inYear(figure, dated.said)) : tail.figures,
    flag,
    sameAsAbove: false,
    within,
    remarks: tail.remarks,
    printed: line.text.slice(tail.start).trim(),
    at: placeAround(lines),
    confidence: confidenceOf(doubts),
    questions: questionsOf(name, tail, line),
  };
}

const inYear = (figure: FoundFigure, { period, printed }: FoundPeriod): FoundFigure =>
  figure.period === null ? { ...figure, period, printedPeriod: printed } : figure;

/** An expansion larger than the amount, or a missing year of a supplement, is asked. */
function questionsOf(name: string, { figures }: AmountTail, line: TextLine): readonly ReadProblem[] {
  const [amount, ...rest] = figures;
  if (!amount) return [{ problem: severalAmounts(name), at: placeAround([line]) }];
  const expansion = rest.find(({ role }) => role === "expansion");
  if (amount.reading.kind !== "known" || expansion?.reading.kind !== "known") return [];
  return expansion.reading.quantity.value > amount.reading.quantity.value
    ? [{ problem: expansionTooLarge(name), at: placeAround([line]) }]
    : [];
}
