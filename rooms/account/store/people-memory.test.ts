import { afterAll, beforeAll, expect, test } from "vitest";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { addTestPerson, addTestUnit, testSecret } from "../testing/people.ts";
import { recallPeople } from "./people-memory.ts";

const body = "019991";
let store: TemporaryDatabase;

const people = () => recallPeople(store.database, testSecret, body);
const names = async () => [...(await people()).values()].map(({ name }) => name).sort();
const add = (id: string, name: string) =>
  addTestPerson(store.database, body, { id, name, role: "owner", unitId: "unit" });
const erase = (id: string) =>
  store.database.write((tx) => tx.execute("DELETE FROM account_person_key WHERE person_id = $1", [id]));

beforeAll(async () => {
  store = await temporaryDatabase();
  await addTestUnit(store.database, body, { id: "unit", kind: "department" });
  await add("p-1", "架空 一");
});
afterAll(() => store.close());

test("while nothing changed the seals are not opened again", async () => {
  const first = await people();
  expect([...first.values()].map(({ name }) => name)).toEqual(["架空 一"]);
  expect(await people()).toBe(first);
});

test("a new person is there at once", async () => {
  await people();
  await add("p-2", "架空 二");
  expect(await names()).toEqual(["架空 一", "架空 二"].sort());
});

test("whose key was destroyed is forgotten at once, also when another key came in the same moment", async () => {
  expect(await names()).toEqual(["架空 一", "架空 二"].sort());
  await erase("p-2");
  await store.database.write((tx) =>
    tx.execute("INSERT INTO account_person_key (body_id, person_id, sealed_key) VALUES ($1, 'p-3', '\\x00')", [body]),
  );
  expect(await names()).toEqual(["架空 一"]);
});

test("another body's people are not among them", async () => {
  expect((await recallPeople(store.database, testSecret, "019992")).size).toBe(0);
});
