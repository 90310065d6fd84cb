import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backupSuite } from "./backup.suite.ts";
import { backup } from "./backup.ts";
import { databaseSuite } from "./database.suite.ts";
import { beginLoad } from "./loads.ts";
import { migrateSuite } from "./migrate.suite.ts";
import { observationsSuite } from "./observations.suite.ts";
import { openOutside } from "./outside-server.ts";
import { restore } from "./restore.ts";
import { mustSucceed } from "./testing/must-succeed.ts";
import { type Postgres15, startPostgres15, whyNoPostgres15 } from "./testing/postgres15.ts";
import { copyTemplate, temporaryDatabase } from "./testing/temporary-database.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";
import { askCluster } from "./testing/test-server.ts";
import { versionedSuite } from "./versioned.suite.ts";
import { recordVersions } from "./versioned.ts";

const missing = whyNoPostgres15();
if (missing) console.warn(missing);

describe.skipIf(missing !== null)("アドレスで与えた PostgreSQL 15 で", () => {
  let running: Postgres15;
  const open = () => copyTemplate(running.server);
  beforeAll(async () => {
    running = await startPostgres15();
  });
  afterAll(() => running.stop());

  databaseSuite(open);
  migrateSuite(open);
  versionedSuite(open);
  observationsSuite(open);
  backupSuite(open);

  test("a back-up of the embedded server is restored here, and backs up to the same bytes", async () => {
    const { folder, remove } = temporaryFolder();
    const [from, to] = [await temporaryDatabase(), await open()];
    await from.database.write(async (tx) => {
      const content = { name: "観光入込客数", value: 1e21, share: 0.1, none: null };
      const entries = ["b", "A", "あ", "-"].map((id) => ({ id, validFrom: null, validTo: "2020-03-31", content }));
      await recordVersions(tx, "kpi_kpi", {
        ...(await beginLoad(tx, "010006", "2024-04-01T00:00:00.000Z")),
        entries,
        missing: "keep",
      });
    });
    mustSucceed(await backup(from.database, join(folder, "18.tar.gz")));
    expect(mustSucceed(await restore(to.database, join(folder, "18.tar.gz"))).rows).toBe(5);
    mustSucceed(await backup(to.database, join(folder, "15.tar.gz")));
    expect(readFileSync(join(folder, "15.tar.gz")).equals(readFileSync(join(folder, "18.tar.gz")))).toBe(true);
    await Promise.all([from.close(), to.close()]);
    remove();
  });

  test("a wrong password is named as such and never printed", async () => {
    const refused = await openOutside(running.address.replace(/:p[^@]*@/, ":hush@"));
    expect(refused).toMatchObject({ ok: false, problem: { code: "databaseRefused" } });
    expect(JSON.stringify(refused)).not.toContain("hush");
  });

  test("a database that is not in UTF8 is refused, with what to do", async () => {
    await askCluster(
      running.server.connection,
      "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0",
    );
    const refused = await openOutside(running.address.replace(/postgres$/, "latin"));
    expect(refused).toMatchObject({ ok: false, problem: { code: "databaseEncoding" } });
    expect(JSON.stringify(refused)).toContain("LATIN1");
  });
});
