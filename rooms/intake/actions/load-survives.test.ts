import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openStore, readLoads, readObservations, type Store } from "../../../store/index.ts";
import { mustSucceed } from "../../../store/testing/must-succeed.ts";
import { temporaryFolder } from "../../../store/testing/temporary-folder.ts";
import { versionsByLoad } from "../examples/stored.ts";
import { readEditionHeads, readRegion } from "../store/read-region.ts";
import { buildLoadingOwner, runLoadingOwner, untilAcknowledged } from "../testing/run-loading-owner.ts";

let folder: string;
let remove: () => void;
let program: string;
const told: number[] = [];

beforeAll(async () => {
  ({ folder, remove } = temporaryFolder());
  program = await buildLoadingOwner();
});
afterAll(() => {
  rmSync(program);
  remove();
});

const storeFolder = () => join(folder, "store");
const serverNumber = () =>
  Number(readFileSync(join(storeFolder(), "database", "postmaster.pid"), "utf8").split("\n")[0]);

/** Runs the loader from a number on; the database is killed again and again after these waits (ms), then loader or both at once. */
async function killWhileLoading(first: number, waits: readonly number[], lastly: "loader" | "both"): Promise<void> {
  const owner = runLoadingOwner(program, storeFolder(), first);
  for (const milliseconds of waits.slice(0, -1)) {
    await untilAcknowledged(owner, owner.acknowledged.length + 1);
    await wait(milliseconds);
    process.kill(serverNumber(), "SIGKILL");
  }
  await untilAcknowledged(owner, owner.acknowledged.length + 1);
  await wait(waits.at(-1) ?? 0);
  if (lastly === "both") process.kill(serverNumber(), "SIGKILL");
  owner.child.kill("SIGKILL");
  await owner.ended;
  told.push(...owner.acknowledged);
}

async function openAgain<T>(look: (store: Store) => Promise<T>): Promise<T> {
  const store = mustSucceed(await openStore({ folder: storeFolder(), purpose: "command" }));
  const seen = await look(store);
  await store.close();
  return seen;
}

/** For each load that was written down, how many versions it says it added. */
async function promisedByLoad(database: Database): Promise<ReadonlyMap<string, number>> {
  const loads = await database.read((tx) => readLoads(tx));
  const keys = ["added", "changed", "withdrawn", "observationsAdded", "observationsChanged", "observationsWithdrawn"];
  return new Map(
    loads.map(({ bodyId, loadId, counts }) => [
      `${bodyId} ${loadId}`,
      keys.reduce((sum, key) => sum + (counts[key] ?? 0), 0),
    ]),
  );
}

/** The numbers that the edition carries now: one for its target, one for all its observations. */
const numbersIn = (database: Database) =>
  database.read(async (tx) => {
    const [head] = await readEditionHeads(tx);
    if (!head) throw new Error("no edition was ever loaded");
    const { facts } = await readRegion(tx, head);
    const observed = await readObservations(tx, "population", { bodyId: head.body });
    return {
      target: facts.get("kpi.kigyosha-again.target")?.printed,
      observed: [...new Set(observed.map(({ value }) => `${value}件`))],
      days: observed.length,
    };
  });

test("14回の kill -9 の後にも、半分の版はなく、認められた読み込みはすべて残る", async () => {
  await killWhileLoading(1000, [3, 40, 90], "loader");
  await killWhileLoading(2000, [130, 15], "both");
  await killWhileLoading(3000, [60, 200, 25], "loader");
  await killWhileLoading(4000, [8, 110], "both");
  await killWhileLoading(5000, [75, 160], "loader");
  const { promised, stored, now } = await openAgain(async ({ database }) => ({
    promised: await promisedByLoad(database),
    stored: await versionsByLoad(database),
    now: await numbersIn(database),
  }));
  expect(stored).toEqual(promised);
  expect(promised.size).toBeGreaterThanOrEqual(told.length);
  expect(now.days).toBe(2000);
  expect(now.observed).toEqual([now.target]);
  expect(Number.parseInt(now.target ?? "", 10)).toBeGreaterThanOrEqual(Math.max(...told));
});
