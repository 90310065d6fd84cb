import type { ChanceModel, Process } from "../chance/model.ts";
import { checkNumbers } from "../check-numbers.ts";
import { checkShape } from "../check-shape.ts";
import { checkPeople, nameOf } from "../check-step.ts";
import { ProjectionFault } from "../fault.ts";
import type { MunicipalRates } from "../municipal/municipal-step.ts";
import { areaPlaceOf, placeOf } from "../place.ts";
import { cellsOf, type Shape } from "../shape.ts";

/** What happens to people in one step before chance comes in, all arrays beginning with the first area. */
export type ChanceRates = {
  /** Shares that live on, as in `StepRates`. */
  readonly survival: Float64Array;
  /** Net movers for each person of the group below at the start, by age at the end, like people; null where none move. First group: not used. */
  readonly moving: Float64Array | null;
  /** People who come in addition (below 0: go), like people, by age at the end. */
  readonly arriving: Float64Array | null;
  /** Children a woman of each fertile group has in the step. */
  readonly fertility: Float64Array;
  /** Boys born for each girl, one number an area. */
  readonly sexRatio: Float64Array;
};

/** Which ages are summed apart, as numbers of age groups: 0 … working − 1, working … old − 1, old …, and women from `mothers.from` to below `mothers.to`. */
export type SummedAges = {
  readonly working: number;
  readonly old: number;
  readonly mothers: { readonly from: number; readonly to: number };
};

/** 0–14, 15–64, 65 and over, and women of 20–39, in groups of one or five years. */
export const usualAges = (years: 1 | 5): SummedAges => ({
  working: 15 / years,
  old: 65 / years,
  mothers: { from: 20 / years, to: 40 / years },
});

/** The five sums of a trajectory and step, in the order in which they stand. */
export const sumNames = ["total", "young", "working", "old", "mothers"] as const;

/** Many trajectories of the same projection (`../chance/README.md` says what happens in one). */
export type ChanceTask = {
  readonly shape: Shape;
  readonly start: Float64Array;
  readonly rates: readonly ChanceRates[];
  /**
   * `through`: births of the women at the start and of those who live through the step, half each, and the share of children who live is used.
   * `atEnd`: of the women at the end, movers among them, children who live being counted (child–woman ratios); the first group of `survival` and `arriving` is not used.
   */
  readonly birthsOf: "through" | "atEnd";
  readonly model: ChanceModel;
  readonly trajectories: number;
  /** A whole number; the same seed gives the same numbers on any machine with any number of threads. */
  readonly seed: number;
  readonly ages: SummedAges;
};

/** Rates of the municipal method as those of a task whose births are `atEnd`. */
export function ratesOfMunicipal(shape: Shape, rates: readonly MunicipalRates[]): readonly ChanceRates[] {
  const { count } = shape.fertile;
  return rates.map(({ survival, moving, arriving, childWoman, sexRatio }) => ({
    survival,
    moving,
    arriving,
    fertility: Float64Array.from({ length: shape.areas * count }, (_, at) => childWoman[Math.floor(at / count)] ?? 0),
    sexRatio,
  }));
}

/** Throws a `ProjectionFault` that names the first thing in a task that cannot be. */
export function checkTask(task: ChanceTask): void {
  // who is born in a step bears no children at its end
  checkShape(task.shape, task.birthsOf === "atEnd" ? 1 : 0);
  checkPeople(task.shape, task.start);
  task.rates.forEach((rates, step) => {
    checkRates(task, rates, step);
  });
  for (const process of [task.model.births, task.model.deaths, task.model.moves]) checkProcess(task, process);
  const profile = { ja: "移動の年齢構成", en: "The profile of movers" };
  checkCells(task, profile, task.model.profile, Number.isFinite, finite);
  const { working, old, mothers } = task.ages;
  const order = [1, working, mothers.from, mothers.to, old, task.shape.ages - 1];
  const inOrder = order.every((age, index) => Number.isInteger(age) && age >= (order[index - 1] ?? 0));
  if (!inOrder) throw wrongTask("年齢の区切り", "The ages that are summed apart", order.slice(1, -1).join(", "));
  if (!(Number.isInteger(task.trajectories) && task.trajectories >= 1 && task.trajectories <= 1e6))
    throw wrongTask("試行の数", "The number of trajectories", task.trajectories);
  if (!Number.isSafeInteger(task.seed)) throw wrongTask("乱数の種", "The seed", task.seed);
}

const finite = [-Number.MAX_VALUE, Number.MAX_VALUE] as const;

function checkRates(task: ChanceTask, rates: ChanceRates, step: number): void {
  const { areas, fertile } = task.shape;
  checkCells(task, nameOf(step, "survival", "生残率"), rates.survival, (value) => value >= 0 && value <= 1, [0, 1]);
  for (const name of ["moving", "arriving"] as const) {
    const list = rates[name];
    const named = nameOf(step, name, name === "moving" ? "純移動率" : "加わる人数");
    if (list) checkCells(task, named, list, Number.isFinite, finite);
  }
  checkNumbers({
    name: nameOf(step, "fertility", "出生率"),
    list: rates.fertility,
    length: areas * fertile.count,
    isRight: (value) => value >= 0 && value < 100,
    bounds: [0, 99],
    place: (index) => areaPlaceOf(Math.floor(index / fertile.count)),
  });
  checkNumbers({
    name: nameOf(step, "sexRatio", "性比"),
    list: rates.sexRatio,
    length: areas,
    isRight: (value) => value > 0 && Number.isFinite(value),
    place: areaPlaceOf,
  });
}

function checkCells(
  { shape }: ChanceTask,
  name: { readonly ja: string; readonly en: string },
  list: Float64Array,
  isRight: (value: number) => boolean,
  bounds: readonly [number, number],
): void {
  checkNumbers({ name, list, length: cellsOf(shape), isRight, bounds, place: (cell) => placeOf(shape, cell) });
}

function checkProcess({ shape }: ChanceTask, { phi, sigma, common }: Process): void {
  if (!(Math.abs(phi) <= 1)) throw wrongTask("自己回帰の係数", "phi of a process", phi);
  if (!(common >= 0 && common <= 1)) throw wrongTask("地域に共通な割合", "The common share of a process", common);
  checkNumbers({
    name: { ja: "確率過程のsigma", en: "sigma of a process" },
    list: sigma,
    length: shape.areas,
    isRight: (value) => value >= 0 && value < 100,
    place: areaPlaceOf,
  });
}

const wrongTask = (ja: string, en: string, found: number | string) =>
  new ProjectionFault(
    "projection/chance",
    `${ja}が${found}になっています。あり得る範囲の数にしてください。`,
    `${en}: found ${found}, which cannot be.`,
  );
