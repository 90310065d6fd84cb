import {
  chmodSync,
  existsSync,
  lstatSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openDatabase } from "./database.ts";
import { runningAsRoot } from "./embedded/account.ts";
import { defaultStoreFolder } from "./embedded/default-folder.ts";
import { bootOf, startOf } from "./embedded/process-info.ts";
import { joinEmbedded, openEmbedded, openOrJoin } from "./embedded-server.ts";
import { mustSucceed } from "./testing/must-succeed.ts";
import { type PreparedStore, prepareStore } from "./testing/prepared-store.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

let prepared: PreparedStore;
let folder: string;
let remove: () => void;

beforeAll(async () => {
  prepared = await prepareStore();
});
afterAll(() => prepared.remove());
beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
});
afterEach(() => remove());

/** A store that was used before and is closed. */
function closedStore(): string {
  const store = join(folder, "store");
  prepared.copyTo(store);
  return store;
}

/** Tries to open a store while a part of its database lies elsewhere. */
async function openWithout(store: string, part: string): Promise<unknown> {
  renameSync(join(store, "database", part), join(folder, "aside"));
  const outcome = await openEmbedded({ folder: store });
  renameSync(join(folder, "aside"), join(store, "database", part));
  return outcome;
}

async function ask(server: Parameters<typeof openDatabase>[0], sql: string): Promise<unknown> {
  const database = openDatabase(server);
  const [row] = await database.read((tx) => tx.query<{ answer: unknown }>(sql));
  await database.close();
  return row?.answer;
}

test("新しいフォルダーにデータベースができ、止めて、もう一度開くと中身がある", async () => {
  const store = join(folder, "store");
  const first = mustSucceed(await openEmbedded({ folder: store }));
  const database = openDatabase(first);
  await database.write((tx) => tx.execute("CREATE TABLE note (id integer PRIMARY KEY, words text)"));
  await database.write((tx) => tx.execute("INSERT INTO note VALUES (1, '道標')"));
  await database.close();
  await first.close();
  const second = mustSucceed(await openEmbedded({ folder: store }));
  expect(await ask(second, "SELECT words AS answer FROM note")).toBe("道標");
  await second.close();
  expect(existsSync(join(store, "michishirube.lock"))).toBe(false);
  expect(existsSync(join(store, "database", "postmaster.pid"))).toBe(false);
});

test("nothing acknowledged can be lost to a power cut: durability is complete and pages carry checksums", async () => {
  const server = mustSucceed(await openEmbedded({ folder: closedStore() }));
  const settings = ["fsync", "synchronous_commit", "full_page_writes", "data_checksums", "server_encoding"];
  const asked = settings.map((name) => `current_setting('${name}')`).join(" || ' ' || ");
  expect(await ask(server, `SELECT ${asked} AS answer`)).toBe("on on on on UTF8");
  await server.close();
});

test("the store is private: its folder and its socket are closed to others, and it listens on no network address", async () => {
  const store = closedStore();
  const server = mustSucceed(await openEmbedded({ folder: store }));
  expect(statSync(store).mode & 0o777).toBe(0o700);
  expect(statSync(String(server.connection.host)).mode & 0o777).toBe(0o700);
  expect(await ask(server, "SELECT current_setting('listen_addresses') AS answer")).toBe("");
  await server.close();
});

test("a second start on one folder is told who holds it, since when and what helps", async () => {
  const store = closedStore();
  const first = mustSucceed(await openEmbedded({ folder: store }));
  const second = await openEmbedded({ folder: store });
  expect(second).toMatchObject({ ok: false, problem: { code: "storeHeld" } });
  const words = JSON.stringify(second);
  expect(words).toContain(`process ${process.pid} `);
  expect(words).toContain(store);
  expect(words).toContain(JSON.parse(readFileSync(join(store, "michishirube.lock"), "utf8")).since);
  expect(words).toContain("--store");
  await first.close();
});

test("a command joins the running server of its folder and leaves it running", async () => {
  const store = closedStore();
  const first = mustSucceed(await openEmbedded({ folder: store }));
  const joined = mustSucceed(await openOrJoin({ folder: store, purpose: "command" }));
  expect(joined.kind).toBe("joined");
  expect(await ask(joined, "SELECT 1 AS answer")).toBe(1);
  await joined.close();
  expect(await ask(first, "SELECT 2 AS answer")).toBe(2);
  await first.close();
});

test("of two commands started together one runs the server and waits for the other", async () => {
  const store = closedStore();
  const opened = await Promise.all([
    openOrJoin({ folder: store, purpose: "command" }),
    openOrJoin({ folder: store, purpose: "command" }),
  ]);
  const [one, other] = opened.map(mustSucceed).sort((a, b) => a.kind.localeCompare(b.kind));
  expect([one?.kind, other?.kind]).toEqual(["embedded", "joined"]);
  const ended: string[] = [];
  const closing = one?.close().then(() => ended.push("owner"));
  await new Promise((resolve) => setTimeout(resolve, 200));
  ended.push("other");
  await other?.close();
  await closing;
  expect(ended).toEqual(["other", "owner"]);
});

test.each([
  [
    "of a dead process",
    JSON.stringify({
      pid: 2 ** 22 + 1,
      started: "1",
      boot: bootOf(),
      host: hostname(),
      since: "2020-01-01T00:00:00.000Z",
      command: "gone",
      reach: null,
    }),
  ],
  [
    "of a process whose number lives again as another's",
    JSON.stringify({
      pid: process.pid,
      started: "1",
      boot: bootOf(),
      host: hostname(),
      since: "2020-01-01T00:00:00.000Z",
      command: "gone",
      reach: null,
    }),
  ],
  [
    "of the time before the machine was started anew",
    JSON.stringify({
      pid: process.pid,
      started: startOf(process.pid),
      boot: "an earlier one",
      host: hostname(),
      since: "2020-01-01T00:00:00.000Z",
      command: "gone",
      reach: null,
    }),
  ],
  ["left empty by a crash of the machine", ""],
])("a lock %s holds nobody up", async (_, lock) => {
  const store = closedStore();
  writeFileSync(join(store, "michishirube.lock"), lock);
  const server = mustSucceed(await openEmbedded({ folder: store }));
  expect(JSON.parse(readFileSync(join(store, "michishirube.lock"), "utf8")).pid).toBe(process.pid);
  await server.close();
});

test("a lock of another machine is believed, and the message says how to remove it", async () => {
  const store = closedStore();
  writeFileSync(
    join(store, "michishirube.lock"),
    JSON.stringify({
      pid: 1,
      started: "1",
      boot: null,
      host: "elsewhere",
      since: "2024-04-01T00:00:00.000Z",
      command: "start",
      reach: null,
    }),
  );
  const refused = await openEmbedded({ folder: store });
  expect(refused).toMatchObject({ ok: false, problem: { code: "storeHeld" } });
  expect(JSON.stringify(refused)).toContain("elsewhere");
  expect(JSON.stringify(refused)).toContain("delete");
});

test("a folder path too long for a socket gets its socket elsewhere, and it is cleared away", async () => {
  const store = join(folder, "x".repeat(120), "store");
  const server = mustSucceed(await openEmbedded({ folder: store }));
  const socket = String(server.connection.host);
  expect(socket.startsWith(store)).toBe(false);
  expect(await ask(server, "SELECT 1 AS answer")).toBe(1);
  await server.close();
  expect(existsSync(socket)).toBe(false);
});

test("where there are no sockets the server listens on a loopback port, with a password", async () => {
  const server = mustSucceed(await openEmbedded({ folder: join(folder, "store"), loopback: true }));
  expect(server.connection.host).toBe("127.0.0.1");
  expect(await ask(server, "SELECT 1 AS answer")).toBe(1);
  await expect(
    ask({ ...server, connection: { ...server.connection, password: "wrong" } }, "SELECT 1 AS answer"),
  ).rejects.toThrow("databaseRefused");
  await server.close();
});

test("a store of which a part is missing is refused and left as it is, and works again with the part put back", async () => {
  const store = closedStore();
  expect(await openWithout(store, "PG_VERSION")).toMatchObject({ ok: false, problem: { code: "storeDamaged" } });
  expect(await openWithout(store, "global/pg_control")).toMatchObject({ ok: false, problem: { code: "storeDamaged" } });
  expect(await openWithout(store, "base")).toMatchObject({ ok: false, problem: { code: "storeDamaged" } });
  await mustSucceed(await openEmbedded({ folder: store })).close();
});

test("a damaged control file is reported with the last lines of the server's log", async () => {
  const store = closedStore();
  const control = join(store, "database", "global", "pg_control");
  const bytes = readFileSync(control);
  writeFileSync(control, bytes.fill(7, 100, 200));
  const refused = await openEmbedded({ folder: store });
  expect(refused).toMatchObject({ ok: false, problem: { code: "storeDamaged" } });
  expect(JSON.stringify(refused)).toContain("control file");
});

test("a store of another PostgreSQL version is named as such", async () => {
  const store = closedStore();
  writeFileSync(join(store, "database", "PG_VERSION"), "14\n");
  const refused = await openEmbedded({ folder: store });
  expect(refused).toMatchObject({ ok: false, problem: { code: "storeVersion" } });
  expect(JSON.stringify(refused)).toContain("PostgreSQL 14");
});

test("a folder with other things in it, and a file in place of a folder, are refused untouched", async () => {
  writeFileSync(join(folder, "家計簿.xlsx"), "");
  expect(await openEmbedded({ folder })).toMatchObject({ ok: false, problem: { code: "notAStore" } });
  expect(await openEmbedded({ folder: join(folder, "家計簿.xlsx") })).toMatchObject({
    ok: false,
    problem: { code: "storeFolderRefused" },
  });
});

test.skipIf(!runningAsRoot())(
  "as root, a folder that the database's account cannot enter becomes a link to one that it can, and stays it",
  async () => {
    chmodSync(folder, 0o700);
    const wanted = join(folder, "store");
    const first = mustSucceed(await openEmbedded({ folder: wanted }));
    await first.close();
    expect(lstatSync(wanted).isSymbolicLink()).toBe(true);
    const second = mustSucceed(await openEmbedded({ folder: wanted }));
    expect(second.name).toBe(first.name);
    expect(await joinEmbedded(wanted)).toMatchObject({ ok: true });
    await second.close();
    rmSync(realpathSync(wanted), { recursive: true });
  },
);

test.skipIf(!runningAsRoot())(
  "as root, a used store that was moved to where the database's account cannot enter is refused, with what helps",
  async () => {
    const moved = closedStore();
    chmodSync(folder, 0o700);
    const refused = await openEmbedded({ folder: moved });
    expect(refused).toMatchObject({ ok: false, problem: { code: "storeFolderUnreachable" } });
    expect(JSON.stringify(refused)).toContain("--store");
  },
);

test("the store of a checkout lies inside it", () => {
  expect(defaultStoreFolder(folder)).toBe(join(folder, ".michishirube", "store"));
});

test.skipIf(!runningAsRoot())(
  "as root, the store of a checkout that only root may enter lies below /var/lib, always at the same place",
  () => {
    chmodSync(folder, 0o700);
    expect(defaultStoreFolder(folder)).toMatch(/^\/var\/lib\/michishirube\/[0-9a-f]{12}\/store$/);
    expect(defaultStoreFolder(folder)).toBe(defaultStoreFolder(join(folder, "store", "..")));
  },
);
