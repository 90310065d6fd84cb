import { ProjectionFault } from "../index.ts";

/** The fault a piece of work ends in; anything else is thrown on. */
export function faultOf(work: () => unknown): ProjectionFault {
  try {
    work();
  } catch (fault) {
    if (fault instanceof ProjectionFault) return fault;
    throw fault;
  }
  throw new Error("It was answered");
}

/** Numbers as they are written by hand: what floating point adds in the last digits is cut off. */
export const rounded = (list: Iterable<number> | undefined): readonly number[] =>
  [...(list ?? [])].map((value) => Math.round(value * 1e9) / 1e9 || 0);

export const sum = (list: Iterable<number> | undefined): number => [...(list ?? [])].reduce((all, one) => all + one, 0);
