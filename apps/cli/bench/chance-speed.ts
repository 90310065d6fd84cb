import { type ChanceTask, type FastEngine, openFastEngine, usualAges } from "../../../projection/index.ts";
import { inBenchFolder } from "./bench-folder.ts";
import { type BenchRow, median } from "./bench-row.ts";
import { numbersFrom } from "./projection-speed.ts";
import { buildC, plainJavaScript, type Rival, type RunTime, timeOf } from "./rival-programs.ts";
import { rowsAgainst } from "./rival-rows.ts";

const [areas, steps, trajectories] = [179, 50, 1000];
const shares = [0.025, 0.1, 0.5, 0.9, 0.975];
const rounds = 5;
const plainRounds = 2;

function madeTask(): ChanceTask {
  const next = numbersFrom(1);
  const list = (length: number, from: number, to: number): Float64Array =>
    Float64Array.from({ length }, () => from + (to - from) * next());
  const shape = { areas, ages: 101, fertile: { from: 15, count: 35 } };
  const cells = areas * 2 * shape.ages;
  const process = (phi: number, sigma: number) => ({ phi, sigma: new Float64Array(areas).fill(sigma), common: 0.5 });
  return {
    shape,
    start: list(cells, 100, 1000),
    birthsOf: "through",
    rates: Array.from({ length: steps }, () => ({
      survival: list(cells, 0.95, 1),
      moving: list(cells, 0, 0.002),
      arriving: null,
      fertility: list(areas * shape.fertile.count, 0, 0.08),
      sexRatio: list(areas, 1, 1.1),
    })),
    // as the C program has them: 0.02 of their own and 0.02 in common, for moves 0.0005
    model: {
      births: process(0.95, 0.02 * Math.SQRT2),
      deaths: process(1, 0.02 * Math.SQRT2),
      moves: process(0.9, 0.0005 * Math.SQRT2),
      profile: list(cells, 0, 1),
    },
    trajectories,
    seed: 1,
    ages: usualAges(1),
  };
}

/** Trajectories with five sums each beside the same in C on as many threads and in plain JavaScript on one; then their quantiles. */
export async function benchChance(projectRoot: string): Promise<readonly BenchRow[]> {
  return inBenchFolder(async (folder) => {
    const rivals = { c: buildC(projectRoot, folder, "chance"), plain: plainJavaScript(projectRoot, "chance") };
    const task = madeTask();
    const rows: BenchRow[] = [];
    for (const threads of [1, 2]) {
      const engine = await openFastEngine({ threads });
      rows.push(...(await compare(task, engine, threads, rivals)));
      engine.close();
    }
    return rows;
  });
}

async function compare(
  task: ChanceTask,
  engine: FastEngine,
  threads: number,
  rivals: { readonly c: Rival; readonly plain: Rival },
): Promise<readonly BenchRow[]> {
  const { ages, fertile } = task.shape;
  const numbers = [areas, ages, fertile.from, fertile.count, steps, trajectories, threads, 1];
  const [ours, fresh, theirs, plain, sorting]: RunTime[][] = [[], [], [], [], []];
  let kept = await engine.simulate(task);
  for (let round = 0; round < rounds; round += 1) {
    fresh?.push(await timeOf(() => engine.simulate(task)));
    // a rival begun as a process of its own leaves every page of this one to be taken anew when it is next written to; C has its memory before its clock begins
    kept = await engine.simulate(task, { reuse: kept });
    const took = await timeOf(async () => {
      kept = await engine.simulate(task, { reuse: kept });
    });
    ours?.push(took);
    if ("run" in rivals.c) theirs?.push(...rivals.c.run(numbers));
    sorting?.push(
      await timeOf(() => {
        for (const { sums } of kept.areas) if (sums) engine.quantiles(sums, trajectories, shares);
      }),
    );
    if (round < plainRounds && threads === 1 && "run" in rivals.plain) plain?.push(...rivals.plain.run(numbers));
  }
  const name = `projection-chance-${threads}`;
  const work = `${areas} areas × ${trajectories} trajectories × ${steps} years, five sums, ${threads} thread${threads === 1 ? "" : "s"}`;
  const plainRow = { label: "plain JavaScript, one thread", times: plain ?? [], most: 1 / 8 };
  return [
    ...rowsAgainst({ name, work, times: ours ?? [] }, [
      { label: "C in single precision, as many threads", times: theirs ?? [], rival: rivals.c, most: 3 },
      ...(threads === 1 ? [plainRow] : []),
    ]),
    ...rowsAgainst(
      { name: `${name}-new`, work: "the same in new memory, just after other programs", times: fresh ?? [] },
      [{ label: "C, in memory it had before", times: theirs ?? [], rival: rivals.c, most: 3 }],
    ),
    quantilesRow(name, ours ?? [], sorting ?? []),
  ];
}

function quantilesRow(name: string, ours: readonly RunTime[], sorting: readonly RunTime[]): BenchRow {
  const [engine, seconds] = [ours, sorting].map((times) => median(times.map(({ cpu }) => cpu)));
  const work = `${shares.length} quantiles of ${areas * steps * 5} series of ${trajectories}, one thread`;
  const ratio = (seconds ?? Number.NaN) / (engine ?? Number.NaN);
  const row = { name: `${name}-quantiles`, work, seconds: seconds ?? Number.NaN, runs: sorting.length };
  return { ...row, rival: "the engine's processor time, at most 0.5", ratio, holds: ratio <= 0.5 };
}
