import { countOf, type Derivation, type Derivations, factAddress } from "../../fact/index.ts";
import { populationSum } from "./population.ts";
import { populationChange } from "./population-change.ts";
import type { Site } from "./site.ts";
import { visionGap } from "./vision-gap.ts";

const listed = { ja: "下に並ぶものを数えた。", en: "Those listed below were counted." };

/** How many figures were read anew at one time: given the time of a load. A bare number. */
export function figuresRecordedAt(site: Site, [recordedAt = ""]: readonly string[]): Derivation | null {
  const facts = [...site.facts.values()].filter((fact) => fact.recordedAt === recordedAt);
  if (facts.length === 0) return null;
  return {
    name: "publication.recorded-at",
    arguments: [recordedAt],
    title: { ja: "この時に記録された数値の数", en: "Number of figures recorded at this time" },
    how: listed,
    result: countOf(facts.length, "無単位"),
    inputs: facts.map((fact) => ({ label: { ja: fact.id, en: fact.id }, href: factAddress(fact) })),
  };
}

/** The numbers of this room that can be worked out again by name. */
export const publicationDerivations: Derivations<Site> = {
  "publication.population": populationSum,
  "publication.population-change": populationChange,
  "publication.vision-gap": visionGap,
  "publication.recorded-at": figuresRecordedAt,
};
