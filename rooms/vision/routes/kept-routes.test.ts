import { afterAll, beforeAll, expect, test } from "vitest";
import type { SessionToken } from "../../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { addTestPerson, addTestUnit } from "../../account/testing/people.ts";
import { loadTestSite, startStaffServer, type TestStaffServer } from "../../account/testing/staff-parts.ts";
import { visionRoutes } from "../server.ts";
import { readKeptScenarios } from "../store/kept-scenarios.ts";

const body = "019992";
const keep = "/vision/mihon-town/keep";
const wish = { place: "mihon", settings: "m25=12&year=2040", name: "子育て移住", reason: "課で話し合うため" };

let store: TemporaryDatabase;
let web: TestStaffServer;
let owner: SessionToken;
let colleague: SessionToken;
let member: SessionToken;

beforeAll(async () => {
  store = await temporaryDatabase();
  const { database } = store;
  const site = await loadTestSite(database);
  await addTestUnit(database, body, { id: "kikaku", kind: "department" });
  await addTestUnit(database, body, { id: "kaigi", kind: "council" });
  owner = (await addTestPerson(database, body, { role: "owner", unitId: "kikaku" })).session;
  colleague = (await addTestPerson(database, body, { role: "department", unitId: "kikaku" })).session;
  member = (await addTestPerson(database, body, { role: "member", unitId: "kaigi", areaId: "mihon" })).session;
  web = await startStaffServer(database, { site, register: (server, parts) => visionRoutes(server, parts) });
});

afterAll(async () => {
  await web?.close();
  await store?.close();
});

const keptFor = (session: SessionToken) => store.database.readAs(session, (tx) => readKeptScenarios(tx, body));

test("職員は設定に名前と理由を付けて残し、同僚にも見える", async () => {
  expect((await web.post(owner, keep, wish)).status).toBe(303);
  expect(await keptFor(colleague)).toMatchObject([{ ...wish, version: 1, withdrawn: false }]);
});

test("名前か理由のないものは、何が足りないかを言って断られ、何も残らない", async () => {
  const refused = await web.post(owner, keep, { ...wish, reason: " " });
  expect(refused.status).toBe(400);
  expect(refused.body).toContain("理由");
  expect(await keptFor(owner)).toHaveLength(1);
});

test("外部の委員には見えず、残すこともできない", async () => {
  expect(await keptFor(member)).toEqual([]);
  expect((await web.post(member, keep, { ...wish, name: "委員の案" })).status).toBe(403);
  expect(await keptFor(owner)).toHaveLength(1);
});

test("取り消せるのは残した人だけで、前の版はそのまま残る", async () => {
  const [kept] = await keptFor(owner);
  const takeBack = (session: SessionToken) => web.post(session, "/vision/mihon-town/take-back", { id: kept?.id ?? "" });
  expect((await takeBack(colleague)).status).toBe(403);
  expect((await takeBack(owner)).status).toBe(303);
  expect(await keptFor(owner)).toEqual([]);
  expect((await takeBack(owner)).status).toBe(404);
  const versions = await store.database.readAs(owner, (tx) =>
    tx.query<{ version: number }>("SELECT version FROM vision_scenario WHERE body_id = $1 ORDER BY version", [body]),
  );
  expect(versions.map(({ version }) => version)).toEqual([1, 2]);
});
