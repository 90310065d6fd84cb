import { expect, test } from "vitest";
import { readyScenarios, type Scenario, type ScenarioBase } from "../../../projection/index.ts";
import { courseOf, isRefusal } from "./answer.ts";
import { chosenChanges } from "./chosen-scenario.ts";
import { quickCourse } from "./quick-course.ts";
import { plainSettings, type VisionSettings } from "./vision-settings.ts";

/** Two places of which the second is small, has people in every group and loses some of them; six steps whose rates differ. `isAlike` = both live alike. */
function twoPlaces(isAlike = true): ScenarioBase {
  const shape = { areas: 2, ages: 15, fertile: { from: 3, count: 7 } };
  const cells = 2 * 2 * 15;
  const list = (of: (cell: number) => number) => Float64Array.from({ length: cells }, (_, cell) => of(cell));
  return {
    shape,
    areas: ["019991", "019992"],
    groups: {},
    from: 2015,
    start: list((cell) => (cell < 30 ? 1000 + 17 * cell : 80 - cell)),
    rates: Array.from({ length: 6 }, (_, step) => ({
      survival: list((cell) => 0.99 - (cell % 15) * 0.015 - step * 0.001 - (isAlike ? 0 : cell / 10000)),
      moving: list((cell) => (cell < 30 ? 0.01 : -0.02) * (1 + (cell % 15) / 10)),
      arriving: null,
      childWoman: Float64Array.of(0.2 + step / 100, 0.3),
      sexRatio: Float64Array.of(1.05, 1.04),
    })),
    childWomanPerTfr: Array.from({ length: 6 }, () => 0.16),
  };
}

const coming: Scenario = {
  id: "coming",
  version: 1,
  name: { ja: "毎年三人", en: "Three a year" },
  author: "test",
  reason: { ja: "試し", en: "to try" },
  source: { ja: "試し", en: "to try" },
  changes: [
    {
      kind: "migrationAdd",
      where: ["019992"],
      yearly: 3,
      pattern: [{ ages: { from: 20, to: 39 }, sex: "women", share: 1 }],
      split: "together",
      period: {},
    },
  ],
};
const scenarios = [...readyScenarios, coming];
const plain = plainSettings("pattern-1", 2040);

const full = (base: ScenarioBase, settings: VisionSettings) => {
  const scenario = scenarios.find(({ id }) => id === settings.scenario) ?? { changes: [] };
  return courseOf(base, chosenChanges(scenario, settings, base.from));
};

/** One slider after the other, as a hand moves them: there, further, and back. */
const moves: readonly Partial<VisionSettings>[] = [
  {},
  { tfr: 1.83 },
  { tfr: 1.84 },
  { tfr: 1.84, life: -1.2 },
  { tfr: 1.84, life: 0.7 },
  { life: 0.7, moves: [0, 3, 0, -2, 0] },
  { life: 0.7, moves: [1, 3, 7, -2, 4] },
  { moves: [1, 3, 7, -2, 4], year: 2030 },
  { tfr: 0.9, moves: [0, 0, 0, 0, -1] },
  { tfr: 0.9 },
  {},
];

test.for(
  scenarios.flatMap(({ id }): [string, boolean][] => [
    [id, true],
    [id, false],
  ]),
)("つまみを次々に動かしても、%s の数は全部の計算と一つ残らず同じ（生残率がどこも同じ: %s）", ([scenario, isAlike]) => {
  const base = twoPlaces(isAlike);
  const quick = quickCourse(base, scenarios);
  for (const moved of moves) {
    const settings = { ...plain, scenario, ...moved };
    const found = full(base, settings);
    expect(isRefusal(found)).toBe(false);
    expect(quick(settings)).toEqual(found);
  }
});

test("シナリオを替えても、前のシナリオの率は残らない", () => {
  const base = twoPlaces();
  const quick = quickCourse(base, scenarios);
  for (const scenario of ["simulation-2", "coming", "national-path", "coming", "pattern-1"]) {
    const settings = { ...plain, scenario, life: 1, moves: [0, 0, 5, 0, 0] };
    expect(quick(settings)).toEqual(full(base, settings));
  }
});

test.for<[string, Partial<VisionSettings>]>([
  ["いるより多くが出ていく", { moves: [0, 0, -500, 0, 0] }],
  ["全国の比がないのに出生率を言う", { tfr: 1.8 }],
])("%s ときは数を出さず、全部の計算に委ねる", ([_, moved]) => {
  const base = { ...twoPlaces(), childWomanPerTfr: null };
  const settings = { ...plain, ...moved };
  expect(isRefusal(full(base, settings))).toBe(true);
  expect(quickCourse(base, scenarios)(settings)).toBeNull();
});

test("寿命が縮んで残る人より多くが転出する率は、来る人がいても断られる", () => {
  const base = twoPlaces();
  for (const { moving, survival } of base.rates) moving[40] = -(survival[40] ?? 0) + 0.001;
  const settings = { ...plain, life: -3, moves: [50, 50, 50, 50, 50] };
  expect(isRefusal(full(base, settings))).toBe(true);
  expect(quickCourse(base, scenarios)(settings)).toBeNull();
});
