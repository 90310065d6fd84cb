import { setImmediate as others } from "node:timers/promises";
import type { InSteps } from "../domain/in-steps.ts";

/** After so many milliseconds everybody else has a turn. */
const ownTurn = 15;

/** Does a long work step by step; whoever waits is served in between. */
export async function inTurns<T>(work: InSteps<T>): Promise<T> {
  let begun = performance.now();
  let step = work.next();
  while (!step.done) {
    if (performance.now() - begun > ownTurn) {
      await others();
      begun = performance.now();
    }
    step = work.next();
  }
  return step.value;
}
