import { describe, expect, test } from "vitest";
import { generalDigits, roundedDigits, wholeInWords } from "./decimal-digits.ts";
import { formatsByNumber, numberFormat } from "./format-number.ts";

const shown = (code: string, value: number): string => numberFormat(code, false).show(value);

// 45383 is 1 April 2024, 43585 is 30 April 2019, 43586 is 1 May 2019; worked out from 25569 = 1 January 1970
describe("what a person sees of a number", () => {
  test.each([
    ["General", 1234567, "1234567"],
    ["General", 0.1 + 0.2, "0.3"],
    ["General", 1 / 3, "0.333333333"],
    ["General", 123456789012, "123456789012"],
    ["General", -0.05, "-0.05"],
    ["0", 0.5, "1"],
    ["0.00", 1.005, "1.01"],
    ["0.0", 99.95, "100.0"],
    ["#,##0", 1234567, "1,234,567"],
    ["#,##0", 0, "0"],
    ["#,###", 0, ""],
    ["#,##0.0", 1234.56, "1,234.6"],
    ["0.0%", 0.3124, "31.2%"],
    ["0%", 1.5, "150%"],
    ["#,##0,", 1234567, "1,235"],
    ['#,##0,"千円"', 1234567, "1,235千円"],
    ["#,##0,,", 1234567890, "1,235"],
    ["#,##0.0,,", 1234567890, "1,234.6"],
    ["#,##0;▲#,##0", -1234, "▲1,234"],
    ['#,##0;"▲ "#,##0', -1234, "▲ 1,234"],
    ["#,##0_);(#,##0)", -1234, "(1,234)"],
    ["#,##0_);(#,##0)", 1234, "1,234"],
    ["#,##0;[Red]-#,##0", -5, "-5"],
    ["0.0_ ;[Red]\\-0.0\\ ", -2.25, "-2.3"],
    ['#,##0;▲#,##0;"―"', 0, "―"],
    ['[>=1000]#,##0,"千";0', 5000, "5千"],
    ['[>=1000]#,##0,"千";0', 500, "500"],
    ['[=0]"-";#,##0', 0, "-"],
    ['[=0]"-";#,##0', -1200, "-1,200"],
    ['"約"#,##0"人"', 1200, "約1,200人"],
    ["#,##0人", 1200, "1,200人"],
    ["000-0000", 1500041, "150-0041"],
    ["00000", 42, "00042"],
    ['0"億"0000"万円"', 430000, "43億0000万円"],
    ["0.00E+00", 12345, "1.23E+04"],
    ["# ?/?", 1.5, "1 1/2"],
    ["# ?/?", 0.25, "1/4"],
    ["0.##", 5, "5."],
    ["[$¥-411]#,##0", 1200, "¥1,200"],
    ["[DBNum3]0", 2024, "２０２４"],
    ["[DBNum1]General", 1234, "千二百三十四"],
    ["+0.0;-0.0;0.0", 2.25, "+2.3"],
    [";;;", 5, ""],
    [formatsByNumber[41] ?? "", 1234, "1,234"],
    [formatsByNumber[41] ?? "", 0, "-"],
  ])("%s of %d is %s", (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });
});

describe("what a person sees of a date", () => {
  test.each([
    ['[$-411]ggge"年"m"月"d"日"', 45383, "令和6年4月1日"],
    ['[$-411]ggge"年"m"月"d"日"', 43585, "平成31年4月30日"],
    ['[$-411]ggge"年"m"月"d"日"', 43586, "令和1年5月1日"],
    ['[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', 43586, "令和元年5月1日"],
    ["[$-411]ge.m.d", 45383, "R6.4.1"],
    ['[$-411]gge"年度"', 45383, "令6年度"],
    ["yyyy/m/d", 45383, "2024/4/1"],
    ["yyyy/mm/dd", 45383.5, "2024/04/01"],
    ["yyyy-mm-dd hh:mm:ss", 45383.75, "2024-04-01 18:00:00"],
    ["m/d", 45383, "4/1"],
    ["h:mm AM/PM", 0.75, "6:00 PM"],
    ["[h]:mm", 1.5, "36:00"],
    ["mm:ss", 0.5 / 24, "30:00"],
    ['yyyy"年"m"月"d"日"(aaa)', 45383, "2024年4月1日(月)"],
    ["aaaa", 45383, "月曜日"],
    ["d-mmm-yy", 45383, "1-Apr-24"],
    ["yyyy/m/d", 60, "1900/2/29"],
    ["yyyy/m/d", 61, "1900/3/1"],
    ["yyyy/m/d", 1, "1900/1/1"],
    ["yyyy/m/d", -1, "#####"],
    ["[$-F800]dddd, mmmm dd, yyyy", 45383, "2024年4月1日"],
    ['[DBNum1][$-411]ggge"年"m"月"d"日"', 45383, "令和六年四月一日"],
    ["yyyy年m月", 45383, "2024年4月"],
  ])("%s of %d is %s", (code, serial, text) => {
    expect(shown(code, serial)).toBe(text);
  });

  test("days counted from 1904 are four years and a day later", () => {
    expect(numberFormat("yyyy/m/d", true).show(43921)).toBe("2024/4/1");
  });
});

test("text formats show the text, and an empty fourth section hides it", () => {
  expect(numberFormat('@"様"', false).showText("知事")).toBe("知事様");
  expect(numberFormat("#,##0", false).showText("…")).toBe("…");
  expect(numberFormat(";;;", false).showText("秘密")).toBe("");
});

test("digits are rounded in the decimal system, whatever their size", () => {
  expect(roundedDigits(0.0004, 2)).toEqual({ whole: "0", part: "00" });
  expect(roundedDigits(0.05, 1)).toEqual({ whole: "0", part: "1" });
  expect(roundedDigits(999.995, 2)).toEqual({ whole: "1000", part: "00" });
  expect(roundedDigits(1e20, 0)).toEqual({ whole: "100000000000000000000", part: "" });
  expect(roundedDigits(0.5, 0, -3)).toEqual({ whole: "0", part: "" });
  expect(roundedDigits(500, 0, -3)).toEqual({ whole: "1", part: "" });
  expect(generalDigits(1e16)).toBe("1E+16");
});

test("whole numbers are written in words as the format asks", () => {
  expect(wholeInWords("10010", 1)).toBe("一万十");
  expect(wholeInWords("2024", 2)).toBe("弐阡弐拾四");
});
