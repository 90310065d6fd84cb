import fc from "fast-check";
import { describe, test } from "vitest";
import {
  cellsOf,
  type MovingStepRates,
  projectMoving,
  projectMunicipal,
  projectMunicipalPool,
  sumOfAreas,
} from "../index.ts";
import {
  expectAlike,
  inShape,
  municipalPoolRatesOf,
  numbers,
  orderOf,
  peopleOf,
  poolOf,
  reordered,
} from "../testing/arbitrary.fixture.ts";
import { sum } from "../testing/fault-of.fixture.ts";

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
