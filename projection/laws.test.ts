import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  abridgedLifeTable,
  cellsOf,
  closedRates,
  cohortDeaths,
  controlToTotals,
  type MovingStepRates,
  type MunicipalRates,
  mergeAreas,
  ProjectionFault,
  periodDeaths,
  projectMoving,
  projectMunicipal,
  projectMunicipalPool,
  ratiosFromProjection,
  type Shape,
  singleYearTable,
  singleYearTableOfRisks,
  spreadUnknownAges,
  sumOfAreas,
  survivalOf,
} from "./index.ts";
import {
  anyShape,
  municipalPoolRatesOf,
  municipalRatesOf,
  numbers,
  orderOf,
  peopleOf,
  poolOf,
  reordered,
} from "./testing/arbitrary.fixture.ts";
import { sum } from "./testing/fault-of.fixture.ts";

/** As alike as numbers can be that were added in another order, among people of which there may be many more. */
function expectAlike(one: ArrayLike<number>, other: ArrayLike<number>, among: number): void {
  expect(one.length).toBe(other.length);
  for (let cell = 0; cell < one.length; cell += 1)
    expect(Math.abs((one[cell] ?? 0) - (other[cell] ?? 0))).toBeLessThanOrEqual(1e-9 * Math.max(1, among));
}

const inShape = <Value>(of: (shape: Shape) => fc.Arbitrary<Value>) =>
  anyShape.chain((shape) => of(shape).map((value) => ({ shape, ...value })));
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

describe("moves through a pool, whatever the numbers", () => {
  const pooled = inShape((shape) =>
    fc.record({
      start: peopleOf(shape),
      rates: fc.array(municipalPoolRatesOf(shape), { minLength: 1, maxLength: 3 }),
      order: orderOf(shape),
    }),
  );

  test("of each sex and age as many arrive as leave, and nobody is lost", () => {
    fc.assert(
      fc.property(pooled, ({ shape, start, rates }) => {
        let before = sum(start);
        for (const { people, deaths, flows } of projectMunicipalPool(shape, start, rates).steps) {
          expectAlike(sumOfAreas(shape, flows.in), sumOfAreas(shape, flows.out), before);
          const children = people.reduce((all, count, cell) => all + (cell % shape.ages === 0 ? count : 0), 0);
          const after = before - sum(deaths) + children + sum(flows.abroadIn) - sum(flows.abroadOut);
          expectAlike([sum(people)], [after], before + sum(people));
          before = sum(people);
        }
      }),
    );
  });

  test("the net rates that come with it lead to the same people", () => {
    fc.assert(
      fc.property(pooled, ({ shape, start, rates }) => {
        const { steps } = projectMunicipalPool(shape, start, rates);
        let before = start;
        steps.forEach(({ people, net }, step) => {
          const one = { ...(rates[step] ?? { survival: start, childWoman: start, sexRatio: start }), ...net };
          expectAlike(projectMunicipal(shape, before, [one]).steps[0]?.people ?? [], people, sum(before) + sum(people));
          before = people;
        });
      }),
    );
  });

  test("the order of the areas changes nothing", () => {
    fc.assert(
      fc.property(pooled, ({ shape, start, rates, order }) => {
        const turned = rates.map(({ survival, childWoman, sexRatio, pool }) => ({
          survival: reordered(survival, order),
          childWoman: reordered(childWoman, order),
          sexRatio: reordered(sexRatio, order),
          pool: {
            leaving: reordered(pool.leaving, order),
            arriving: reordered(pool.arriving, order),
            abroad: pool.abroad && {
              leaving: reordered(pool.abroad.leaving, order),
              arriving: reordered(pool.abroad.arriving, order),
            },
          },
        }));
        const plain = projectMunicipalPool(shape, start, rates).steps;
        projectMunicipalPool(shape, reordered(start, order), turned).steps.forEach(({ people }, step) => {
          expectAlike(people, reordered(plain[step]?.people ?? new Float64Array(), order), sum(people));
        });
      }),
    );
  });

  test.for(["end", "even"] as const)("births, deaths and moves account for everybody, who move %s", (when) => {
    const moving = inShape((shape) =>
      fc.record({
        start: peopleOf(shape),
        survival: numbers(cellsOf(shape), 0, 1),
        fertility: numbers(shape.areas * shape.fertile.count, 0, 2),
        sexRatio: numbers(shape.areas, 0.5, 2),
        moves: poolOf(shape, new Float64Array(cellsOf(shape)).fill(1)),
      }),
    );
    fc.assert(
      fc.property(moving, ({ shape, start, ...given }) => {
        const rates: MovingStepRates = { ...given, when };
        let before = sum(start);
        for (const { people, births, deaths, movers, flows } of projectMoving(shape, start, [rates, rates]).steps) {
          expectAlike([sum(people)], [before + sum(births) - sum(deaths) + sum(movers)], before + sum(people));
          expectAlike(
            sumOfAreas(shape, flows?.in ?? start),
            sumOfAreas(shape, flows?.out ?? start),
            before + sum(people),
          );
          before = sum(people);
        }
      }),
    );
  });
});

describe("counts and life tables, whatever the numbers", () => {
  test("spreading unknown ages and drawing new borders lose nobody", () => {
    const counted = inShape((shape) =>
      fc.record({
        people: peopleOf(shape).map((people) => people.map((count) => count + 1)),
        unknown: numbers(shape.areas * 2, 0, 1e5),
      }),
    );
    fc.assert(
      fc.property(counted, fc.double({ min: 0, max: 1, noNaN: true }), ({ shape, people, unknown }, share) => {
        const spread = spreadUnknownAges(shape, people, unknown);
        expectAlike([sum(spread)], [sum(people) + sum(unknown)], sum(spread));
        const codes = Array.from({ length: shape.areas }, (_, area) => `${area}`);
        const parts = [
          { from: "0", to: "new", share },
          { from: "0", to: codes.at(-1) ?? "", share: 1 - share },
        ];
        expectAlike([sum(mergeAreas({ codes, people }, parts).people)], [sum(people)], sum(people));
      }),
    );
  });

  const rates = fc
    .tuple(numbers(20, 0, 0.35), fc.double({ min: 0.01, max: 2, noNaN: true }))
    .map(([closed, open]) => Float64Array.of(...closed, open));
  test("fewer are alive at every age, and shares that live on are shares", () => {
    fc.assert(
      fc.property(rates, fc.constantFrom("male" as const, "female" as const), (list, sex) => {
        const { alive } = singleYearTable(list, sex);
        alive.forEach((count, age) => {
          expect(count).toBeLessThanOrEqual(alive[age - 1] ?? 1);
        });
        for (const share of survivalOf(singleYearTable(list, sex), 1)) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("rates and probabilities of dying tell the same table", () => {
    fc.assert(
      fc.property(rates, fc.constantFrom("male" as const, "female" as const), (list, sex) => {
        const table = singleYearTable(list, sex);
        const risks = table.alive.subarray(1).map((left, age) => 1 - left / (table.alive[age] ?? 1));
        const again = singleYearTableOfRisks(risks, 1 / (list.at(-1) ?? 1), sex);
        expectAlike(again.years, table.years, 100);
      }),
    );
  });

  test("deaths by cohort and by age are the same deaths, there and back", () => {
    fc.assert(
      fc.property(numbers(21, 0.001, 0.1), numbers(20, 0, 1e5), (list, deaths) => {
        const table = abridgedLifeTable(list, "female");
        const period = periodDeaths(deaths, table, 5);
        expectAlike([sum(period)], [sum(deaths)], sum(deaths));
        expectAlike(periodDeaths(cohortDeaths(period, table, 5), table, 5), period, 1e3 * sum(deaths));
      }),
    );
  });
});
