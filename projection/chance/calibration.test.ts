import { describe, expect, test } from "vitest";
import {
  borrowedChange,
  cohortChange,
  ratesFromCensuses,
  type Shape,
  splitChange,
  summaries,
  sumOfAreas,
} from "../index.ts";
import { censusShape, isCensusThere, readCensuses } from "../testing/censuses.fixture.ts";
import { type FanTask, fansOf, runBlock } from "./fan.ts";
import { fitPlaces } from "./fit-places.ts";
import type { Process } from "./model.ts";
import { movingProfile } from "./model-from-data.ts";
import { seriesFromCounts } from "./series-from-counts.ts";

const isThere = isCensusThere("municipality");
const [summary] = summaries;

describe.skipIf(!isThere)(
  "179 municipalities of Hokkaido, chance learnt from the counts up to the base year only",
  () => {
    const census = isThere ? readCensuses("municipality") : { areas: [], counts: [] };
    const here = census.areas.map((area, place) => (area.startsWith("01") ? place : -1)).filter((place) => place >= 0);
    const shape: Shape = censusShape(here.length);
    const countOf = (year: number): Float64Array => {
      const all = census.counts.find((count) => count.year === year)?.people ?? new Float64Array();
      return Float64Array.from(here.flatMap((place) => [...all.subarray(place * 38, (place + 1) * 38)]));
    };
    const totals = (people: Float64Array): readonly number[] =>
      here.map((_, area) => people.subarray(area * 38, (area + 1) * 38).reduce((sum, count) => sum + count, 0));

    function taskFrom(base: number): FanTask {
      const known = census.counts.filter(({ year }) => year <= base).map(({ year }) => countOf(year));
      const [before, start] = [countOf(base - 5), countOf(base)];
      const together = { ...shape, areas: 1 };
      const living = cohortChange(together, sumOfAreas(shape, before), sumOfAreas(shape, start)).ratio;
      const survival = Float64Array.from({ length: start.length }, (_, cell) => Math.min(1, living[cell % 38] ?? 0));
      const change = borrowedChange(shape, cohortChange(shape, before, start)).ratio;
      const rates = { ...ratesFromCensuses(shape, before, start, survival), ...splitChange(shape, change, survival) };
      const steps = new Array(3).fill(rates);
      const series = seriesFromCounts(shape, known);
      const people = totals(start);
      const none: Process = { phi: 1, sigma: new Float64Array(here.length), common: 1 };
      if (!summary) throw new Error("no summary");
      return {
        shape,
        from: base,
        start,
        rates: steps,
        seed: 20151001,
        series: here.map((_, area) => ({ areas: [area], summary })),
        model: {
          births: fitPlaces(series.births, people),
          deaths: none,
          moves: fitPlaces(series.moves, people),
          profile: movingProfile({ shape, start, rates: steps }),
        },
      };
    }

    /** How many of 100 places were later where 80 of 100 trajectories were. */
    function covered(base: number, ahead: number): number {
      const task = taskFrom(base);
      const fans = fansOf(task, [runBlock(task, 0, 100)], [0.1, 0.9]);
      const happened = totals(countOf(base + ahead));
      const inside = fans.filter((years, area) => {
        const [low, high] = years[ahead / 5]?.quantiles ?? [];
        const count = happened[area] ?? Number.NaN;
        return count >= (low ?? Number.NaN) && count <= (high ?? Number.NaN);
      });
      return (100 * inside.length) / here.length;
    }

    test("intervals of 80 percent hold about what they promise", () => {
      const found = [
        [2000, 5],
        [2000, 10],
        [2000, 15],
        [2005, 5],
        [2005, 10],
        [2010, 5],
      ].map(([base, ahead]) => [base ?? 0, ahead ?? 0, covered(base ?? 0, ahead ?? 0)] as const);
      for (const [base, ahead, percent] of found)
        console.info(`from ${base}, ${ahead} years on: ${percent.toFixed(1)} of 100 places in the 80 % interval`);
      const mean = found.reduce((sum, [, , percent]) => sum + percent, 0) / found.length;
      expect(mean).toBeGreaterThan(75);
      expect(mean).toBeLessThan(95);
    });

    test("small places vary more, and what is learnt is a process that does not run away", () => {
      const { model, start } = taskFrom(2010);
      const people = totals(start);
      const [small, large] = [people.indexOf(Math.min(...people)), people.indexOf(Math.max(...people))];
      console.info(
        `moves phi ${model.moves.phi.toFixed(2)}, sigma ${model.moves.sigma[large]?.toFixed(4)} (largest) to ${model.moves.sigma[small]?.toFixed(4)} (smallest), common ${model.moves.common.toFixed(2)}; births phi ${model.births.phi.toFixed(2)}, sigma ${model.births.sigma[large]?.toFixed(3)} to ${model.births.sigma[small]?.toFixed(3)}, common ${model.births.common.toFixed(2)}`,
      );
      expect(model.moves.sigma[small] ?? 0).toBeGreaterThan(model.moves.sigma[large] ?? 1);
      for (const { phi, common } of [model.births, model.moves]) {
        expect(phi).toBeLessThanOrEqual(1);
        expect(common).toBeGreaterThanOrEqual(0);
        expect(common).toBeLessThanOrEqual(1);
      }
    });
  },
);
