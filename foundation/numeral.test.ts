import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumeral, scalePower } from "./numeral.ts";
import { anyText, figureLikeText, toFullWidth, valueOrCode } from "./testing.ts";

test.each([
  ["1万8225", 18225],
  ["4億3,000万", 430000000],
  ["二千三百", 2300],
  ["三百二十一万五千", 3215000],
  ["二〇一六", 2016],
  ["十", 10],
  ["30,798百万", 30798000000],
  ["8,228千", 8228000],
  ["2億5千万", 250000000],
  ["１，３６６", 1366],
  ["1、234", 1234],
  ["55.6 千", 55600],
  ["ゼロ", 0],
])("%s は %d と読む", (printed, value) => {
  expect(valueOrCode(readNumeral(printed))).toBe(value);
});

test.each([
  ["", "number/notNumeral"],
  ["万", "number/notNumeral"],
  ["5千2000", "number/notNumeral"],
  ["20万5万", "number/notNumeral"],
  ["1.5千3百", "number/notNumeral"],
  ["1,23", "number/wrongCommas"],
  ["1,0000", "number/wrongCommas"],
  ["813 1,366", "number/twoNumbers"],
])("「%s」は数として読まない", (printed, code) => {
  expect(valueOrCode(readNumeral(printed))).toBe(code);
});

test.each([
  ["", 0],
  ["千", 3],
  ["万", 4],
  ["百万", 6],
  ["億", 8],
  ["二千", null],
  ["万億", null],
])("桁の言葉「%s」は10の%s乗", (words, power) => {
  expect(scalePower(words)).toBe(power);
});

const group = fc.integer({ min: 0, max: 9999 });

test("億・万・一の組に分けて書いた数は元の数に戻る", () => {
  fc.assert(
    fc.property(group, group, group, (oku, man, ones) => {
      expect(valueOrCode(readNumeral(`${oku}億${man}万${ones}`))).toBe(oku * 100000000 + man * 10000 + ones);
    }),
  );
});

test("桁区切りのある数は元の数に戻る", () => {
  fc.assert(
    fc.property(fc.nat(), (value) => {
      expect(valueOrCode(readNumeral(value.toLocaleString("en")))).toBe(value);
    }),
  );
});

test("どんな文字列でも例外を投げず、全角でも半角でも同じに読む", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, figureLikeText), (text) => {
      expect(valueOrCode(readNumeral(toFullWidth(text)))).toEqual(valueOrCode(readNumeral(text)));
    }),
  );
});
