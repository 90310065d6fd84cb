import { checkLeft } from "../check-left.ts";
import { checkShape } from "../check-shape.ts";
import { checkPeople, checkStep } from "../check-step.ts";
import { birthCellsOf, cellsOf, type Shape } from "../shape.ts";
import type { StepRates } from "../step-forward.ts";
import { type KernelExports, makeRoom } from "./kernel-exports.ts";
import { keptShare, layOutRun, type Precision, type RunLayout } from "./lay-out-run.ts";

/** What a step comes to, like `StepResult`: views of the run's own memory, which its next run writes over. */
export type FastStep = {
  readonly people: Float64Array | Float32Array;
  readonly births: Float64Array | Float32Array;
  readonly deaths: Float64Array | Float32Array;
};

/** A projection whose numbers lie ready: it can be run again and again, with other numbers too, without new memory. */
export type FastRun = {
  /** Takes other numbers, checked as `project` does; room is added only where more is needed than before. */
  readonly fill: (shape: Shape, start: Float64Array, rates: readonly StepRates[]) => void;
  /** Projects. Throws a `ProjectionFault` where more people would move away than are there. */
  readonly run: () => readonly FastStep[];
};

/** A run in a memory of its own. */
export function newFastRun(kernel: KernelExports, precision: Precision): FastRun {
  let filled: { shape: Shape; layout: RunLayout; views: readonly FastStep[] } | null = null;
  return {
    fill(shape, start, rates) {
      checkShape(shape);
      if (precision === "single" || !haveRightLengths(shape, start, rates)) checkAll(shape, start, rates);
      const layout = layOutRun(shape, rates, precision);
      makeRoom(kernel, layout.bytes);
      copyIn(kernel, layout, start, precision);
      if (precision === "double" && !areWithin(kernel, shape, layout)) {
        filled = null;
        checkAll(shape, start, rates);
      }
      filled = { shape, layout, views: viewsOf(kernel, shape, layout, precision) };
    },
    run() {
      if (filled === null) return [];
      const { shape, layout, views } = filled;
      projectAll(kernel, shape, layout, precision);
      if (!kernel.allCanBe()) tellWhatCannotBe(shape, views);
      return views;
    },
  };
}

/** Throws a `ProjectionFault` that names the first number that cannot be. */
function checkAll(shape: Shape, start: Float64Array, rates: readonly StepRates[]): void {
  checkPeople(shape, start);
  rates.forEach((of, step) => {
    checkStep(shape, of, step);
  });
}

function haveRightLengths(shape: Shape, start: Float64Array, rates: readonly StepRates[]): boolean {
  const cells = cellsOf(shape);
  const isRight = ({ survival, fertility, sexRatio, migration }: StepRates): boolean =>
    survival.length === cells &&
    fertility.length === shape.areas * shape.fertile.count &&
    sexRatio.length === shape.areas &&
    (migration === null || migration.net.length === cells);
  return start.length === cells && rates.every(isRight);
}

/** What `checkAll` asks, by the kernel and without a name for what is wrong: ten times as fast. */
function areWithin({ allWithin }: KernelExports, shape: Shape, { start, steps }: RunLayout): boolean {
  const [cells, most] = [cellsOf(shape), Number.MAX_VALUE];
  const belowHundred = 100 - 2 ** -46;
  const isRight = ({ survival, fertility, sexRatio, net }: RunLayout["steps"][number]): boolean =>
    allWithin(survival, cells, 0, 1) === 1 &&
    allWithin(fertility, shape.areas * shape.fertile.count, 0, belowHundred) === 1 &&
    allWithin(sexRatio, shape.areas, Number.MIN_VALUE, most) === 1 &&
    (net === 0 || allWithin(net, cells, -most, most) === 1);
  return allWithin(start, cells, 0, 2 ** 53 - 1) === 1 && steps.every(isRight);
}

function tellWhatCannotBe(shape: Shape, steps: readonly FastStep[]): void {
  steps.forEach(({ people }, step) => {
    checkLeft(shape, Float64Array.from(people), step);
  });
}

function copyIn({ memory }: KernelExports, layout: RunLayout, start: Float64Array, precision: Precision): void {
  const words = new Uint32Array(memory.buffer, layout.table, layout.steps.length * 8);
  layout.steps.forEach(({ survival, fertility, sexRatio, net, when, people, births, deaths }, step) => {
    words.set([survival, fertility, sexRatio, net, when, people, births, deaths], step * 8);
  });
  for (const { list, at, isShare } of [...layout.given, { list: start, at: layout.start, isShare: false }])
    if (precision === "double") new Float64Array(memory.buffer, at, list.length).set(list);
    else new Float32Array(memory.buffer, at, list.length).set(isShare ? list.map(keptShare) : list);
}

function viewsOf({ memory }: KernelExports, shape: Shape, { steps }: RunLayout, precision: Precision): FastStep[] {
  const view = (at: number, length: number) =>
    precision === "double" ? new Float64Array(memory.buffer, at, length) : new Float32Array(memory.buffer, at, length);
  return steps.map(({ people, births, deaths }) => ({
    people: view(people, cellsOf(shape)),
    births: view(births, birthCellsOf(shape)),
    deaths: view(deaths, cellsOf(shape)),
  }));
}

function projectAll(kernel: KernelExports, shape: Shape, layout: RunLayout, precision: Precision): void {
  const { areas, ages, fertile } = shape;
  const steps = precision === "double" ? kernel.projectDouble : kernel.projectSingle;
  steps(areas, ages, fertile.from, fertile.count, layout.steps.length, layout.start, layout.table, layout.row);
}
