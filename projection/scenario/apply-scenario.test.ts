import { describe, expect, test } from "vitest";
import { ProjectionFault } from "../fault.ts";
import { applyScenario } from "./apply-scenario.ts";
import { runScenario } from "./course.ts";
import { lifeYears } from "./life-years.ts";
import { linkedScenario } from "./linked.ts";
import { readScenario } from "./read-scenario.ts";
import { patternOne, simulationTwo } from "./ready.ts";
import type { Change } from "./scenario.ts";
import { tinyBase } from "./tiny.fixture.ts";

const ratesOf = (...changes: readonly Change[]) => applyScenario(tinyBase(), { changes });
const row = (list: Float64Array | null | undefined): readonly number[] =>
  [...(list ?? [])].map((value) => Math.round(value * 1e9) / 1e9 + 0);

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (fault) {
    if (fault instanceof ProjectionFault) return `${fault.code} ${fault.en}`;
    throw fault;
  }
  throw new Error("It was done");
}

test("without a change the base goes on, and no change touches the base", () => {
  const base = tinyBase();
  expect(applyScenario(base, patternOne)).toBe(base.rates);
  applyScenario(base, simulationTwo);
  expect(base).toEqual(tinyBase());
});

describe("fertility", () => {
  test("a path goes straight from the base's own TFR to its points, and stays at the last", () => {
    const points = [{ year: 2025, tfr: 1 }];
    // area a: from 2 in 2015 to 1 in 2025, so 1.5 in 2020; area b: from 4, so 2.5; times 0.25 children for each woman
    const [first, second] = ratesOf({ kind: "fertilityPath", where: "all", points, spread: "same" });
    expect(row(first?.childWoman)).toEqual([0.375, 0.625]);
    expect(row(second?.childWoman)).toEqual([0.25, 0.25]);
    const [held] = ratesOf({ kind: "fertilityPath", where: ["a"], points: [{ year: 2010, tfr: 3 }], spread: "same" });
    expect(row(held?.childWoman)).toEqual([0.75, 1]);
  });

  test("in proportion, the areas together have the rate and their differences stay", () => {
    // together, 30 women at a TFR of 2 and 10 at 4: 2.5. With 5 for all, each area has twice its own.
    const points = [{ year: 2020, tfr: 5 }];
    const [first] = ratesOf({ kind: "fertilityPath", where: ["both"], points, spread: "inProportion" });
    expect(row(first?.childWoman)).toEqual([1, 2]);
  });

  test("a factor over two of the five years of a step counts for two fifths", () => {
    const [first, second] = ratesOf({
      kind: "fertilityFactor",
      where: ["south"],
      factor: 2,
      period: { from: 2019, until: 2020 },
    });
    expect(row(first?.childWoman)).toEqual([0.5, 1.4]);
    expect(row(second?.childWoman)).toEqual([0.5, 1]);
  });
});

describe("survival", () => {
  test("twice the death rates: the share that lives on is squared", () => {
    const [first] = ratesOf({ kind: "deathFactor", where: ["a"], factor: 2, period: {} });
    expect(row(first?.survival.subarray(0, 8))).toEqual([0, 0.81, 0.64, 0.25, 0, 0.81, 0.64, 0.25]);
    expect(first?.survival.subarray(8)).toEqual(tinyBase().rates[0]?.survival.subarray(8));
  });

  test("years of life by hand: 1, 0.9, 0.72 and 0.72 again in the open group, times five", () => {
    const survival = Float64Array.of(0, 0.9, 0.8, 0.5);
    expect(lifeYears(survival, 0, 4, 1)).toBeCloseTo(5 * (1 + 0.9 + 0.72 + 0.72), 12);
  });

  test("years that are gained by a year come in a straight line, and are there then", () => {
    const [first, second] = ratesOf({ kind: "survivalYears", where: ["a"], years: 2, by: 2025 });
    expect(lifeYears(first?.survival ?? new Float64Array(), 0, 4, 1)).toBeCloseTo(16.7 + 1, 9);
    expect(lifeYears(second?.survival ?? new Float64Array(), 4, 4, 1)).toBeCloseTo(16.7 + 2, 9);
  });

  test("years that only men gain leave the women as they are", () => {
    const [first] = ratesOf({ kind: "survivalYears", where: ["a"], years: 1, sex: "men" });
    expect(lifeYears(first?.survival ?? new Float64Array(), 0, 4, 1)).toBeCloseTo(16.7 + 1, 9);
    expect(first?.survival.subarray(4)).toEqual(tinyBase().rates[0]?.survival.subarray(4));
  });

  test("years that nobody can lose are refused", () => {
    expect(codeOf(() => ratesOf({ kind: "survivalYears", where: "all", years: -50 }))).toContain("scenario/impossible");
  });
});

describe("migration", () => {
  const all = { ages: { from: 0 }, sex: "both", only: "all", period: {} } as const;

  test("a factor on ages and a sex leaves the others", () => {
    const [first] = ratesOf({
      ...all,
      kind: "migrationFactor",
      where: ["a"],
      factor: 0.5,
      ages: { from: 10, to: 14 },
      sex: "women",
    });
    expect(row(first?.moving.subarray(0, 8))).toEqual([0, 0.1, -0.1, 0, 0, 0.1, -0.1, 0]);
  });

  test("only losses, only gains", () => {
    const [loss] = ratesOf({ ...all, kind: "migrationFactor", where: ["a"], factor: 0, only: "loss" });
    expect(row(loss?.moving.subarray(0, 8))).toEqual([0, 0.1, 0, 0, 0, 0.1, 0, 0]);
    const [gain] = ratesOf({ ...all, kind: "migrationFactor", where: ["a"], factor: 0, only: "gain" });
    expect(row(gain?.moving.subarray(0, 8))).toEqual([0, 0, -0.1, 0, 0, 0, -0.2, 0]);
  });

  test("balance by 2025: half of it in 2020, none in 2025", () => {
    const [first, second] = ratesOf({ kind: "migrationBalance", where: ["a"], by: 2025 });
    expect(row(first?.moving.subarray(0, 4))).toEqual([0, 0.05, -0.05, 0]);
    expect(second?.moving.subarray(0, 8).every((rate) => rate === 0)).toBe(true);
  });

  test("loss halved over ten years: three quarters after five years, half after ten; gains stay", () => {
    const [first, second] = ratesOf({ kind: "migrationLoss", where: ["a"], to: 0.5, from: 2015, years: 10 });
    expect(row(first?.moving.subarray(4, 8))).toEqual([0, 0.1, -0.15, 0]);
    expect(row(second?.moving.subarray(4, 8))).toEqual([0, 0.1, -0.1, 0]);
  });

  test("people in addition: years of the step, parts of the pattern, areas by their people", () => {
    const pattern = [
      { ages: { from: 5, to: 14 }, sex: "both", share: 0.75 },
      { ages: { from: 15 }, sex: "women", share: 0.25 },
    ] as const;
    const change = {
      kind: "migrationAdd",
      where: "all",
      yearly: 5,
      pattern,
      split: "together",
      period: { from: 2017, until: 2030 },
    } as const;
    const [first, second] = ratesOf(change);
    // 2017 to 2020: 20 people; area a has 200 of all 250 people, so 16: 12 to four cells of 3, 4 women of 15 and over
    expect(row(first?.arriving)).toEqual([0, 3, 3, 0, 0, 3, 3, 4, 0, 0.75, 0.75, 0, 0, 0.75, 0.75, 1]);
    expect(second?.arriving?.reduce((sum, count) => sum + count, 0)).toBeCloseTo(25, 9);
    const [each] = ratesOf({ ...change, split: "each" });
    expect(each?.arriving?.reduce((sum, count) => sum + count, 0)).toBeCloseTo(40, 9);
  });
});

test.for([
  [{ kind: "migrationBalance", where: ["c"], by: 2025 }, "scenario/unknownArea", "c"],
  [{ kind: "migrationBalance", where: ["toString"], by: 2025 }, "scenario/unknownArea", "toString"],
  [{ kind: "migrationBalance", where: "all", by: 2010 }, "scenario/impossible", "changes[0].by"],
  [
    { kind: "fertilityFactor", where: "all", factor: 2, period: { from: 2026 } },
    "scenario/yearOutside",
    "2016 to 2025",
  ],
  [{ kind: "fertilityFactor", where: "all", factor: 2, period: { until: 2015 } }, "scenario/yearOutside", "2015"],
  [
    {
      kind: "migrationFactor",
      where: "all",
      factor: 2,
      ages: { from: 15, to: 19 },
      sex: "both",
      only: "all",
      period: {},
    },
    "scenario/impossible",
    "15 and over is one group",
  ],
] as const)("%j is refused as %s", ([change, code, named]) => {
  const told = codeOf(() => ratesOf(change));
  expect(told).toContain(code);
  expect(told).toContain(named);
});

test("a TFR without the nation's ratio is refused, a factor is not", () => {
  const base = { ...tinyBase(), childWomanPerTfr: null };
  const path: Change = { kind: "fertilityPath", where: "all", points: [{ year: 2020, tfr: 2 }], spread: "same" };
  expect(codeOf(() => applyScenario(base, { changes: [path] }))).toContain("scenario/noNationalRatio");
  expect(
    applyScenario(base, { changes: [{ kind: "fertilityFactor", where: "all", factor: 2, period: {} }] }),
  ).toHaveLength(2);
});

test("a group that names an area which is not there is refused, with the name of the area", () => {
  const base = { ...tinyBase(), groups: { odd: ["z"] } };
  expect(
    codeOf(() => applyScenario(base, { changes: [{ kind: "migrationBalance", where: ["odd"], by: 2025 }] })),
  ).toContain('"z"');
});

test("more who leave than are there is told by name, not cut off", () => {
  const pattern = [{ ages: { from: 5, to: 9 }, sex: "men", share: 1 }] as const;
  const changes = [{ kind: "migrationAdd", where: ["b"], yearly: -2, pattern, split: "together", period: {} }] as const;
  expect(codeOf(() => runScenario(tinyBase(), { changes }))).toContain("projection/moreLeaveThanAreThere");
});

test("changes are made one after the other: half of half is a quarter", () => {
  const half = { kind: "fertilityFactor", where: ["a"], factor: 0.5, period: {} } as const;
  expect(ratesOf(half, half)[0]?.childWoman[0]).toBe(0.125);
});

test("a run by hand: area a after one step", () => {
  const course = runScenario(tinyBase(), patternOne);
  expect(course.years).toEqual([2015, 2020, 2025]);
  // men 10·(0.9+0.1), 20·(0.8−0.1), 70·0.5; women 10·1, 20·0.6, 70·0.5; children 0.5·12 halved
  expect(row(course.people[1]?.subarray(0, 8))).toEqual([3, 10, 14, 35, 3, 10, 12, 35]);
  expect(row(course.movers[0]?.subarray(0, 8))).toEqual([0, 1, -2, 0, 0, 1, -4, 0]);
});

test("a project's target is tied in as a scenario that says what it assumes in both languages", () => {
  const linked = linkedScenario({
    id: "Project 12/a",
    name: { ja: "移住支援", en: "Help to move" },
    target: 30,
    from: 2016,
    until: 2020,
    ages: [{ ages: { from: 5, to: 9 }, sex: "both", share: 1 }],
    whyTheseAges: { ja: "相談者の年齢", en: "as those who ask" },
    where: ["a"],
    author: "企画課",
  });
  expect(linked.id).toBe("linked-project-12-a");
  expect(readScenario(JSON.parse(JSON.stringify(linked)))).toEqual(linked);
  expect(linked.reason.ja).toContain("2016年から2020年までの5年間、毎年30人（5〜9歳 100%）");
  expect(linked.reason.en).toContain("from 2016 to 2020 (5 years), 30 people a year (5–9 100%)");
  const [without, withIt] = [runScenario(tinyBase(), patternOne), runScenario(tinyBase(), linked)];
  const total = (list: Float64Array | undefined): number =>
    (list ?? new Float64Array()).reduce((sum, count) => sum + count, 0);
  const gain = (year: number) => total(withIt.people[year]) - total(without.people[year]);
  expect(gain(1)).toBeCloseTo(150, 9);
});

test("a linked project whose years or shares cannot be is refused, and one with a Japanese id has one of its own", () => {
  const project = {
    id: "移住",
    name: { ja: "移住", en: "Moving" },
    target: 30,
    from: 2016,
    until: 2020,
    ages: [{ ages: { from: 5, to: 9 }, sex: "both", share: 1 }],
    whyTheseAges: { ja: "例", en: "example" },
    where: "all",
    author: "企画課",
  } as const;
  expect(linkedScenario(project).id).toBe("linked-79fb-4f4f");
  expect(codeOf(() => linkedScenario({ ...project, until: 2010 }))).toContain("changes[0].period.until");
  expect(codeOf(() => linkedScenario({ ...project, ages: [{ ...project.ages[0], share: 0.5 }] }))).toContain(
    "changes[0].pattern",
  );
});
