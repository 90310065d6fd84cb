/** A life table of one sex: people alive at the beginning of each group (`alive`, l, of one birth) and years lived in it (`years`, L). */
export type LifeTable = { readonly alive: Float64Array; readonly years: Float64Array };

export type Sex = "male" | "female";

const width = 5;

/**
 * A life table in groups of five years from yearly death rates of the ages 0, 1–4, 5–9 … and of an open group at the end; 0 and 1–4 come out as one group.
 * Years lived by those who die: Andreev and Kingkade (2015) below one year, Coale and Demeny (1983, West) from one to four, half of the group to fourteen,
 * Greville (1943) above, for the last closed group with the slope of the group before.
 */
export function abridgedLifeTable(rates: Float64Array, sex: Sex): LifeTable {
  const groups = rates.length - 1;
  const alive = new Float64Array(groups);
  const years = new Float64Array(groups);
  const infant = groupOf(1, at(rates, 0), 1, infantYears(at(rates, 0), sex));
  const child = groupOf(infant.left, at(rates, 1), 4, childYears(at(rates, 0), sex));
  alive[0] = 1;
  years[0] = infant.lived + child.lived;
  let left = child.left;
  for (let group = 1; group < groups - 1; group += 1) {
    const closed = groupOf(left, at(rates, group + 1), width, yearsOfGroup(rates, group + 1));
    alive[group] = left;
    years[group] = closed.lived;
    left = closed.left;
  }
  alive[groups - 1] = left;
  years[groups - 1] = left / at(rates, groups);
  return { alive, years };
}

const at = (list: Float64Array, index: number): number => list[index] ?? Number.NaN;

/**
 * Of `alive` people those left after `span` years with a yearly death rate, and the years that all lived, where those who die live `mean` years of it. The
 * order of the operations matters in the last digits: where few die, next to nothing else is left of a difference of l or L.
 */
function groupOf(alive: number, rate: number, span: number, mean: number): { left: number; lived: number } {
  const left = alive * (1 - (span * rate) / (1 + (span - mean) * rate));
  return { left, lived: span * left + mean * (alive - left) };
}

/** Pieces of the lines by Andreev and Kingkade: below a rate, so much and so much for each unit of the rate. */
const infantLines: Readonly<Record<Sex, readonly (readonly [below: number, base: number, slope: number])[]>> = {
  male: [
    [0.023, 0.14929, -1.99545],
    [0.08307, 0.02832, 3.26021],
    [Number.POSITIVE_INFINITY, 0.29915, 0],
  ],
  female: [
    [0.01724, 0.14903, -2.05527],
    [0.06891, 0.04667, 3.88089],
    [Number.POSITIVE_INFINITY, 0.31411, 0],
  ],
};

function infantYears(rate: number, sex: Sex): number {
  const [, base, slope] = infantLines[sex].find(([below]) => rate < below) ?? [0, Number.NaN, 0];
  return base + slope * rate;
}

/** Coale and Demeny tell two cases by the death rate below one year. */
const highInfantRate = 0.107;

function childYears(infantRate: number, sex: Sex): number {
  if (infantRate >= highInfantRate) return sex === "male" ? 1.352 : 1.361;
  return sex === "male" ? 1.651 - 2.816 * infantRate : 1.522 - 1.518 * infantRate;
}

const firstOfGreville = 4;

function yearsOfGroup(rates: Float64Array, group: number): number {
  if (group < firstOfGreville) return width / 2;
  // the open group tells nothing of the slope below it
  const upper = group + 1 === rates.length - 1 ? group : group + 1;
  const slope = Math.log(at(rates, upper) / at(rates, upper - 2)) / (2 * width);
  return width / 2 - (width ** 2 / 12) * (at(rates, group) - slope);
}

/** Share of each group that lives on in the next, from births to the first; the last two groups together live on in the open one. */
export function survivalOf({ alive, years }: LifeTable): Float64Array {
  const last = years.length - 1;
  const above = Float64Array.from(years, (_, group) => at(years, group) / at(years, group - 1));
  above[0] = at(years, 0) / (width * at(alive, 0));
  above[last] = at(years, last) / (at(years, last - 1) + at(years, last));
  return above;
}
