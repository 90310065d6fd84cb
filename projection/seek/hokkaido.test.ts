import { describe, expect, test } from "vitest";
import {
  balancedBy,
  type Change,
  influenceOf,
  nationalPath,
  patternOne,
  runScenario,
  type SeekTask,
  seekFertility,
  seekFrontier,
  seekMovers,
  simulationOne,
  simulationTwo,
  summaries,
} from "../index.ts";
import { isCensusThere } from "../testing/censuses.fixture.ts";
import { sum } from "../testing/fault-of.fixture.ts";
import { hokkaidoFrom2010 } from "../testing/hokkaido.fixture.ts";

const isThere = isCensusThere("prefecture");

describe.skipIf(!isThere)("Hokkaido from the censuses of 2005 and 2010 alone", () => {
  const base = isThere ? hokkaidoFrom2010() : null;
  if (!base) return;
  const peopleIn = (year: number, changes = patternOne.changes): number => {
    const course = runScenario(base, { changes });
    return sum(course.people[course.years.indexOf(year)]);
  };
  /**
   * What the institute assumed in 2013: net rates go to half of 2005–10 within ten years (日本の地域別将来推計人口 平成25年3月推計), and life expectancy rises from 79.64 and 86.39 years
   * (men, women, 2010) to 84.19 and 90.93 in 2060 (日本の将来推計人口 平成24年1月推計, medium mortality): 4.5 years.
   */
  const longerLives: Change = { kind: "survivalYears", where: "all", years: 4.5, by: 2060 };
  const half = (from: number, factor: number): Change => ({
    kind: "migrationFactor",
    where: "all",
    factor,
    ages: { from: 0 },
    sex: "both",
    only: "all",
    period: { from },
  });
  const asIn2013: readonly Change[] = [longerLives, half(2011, Math.SQRT1_2), half(2016, Math.SQRT1_2)];

  const [summary] = summaries;
  if (!summary) throw new Error("no summaries");
  const task: SeekTask = { base, upon: asIn2013, where: "all", year: 2040, summary, value: 4_500_000 };
  const movers = {
    from: 2021,
    until: 2040,
    pattern: [{ ages: { from: 20, to: 39 }, sex: "both", share: 1 }],
    within: { low: -20_000, high: 60_000 },
  } as const;

  test("moves that halve and lives that lengthen as the institute assumed give about 4.2 million in 2040: 4,190,073 to two in a hundred", () => {
    const people = peopleIn(2040, asIn2013);
    console.info(
      `Hokkaido 2040: ${Math.round(people)}; with the rates of 2005–10 for ever ${Math.round(peopleIn(2040))}`,
    );
    expect(Math.abs(people / 4_190_073 - 1)).toBeLessThan(0.02);
    expect(peopleIn(2040)).toBeLessThan(people);
  });

  test("births on the national path and migration in balance by 2025 lead into the vision's corridor of 4.6 to 4.5 million", () => {
    const people = peopleIn(2040, [...nationalPath.changes, ...balancedBy(2025).changes]);
    console.info(
      `Hokkaido 2040 on the national path, in balance by 2025: ${Math.round(people)}; with longer lives too ${Math.round(peopleIn(2040, [longerLives, ...nationalPath.changes, ...balancedBy(2025).changes]))}`,
    );
    expect(people).toBeGreaterThan(4_500_000);
    expect(people).toBeLessThan(4_600_000);
  });

  test("more births than the trend make more people, and an end of the loss by moving more still", () => {
    const [trend, births, both] = [patternOne, simulationOne, simulationTwo].map((scenario) =>
      runScenario(base, scenario),
    );
    if (!trend || !births || !both) throw new Error("not run");
    expect(influenceOf(births, trend, [0], 2040).value).toBeGreaterThan(100);
    expect(influenceOf(both, births, [0], 2040).value).toBeGreaterThan(100);
  });

  test("the frontier to 4.5 million: the more births, the fewer movers, and each answer gives 4.5 million back within 10 people", () => {
    const points = seekFrontier(task, [1.3, 1.5, 1.8, 2.07, 2.3], { reachedBy: 2040, spread: "same" }, movers);
    let before = Number.POSITIVE_INFINITY;
    for (const { tfr, movers: found } of points) {
      if (!found.isReached) throw new Error(`${tfr}: ${found.why.en}`);
      console.info(
        `TFR ${tfr} by 2040: ${Math.round(found.point.level)} movers a year more from 2021 to 2040, net ${Math.round(found.point.yearlyMoves)} a year from 2010 to 2040`,
      );
      expect(Math.abs(peopleIn(2040, found.changes) - 4_500_000)).toBeLessThan(10);
      expect(found.point.level).toBeLessThan(before);
      before = found.point.level;
    }
  });

  test("each lever alone gives 4.5 million back within 10 people, or says how far it gets", () => {
    const byMoves = seekMovers(task, movers);
    if (!byMoves.isReached) throw new Error(byMoves.why.en);
    expect(Math.abs(peopleIn(2040, byMoves.changes) - 4_500_000)).toBeLessThan(10);
    const byBirths = seekFertility(task, { reachedBy: 2030, spread: "same", within: { low: 0, high: 4 } });
    if (!byBirths.isReached) throw new Error(byBirths.why.en);
    expect(Math.abs(peopleIn(2040, byBirths.changes) - 4_500_000)).toBeLessThan(10);
    const tooFar = seekFertility(
      { ...task, value: 6_000_000 },
      { reachedBy: 2030, spread: "same", within: { low: 0, high: 2.1 } },
    );
    expect(tooFar).toMatchObject({ isReached: false, nearest: { level: 2.1 } });
  });

  test("a share of young people is sought too", () => {
    const young = summaries.find(({ id }) => id === "young-share");
    if (!young) throw new Error("no share");
    const answer = seekFertility(
      { ...task, summary: young, value: 12 },
      { reachedBy: 2030, spread: "same", within: { low: 0, high: 4 } },
    );
    if (!answer.isReached) throw new Error(answer.why.en);
    expect(answer.point.value).toBeCloseTo(12, 6);
  });
});
