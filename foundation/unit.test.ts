import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText, valueOrCode } from "./testing.ts";
import { asScaledUnit, asUnit } from "./unit.ts";
import { unitRegistry } from "./unit-registry.ts";

test.each([
  ["名", "人", "count"],
  ["箇所", "か所", "count"],
  ["ヶ所", "か所", "count"],
  ["％", "%", "share"],
  ["ポイント", "ポイント", "points"],
  ["ｋW", "kW", "power"],
  ["t", "トン", "mass"],
  ["ﾄﾝ", "トン", "mass"],
  ["m3", "㎥", "volume"],
  ["人／年", "人/年", "rate"],
  ["円/人", "円/人", "rate"],
  ["g/人・日", "g/人日", "rate"],
  ["人・泊", "人泊", "count"],
  ["事例", "例", "count"],
  ["ＰＶ", "アクセス", "count"],
  ["割", "割", "share"],
])("単位「%s」は %s (%s)", (printed, id, kind) => {
  expect(valueOrCode(asUnit(printed))).toMatchObject({ id, kind });
});

test.each([
  ["千円", "円", 3],
  ["百万円", "円", 6],
  ["億円", "円", 8],
  ["万人", "人", 4],
  ["１０人", "人", 1],
  ["千㎥", "㎥", 3],
  ["人", "人", 0],
  ["百万円／年", "円/年", 6],
])("桁付きの単位「%s」は %s の10の%d乗", (printed, id, power) => {
  expect(valueOrCode(asScaledUnit(printed))).toMatchObject({ unit: { id }, power });
});

test("知らない単位は、その名前を挙げて断る", () => {
  expect(asUnit("エーカー")).toMatchObject({
    ok: false,
    problem: {
      code: "unit/unknown",
      message: { ja: expect.stringContaining("エーカー"), en: expect.stringContaining("エーカー") },
    },
  });
});

test("千円は桁付きの単位であって、単位ではない", () => {
  expect(valueOrCode(asUnit("千円"))).toBe("unit/unknown");
});

test("登録された単位は、どれも自分の名前で見つかる", () => {
  expect(unitRegistry.map(({ id }) => valueOrCode(asUnit(id)))).toMatchObject(unitRegistry.map(({ id }) => ({ id })));
});

test("一つの綴りが二つの単位を指すことはない", () => {
  const spellings = unitRegistry.flatMap(({ id, spellings }) =>
    [id, ...spellings].map((spelling) => spelling.toLowerCase()),
  );
  expect(new Set(spellings).size).toBe(spellings.length);
});

test("どんな文字列でも単位の読み取りは例外を投げない", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(asScaledUnit(text)).toHaveProperty("ok");
    }),
  );
});
