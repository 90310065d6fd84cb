import type { Bilingual } from "../../../foundation/index.ts";
import type { Scenario } from "../../../projection/index.ts";
import {
  type FrontierPoint,
  type ScenarioBase,
  type SeekAnswer,
  type SeekTask,
  seekFertility,
  seekFrontier,
  seekMovers,
  summaries,
} from "../../../projection/index.ts";
import { chosenChanges } from "./chosen-scenario.ts";
import { bounds, goalYear, moveBands, type VisionSettings } from "./vision-settings.ts";

/**
 * Of which ages the people would be who come in addition: a goal says nothing of them, so it is printed wherever the answer stands. It is a band of the page's own
 * sliders, so that the page, opened with the answer, comes to the same population.
 */
const seekBand = moveBands.findIndex(({ id }) => id === "m25");
export const seekAges = { from: 25, to: 39 } as const;

/** The settings under which a page shows an answer: a fertility rate that is reached, and more movers a year; null = as chosen before. */
export function settingsOfAnswer(
  settings: VisionSettings,
  { tfr, movers }: { readonly tfr: number | null; readonly movers: number | null },
): VisionSettings {
  return {
    ...settings,
    tfr: tfr === null ? settings.tfr : readable(tfr, 7),
    moves: settings.moves.map((count, band) => (band === seekBand ? readable(count + (movers ?? 0), 4) : count)),
    year: goalYear,
  };
}

/** So many digits after the point as make less than a person in a region. */
const readable = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The TFRs for which the frontier says how many movers are needed. */
const frontierTfrs = [1.2, 1.4, 1.6, 1.8, 2.07, 2.3] as const;

/** What it would take to have so many people in the year of the vision. `fertility` null = rates of births are not known here. */
export type WhatItTakes = {
  readonly goal: number;
  readonly fertility: SeekAnswer | null;
  readonly movers: SeekAnswer;
  readonly frontier: readonly FrontierPoint[];
};

/** What an address asks for: so many people; null where nothing is asked for. `refused` says why the words of the address are no such number. */
export type ReadGoal = { readonly goal: number | null; readonly refused: Bilingual | null };

/** A population that is wanted, from an address; `usual` where none is asked for, or none that can be. */
export function readGoal(query: string, usual: number | null): ReadGoal {
  const given = new URLSearchParams(query).get("goal") ?? "";
  const text = given.normalize("NFKC").replaceAll(/[,\s人]/gu, "");
  if (text === "") return { goal: usual, refused: null };
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return value > 0 ? { goal: value, refused: null } : { goal: usual, refused: notPeople(given.slice(0, 40)) };
}

const notPeople = (found: string): Bilingual => ({
  ja: `目標の人口「${found}」は使えません。1から999,999,999までの人数を整数で書いてください。`,
  en: `The population wanted cannot be "${found}": write a whole number of people from 1 to 999,999,999.`,
});

/** Looks for births alone, moves alone, and the frontier of both, upon what was chosen. */
export function seekGoal(
  base: ScenarioBase,
  scenario: Scenario | undefined,
  settings: VisionSettings,
  goal: number,
): WhatItTakes | null {
  const summary = summaries.find(({ id }) => id === "total");
  if (!summary) return null;
  const upon = chosenChanges(scenario ?? { changes: [] }, settings, base.from).changes;
  const task: SeekTask = { base, upon, where: "all", year: goalYear, summary, value: goal };
  const all = base.start.reduce((sum, count) => sum + count, 0);
  const movers = {
    from: base.from + 1,
    until: goalYear,
    pattern: [{ ages: seekAges, sex: "both", share: 1 }],
    within: { low: -all / 50, high: all / 50 },
  } as const;
  const births = { reachedBy: goalYear, spread: "inProportion" } as const;
  const hasFertility = base.childWomanPerTfr !== null;
  return {
    goal,
    fertility: hasFertility
      ? seekFertility(task, { ...births, within: { low: bounds.tfr.min, high: bounds.tfr.max } })
      : null,
    movers: seekMovers(task, movers),
    frontier: hasFertility ? seekFrontier(task, frontierTfrs, births, movers) : [],
  };
}
