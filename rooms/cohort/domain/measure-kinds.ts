import type { MeasureEntry } from "../../observation/index.ts";
import { type AgeGroup, ageText } from "./age-group.ts";
import type { CohortEntry } from "./cohort-entry.ts";
import type { Sex } from "./cohort-measures.ts";

/** What the tables of a projection hold besides people by age. `bySexAndAge`: one measure for each sex and age. */
export type RateKind = {
  readonly id: "survival" | "net-migration" | "child-woman-ratio" | "infant-sex-ratio";
  readonly title: RegExp;
  readonly name: string;
  readonly nameEn: string;
  readonly bySexAndAge: boolean;
  /** What a value may be: [least, most]. A share that lives on lies between 0 and 1; rates of migration below -1 would move more than there are. */
  readonly range: readonly [number, number];
};

export const rateKinds: readonly RateKind[] = [
  { id: "survival", title: /生残率/, name: "生残率", nameEn: "survival ratio", bySexAndAge: true, range: [0, 1] },
  {
    id: "net-migration",
    title: /純移動率|純社会移動率/,
    name: "純移動率",
    nameEn: "net migration rate",
    bySexAndAge: true,
    range: [-1, 10],
  },
  {
    id: "child-woman-ratio",
    title: /子ども女性比|子供女性比|こども女性比/,
    name: "子ども女性比",
    nameEn: "child–woman ratio",
    bySexAndAge: false,
    range: [0, 2],
  },
  {
    // printed as boys for one girl or for a hundred
    id: "infant-sex-ratio",
    title: /0.{0,3}4歳性比|性比/,
    name: "0～4歳性比",
    nameEn: "sex ratio at ages 0–4",
    bySexAndAge: false,
    range: [0, 1000],
  },
];

/** Which rate a title speaks of; null for none. */
export const rateKindOf = (title: string): RateKind | null => rateKinds.find((kind) => kind.title.test(title)) ?? null;

const sexWords = { m: { ja: "男", en: "men" }, f: { ja: "女", en: "women" } } as const;
const agePart = (age: AgeGroup): string => ageText(age).replace("+", "-over");

/** The measure of an assumed rate of a source; where it differs by sex and age, of one sex and the age that is reached. */
export function rateMeasure(
  entry: CohortEntry,
  kind: RateKind,
  of?: { readonly sex: Sex; readonly age: AgeGroup },
): MeasureEntry {
  const part = of
    ? { ja: ` ${sexWords[of.sex].ja} ${ageText(of.age)}歳`, en: `, ${sexWords[of.sex].en} ${ageText(of.age)}` }
    : { ja: "", en: "" };
  return {
    id: `${entry.id}-${kind.id}${of ? `-${of.sex}-${agePart(of.age)}` : ""}`,
    name: `${entry.name} 仮定値 ${kind.name}${part.ja}`,
    nameEn: `${entry.nameEn}, assumed ${kind.nameEn}${part.en}`,
    unit: "無単位",
    document: entry.document,
    file: null,
    kind: "projection",
    cell: of ? "年齢は期末（到達する年齢）" : null,
  };
}

/** The measure of a total of a source: of all people, or of broad ages. */
export function totalMeasure(entry: CohortEntry, ages: AgeGroup | null): MeasureEntry {
  const part = ages === null ? "total" : agePart(ages);
  return {
    id: `${entry.id}-${part}`,
    name: `${entry.name} ${ages === null ? "総人口" : `${ageText(ages).replace("-", "～")}歳人口`}`,
    nameEn: `${entry.nameEn}: ${ages === null ? "total population" : `population aged ${ageText(ages).replace("-", "–")}`}`,
    unit: "人",
    document: entry.document,
    file: null,
    kind: entry.kind,
  };
}
