import { expect, test } from "vitest";
import { readEstatTime, readEstatValue } from "./estat-cells.ts";

test.each([
  ["2020000000", "CY2020"],
  ["2020100000", "FY2020"],
  ["2026000808", "2026-08"],
  ["2026000709", null],
  ["2026001313", null],
  ["2020", null],
])("時点 %s は %s", (code, period) => {
  expect(readEstatTime(code)).toBe(period);
});

const notes = new Map([
  ["-", "計数のない場合"],
  ["***", "データが得られないもの"],
  ["x", "秘匿した数値"],
]);

test.each([
  ["1973395", { value: 1973395 }],
  ["-12", { value: -12 }],
  ["-", { absent: "none", nothingToCount: true }],
  ["***", { absent: "unknown", nothingToCount: false }],
  ["x", { absent: "withheld", nothingToCount: false }],
  ["…", { absent: "unknown", nothingToCount: false }],
  ["", { absent: "notPrinted", nothingToCount: false }],
])("セル「%s」は %j", (text, read) => {
  expect(readEstatValue(text, notes)).toEqual(read);
});

test("表が説明しない - は、0 とはされない", () => {
  expect(readEstatValue("-", new Map())).toEqual({ absent: "none", nothingToCount: false });
});
