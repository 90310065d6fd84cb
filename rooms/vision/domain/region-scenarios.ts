import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import {
  applyScenario,
  balancedBy,
  halvedLoss,
  nationalPath,
  ProjectionFault,
  patternOne,
  readScenario,
  type Scenario,
  type ScenarioBase,
  simulationOne,
  simulationTwo,
} from "../../../projection/index.ts";
import type { Region } from "../../intake/index.ts";
import { type Ground, placeScenario } from "./placed-scenario.ts";
import { faultProblem } from "./scenario-file.ts";
import { baseOf, sentBase } from "./vision-base.ts";
import type { PlaceTables } from "./vision-model.ts";
import type { VisionPlace } from "./vision-place.ts";
import { goalYear } from "./vision-settings.ts";

/** A scenario that is there: as its file says it, and as it is run for a place; or why it cannot be run there. */
export type Offer = {
  readonly from: "trend" | "edition" | "library";
  readonly written: Scenario;
  readonly placed: Outcome<Scenario, Problem>;
};

/** Pattern 1 as it is worked out here: the trend of the base, with its assumptions. */
const asTrend = ({ trend: { name, why, source } }: Pick<PlaceTables, "trend">): Scenario => ({
  ...patternOne,
  name,
  reason: why,
  source,
});

/** The scenarios that files of the edition hold, and those of the library whose ids they leave free; without a base year none that begins with it. */
function writtenScenarios(
  region: Pick<Region, "scenarios">,
  from: number | null,
): readonly Pick<Offer, "from" | "written">[] {
  const own = region.scenarios.map((entry) => ({ from: "edition" as const, written: readScenario(entry) }));
  const taken = new Set(own.map(({ written }) => written.id));
  const halved = from === null ? [] : [halvedLoss(from)];
  const library = [nationalPath, simulationOne, simulationTwo, ...halved, balancedBy(goalYear)];
  return [
    ...own,
    ...library.filter(({ id }) => !taken.has(id)).map((written) => ({ from: "library" as const, written })),
  ];
}

/**
 * Every scenario of a region at a place: the trend first, then those of the edition's files, then those of the library. One that cannot be run here (a TFR where no ratio
 * turns it into children, years before the base, another place) stands there with the reason.
 */
export function regionOffers(
  region: Pick<Region, "areas" | "scenarios">,
  place: VisionPlace,
  tables: PlaceTables,
): readonly Offer[] {
  const trend = asTrend(tables);
  const base = baseOf(sentBase(tables));
  const ground = { areas: region.areas, place, tables };
  return [
    { from: "trend", written: trend, placed: ok(trend) },
    ...writtenScenarios(region, tables.from).map((offer) => ({
      ...offer,
      placed: offer.written.id === trend.id ? fail(takenByTrend(trend)) : runnable(ground, base, offer.written),
    })),
  ];
}

/** What there is where nothing can be projected yet: files to start from, none of which can be run, for the reason given. */
export const offersWithout = (region: Pick<Region, "scenarios">, why: Problem): readonly Offer[] =>
  [{ from: "library" as const, written: patternOne }, ...writtenScenarios(region, null)].map((offer) => ({
    ...offer,
    placed: fail(why),
  }));

/** The scenario as it is run at a place, if it can be. */
export function runnable(ground: Ground, base: ScenarioBase, scenario: Scenario): Outcome<Scenario, Problem> {
  const placed = placeScenario(ground, scenario);
  if (!placed.ok) return placed;
  try {
    applyScenario(base, placed.value);
    return placed;
  } catch (fault) {
    if (fault instanceof ProjectionFault) return fail(faultProblem(fault));
    throw fault;
  }
}

/** The scenarios a reader can choose at a place, the trend first. */
export const regionScenarios = (...given: Parameters<typeof regionOffers>): readonly Scenario[] =>
  regionOffers(...given).flatMap(({ placed }) => (placed.ok ? [placed.value] : []));

const takenByTrend = ({ id }: Scenario): Problem => ({
  code: "scenario/idTaken",
  message: {
    ja: `id「${id}」は今の傾向の名前です。別の id にしてください。`,
    en: `The id "${id}" is the trend's: choose another.`,
  },
});
