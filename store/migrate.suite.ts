import { describe, expect, test } from "vitest";
import { openDatabase } from "./database.ts";
import { type Migration, migrate, ourMigrations } from "./migrate.ts";
import { mustSucceed } from "./testing/must-succeed.ts";
import type { TemporaryDatabase } from "./testing/temporary-database.ts";

const ours = ourMigrations();

/** The nth step after our own. */
function step(nth: number, sql: string): Migration {
  const number = ours.length + nth;
  return { number, name: `${String(number).padStart(4, "0")}-step`, sql, checksum: `sum of ${sql}` };
}

/** Schema steps; `open` gives a new store each time, with our own steps taken. */
export function migrateSuite(open: () => Promise<TemporaryDatabase>): void {
  describe("schema steps", () => {
    test("starters at the same moment take each step once", async () => {
      const store = await open();
      const others = [openDatabase(store.server), openDatabase(store.server)];
      const more = [
        ...ours,
        step(1, "CREATE TABLE second (id integer PRIMARY KEY)"),
        step(2, "ALTER TABLE second ADD words text"),
      ];
      const outcomes = await Promise.all([store.database, ...others].map((database) => migrate(database, more)));
      expect(outcomes.map((one) => one.ok)).toEqual([true, true, true]);
      expect(
        await store.database.read((tx) =>
          tx.query("SELECT count(*) AS n FROM store_migration WHERE number > $1", [ours.length]),
        ),
      ).toEqual([{ n: 2 }]);
      await Promise.all(others.map((database) => database.close()));
      await store.close();
    });

    test("a step that fails leaves the store as it was, and the steps before it stay", async () => {
      const store = await open();
      const steps = [
        ...ours,
        step(1, "CREATE TABLE second (id integer)"),
        step(2, "CREATE TABLE third (id integer); SELECT 1/0"),
      ];
      await expect(migrate(store.database, steps)).rejects.toMatchObject({ problem: { code: "migrationFailed" } });
      expect(
        await store.database.read((tx) =>
          tx.query("SELECT to_regclass('second') IS NOT NULL AS second, to_regclass('third') IS NOT NULL AS third"),
        ),
      ).toEqual([{ second: true, third: false }]);
      await store.close();
    });

    test("a step changed after it was taken is refused by name", async () => {
      const store = await open();
      const changed = ours.map((one) => ({ ...one, checksum: "another" }));
      const refused = await migrate(store.database, changed);
      expect(refused).toMatchObject({ ok: false, problem: { code: "migrationChanged" } });
      expect(JSON.stringify(refused)).toContain("0001-first-tables");
      await store.close();
    });

    test("a store newer than the program is refused, and opening it again changes nothing", async () => {
      const store = await open();
      mustSucceed(await migrate(store.database, [...ours, step(1, "CREATE TABLE second (id integer)")]));
      expect(await migrate(store.database)).toMatchObject({ ok: false, problem: { code: "storeNewer" } });
      await store.close();
    });
  });
}
