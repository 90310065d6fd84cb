import { expect, test } from "vitest";
import { readSuggestions } from "./search.ts";
import { compareKeys, searchKey } from "./sort-order.ts";

test("numbers are ordered by size, not by their first digit", () => {
  expect(compareKeys("9", "10", "number", "ascending")).toBeLessThan(0);
  expect(compareKeys("9", "10", "number", "descending")).toBeGreaterThan(0);
});

test("absent values stand last in both directions", () => {
  expect(compareKeys(undefined, "-5", "number", "ascending")).toBeGreaterThan(0);
  expect(compareKeys(undefined, "-5", "number", "descending")).toBeGreaterThan(0);
});

test("kana are ordered as in Japanese", () => {
  expect(compareKeys("はこだて", "ほくと", "text", "ascending")).toBeLessThan(0);
});

test("a filter forgives width and half-width kana", () => {
  expect(searchKey("ﾊｺﾀﾞﾃ Ｒ２")).toBe("ハコダテr2");
});

test("suggestions of the right shape are taken, others left", () => {
  const answer = { results: [{ href: "/area/a", title: "函館市", kind: "市" }, { title: "住所なし" }, 3] };
  expect(readSuggestions(answer)).toEqual([{ href: "/area/a", title: "函館市", kind: "市" }]);
  expect(readSuggestions("broken")).toEqual([]);
});

test("a suggestion never leads to another site", () => {
  expect(readSuggestions({ results: [{ href: "//elsewhere.example", title: "甲" }] })).toEqual([]);
  expect(readSuggestions({ results: [{ href: "javascript:alert(1)", title: "乙" }] })).toEqual([]);
});
