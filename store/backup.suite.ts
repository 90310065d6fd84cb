import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backup } from "./backup.ts";
import { beginLoad, recordLoad } from "./loads.ts";
import { importObservations } from "./observations.ts";
import { restore } from "./restore.ts";
import { mustSucceed } from "./testing/must-succeed.ts";
import type { TemporaryDatabase } from "./testing/temporary-database.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";
import { recordVersions } from "./versioned.ts";

/** Back-up and restore; `open` gives a new store each time. */
export function backupSuite(open: () => Promise<TemporaryDatabase>): void {
  describe("back-up and restore", () => {
    let store: TemporaryDatabase;
    let folder: string;
    let remove: () => void;
    beforeAll(async () => {
      ({ folder, remove } = temporaryFolder());
      store = await open();
      await fill(store);
    });
    afterAll(async () => {
      await store.close();
      remove();
    });

    test("a restored store backs up to the same bytes", async () => {
      const first = join(folder, "first.tar.gz");
      mustSucceed(await backup(store.database, first));
      const other = await open();
      expect(mustSucceed(await restore(other.database, first)).rows).toBe(200_006);
      mustSucceed(await backup(other.database, join(folder, "second.tar.gz")));
      await other.close();
      expect(readFileSync(join(folder, "second.tar.gz")).equals(readFileSync(first))).toBe(true);
    });

    test("the file is an ordinary archive whose checksums anyone can check", async () => {
      const file = join(folder, "plain.tar.gz");
      mustSucceed(await backup(store.database, file));
      execFileSync("tar", ["xzf", file, "-C", folder]);
      const checked = execFileSync("sha256sum", ["-c", "checksums.sha256"], { cwd: folder, encoding: "utf8" });
      expect(checked).toContain("tables/kpi_kpi/000001.copy: OK");
      expect(readdirSync(join(folder, "tables", "observation_observation")).length).toBeGreaterThan(1);
    });

    test("a back-up taken during a load shows the time before it", async () => {
      const file = join(folder, "during.tar.gz");
      mustSucceed(await backup(store.database, join(folder, "before.tar.gz")));
      await store.database
        .write(async (tx) => {
          await recordVersions(tx, "kpi_kpi", {
            ...(await beginLoad(tx, "later", "2024-06-01T00:00:00.000Z")),
            missing: "keep",
            entries: [{ id: "new", validFrom: null, validTo: null, content: {} }],
          });
          mustSucceed(await backup(store.database, file));
          throw new Error("undone");
        })
        .catch(() => undefined);
      expect(readFileSync(file).equals(readFileSync(join(folder, "before.tar.gz")))).toBe(true);
    });

    test("a store that holds something is not restored over", async () => {
      const file = join(folder, "full.tar.gz");
      mustSucceed(await backup(store.database, file));
      expect(await restore(store.database, file)).toMatchObject({ ok: false, problem: { code: "storeNotEmpty" } });
    });

    test("a back-up that was cut short or altered is named as damaged, and nothing is restored", async () => {
      const file = join(folder, "good.tar.gz");
      mustSucceed(await backup(store.database, file));
      const bytes = readFileSync(file);
      writeFileSync(join(folder, "cut.tar.gz"), bytes.subarray(0, bytes.length / 2));
      const plain = gunzipSync(bytes);
      const place = plain.indexOf("観光入込客数");
      plain.write("観光入込客人", place);
      writeFileSync(join(folder, "altered.tar.gz"), gzipSync(plain));
      writeFileSync(join(folder, "letter.tar.gz"), "Dear all,");
      const other = await open();
      expect(await restore(other.database, join(folder, "cut.tar.gz"))).toMatchObject({
        ok: false,
        problem: { code: "backupDamaged" },
      });
      const altered = await restore(other.database, join(folder, "altered.tar.gz"));
      expect(altered).toMatchObject({ ok: false, problem: { code: "backupDamaged" } });
      expect(JSON.stringify(altered)).toContain("tables/kpi_kpi/000001.copy");
      expect(await restore(other.database, join(folder, "letter.tar.gz"))).toMatchObject({
        ok: false,
        problem: { code: "backupDamaged" },
      });
      expect(await restore(other.database, join(folder, "none.tar.gz"))).toMatchObject({
        ok: false,
        problem: { code: "backupFile" },
      });
      expect(mustSucceed(await restore(other.database, file)).rows).toBe(200_006);
      await other.close();
    });

    test("a back-up that cannot be written leaves no file, whole or half", async () => {
      const file = join(folder, "no-such-folder", "x.tar.gz");
      expect(await backup(store.database, file)).toMatchObject({ ok: false, problem: { code: "backupFile" } });
      expect(existsSync(file)).toBe(false);
      expect(await store.database.read((tx) => tx.query("SELECT 1 AS n"))).toEqual([{ n: 1 }]);
    });
  });
}

/** 200,006 rows: 3 records, 1 load, 1 clock, 1 summary and 200,000 observations, in several parts. */
async function fill({ database }: TemporaryDatabase): Promise<void> {
  await database.write(async (tx) => {
    const load = await beginLoad(tx, "010006", "2024-04-01T00:00:00.000Z");
    const entries = ["a", "B", "あ"].map((id) => ({
      id,
      validFrom: "2008-04-01",
      validTo: null,
      content: { name: "観光入込客数\n\\N", value: 1.5, none: null },
    }));
    await recordVersions(tx, "kpi_kpi", { ...load, entries, missing: "withdraw" });
    const rows = Array.from({ length: 200_000 }, (_, index) => ({
      measureId: "population",
      areaCode: String(index % 2000).padStart(6, "0"),
      period: `CY${1900 + Math.floor(index / 2000)}`,
      periodFrom: `${1900 + Math.floor(index / 2000)}-01-01`,
      periodTo: `${1900 + Math.floor(index / 2000)}-12-31`,
      value: index / 3,
      absent: null,
    }));
    await importObservations(tx, { ...load, measures: ["population"], rows, missing: "withdraw" });
    await recordLoad(tx, load, { who: "試験", editionHash: "0", counts: {} });
  });
}
