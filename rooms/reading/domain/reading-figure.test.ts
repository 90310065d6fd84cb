import { expect, test } from "vitest";
import { readPeriodTyped, readTypedFigure } from "./reading-figure.ts";

const value = (printed: string, unit = "", words = true) => {
  const read = readTypedFigure({ printed, unit }, { words });
  if (!read.ok) return read.problem.code;
  const { value: reading } = read;
  if (reading.kind === "known") return [reading.quantity.value, reading.quantity.unit.id, reading.bound];
  return reading.kind === "absent" ? [reading.why] : [reading.text];
};

test.for([
  ["150万人", "", [1_500_000, "人", "exact"]],
  ["１５０", "万人", [1_500_000, "人", "exact"]],
  ["1,234", "千円", [1_234_000, "円", "exact"]],
  ["▲3.2", "%", [-3.2, "%", "exact"]],
  ["約1,200人", "", [1200, "人", "about"]],
  ["80%以上", "", [80, "%", "atLeast"]],
  ["未公表", "人", ["notYetPublished"]],
  ["未公表(R9.8)", "人", ["notYetPublished"]],
  ["前年度より増加", "", ["前年度より増加"]],
  ["一層の増加", "", ["一層の増加"]],
  ["百二十万人", "", [1_200_000, "人", "exact"]],
  ["百二十まんにん", "人", "reading/unitUnknown"],
  ["百二十まんにん??", "人", "reading/unitUnknown"],
  ["たぶん増加？", "", "number/notFigure"],
  ["120", "", "number/unitMissing"],
  ["3人と4人", "", "number/notFigure"],
  ["", "人", "reading/nothingTyped"],
] as const)("「%s」（単位 %s）は %s と読まれる", ([printed, unit, expected]) => {
  expect(value(printed, unit)).toEqual(expected);
});

test("ことばは、数値であったところには書けない", () => {
  expect(value("前年度より増加", "人", false)).toBe("reading/notFigure");
  expect(value("未公表", "人", false)).toEqual(["notYetPublished"]);
});

test.for([
  ["R6", { kind: "fiscalYear", year: 2024 }],
  ["令和6年度", { kind: "fiscalYear", year: 2024 }],
  ["2024", { kind: "fiscalYear", year: 2024 }],
  ["2024年", { kind: "calendarYear", year: 2024 }],
  ["FY2024", { kind: "fiscalYear", year: 2024 }],
  ["", null],
] as const)("時点「%s」が読まれる", ([typed, expected]) => {
  expect(readPeriodTyped(typed)).toEqual({ ok: true, value: expected });
});

test("ない年は断られる", () => {
  expect(readPeriodTyped("H40").ok).toBe(false);
});
