import { type Quantity, quantityOf, sumYen } from "../../../foundation/index.ts";
import type { BudgetLine } from "./budget.ts";
import { keepRelisted, leaveOutRelisted, type Money, type PartedLines } from "./leave-out-relisted.ts";

/** A sum with the lines it counts and those it leaves out; `sum` is null where no line counts. */
export type LineSum = PartedLines & { readonly sum: Quantity | null };

/** Whole yen. Amounts of a budget stay far below what is exact (about 9,007兆円): more is a broken promise, not bad input. */
export function yen(value: number): Quantity {
  const amount = quantityOf(value, "円");
  if (!amount.ok) throw new Error(amount.problem.message.en);
  return amount.value;
}

export function addYen(amounts: readonly Quantity[]): Quantity {
  const sum = sumYen(amounts);
  if (!sum.ok) throw new Error(sum.problem.message.en);
  return sum.value;
}

const withSum = (parted: PartedLines): LineSum => ({
  ...parted,
  sum: parted.counted.length === 0 ? null : addYen(parted.counted.map(({ amount }) => amount.reading.quantity)),
});

/** 実数: the money of the lines, every programme once. */
export const sumDistinct = (lines: readonly BudgetLine[], money: Money): LineSum =>
  withSum(leaveOutRelisted(lines, money));

/** 延べ: the amounts as the pages print them, 再掲 again. Larger than what is spent. */
export const sumGross = (lines: readonly BudgetLine[], money: Money): LineSum => withSum(keepRelisted(lines, money));
