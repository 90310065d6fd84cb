import { infantYears } from "./infant-years.ts";
import { at, checkDeathRates, groupOf, type LifeTable, type Sex } from "./table.ts";

const width = 5;

/**
 * A life table in groups of five years from yearly death rates of the ages 0, 1–4, 5–9 … and of an open group at the end; 0 and 1–4 come out as one group.
 * Years lived by those who die: Andreev and Kingkade (2015) below one year, Coale and Demeny (1983, West) from one to four, half of the group to fourteen,
 * Greville (1943) above, for the last closed group with the slope of the group before; half of the group where a rate of 0 leaves no slope.
 * Throws a `ProjectionFault` that names the group of a rate that cannot be.
 */
export function abridgedLifeTable(rates: Float64Array, sex: Sex): LifeTable {
  checkDeathRates(rates, 3, (group) => 1 / meanYears(rates, group, sex));
  const groups = rates.length - 1;
  const alive = new Float64Array(groups);
  const years = new Float64Array(groups);
  const infant = groupOf(1, at(rates, 0), 1, meanYears(rates, 0, sex));
  const child = groupOf(infant.left, at(rates, 1), 4, meanYears(rates, 1, sex));
  alive[0] = 1;
  years[0] = infant.lived + child.lived;
  let left = child.left;
  for (let group = 1; group < groups - 1; group += 1) {
    const closed = groupOf(left, at(rates, group + 1), width, meanYears(rates, group + 1, sex));
    alive[group] = left;
    years[group] = closed.lived;
    left = closed.left;
  }
  alive[groups - 1] = left;
  years[groups - 1] = left / at(rates, groups);
  return { alive, years };
}

/** Years of a closed group that those live who die in it. */
function meanYears(rates: Float64Array, group: number, sex: Sex): number {
  if (group === 0) return infantYears(at(rates, 0), sex);
  return group === 1 ? childYears(at(rates, 0), sex) : yearsOfGroup(rates, group);
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
  return Number.isFinite(slope) ? width / 2 - (width ** 2 / 12) * (at(rates, group) - slope) : width / 2;
}
