import { createContext, Script } from "node:vm";
import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { readerTooSlow } from "../domain/file-problems.ts";

const script = new Script("work()");

/**
 * Runs work that may never end (a parser of others on a file made to harm) and stops it after so many milliseconds. The work is no stranger's code and needs no
 * cage; the virtual machine is used only because it can stop a loop in the same thread. What the work throws is thrown.
 */
export function withinTime<T>(milliseconds: number, work: () => T): Outcome<T, Problem> {
  const results: T[] = [];
  const context = createContext({ work: () => results.push(work()) });
  try {
    script.runInContext(context, { timeout: milliseconds });
  } catch (stopped) {
    if (isTimeout(stopped)) return fail(readerTooSlow(milliseconds));
    throw stopped;
  }
  const [result] = results;
  if (result === undefined) throw new Error("The work gave nothing.");
  return ok(result);
}

const isTimeout = (stopped: unknown): boolean =>
  typeof stopped === "object" &&
  stopped !== null &&
  "code" in stopped &&
  stopped.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
