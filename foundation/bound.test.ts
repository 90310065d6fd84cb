import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bound, isBound, satisfiesBound } from "./bound.ts";

test.each<[number, Bound, number, boolean]>([
  [180, "atLeast", 180, true],
  [179, "atLeast", 180, false],
  [180, "moreThan", 180, false],
  [181, "moreThan", 180, true],
  [180, "atMost", 180, true],
  [180, "lessThan", 180, false],
  [180, "exact", 180, true],
  [180, "about", 180, true],
  [181, "about", 180, false],
])("%d は %s %d を満たすか: %s", (value, bound, limit, answer) => {
  expect(satisfiesBound(value, bound, limit)).toBe(answer);
});

test("約の幅は、尋ねる側が決める", () => {
  expect(satisfiesBound(4900, "about", 5000, 100)).toBe(true);
});

test("以下でないことは超であり、以上でないことは未満である", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (value, limit) => {
      expect(satisfiesBound(value, "moreThan", limit)).toBe(!satisfiesBound(value, "atMost", limit));
      expect(satisfiesBound(value, "lessThan", limit)).toBe(!satisfiesBound(value, "atLeast", limit));
    }),
  );
});

test("境の言葉は六つだけ", () => {
  expect(isBound("atLeast")).toBe(true);
  expect(isBound("text")).toBe(false);
});
