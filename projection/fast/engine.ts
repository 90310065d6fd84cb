import type { Projection } from "../project.ts";
import { project } from "../project.ts";
import { cellsOf, type Shape } from "../shape.ts";
import type { StepRates } from "../step-forward.ts";
import type { ChanceTask } from "./chance-task.ts";
import { compileKernel } from "./compile-kernel.ts";
import { type FastRun, type FastStep, newFastRun } from "./fast-run.ts";
import { newQuantileFinder } from "./find-quantiles.ts";
import { startKernel } from "./kernel-exports.ts";
import type { Precision } from "./lay-out-run.ts";
import type { BrowserWorker } from "./open-threads.ts";
import { plainQuantiles } from "./plain-block.ts";
import { type ChanceResult, type SimulateChoices, simulatePlainly } from "./simulate.ts";
import { newSimulator } from "./simulator.ts";

/** Projections and trajectories by WebAssembly, or in plain TypeScript where that is missing: the same doors, slower. */
export type FastEngine = {
  readonly kind: "simd" | "plain";
  /** Why it is not as fast as it could be, or null. */
  readonly why: { readonly ja: string; readonly en: string } | null;
  /** As `project` does, with the same numbers to the last bit. */
  readonly project: (shape: Shape, start: Float64Array, rates: readonly StepRates[]) => Projection;
  /** A projection to be run again and again in the same memory: the fastest way. */
  readonly prepare: (precision: Precision) => FastRun;
  readonly simulate: (task: ChanceTask, choices?: SimulateChoices) => Promise<ChanceResult>;
  /** Quantiles of rows of `count` numbers each, one after the other: for each row a number for each share. Exact (type 7 of Hyndman and Fan). */
  readonly quantiles: (rows: Float32Array, count: number, shares: readonly number[]) => Float64Array;
  /** Ends the threads. */
  readonly close: () => void;
};

export type EngineChoices = {
  /** How many threads simulations use; as many as the machine runs at once, if nothing is said. One: the caller's. */
  readonly threads?: number;
  /** Makes a worker that calls `answerBlocks(portOfWorker(self))`, for pages that forbid workers made of text. */
  readonly makeWorker?: () => BrowserWorker;
  /** Plain TypeScript even where WebAssembly is there. */
  readonly plain?: boolean;
};

/** Opens an engine. Never rejects: where WebAssembly with SIMD cannot be had it is plain, and says why. */
export async function openFastEngine(choices: EngineChoices = {}): Promise<FastEngine> {
  if (choices.plain) return plainEngine(null);
  try {
    return simdEngine(await compileKernel(), choices);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return plainEngine({
      ja: `WebAssembly（SIMD）が使えないため、TypeScriptで計算します。遅くなります。（${reason}）`,
      en: `WebAssembly with SIMD cannot be used: the plain TypeScript runs instead, more slowly. (${reason})`,
    });
  }
}

function simdEngine(module: WebAssembly.Module, choices: EngineChoices): FastEngine {
  const own = newFastRun(startKernel(module), "double");
  const simulator = newSimulator(module, choices);
  return {
    kind: "simd",
    get why() {
      return simulator.why();
    },
    project(shape, start, rates) {
      own.fill(shape, start, rates);
      return { start, steps: own.run().map(kept) };
    },
    prepare: (precision) => newFastRun(startKernel(module), precision),
    simulate: simulator.simulate,
    quantiles: newQuantileFinder(startKernel(module)),
    close: simulator.close,
  };
}

const kept = ({ people, births, deaths }: FastStep) => ({
  people: new Float64Array(people),
  births: new Float64Array(births),
  deaths: new Float64Array(deaths),
});

function plainEngine(why: FastEngine["why"]): FastEngine {
  return {
    kind: "plain",
    why,
    project,
    prepare: plainRun,
    simulate: async (task, choices = {}) => simulatePlainly(task, choices),
    quantiles: plainQuantiles,
    close: () => undefined,
  };
}

function plainRun(): FastRun {
  let run = (): readonly FastStep[] => [];
  return {
    fill(shape, start, rates) {
      const given = start.slice(0, cellsOf(shape));
      run = () => project(shape, given, rates).steps;
    },
    run: () => run(),
  };
}
