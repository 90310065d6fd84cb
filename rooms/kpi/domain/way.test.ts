import { expect, test } from "vitest";
import { wayOf } from "./way.ts";

test("増える目標では、基準値が4分の1、目標値が4分の3に立ち、その間に期待値と実績値が並ぶ", () => {
  expect(wayOf({ direction: "increase", baseline: 100, expected: 140, actual: 150, target: 200 })).toEqual({
    scale: "common",
    ends: [50, 250],
    baseline: { at: 0.25, outside: null },
    expected: { at: 0.45, outside: null },
    actual: { at: 0.5, outside: null },
    target: { at: 0.75, outside: null },
  });
});

test("減らす目標でも良いほうが右になる (212 → 106、目標 0)", () => {
  expect(wayOf({ direction: "decrease", baseline: 212, expected: 106, actual: 106, target: 0 })).toEqual({
    scale: "common",
    ends: [318, -106],
    baseline: { at: 0.25, outside: null },
    expected: { at: 0.5, outside: null },
    actual: { at: 0.5, outside: null },
    target: { at: 0.75, outside: null },
  });
});

test.each([
  ["大きく後退した実績は左の端", 0, { at: 0, outside: "left" }],
  ["大きく超えた実績は右の端", 300, { at: 1, outside: "right" }],
])("%s に、外にあると記して置く", (_, actual, mark) => {
  expect(wayOf({ direction: "increase", baseline: 100, expected: null, actual, target: 200 })?.actual).toEqual(mark);
});

test("基準値がなければ 0 からの目盛りになり、隣と比べられないと分かる", () => {
  const way = wayOf({ direction: "increase", baseline: null, expected: null, actual: 50, target: 100 });
  expect([way?.scale, way?.ends, way?.baseline]).toEqual(["own", [-5, 105], null]);
});

test("維持する目標で基準値と目標値が同じなら、独自の目盛りに重なって立つ", () => {
  const way = wayOf({ direction: "maintain", baseline: 100, expected: null, actual: 90, target: 100 });
  expect([way?.scale, way?.baseline]).toEqual(["own", way?.target]);
});

test("開始時に達成済みの目標は、右へ進む道として描かない", () => {
  expect(wayOf({ direction: "increase", baseline: 200, expected: null, actual: 150, target: 100 })?.scale).toBe("own");
});

test("値が0だけでも目盛りは潰れない", () => {
  expect(wayOf({ direction: "decrease", baseline: 0, expected: null, actual: 0, target: null })?.actual).toEqual({
    at: 0.5,
    outside: null,
  });
});

test("値が一つもなければ道はない", () => {
  expect(wayOf({ direction: "increase", baseline: null, expected: null, actual: null, target: null })).toBeNull();
});
