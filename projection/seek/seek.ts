import { tfrOf } from "../scenario/apply-fertility.ts";
import { chosenAreas } from "../scenario/chosen.ts";
import { refuse } from "../scenario/refuse.ts";
import type { Change, ComingPart } from "../scenario/scenario.ts";
import { type Lever, type SeekAnswer, seekLevel } from "./seek-level.ts";
import type { SeekTask } from "./task.ts";

export type Within = { readonly low: number; readonly high: number };

/** The TFR goes in a straight line from the base's own to the level, which it has by a year; `spread` as in a fertility path. */
export type FertilityLever = {
  readonly reachedBy: number;
  readonly spread: "same" | "inProportion";
  readonly within: Within;
};

/** So many movers a year in addition, of these ages and sexes, in these years (both included). */
export type MoversLever = {
  readonly from: number;
  readonly until: number;
  readonly pattern: readonly ComingPart[];
  readonly within: Within;
};

/** A point on the way between many births and many moves: with this TFR, so many movers a year in addition are needed. */
export type FrontierPoint = { readonly tfr: number; readonly movers: SeekAnswer };

/** The TFR that reaches what is wanted, all moves staying as they are. Throws what `applyScenario` throws. */
export function seekFertility(task: SeekTask, lever: FertilityLever): SeekAnswer {
  const ratios = task.base.childWomanPerTfr;
  if (ratios === null) throw refuse.noNationalRatio("seekFertility");
  const now = tfrOf(task.base, chosenAreas(task.base, task.where, "where"), ratios);
  return seekLevel(
    task,
    leverOf(lever.within, now, 1e-10, (level) => pathTo(task, lever, level)),
  );
}

/** The movers a year in addition that reach what is wanted, births for each woman staying as they are. */
export function seekMovers(task: SeekTask, lever: MoversLever): SeekAnswer {
  return seekLevel(
    task,
    leverOf(lever.within, 0, 1e-7, (level) => moversOf(task, lever, level)),
  );
}

/** For each TFR the movers that are needed with it: the frontier between both. */
export function seekFrontier(
  task: SeekTask,
  tfrs: readonly number[],
  fertility: Omit<FertilityLever, "within">,
  movers: MoversLever,
): readonly FrontierPoint[] {
  return tfrs.map((tfr) => {
    const upon = [...task.upon, pathTo(task, fertility, tfr)];
    return { tfr, movers: seekMovers({ ...task, upon }, movers) };
  });
}

const leverOf = ({ low, high }: Within, now: number, tolerance: number, changeAt: (level: number) => Change): Lever => {
  if (!(low < high))
    throw refuse.impossible("within", { low, high }, "lowがhighより小さい範囲", "bounds with low below high");
  return { low, high, now, tolerance, changeAt };
};

const pathTo = ({ where }: SeekTask, { reachedBy, spread }: Omit<FertilityLever, "within">, tfr: number): Change => ({
  kind: "fertilityPath",
  where,
  points: [{ year: reachedBy, tfr }],
  spread,
});

const moversOf = ({ where }: SeekTask, { from, until, pattern }: MoversLever, yearly: number): Change => ({
  kind: "migrationAdd",
  where,
  yearly,
  pattern,
  split: "together",
  period: { from, until },
});
