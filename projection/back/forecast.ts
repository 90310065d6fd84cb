import { borrowedChange, borrowedRatios } from "../from-censuses/borrow-strength.ts";
import { childSexRatios, childWomanRatios } from "../from-censuses/children.ts";
import { cohortChange } from "../from-censuses/cohort-change.ts";
import { splitChange } from "../from-censuses/split-change.ts";
import { type MunicipalRates, stepMunicipal } from "../municipal/municipal-step.ts";
import type { Shape } from "../shape.ts";

/** What is known when a forecast is made: two counts, five years apart. */
export type KnownThen = { readonly shape: Shape; readonly before: Float64Array; readonly now: Float64Array };

/** A way to say how many people each area will have after 5, 10 … years; one list of totals a step. */
export type Method = {
  readonly id: string;
  readonly name: { readonly ja: string; readonly en: string };
  readonly forecast: (then: KnownThen, steps: number) => readonly Float64Array[];
};

/** People of each area, all ages. */
export function totalsOf({ areas, ages }: Shape, people: Float64Array): Float64Array {
  return Float64Array.from({ length: areas }, (_, area) =>
    people.subarray(area * 2 * ages, (area + 1) * 2 * ages).reduce((sum, count) => sum + count, 0),
  );
}

/** Takes the same rates again and again. Small cohorts that grew many times over are let grow: what comes of it is part of the error. */
function onwards({ shape, now }: KnownThen, rates: MunicipalRates, steps: number): readonly Float64Array[] {
  const empty = (): Float64Array => new Float64Array(now.length);
  let people = now;
  return Array.from({ length: steps }, () => {
    const result = { people: empty(), deaths: empty(), movers: empty() };
    stepMunicipal(shape, people, rates, result);
    people = result.people;
    return totalsOf(shape, people);
  });
}

const cohorts: Method = {
  id: "cohorts",
  name: {
    ja: "コーホート要因法（その地域の変化率のまま）",
    en: "Cohorts, with the area's own ratios going on",
  },
  forecast: (then, steps) => {
    const { ratio } = cohortChange(then.shape, then.before, then.now);
    return onwards(then, { ...childrenOf(then), ...splitChange(then.shape, ratio, ratio), arriving: null }, steps);
  },
};

const borrowed: Method = {
  id: "borrowed",
  name: {
    ja: "コーホート要因法（小さい地域は全体の変化率に寄せる）",
    en: "Cohorts, small areas drawn to the ratios of all (Marshall 1991)",
  },
  forecast: (then, steps) => {
    const change = cohortChange(then.shape, then.before, then.now);
    const { ratio } = borrowedChange(then.shape, change);
    const childWoman = borrowedRatios(mothersOf(then)).ratio;
    return onwards(
      then,
      { ...childrenOf(then), childWoman, ...splitChange(then.shape, ratio, ratio), arriving: null },
      steps,
    );
  },
};

const childrenOf = ({ shape, now }: KnownThen): Pick<MunicipalRates, "childWoman" | "sexRatio"> => ({
  childWoman: childWomanRatios(shape, now),
  sexRatio: childSexRatios(shape, now),
});

function mothersOf({ shape, now }: KnownThen): { readonly from: Float64Array; readonly to: Float64Array } {
  const [from, to] = [new Float64Array(shape.areas), new Float64Array(shape.areas)];
  for (let area = 0; area < shape.areas; area += 1) {
    const [boys, girls] = [area * 2 * shape.ages, (area * 2 + 1) * shape.ages];
    const first = girls + shape.fertile.from;
    from[area] = now.subarray(first, first + shape.fertile.count).reduce((sum, women) => sum + women, 0);
    to[area] = (now[boys] ?? 0) + (now[girls] ?? 0);
  }
  return { from, to };
}

/** The rival "no change in the ratio": the total grows or shrinks in each step by the ratio of the last one. An area that nobody lived in before stays as it is. */
const sameGrowth: Method = {
  id: "same-growth",
  name: { ja: "総人口の増減率がそのまま（素朴な予測）", en: "The total keeps its last ratio (naive)" },
  forecast: ({ shape, before, now }, steps) => {
    const [earlier, later] = [totalsOf(shape, before), totalsOf(shape, now)];
    return Array.from({ length: steps }, (_, step) =>
      later.map((count, area) => count * ((earlier[area] ?? 0) > 0 ? count / (earlier[area] ?? 1) : 1) ** (step + 1)),
    );
  },
};

/** The rival "no change in the share": every area keeps its part of all areas together, whose total keeps its last ratio. */
const sameShare: Method = {
  id: "same-share",
  name: { ja: "全体に占める割合がそのまま（素朴な予測）", en: "The share of the whole stays (naive)" },
  forecast: ({ shape, before, now }, steps) => {
    const [earlier, later] = [before, now].map((people) => people.reduce((sum, count) => sum + count, 0));
    const ratio = (earlier ?? 0) > 0 ? (later ?? 0) / (earlier ?? 1) : 1;
    const totals = totalsOf(shape, now);
    return Array.from({ length: steps }, (_, step) => totals.map((count) => count * ratio ** (step + 1)));
  },
};

/** Two ways to project by cohorts and two naive rivals, which know nothing of ages. */
export const methods: readonly Method[] = [cohorts, borrowed, sameGrowth, sameShare];
