import { expect, test } from "vitest";
import { addressInLang, addressWith, eraAddress, ownAddress, type View } from "./view.ts";

const view: View = { lang: "ja", era: "wareki", path: "/budget", query: "flag=new&page=2" };

test("the same page in English keeps its query", () => {
  expect(addressInLang(view, "en")).toBe("/budget?flag=new&page=2&lang=en");
});

test("the era switch comes back to the page it was used on", () => {
  expect(eraAddress(view, "western")).toBe("/settings?era=western&back=%2Fbudget%3Fflag%3Dnew%26page%3D2");
});

test("one parameter is replaced, the others stay", () => {
  expect(addressWith(view, "page", "3")).toBe("/budget?flag=new&page=3");
});

test("a page without query has a plain address", () => {
  expect(ownAddress({ ...view, query: undefined })).toBe("/budget");
});
