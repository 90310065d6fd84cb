import { expect, it } from "vitest";
import { type PagePart, plainStyle, type ReadPage } from "../placed-text.ts";
import { withoutRepeats } from "./repeats.ts";

/** A page of 842 points with lines at given heights. */
const page = (number: number, lines: Readonly<Record<number, string>>): ReadPage => ({
  number,
  name: null,
  size: { width: 595, height: 842 },
  kind: "text",
  parts: Object.entries(lines).map(([y, text]): PagePart => {
    const box = { x: 60, y: Number(y), width: 100, height: 10 };
    return { kind: "line", line: { text, at: { page: number, box }, style: plainStyle } };
  }),
});

const textsOf = (pages: readonly ReadPage[]): readonly (readonly string[])[] =>
  pages.map(({ parts }) => parts.flatMap((part) => (part.kind === "line" ? [part.line.text] : [])));

it("leaves a header out of the pages after its first, on left and right pages that take turns as well", () => {
  const pages = [1, 2, 3, 4, 5, 6].map((number) =>
    page(number, { 30: number % 2 === 0 ? "左" : "右", 200: `本文${number}` }),
  );
  const found = withoutRepeats(pages);
  expect(textsOf(found.pages)).toEqual([["右", "本文1"], ["左", "本文2"], ["本文3"], ["本文4"], ["本文5"], ["本文6"]]);
  expect(found.problems.map(({ problem }) => problem.code)).toEqual(["pdfRepeatedLeftOut", "pdfRepeatedLeftOut"]);
});

it("keeps a sum that stands at the same place of each page but is not the same", () => {
  const pages = [1, 2, 3, 4].map((number) => page(number, { 30: `合計 ${number * 7}人`, 200: "本文" }));
  expect(withoutRepeats(pages)).toEqual({ pages, problems: [] });
});

it("keeps a line that repeats below a line that does not", () => {
  const pages = [1, 2, 3].map((number) => page(number, { 30: `第${number * 3}章`, 45: "（単位：千円）", 300: "本文" }));
  expect(withoutRepeats(pages)).toEqual({ pages, problems: [] });
});

it("knows a page number after the name of the document at the lower edge, but not the number of an annex above", () => {
  const pages = [1, 2, 3].map((number) =>
    page(number, { 30: `別紙${number}`, 200: "本文", 800: `架空計画　${number}/3` }),
  );
  expect(textsOf(withoutRepeats(pages).pages)).toEqual([
    ["別紙1", "本文", "架空計画　1/3"],
    ["別紙2", "本文"],
    ["別紙3", "本文"],
  ]);
});

it("keeps what stands several times on one page only", () => {
  const pages = [page(1, { 20: "同上", 24: "同上", 30: "同上" }), page(2, { 20: "本文" })];
  expect(withoutRepeats(pages)).toEqual({ pages, problems: [] });
});

it("leaves numbers out that go on with the pages, whatever is around them, and keeps others", () => {
  const pages = ["- 7 -", "- 8 -", "9／30", "2024"].map((text, index) => page(index + 1, { 200: "本文", 800: text }));
  const found = withoutRepeats(pages);
  expect(textsOf(found.pages)).toEqual([["本文", "- 7 -"], ["本文"], ["本文"], ["本文", "2024"]]);
  expect(found.problems.map(({ problem }) => problem.message.ja)).toEqual(["ページ番号を2ページで省きました。"]);
});
