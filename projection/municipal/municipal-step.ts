import type { Shape } from "../shape.ts";

/**
 * What happens to people in one step of five years by the municipal method of the National Institute of Population and Social Security Research (IPSS):
 * P(t+5, x+5) = P(t, x) · (S + NM); P(t+5, 0–4) = child–woman ratio · women of the fertile groups at t+5, parted by the sex ratio at 0–4.
 */
export type MunicipalRates = {
  /**
   * S, like people. Group a above the first: the share of group a − 1 at the start that lives on in a; open group: the share of the last two groups together.
   * First group: not used.
   */
  readonly survival: Float64Array;
  /** NM, like `survival`: net movers of the step for each person of group a − 1 at its start, by age at its end. */
  readonly moving: Float64Array;
  /** People who come in addition (below 0: go), like people, by age at the end of the step. Null where none do. */
  readonly arriving: Float64Array | null;
  /** Children of the first group for each woman of the fertile groups at the end of the step, one number an area. */
  readonly childWoman: Float64Array;
  /** Boys for each girl in the first group, one number an area. */
  readonly sexRatio: Float64Array;
};

/** What a step comes to, each like people; the arrays are written over. `people` = those who lived on + `movers`, and the children in the first group. */
export type MunicipalResult = {
  readonly people: Float64Array;
  /** Deaths of those who were there at the start, by age at the end. First group: 0, because the ratio counts children who live. */
  readonly deaths: Float64Array;
  /** Net movers by age at the end: NM and those who come in addition. First group: 0, the ratio counts the children of movers too. */
  readonly movers: Float64Array;
};

/** Takes all areas one step on. Nothing is checked here and nothing allocated; fewer than nobody is possible and the caller's to tell. */
export function stepMunicipal(shape: Shape, start: Float64Array, rates: MunicipalRates, result: MunicipalResult): void {
  for (let area = 0; area < shape.areas; area += 1) {
    for (let sex = 0; sex < 2; sex += 1) liveAndMove(shape, (area * 2 + sex) * shape.ages, start, rates, result);
    addChildren(shape, area, rates.childWoman[area] ?? 0, rates, result);
  }
}

function liveAndMove(
  { ages }: Shape,
  first: number,
  start: Float64Array,
  { survival, moving, arriving }: MunicipalRates,
  { people, deaths, movers }: MunicipalResult,
): void {
  for (let age = 1; age < ages; age += 1) {
    const cell = first + age;
    const from = (start[cell - 1] ?? 0) + (age === ages - 1 ? (start[cell] ?? 0) : 0);
    const living = from * (survival[cell] ?? 0);
    const coming = from * (moving[cell] ?? 0) + (arriving?.[cell] ?? 0);
    people[cell] = living + coming;
    deaths[cell] = from - living;
    movers[cell] = coming;
  }
}

/** Puts the children of an area, so many for each woman at the end of the step, into its first group. */
export function addChildren(
  { ages, fertile }: Shape,
  area: number,
  perWoman: number,
  { sexRatio }: Pick<MunicipalRates, "sexRatio">,
  { people, deaths, movers }: MunicipalResult,
): void {
  const [boys, girls] = [area * 2 * ages, (area * 2 + 1) * ages];
  let women = 0;
  for (let group = 0; group < fertile.count; group += 1) women += people[girls + fertile.from + group] ?? 0;
  const children = women * perWoman;
  const ratio = sexRatio[area] ?? 0;
  people[boys] = (children * ratio) / (1 + ratio);
  people[girls] = children / (1 + ratio);
  for (const cell of [boys, girls]) {
    deaths[cell] = 0;
    movers[cell] = 0;
  }
}
