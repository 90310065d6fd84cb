import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "./database.ts";
import { beginLoad, readLoads, recordLoad } from "./loads.ts";
import type { TemporaryDatabase } from "./testing/temporary-database.ts";
import { type RecordEntry, readHistory, readLatest, recordVersions } from "./versioned.ts";

const table = "kpi_kpi";

function entry(
  id: string,
  content: object,
  validFrom: string | null = null,
  validTo: string | null = null,
): RecordEntry {
  return { id, content, validFrom, validTo };
}

/** Versions of records: what is added, what can be read as of when. */
export function versionedSuite(open: () => Promise<TemporaryDatabase>): void {
  describe("versioned records", () => {
    let store: TemporaryDatabase;
    let database: Database;
    let bodies = 0;
    let bodyId: string;
    beforeAll(async () => {
      store = await open();
      database = store.database;
    });
    beforeEach(() => {
      bodies += 1;
      bodyId = `body-${bodies}`;
    });
    afterAll(() => store.close());

    const load = (now: string, entries: readonly RecordEntry[], missing: "withdraw" | "keep" = "withdraw") =>
      database.write(async (tx) => {
        const begun = await beginLoad(tx, bodyId, now);
        return { ...(await recordVersions(tx, table, { ...begun, entries, missing })), recordedAt: begun.recordedAt };
      });
    const contents = async (asOf: { knownAt?: string; validOn?: string } = {}) =>
      (await database.read((tx) => readLatest<object>(tx, table, { bodyId, ...asOf }))).map(({ id, content }) => ({
        id,
        ...content,
      }));

    test("a version is added only where something differs; key order is no difference", async () => {
      expect(
        await load("2024-04-01T00:00:00.000Z", [entry("a", { x: 1, y: { p: 1, q: 2 } }), entry("b", { x: 2 })]),
      ).toMatchObject({ added: 2, changed: 0, withdrawn: 0, unchanged: 0 });
      expect(
        await load("2024-04-02T00:00:00.000Z", [entry("a", { y: { q: 2, p: 1 }, x: 1 }), entry("b", { x: 3 })]),
      ).toMatchObject({ added: 0, changed: 1, withdrawn: 0, unchanged: 1 });
      const history = await database.read((tx) => readHistory(tx, table, bodyId, "b"));
      expect(
        history.map(({ version, recordedAt, loadId, content }) => ({ version, recordedAt, loadId, content })),
      ).toEqual([
        { version: 1, recordedAt: "2024-04-01T00:00:00.000Z", loadId: 1, content: { x: 2 } },
        { version: 2, recordedAt: "2024-04-02T00:00:00.000Z", loadId: 2, content: { x: 3 } },
      ]);
    });

    test("what a whole load does not name is withdrawn, can come back, and every time keeps its answer", async () => {
      await load("2024-04-01T00:00:00.000Z", [entry("a", { x: 1 }), entry("b", { x: 2 })]);
      expect(await load("2024-05-01T00:00:00.000Z", [entry("a", { x: 1 })])).toMatchObject({
        withdrawn: 1,
        unchanged: 1,
      });
      expect(await load("2024-06-01T00:00:00.000Z", [entry("a", { x: 1 }), entry("b", { x: 9 })])).toMatchObject({
        added: 1,
        withdrawn: 0,
      });
      expect(await contents()).toEqual([
        { id: "a", x: 1 },
        { id: "b", x: 9 },
      ]);
      expect(await contents({ knownAt: "2024-05-31T23:59:59.999Z" })).toEqual([{ id: "a", x: 1 }]);
      expect(await contents({ knownAt: "2024-05-01T00:00:00.000Z" })).toEqual([{ id: "a", x: 1 }]);
      expect(await contents({ knownAt: "2024-04-30T23:59:59.999Z" })).toEqual([
        { id: "a", x: 1 },
        { id: "b", x: 2 },
      ]);
      expect(await contents({ knownAt: "2024-03-31T00:00:00.000Z" })).toEqual([]);
    });

    test("a load that is only a part withdraws nothing", async () => {
      await load("2024-04-01T00:00:00.000Z", [entry("a", { x: 1 }), entry("b", { x: 2 })]);
      expect(await load("2024-05-01T00:00:00.000Z", [entry("b", { x: 3 })], "keep")).toMatchObject({
        changed: 1,
        withdrawn: 0,
      });
      expect(await contents()).toEqual([
        { id: "a", x: 1 },
        { id: "b", x: 3 },
      ]);
    });

    test("valid time includes both its days", async () => {
      await load("2024-04-01T00:00:00.000Z", [
        entry("熊石町", { x: 1 }, null, "2005-09-30"),
        entry("八雲町", { x: 2 }, "2005-10-01", null),
      ]);
      expect(await contents({ validOn: "2005-09-30" })).toEqual([{ id: "熊石町", x: 1 }]);
      expect(await contents({ validOn: "2005-10-01" })).toEqual([{ id: "八雲町", x: 2 }]);
      expect(await contents()).toHaveLength(2);
    });

    test("recorded time never runs backwards within a body, even when the clock does", async () => {
      await load("2024-04-01T00:00:00.000Z", [entry("a", { x: 1 })]);
      expect(await load("2023-01-01T00:00:00.000Z", [entry("a", { x: 2 })])).toMatchObject({
        recordedAt: "2024-04-01T00:00:00.001Z",
      });
      expect(await contents({ knownAt: "2024-04-01T00:00:00.000Z" })).toEqual([{ id: "a", x: 1 }]);
    });

    test("one body's load leaves the records of another alone", async () => {
      await load("2024-04-01T00:00:00.000Z", [entry("a", { x: 1 })]);
      const first = bodyId;
      bodyId = `${first}-neighbour`;
      await load("2024-04-02T00:00:00.000Z", [entry("b", { x: 2 })]);
      const everywhere = await database.read((tx) => readLatest(tx, table));
      expect(everywhere.filter((one) => one.bodyId.startsWith(first)).map((one) => one.id)).toEqual(["a", "b"]);
    });

    test("an id twice in one load is refused by name", async () => {
      await expect(load("2024-04-01T00:00:00.000Z", [entry("twice", {}), entry("twice", {})])).rejects.toMatchObject({
        problem: { code: "doubledKey" },
      });
    });

    test("two loads of one body at the same moment follow each other", async () => {
      await Promise.all([
        load("2024-04-01T00:00:00.000Z", [entry("a", { x: 1 })]),
        load("2024-04-01T00:00:00.000Z", [entry("a", { x: 2 })]),
      ]);
      const history = await database.read((tx) => readHistory(tx, table, bodyId, "a"));
      expect(history.map(({ version, recordedAt }) => [version, recordedAt])).toEqual([
        [1, "2024-04-01T00:00:00.000Z"],
        [2, "2024-04-01T00:00:00.001Z"],
      ]);
    });

    test.each([
      ["UPDATE kpi_kpi SET withdrawn = true"],
      ["DELETE FROM kpi_kpi"],
      ["TRUNCATE kpi_kpi"],
      ["DELETE FROM observation_observation"],
      ["UPDATE intake_load SET who = 'someone else'"],
      ["SET LOCAL session_replication_role = replica; DELETE FROM kpi_kpi"],
    ])("nobody changes or removes a version: %s", async (sql) => {
      await expect(database.write((tx) => tx.execute(sql))).rejects.toThrow("keeps every version");
    });

    test("who loaded what is kept with its counts", async () => {
      await database.write(async (tx) => {
        const begun = await beginLoad(tx, bodyId, "2024-04-01T00:00:00.000Z");
        await recordLoad(tx, begun, { who: "統計課", editionHash: "e3b0", counts: { kpi: 46 } });
      });
      expect(await database.read((tx) => readLoads(tx, bodyId))).toEqual([
        {
          bodyId,
          loadId: 1,
          recordedAt: "2024-04-01T00:00:00.000Z",
          who: "統計課",
          editionHash: "e3b0",
          counts: { kpi: 46 },
        },
      ]);
    });

    test("100,000 records are loaded in seconds", async () => {
      const entries = Array.from({ length: 100_000 }, (_, index) =>
        entry(`r-${index}`, { name: `記録 ${index}`, lines: [index, index + 1] }),
      );
      const begun = performance.now();
      expect(await load("2024-04-01T00:00:00.000Z", entries)).toMatchObject({ added: 100_000 });
      expect(await load("2024-04-02T00:00:00.000Z", entries)).toMatchObject({ unchanged: 100_000 });
      expect(performance.now() - begun).toBeLessThan(30_000);
    });
  });
}
