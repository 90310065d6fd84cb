import {
  applyScenario,
  type Change,
  type FanBlock,
  type FanTask,
  type FanYear,
  fansOf,
  runBlock,
  type ScenarioBase,
  type Summary,
  summaries,
} from "../../../projection/index.ts";
import { everywhere } from "./answer.ts";
import { type LearntModel, learnModel, modelOf } from "./chance-model.ts";
import type { StrayingData } from "./chance-series.ts";

/** Which figures have a fan, by the ids of the library's summaries; the first is shown unless another is asked for. */
export const fanFigures = ["total", "old", "women-20-39"] as const;
export type FanFigure = (typeof fanFigures)[number];

/** How many trajectories, and the number their random numbers begin with: the same address gives the same fan anywhere. */
export const trajectories = 1000;
export const seed = 20151001;

/** The shares below which so many of the trajectories lie: ends of the 95 and 80 % ranges, and the middle. */
const fanShares = [0.025, 0.1, 0.5, 0.9, 0.975] as const;

/** The fan of each figure, in their order. `floored`: cells that would have had fewer than nobody. */
export type Fans = { readonly years: readonly (readonly FanYear[])[]; readonly floored: number };

/** What is known of how sure a scenario is. `fans` null: too little is stored, `learnt` says what. */
export type PlaceChance = { readonly learnt: LearntModel; readonly fans: Fans | null };

/** So many areas are run through before others have their turn: about ten milliseconds of work. */
const areasATurn = 100;

/** Draws the trajectories around a scenario. `rest` lets others have their turn. Throws as `applyScenario` and `runBlock`. */
export async function chanceOfPlace(
  base: ScenarioBase,
  changes: readonly Change[],
  data: StrayingData,
  rest: () => Promise<void>,
): Promise<PlaceChance> {
  const learnt = learnModel(base, data);
  const model = modelOf(base, learnt);
  if (!model) return { learnt, fans: null };
  const { shape, from, start } = base;
  const areas = everywhere(base);
  const series = fanFigures.flatMap(summaryOf).map((summary) => ({ areas, summary }));
  const task: FanTask = { shape, from, start, rates: applyScenario(base, { changes }), model, seed, series };
  const blocks = await runAll(task, rest);
  const floored = blocks.reduce((sum, block) => sum + block.floored, 0);
  return { learnt, fans: { years: fansOf(task, blocks, fanShares), floored } };
}

/** The summary of the library for a figure. */
export const summaryOf = (figure: FanFigure): readonly Summary[] => summaries.filter(({ id }) => id === figure);

async function runAll(task: FanTask, rest: () => Promise<void>): Promise<readonly FanBlock[]> {
  const size = Math.max(1, Math.floor(areasATurn / task.shape.areas));
  const blocks: FanBlock[] = [];
  for (let first = 0; first < trajectories; first += size) {
    blocks.push(runBlock(task, first, Math.min(size, trajectories - first)));
    await rest();
  }
  return blocks;
}
