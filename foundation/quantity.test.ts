import fc from "fast-check";
import { expect, test } from "vitest";
import { readPrinted } from "./printed-number.ts";
import { addQuantities, formatQuantity, quantityOf, type Scale, sumYen } from "./quantity.ts";
import { valueOrCode } from "./testing.ts";
import { asUnit, type Unit } from "./unit.ts";

function unit(id: string): Unit {
  const known = asUnit(id);
  if (!known.ok) throw new Error(known.problem.message.en);
  return known.value;
}
const [people, yen, percent, points] = [unit("人"), unit("円"), unit("%"), unit("ポイント")];

test.each<[number, Unit, Scale, string, string]>([
  [22400000, people, "万", "2,240万人", "22,400 thousand people"],
  [1, people, "", "1人", "1 person"],
  [-1234, people, "", "▲1,234人", "−1,234 people"],
  [1500000, yen, "千", "1,500千円", "¥1,500 thousand"],
  [30798000000, yen, "百万", "30,798百万円", "¥30,798 million"],
  [87600000000, yen, "億", "876億円", "¥87,600 million"],
  [-32104000, yen, "千", "▲32,104千円", "−¥32,104 thousand"],
  [30798000000, yen, "億", "307.98億円", "¥30,798 million"],
  [43.4, percent, "", "43.4%", "43.4%"],
  [-2.3, points, "", "▲2.3ポイント", "−2.3 points"],
  [55600, unit("㎥"), "千", "55.6千㎥", "55.6 thousand m³"],
  [15, unit("人/年"), "", "15人/年", "15 people per year"],
  [1.8, unit("無単位"), "", "1.8", "1.8"],
])("%d %o は桁「%s」で %s、英語では %s", (value, of, scale, ja, en) => {
  expect(formatQuantity({ value, unit: of }, { lang: "ja", scale })).toBe(ja);
  expect(formatQuantity({ value, unit: of }, { lang: "en", scale })).toBe(en);
});

test("丸めて0になった減少に▲は付かない", () => {
  expect(formatQuantity({ value: -0.04, unit: percent }, { lang: "ja", digits: 1 })).toBe("0%");
});

test("進捗率は小数第1位までにできる", () => {
  expect(formatQuantity({ value: 68.3333333333, unit: percent }, { lang: "en", digits: 1 })).toBe("68.3%");
});

test("パーセントとポイントは足せない", () => {
  expect(valueOrCode(addQuantities({ value: 5, unit: percent }, { value: 5, unit: points }))).toBe(
    "quantity/differentUnits",
  );
});

test("0.1%と0.2%を足すと0.3%になる", () => {
  expect(valueOrCode(addQuantities({ value: 0.1, unit: percent }, { value: 0.2, unit: percent }))).toEqual({
    value: 0.3,
    unit: percent,
  });
});

test.each([
  [0.5, "円", "quantity/notWholeYen"],
  [Number.NaN, "人", "quantity/notFinite"],
  [Number.POSITIVE_INFINITY, "%", "quantity/notFinite"],
  [1, "千円", "unit/unknown"],
])("%d %s という量は作れない", (value, of, code) => {
  expect(valueOrCode(quantityOf(value, of))).toBe(code);
});

test("金額の合計: 19,252千円と71,332千円と9,659千円で100,243千円", () => {
  const amounts = [19252000, 71332000, 9659000].map((value) => ({ value, unit: yen }));
  expect(valueOrCode(sumYen(amounts))).toEqual({ value: 100243000, unit: yen });
});

test("金額のない合計は0円、人を混ぜた合計は断る", () => {
  expect(valueOrCode(sumYen([]))).toEqual({ value: 0, unit: yen });
  expect(valueOrCode(sumYen([{ value: 1, unit: people }]))).toBe("quantity/differentUnits");
});

test("正確に保てない大きさの合計は断る", () => {
  const most = { value: Number.MAX_SAFE_INTEGER, unit: yen };
  expect(valueOrCode(sumYen([most, most]))).toBe("quantity/notWholeYen");
});

const anyScale = fc.constantFrom<Scale>(
  "",
  "十",
  "百",
  "千",
  "万",
  "十万",
  "百万",
  "千万",
  "億",
  "十億",
  "百億",
  "千億",
  "兆",
);
const whole = fc.integer({ min: -999999999999999, max: 999999999999999 });

test("どの桁で表しても、読み戻せば同じ値になる", () => {
  fc.assert(
    fc.property(whole, anyScale, fc.constantFrom(people, yen, unit("件"), unit("トン")), (value, scale, of) => {
      const printed = formatQuantity({ value, unit: of }, { lang: "ja", scale });
      expect(valueOrCode(readPrinted(printed))).toEqual({ value: value + 0, unit: of, bound: "exact" });
    }),
  );
});

test("小数のある割合も、読み戻せば同じ値になる", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1000000, max: 1000000 }), fc.constantFrom(percent, points), (thousandths, of) => {
      const value = thousandths / 1000;
      const printed = formatQuantity({ value, unit: of }, { lang: "ja" });
      expect(valueOrCode(readPrinted(printed))).toMatchObject({ value: value + 0, unit: of });
    }),
  );
});
