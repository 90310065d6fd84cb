import type { Shape } from "./shape.ts";

/** What happens to people in one step. All arrays begin with the first area. */
export type StepRates = {
  /**
   * Like people. For a group a above the first one: the share of group a − 1 at the start that lives on in group a, L[a] / L[a−1]. First group: the share
   * of children born in the step who live at its end. Open group: the share of the last two groups together that lives on in it.
   */
  readonly survival: Float64Array;
  /** Children a woman of each fertile group has in the step (for steps of five years five times the yearly rate). */
  readonly fertility: Float64Array;
  /** Boys born for each girl, one number an area. */
  readonly sexRatio: Float64Array;
  readonly migration: Migration | null;
};

/**
 * Net movers of the step, like people. `end`: all come when the step is over, by their age then. `even`: half come at its start, by their age then, live and
 * bear children with the others; half come at its end, before births are counted.
 */
export type Migration = { readonly when: "end" | "even"; readonly net: Float64Array };

/** What a step comes to; the arrays are written over. */
export type StepResult = {
  readonly people: Float64Array;
  /** Births by sex of the child and age of the mother (`birthCellsOf`). */
  readonly births: Float64Array;
  /** Deaths like people, by age at the end of the step; the first group holds those who were born in the step. */
  readonly deaths: Float64Array;
};

/** Takes all areas one step on. Nothing is checked here and nothing allocated but a row of one area: `checkStep` says what must hold. */
export function stepForward(shape: Shape, start: Float64Array, rates: StepRates, result: StepResult): void {
  const staying = new Float64Array(2 * shape.ages);
  for (let area = 0; area < shape.areas; area += 1) {
    join(shape, area, start, rates.migration, staying);
    survive(shape, area, staying, rates.survival, result);
    bear(shape, area, staying, rates, result);
    arrive(shape, area, rates.migration, result.people);
  }
}

/** The people of an area who live through the step: those who were there, and half of the movers where these come evenly. */
function join(
  { ages }: Shape,
  area: number,
  start: Float64Array,
  migration: Migration | null,
  staying: Float64Array,
): void {
  const first = area * 2 * ages;
  const half = migration?.when === "even" ? migration.net : null;
  for (let cell = 0; cell < 2 * ages; cell += 1)
    staying[cell] = (start[first + cell] ?? 0) + 0.5 * (half?.[first + cell] ?? 0);
}

/** Everybody of an area one group on: `staying` is the row of those who live through the step there. */
export function survive(
  { ages }: Shape,
  area: number,
  staying: Float64Array,
  survival: Float64Array,
  { people, deaths }: StepResult,
): void {
  for (let sex = 0; sex < 2; sex += 1) {
    const [here, first] = [sex * ages, (area * 2 + sex) * ages];
    for (let age = 1; age < ages; age += 1) {
      const open = age === ages - 1 ? (staying[here + age] ?? 0) : 0;
      const from = (staying[here + age - 1] ?? 0) + open;
      const share = survival[first + age] ?? 0;
      people[first + age] = from * share;
      deaths[first + age] = from * (1 - share);
    }
  }
}

/** Half of a step's births are of the women at its start, half of those at its end, both with the movers who came by then. */
export function bear(
  { ages, fertile }: Shape,
  area: number,
  staying: Float64Array,
  { survival, fertility, sexRatio, migration }: StepRates,
  { people, births, deaths }: StepResult,
): void {
  const women = (area * 2 + 1) * ages;
  const half = migration?.when === "even" ? migration.net : null;
  const ratio = sexRatio[area] ?? 0;
  const born = [0, 0] as [number, number];
  for (let group = 0; group < fertile.count; group += 1) {
    const age = fertile.from + group;
    const atEnd = (people[women + age] ?? 0) + 0.5 * (half?.[women + age] ?? 0);
    const children = (fertility[area * fertile.count + group] ?? 0) * 0.5 * ((staying[ages + age] ?? 0) + atEnd);
    const boys = (children * ratio) / (1 + ratio);
    const girls = children / (1 + ratio);
    births[area * 2 * fertile.count + group] = boys;
    births[(area * 2 + 1) * fertile.count + group] = girls;
    born[0] += boys;
    born[1] += girls;
  }
  for (let sex = 0; sex < 2; sex += 1) {
    const first = (area * 2 + sex) * ages;
    const share = survival[first] ?? 0;
    people[first] = (born[sex] ?? 0) * share;
    deaths[first] = (born[sex] ?? 0) * (1 - share);
  }
}

function arrive({ ages }: Shape, area: number, migration: Migration | null, people: Float64Array): void {
  if (migration === null) return;
  const part = migration.when === "even" ? 0.5 : 1;
  for (let cell = area * 2 * ages; cell < (area + 1) * 2 * ages; cell += 1)
    people[cell] = (people[cell] ?? 0) + part * (migration.net[cell] ?? 0);
}
