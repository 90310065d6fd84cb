import fc from "fast-check";
import { expect, test } from "vitest";
import { type PrintedOptions, readPrinted } from "./printed-number.ts";
import { anyText, figureLikeText, toFullWidth, valueOrCode } from "./testing.ts";

test.each([
  ["1万8225人", 18225, "人"],
  ["4億3,000万円", 430000000, "円"],
  ["8,228千人", 8228000, "人"],
  ["2,240万人", 22400000, "人"],
  ["846.9万人", 8469000, "人"],
  ["1,332万円", 13320000, "円"],
  ["876億円", 87600000000, "円"],
  ["5,077 億円", 507700000000, "円"],
  ["307億円※", 30700000000, "円"],
  ["1,294千トン", 1294000, "トン"],
  ["55.6千㎥", 55600, "㎥"],
  ["55.6 千㎥", 55600, "㎥"],
  ["117,809ｋW", 117809, "kW"],
  ["43.4％", 43.4, "%"],
  ["258%", 258, "%"],
  ["3.8倍", 3.8, "倍"],
  ["(3.8倍)", 3.8, "倍"],
  ["0か所", 0, "か所"],
  ["0人", 0, "人"],
  ["８施設", 8, "施設"],
  ["５事業", 5, "事業"],
  ["7,787日", 7787, "日"],
  ["179品目", 179, "品目"],
  ["20,000台", 20000, "台"],
  ["【20ﾌﾟﾛｼﾞｪｸﾄ】", 20, "プロジェクト"],
  ["１１地域", 11, "地域"],
  ["15人／年", 15, "人/年"],
  ["1,366件", 1366, "件"],
  ["ほか3事業", 3, "事業"],
  ["ほかに5事業", 5, "事業"],
  ["全体：19億円", 1900000000, "円"],
  ["うち新規・拡充額：10億円", 1000000000, "円"],
  ["▲1,234人", -1234, "人"],
  ["△1,234人", -1234, "人"],
  ["−3,000人", -3000, "人"],
  ["(▲1,234人)", -1234, "人"],
  ["▲(1,234)人", -1234, "人"],
  ["￥1,200", 1200, "円"],
  ["二千三百人", 2300, "人"],
])("%s は %d %s", (printed, value, unit) => {
  expect(valueOrCode(readPrinted(printed))).toMatchObject({ value, unit: { id: unit }, bound: "exact" });
});

test.each([
  ["180件以上", 180, "atLeast"],
  ["54.4%以上", 54.4, "atLeast"],
  ["50人以下", 50, "atMost"],
  ["100人超", 100, "moreThan"],
  ["100人未満", 100, "lessThan"],
  ["約5,000名", 5000, "about"],
  ["10人程度", 10, "about"],
  ["約50人以上", 50, "atLeast"],
  ["5位以内", 5, "atMost"],
  ["▲30人以内", -30, "atLeast"],
])("%s は %s で、境は %s", (printed, value, bound) => {
  expect(valueOrCode(readPrinted(printed))).toMatchObject({ value, bound });
});

test("延べは総数の印であって、境ではない", () => {
  expect(valueOrCode(readPrinted("延べ203市町村"))).toMatchObject({ value: 203, gross: true, bound: "exact" });
  expect(valueOrCode(readPrinted("延べ約1,730名"))).toMatchObject({ value: 1730, gross: true, bound: "about" });
});

test("累計は年をまたいで数えた数の印になる", () => {
  expect(valueOrCode(readPrinted("（累計）50件"))).toMatchObject({ value: 50, accumulation: "cumulative" });
});

test.each([
  ["460～450万人", 4600000, 4500000],
  ["4.6～4.5百万人", 4600000, 4500000],
  ["10万～20万人", 100000, 200000],
  ["9,000～1万人", 9000, 10000],
  ["50人～100人", 50, 100],
])("%s は %d から %d まで", (printed, value, to) => {
  expect(valueOrCode(readPrinted(printed))).toMatchObject({ value, to, unit: { id: "人" } });
});

test.each<[string, PrintedOptions, number]>([
  ["95,000", { printedUnit: "千円" }, 95000000],
  ["[前年 8,762]", { printedUnit: "千円" }, 8762000],
  ["[8,762]", { printedUnit: "千円", unit: "円" }, 8762000],
  ["(拡充 331,500)", { printedUnit: "千円" }, 331500000],
  ["拡充331,500", { printedUnit: "千円" }, 331500000],
  ["19,432", { printedUnit: "百万", unit: "円" }, 19432000000],
  ["▲32,104", { printedUnit: "千円" }, -32104000],
  ["21,270 千円", { printedUnit: "千円" }, 21270000],
  ["910", { unit: "か所" }, 910],
  ["ゼロ", { unit: "人" }, 0],
])("頁の単位とともに %s %o は %d", (printed, options, value) => {
  expect(valueOrCode(readPrinted(printed, options))).toMatchObject({ value });
});

test.each<[string, PrintedOptions, string]>([
  ["", {}, "number/notFigure"],
  ["千円", {}, "number/notFigure"],
  ["第5回", {}, "number/notFigure"],
  ["6件 21,270 千円", {}, "number/notFigure"],
  ["42回（延べ203市町村）", {}, "number/notFigure"],
  ["50～人", {}, "number/notFigure"],
  ["[-]", {}, "number/absent"],
  ["…", {}, "number/absent"],
  ["19,252", {}, "number/unitMissing"],
  ["3エーカー", {}, "unit/unknown"],
  ["3", { unit: "千人" }, "unit/unknown"],
  ["３件", { unit: "人" }, "number/otherUnit"],
  ["5件", { printedUnit: "千円" }, "number/otherUnit"],
  ["5人～3件", {}, "number/otherUnit"],
  ["5千", { printedUnit: "千円" }, "number/twoScales"],
  ["1,0000人", {}, "number/wrongCommas"],
  ["0.5円", {}, "quantity/notWholeYen"],
  ["50人以上未満", {}, "number/twoBounds"],
  ["99999999999999999999人", {}, "number/tooManyDigits"],
])("「%s」%o は読まずに %s とする", (printed, options, code) => {
  expect(valueOrCode(readPrinted(printed, options))).toBe(code);
});

test("段落ほどの長さの文は、読もうとせずに断る", () => {
  expect(valueOrCode(readPrinted(`${" ".repeat(100000)}5人`))).toBe("number/notFigure");
});

const anyOptions = fc.constantFrom<PrintedOptions>(
  {},
  { unit: "人" },
  { printedUnit: "千円" },
  { printedUnit: "万", unit: "人" },
);

test("どんな文字列でも例外を投げない", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, figureLikeText), anyOptions, (text, options) => {
      expect(readPrinted(text, options)).toHaveProperty("ok");
    }),
    { numRuns: 1000 },
  );
});

test("全角でも半角でも同じに読む", () => {
  fc.assert(
    fc.property(figureLikeText, anyOptions, (text, options) => {
      expect(valueOrCode(readPrinted(toFullWidth(text), options))).toEqual(valueOrCode(readPrinted(text, options)));
    }),
    { numRuns: 1000 },
  );
});

test("読んだ値はいつも有限の数で、-0 にはならない", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999999999 }), fc.constantFrom("▲", "", "約", "延べ"), (value, mark) => {
      expect(valueOrCode(readPrinted(`${mark}${value}人`))).toMatchObject({ value: expect.any(Number) });
    }),
  );
  expect(valueOrCode(readPrinted("▲0人"))).toMatchObject({ value: 0 });
});
