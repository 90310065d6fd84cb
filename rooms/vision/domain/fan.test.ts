import { expect, test } from "vitest";
import type { ScenarioBase } from "../../../projection/index.ts";
import { fanShares } from "./fan.ts";

/** Everybody in 20–24; nobody dies but in the open group, nobody moves, one child for each two women. */
function still(): ScenarioBase {
  const ages = 11;
  const start = new Float64Array(2 * ages);
  start[4] = 100;
  start[ages + 4] = 100;
  const survival = new Float64Array(2 * ages).fill(0.99);
  const rates = {
    survival,
    moving: new Float64Array(2 * ages),
    arriving: null,
    childWoman: Float64Array.of(0.5),
    sexRatio: Float64Array.of(1),
  };
  const shape = { areas: 1, ages, fertile: { from: 3, count: 7 } };
  return { shape, areas: ["019992"], groups: {}, from: 2015, start, rates: [rates, rates], childWomanPerTfr: null };
}

test("出生率も寿命も揺れなかった場所には、幅がない", () => {
  const fan = fanShares(still(), { fertility: [1.3, 1.3, 1.3, 1.3, 1.3], life: [80, 80.5, 81, 81.5, 82] });
  expect(fan?.map(({ year }) => year)).toEqual([2015, 2020, 2025]);
  for (const { low10, high10 } of fan ?? []) {
    expect(low10).toBeCloseTo(1, 9);
    expect(high10).toBeCloseTo(1, 9);
  }
});

test("揺れた場所の幅は中ほどを囲み、先へ行くほど広く、何度計算しても同じ", () => {
  const past = { fertility: [1.6, 1.4, 1.5, 1.2, 1.3, 1.1], life: [78, 79.5, 79.7, 81, 81.2, 82.4] };
  const [first, second] = [fanShares(still(), past), fanShares(still(), past)];
  expect(first).toEqual(second);
  const [now, soon, later] = first ?? [];
  expect([now?.low10, now?.high10]).toEqual([1, 1]);
  const width = (of: typeof now) => (of?.high10 ?? 0) - (of?.low10 ?? 0);
  expect(width(soon)).toBeGreaterThan(0);
  expect(width(later)).toBeGreaterThan(width(soon));
  expect(soon?.low10).toBeLessThan(soon?.low25 ?? 0);
  expect(soon?.high25).toBeLessThan(soon?.high10 ?? 0);
});

test("五つに満たない記録からは、幅を言わない", () => {
  expect(fanShares(still(), { fertility: [1.3, 1.2], life: [80, 81] })).toBeNull();
});
