import { expect, it } from "vitest";
import { plainIdeographs } from "./radicals.ts";
import { raised } from "./raised.ts";

it("turns radicals into the ideographs they look like in Japanese text", () => {
  // U+2F6C, U+2F42, U+2F3E, U+2FCA, U+2EA0, U+2ED1, U+2EDD
  expect(plainIdeographs("\u2f6c標 \u2f42化 \u2f3e \u2fca \u2ea0 \u2ed1 \u2edd")).toBe("目標 文化 戸 黒 民 長 食");
  expect(plainIdeographs("\u2f00\u2fd5")).toBe("一龠");
});

it("keeps every other sign as it is printed", () => {
  const printed = "㈱ ㎡ ① １２ ½ Ⅲ ㌔ 神 𠮷 ―～";
  expect(plainIdeographs(printed)).toBe(printed);
});

it("turns vertical punctuation, ligatures and unusual spaces into the plain ones", () => {
  expect(plainIdeographs("令和\ufe11\ufe35案\ufe36 \ufb01le 移住\u2027定住\u2003表\u00a01")).toBe(
    "令和、（案） file 移住・定住\u3000表 1",
  );
});

it("raises the mark of a note", () => {
  expect(raised("1)")).toBe("¹⁾");
  expect(raised("注")).toBe("注");
});
