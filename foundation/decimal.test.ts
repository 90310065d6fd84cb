import fc from "fast-check";
import { expect, test } from "vitest";
import { addDecimals, decimalOf, decimalToNumber, parseDecimal, timesPowerOfTen } from "./decimal.ts";

test.each([
  ["12", { digits: 12n, places: 0 }],
  ["-1.25", { digits: -125n, places: 2 }],
  ["1e-7", { digits: 1n, places: 7 }],
  ["2.5e3", { digits: 2500n, places: 0 }],
  [".", null],
  ["", null],
  ["Infinity", null],
  ["12人", null],
])("%s は小数として %o", (text, decimal) => {
  expect(parseDecimal(text)).toEqual(decimal);
});

test("55.6の千倍は端数なく55600になる", () => {
  expect(decimalToNumber(timesPowerOfTen({ digits: 556n, places: 1 }, 3))).toBe(55600);
});

test("0.1と0.2を足すと0.3になる", () => {
  expect(decimalToNumber(addDecimals({ digits: 1n, places: 1 }, { digits: 2n, places: 1 }))).toBe(0.3);
});

test("小数にした数は元の数に戻る", () => {
  fc.assert(
    fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (value) => {
      expect(decimalToNumber(decimalOf(value) ?? { digits: -1n, places: 99 })).toBe(value + 0);
    }),
  );
});
