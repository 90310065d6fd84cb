import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cellsOf,
  closedRates,
  controlToTotals,
  type MunicipalRates,
  ProjectionFault,
  projectMunicipal,
  ratiosFromProjection,
  type Shape,
  sumOfAreas,
} from "../index.ts";
import {
  expectAlike,
  inShape,
  municipalRatesOf,
  numbers,
  orderOf,
  peopleOf,
  reordered,
} from "../testing/arbitrary.fixture.ts";
import { sum } from "../testing/fault-of.fixture.ts";

const run = inShape((shape) =>
  fc.record({
    start: peopleOf(shape),
    rates: fc.array(municipalRatesOf(shape), { minLength: 1, maxLength: 4 }),
    order: orderOf(shape),
  }),
);

const reorderedRates = (rates: MunicipalRates, order: readonly number[]): MunicipalRates => ({
  survival: reordered(rates.survival, order),
  moving: reordered(rates.moving, order),
  arriving: rates.arriving && reordered(rates.arriving, order),
  childWoman: reordered(rates.childWoman, order),
  sexRatio: reordered(rates.sexRatio, order),
});

describe("the municipal method, whatever the numbers", () => {
  test("nobody is lost between cohorts: who was there lives on, dies or moves", () => {
    fc.assert(
      fc.property(run, ({ shape, start, rates }) => {
        let before = start;
        for (const { people, deaths, movers } of projectMunicipal(shape, start, rates).steps) {
          const parted = people.map((count, cell) => count + (deaths[cell] ?? 0) - (movers[cell] ?? 0));
          for (let row = 0; row < people.length; row += shape.ages)
            expectAlike(
              [sum(parted.subarray(row + 1, row + shape.ages))],
              [sum(before.subarray(row, row + shape.ages))],
              sum(before) + sum(people),
            );
          before = people;
        }
      }),
    );
  });

  test("it is linear in the people at the start", () => {
    const twice = inShape((shape) =>
      fc.record({
        one: peopleOf(shape),
        other: peopleOf(shape),
        rates: fc.array(municipalRatesOf(shape), { maxLength: 3 }),
        times: fc.integer({ min: 0, max: 9 }),
      }),
    );
    fc.assert(
      fc.property(twice, ({ shape, one, other, rates, times }) => {
        const both = one.map((count, cell) => times * count + (other[cell] ?? 0));
        const of = (start: Float64Array) => projectMunicipal(shape, start, rates).steps.map(({ people }) => people);
        const [mixed, first, second] = [of(both), of(one), of(other)];
        mixed.forEach((people, step) => {
          const parts = people.map((_, cell) => times * (first[step]?.[cell] ?? 0) + (second[step]?.[cell] ?? 0));
          expectAlike(people, parts, sum(people));
        });
      }),
    );
  });

  test("a closed population has no moves", () => {
    fc.assert(
      fc.property(run, ({ shape, start, rates }) => {
        for (const { movers } of projectMunicipal(shape, start, rates.map(closedRates)).steps)
          expect(movers.every((count) => count === 0)).toBe(true);
      }),
    );
  });

  test("the order of the areas changes nothing", () => {
    fc.assert(
      fc.property(run, ({ shape, start, rates, order }) => {
        const plain = projectMunicipal(shape, start, rates).steps;
        const other = projectMunicipal(
          shape,
          reordered(start, order),
          rates.map((one) => reorderedRates(one, order)),
        ).steps;
        other.forEach(({ people }, step) => {
          expect(people).toEqual(reordered(plain[step]?.people ?? new Float64Array(), order));
        });
      }),
    );
  });

  test("with the same rates everywhere, the whole is the sum of its parts", () => {
    fc.assert(
      fc.property(run, ({ shape, start, rates }) => {
        const whole = { ...shape, areas: 1 };
        const first = rates.map(
          ({ survival, moving, childWoman, sexRatio }): MunicipalRates => ({
            survival: survival.subarray(0, 2 * shape.ages),
            moving: moving.subarray(0, 2 * shape.ages),
            arriving: null,
            childWoman: childWoman.subarray(0, 1),
            sexRatio: sexRatio.subarray(0, 1),
          }),
        );
        const spread = (list: Float64Array): Float64Array =>
          Float64Array.from(
            Array(shape.areas)
              .fill([...list])
              .flat(),
          );
        const everywhere = first.map(
          (one): MunicipalRates => ({
            survival: spread(one.survival),
            moving: spread(one.moving),
            arriving: null,
            childWoman: spread(one.childWoman),
            sexRatio: spread(one.sexRatio),
          }),
        );
        const parts = projectMunicipal(shape, start, everywhere).steps;
        projectMunicipal(whole, sumOfAreas(shape, start), first).steps.forEach(({ people }, step) => {
          expectAlike(people, sumOfAreas(shape, parts[step]?.people ?? new Float64Array()), sum(people));
        });
      }),
    );
  });

  test("controlled areas add up to the totals and keep their parts", () => {
    const controlled = inShape((shape) => fc.record({ people: peopleOf(shape), times: numbers(2 * shape.ages, 0, 3) }));
    fc.assert(
      fc.property(controlled, ({ shape, people, times }) => {
        const totals = sumOfAreas(shape, people).map((count, cell) => count * (times[cell] ?? 0));
        const after = controlToTotals(shape, people, { people: totals, wholes: null });
        expectAlike(sumOfAreas(shape, after.people), totals, sum(totals));
        const again = controlToTotals(shape, after.people, { people: totals, wholes: null });
        expectAlike(again.people, after.people, sum(totals));
      }),
    );
  });

  test("a projection's own ratios return it", () => {
    // not so few women that a hundred children would fall to one
    const tables = inShape((shape) =>
      fc.record({ tables: fc.array(numbers(cellsOf(shape), 1, 40), { minLength: 2, maxLength: 4 }) }),
    );
    fc.assert(
      fc.property(tables, ({ shape, tables: [start = new Float64Array(), ...later] }) => {
        const { steps } = projectMunicipal(shape, start, ratiosFromProjection(shape, [start, ...later]));
        steps.forEach(({ people }, step) => {
          expectAlike(people, later[step] ?? [], sum(people));
        });
      }),
    );
  });

  test("it answers with people or refuses by name, and never with NaN", () => {
    const wild = fc.oneof(fc.double(), fc.constantFrom(0, 1, -1, 1e9, 1e300, Number.NaN, Number.POSITIVE_INFINITY));
    const list = (length: number) =>
      fc.array(wild, { minLength: length, maxLength: length }).map((values) => Float64Array.from(values));
    const shape: Shape = { areas: 1, ages: 3, fertile: { from: 1, count: 1 } };
    const six = fc.oneof(list(6), numbers(6, 0, 1));
    const any = fc.record({
      start: fc.oneof(list(6), peopleOf(shape)),
      survival: six,
      moving: six,
      arriving: fc.option(six),
      childWoman: fc.oneof(list(1), numbers(1, 0, 1)),
      sexRatio: fc.oneof(list(1), numbers(1, 0.9, 1.1)),
    });
    fc.assert(
      fc.property(any, ({ start, ...rates }) => {
        try {
          for (const { people } of projectMunicipal(shape, start, [rates, rates]).steps)
            expect(people.every((count) => count >= 0 && Number.isFinite(count))).toBe(true);
        } catch (fault) {
          expect(fault).toBeInstanceOf(ProjectionFault);
        }
      }),
      { numRuns: 500 },
    );
  });
});
