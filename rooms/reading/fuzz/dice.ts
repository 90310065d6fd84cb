import { chance } from "./mutate.ts";

/** Choices that come the same way every time for the same seed. */
export type Dice = {
  /** A whole number from 0 to below `count`; 0 where there is none. */
  readonly below: (count: number) => number;
  /** One of a list that holds at least one. */
  readonly oneOf: <Value>(list: readonly [Value, ...Value[]]) => Value;
  /** One of a list; undefined where it is empty. */
  readonly anyOf: <Value>(list: readonly Value[]) => Value | undefined;
};

export function diceOf(seed: number): Dice {
  const next = chance(seed);
  const below = (count: number): number => Math.floor(next() * Math.max(0, count));
  return { below, oneOf: (list) => list[below(list.length)] ?? list[0], anyOf: (list) => list[below(list.length)] };
}
