import { expect, test } from "vitest";
import { classOf, type MapTotals, mapValue, measuresFor } from "./map-values.ts";

const map: MapTotals = {
  ids: ["m-01202", "m-01223"],
  codes: ["012025", "012238"],
  years: [2015, 2040],
  totals: [
    [265_979, 180_000],
    [26_917, null],
  ],
  now: 2015,
};

test("増減は最後の国勢調査から: 265,979人が180,000人になれば 32.3% の減", () => {
  expect(mapValue(map, { measure: "change", year: 2040, course: null }, 0)).toBeCloseTo(-32.325, 3);
});

test("値のない年は、0ではなく値なし", () => {
  expect(mapValue(map, { measure: "change", year: 2040, course: null }, 1)).toBeNull();
  expect(classOf("change", null)).toBe("none");
});

test.each([
  [-60, 4],
  [-50, 3],
  [-20, 1],
  [0, 0],
])("増減 %i%% は濃さ %i", (value, step) => {
  expect(classOf("change", value)).toBe(step);
});

test("年齢による色分けは、年齢の表があるときだけ選べる", () => {
  expect(measuresFor(null)).toEqual(["change", "people"]);
});
