import {
  absenceWords,
  asPeriod,
  isAbsenceReason,
  periodStartYear,
  type Quantity,
  quantityOf,
} from "../../../foundation/index.ts";
import type { Area } from "../../area/index.ts";
import type { Derivation, DerivationInput } from "../../fact/index.ts";
import { observationAddress } from "../../observation/index.ts";
import {
  amountOf,
  type PlaceValue,
  type PopulationModel,
  valueOfPlace,
  valuesOfPlace,
} from "../../publication/index.ts";
import { type VisionPlace, visionPlace } from "./vision-place.ts";

/** The total of a place in a year as a statistic has it, with the value's own origin. */
export type TotalPoint = {
  readonly year: number;
  readonly people: number;
  readonly period: string;
  readonly value: PlaceValue;
};

const yearOf = (period: string): number | null => {
  const read = asPeriod(period);
  return read.ok ? periodStartYear(read.value) : null;
};

const pointOf = (period: string, value: PlaceValue): readonly TotalPoint[] => {
  const [year, people] = [yearOf(period), amountOf(value)];
  return year === null || people === null ? [] : [{ year, people, period, value }];
};

/** All totals of a place in one statistic, in order of time; of a group or list: the sums over its municipalities. */
export function totalsOf(model: PopulationModel, measure: string, place: VisionPlace): readonly TotalPoint[] {
  if (place.area)
    return valuesOfPlace(model, measure, place.area).flatMap(({ period, value }) => pointOf(period, value));
  const [first] = place.members;
  if (!first) return [];
  return valuesOfPlace(model, measure, first).flatMap(({ period }) => {
    const derivation = sumOfMembers(model, [measure, place.id, period]);
    return derivation ? pointOf(period, { kind: "derived", derivation }) : [];
  });
}

/** The totals of the statistics the edition names, counted and projected; empty where it names none. */
export function namedTotals(model: PopulationModel, place: VisionPlace) {
  const { population } = model.edition;
  const gather = (measures: readonly string[]) => measures.flatMap((measure) => totalsOf(model, measure, place));
  return { counted: gather(population?.actual ?? []), official: gather(population?.projection ?? []) };
}

function memberInput(model: PopulationModel, measure: string, member: Area, period: string): DerivationInput {
  const label = { ja: member.name, en: member.nameEn };
  const value = valueOfPlace(model, measure, member, period);
  if (value?.kind !== "observed")
    return { label, href: null, leftOut: { ja: "統計に行がない", en: "no row in the statistic" } };
  const href = observationAddress(model.edition.id, value.point);
  const quantity = peopleOf(value.point.value);
  if (quantity) return { label, href, quantity };
  const why = value.point.absent ?? "unknown";
  return { label, href, leftOut: absenceWords[isAbsenceReason(why) ? why : "unknown"] };
}

function peopleOf(value: number | null): Quantity | null {
  const quantity = value === null ? null : quantityOf(value, "人");
  return quantity?.ok ? quantity.value : null;
}

/** The sum of a statistic over the municipalities of a group or list: given measure, place and period. Missing ones are named. */
function sumOfMembers(
  model: PopulationModel,
  [measure = "", placeId = "", period = ""]: readonly string[],
): Derivation | null {
  const place = visionPlace(model.areas, placeId);
  const known = model.series.measures.get(measure);
  if (!place || !known) return null;
  const inputs = place.members.map((member) => memberInput(model, measure, member, period));
  const values = inputs.flatMap(({ quantity }) => quantity?.value ?? []);
  const year = yearOf(period);
  if (values.length === 0 || year === null) return null;
  return {
    name: "vision.sum",
    arguments: [measure, placeId, period],
    title: { ja: `${place.name.ja}の${known.name}（${year}年）`, en: `${known.nameEn}, ${place.name.en}, ${year}` },
    how: { ja: "挙げられた市町村の値を足した。", en: "The values of the municipalities listed were added." },
    result: peopleOf(values.reduce((sum, value) => sum + value, 0)),
    inputs,
  };
}

/** The numbers of this room that have a page of their own, by name. */
export const visionDerivations: Readonly<
  Record<string, (model: PopulationModel, given: readonly string[]) => Derivation | null>
> = {
  "vision.sum": sumOfMembers,
};
