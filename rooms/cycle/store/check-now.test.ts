import { afterAll, beforeAll, expect, test } from "vitest";
import type { WriteTx } from "../../../store/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { addTestPerson, addTestUnit } from "../../account/testing/people.ts";
import type { AuditReport } from "../../audit/index.ts";
import { verifyAudit } from "../../audit/server.ts";
import { aSheet, keepTestCycle } from "../testing/a-cycle.ts";
import { cycleChecks } from "./check-now.ts";
import { keepStep } from "./step-sheet.ts";

let store: TemporaryDatabase;

const body = "999999";

beforeAll(async () => {
  store = await temporaryDatabase();
  const { database } = store;
  await addTestUnit(database, body, { id: "bureau", kind: "bureau" });
  await addTestPerson(database, body, { id: "owner", role: "bureau", unitId: "bureau" });
  const { session } = await addTestPerson(database, body, { role: "bureau", unitId: "bureau" });
  await keepTestCycle(
    database,
    body,
    ["s1", "s2"].map((id) => aSheet(body, { id, unitId: "bureau", ownerId: "owner", areaPath: ["a"] })),
  );
  const answer = (version: number, value: string | null) =>
    database.writeAs(session, (tx) =>
      tx.execute(
        "INSERT INTO cycle_answer (body_id, sheet_id, field_id, version, value) VALUES ($1, 's1', 'done', $2, $3)",
        [body, version, JSON.stringify(value)],
      ),
    );
  await answer(1, "一回目");
  await answer(2, "二回目");
  const step = { bodyId: body, sheetId: "s1", reason: "架空の理由" } as const;
  await database.writeAs(session, (tx) => keepStep(tx, { ...step, number: 1, from: "draft", to: "submitted" }));
  await database.writeAs(session, (tx) => keepStep(tx, { ...step, number: 2, from: "submitted", to: "draft" }));
});
afterAll(() => store.close());

async function after(work: (tx: WriteTx) => Promise<unknown>): Promise<AuditReport> {
  const reports: AuditReport[] = [];
  const undo = new Error("undo");
  await store.database
    .write(async (tx) => {
      for (const table of ["cycle_answer", "cycle_step", "cycle_sheet", "cycle_owner"])
        await tx.execute(`ALTER TABLE ${table} DISABLE TRIGGER append_only`);
      await work(tx);
      for (const table of ["cycle_answer", "cycle_step", "cycle_sheet", "cycle_owner"])
        await tx.execute(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER append_only`);
      reports.push(await verifyAudit(tx, { bodyId: null, expected: [], derived: cycleChecks }));
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  const [report] = reports;
  if (!report) throw new Error("Nothing was verified");
  return report;
}
const derivedIn = ({ findings }: AuditReport) =>
  findings
    .filter(({ code }) => code === "derivedDiffers" || code === "sequenceBroken")
    .map(({ table, key, differs }) => `${table} ${key}: ${differs.en}`);

test("a cycle that was only worked in agrees with itself, through return and rewriting", async () => {
  const report = await after(async () => undefined);
  expect(report.findings).toEqual([]);
  expect(report.derived).toEqual([
    { table: "cycle_now", rows: 2 },
    { table: "cycle_answer_now", rows: 1 },
    { table: "cycle_step", rows: 2 },
    { table: "cycle_answer", rows: 1 },
  ]);
});

test.each([
  ["stage = 'fixed'", `stage is "fixed", its rows say "draft"`],
  ["owner_id = 'somebody'", `owner_id is "somebody", its rows say "owner"`],
  ["step_number = 3", `step_number is "3", its rows say "2"`],
  ["unit_id = 'other'", `unit_id is "other", its rows say "bureau"`],
  ["area_path = '{b}'", `area_path is "{b}", its rows say "{a}"`],
  ["filled = 0", `filled is "0", its rows say "1"`],
  ["required = 2", `required is "2", its rows say "1"`],
  ["title = 'x'", `title is "x", its rows say "架空 s1"`],
])("cycle_now with %s is found, with what it should be", async (change, words) => {
  const report = await after((tx) => tx.execute(`UPDATE cycle_now SET ${change} WHERE sheet_id = 's1'`));
  expect(derivedIn(report)).toEqual([`cycle_now ${body} s1: ${words}`]);
});

test("an answer changed, taken away or put in where only triggers write is found", async () => {
  const changed = await after((tx) => tx.execute(`UPDATE cycle_answer_now SET value = '"三回目"'`));
  expect(derivedIn(changed)).toEqual([`cycle_answer_now ${body} s1 done: differs from the newest answer in value`]);
  const gone = await after((tx) => tx.execute("DELETE FROM cycle_answer_now"));
  expect(derivedIn(gone)).toContain(`cycle_answer_now ${body} s1 done: the answer is there, the row is not`);
  const sheetGone = await after((tx) => tx.execute("DELETE FROM cycle_now WHERE sheet_id = 's2'"));
  expect(derivedIn(sheetGone)).toEqual([`cycle_now ${body} s2: the sheet is there, the row is not`]);
});

test("an older version or an earlier step taken out from between is found", async () => {
  const version = await after((tx) => tx.execute("DELETE FROM cycle_answer WHERE version = 1"));
  expect(derivedIn(version)).toEqual([`cycle_answer ${body} s1 done: the newest version is 2, but there are only 1`]);
  const step = await after((tx) => tx.execute("DELETE FROM cycle_step WHERE number = 1"));
  expect(derivedIn(step)).toEqual([
    `cycle_step ${body} s1 2: after step 0 the sheet was in "draft", but the next is 2, from "submitted"`,
  ]);
});

test("the clock goes back between two saves: order and versions stay as they were written", async () => {
  const report = await after(async (tx) => {
    await tx.execute(
      `INSERT INTO cycle_answer (body_id, sheet_id, field_id, version, recorded_at, value) VALUES ('${body}', 's1', 'done', 3, '2001-01-01T00:00:00Z', '"三回目"')`,
    );
    await tx.execute(
      `INSERT INTO cycle_step (body_id, sheet_id, number, recorded_at, from_stage, to_stage) VALUES ('${body}', 's1', 3, '2000-12-31T00:00:00Z', 'draft', 'submitted')`,
    );
    await tx.execute("SET CONSTRAINTS ALL IMMEDIATE");
    const [now] = await tx.query<{ value: string; version: number; stage: string }>(
      `SELECT a.value #>> '{}' AS value, a.version, n.stage FROM cycle_answer_now a JOIN cycle_now n USING (body_id, sheet_id) WHERE field_id = 'done'`,
    );
    expect(now).toEqual({ value: "三回目", version: 3, stage: "submitted" });
  });
  expect(report.findings).toEqual([]);
});
