import { expect, test } from "vitest";
import { defineMessages, inLang, nameIn, weave } from "./text.ts";

const messages = defineMessages({
  title: { ja: "町の一覧", en: "All towns" },
  count: { ja: "{all}のうち{done}", en: "{done} of {all}" },
});

test("a message table speaks both languages", () => {
  expect(messages("ja")("title")).toBe("町の一覧");
  expect(messages("en")("title")).toBe("All towns");
});

test("word order belongs to the language, values to the caller", () => {
  expect(messages("ja")("count", { all: "十", done: "三" })).toBe("十のうち三");
  expect(messages("en")("count", { all: "ten", done: "three" })).toBe("three of ten");
});

test("a slot without value stays visible, so that it is noticed", () => {
  expect(messages("en")("count", { all: "ten" })).toBe("{done} of ten");
});

test("drawn pieces are woven into a sentence in the order of the language", () => {
  expect(weave("{all}のうち{done}です", { all: "A", done: "B" })).toEqual(["", "A", "のうち", "B", "です"]);
});

test("a thing without English name keeps its Japanese one", () => {
  expect(nameIn("en", { name: "函館市", nameEn: "Hakodate" })).toBe("Hakodate");
  expect(nameIn("en", { name: "函館市", nameEn: null })).toBe("函館市");
  expect(inLang({ ja: "市", en: "city" }, "ja")).toBe("市");
});
