import { openFastEngine, project, type Shape, type StepRates } from "../../../projection/index.ts";
import { inBenchFolder } from "./bench-folder.ts";
import { type BenchRow, median } from "./bench-row.ts";
import { buildC, findNumPy, plainJavaScript, type Rival, type RunTime, timeOf } from "./rival-programs.ts";
import { rowsAgainst } from "./rival-rows.ts";

const steps = 50;
/** Each is run so often, in turn with the others, so that what else the machine does meets all alike. */
const rounds = 7;
const runsOfRound = 5;

const shapeOf = (areas: number): Shape => ({ areas, ages: 101, fertile: { from: 15, count: 35 } });

/** Numbers that are no one's: only how many there are matters here. Each step has rates of its own. */
export function madeRun({ areas, ages, fertile }: Shape): {
  readonly start: Float64Array;
  readonly rates: readonly StepRates[];
} {
  const next = numbersFrom(1);
  const list = (length: number, from: number, to: number): Float64Array =>
    Float64Array.from({ length }, () => from + (to - from) * next());
  const cells = areas * 2 * ages;
  const start = list(cells, 100, 1000);
  const rates = Array.from({ length: steps }, () => ({
    survival: list(cells, 0.95, 1),
    fertility: list(areas * fertile.count, 0, 0.08),
    sexRatio: list(areas, 1, 1.1),
    migration: { when: "end" as const, net: list(cells, 0, 2) },
  }));
  return { start, rates };
}

/** Numbers from 0 to 1 that are the same in every run. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The deterministic projection with full output beside the same loop in C, NumPy and plain TypeScript. */
export async function benchProjection(projectRoot: string): Promise<readonly BenchRow[]> {
  return inBenchFolder(async (folder) => {
    const rivals = {
      c: buildC(projectRoot, folder, "steps"),
      numPy: findNumPy(projectRoot, "steps"),
      script: plainJavaScript(projectRoot, "steps"),
    };
    return [...(await compareAreas(179, rivals)), ...(await compareAreas(1741, rivals))];
  });
}

type Rivals = Readonly<Record<"c" | "numPy" | "script", Rival>>;

async function compareAreas(areas: number, rivals: Rivals): Promise<readonly BenchRow[]> {
  const shape = shapeOf(areas);
  const { start, rates } = madeRun(shape);
  const engine = await openFastEngine();
  const [double, single] = [engine.prepare("double"), engine.prepare("single")];
  for (const run of [double, single]) run.fill(shape, start, rates);
  const numbers = [areas, shape.ages, shape.fertile.from, shape.fertile.count, steps, runsOfRound];
  const times = {
    double: time(),
    single: time(),
    door: time(),
    plain: time(),
    c: time(),
    numPy: time(),
    script: time(),
  };
  for (let round = 0; round <= rounds; round += 1) {
    const [ours, half] = [await several(() => double.run()), await several(() => single.run())];
    const door = await timeOf(() => engine.project(shape, start, rates));
    const plain = await timeOf(() => project(shape, start, rates));
    // the first round is for warming up
    if (round === 0) continue;
    times.double.push(...ours);
    times.single.push(...half);
    times.door.push(door);
    times.plain.push(plain);
    for (const name of ["c", "numPy", "script"] as const) {
      const rival = rivals[name];
      if ("run" in rival && (name === "c" || round <= 3)) times[name].push(...rival.run(numbers));
    }
  }
  engine.close();
  return rowsOf(areas, times, rivals);
}

const time = (): RunTime[] => [];

async function several(work: () => unknown): Promise<readonly RunTime[]> {
  const all: RunTime[] = [];
  for (let run = 0; run < runsOfRound; run += 1) all.push(await timeOf(work));
  return all;
}

type Times = Readonly<Record<"double" | "single" | "door" | "plain" | "c" | "numPy" | "script", readonly RunTime[]>>;

function rowsOf(areas: number, times: Times, rivals: Rivals): readonly BenchRow[] {
  const name = `projection-${areas}`;
  const work = `${areas} areas × ${steps} years × 202 cells, people, births and deaths`;
  const ours = { name, work, times: times.double };
  const national = areas === 179 ? [] : [withinLimit(name, work, times.double)];
  return [
    ...rowsAgainst(ours, [
      { label: "C, one thread", times: times.c, rival: rivals.c, most: 1.8 },
      { label: "NumPy", times: times.numPy, rival: rivals.numPy, most: areas === 179 ? 0.5 : undefined },
      { label: "plain JavaScript", times: times.script },
      { label: "project() of the library, checks included", times: times.plain },
    ]),
    ...national,
    ...rowsAgainst({ name: `${name}-single`, work: `${work}, in single precision`, times: times.single }, []),
    ...rowsAgainst(
      {
        name: `${name}-door`,
        work: `${work}, by the engine's project(): checked, copied in and out`,
        times: times.door,
      },
      [],
    ),
  ];
}

function withinLimit(name: string, work: string, times: readonly RunTime[]): BenchRow {
  const seconds = median(times.map(({ cpu }) => cpu));
  const limit = 0.12;
  const row = { name: `${name}-limit`, work, seconds, runs: times.length };
  return { ...row, rival: `limit ${limit} s of processor time`, ratio: seconds / limit, holds: seconds <= limit };
}
