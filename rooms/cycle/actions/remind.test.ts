import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { letterSealing, recallPeople } from "../../account/server.ts";
import { addTestPerson, addTestUnit, testSecret } from "../../account/testing/people.ts";
import { loadTestSite } from "../../account/testing/staff-parts.ts";
import { aSheet, keepTestCycle } from "../testing/a-cycle.ts";
import { type RemindParts, remind, startReminders, writeDigests } from "./remind.ts";

let store: TemporaryDatabase;
let body: string;
// 架空: 24 June 2027 is a Thursday, six days before drafts are due
let now = new Date("2027-06-24T00:00:00Z");

const parts = (): RemindParts => ({
  database: store.database,
  sealing: letterSealing(testSecret),
  now: () => now,
  address: "https://michi.example.invalid/",
  people: (bodyId) => recallPeople(store.database, testSecret, bodyId),
  answered: [],
});

beforeAll(async () => {
  store = await temporaryDatabase();
  const { database } = store;
  body = (await loadTestSite(database)).edition.body;
  await addTestUnit(database, body, { id: "hq", kind: "hq" });
  await addTestUnit(database, body, { id: "bureau", kind: "bureau", name: "架空振興局" });
  await addTestPerson(database, body, { id: "chief", role: "hq", unitId: "hq" });
  await addTestPerson(database, body, { id: "owner", role: "owner", unitId: "bureau" });
  await keepTestCycle(
    database,
    body,
    ["s1", "s2"].map((id) => aSheet(body, { id, unitId: "bureau", ownerId: "owner" })),
  );
});
afterAll(() => store.close());

const letters = () =>
  store.database
    .read((tx) => tx.query<{ key: string }>("SELECT key FROM mail_letter ORDER BY key"))
    .then((rows) => rows.map(({ key }) => key));

test("a dry run writes everything and keeps nothing", async () => {
  const written = await writeDigests(parts());
  expect(written.map(({ personId, to }) => [personId, to])).toEqual([
    ["chief", "chief@example.invalid"],
    ["owner", "owner@example.invalid"],
  ]);
  expect(written[0]?.text).toContain("・架空振興局：未確定 2件、期限切れ 0件、7日以内 2件、差し戻し中 0件");
  expect(written[1]?.text).toContain("https://michi.example.invalid/sheet/mihon-town/s1");
  expect(written[1]?.text).toContain("令和9年6月30日まで（あと6日）");
  expect(await letters()).toEqual([]);
});

test("one digest for each person and day, however often it is asked, by however many servers", async () => {
  const queued = await Promise.all([remind(parts()), remind(parts())]);
  expect(queued[0] + queued[1]).toBe(2);
  expect(await remind(parts())).toBe(0);
  expect(await letters()).toEqual(["digest chief 2027-06-24", "digest owner 2027-06-24"]);
});

test("the digests of a day are written at the first look after eight o'clock in Japan, not before", async () => {
  await store.database.write((tx) => tx.execute("DELETE FROM mail_letter"));
  now = new Date("2027-06-24T22:59:00Z");
  const reminders = startReminders(parts(), { everyMilliseconds: 10 });
  await wait(100);
  expect(await letters()).toEqual([]);
  now = new Date("2027-06-24T23:00:00Z");
  await wait(300);
  await reminders.stop();
  expect(await letters()).toEqual(["digest chief 2027-06-25", "digest owner 2027-06-25"]);
});
