import { periodText } from "../../../foundation/index.ts";
import { type Derivation, isKnown, type KnownFact } from "../../fact/index.ts";
import { observationAddress } from "../../observation/index.ts";
import { type Moment, type PlaceValue, valueOfPlace } from "./population.ts";
import type { Site } from "./site.ts";
import { namesOf, workedOut } from "./worked-out.ts";

/** What a vision wants, and what the projection says for the same year. */
export type Vision = { readonly target: KnownFact; readonly trend: PlaceValue; readonly at: Moment };

/** The vision of the edition beside the projection of the same period; null where either is missing. */
export function visionOf(site: Site): Vision | null {
  const { population } = site.edition;
  const area = population ? site.areas.byId.get(population.area) : undefined;
  const kpi = population?.vision ? site.kpis.byId.get(population.vision) : undefined;
  if (!population || !area || !kpi || !isKnown(kpi.target) || kpi.target.period === null) return null;
  const period = periodText(kpi.target.period);
  for (const measure of population.projection) {
    const trend = valueOfPlace(site, measure, area, period);
    if (trend) return { target: kpi.target, trend, at: { measure, period } };
  }
  return null;
}

const ends = {
  lower: { ja: "下端", en: "lower end" },
  upper: { ja: "上端", en: "upper end" },
} as const;

/** How many more people the vision wants than the projection expects: given the end of its range, `lower` or `upper`. */
export function visionGap(site: Site, [end = ""]: readonly string[]): Derivation | null {
  const vision = visionOf(site);
  if (!vision || (end !== "lower" && end !== "upper") || vision.trend.kind !== "observed") return null;
  const { quantity, to = quantity.value } = vision.target.reading;
  const wanted = end === "lower" ? Math.min(quantity.value, to) : Math.max(quantity.value, to);
  const { point, measure } = vision.trend;
  if (point.value === null) return null;
  return {
    name: "publication.vision-gap",
    arguments: [end],
    title: {
      ja: `人口ビジョンと推計の差（${ends[end].ja}）`,
      en: `Population vision less projection (${ends[end].en})`,
    },
    how: {
      ja: `人口ビジョンの範囲の${ends[end].ja}から、同じ年の推計人口を引いた。`,
      en: `The ${ends[end].en} of the vision's range less the projected population of the same year.`,
    },
    formula: `${wanted} − ${point.value} = ${wanted - point.value}`,
    result: workedOut(wanted - point.value, quantity.unit.id),
    inputs: [
      { label: { ja: "人口ビジョン", en: "Population vision" }, href: null, fact: vision.target },
      {
        label: namesOf(measure),
        href: observationAddress(site.edition.id, point),
        quantity: workedOut(point.value, measure.unit),
      },
    ],
  };
}
