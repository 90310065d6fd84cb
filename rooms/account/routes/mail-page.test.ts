import { afterAll, beforeAll, expect, test } from "vitest";
import type { SessionToken } from "../../../foundation/index.ts";
import { mustSucceed } from "../../../store/testing/must-succeed.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { mailRoutes, queueLetter } from "../../mail/server.ts";
import { aLetter, testSealing } from "../../mail/testing/a-letter.ts";
import { addTestPerson, addTestUnit } from "../testing/people.ts";
import { loadTestSite, startStaffServer, type TestStaffServer } from "../testing/staff-parts.ts";

let store: TemporaryDatabase;
let staff: TestStaffServer;
let hq: SessionToken;
let owner: SessionToken;
let address: string;

beforeAll(async () => {
  store = await temporaryDatabase();
  const { database } = store;
  const site = await loadTestSite(database);
  const bodyId = site.edition.body;
  address = `/mail/${site.edition.id}`;
  await addTestUnit(database, bodyId, { id: "hq", kind: "hq" });
  ({ session: hq } = await addTestPerson(database, bodyId, {
    id: "p-hq",
    name: "架空 本庁",
    role: "hq",
    unitId: "hq",
  }));
  ({ session: owner } = await addTestPerson(database, bodyId, {
    id: "p-owner",
    name: "架空 担当",
    role: "owner",
    unitId: "hq",
  }));
  await database.write(async (tx) => {
    for (const personId of ["p-hq", "p-owner"])
      mustSucceed(await queueLetter(tx, testSealing, aLetter({ bodyId, personId, key: personId })));
  });
  staff = await startStaffServer(database, {
    site,
    register: (server, parts) => mailRoutes(server, { ...parts, sending: false }),
  });
});
afterAll(async () => {
  await staff.close();
  await store.close();
});

test("without a mail server the page says that nothing is sent, and how many wait", async () => {
  const { status, body } = await staff.get(hq, address);
  expect(status).toBe(200);
  expect(body).toContain("何も送りません");
  expect(body).toContain("MICHISHIRUBE_SMTP_URL");
  expect(body).toMatch(/待っている手紙 <a[^>]*>2<\/a> 通/);
  expect(body).toContain("架空 担当");
});

test("everybody else sees their own letters only; neither address nor text is ever shown", async () => {
  const { body } = await staff.get(owner, address);
  expect(body).toMatch(/待っている手紙 <a[^>]*>1<\/a> 通/);
  expect(body).not.toContain("架空 本庁");
  expect(body).not.toContain("tanto@example.invalid");
  expect(body).not.toContain("移住相談");
});

test("nobody signed in sees no letter", async () => {
  expect((await staff.get(null, address)).body).not.toContain("架空 担当");
});
