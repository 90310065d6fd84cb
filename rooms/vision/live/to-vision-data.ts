import { derivationAddress, factAddress } from "../../fact/index.ts";
import { observationAddress } from "../../observation/index.ts";
import { type Site, visionOf } from "../../publication/index.ts";
import { namedTotals, type TotalPoint } from "../domain/total-series.ts";
import { sentBase } from "../domain/vision-base.ts";
import { hasTables, type VisionGiven } from "../domain/vision-model.ts";
import { type VisionPlace, visionAddress } from "../domain/vision-place.ts";
import { goalYear, plainSettings } from "../domain/vision-settings.ts";
import type { SentGoal, SentTotal, VisionData } from "./vision-data.ts";

function sentTotal(edition: string, { year, people, value }: TotalPoint): SentTotal {
  if (value.kind === "derived") {
    const href = derivationAddress(edition, value.derivation);
    return { year, people, href, label: value.derivation.title, kind: "derived" };
  }
  const { name, nameEn } = value.measure;
  return {
    year,
    people,
    href: observationAddress(edition, value.point),
    label: { ja: name, en: nameEn },
    kind: "printed",
  };
}

const millions = (count: number): string => String(count / 1_000_000);

/** The vision of the edition, where it is this place's. */
function goalOf(site: Site, place: VisionPlace): SentGoal | null {
  const vision = place.id === site.edition.population?.area ? visionOf(site) : null;
  const period = vision?.target.period;
  if (!vision || !period) return null;
  const { quantity, to = quantity.value } = vision.target.reading;
  const [low, high] = [Math.min(quantity.value, to), Math.max(quantity.value, to)];
  const year = Number(/\d{4}/.exec(vision.at.period)?.[0] ?? goalYear);
  return {
    year,
    low,
    high,
    printed: {
      ja: vision.target.printed ?? `${high}～${low}人`,
      en: high >= 1_000_000 ? `${millions(low)}–${millions(high)} million` : `${low}–${high} people`,
    },
    href: factAddress(vision.target),
    label: { ja: "人口ビジョン", en: "Population vision" },
  };
}

/** What a page of a place is drawn from. */
export function toVisionData(site: Site, place: VisionPlace, given: VisionGiven): VisionData {
  const { tables, scenarios, fan, choices } = given;
  const edition = site.edition.id;
  const { counted, official } = namedTotals(site, place);
  const ready = hasTables(tables) ? tables : null;
  return {
    place: place.name,
    path: visionAddress(edition, place.id),
    counted: counted.map((point) => sentTotal(edition, point)),
    official: official.map((point) => sentTotal(edition, point)),
    goal: goalOf(site, place),
    base: ready && sentBase(ready),
    ages: ready?.ages ?? [],
    fan,
    bases: choices.map(({ id }) => id),
    trendName: ready?.basis.kind === "projection" ? ready.trend.name : null,
    scenarios,
    plain: plainSettings(scenarios[0]?.id ?? "", goalYear, choices[0]?.id),
  };
}
