import type { Budget, BudgetLine } from "./budget.ts";
import { isRelisted } from "./leave-out-relisted.ts";

/** A 再掲 line with the line where its money stands first; `first` null = not in the document. */
export type RelistedLink = { readonly again: BudgetLine; readonly first: BudgetLine | null };

export const relistedLinks = (budget: Budget): readonly RelistedLink[] =>
  budget.lines
    .filter(isRelisted)
    .map((again) => ({ again, first: budget.lines.find(({ id }) => id === again.relistedOf) ?? null }));

/** The lines that list this one again. */
export const listedAgain = (budget: Budget, id: string): readonly BudgetLine[] =>
  budget.lines.filter((line) => line.relistedOf === id);

/** The lines that say 同上 and mean this one. */
export const sameAsThis = (budget: Budget, id: string): readonly BudgetLine[] =>
  budget.lines.filter((line) => line.sameAs === id);
