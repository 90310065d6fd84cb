import { type ChildProcess, fork } from "node:child_process";

/** How a process ended. `why` is the last that it said, or its status. */
export type ProcessEnd = { readonly outOfMemory: boolean; readonly why: string };

/** Of what a process says when it ends, so many letters are kept. */
const keptLetters = 4_000;

/**
 * Where memory is bounded low, the engine lets the heap grow by half only before it looks through all of it again. Two and a half times as large, within
 * the same bound, a long text is read with a fifth less computing; larger steps hold more memory than a thousand pages of PDF may.
 */
const fewerCollections = "--heap-growing-percent=150";

/**
 * Starts a built program of the product with bounded memory and without the surroundings, spoken with by messages. A process and not a thread: where a
 * thread asks for more memory at once than there is, the whole program ends with it.
 */
export function boundedProcess(program: string, megabytes: number, onEnd: (end: ProcessEnd) => void): ChildProcess {
  const child = fork(program, [], {
    serialization: "advanced",
    env: {},
    execArgv: [`--max-old-space-size=${megabytes}`, "--max-semi-space-size=8", fewerCollections],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-keptLetters);
  });
  child.on("error", (error) => onEnd({ outOfMemory: false, why: error.message }));
  child.on("close", (status, signal) => onEnd(endOf(said, String(signal ?? status))));
  return child;
}

function endOf(said: string, status: string): ProcessEnd {
  const line = said.split("\n").find((one) => /Error\b/.test(one)) ?? "";
  return {
    outOfMemory: /FATAL ERROR: .*(?:out of memory|invalid (?:array|table) (?:length|size))/i.test(said),
    why: line.trim() || `exit ${status}`,
  };
}
