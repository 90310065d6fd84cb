import { type Quantity, quantityOf } from "../../../foundation/index.ts";
import { type DerivationInput, entryAddress, type Fact } from "../../fact/index.ts";
import type { BudgetLine } from "./budget.ts";
import type { EditionBudget } from "./budget-model.ts";
import { nameOf, whyWords } from "./budget-words.ts";
import type { LeftOutLine } from "./leave-out-relisted.ts";

/** A line with one of its figures, as an input of a derived number. */
export const lineInput = (
  model: EditionBudget,
  line: BudgetLine,
  fact: Fact,
  quantity?: Quantity,
): DerivationInput => ({
  label: nameOf(line),
  href: entryAddress(model.edition.id, "line", line.id),
  fact,
  ...(quantity ? { quantity } : {}),
});

export const leftOutInput = (model: EditionBudget, left: LeftOutLine): DerivationInput => ({
  ...lineInput(model, left.line, left.line.amount),
  leftOut: whyWords(left),
});

/** A number of things; the unit is always one of the registry. */
export function countOf(value: number, unit: "行" | "事業"): Quantity {
  const quantity = quantityOf(value, unit);
  if (!quantity.ok) throw new Error(quantity.problem.message.en);
  return quantity.value;
}
