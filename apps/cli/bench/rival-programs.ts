import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** What a run took: seconds that went by, and seconds of processor time of all its threads together. */
export type RunTime = { readonly wall: number; readonly cpu: number };

/** A rival that can be run, or why it cannot. */
export type Rival = { readonly run: (numbers: readonly number[]) => readonly RunTime[] } | { readonly missing: string };

const folderOf = (projectRoot: string): string => join(projectRoot, "projection", "bench");

/** A C program of `projection/bench`, built into `folder`. */
export function buildC(projectRoot: string, folder: string, name: string): Rival {
  const program = join(folder, name);
  const source = join(folderOf(projectRoot), `${name}.c`);
  const built = spawnSync("gcc", ["-O3", "-march=native", "-o", program, source, "-lm", "-lpthread"]);
  if (built.error) return { missing: "there is no gcc on this machine" };
  if (built.status !== 0) return { missing: `gcc could not build it: ${built.stderr.toString().slice(0, 200)}` };
  return { run: (numbers) => runsOf(program, numbers.map(String)) };
}

/** A Python script of `projection/bench` that needs NumPy. */
export function findNumPy(projectRoot: string, name: string): Rival {
  const asked = spawnSync("python3", ["-c", "import numpy"]);
  if (asked.error) return { missing: "there is no python3 on this machine" };
  if (asked.status !== 0) return { missing: "python3 has no numpy" };
  const script = join(folderOf(projectRoot), `${name}.py`);
  return { run: (numbers) => runsOf("python3", [script, ...numbers.map(String)]) };
}

/** A plain JavaScript program of `projection/bench`, in a process of its own. */
export function plainJavaScript(projectRoot: string, name: string): Rival {
  const program = join(folderOf(projectRoot), `${name}.mjs`);
  return { run: (numbers) => runsOf(process.execPath, [program, ...numbers.map(String)]) };
}

/** The lines of a rival: seconds and processor seconds of each run. */
function runsOf(command: string, words: readonly string[]): readonly RunTime[] {
  const ended = spawnSync(command, words, { encoding: "utf8" });
  if (ended.status !== 0) throw new Error(`${command} ended with ${ended.status}: ${ended.stderr}`);
  const rows = ended.stdout.split("\n").flatMap((line) => /^(\d[\d.e+-]*) (\d[\d.e+-]*)$/.exec(line) ?? []);
  return rows.flatMap((_, index) =>
    index % 3 === 0 ? [{ wall: Number(rows[index + 1]), cpu: Number(rows[index + 2]) }] : [],
  );
}

/** What a piece of our own work takes; processor time counts all threads of this process. */
export async function timeOf(work: () => unknown): Promise<RunTime> {
  const [begin, used] = [performance.now(), process.cpuUsage()];
  await work();
  const wall = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(used);
  return { wall, cpu: (user + system) / 1e6 };
}
