import { expect, test } from "vitest";
import { known, quantityOf, type Reading } from "../../../foundation/index.ts";
import { printedReading, readingWithUnit } from "./printed-values.ts";

const people = (value: number, more: Partial<Extract<Reading, { kind: "known" }>> = {}): Reading => {
  const read = quantityOf(value, "人");
  if (!read.ok) throw new Error(read.problem.message.en);
  return { ...known(read.value), ...more };
};
const ja = { lang: "ja" } as const;

test("139万人と書かれた値は、単位 万人 の表に 139 と刷られ、百三十九万とは刷られない", () => {
  const typed = { reading: people(1_390_000), printed: "１３９万人" };
  expect(printedReading(typed, "万人", ja)).toMatchObject({ text: "139", number: { value: 139 } });
  expect(printedReading(typed, "人", ja)).toEqual({ text: "139万人", number: null });
  expect(readingWithUnit(typed, "万人", ja)).toBe("139万人");
  expect(readingWithUnit(typed, "人", ja)).toBe("139万人");
});

test("ほかの桁で書かれた値は、その桁と単位のまま刷られる", () => {
  const typed = { reading: people(1_385_200), printed: "1,385,200" };
  expect(printedReading(typed, "万人", ja)).toEqual({ text: "1,385,200人", number: null });
  expect(printedReading(typed, "人", ja)).toMatchObject({ text: "1,385,200", number: { value: 1_385_200 } });
});

test("計算された値は、表の単位で刷られる", () => {
  expect(printedReading({ reading: people(1_320_000), printed: null }, "万人", ja)).toMatchObject({ text: "132" });
});

test("以上・幅の言葉は、単位の後に付く", () => {
  const atLeast = { reading: people(1_800_000, { bound: "atLeast" }), printed: "180万人以上" };
  expect(readingWithUnit(atLeast, "万人", ja)).toBe("180万人以上");
  const range = { reading: people(4_600_000, { to: 4_500_000 }), printed: "460～450万人" };
  expect(readingWithUnit(range, "万人", ja)).toBe("460～450万人");
  expect(printedReading(range, "万人", ja).text).toBe("460～450");
});
