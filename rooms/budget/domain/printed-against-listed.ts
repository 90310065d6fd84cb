import { numberOf } from "../../fact/index.ts";
import { type Budget, linesOfTheme, type Point, type Theme } from "./budget.ts";
import { themeKey } from "./budget-choice.ts";
import { type CountedLine, isAmount, leaveOutRelisted, type Money, type PartedLines } from "./leave-out-relisted.ts";

/** Which printed total of a theme: 全体 or うち新規・拡充額. */
export const printedTotals = ["total", "newAndExpanded"] as const;
export type PrintedTotal = (typeof printedTotals)[number];

/** A counted line with the yen it adds to 新規・拡充額, and the fact that says so. */
export type ListedPart = { readonly line: CountedLine["line"]; readonly fact: CountedLine["amount"] };

/** What the lines of a theme explain of a printed total; `unmatched` count in the distinct sum but not in this total. */
export type Listed = {
  readonly parts: readonly ListedPart[];
  readonly unmatched: readonly CountedLine[];
  readonly leftOut: PartedLines["leftOut"];
};

/** New lines count whole, others with their printed 拡充額; a line with neither adds nothing. */
function newOrExpanded({ line, amount }: CountedLine): readonly ListedPart[] {
  if (line.flag === "new") return [{ line, fact: amount }];
  return isAmount(line.expansion) ? [{ line, fact: line.expansion }] : [];
}

export function listedOf(budget: Budget, theme: Theme, money: Money, which: PrintedTotal): Listed {
  const { counted, leftOut } = leaveOutRelisted(linesOfTheme(budget, theme.id), money);
  const partsOf = which === "total" ? ({ line, amount }: CountedLine) => [{ line, fact: amount }] : newOrExpanded;
  return {
    parts: counted.flatMap(partsOf),
    unmatched: counted.filter((one) => partsOf(one).length === 0),
    leftOut,
  };
}

export const pointsOfTheme = (budget: Budget, theme: string): readonly Point[] =>
  budget.points.filter((point) => theme === "all" || themeKey(point.theme) === theme);

/** How many programmes the headings of a theme do not list (ほかN事業); null where none prints such a number. */
export function hiddenProgrammes(budget: Budget, theme: string): number | null {
  const numbers = pointsOfTheme(budget, theme).flatMap(({ hidden }) => numberOf(hidden) ?? []);
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0);
}
