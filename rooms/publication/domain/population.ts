import {
  absenceWords,
  addQuantities,
  asPeriod,
  comparePeriods,
  isAbsenceReason,
  type Quantity,
} from "../../../foundation/index.ts";
import { type Area, type Areas, municipalitiesIn } from "../../area/index.ts";
import type { Derivation, DerivationInput } from "../../fact/index.ts";
import { type MeasureEntry, observationAddress, type SeriesBook, type SeriesPoint } from "../../observation/index.ts";
import { namesOf, periodNames, workedOut } from "./worked-out.ts";

/** What the numbers of people are worked out from. `population` of the edition says which measures they are. */
export type PopulationModel = {
  readonly edition: {
    readonly id: string;
    readonly population?:
      | { readonly actual: readonly string[]; readonly projection: readonly string[]; readonly area: string }
      | null
      | undefined;
  };
  readonly areas: Areas;
  readonly series: SeriesBook;
};

/** A value of a place: read from a statistic, or added up over its municipalities where no statistic has a row for it. */
export type PlaceValue =
  | { readonly kind: "observed"; readonly point: SeriesPoint; readonly measure: MeasureEntry }
  | { readonly kind: "derived"; readonly derivation: Derivation };

export const amountOf = (value: PlaceValue): number | null =>
  value.kind === "observed" ? value.point.value : (value.derivation.result?.value ?? null);

const pointAt = (series: SeriesBook, measure: string, area: Area, period: string): SeriesPoint | undefined =>
  area.code ? series.points(measure, area.code).find((point) => point.period === period) : undefined;

function unitQuantity(point: SeriesPoint, measure: MeasureEntry): Quantity | null {
  return point.value === null ? null : workedOut(point.value, measure.unit);
}

function partInput(model: PopulationModel, measure: MeasureEntry, area: Area, period: string): DerivationInput {
  const label = namesOf(area);
  const point = pointAt(model.series, measure.id, area, period);
  if (!point) return { label, href: null, leftOut: { ja: "統計に行がない", en: "no row in the statistic" } };
  const href = observationAddress(model.edition.id, point);
  const quantity = unitQuantity(point, measure);
  if (quantity) return { label, href, quantity };
  const why = point.absent ?? "unknown";
  return { label, href, leftOut: absenceWords[isAbsenceReason(why) ? why : "unknown"] };
}

function addAll(quantities: readonly Quantity[]): Quantity | null {
  const [first, ...rest] = quantities;
  if (!first) return null;
  return rest.reduce((sum, next) => {
    const added = addQuantities(sum, next);
    if (!added.ok) throw new Error(added.problem.message.en);
    return added.value;
  }, first);
}

/** The sum of a measure over the municipalities of an area: given measure, area id, period. Missing ones are named, not counted as 0. */
export function populationSum(model: PopulationModel, given: readonly string[]): Derivation | null {
  const [measureId = "", areaId = "", period = ""] = given;
  const measure = model.series.measures.get(measureId);
  const area = model.areas.byId.get(areaId);
  if (!measure || !area) return null;
  const inputs = municipalitiesIn(model.areas, areaId).map((member) => partInput(model, measure, member, period));
  const result = addAll(inputs.flatMap(({ quantity }) => quantity ?? []));
  if (!inputs.some(({ href }) => href !== null)) return null;
  const when = periodNames(period);
  return {
    name: "publication.population",
    arguments: [measureId, areaId, period],
    title: { ja: `${area.name}の${measure.name}（${when.ja}）`, en: `${measure.nameEn}, ${area.nameEn}, ${when.en}` },
    how: {
      ja: "この地域の市町村の値を足した。統計にこの地域そのものの行はない。",
      en: "The values of the municipalities in this area were added; the statistic has no row for the area itself.",
    },
    result,
    ...(result ? {} : { why: { ja: "値のある市町村がない", en: "no municipality has a value" } }),
    inputs,
  };
}

/** The value of a place in a period; null where neither the place nor its municipalities are in the statistic. */
export function valueOfPlace(model: PopulationModel, measureId: string, area: Area, period: string): PlaceValue | null {
  const measure = model.series.measures.get(measureId);
  const point = measure && pointAt(model.series, measureId, area, period);
  if (measure && point) return { kind: "observed", point, measure };
  const derivation = populationSum(model, [measureId, area.id, period]);
  return derivation && { kind: "derived", derivation };
}

const inTime = (one: string, other: string): number => {
  const [left, right] = [asPeriod(one), asPeriod(other)];
  return left.ok && right.ok ? comparePeriods(left.value, right.value) : 0;
};

/** The periods in which a measure has values for a place or its municipalities, in order of time. */
export function periodsOf({ areas, series }: PopulationModel, measure: string, area: Area): readonly string[] {
  const places = [area, ...municipalitiesIn(areas, area.id)];
  const points = places.flatMap(({ code }) => (code ? series.points(measure, code) : []));
  return [...new Set(points.map(({ period }) => period))].sort(inTime);
}

/** All values of a measure in a place, in order of time. */
export const valuesOfPlace = (
  model: PopulationModel,
  measure: string,
  area: Area,
): readonly { readonly period: string; readonly value: PlaceValue }[] =>
  periodsOf(model, measure, area).flatMap((period) => {
    const value = valueOfPlace(model, measure, area, period);
    return value ? [{ period, value }] : [];
  });

/** A measure at a period: one end of a comparison. */
export type Moment = { readonly measure: string; readonly period: string };

/** The times that matter: first and last count, last projected year. Null where the edition names no such statistic. */
export type Moments = { readonly first: Moment; readonly now: Moment; readonly future: Moment | null };

function lastMoment(model: PopulationModel, measures: readonly string[], area: Area): Moment | null {
  const moments = measures.flatMap((measure) => periodsOf(model, measure, area).map((period) => ({ measure, period })));
  return moments.sort((one, other) => inTime(one.period, other.period)).at(-1) ?? null;
}

export function momentsOf(model: PopulationModel): Moments | null {
  const { population } = model.edition;
  const area = population ? model.areas.byId.get(population.area) : undefined;
  if (!population || !area) return null;
  const [measure] = population.actual;
  const now = lastMoment(model, population.actual, area);
  const period = measure === undefined ? undefined : periodsOf(model, measure, area)[0];
  if (!now || measure === undefined || period === undefined) return null;
  return { first: { measure, period }, now, future: lastMoment(model, population.projection, area) };
}
