import { type Bound, type ContractPeriod, contractPeriod } from "../../../foundation/index.ts";
import type { Fact } from "./fact.ts";

/**
 * A figure in the machine output of the commands: `value` in the base unit (2,240万人 is 22400000 人), null for words.
 * `to` is there for a printed range only: its other end.
 */
export type ContractFigure = {
  readonly value: number | null;
  readonly unit: string | null;
  readonly period: ContractPeriod | null;
  readonly printed: string | null;
  readonly to?: number;
};

/** The words for limits that the machine output knows. */
export type ContractBound = "exact" | "atLeast" | "atMost" | "text";
export type ContractTarget = ContractFigure & { readonly bound: ContractBound; readonly text?: string };

/** Where an entry was read, in the machine output. */
export type ContractSource = { readonly document: string; readonly lines: readonly number[] };

/** The output knows three limits; of 超 and 未満 it keeps the direction, of 約 the number. `printed` still says which it was. */
const nearestBound: Readonly<Record<Bound, ContractBound>> = {
  exact: "exact",
  about: "exact",
  atLeast: "atLeast",
  moreThan: "atLeast",
  atMost: "atMost",
  lessThan: "atMost",
};

/** The figure that a fact says; null where there is none, whatever the reason. */
export function figureForContract({ reading, period, printed }: Fact): ContractFigure | null {
  if (reading.kind === "absent") return null;
  const place = { period: period ? contractPeriod(period) : null, printed };
  if (reading.kind === "text") return { value: null, unit: null, ...place };
  const figure = { value: reading.quantity.value, unit: reading.quantity.unit.id, ...place };
  return reading.to === undefined ? figure : { ...figure, to: reading.to };
}

/** The same with its limit; a target in words has `bound: "text"` and the words in `text`. */
export function targetForContract(fact: Fact): ContractTarget | null {
  const figure = figureForContract(fact);
  if (!figure || fact.reading.kind === "absent") return null;
  if (fact.reading.kind === "text") return { ...figure, bound: "text", text: fact.reading.text };
  return { ...figure, bound: nearestBound[fact.reading.bound] };
}

/** Documents and lines, nothing else. */
export const sourcesForContract = (sources: readonly ContractSource[]): readonly ContractSource[] =>
  sources.map(({ document, lines }) => ({ document, lines }));
