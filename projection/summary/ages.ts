import { stepYears } from "../scenario/base.ts";
import type { WhichSex } from "../scenario/scenario.ts";
import { type Known, known, unknown } from "./known.ts";
import type { Pyramid } from "./pyramid.ts";

/**
 * People of an age range, both ages included (no `to`: and over). A range that cuts groups of five years takes a part of each in proportion to its years, as if every year of the
 * group had as many people, and is marked as approximate. Unknown where it would cut the open group.
 */
export function peopleOfAges(
  pyramid: Pyramid,
  { from, to }: { readonly from: number; readonly to?: number },
  sex: WhichSex = "both",
): Known {
  const ages = pyramid.men.length;
  const oldest = (ages - 1) * stepYears;
  const end = to === undefined ? Number.POSITIVE_INFINITY : to + 1;
  if (from > oldest || (to !== undefined && end > oldest))
    return unknown(
      `${oldest}歳以上は1つの階級で、分けられません`,
      `${oldest} and over is one group that cannot be split`,
    );
  let people = 0;
  for (let age = 0; age < ages; age += 1) people += shareIn(age, from, end, oldest) * groupOf(pyramid, age, sex);
  return known(people, from % stepYears !== 0 || (to !== undefined && end % stepYears !== 0));
}

function shareIn(age: number, from: number, end: number, oldest: number): number {
  const first = age * stepYears;
  if (first === oldest) return end > oldest ? 1 : 0;
  return Math.max(0, Math.min(end, first + stepYears) - Math.max(from, first)) / stepYears;
}

const groupOf = ({ men, women }: Pyramid, age: number, sex: WhichSex): number =>
  (sex === "women" ? 0 : (men[age] ?? 0)) + (sex === "men" ? 0 : (women[age] ?? 0));

/** The age that half of the people have not reached, evenly within the group. Unknown where nobody is, or where it lies in the open group. */
export function medianAge(pyramid: Pyramid): Known {
  const ages = pyramid.men.length;
  const groups = Array.from({ length: ages }, (_, age) => groupOf(pyramid, age, "both"));
  const half = groups.reduce((sum, people) => sum + people, 0) / 2;
  if (half === 0) return unknown("人がいないため計算できません", "not defined: nobody is there");
  let younger = 0;
  for (const [age, people] of groups.slice(0, -1).entries()) {
    if (younger + people >= half && people > 0) return known((age + (half - younger) / people) * stepYears, true);
    younger += people;
  }
  const oldest = (ages - 1) * stepYears;
  return unknown(`${oldest}歳以上（それより細かくは分からない）`, `${oldest} or over; the group is open`);
}
