import {
  applyScenario,
  type Course,
  cellsOf,
  type MunicipalRates,
  type MunicipalResult,
  ProjectionFault,
  type Scenario,
  type ScenarioBase,
  type Shape,
  stepMunicipal,
  stepYears,
} from "../../../projection/index.ts";
import { movedChanges } from "./chosen-scenario.ts";
import type { VisionSettings } from "./vision-settings.ts";

/**
 * The course of the settings, every number as `runScenario` gives it; null where something in it cannot be: `runScenario` then says what. The arrays are
 * written over by the next call.
 */
export type QuickCourse = (settings: VisionSettings) => Course | null;

type Moved = Pick<VisionSettings, "tfr" | "life" | "moves">;
type Rates = readonly MunicipalRates[];

const unmoved: Moved = { tfr: null, life: 0, moves: [] };
const none = new Float64Array();
const mostPeople = 2 ** 53;

/**
 * Projects a base again and again while a slider moves, without checking and making anew what no slider changes: fertility, length of life and movers each
 * change a list of rates of their own, and a list is worked out again only when its own slider has moved.
 */
export function quickCourse(base: ScenarioBase, scenarios: readonly Scenario[]): QuickCourse {
  const results = base.rates.map(() => emptyResult(base.shape));
  const [births, lives, comers] = [lastOf<Rates>(), lastOf<Rates>(), lastOf<Rates>()];
  const scenarioOf = lastOf<Rates>();
  const ratesOf = ({ scenario, tfr, life, moves }: VisionSettings): Rates => {
    const found = scenarios.find(({ id }) => id === scenario) ?? { changes: [] };
    const own = scenarioOf(scenario, () => applyScenario(base, found));
    const born = tfr === null ? own : births(String(tfr), () => bornWith(base, tfr));
    const living = life === 0 ? own : lives(`${scenario} ${life}`, () => livingWith(base, own, life));
    const isMoved = moves.some((count) => count !== 0);
    const coming = isMoved ? comers(`${scenario} ${moves}`, () => comingWith(base, own, moves)) : own;
    return own.map((rates, step) => ({
      ...rates,
      survival: living[step]?.survival ?? none,
      arriving: coming[step]?.arriving ?? null,
      childWoman: born[step]?.childWoman ?? none,
    }));
  };
  const last = lastOf<Course | null>();
  return (settings) => {
    const { scenario, tfr, life, moves } = settings;
    return last(`${scenario} ${tfr} ${life} ${moves}`, () => stepAll(base, () => ratesOf(settings), results));
  };
}

/** Keeps the last thing that was made, for as long as it is asked for by the same key. */
function lastOf<T>(): (key: string, make: () => T) => T {
  let last: { readonly key: string; readonly made: T } | null = null;
  return (key, make) => {
    if (last?.key !== key) last = { key, made: make() };
    return last.made;
  };
}

const withRates = (base: ScenarioBase, rates: Rates, moved: Partial<Moved>): Rates =>
  applyScenario({ ...base, rates }, { changes: movedChanges({ ...unmoved, ...moved }, base.from) });

/** A path of the fertility rate starts from the base's own, whatever the scenario has. */
const bornWith = (base: ScenarioBase, tfr: number): Rates =>
  withRates(
    base,
    base.rates.map((rates) => ({ ...rates, survival: none, moving: none, arriving: null })),
    { tfr },
  );

/** Areas that live alike, as those whose survival is the nation's do, need to be worked out only once. */
function livingWith(base: ScenarioBase, own: Rates, life: number): Rates {
  const cells = 2 * base.shape.ages;
  const isAlike = own.every(({ survival }) => survival.every((share, cell) => share === survival[cell % cells]));
  const used = isAlike ? firstArea(base) : base;
  const lives = withRates(
    used,
    own.map((rates) => ({
      ...rates,
      survival: rates.survival.subarray(0, cellsOf(used.shape)),
      moving: none,
      arriving: null,
    })),
    { life },
  );
  return isAlike
    ? lives.map((rates) => ({ ...rates, survival: repeated(rates.survival, cellsOf(base.shape)) }))
    : lives;
}

function repeated(list: Float64Array, length: number): Float64Array {
  const all = new Float64Array(length);
  for (let at = 0; at < length; at += list.length) all.set(list, at);
  return all;
}

const firstArea = (base: ScenarioBase): ScenarioBase => ({
  ...base,
  shape: { ...base.shape, areas: 1 },
  areas: base.areas.slice(0, 1),
  start: base.start.subarray(0, 2 * base.shape.ages),
});

function comingWith(base: ScenarioBase, own: Rates, moves: readonly number[]): Rates {
  const nobody = new Float64Array(cellsOf(base.shape));
  return withRates(
    base,
    own.map((rates) => ({ ...rates, survival: none, moving: none, arriving: rates.arriving ?? nobody })),
    { moves },
  );
}

const emptyResult = (shape: Shape): MunicipalResult => ({
  people: new Float64Array(cellsOf(shape)),
  deaths: new Float64Array(cellsOf(shape)),
  movers: new Float64Array(cellsOf(shape)),
});

function stepAll(base: ScenarioBase, ratesOf: () => Rates, results: readonly MunicipalResult[]): Course | null {
  try {
    const rates = ratesOf();
    return results.every((_, step) => stepOn(base, rates, results, step)) ? courseOf(base, results) : null;
  } catch (fault) {
    if (fault instanceof ProjectionFault) return null;
    throw fault;
  }
}

/** One step into its result; false where something in it cannot be. */
function stepOn({ shape, start }: ScenarioBase, rates: Rates, results: readonly MunicipalResult[], step: number) {
  const [of, result] = [rates[step], results[step]];
  if (!of || !result || !canStay(shape, of)) return false;
  stepMunicipal(shape, results[step - 1]?.people ?? start, of, result);
  return arePeople(result.people);
}

const courseOf = ({ shape, areas, from, start }: ScenarioBase, results: readonly MunicipalResult[]): Course => ({
  shape,
  areas,
  years: [from, ...results.map((_, step) => from + (step + 1) * stepYears)],
  people: [start, ...results.map(({ people }) => people)],
  deaths: results.map(({ deaths }) => deaths),
  movers: results.map(({ movers }) => movers),
});

/** Who does not live on cannot move away: a projection refuses such rates, even where people who come in addition would hide it. */
function canStay({ ages }: Shape, { survival, moving }: MunicipalRates): boolean {
  for (let cell = 0; cell < survival.length; cell += 1)
    if (!((survival[cell] ?? 0) + (moving[cell] ?? 0) >= 0) && cell % ages > 0) return false;
  return true;
}

/** No cell has less than nobody, or more than can be counted. */
function arePeople(people: Float64Array): boolean {
  for (let cell = 0; cell < people.length; cell += 1) {
    const count = people[cell] ?? -1;
    if (!(count >= 0 && count < mostPeople)) return false;
  }
  return true;
}
