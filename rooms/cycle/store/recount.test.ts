import { afterAll, beforeAll, expect, test } from "vitest";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { addTestPerson, addTestUnit } from "../../account/testing/people.ts";
import { verifyAudit } from "../../audit/server.ts";
import { fieldsOf, type SheetForm } from "../domain/sheet-form.ts";
import { aSheet, keepTestCycle, testForm } from "../testing/a-cycle.ts";
import { cycleChecks } from "./check-now.ts";
import { keepForm } from "./keep-sheets.ts";
import { readSheet } from "./read-sheets.ts";

const body = "999999";
let store: TemporaryDatabase;

/** The form with other fields that must be filled. */
const requiring = (version: number, ...ids: readonly string[]): SheetForm => ({
  ...testForm,
  version,
  sections: testForm.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => ({ ...field, required: ids.includes(field.id) })),
  })),
});

beforeAll(async () => {
  store = await temporaryDatabase();
  const { database } = store;
  await addTestUnit(database, body, { id: "ka", kind: "department" });
  const { session } = await addTestPerson(database, body, { role: "department", unitId: "ka" });
  await keepTestCycle(database, body, [aSheet(body, { id: "s1", unitId: "ka" })]);
  await database.writeAs(session, (tx) =>
    tx.execute(
      `INSERT INTO cycle_answer (body_id, sheet_id, field_id, version, value) VALUES ($1, 's1', 'cause', 1, '"雨"')`,
      [body],
    ),
  );
  await database.write(async (tx) => {
    await keepForm(tx, body, requiring(2, "done", "cause"));
    await keepForm(tx, body, requiring(3));
  });
});
afterAll(() => store?.close());

/** The next version of the sheet, with that version of the form; what is counted afterwards. */
async function countedWith(version: number, formVersion: number) {
  await store.database.write((tx) =>
    tx.execute(
      `INSERT INTO cycle_sheet (body_id, id, version, cycle_id, form_id, form_version, about_kind, about_id, title, unit_id, area_path)
       SELECT body_id, id, $2, cycle_id, form_id, $3, about_kind, about_id, title, unit_id, area_path FROM cycle_sheet
       WHERE body_id = $1 AND id = 's1' AND version = 1`,
      [body, version, formVersion],
    ),
  );
  const head = await store.database.read((tx) => readSheet(tx, body, "s1"));
  return [head?.filled, head?.required];
}

test("様式の版が替わると、埋まった欄も必要な欄も数え直され、点検で食い違わない", async () => {
  expect(fieldsOf(testForm).filter(({ required }) => required)).toHaveLength(1);
  const head = await store.database.read((tx) => readSheet(tx, body, "s1"));
  expect([head?.filled, head?.required]).toEqual([0, 1]);
  expect(await countedWith(2, 2)).toEqual([1, 2]);
  expect(await countedWith(3, 3)).toEqual([0, 0]);
  expect(await countedWith(4, 2)).toEqual([1, 2]);
  const report = await store.database.read((tx) =>
    verifyAudit(tx, { bodyId: null, expected: [], derived: cycleChecks }),
  );
  expect(report.findings).toEqual([]);
});
