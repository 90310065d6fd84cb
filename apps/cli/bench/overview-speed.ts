import { Agent, get } from "node:http";
import { join } from "node:path";
import { loadAllEditions, readOverview } from "../../../rooms/publication/server.ts";
import { beginLoad, type Database, importObservations } from "../../../store/index.ts";
import { buildServer } from "../../server/build-server.ts";
import { tell } from "../out.ts";
import { againstLimit, type BenchRow, median, percentile, secondsOf } from "./bench-row.ts";
import { measureName, prefectureCodes, syntheticObservations } from "./synthetic-observations.ts";

// 47 prefectures × 43 measures × 50 areas × 99 years = 10,003,950 observations
const shape = { measures: 43, areas: 50, years: 99 };
const requests = 1_500;
const together = 8;
const limitMilliseconds = 50;

async function fill(database: Database): Promise<void> {
  const measures = Array.from({ length: shape.measures }, (_, index) => measureName(index));
  for (const [index, code] of prefectureCodes.entries()) {
    await database.write(async (tx) => {
      const load = await beginLoad(tx, code, "2026-01-01T00:00:00.000Z");
      await importObservations(tx, { ...load, measures, rows: syntheticObservations(index, shape), missing: "keep" });
    });
    if (index % 10 === 9) tell(`${index + 1} 都道府県まで`, `${index + 1} prefectures loaded`);
  }
}

/** Seconds of each of many calls made `together` at a time, and of all of them. */
async function hammer(
  call: () => Promise<unknown>,
): Promise<{ readonly each: readonly number[]; readonly all: number }> {
  const each: number[] = [];
  let left = requests;
  const worker = async () => {
    while (left-- > 0) each.push(await secondsOf(call));
  };
  const all = await secondsOf(() => Promise.all(Array.from({ length: together }, worker)));
  return { each, all };
}

const fetchPage = (agent: Agent, port: number) => () =>
  new Promise<void>((resolve, reject) => {
    get({ agent, port, host: "127.0.0.1", path: "/overview" }, (response) => {
      response.resume();
      response.on("end", () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`status ${response.statusCode}`)),
      );
    }).on("error", reject);
  });

/** Server time of one request after the other: what a reader waits for when the server is not busy with others. */
async function serverTimes(call: () => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let request = 0; request < 400; request++) times.push(await secondsOf(call));
  return times;
}

async function measure(database: Database, port: number): Promise<readonly BenchRow[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: together });
  const page = fetchPage(agent, port);
  const sql = () => database.read((tx) => readOverview(tx));
  await hammer(page);
  const alone = await serverTimes(page);
  const ours: number[] = [];
  const straight: number[] = [];
  for (let run = 0; run < 3; run++) {
    straight.push(requests / (await hammer(sql)).all);
    ours.push(requests / (await hammer(page)).all);
  }
  agent.destroy();
  const p99 = percentile(alone, 0.99) * 1000;
  const ratio = median(ours) / median(straight);
  return [
    againstLimit(
      {
        name: "overview",
        work: `overview page of 47 prefectures and 10,003,950 observations, p99 ${p99.toFixed(1)} ms`,
        seconds: median(alone),
        runs: alone.length,
      },
      p99,
      limitMilliseconds,
      "ms",
    ),
    {
      name: "overview-throughput",
      work: `${median(ours).toFixed(0)} pages/s against ${median(straight).toFixed(0)} of the bare query/s, ${together} at a time`,
      seconds: 1 / median(ours),
      rival: "the same SQL straight on the same engine",
      ratio,
      holds: ratio >= 0.5,
      runs: 3,
    },
  ];
}

/** The overview page of a full store: server time against its limit, throughput against the bare query. */
export async function benchOverview(database: Database, projectRoot: string): Promise<readonly BenchRow[]> {
  const problems = await loadAllEditions(database, { dataFolder: join(projectRoot, "data"), folders: [] });
  if (problems[0]) throw new Error(problems[0].message.en);
  const filling = await secondsOf(() => fill(database));
  tell(
    `1000万件を ${filling.toFixed(0)} 秒で読み込みました。`,
    `loaded 10 million observations in ${filling.toFixed(0)} s`,
  );
  const server = await buildServer({ database, projectRoot });
  try {
    const address = new URL(await server.listen({ host: "127.0.0.1", port: 0 }));
    return await measure(database, Number(address.port));
  } finally {
    await server.close();
  }
}
