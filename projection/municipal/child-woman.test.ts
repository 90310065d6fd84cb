import { expect, test } from "vitest";
import { childWomanOf, totalFertilityOf } from "../index.ts";
import { faultOf, rounded } from "../testing/fault-of.fixture.ts";

const nation = { childWoman: 0.2, totalFertility: 1.6 };

test("a child–woman ratio is the total fertility rate times what the nation has of both", () => {
  // 0.2 / 1.6 = 0.125
  expect(rounded(childWomanOf(Float64Array.of(1.6, 1.8, 2.08, 0), nation))).toEqual([0.2, 0.225, 0.26, 0]);
  expect(rounded(totalFertilityOf(Float64Array.of(0.2, 0.225, 0.26, 0), nation))).toEqual([1.6, 1.8, 2.08, 0]);
});

test.for([
  [() => childWomanOf(Float64Array.of(1.6, -1), nation), "Total fertility: the number of area 2 is -1"],
  [() => childWomanOf(Float64Array.of(Number.NaN), nation), "NaN"],
  [() => childWomanOf(Float64Array.of(1.6), { childWoman: 0.2, totalFertility: 0 }), "the second is 0"],
  [() => totalFertilityOf(Float64Array.of(0.2), { childWoman: 0, totalFertility: 1.4 }), "the first is 0"],
] as const)("a rate that cannot be is named (%#)", ([work, told]) => {
  expect(faultOf(work).en).toContain(told);
});
