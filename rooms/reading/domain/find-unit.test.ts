import fc from "fast-check";
import { expect, test } from "vitest";
import { asUnitHead, findUnit, withoutUnit } from "./find-unit.ts";

test.each([
  ["予算額（千円）", "千円"],
  ["単位：百万円", "百万円"],
  ["（単位:千円、％）", "千円"],
  ["［％］", "%"],
  ["単位 人", "人"],
  ["※金額の単位は百万円です。", "百万円"],
  ["表1　主な事業【単位：億円】", "億円"],
  ["金額は千円単位", "千円"],
  ["出荷量（千㎥）", "千㎥"],
  ["ごみ排出量（g／人・日）", "g/人・日"],
  ["架空創業件数（件・Ｒ３からの累計）", "件"],
])("「%s」の単位は %s", (text, unit) => {
  expect(findUnit(text)?.unit).toBe(unit);
});

test.each([
  "指標名",
  "目標値（R6）",
  "入込客数（14市町村合計）",
  "備考（注1）",
  "区分",
  "（再掲）",
  "新規就農者数（年間）",
])("「%s」に単位はない", (text) => {
  expect(findUnit(text)).toBeNull();
});

test("いくつかの単位は、初めのものとほかのものに分かれる", () => {
  expect(findUnit("（単位：人、％）")).toEqual({ unit: "人", others: ["%"] });
});

test("見出しの「市」や「年」や「10人」は単位ではない", () => {
  expect(["市", "年", "10人", "人", "（市）", "千円"].map(asUnitHead)).toEqual([null, null, null, "人", "市", "千円"]);
});

test("単位を除いた見出し", () => {
  expect(withoutUnit("予算額（千円）")).toBe("予算額");
  expect(withoutUnit("目標値（R6）")).toBe("目標値(R6)");
});

test("どんな文字列でも例外を投げない", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect([findUnit(text)]).toHaveLength(1);
    }),
  );
});
