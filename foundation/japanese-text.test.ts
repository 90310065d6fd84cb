import fc from "fast-check";
import { expect, test } from "vitest";
import { bigrams, searchKey, toCommonWidth, toFullWidthKatakana, toHalfWidth } from "./japanese-text.ts";
import { anyText, toFullWidth } from "./testing.ts";

test("全角の数字と文字は半角になる", () => {
  expect(toHalfWidth("Ｈ２９：８回　ｋW")).toBe("H29:8回 kW");
});

test("半角カタカナは濁点と一緒に全角になる", () => {
  expect(toFullWidthKatakana("【20ﾌﾟﾛｼﾞｪｸﾄ】ｵﾎｰﾂｸ")).toBe("【20プロジェクト】オホーツク");
});

test("検索の見出しは、かなと大文字小文字の違いを忘れる", () => {
  expect(searchKey(" ｵﾎｰﾂｸ　ＩＣＴ㈱ ")).toBe("おほーつく ict(株)");
});

test("二文字ずつの見出しは、重なりを除いて出た順に並ぶ", () => {
  expect(bigrams("観光の観光客")).toEqual(["観光", "光の", "の観", "光客"]);
});

test("一文字には二文字の見出しがない", () => {
  expect(bigrams("道")).toEqual([]);
});

test("検索の見出しを二度作っても変わらない", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(searchKey(searchKey(text))).toBe(searchKey(text));
    }),
  );
});

test("幅を揃えると、半角で書いても全角で書いても同じになる", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(toCommonWidth(toFullWidth(text))).toBe(toCommonWidth(text));
    }),
  );
});

test("文の一部の見出しは、文全体の見出しに含まれる", () => {
  const words = fc.array(fc.constantFrom("観", "光", "客", "ホ", "ｵ", "a", "B", "数"), { maxLength: 20 });
  fc.assert(
    fc.property(words, words, words, (before, part, after) => {
      const whole = bigrams([...before, ...part, ...after].join(""));
      expect(whole).toEqual(expect.arrayContaining([...bigrams(part.join(""))]));
    }),
  );
});
