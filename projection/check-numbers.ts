import { ProjectionFault } from "./fault.ts";
import type { Place } from "./place.ts";

/** A list of numbers as it was given: what it is called, how long it must be, which numbers can be, and how a place in it is told. */
export type GivenNumbers = {
  readonly name: Place;
  readonly list: ArrayLike<number>;
  readonly length: number;
  readonly isRight: (value: number, index: number) => boolean;
  /** A list whose numbers are all from the first to the second of these is right without asking for each of them, which takes longer than to project them. */
  readonly bounds?: readonly [least: number, most: number];
  readonly place: (index: number) => Place;
};

/** Whole people are told apart up to here; 10^9 people in a cell are counted like any others. */
export const mostPeople = 2 ** 53;

export const isPeople = (count: number): boolean => count >= 0 && count < mostPeople;

/** Whether all numbers are from `least` to `most`; NaN is not. */
export function areWithin(list: ArrayLike<number>, least: number, most: number): boolean {
  for (let index = 0; index < list.length; index += 1) {
    const value = list[index] ?? Number.NaN;
    if (!(value >= least && value <= most)) return false;
  }
  return true;
}

/** Throws a `ProjectionFault` where the list is too short or too long (`projection/wrongLength`) or holds a number that cannot be (`projection/impossible`). */
export function checkNumbers({ name, list, length, isRight, bounds, place }: GivenNumbers): void {
  checkLength(name, list, length);
  if (bounds && areWithin(list, ...bounds)) return;
  for (let index = 0; index < length; index += 1) {
    const value = list[index] ?? Number.NaN;
    if (isRight(value, index)) continue;
    const at = place(index);
    throw new ProjectionFault(
      "projection/impossible",
      `${name.ja}：${at.ja}の値が${value}です。あり得る範囲の数にしてください。`,
      `${name.en}: the number of ${at.en} is ${value}, which cannot be.`,
    );
  }
}

/** Throws `projection/wrongLength`; a list that is not there at all has no numbers. */
export function checkLength(name: Place, list: ArrayLike<number> | undefined, length: number): void {
  const found = list?.length ?? 0;
  if (found === length) return;
  throw new ProjectionFault(
    "projection/wrongLength",
    `${name.ja}は${length}個のはずですが、${found}個あります。地域・男女・年齢の数を確かめてください。`,
    `${name.en} has ${found} numbers and needs ${length}: count areas, both sexes and ages.`,
  );
}
