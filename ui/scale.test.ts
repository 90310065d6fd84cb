import { expect, test } from "vitest";
import { axisFor, percent } from "./scale.ts";

test("amounts start at zero", () => {
  const axis = axisFor([20, 6, 13], "withZero");
  expect([axis.from, axis.to]).toEqual([0, 20]);
  expect(axis.ticks).toEqual([0, 5, 10, 15, 20]);
  expect(axis.place(5)).toBe(25);
});

test("amounts below zero keep their zero inside the picture", () => {
  const axis = axisFor([-3000, 1000], "withZero");
  expect(axis.place(0)).toBe(75);
});

test("changes may start near their values", () => {
  const axis = axisFor([522, 563], "aroundValues");
  expect([axis.from, axis.to]).toEqual([520, 570]);
});

test("one value alone, or none, still has an axis", () => {
  expect(axisFor([100], "aroundValues").place(100)).toBe(50);
  expect(axisFor([], "withZero").place(0)).toBe(0);
});

test("lengths are short percentages", () => {
  expect(percent(100 / 3)).toBe("33.33%");
});
