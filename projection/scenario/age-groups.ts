import { stepYears } from "./base.ts";
import { refuse } from "./refuse.ts";
import type { AgeBand, WhichSex } from "./scenario.ts";

/** The groups of five years of a band, both included. Throws `scenario/impossible` where the band cuts a group or reaches into the open one without all of it. */
export function groupsOf(band: AgeBand, ages: number, at: string): { readonly first: number; readonly last: number } {
  const first = band.from / stepYears;
  const last = band.to === undefined ? ages - 1 : (band.to + 1) / stepYears - 1;
  const oldest = (ages - 1) * stepYears;
  const isWhole = Number.isInteger(first) && Number.isInteger(last) && first >= 0 && last >= first;
  if (!isWhole || first > ages - 1 || (band.to !== undefined && last > ages - 2))
    throw refuse.impossible(
      at,
      band,
      `5歳階級の境目（${oldest}歳以上は1つの階級なので、そこまで含めるなら to を書かない）`,
      `on the borders of groups of five; ${oldest} and over is one group: leave "to" away to include it`,
    );
  return { first, last };
}

/** Men first, as in every array of people. */
export const sexesOf = (sex: WhichSex): readonly number[] => (sex === "both" ? [0, 1] : sex === "men" ? [0] : [1]);
