import {
  type ChanceModel,
  deathsFromLifeYears,
  fitAutoregression,
  fitPlaces,
  movingProfile,
  type Process,
  type ScenarioBase,
  seriesFromCounts,
} from "../../../projection/index.ts";
import type { BaseInput } from "./base-input.ts";
import type { CountRow, StrayingData } from "./chance-series.ts";

/** What may come otherwise than a scenario has it. */
export const strayers = ["births", "deaths", "moves"] as const;
export type Strayer = (typeof strayers)[number];

/** What a process was learnt from: rates of the edition's own area, its counts against the nation's, or the counts of all municipalities. */
export type LearntFrom = "fertility" | "life" | "nation" | "municipalities";

/** One of the three and how far it strays; `process` null = the stored values are too few, and none was made up. */
export type Learnt = {
  readonly from: LearntFrom;
  readonly process: Process | null;
  /** Values there are, and the fewest that would do. */
  readonly found: number;
  readonly needed: number;
  readonly years: readonly number[];
  readonly inputs: readonly BaseInput[];
};

export type LearntModel = Readonly<Record<Strayer, Learnt>>;

const fewest = { series: 5, walk: 4, counts: 4 } as const;

/** Learns the three processes of a place from what is stored, by the estimators of the library; each only where its series is long enough. */
export function learnModel(base: ScenarioBase, data: StrayingData): LearntModel {
  const places = base.areas.map((area) => data.municipal.areas.indexOf(area));
  const areMunicipalities = places.every((place) => place >= 0);
  const deaths = lifeProcess(base, data);
  // what is counted for municipalities is never taken for a region as a whole, whose moves within itself are none
  if (areMunicipalities || base.areas[0] !== data.own.areas[0])
    return { ...fromMunicipalities(data.municipal, areMunicipalities ? places : []), deaths };
  return { births: fertilityProcess(base, data), deaths, moves: ownMoves(data.own) };
}

function fertilityProcess({ shape }: ScenarioBase, { fertility }: StrayingData): Learnt {
  const isEnough = fertility.length >= fewest.series;
  return {
    from: "fertility",
    process: isEnough
      ? stepwise(
          fertility.map(({ value }) => Math.log(value)),
          shape.areas,
        )
      : null,
    found: fertility.length,
    needed: fewest.series,
    years: fertility.map(({ year }) => year),
    inputs: fertility.flatMap(({ inputs }) => inputs),
  };
}

/** AR(1) of values five years apart: already the process of a step. */
function stepwise(series: ArrayLike<number>, areas: number): Process {
  const { phi, sigma } = fitAutoregression(series);
  return { phi: Math.max(-1, phi), sigma: new Float64Array(areas).fill(sigma), common: 1 };
}

function lifeProcess(base: ScenarioBase, { life }: StrayingData): Learnt {
  const values = life.map(({ value }) => value);
  return {
    from: "life",
    process: life.length >= fewest.walk ? deathsFromLifeYears(base, values) : null,
    found: life.length,
    needed: fewest.walk,
    years: life.map(({ year }) => year),
    inputs: life.flatMap(({ inputs }) => inputs),
  };
}

function ownMoves({ shape, counts, years, inputs }: CountRow): Learnt {
  const steps = Math.max(0, counts.length - 1);
  const moves = steps >= fewest.series ? seriesFromCounts(shape, counts).moves[0] : undefined;
  return {
    from: "nation",
    process: moves ? stepwise(moves, 1) : null,
    found: steps,
    needed: fewest.series,
    years,
    inputs,
  };
}

function fromMunicipalities(row: CountRow, places: readonly number[]): Pick<LearntModel, "births" | "moves"> {
  const { shape, counts, years, inputs } = row;
  const isEnough = places.length > 0 && counts.length >= fewest.counts;
  const series = isEnough ? seriesFromCounts(shape, counts) : null;
  const people = peopleOf(row);
  const learnt = (of: readonly Float64Array[] | undefined): Learnt => ({
    from: "municipalities",
    process: of ? partOf(fitPlaces(of, people), places) : null,
    found: counts.length,
    needed: fewest.counts,
    years,
    inputs,
  });
  return { births: learnt(series?.births), moves: learnt(series?.moves) };
}

function peopleOf({ shape, counts }: CountRow): readonly number[] {
  const last = counts.at(-1) ?? new Float64Array();
  const width = 2 * shape.ages;
  return Array.from({ length: shape.areas }, (_, area) =>
    last.subarray(area * width, (area + 1) * width).reduce((sum, count) => sum + count, 0),
  );
}

/** The process of some of its areas. */
const partOf = ({ phi, sigma, common }: Process, places: readonly number[]): Process => ({
  phi,
  sigma: Float64Array.from(places, (place) => sigma[place] ?? 0),
  common,
});

/** Which of the three could not be learnt. */
export const notLearnt = (learnt: LearntModel): readonly Strayer[] =>
  strayers.filter((strayer) => learnt[strayer].process === null);

/** A model with what was learnt; what was not learnt does not stray at all. Null where nothing is known of births: then there is no picture worth having. */
export function modelOf(base: ScenarioBase, { births, deaths, moves }: LearntModel): ChanceModel | null {
  if (births.process === null) return null;
  const still: Process = { phi: 0, sigma: new Float64Array(base.shape.areas), common: 1 };
  return {
    births: births.process,
    deaths: deaths.process ?? still,
    moves: moves.process ?? still,
    profile: movingProfile(base),
  };
}
