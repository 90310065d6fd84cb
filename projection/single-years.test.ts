import { expect, test } from "vitest";
import { answerCohortRequest } from "./index.ts";

/** Single years: 0, 1, and 2 and over; women of all ages bear children, one sex like the other but for the infants. */
const inputs = {
  popM0: [100, 80, 60],
  popF0: [100, 80, 60],
  mxM: [[0], [0.4], [0.5]],
  mxF: [[0], [0.4], [0.5]],
  survM: [[1], [0.8333333333333334], [0.6]],
  survF: [[1], [0.8333333333333334], [0.6]],
  asfr: [[0], [0.1], [0]],
  srb: [1],
  netMigM: [[0], [0], [0]],
  netMigF: [[0], [0], [0]],
};

test("single years with death rates: deaths by age at death as well, worked out by hand", () => {
  const answer = answerCohortRequest({ step: 1, migration: "end", inputs });
  // nobody dies below one; at one 0.4 / 1.2 = 1/3 do, after half a year: L is 1, 5/6 and (2/3) / 0.5 = 4/3
  // of 100 at 0, 100·5/6 are 1 a year later; of 80 + 60, (4/3) / (5/6 + 4/3) = 8/13 are 2 and over
  const [one, open] = [250 / 3, 140 * (8 / 13)];
  const given = { ...inputs, survM: [[1], [5 / 6], [8 / 13]], survF: [[1], [5 / 6], [8 / 13]] };
  const known = answerCohortRequest({ step: 1, migration: "end", inputs: given });
  expect(known.popM[1]?.[1]).toBeCloseTo(one, 9);
  expect(known.popM[2]?.[1]).toBeCloseTo(open, 9);
  // those who die before one reach it: none, as nobody dies below one; 100/6 die at one, with (5/6 − 2/3) / (5/6) = 1/5 of the deaths on the way to the open group
  const dying = 140 - open;
  expect(known.periodDeathsM?.map(([died]) => died)).toEqual([
    expect.closeTo(0, 9),
    expect.closeTo(100 / 6 + dying / 5, 9),
    expect.closeTo((dying * 4) / 5, 9),
  ]);
  // shares that are printed and do not come of the rates are taken as they are printed
  expect(answer.popM[2]?.[1]).toBeCloseTo(84, 9);
});
