import { expect, test } from "vitest";
import { resolutionsFor, resolved, settled } from "./conflict.ts";

test("三つの側のうち二つが同じなら、人に聞かない", () => {
  expect(settled({ base: "元", mine: "同じ", theirs: "同じ" })).toBe("theirs");
  expect(settled({ base: "元", mine: "元", theirs: "相手" })).toBe("theirs");
  expect(settled({ base: "元", mine: "私", theirs: "元" })).toBe("mine");
  expect(settled({ base: "元", mine: "私", theirs: "相手" })).toBeNull();
  expect(settled({ base: null, mine: "私", theirs: null })).toBe("mine");
});

test("両方を選ぶと、保存されている文の後に自分の文が続く", () => {
  const sides = { mine: "私", theirs: "相手" };
  expect(resolved(sides, "both", "longText")).toBe("相手\n私");
  expect(resolved(sides, "both", "text")).toBe("相手 私");
  expect(resolved(sides, "mine", "longText")).toBe("私");
  expect(resolved(sides, "theirs", "longText")).toBe("相手");
});

test("一方が他方を含むときは、二度書かない", () => {
  expect(resolved({ mine: "一。二。", theirs: "一。" }, "both", "longText")).toBe("一。二。");
  expect(resolved({ mine: "一。", theirs: "一。\r\n二。" }, "both", "longText")).toBe("一。\n二。");
  expect(resolved({ mine: "私", theirs: null }, "both", "longText")).toBe("私");
});

test("数や評価は、どちらか一つしか残せない", () => {
  expect(resolutionsFor({ kind: "yen" })).toEqual(["mine", "theirs"]);
  expect(resolutionsFor({ kind: "longText" })).toEqual(["mine", "theirs", "both"]);
});
