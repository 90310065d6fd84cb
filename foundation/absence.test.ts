import fc from "fast-check";
import { expect, test } from "vitest";
import { absenceWord, isAbsenceReason, readAbsenceMark } from "./absence.ts";
import { anyText } from "./testing.ts";

test("未公表の値は、予定の月とともに示す", () => {
  const august = { kind: "month", year: 2027, month: 8 } as const;
  expect(absenceWord("notYetPublished", "ja", august)).toBe("未公表（2027年8月予定）");
  expect(absenceWord("notYetPublished", "en", august)).toBe("not yet published (due August 2027)");
});

test("予定のない欠測は、理由だけを示す", () => {
  expect(absenceWord("withheld", "ja")).toBe("秘匿");
  expect(absenceWord("notPrinted", "en")).toBe("not given in the source");
});

test.each([
  ["[-]", "none"],
  ["－", "none"],
  ["―", "none"],
  ["…", "unknown"],
  ["ｘ", "withheld"],
  ["同上", "seeOther"],
  ["皆増", "newOrVanished"],
  ["0", null],
  ["", null],
  ["constructor", null],
])("印「%s」の意味は %s", (mark, why) => {
  expect(readAbsenceMark(mark)).toBe(why);
});

test("資料の凡例は、ふつうの意味より先に立つ", () => {
  expect(readAbsenceMark("－", { "-": "belowUnit" })).toBe("belowUnit");
});

test("欠測の理由は決まった言葉だけ", () => {
  expect(isAbsenceReason("withheld")).toBe(true);
  expect(isAbsenceReason("toString")).toBe(false);
});

test("どんな文字列でも例外を投げない", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(() => readAbsenceMark(text)).not.toThrow();
    }),
  );
});
