/** Which way is better. A column of directions holds the positions in this list. */
export const directions = ["increase", "decrease", "maintain", "range"] as const;
export type Direction = (typeof directions)[number];

/**
 * One indicator in one year as plain numbers: what goes into a judgement and, below, what comes out. A missing figure is NaN, a year
 * not known 0. One row is filled again and again when millions are graded, so nothing is allocated between them.
 */
export type Row = {
  baseline: number;
  target: number;
  actual: number;
  baselineYear: number;
  targetYear: number;
  actualYear: number;
  /** The printed value expected in `actualYear`; NaN when only the straight line is there. */
  expectedGiven: number;
  /** Position in `directions`. */
  direction: number;
  survey: boolean;
  /** Year of the plan (1 = first) when it is known otherwise than from the target year; 0 = not given. */
  planYear: number;
  /** Bits of the edge cases that only a person or another record can know (ended, revised, late …). */
  knownCases: number;
  /** A reason, as a number of `reasonCodes`, that stands against judging before any arithmetic; 0 = none. */
  blockedBy: number;

  /** All edge cases that hold, as bits. */
  cases: number;
  /** The value expected by `actualYear`; NaN when the rule does not use it. */
  expected: number;
  /** NaN when there is none. */
  rate: number;
  /** Position in the rule's grades, from 1; 0 = no grade. */
  grade: number;
  /** Why rate or grade is missing, as a number of `reasonCodes`; 0 = nothing is missing. */
  why: number;
};

export function emptyRow(): Row {
  const none = Number.NaN;
  return {
    baseline: none,
    target: none,
    actual: none,
    baselineYear: 0,
    targetYear: 0,
    actualYear: 0,
    expectedGiven: none,
    direction: 0,
    survey: false,
    planYear: 0,
    knownCases: 0,
    blockedBy: 0,
    cases: 0,
    expected: none,
    rate: none,
    grade: 0,
    why: 0,
  };
}

/** 1 where more is better, −1 where less is better; a value to be maintained is read like one to increase. */
export function betterSide(row: Row): 1 | -1 {
  return row.direction === 1 ? -1 : 1;
}
