import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backupSuite } from "./backup.suite.ts";
import { databaseSuite } from "./database.suite.ts";
import { migrateSuite } from "./migrate.suite.ts";
import { observationsSuite } from "./observations.suite.ts";
import { openOutside } from "./outside-server.ts";
import { type Postgres15, startPostgres15, whyNoPostgres15 } from "./testing/postgres15.ts";
import { copyTemplate } from "./testing/temporary-database.ts";
import { askCluster } from "./testing/test-server.ts";
import { versionedSuite } from "./versioned.suite.ts";

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
