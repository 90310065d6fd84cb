import fc from "fast-check";
import { expect, test } from "vitest";
import { asAreaCode, fiveDigitCode, isPrefectureCode, prefectureCode } from "./area-code.ts";
import { anyText, valueOrCode } from "./testing.ts";

test.each([
  ["010006", "010006"],
  ["01000", "010006"],
  ["01100", "011002"],
  ["01202", "012025"],
  ["０１２０２５", "012025"],
  ["13101", "131016"],
  ["47201", "472018"],
])("団体コード %s は %s", (text, code) => {
  expect(valueOrCode(asAreaCode(text))).toBe(code);
});

test.each([
  ["012021", "areaCode/wrongCheckDigit"],
  ["480002", "areaCode/noSuchPrefecture"],
  ["001007", "areaCode/noSuchPrefecture"],
  ["1100", "areaCode/notCode"],
  ["0110021", "areaCode/notCode"],
  ["札幌市", "areaCode/notCode"],
])("団体コード「%s」は %s として断る", (text, code) => {
  expect(valueOrCode(asAreaCode(text))).toBe(code);
});

test("検査数字の誤りは、正しいコードを挙げる", () => {
  expect(asAreaCode("012021")).toMatchObject({ problem: { message: { ja: expect.stringContaining("012025") } } });
});

test("函館市は北海道にあり、北海道は都道府県である", () => {
  const hakodate = asAreaCode("012025");
  expect(hakodate.ok && prefectureCode(hakodate.value)).toBe("010006");
  expect(hakodate.ok && isPrefectureCode(hakodate.value)).toBe(false);
  expect(hakodate.ok && isPrefectureCode(prefectureCode(hakodate.value))).toBe(true);
  expect(hakodate.ok && fiveDigitCode(hakodate.value)).toBe("01202");
});

test("5桁から作った6桁のコードは、そのまま読み戻せる", () => {
  const fiveDigits = fc.integer({ min: 1000, max: 47999 }).map((number) => String(number).padStart(5, "0"));
  fc.assert(
    fc.property(fiveDigits, (body) => {
      const code = valueOrCode(asAreaCode(body));
      expect(code).toMatch(new RegExp(`^${body}\\d$`));
      expect(valueOrCode(asAreaCode(code))).toBe(code);
    }),
  );
});

test("どんな文字列でも例外を投げない", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(asAreaCode(text)).toHaveProperty("ok");
    }),
  );
});
