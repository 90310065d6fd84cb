import { describe, expect, test } from "vitest";
import {
  abridgedLifeTable,
  cohortDeaths,
  expectancyOf,
  groupedTable,
  openedEarlier,
  periodDeaths,
  relationalTable,
  singleYearTable,
  singleYearTableOfRisks,
  survivalOf,
  survivalUnderHazard,
} from "../index.ts";
import { faultOf, rounded } from "../testing/fault-of.fixture.ts";

describe("single years", () => {
  const table = singleYearTable(Float64Array.of(0.02, 0.5, 0.25), "male");

  test("a table worked out by hand", () => {
    // below one year those who die live 0.14929 − 1.99545·0.02 = 0.109381 of it: q = 0.02 / (1 + 0.890619·0.02)
    const one = 1 - 0.02 / (1 + 0.890619 * 0.02);
    // at one: q = 0.5 / 1.25 = 0.4; who is left lives 1 / 0.25 = 4 years
    expect(rounded(table.alive)).toEqual(rounded([1, one, one * 0.6]));
    expect(rounded(table.years)).toEqual(rounded([one + 0.109381 * (1 - one), one * 0.8, one * 2.4]));
    // (0.8 + 2.4) years for each at one
    expect(rounded(expectancyOf(table)).slice(1)).toEqual([3.2, 4]);
    // 2.4 of 3.2
    expect(rounded(survivalOf(table, 1))[2]).toBe(0.75);
  });

  test("probabilities of dying lead to the same table as the rates that belong to them", () => {
    const risk = 0.02 / (1 + 0.890619 * 0.02);
    const same = singleYearTableOfRisks(Float64Array.of(risk, 0.4), 4, "male");
    expect(rounded(same.alive)).toEqual(rounded(table.alive));
    expect(rounded(same.years)).toEqual(rounded(table.years));
  });

  test("in groups of two years, the years lived add up and the open group stays", () => {
    const groups = groupedTable(table, 2);
    expect(rounded(groups.alive)).toEqual(rounded([1, table.alive[2] ?? 0]));
    expect(rounded(groups.years)).toEqual(
      rounded([(table.years[0] ?? 0) + (table.years[1] ?? 0), table.years[2] ?? 0]),
    );
  });

  test("opened earlier, the last group holds all that was lived from there on", () => {
    const shorter = openedEarlier(table, 2);
    expect(rounded(shorter.alive)).toEqual(rounded([1, table.alive[1] ?? 0]));
    // 0.8 + 2.4 years for each at one, as before
    expect(rounded(expectancyOf(shorter)).slice(1)).toEqual([3.2]);
  });

  test("where the rate is the same at all ages, everybody has 1 / rate years to live, in single years and in groups", () => {
    const single = expectancyOf(singleYearTable(new Float64Array(101).fill(0.02), "female"));
    const groups = expectancyOf(abridgedLifeTable(new Float64Array(20).fill(0.02), "female"));
    for (const years of [...single, ...groups]) expect(years).toBeCloseTo(50, 9);
  });

  test("a rate of 0 in a group of five years leaves no NaN", () => {
    const rates = new Float64Array(20).fill(0.02).with(6, 0);
    expect([...abridgedLifeTable(rates, "male").years].every((years) => years > 0)).toBe(true);
  });

  test.for([
    [() => singleYearTable(Float64Array.of(0.02, -0.1, 0.2), "male"), "projection/deathRate", "age group 2 is -0.1"],
    [() => singleYearTable(Float64Array.of(0.02, 2.5, 0.2), "male"), "projection/deathRate", "age group 2 is 2.5"],
    [() => singleYearTable(Float64Array.of(0.02, 0.1, 0), "male"), "projection/deathRate", "age group 3 is 0"],
    [
      () => abridgedLifeTable(new Float64Array(20).fill(0.02).with(9, Number.NaN), "male"),
      "projection/deathRate",
      "age group 10 is NaN",
    ],
    [() => abridgedLifeTable(Float64Array.of(0.02, 0.2), "male"), "projection/deathRate", "age group 3 is NaN"],
    [() => singleYearTableOfRisks(Float64Array.of(0.1, 1.1), 4, "male"), "projection/deathRisk", "age 1 is 1.1"],
    [
      () => singleYearTableOfRisks(Float64Array.of(0.1, 0.1), 0, "male"),
      "projection/deathRate",
      "age group 3 is Infinity",
    ],
    [() => openedEarlier(table, 4), "projection/openGroup", "3 groups cannot have 4"],
    [() => openedEarlier(table, 1), "projection/openGroup", "cannot have 1"],
    [() => groupedTable(table, 3), "projection/openGroup", "2 and over"],
  ] as const)("what cannot be is named (%#)", ([work, code, told]) => {
    const fault = faultOf(work);
    expect([fault.code, fault.en]).toEqual([code, expect.stringContaining(told)]);
  });
});

describe("deaths between ages and cohorts", () => {
  // of 1 born 0.9 reach the second group and 0.5 the open one; 4.8, 3.6 and 4 years are lived
  const table = { alive: Float64Array.of(1, 0.9, 0.5), years: Float64Array.of(4.8, 3.6, 4) };

  test("worked out by hand", () => {
    // on the way to the second group 4.8 − 3.6 = 1.2 die, 4.8 − 5·0.9 = 0.3 of them before they reach it: a quarter
    // on the way to the open group 3.6 − 5·0.5 = 1.1 of all 3.6
    const [first, second] = [0.25, 1.1 / 3.6];
    const period = periodDeaths(Float64Array.of(10, 40, 90), table, 5);
    expect(rounded(period)).toEqual(rounded([10 + 40 * first, 40 * (1 - first) + 90 * second, 90 * (1 - second)]));
    expect(rounded(cohortDeaths(period, table, 5))).toEqual([10, 40, 90]);
  });

  test("where nobody dies, nothing is parted and nothing is NaN", () => {
    const still = { alive: Float64Array.of(0, 0, 0), years: Float64Array.of(0, 0, 0) };
    expect(rounded(periodDeaths(Float64Array.of(1, 2, 3), still, 5))).toEqual([1, 2, 3]);
  });

  test("where all die before they reach the next group, deaths cannot be given back to cohorts", () => {
    const all = { alive: Float64Array.of(1, 0, 0), years: Float64Array.of(2, 0, 0) };
    expect(faultOf(() => cohortDeaths(Float64Array.of(1, 1, 1), all, 5)).code).toBe("projection/noSeparation");
  });
});

describe("a change of mortality", () => {
  test("half the force of mortality: the root of the share that lives on", () => {
    expect(rounded(survivalUnderHazard(Float64Array.of(0.81, 1, 0), 0.5))).toEqual([0.9, 1, 0]);
    expect(rounded(survivalUnderHazard(Float64Array.of(0.81, 0.9), Float64Array.of(1, 2)))).toEqual([0.81, 0.81]);
    expect(rounded(survivalUnderHazard(Float64Array.of(0.81, 0), 0))).toEqual([1, 1]);
  });

  const table = { alive: Float64Array.of(1, 0.8, 0.5), years: Float64Array.of(4.6, 3.5, 5) };
  test("the relational table of Brass, worked out by hand", () => {
    // odds of being dead 0.25 and 1, doubled by the level: 0.5 and 2
    const changed = relationalTable(table, { level: Math.log(2) / 2, slope: 1 }, 5);
    expect(rounded(changed.alive)).toEqual(rounded([1, 1 / 1.5, 1 / 3]));
    // who dies in the first group lives (4.6 − 5·0.8) / 0.2 = 3 years of it, in the second (3.5 − 5·0.5) / 0.3 = 10/3
    const [first, second] = [5 / 1.5 + 3 * (1 - 1 / 1.5), 5 / 3 + (10 / 3) * (1 / 3)];
    // death rate of the second group: 0.3 / 3.5 before, (1/3) / second after; the open group's changes with it
    const open = ((1 / 3) * 10) / (1 / 3 / second / (0.3 / 3.5));
    expect(rounded(changed.years)).toEqual(rounded([first, second, open]));
  });

  test("nothing changes with 0 and 1, and a greater slope kills the old rather than the young", () => {
    const same = relationalTable(table, { level: 0, slope: 1 }, 5);
    expect([rounded(same.alive), rounded(same.years)]).toEqual([
      [1, 0.8, 0.5],
      [4.6, 3.5, 5],
    ]);
    expect(rounded(relationalTable(table, { level: 0, slope: 2 }, 5).alive)).toEqual(rounded([1, 1 / 1.0625, 0.5]));
  });

  test.for([
    [() => survivalUnderHazard(Float64Array.of(0.9), -1), "is -1"],
    [() => survivalUnderHazard(Float64Array.of(0.9, 0.9), Float64Array.of(1)), "is NaN"],
    [() => relationalTable(table, { level: Number.NaN, slope: 1 }, 5), "α of the change"],
    [() => relationalTable(table, { level: 0, slope: 0 }, 5), "β of the change"],
  ] as const)("a change that cannot be is named (%#)", ([work, told]) => {
    expect(faultOf(work).en).toContain(told);
  });
});
