import { type Quantity, quantityOf } from "../../../foundation/index.ts";

/** A count as a quantity: `countOf(12, "件")`. The unit is a word of the program's own, so an unknown one is a broken promise. */
export function countOf(count: number, unit: string): Quantity {
  const quantity = quantityOf(count, unit);
  if (!quantity.ok) throw new Error(`${count} ${unit}: ${quantity.problem.message.en}`);
  return quantity.value;
}
