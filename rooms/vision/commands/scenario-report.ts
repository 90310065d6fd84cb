import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { type Course, runScenario, type Scenario, type StepChange, stepChanges } from "../../../projection/index.ts";
import type { Database } from "../../../store/index.ts";
import { nearIds, type Region } from "../../intake/index.ts";
import { readSeries } from "../../intake/server.ts";
import { courseOf, everywhere, isRefusal, totalIn } from "../domain/answer.ts";
import { type Offer, offersWithout, regionOffers, runnable } from "../domain/region-scenarios.ts";
import { namedTotals } from "../domain/total-series.ts";
import { baseOf, sentBase } from "../domain/vision-base.ts";
import type { PlaceTables } from "../domain/vision-model.ts";
import { type FoundBase, placeBase } from "./place-base.ts";
import type { ScenarioChoice } from "./scenario-argument.ts";
import { type GoalReport, goalReport } from "./vision-report.ts";

/** A place, the scenario to run there, one to compare it with, and a population that is wanted upon it. */
export type ScenarioCall = Wanted & {
  readonly scenario: ScenarioChoice;
  readonly compare: ScenarioChoice | null;
  readonly goal: number | null;
};

/** A scenario as it was read, and from which file (null = a ready one). */
export type ToldScenario = Scenario & { readonly file: string | null };

/** What becomes of a place under a scenario, year by year beside the trend and the official projection, and what made the change. Whole people. */
export type ScenarioReport = {
  readonly place: string;
  readonly name: string;
  readonly nameEn: string;
  /** What it rests on, as in the address of the page, and its first year. */
  readonly base: string;
  readonly baseJa: string;
  readonly baseEn: string;
  readonly from: number;
  /** `municipalities`: the scenario is about parts of the place, so all was worked out from the tables of its municipalities. */
  readonly workedOutFrom: "place" | "municipalities";
  readonly scenario: ToldScenario;
  readonly compare: ToldScenario | null;
  readonly years: readonly {
    readonly year: number;
    readonly people: number;
    readonly trend: number;
    readonly againstTrend: number;
    readonly compare: number | null;
    readonly againstCompare: number | null;
    /** Null where the official projection has no total of the place in the year. */
    readonly official: number | null;
  }[];
  /** start + children − deaths + moves = end in each step of five years, each rounded by itself. */
  readonly steps: readonly Pick<StepChange, "from" | "to" | "start" | "children" | "deaths" | "moves" | "end">[];
  readonly goal: GoalReport | null;
};

/** A scenario that is there, and why it cannot be run at the place where it cannot. */
export type ListedScenario = ToldScenario & {
  readonly from: Offer["from"];
  readonly notHereJa: string | null;
  readonly notHereEn: string | null;
};

type Ground = FoundBase & { readonly region: Region };
/** A place and a base, as in the address of its page. */
type Wanted = { readonly place: string; readonly base: string | null };

/** Every scenario that is there for a place; where nothing can be projected yet they are there as files to start from. */
async function offersOf(
  database: Database,
  region: Region,
  wanted: Wanted,
): Promise<Outcome<readonly Offer[], Problem>> {
  const found = await placeBase(database, region, wanted);
  if (found.ok) return ok(regionOffers(region, found.value.place, found.value.base.tables));
  return found.problem.code === "vision/noTables" ? ok(offersWithout(region, found.problem)) : found;
}

/** The list of the scenarios of a place. */
export async function listScenarios(
  database: Database,
  region: Region,
  wanted: Wanted,
): Promise<Outcome<readonly ListedScenario[], Problem>> {
  const offers = await offersOf(database, region, wanted);
  if (!offers.ok) return offers;
  return ok(
    offers.value.map(({ from, written, placed }) => ({
      ...told(written, null),
      from,
      notHereJa: placed.ok ? null : placed.problem.message.ja,
      notHereEn: placed.ok ? null : placed.problem.message.en,
    })),
  );
}

/** A ready scenario as its file says it. */
export async function readyScenario(
  database: Database,
  region: Region,
  { id, ...wanted }: Wanted & { readonly id: string },
): Promise<Outcome<Scenario, Problem>> {
  const offers = await offersOf(database, region, wanted);
  return offers.ok ? writtenOf(offers.value, { id }) : offers;
}

/** Runs a scenario for a place. Refuses a scenario that is not there or cannot be run there, and a course that cannot be (more people leave than there are). */
export async function scenarioReport(
  database: Database,
  region: Region,
  call: ScenarioCall,
): Promise<Outcome<ScenarioReport, Problem>> {
  const found = await placeBase(database, region, call);
  if (!found.ok) return found;
  const ground = { region, ...found.value };
  const offers = regionOffers(region, ground.place, ground.base.tables);
  const chosen = writtenOf(offers, call.scenario);
  const second = call.compare && writtenOf(offers, call.compare);
  if (!chosen.ok) return chosen;
  if (second && !second.ok) return second;
  const asked = [chosen.value, ...(second ? [second.value] : [])];
  const run = runAll(ground, asked, ground.base.tables);
  const parts = ground.base.municipal;
  const done =
    !run.ok && run.problem.code === "scenario/needsMunicipalities" && parts ? runAll(ground, asked, parts) : run;
  if (!done.ok) return done;
  const { tables, courses, placed } = done.value;
  const official = await officialTotals(database, ground);
  const goal = call.goal === null ? null : goalReport(tables, call.goal, placed[0]);
  return ok({
    place: ground.place.id,
    name: ground.place.name.ja,
    nameEn: ground.place.name.en,
    base: ground.base.id,
    baseJa: ground.base.name.ja,
    baseEn: ground.base.name.en,
    from: tables.from,
    workedOutFrom: tables === ground.base.tables ? "place" : "municipalities",
    scenario: told(chosen.value, call.scenario),
    compare: second && call.compare ? told(second.value, call.compare) : null,
    years: yearsOf(courses, official),
    steps: stepsOf(courses.chosen),
    goal,
  });
}

function writtenOf(offers: readonly Offer[], choice: ScenarioChoice): Outcome<Scenario, Problem> {
  if ("scenario" in choice) return ok(choice.scenario);
  const offer = offers.find(({ written }) => written.id === choice.id);
  return offer
    ? ok(offer.written)
    : fail(
        scenarioUnknown(
          choice.id,
          offers.map(({ written }) => written.id),
        ),
      );
}

type Courses = { readonly trend: Course; readonly chosen: Course; readonly beside: Course | null };
type Ran = { readonly tables: PlaceTables; readonly courses: Courses; readonly placed: readonly Scenario[] };

function runAll({ region, place }: Ground, asked: readonly Scenario[], tables: PlaceTables): Outcome<Ran, Problem> {
  const base = baseOf(sentBase(tables));
  const placed: Scenario[] = [];
  const courses: Course[] = [];
  for (const scenario of asked) {
    const here = runnable({ areas: region.areas, place, tables }, base, scenario);
    if (!here.ok) return here;
    const course = courseOf(base, here.value);
    if (isRefusal(course)) return fail({ code: "scenario/cannotBe", message: course.refused });
    placed.push(here.value);
    courses.push(course);
  }
  const [chosen, beside = null] = courses;
  if (!chosen) throw new Error("no scenario was asked for");
  return ok({ tables, placed, courses: { trend: runScenario(base, { changes: [] }), chosen, beside } });
}

/** The official projection's totals of a place, by year. */
async function officialTotals(database: Database, { region, place }: Ground): Promise<ReadonlyMap<number, number>> {
  const series = await database.read((tx) => readSeries(tx, region));
  const { official } = namedTotals({ ...region, series }, place);
  return new Map(official.map(({ year, people }) => [year, people]));
}

function yearsOf({ trend, chosen, beside }: Courses, official: ReadonlyMap<number, number>): ScenarioReport["years"] {
  return chosen.years.map((year) => {
    const [people, before] = [Math.round(totalIn(chosen, year) ?? 0), Math.round(totalIn(trend, year) ?? 0)];
    const second = beside && Math.round(totalIn(beside, year) ?? 0);
    return {
      year,
      people,
      trend: before,
      againstTrend: people - before,
      compare: second,
      againstCompare: second === null ? null : people - second,
      official: official.get(year) ?? null,
    };
  });
}

const stepsOf = (course: Course): ScenarioReport["steps"] =>
  stepChanges(course, everywhere(course)).map(({ from, to, start, children, deaths, moves, end }) => ({
    from,
    to,
    start: Math.round(start),
    children: Math.round(children),
    deaths: Math.round(deaths),
    moves: Math.round(moves),
    end: Math.round(end),
  }));

const told = (scenario: Scenario, choice: ScenarioChoice | null): ToldScenario => ({
  ...scenario,
  file: choice && "file" in choice ? choice.file : null,
});

function scenarioUnknown(id: string, known: readonly string[]): Problem {
  const near = nearIds(id, known);
  const hint = (near.length > 0 ? near : known).join(", ");
  return {
    code: "scenario/unknown",
    message: {
      ja: `シナリオ「${id}」はありません。${near.length > 0 ? "近い id" : "ある id"}: ${hint}。ファイルなら、拡張子まで書いてください。`,
      en: `There is no scenario "${id}". ${near.length > 0 ? "Near" : "There are"}: ${hint}. If it is a file, write its name with the extension.`,
    },
  };
}
