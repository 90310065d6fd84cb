import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import type { CohortEntry } from "./cohort-entry.ts";
import { placeAt, type Spot } from "./import-problems.ts";

/** By what a file's name or title tells which statistic it is, and the last word of the ids of its sources. */
const tellings: readonly (readonly [pattern: RegExp, ending: string])[] = [
  [/ipss2023|shicyoson23|令和5.{0,12}推計|2023.{0,12}推計/i, "ipss2023"],
  [/ipss2018|shicyoson18|平成30.{0,12}推計|2018.{0,12}推計/i, "ipss2018"],
  [/住民基本台帳|住基|juki|register/i, "register"],
  [/census|国勢調査|kokusei/i, "census"],
];

const undecided = (entries: readonly CohortEntry[], spot: Spot): Problem => ({
  code: "cohort/sourceUndecided",
  message: {
    ja: `どの統計の表か、名前からも見出しからもわかりません。--source を付けてください。版にある統計: ${entries.map(({ id, name }) => `${id}（${name}）`).join("、") || "なし"}`,
    en: `Neither name nor headings tell which statistic this is. Add --source. In this edition: ${entries.map(({ id, nameEn }) => `${id} (${nameEn})`).join(", ") || "none"}`,
  },
  place: placeAt(spot),
});

const unlisted = (id: string, entries: readonly CohortEntry[], spot: Spot): Problem => ({
  code: "cohort/sourceUnlisted",
  message: {
    ja: `この版には統計「${id}」がありません。observations.yaml の cohorts に書き足してください。今あるもの: ${entries.map((entry) => entry.id).join("、") || "なし"}`,
    en: `This edition has no source "${id}": add it to cohorts in observations.yaml. It has: ${entries.map((entry) => entry.id).join(", ") || "none"}`,
  },
  place: placeAt(spot),
});

/** The projections of the institute are told apart by the years they go from and to: 2015 to 2045, 2020 to 2050. */
function byYears(years: readonly number[]): string | undefined {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (first === 2015 && last === 2045) return "ipss2018";
  return first === 2020 && last === 2050 ? "ipss2023" : undefined;
}

/** Which source of an edition a table belongs to: the one that was asked for, or what the file's name, else its first lines, tell. */
export function findSource(
  entries: readonly CohortEntry[],
  given: {
    readonly asked?: string | undefined;
    readonly name: string;
    readonly title: string;
    /** Years that head the columns, where there are any. */
    readonly years?: readonly number[];
  },
  spot: Spot,
): Outcome<CohortEntry, Problem> {
  const { asked, name, title, years = [] } = given;
  if (asked !== undefined) {
    const entry = entries.find(({ id }) => id === asked);
    return entry ? ok(entry) : fail(unlisted(asked, entries, spot));
  }
  const words = [name, title].map((text) => tellings.find(([pattern]) => pattern.test(text))?.[1]);
  const told = [...words, byYears(years)].find((one) => one !== undefined);
  if (told === undefined) return fail(undecided(entries, spot));
  const entry = entries.find(({ id }) => id === told || id.endsWith(`-${told}`));
  return entry ? ok(entry) : fail(unlisted(told, entries, spot));
}
