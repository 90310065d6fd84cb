import { expect, test } from "vitest";
import { storableJson } from "./storable-json.ts";

const nothing = String.fromCharCode(0);

test("signs that the store refuses are shown as �, in names of nothing else", () => {
  expect(storableJson({ a: `x${nothing}y`, b: ["\ud842", "\udfb7z"] })).toBe('{"a":"x�y","b":["�","�z"]}');
});

test("letters of two halves, backslashes and what only looks like such a sign stay as they are", () => {
  const content = { a: "𠮷野家", b: "\\u0000", c: "\\\\ud842", d: 1.5, e: null };
  expect(JSON.parse(storableJson(content))).toEqual(content);
});
