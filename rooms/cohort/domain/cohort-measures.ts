import type { MeasureEntry } from "../../observation/index.ts";
import type { CohortEntry } from "./cohort-entry.ts";

/** Men stand before women, as in the arrays of @michishirube/projection. */
export const sexes = ["m", "f"] as const;
export type Sex = (typeof sexes)[number];

const width = 5;

/** The age groups of a source from the youngest to the open one: `0-4`, `5-9` … `90+`. */
export const agesTo = (open: number): readonly string[] => [
  ...Array.from({ length: open / width }, (_, index) => `${index * width}-${index * width + width - 1}`),
  `${open}+`,
];

/** What stands for an age group in the id of a measure: `20-24`, `90-over`, `unknown`. */
const agePart = (age: string): string => age.replace("+", "-over");

/** The id of the measure that holds a sex and age group of a source: `population-census-f-20-24`. `age` may be `unknown`. */
export const cohortMeasureId = (source: string, sex: Sex, age: string): string => `${source}-${sex}-${agePart(age)}`;

/** What provenance is kept by: a source and a sex, whose ages stand together in every layout. */
export const cohortTopic = (source: string, sex: Sex): string => `${source}-${sex}`;

const sexWords = { m: { ja: "男", en: "men" }, f: { ja: "女", en: "women" } } as const;

function ageWords(age: string): { readonly ja: string; readonly en: string } {
  if (age === "unknown") return { ja: "年齢不詳", en: "of unknown age" };
  if (age.endsWith("+")) return { ja: `${age.slice(0, -1)}歳以上`, en: `aged ${age.slice(0, -1)} and over` };
  return { ja: `${age.replace("-", "～")}歳`, en: `aged ${age.replace("-", "–")}` };
}

/** The groups of a source in the order of their arrays, people of unknown age last where it counts them. */
export const groupsOf = ({ open, unknown }: Pick<CohortEntry, "open" | "unknown">): readonly string[] => [
  ...agesTo(open),
  ...(unknown ? ["unknown"] : []),
];

function measureOf(entry: CohortEntry, sex: Sex, age: string): MeasureEntry {
  const { ja, en } = ageWords(age);
  const { document, cell, kind, note, noteEn, uncertain, uncertainEn } = entry;
  return {
    id: cohortMeasureId(entry.id, sex, age),
    name: `${entry.name} ${sexWords[sex].ja} ${ja}`,
    nameEn: `${entry.nameEn}: ${sexWords[sex].en} ${en}`,
    unit: "人",
    document,
    file: entry.file ?? null,
    kind,
    ...(cell ? { cell } : {}),
    ...(note ? { note } : {}),
    ...(noteEn ? { noteEn } : {}),
    ...(uncertain ? { uncertain } : {}),
    ...(uncertainEn ? { uncertainEn } : {}),
  };
}

/** The measures of a source: men from the youngest group to the open one (and of unknown age), then women. Unit: people. */
export const cohortMeasures = (entry: CohortEntry): readonly MeasureEntry[] =>
  sexes.flatMap((sex) => groupsOf(entry).map((age) => measureOf(entry, sex, age)));

/** Their ids alone. */
export const cohortMeasureIds = (entry: Pick<CohortEntry, "id" | "open" | "unknown">): readonly string[] =>
  sexes.flatMap((sex) => groupsOf(entry).map((age) => cohortMeasureId(entry.id, sex, age)));

/** The source and sex that a measure belongs to; null for any other measure. */
export function topicOf(entries: readonly CohortEntry[], measure: string): string | null {
  for (const entry of entries) {
    if (!measure.startsWith(`${entry.id}-`)) continue;
    for (const sex of sexes) {
      if (groupsOf(entry).some((age) => cohortMeasureId(entry.id, sex, age) === measure))
        return cohortTopic(entry.id, sex);
    }
  }
  return null;
}
