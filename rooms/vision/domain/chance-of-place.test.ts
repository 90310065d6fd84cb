import { expect, test } from "vitest";
import type { ScenarioBase } from "../../../projection/index.ts";
import { learnModel, notLearnt } from "./chance-model.ts";
import { chanceOfPlace, fanFigures, trajectories } from "./chance-of-place.ts";
import { type CountRow, everyFive, type StrayingData } from "./chance-series.ts";

const ages = 19;
const shape = { areas: 1, ages, fertile: { from: 3, count: 7 } };

/** 100 people in each of 38 groups; nine of ten live on, nobody moves, 0.4 children for each woman of 15–49. */
const base: ScenarioBase = {
  shape,
  areas: ["019992"],
  groups: {},
  from: 2015,
  start: new Float64Array(2 * ages).fill(100),
  rates: new Array(6).fill({
    survival: new Float64Array(2 * ages).fill(0.9),
    moving: new Float64Array(2 * ages),
    arriving: null,
    childWoman: Float64Array.of(0.4),
    sexRatio: Float64Array.of(1),
  }),
  childWomanPerTfr: null,
};

const noRow: CountRow = { shape: { ...shape, areas: 0 }, areas: [], years: [], counts: [], inputs: [] };
const dated = (first: number, values: readonly number[]) =>
  values.map((value, at) => ({ year: first + at * 5, value, inputs: [] }));

/** Total fertility rates and life expectancies that stray a little; no counts. */
const rates = {
  fertility: dated(1980, [1.64, 1.61, 1.43, 1.31, 1.23, 1.15, 1.26, 1.31]),
  life: dated(1980, [75.8, 77.5, 78.8, 80, 81.2, 82, 82.7, 83.5]),
};

/** The place and the rest of its nation, each with 100 in every group, but more or fewer in the place by turns. */
const counted = (years: number): CountRow => ({
  shape: { ...shape, areas: 2 },
  areas: ["019992"],
  years: Array.from({ length: years }, (_, at) => 1980 + at * 5),
  counts: Array.from({ length: years }, (_, at) =>
    Float64Array.from({ length: 4 * ages }, (__, cell) =>
      cell < 2 * ages ? 100 + ([0, 2, -1, 3, 1, -2, 0, 1][at] ?? 0) : 10_000,
    ),
  ),
  inputs: [],
});

const data = (years: number): StrayingData => ({ ...rates, own: counted(years), municipal: noRow });
const others = async (): Promise<void> => undefined;

test("eight censuses are enough for all three, three censuses are too few for moves, and no band is made up for them", () => {
  expect(notLearnt(learnModel(base, data(8)))).toEqual([]);
  const few = learnModel(base, data(3));
  expect(notLearnt(few)).toEqual(["moves"]);
  expect(few.moves).toMatchObject({ process: null, found: 2, needed: 5 });
});

test("a place that is neither the edition's own area nor among the municipalities counted has no fan", async () => {
  const elsewhere = { ...base, areas: ["019984"] };
  const found = await chanceOfPlace(elsewhere, [], data(8), others);
  expect(found.fans).toBeNull();
  expect(notLearnt(found.learnt)).toEqual(["births", "moves"]);
});

test("the fan begins at the people counted, its ranges lie within each other, and it grows wider", async () => {
  const { fans } = await chanceOfPlace(base, [], data(8), others);
  const [total = []] = fans?.years ?? [];
  expect(fans?.years).toHaveLength(fanFigures.length);
  expect(total.map(({ year }) => year)).toEqual([2015, 2020, 2025, 2030, 2035, 2040, 2045]);
  expect(total[0]).toMatchObject({ count: trajectories, quantiles: [3800, 3800, 3800, 3800, 3800] });
  for (const { quantiles } of total) expect([...quantiles].sort((one, other) => one - other)).toEqual(quantiles);
  const width = (at: number): number => (total[at]?.quantiles[4] ?? 0) - (total[at]?.quantiles[0] ?? 0);
  expect(width(6)).toBeGreaterThan(width(1));
});

test("the middle of the fan is the scenario: 3,672 people after five years, by hand", async () => {
  // the two oldest groups go into the open one together: (17 × 90 + 180) × 2 = 3,420 people of five and over;
  // children: women of 15–49 at the end, 7 × 90, times 0.4 = 252; together 3,672
  const { fans } = await chanceOfPlace(base, [], data(8), others);
  const middle = fans?.years[0]?.[1]?.quantiles[2] ?? Number.NaN;
  expect(Math.abs(middle / 3672 - 1)).toBeLessThan(0.005);
});

test("the same settings give the same numbers to the last digit, however the work is parted", async () => {
  const [one, other] = [await chanceOfPlace(base, [], data(8), others), await chanceOfPlace(base, [], data(8), others)];
  expect(one.fans).toEqual(other.fans);
});

test("without moves the range is narrower than with them", async () => {
  const width = async (years: number): Promise<number> => {
    const last = (await chanceOfPlace(base, [], data(years), others)).fans?.years[0]?.at(-1)?.quantiles ?? [];
    return (last[4] ?? 0) - (last[0] ?? 0);
  };
  expect(await width(3)).toBeLessThan(await width(8));
});

test("of years with a gap only the row after it counts, and years between censuses are left out", () => {
  const years = [1975, 1985, 1990, 1992, 1995].map((year) => ({ year }));
  expect(everyFive(years).map(({ year }) => year)).toEqual([1985, 1990, 1995]);
});

test("of municipalities a place has its own deviation: the smaller one strays more, in the order of the places asked for", () => {
  // the small place goes up and down by a tenth, the large one by a hundredth
  const sizes = [100, 10_000, 10_000];
  const swings = [0.1, 0.01, -0.01];
  const up = [0, 1, -1, 1, 0, -1, 1, 0];
  const municipal: CountRow = {
    shape: { ...shape, areas: 3 },
    areas: ["small", "large", "other"],
    years: up.map((_, at) => 1980 + at * 5),
    counts: up.map((sign) =>
      Float64Array.from({ length: 3 * 2 * ages }, (_, cell) => {
        const place = Math.floor(cell / (2 * ages));
        return (sizes[place] ?? 0) * (1 + sign * (swings[place] ?? 0) * (cell % 3 === 0 ? 1 : -1));
      }),
    ),
    inputs: [],
  };
  const two = {
    ...base,
    shape: { ...shape, areas: 2 },
    areas: ["large", "small"],
    start: new Float64Array(4 * ages).fill(100),
  };
  const wide = (list: Float64Array): Float64Array => Float64Array.from([...list, ...list]);
  const rates = two.rates.map((of) => ({
    ...of,
    survival: wide(of.survival),
    moving: wide(of.moving),
    childWoman: wide(of.childWoman),
    sexRatio: wide(of.sexRatio),
  }));
  const { moves } = learnModel({ ...two, rates }, { ...data(8), municipal });
  expect(moves.from).toBe("municipalities");
  const [large = Number.NaN, small = Number.NaN] = moves.process?.sigma ?? [];
  expect(small).toBeGreaterThan(large);
});
