import type { Bilingual } from "../../../foundation/index.ts";
import {
  childWomanRatios,
  cohortChange,
  forEveryArea,
  ratesFromCensuses,
  type Shape,
  spreadUnknownAges,
} from "../../../projection/index.ts";
import { nation as japan } from "../../area/index.ts";
import { type CohortTable, cohortMeasureId } from "../../cohort/index.ts";
import { observationAddress } from "../../observation/index.ts";
import type { BaseInput } from "./base-input.ts";
import { type LifeGain, trendFrom } from "./trend.ts";
import type { PlaceTables } from "./vision-model.ts";

/** Two counts five years apart of the same areas, and those of the nation. */
export type CensusPair = { readonly before: CohortTable; readonly after: CohortTable };

/** The fertility rate that goes with the children of a count, for turning one into the other; with its origin. */
export type KnownFertility = { readonly tfr: number; readonly counted: CohortTable; readonly input: BaseInput };

/** The gain in life expectancy between the two counts, with its origins. */
export type KnownLife = { readonly gain: LifeGain; readonly inputs: readonly BaseInput[] };

/** Age groups of five years; women of 15–49 bear children. */
export const shapeOf = ({ areas, ages }: CohortTable): Shape => ({
  areas: areas.length,
  ages: ages.length,
  fertile: { from: 3, count: 7 },
});

/** People with those of unknown age spread over the ages. */
export const whole = (table: CohortTable): Float64Array =>
  spreadUnknownAges(shapeOf(table), table.people, table.unknown);

/** A table with fewer groups of age: all from the last of them on are one. */
export function foldOldest(table: CohortTable, groups: number): CohortTable {
  const width = table.ages.length;
  const people = new Float64Array((table.people.length / width) * groups);
  table.people.forEach((count, cell) => {
    const place = Math.floor(cell / width) * groups + Math.min(cell % width, groups - 1);
    people[place] = (people[place] ?? 0) + count;
  });
  return { ...table, ages: [...table.ages.slice(0, groups - 1), `${(groups - 1) * 5}+`], people };
}

/** Shares of the nation's people of each sex and age that are there five years later: survival, and the nation's own small moves. */
export function nationSurvival({ before, after }: CensusPair): Float64Array {
  return cohortChange(shapeOf(after), whole(before), whole(after)).ratio.map((share) => Math.min(1, share));
}

/** Children for each woman of 15–49 at a total fertility rate of 1. */
export function childrenPerTfr({ tfr, counted }: Pick<KnownFertility, "tfr" | "counted">): number {
  return (childWomanRatios(shapeOf(counted), whole(counted))[0] ?? 0) / tfr;
}

/** People at the later count and the rates that led there from the earlier one. */
export function tablesFromCensuses(
  edition: string,
  counts: CensusPair,
  nation: CensusPair,
  { fertility, life }: { readonly fertility: KnownFertility | null; readonly life: KnownLife | null },
): PlaceTables {
  const shape = shapeOf(counts.after);
  const [before, start] = [whole(counts.before), whole(counts.after)];
  const survival = forEveryArea(shape, nationSurvival(nation));
  return {
    shape,
    areas: counts.after.areas,
    ages: counts.after.ages,
    from: counts.after.year,
    before: counts.before.year,
    start,
    rates: [ratesFromCensuses(shape, before, start, survival)],
    childWomanPerTfr: fertility && childrenPerTfr(fertility),
    trend: trendFrom(counts.after.year, life?.gain ?? null),
    basis: { kind: "censuses" },
    inputs: [
      ...[counts.before, counts.after].flatMap((table) => tableInput(edition, table, census)),
      ...[nation.before, nation.after].flatMap((table) => tableInput(edition, table, census)),
      ...(fertility ? [fertility.input] : []),
      ...(life?.inputs ?? []),
    ],
  };
}

const census: Bilingual = { ja: "国勢調査", en: "census" };

function placeWords({ areas }: CohortTable): Bilingual {
  if (areas[0] === japan.code) return { ja: "全国", en: "Japan" };
  return areas.length === 1
    ? { ja: "この地域", en: "This place" }
    : { ja: `${areas.length}市町村（最初の一つを示す）`, en: `${areas.length} municipalities (the first is shown)` };
}

/** A table as an input: the page of its first value tells where all of it comes from. `source`: what the statistic is called. */
export function tableInput(edition: string, table: CohortTable, source: Bilingual): readonly BaseInput[] {
  const [area] = table.areas;
  const [age] = table.ages;
  if (area === undefined || age === undefined) return [];
  const place = placeWords(table);
  const measure = cohortMeasureId(table.source, "m", age);
  const href = observationAddress(edition, { measure, area, period: `CY${table.year}` });
  return [
    {
      label: {
        ja: `${place.ja}の男女・年齢別人口 ${table.year}年（${source.ja}。例：男0～4歳）`,
        en: `People by sex and age, ${table.year}: ${place.en} (${source.en}; for example men aged 0–4)`,
      },
      href,
    },
  ];
}
