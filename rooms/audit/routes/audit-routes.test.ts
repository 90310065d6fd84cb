import { afterAll, beforeAll, expect, test } from "vitest";
import type { SessionToken } from "../../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { addTestPerson, addTestUnit } from "../../account/testing/people.ts";
import { loadTestSite, startStaffServer, type TestStaffServer } from "../../account/testing/staff-parts.ts";
import { knownTables } from "../domain/entry-words.ts";
import { readWatchedColumns } from "../testing/fill-watched-tables.ts";
import { auditRoutes } from "./audit-routes.ts";

let store: TemporaryDatabase;
let staff: TestStaffServer;
let hq: SessionToken;
let owner: SessionToken;
let address: string;

beforeAll(async () => {
  store = await temporaryDatabase();
  const { database } = store;
  const site = await loadTestSite(database);
  const body = site.edition.body;
  address = `/audit/${site.edition.id}`;
  await addTestUnit(database, body, { id: "hq", kind: "hq" });
  ({ session: hq } = await addTestPerson(database, body, { id: "p-hq", name: "架空 本庁", role: "hq", unitId: "hq" }));
  ({ session: owner } = await addTestPerson(database, body, {
    id: "p-owner",
    name: "架空 担当",
    role: "owner",
    unitId: "hq",
  }));
  const absent = (session: SessionToken, id: string, person: string, delegate: string) =>
    database.writeAs(session, (tx) =>
      tx.execute(
        `INSERT INTO account_absence (body_id, id, version, person_id, delegate_id, valid_from, valid_to)
         VALUES ($1, $2, 1, $3, $4, '2027-06-01', '2027-06-02')`,
        [body, id, person, delegate],
      ),
    );
  await absent(hq, "away-of-hq", "p-hq", "p-owner");
  await absent(owner, "away-of-owner", "p-owner", "p-hq");
  staff = await startStaffServer(database, { site, register: (server, parts) => auditRoutes(server, parts) });
});
afterAll(async () => {
  await staff.close();
  await store.close();
});

test("HQ sees what everybody did, in words, and what the product itself did", async () => {
  const { status, body } = await staff.get(hq, address);
  expect(status).toBe(200);
  expect(body).toContain("不在と代理 away-of-hq を記しました（第1版）");
  expect(body).toContain("不在と代理 away-of-owner を記しました（第1版）");
  expect(body).toContain("仕組み自身");
});

test("everybody else sees only what they did themselves, on the page and in the file", async () => {
  const page = await staff.get(owner, address);
  expect(page.body).toContain("away-of-owner");
  expect(page.body).not.toContain("away-of-hq");
  expect(page.body).not.toContain("架空 本庁");
  const file = await staff.get(owner, `${address}/entries.csv`);
  expect(file.body.trim().split("\r\n")).toHaveLength(2);
  expect(file.body).not.toContain("away-of-hq");
});

test("a person, a table and a day narrow the list; a day that is none is named and what was typed stays", async () => {
  const byPerson = await staff.get(hq, `${address}?person=p-owner`);
  expect(byPerson.body).toContain("away-of-owner");
  expect(byPerson.body).not.toContain("away-of-hq");
  expect((await staff.get(hq, `${address}?table=cycle_step`)).body).toContain("当てはまる記録はありません");
  expect((await staff.get(hq, `${address}?day=2001-01-01`)).body).toContain("当てはまる記録はありません");
  const wrong = await staff.get(hq, `${address}?day=2027-02-30`);
  expect(wrong.status).toBe(200);
  expect(wrong.body).toContain("「2027-02-30」という日はありません");
  expect(wrong.body).toContain('value="2027-02-30"');
});

test("a sheet's number finds exactly that sheet", async () => {
  const { body } = await staff.get(hq, `${address}?sheet=s-1`);
  expect(body).toContain("当てはまる記録はありません");
  expect(body).toContain('value="s-1"');
});

test("nobody signed in is asked to sign in", async () => {
  const { body } = await staff.get(null, address);
  expect(body).not.toContain("away-of-hq");
});

test("every watched table has words of its own", async () => {
  const columns = await store.database.read(readWatchedColumns);
  const tables = new Set(columns.map(({ table }) => table));
  expect([...tables].filter((table) => !knownTables.includes(table))).toEqual([]);
});
