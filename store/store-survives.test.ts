import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openDatabase } from "./database.ts";
import { openEmbedded, openOrJoin } from "./embedded-server.ts";
import { mustSucceed } from "./testing/must-succeed.ts";
import { type PreparedStore, prepareStore } from "./testing/prepared-store.ts";
import { runProgram, untilPrinted } from "./testing/run-program.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";
import { pairTable, readPairs, writePairs } from "./testing/write-pairs.ts";

let prepared: PreparedStore;
let folder: string;
let store: string;
let remove: () => void;

beforeAll(async () => {
  prepared = await prepareStore();
});
afterAll(() => prepared.remove());
beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
  store = join(folder, "store");
  prepared.copyTo(store);
});
afterEach(() => remove());

const serverNumber = () => Number(readFileSync(join(store, "database", "postmaster.pid"), "utf8").split("\n")[0]);

test("kill -9 of the database during 200 writes: nothing acknowledged is lost, nothing is half, and work goes on by itself", async () => {
  const told: string[] = [];
  const server = mustSucceed(await openEmbedded({ folder: store, onProgress: ({ en }) => told.push(en) }));
  const database = openDatabase(server);
  await database.write((tx) => tx.execute(pairTable));
  const acknowledged: number[] = [];
  const killAt = new Set([37, 101, 163]);
  await writePairs(database, 1, 200, (number) => {
    acknowledged.push(number);
    if (killAt.delete(number)) process.kill(serverNumber(), "SIGKILL");
  });
  await writePairs(database, 201, 400, (number) => acknowledged.push(number));
  const { whole, half } = await readPairs(database);
  expect(acknowledged.length).toBeGreaterThan(200);
  expect(acknowledged.filter((number) => !whole.includes(number))).toEqual([]);
  expect(half).toEqual([]);
  expect(told.join()).toContain("starting it again");
  await database.close();
  await server.close();
});

test.each([[23], [90], [171]])(
  "kill -9 of the product after %i of 200 writes: the next start takes over and has everything that was acknowledged",
  async (count) => {
    const program = await runProgram("writing-owner.ts", [store]);
    await untilPrinted(program, count);
    program.child.kill("SIGKILL");
    await program.ended;
    const server = mustSucceed(await openEmbedded({ folder: store }));
    const database = openDatabase(server);
    const { whole, half } = await readPairs(database);
    expect(program.lines.map(Number).filter((number) => !whole.includes(number))).toEqual([]);
    expect(whole.length).toBeGreaterThanOrEqual(count);
    expect(half).toEqual([]);
    await database.close();
    await server.close();
  },
);

test("kill -9 of product and database together loses nothing that was acknowledged", async () => {
  const program = await runProgram("writing-owner.ts", [store]);
  await untilPrinted(program, 77);
  process.kill(serverNumber(), "SIGKILL");
  program.child.kill("SIGKILL");
  await program.ended;
  const server = mustSucceed(await openOrJoin({ folder: store, purpose: "command" }));
  const database = openDatabase(server);
  const { whole, half } = await readPairs(database);
  expect(program.lines.map(Number).filter((number) => !whole.includes(number))).toEqual([]);
  expect(half).toEqual([]);
  await database.close();
  await server.close();
});

test("another process is told who holds the store, and can join it", async () => {
  const program = await runProgram("writing-owner.ts", [store]);
  await untilPrinted(program, 5);
  const refused = await openEmbedded({ folder: store });
  expect(refused).toMatchObject({ ok: false, problem: { code: "storeHeld" } });
  expect(JSON.stringify(refused)).toContain(`process ${program.child.pid} (writing-owner`);
  const joined = mustSucceed(await openOrJoin({ folder: store }));
  expect(joined.kind).toBe("joined");
  await joined.close();
  program.child.kill("SIGKILL");
  await program.ended;
  await mustSucceed(await openEmbedded({ folder: store })).close();
});
