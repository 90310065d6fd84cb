import fc from "fast-check";
import { expect, test } from "vitest";
import { readPrinted } from "./printed-number.ts";
import type { Quantity } from "./quantity.ts";
import { absent, known, printedToReading, type Reading, sumReadings } from "./reading.ts";
import { valueOrCode } from "./testing.ts";

const people = { id: "人", kind: "count", en: { one: "person", many: "people" } } as const;
const cases = { id: "件", kind: "count", en: { one: "case", many: "cases" } } as const;

function persons(value: number): Quantity {
  return { value, unit: people };
}

test("合計は、分かっている値だけを足し、ない値を理由ごとに数える", () => {
  const readings: Reading[] = [
    known(persons(32)),
    absent("notYetPublished", { kind: "month", year: 2027, month: 8 }),
    known(persons(38)),
    absent("withheld"),
    absent("withheld"),
    { kind: "text", text: "前年より上昇" },
  ];
  expect(valueOrCode(sumReadings(readings))).toEqual({
    sum: persons(70),
    known: 2,
    texts: 1,
    absent: { notYetPublished: 1, withheld: 2 },
  });
});

test("一つも分からない合計は、0ではなく値なしになる", () => {
  expect(valueOrCode(sumReadings([absent("unknown")]))).toEqual({
    sum: null,
    known: 0,
    texts: 0,
    absent: { unknown: 1 },
  });
});

test("人と件は合計できない", () => {
  const mixed: Reading[] = [known(persons(1)), known({ value: 1, unit: cases })];
  expect(valueOrCode(sumReadings(mixed))).toBe("quantity/differentUnits");
});

test("幅のある値は合計できない", () => {
  const range: Reading = { ...known(persons(4600000)), to: 4500000 };
  expect(valueOrCode(sumReadings([range]))).toBe("reading/rangeInSum");
});

test("印刷された幅のある値は、両端を持つ読みになる", () => {
  const printed = readPrinted("約460～450万人");
  expect(printed.ok && printedToReading(printed.value)).toEqual({
    kind: "known",
    quantity: { value: 4600000, unit: { ...people } },
    bound: "about",
    to: 4500000,
  });
});

test("値と欠測の数を合わせると、もとの件数になり、順序は合計を変えない", () => {
  const reading = fc.oneof(
    fc.integer().map((value) => known(persons(value))),
    fc.constant<Reading>(absent("unknown")),
  );
  fc.assert(
    fc.property(fc.array(reading), (readings) => {
      const sum = valueOrCode(sumReadings(readings));
      expect(sum).toEqual(valueOrCode(sumReadings([...readings].reverse())));
      expect(sum).toMatchObject({ known: readings.filter(({ kind }) => kind === "known").length });
    }),
  );
});
