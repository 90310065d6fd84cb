import type { ChanceModel, Draws, Process } from "./model.ts";
import { type Normals, normalsOf } from "./random.ts";

/** The numbers of a trajectory (counted from 0) for so many areas and steps: the same for the same seed, whoever draws it and when. */
export function drawTrajectory(
  model: ChanceModel,
  size: { readonly areas: number; readonly steps: number },
  seed: number,
  trajectory: number,
): Draws {
  const { areas, steps } = size;
  const next = normalsOf(seed, trajectory);
  const births = new Float64Array(steps * areas);
  const deaths = new Float64Array(steps * areas);
  const moves = new Float64Array(steps * areas);
  for (let step = 0; step < steps; step += 1) {
    walk(model.births, births, areas, step, next);
    walk(model.deaths, deaths, areas, step, next);
    walk(model.moves, moves, areas, step, next);
  }
  return { births: births.map(Math.exp), deaths: deaths.map(Math.exp), moves };
}

function walk({ phi, sigma, common }: Process, row: Float64Array, areas: number, step: number, next: Normals): void {
  const [ofAll, own] = [Math.sqrt(common) * next(), Math.sqrt(1 - common)];
  for (let area = 0; area < areas; area += 1) {
    const at = step * areas + area;
    const before = step === 0 ? 0 : (row[at - areas] ?? 0);
    row[at] = phi * before + (sigma[area] ?? 0) * (ofAll + own * next());
  }
}
