import { expect, test } from "vitest";
import { printedScale } from "./printed-scale.ts";

test.each([
  ["2,240万人", "万"],
  ["8,228千人", "千"],
  ["55.6千㎥", "千"],
  ["1,002億円", "億"],
  ["460～450万人", "万"],
  ["1,023.6万人", "万"],
  ["252人", ""],
  ["81.0％", ""],
  ["５事業", ""],
  ["ゼロ", ""],
])("%s の桁は「%s」", (printed, scale) => {
  expect(printedScale({ printed })).toBe(scale);
});

test("印刷された形のない欠測には桁がない", () => {
  expect(printedScale({ printed: null })).toBe("");
});
