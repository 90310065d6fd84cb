import { describe, expect, test } from "vitest";
import { censusShape, isCensusThere, readCensuses } from "../testing/censuses.fixture.ts";
import { type BackRow, backTest } from "./back-test.ts";
import { methods } from "./forecast.ts";

const isThere = isCensusThere("municipality");

/** Classes for the table, chosen so that each holds many places. */
const sizes = [
  { from: 0, below: 5000 },
  { from: 5000, below: 10000 },
  { from: 10000, below: 30000 },
  { from: 30000, below: 100000 },
  { from: 100000, below: null },
];

describe.skipIf(!isThere)("the censuses of 1980 to 2015, 1,741 municipalities", () => {
  const { areas, counts } = isThere ? readCensuses("municipality") : { areas: [], counts: [] };
  const found = isThere
    ? backTest({
        shape: censusShape(areas.length),
        areas,
        counts,
        bases: [1985, 1990, 1995, 2000],
        ahead: [5, 10, 15],
        sizes,
        methods,
      })
    : { rows: [], bases: {}, left: [] };
  const row = (method: string, ahead: number, size: (typeof sizes)[number] | null = null): BackRow => {
    const one = found.rows.find((of) => of.method === method && of.ahead === ahead && of.size === size);
    if (!one) throw new Error(`${method} ${ahead}`);
    return one;
  };

  test("every place and base year is compared, but those where nobody lived", () => {
    // Miyake island was empty in 2000 after its volcano, four places of Fukushima (Tomioka, Okuma, Futaba, Namie) in 2015
    expect(found.left.map(({ area, year }) => `${area} ${year}`).sort()).toEqual([
      "07543 2015",
      "07545 2015",
      "07546 2015",
      "07547 2015",
      "13381 2000",
    ]);
    // Miyake is missing from 1995 to 2000 and from 2000 to 2005; 15 years on, twice again, and with it the four
    expect(row("cohorts", 5).places).toBe(4 * 1741 - 2);
    expect(row("cohorts", 15).places).toBe(4 * 1741 - 6);
  });

  test("half of the projections by cohorts are nearer than half of either rival's, and those that borrow are nearer still", () => {
    for (const ahead of [5, 10, 15]) {
      const median = (method: string): number => row(method, ahead).median ?? Number.NaN;
      expect(median("borrowed")).toBeLessThan(median("cohorts"));
      expect(median("cohorts")).toBeLessThan(median("same-growth"));
      expect(median("same-growth")).toBeLessThan(median("same-share"));
    }
  });

  test("errors grow with the years ahead, and places of under 5,000 are further off than those of over 100,000", () => {
    for (const method of ["cohorts", "borrowed", "same-growth", "same-share"]) {
      expect(row(method, 10).median ?? 0).toBeGreaterThan(row(method, 5).median ?? 0);
      expect(row(method, 15).median ?? 0).toBeGreaterThan(row(method, 10).median ?? 0);
      for (const ahead of [5, 10, 15])
        expect(row(method, ahead, sizes[0]).mean ?? 0).toBeGreaterThan(row(method, ahead, sizes[4]).mean ?? 0);
    }
  });

  test("the table is printed for who reads the log", () => {
    const table = found.rows
      .filter(({ size }) => size === null || size === sizes[0] || size === sizes[4])
      .map(({ method, ahead, size, places, mean, median, bias, over10 }) =>
        [
          method,
          ahead,
          size === null ? "all" : `${size.from}–${size.below ?? ""}`,
          places,
          ...[mean, median, bias, over10].map((value) => value?.toFixed(2)),
        ].join(" "),
      );
    console.info(table.join("\n"));
    expect(table).toHaveLength(4 * 3 * 3);
  });
});
