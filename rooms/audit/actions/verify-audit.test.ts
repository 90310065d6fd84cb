import { afterAll, beforeAll, expect, test } from "vitest";
import type { WriteTx } from "../../../store/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import type { Finding } from "../domain/finding.ts";
import type { AuditReport } from "../domain/report.ts";
import { changeOf, fillWatchedTables, type WatchedColumn } from "../testing/fill-watched-tables.ts";
import { type VerifyOptions, verifyAudit } from "./verify-audit.ts";

let store: TemporaryDatabase;
let columns: readonly WatchedColumn[];
let tables: readonly string[];

const body = "999999";

beforeAll(async () => {
  store = await temporaryDatabase();
  columns = await fillWatchedTables(store.database, body);
  tables = [...new Set(columns.map(({ table }) => table))];
});
afterAll(() => store.close());

const everything: VerifyOptions = { bodyId: null, expected: [], derived: [] };

/** Does something that only a superuser could, verifies, and takes it back. */
async function after(
  work: (tx: WriteTx) => Promise<unknown>,
  options: Partial<VerifyOptions> = {},
): Promise<AuditReport> {
  const reports: AuditReport[] = [];
  const undo = new Error("undo");
  await store.database
    .write(async (tx) => {
      await work(tx);
      reports.push(await verifyAudit(tx, { ...everything, ...options }));
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  const [report] = reports;
  if (!report) throw new Error("Nothing was verified");
  return report;
}

/** Runs statements with the guards of a table taken off for as long as they take. */
async function unguarded(tx: WriteTx, table: string, ...statements: readonly string[]): Promise<void> {
  await tx.execute(`ALTER TABLE ${table} DISABLE TRIGGER append_only`);
  for (const statement of statements) await tx.execute(statement);
  await tx.execute(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER append_only`);
}

const named = ({ code, table, key }: Finding) => `${code} ${table} ${key}`;
const namedIn = (report: AuditReport) => report.findings.map(named);
const linkOf = (number: number) =>
  store.database.read(async (tx) => {
    const [link] = await tx.query<{ entryId: string; hash: string; tableName: string; rowKey: string }>(
      `SELECT entry_id AS "entryId", hash, table_name AS "tableName", row_key AS "rowKey" FROM audit_link l
       JOIN audit_entry e ON (e.body_id, e.id) = (l.body_id, l.entry_id) WHERE l.body_id = $1 AND number = $2`,
      [body, number],
    );
    if (!link) throw new Error(`There is no link ${number}`);
    return link;
  });

test("an untouched trail is whole: every watched table is read, every entry and every link", async () => {
  const report = await after(async () => undefined);
  expect(report.findings).toEqual([]);
  expect(report.tables).toEqual(tables.map((table) => ({ table, rows: 1 })));
  expect(report.bodies).toMatchObject([{ bodyId: body, entries: tables.length, links: tables.length }]);
  expect(report.bodies[0]?.head?.number).toBe(tables.length);
  expect(tables.length).toBeGreaterThanOrEqual(28);
});

test("one change in any column of any watched table is found, and names its table and row", async () => {
  const missed: string[] = [];
  const longest = Math.max(...tables.map((table) => columns.filter((column) => column.table === table).length));
  for (let place = 0; place < longest; place += 1) {
    const changed = tables.flatMap((table) => columns.filter((column) => column.table === table)[place] ?? []);
    const report = await after(async (tx) => {
      for (const column of changed) await unguarded(tx, column.table, `UPDATE ${column.table} SET ${changeOf(column)}`);
    });
    const found = new Set(report.findings.map(({ code, table }) => `${code} ${table}`));
    const wanted = ({ table, inKey }: WatchedColumn) =>
      inKey ? [`rowMissing ${table}`, `rowWithoutEntry ${table}`] : [`rowChanged ${table}`];
    const unnamed = changed.filter((column) => wanted(column).some((one) => !found.has(one)));
    missed.push(...unnamed.map(({ table, column }) => `${table}.${column}`));
    expect(report.findings.length).toBe(changed.flatMap(wanted).length);
  }
  expect(missed).toEqual([]);
  expect(columns.length).toBeGreaterThan(200);
});

test("a changed row is named with its key, who wrote it and when, and what differs", async () => {
  const report = await after((tx) =>
    unguarded(tx, "cycle_answer", `UPDATE cycle_answer SET value = '{"b": [1.50, "\\\\ \\" 改行\\n "], "a": null}'`),
  );
  expect(report.findings).toMatchObject([
    { code: "rowChanged", table: "cycle_answer", key: `${body} あ b あ b 1`, byPerson: null, bodyId: body },
  ]);
  expect(report.findings[0]?.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test.each([
  ["id", "'another'", ["entryWithoutLink audit_entry another", "linkWithoutEntry audit_link 5"]],
  ["recorded_at", "recorded_at + interval '1 millisecond'", ["entryChanged audit_entry ID"]],
  ["by_person", "'somebody'", ["entryChanged audit_entry ID"]],
  ["action", "'Row'", ["entryChanged audit_entry ID", "rowWithoutEntry TABLE KEY"]],
  ["row_key", "row_key || '.'", ["entryChanged audit_entry ID", "rowMissing TABLE KEY.", "rowWithoutEntry TABLE KEY"]],
  ["row_hash", "overlay(row_hash placing 'x' from 1)", ["entryChanged audit_entry ID"]],
  ["note", `'{"a": 1}'`, ["entryChanged audit_entry ID"]],
])("a change of %s in one entry of the trail is found and named", async (column, value, wanted) => {
  const link = await linkOf(5);
  const report = await after((tx) =>
    unguarded(tx, "audit_entry", `UPDATE audit_entry SET ${column} = ${value} WHERE id = '${link.entryId}'`),
  );
  const shown = wanted.map((one) =>
    one.replace("ID", link.entryId).replace("TABLE", link.tableName).replace("KEY", link.rowKey),
  );
  expect(namedIn(report).sort()).toEqual(shown.sort());
});

test("a changed hash of a link is told from a changed entry", async () => {
  const report = await after((tx) =>
    unguarded(tx, "audit_link", "UPDATE audit_link SET hash = overlay(hash placing 'x' from 64) WHERE number = 5"),
  );
  expect(namedIn(report)).toEqual(["linkChanged audit_link 5"]);
});

test("the same for the very last link, which only the head can tell", async () => {
  const report = await after((tx) =>
    unguarded(
      tx,
      "audit_link",
      `UPDATE audit_link SET hash = overlay(hash placing 'x' from 64) WHERE number = ${tables.length}`,
    ),
  );
  expect(namedIn(report)).toEqual([`linkChanged audit_link ${tables.length}`]);
});

test("a changed head is found", async () => {
  const report = await after((tx) => tx.execute("UPDATE audit_head SET hash = overlay(hash placing 'x' from 64)"));
  expect(namedIn(report)).toEqual([`headDiffers audit_head ${body}`]);
});

test("a row that was deleted is found and named", async () => {
  const report = await after((tx) => unguarded(tx, "cycle_step", "DELETE FROM cycle_step"));
  expect(namedIn(report)).toEqual([`rowMissing cycle_step ${body} あ b 1`]);
});

test("a row that was slipped in without the trail is found and named", async () => {
  const report = await after(async (tx) => {
    await tx.execute("SET LOCAL michishirube.restoring = 'on'");
    await tx.execute(
      `INSERT INTO cycle_answer (body_id, sheet_id, field_id, version, part) VALUES ('${body}', 's', 'f', 1, 'self')`,
    );
  });
  expect(namedIn(report)).toEqual([`rowWithoutEntry cycle_answer ${body} s f 1`]);
});

test("a link taken out of the middle leaves a gap and an entry outside the chain", async () => {
  const link = await linkOf(5);
  const report = await after((tx) => unguarded(tx, "audit_link", "DELETE FROM audit_link WHERE number = 5"));
  expect(namedIn(report)).toEqual([`entryWithoutLink audit_entry ${link.entryId}`, "linksMissing audit_link 5"]);
});

test("an entry taken out of the middle is missed by its link and by its row", async () => {
  const link = await linkOf(5);
  const report = await after((tx) =>
    unguarded(tx, "audit_entry", `DELETE FROM audit_entry WHERE id = '${link.entryId}'`),
  );
  expect(namedIn(report)).toEqual(
    ["linkWithoutEntry audit_link 5", `rowWithoutEntry ${link.tableName} ${link.rowKey}`].sort(),
  );
});

const cutTail = async (tx: WriteTx, from: number) => {
  const gone = `SELECT entry_id FROM audit_link WHERE number > ${from}`;
  const rows = await tx.query<{ table: string }>(
    `SELECT table_name AS table FROM audit_entry WHERE id IN (${gone}) ORDER BY table_name`,
  );
  await unguarded(tx, "audit_entry", `DELETE FROM audit_entry WHERE id IN (${gone})`);
  await unguarded(tx, "audit_link", `DELETE FROM audit_link WHERE number > ${from}`);
  return rows.map(({ table }) => table);
};

test("a tail that was cut off is missed by the head and by the rows it spoke of", async () => {
  const report = await after((tx) => cutTail(tx, tables.length - 2));
  expect(report.findings.map(({ code }) => code).sort()).toEqual(["headDiffers", "rowWithoutEntry", "rowWithoutEntry"]);
});

test("a tail cut off with its rows and the head set back leaves no trace in the store: the head noted on paper tells", async () => {
  const head = await linkOf(tables.length);
  const cut = async (tx: WriteTx) => {
    for (const table of await cutTail(tx, tables.length - 2)) await unguarded(tx, table, `DELETE FROM ${table}`);
    await tx.execute(
      "UPDATE audit_head SET (number, hash) = (SELECT number, hash FROM audit_link ORDER BY number DESC LIMIT 1)",
    );
  };
  expect((await after(cut)).findings).toEqual([]);
  const noted = { number: tables.length, hash: head.hash };
  const told = await after(cut, { expected: [noted] });
  expect(namedIn(told)).toEqual([`expectedHeadMissing audit_link ${tables.length}`]);
  const whole = await after(async () => undefined, { expected: [noted] });
  expect(whole.expected).toEqual([{ ...noted, holds: true }]);
  expect(whole.findings).toEqual([]);
});

test.each([
  [3, 7],
  [3, 4],
])("two entries that changed places (links %i and %i) are found and named together", async (one, two) => {
  const [first, second] = [await linkOf(one), await linkOf(two)];
  const report = await after((tx) =>
    unguarded(
      tx,
      "audit_link",
      "DROP INDEX audit_link_entry",
      `UPDATE audit_link SET entry_id = CASE number WHEN ${one} THEN '${second.entryId}' ELSE '${first.entryId}' END WHERE number IN (${one}, ${two})`,
    ),
  );
  expect(namedIn(report)).toEqual([`linksSwapped audit_link ${one}, ${two}`]);
});

test("an entry forged for a row that has one, and one entry linked twice, are found", async () => {
  const link = await linkOf(5);
  const report = await after(async (tx) => {
    await tx.execute("SET LOCAL michishirube.restoring = 'on'");
    await tx.execute(
      `INSERT INTO audit_entry (body_id, id, recorded_at, by_person, action, table_name, row_key, row_hash)
       SELECT body_id, 'forged', recorded_at, 'somebody', action, table_name, row_key, row_hash FROM audit_entry WHERE id = '${link.entryId}'`,
    );
    await tx.execute("DROP INDEX audit_link_entry");
    await unguarded(tx, "audit_link", `UPDATE audit_link SET entry_id = '${link.entryId}' WHERE number = 6`);
  });
  const codes = report.findings.map(({ code }) => code);
  expect(codes).toContain("entryLinkedTwice");
  expect(codes).toContain("entryWithoutLink");
  expect(namedIn(report)).toContain(`rowMissing ${link.tableName} ${link.rowKey}`);
});

test("rows whose keys read alike are not taken for each other", async () => {
  const add = (tx: WriteTx, sheet: string, field: string) =>
    tx.execute(
      `INSERT INTO cycle_answer (body_id, sheet_id, field_id, version, part, value) VALUES ('${body}', '${sheet}', '${field}', 1, 'self', '"${sheet}"')`,
    );
  const report = await after(async (tx) => {
    await add(tx, "a b", "c");
    await add(tx, "a", "b c");
    await tx.execute("SET CONSTRAINTS ALL IMMEDIATE");
  });
  expect(report.findings).toEqual([]);
  expect(report.tables).toContainEqual({ table: "cycle_answer", rows: 3 });
});

test("guards that were switched off are named", async () => {
  const report = await after(async (tx) => {
    await tx.execute("ALTER TABLE cycle_answer DISABLE TRIGGER audit");
    await tx.execute("DROP TRIGGER append_only ON audit_entry");
    await tx.execute("DROP TRIGGER audit ON cycle_step");
  });
  expect(namedIn(report)).toEqual([
    "guardOff audit_entry append_only",
    "guardOff cycle_answer audit",
    "tableUnwatched cycle_step audit",
  ]);
});

test("a clock that went back is told, and is no fault", async () => {
  const report = await after(async (tx) => {
    await tx.execute(
      `INSERT INTO audit_entry (body_id, id, recorded_at, action) VALUES ('${body}', 'early', '2001-01-01T00:00:00Z', 'sign-in')`,
    );
    await tx.execute("SET CONSTRAINTS ALL IMMEDIATE");
  });
  expect(report.findings).toEqual([]);
  expect(report.bodies[0]?.clockBack).toMatchObject({ times: 1, atNumber: tables.length + 1 });
});

test("a truth that was set back for one body is looked at alone when asked for", async () => {
  const report = await after((tx) => tx.execute("UPDATE audit_head SET number = 1"), { bodyId: "000000" });
  expect(report.findings).toEqual([]);
  expect(report.bodies).toEqual([]);
});
