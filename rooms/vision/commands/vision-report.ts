import { type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import {
  type Course,
  type FrontierPoint,
  runScenario,
  type Scenario,
  type SeekAnswer,
} from "../../../projection/index.ts";
import type { Database } from "../../../store/index.ts";
import type { Region } from "../../intake/index.ts";
import { totalsOfCourse, type YearTotal } from "../domain/answer.ts";
import { regionScenarios } from "../domain/region-scenarios.ts";
import { seekGoal, type WhatItTakes } from "../domain/seek-goal.ts";
import { baseOf, sentBase } from "../domain/vision-base.ts";
import type { PlaceTables } from "../domain/vision-model.ts";
import type { VisionPlace } from "../domain/vision-place.ts";
import { goalYear, plainSettings } from "../domain/vision-settings.ts";
import { placeBase } from "./place-base.ts";

/** What is asked: a place and a base (as in the address of its page; null: the usual one), and a population wanted in the year of the vision. */
export type VisionCall = { readonly place: string; readonly base: string | null; readonly goal: number | null };

/** How a place's population goes on under each scenario, what earlier counts would have led to, and what a goal would take. */
export type VisionReport = {
  readonly place: string;
  readonly name: string;
  readonly nameEn: string;
  /** What it rests on, as in the address of the page. */
  readonly base: string;
  readonly baseJa: string;
  readonly baseEn: string;
  /** Base year, and the count before it whose rates go on; null where a projection assumed them. */
  readonly from: number;
  readonly before: number | null;
  readonly courses: readonly {
    readonly scenario: string;
    readonly version: number;
    readonly nameJa: string;
    readonly nameEn: string;
    readonly reasonJa: string;
    readonly reasonEn: string;
    readonly totals: readonly YearTotal[];
  }[];
  /** The trend as it would have been told at earlier counts. */
  readonly earlierTrends: readonly {
    readonly from: number;
    readonly before: number | null;
    readonly totals: readonly YearTotal[];
  }[];
  readonly goal: GoalReport | null;
};

/** A lever of a goal: reached at this level, or not, and then how far it goes. */
export type LeverReport = {
  readonly isReached: boolean;
  readonly level: number | null;
  readonly people: number | null;
  readonly yearlyNetMigration: number | null;
  readonly whyNotJa: string | null;
  readonly whyNotEn: string | null;
};

export type GoalReport = {
  readonly year: number;
  readonly people: number;
  /** Null where it is not known how fertility rates and children go together. */
  readonly tfrAlone: LeverReport | null;
  readonly moversAlone: LeverReport;
  /** For each TFR, reached by the year of the goal in a straight line: net movers a year in addition that go with it. */
  readonly frontier: readonly (LeverReport & { readonly tfr: number })[];
};

/** Reads the tables of a place and runs every scenario of the region. */
export async function visionReport(
  database: Database,
  region: Region,
  { goal, ...wanted }: VisionCall,
): Promise<Outcome<VisionReport, Problem>> {
  const found = await placeBase(database, region, wanted);
  if (!found.ok) return found;
  const { place, base: chosen } = found.value;
  const { tables: newest, earlier } = chosen;
  return ok({
    place: place.id,
    name: place.name.ja,
    nameEn: place.name.en,
    base: chosen.id,
    baseJa: chosen.name.ja,
    baseEn: chosen.name.en,
    from: newest.from,
    before: newest.before,
    courses: coursesOf(region, place, newest),
    earlierTrends: earlier.map((tables) => ({ from: tables.from, before: tables.before, totals: trendOf(tables) })),
    goal: goal === null ? null : goalReport(newest, goal),
  });
}

const ready = (tables: PlaceTables) => baseOf(sentBase(tables));

const totalsOf = (course: Course): readonly YearTotal[] =>
  totalsOfCourse(course).map(({ year, people }) => ({ year, people: Math.round(people) }));

const trendOf = (tables: PlaceTables): readonly YearTotal[] => totalsOf(runScenario(ready(tables), { changes: [] }));

function coursesOf(region: Region, place: VisionPlace, tables: PlaceTables): VisionReport["courses"] {
  const base = ready(tables);
  return regionScenarios(region, place, tables).map((scenario) => ({
    scenario: scenario.id,
    version: scenario.version,
    nameJa: scenario.name.ja,
    nameEn: scenario.name.en,
    reasonJa: scenario.reason.ja,
    reasonEn: scenario.reason.en,
    totals: totalsOf(runScenario(base, scenario)),
  }));
}

/** What a goal would take, upon a scenario or (none) the trend. */
export function goalReport(tables: PlaceTables, goal: number, upon?: Scenario): GoalReport | null {
  const found: WhatItTakes | null = seekGoal(ready(tables), upon, plainSettings("", goalYear), goal);
  return (
    found && {
      year: goalYear,
      people: goal,
      tfrAlone: found.fertility && leverReport(found.fertility),
      moversAlone: leverReport(found.movers),
      frontier: found.frontier.map(({ tfr, movers }: FrontierPoint) => ({ tfr, ...leverReport(movers) })),
    }
  );
}

function leverReport(answer: SeekAnswer): LeverReport {
  const point = answer.isReached ? answer.point : answer.nearest;
  return {
    isReached: answer.isReached,
    level: point?.level ?? null,
    people: point?.value ?? null,
    yearlyNetMigration: point?.yearlyMoves ?? null,
    whyNotJa: answer.isReached ? null : answer.why.ja,
    whyNotEn: answer.isReached ? null : answer.why.en,
  };
}
