import type { Problem } from "../../../foundation/index.ts";
import type { AgeRow } from "./age-rows.ts";
import type { CohortEntry } from "./cohort-entry.ts";
import type { Sex } from "./cohort-measures.ts";
import { rowDoubled, type Spot, sexesSwapped, sexMissing, yearToCome } from "./import-problems.ts";

const spotText = ({ file, line, cell }: Spot): string =>
  [file, line, cell].filter((part) => part !== undefined).join(" ");

const nameOf = ({ area, year }: AgeRow): string => `${area} ${year}`;

type Pair = Readonly<Partial<Record<Sex, AgeRow>>>;

// Women live longer than men everywhere in Japan. In the censuses of 1980–2015 and the projection of 2018 no place with 300 people aged 80
// and over has more than 1.22 men to a woman among them (多良間村 2045); most have half a man to a woman.
const enoughPeople = 300;
const mostMenToWoman = 1.3;
const eighty = 16;

const oldIn = (row: AgeRow, { open }: CohortEntry): number =>
  row.values.slice(eighty, open / 5 + 1).reduce((sum, one) => sum + one, 0);

function pairProblem(pair: Pair, entry: CohortEntry): Problem[] {
  const { m, f } = pair;
  if (!m || !f) {
    const there = m ?? f;
    return there ? [sexMissing(nameOf(there), m ? "f" : "m")(there.spot)] : [];
  }
  if (entry.open < 85 || m.absent || f.absent) return [];
  const men = oldIn(m, entry);
  const women = oldIn(f, entry);
  return men + women >= enoughPeople && men > women * mostMenToWoman
    ? [sexesSwapped(nameOf(m), men, women)(m.spot)]
    : [];
}

/**
 * What stands against all rows of a source together: the same row twice (also in two files), an area with one sex only, sexes that seem
 * exchanged, years to come of a census. `thisYear`: the year it is.
 */
export function checkAgeRows(rows: readonly AgeRow[], entry: CohortEntry, thisYear: number): readonly Problem[] {
  const pairs = new Map<string, Partial<Record<Sex, AgeRow>>>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const name = nameOf(row);
    const pair = pairs.get(name) ?? {};
    pairs.set(name, pair);
    const first = pair[row.sex];
    if (first) problems.push(rowDoubled(`${name} ${row.sex}`, spotText(first.spot))(row.spot));
    else pair[row.sex] = row;
    if (entry.kind === "actual" && row.year > thisYear) problems.push(yearToCome(row.year)(row.spot));
  }
  for (const pair of pairs.values()) problems.push(...pairProblem(pair, entry));
  return problems;
}
