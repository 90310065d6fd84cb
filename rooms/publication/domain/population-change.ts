import type { Area } from "../../area/index.ts";
import { type Derivation, type DerivationInput, derivationAddress } from "../../fact/index.ts";
import { observationAddress } from "../../observation/index.ts";
import { amountOf, type Moment, type PlaceValue, type PopulationModel, valueOfPlace } from "./population.ts";
import { periodNames, workedOut } from "./worked-out.ts";

/** The address and amount of one end of a comparison. */
function endInput(model: PopulationModel, value: PlaceValue, { measure, period }: Moment): DerivationInput {
  const known = model.series.measures.get(measure);
  const when = periodNames(period);
  const label = { ja: `${known?.name ?? measure} ${when.ja}`, en: `${known?.nameEn ?? measure}, ${when.en}` };
  const amount = amountOf(value);
  const edition = model.edition.id;
  const href =
    value.kind === "observed" ? observationAddress(edition, value.point) : derivationAddress(edition, value.derivation);
  return amount === null ? { label, href } : { label, href, quantity: workedOut(amount, known?.unit ?? "人") };
}

/** 0.1 % is as fine as a comparison of decades can be read; halves go away from zero, as people round. */
const toTenths = (value: number): number => (Math.sign(value) * Math.round(Math.abs(value) * 10)) / 10;

function changeOf(from: number | null, to: number | null): number | null {
  return from === null || to === null || from === 0 ? null : toTenths(((to - from) / from) * 100);
}

/** The change of a place between two moments in percent of the earlier one: given area, from (measure, period), to (measure, period). */
export function populationChange(model: PopulationModel, given: readonly string[]): Derivation | null {
  const [areaId = "", fromMeasure = "", fromPeriod = "", toMeasure = "", toPeriod = ""] = given;
  const area = model.areas.byId.get(areaId);
  const before = area && valueOfPlace(model, fromMeasure, area, fromPeriod);
  const after = area && valueOfPlace(model, toMeasure, area, toPeriod);
  if (!area || !before || !after) return null;
  const [from, to] = [amountOf(before), amountOf(after)];
  const change = changeOf(from, to);
  const [start, end] = [periodNames(fromPeriod), periodNames(toPeriod)];
  return {
    name: "publication.population-change",
    arguments: [areaId, fromMeasure, fromPeriod, toMeasure, toPeriod],
    title: {
      ja: `${area.name}の人口の増減率（${start.ja}→${end.ja}）`,
      en: `Change of population, ${area.nameEn}, ${start.en} to ${end.en}`,
    },
    how: {
      ja: "後の人口から前の人口を引き、前の人口で割った。小数第2位を四捨五入。",
      en: "The later population less the earlier one, divided by the earlier one; rounded to one decimal.",
    },
    ...(change === null ? {} : { formula: `(${to} − ${from}) ÷ ${from} × 100 = ${change}` }),
    result: change === null ? null : workedOut(change, "%"),
    ...(change === null ? { why: { ja: "どちらかの値がない", en: "one of the two values is missing" } } : {}),
    inputs: [
      endInput(model, before, { measure: fromMeasure, period: fromPeriod }),
      endInput(model, after, { measure: toMeasure, period: toPeriod }),
    ],
  };
}

export const changeBetween = (model: PopulationModel, area: Area, from: Moment, to: Moment): Derivation | null =>
  populationChange(model, [area.id, from.measure, from.period, to.measure, to.period]);
