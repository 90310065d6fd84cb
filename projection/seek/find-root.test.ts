import fc from "fast-check";
import { expect, test } from "vitest";
import { findRoot } from "./find-root.ts";

test.for([
  ["a line", (x: number) => 3 * x - 1, 0, 1, 1 / 3],
  ["the square root of two", (x: number) => x * x - 2, 0, 2, Math.SQRT2],
  ["a curve that falls", (x: number) => Math.exp(-x) - 0.5, 0, 10, Math.LN2],
  ["a curve that is nearly flat at its root", (x: number) => (x - 1) ** 3, 0, 3, 1],
  ["a root at the end", (x: number) => x - 5, 0, 5, 5],
] as const)("%s", ([_, of, low, high, root]) => {
  expect(Math.abs((findRoot(of, low, high, 1e-10) ?? Number.NaN) - root)).toBeLessThanOrEqual(1e-9);
});

test("the same sign on both sides is told, and no number is one too", () => {
  expect(findRoot((x) => x * x + 1, -1, 1, 1e-9)).toBeNull();
  expect(findRoot(() => Number.NaN, -1, 1, 1e-9)).toBeNull();
});

test("no more turns than bisection and one, for any cubic that rises", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -9, max: 9, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (root, bend) => {
        let turns = 0;
        const found = findRoot(
          (x) => {
            turns += 1;
            return x - root + bend * (x - root) ** 3;
          },
          -10,
          10,
          1e-8,
        );
        expect(Math.abs((found ?? Number.NaN) - root)).toBeLessThanOrEqual(1e-8);
        // log2(20 / 2e-8) = 29.9, both ends, and the turn more
        expect(turns).toBeLessThanOrEqual(30 + 2 + 2);
      },
    ),
  );
});
