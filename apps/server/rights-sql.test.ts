import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SessionToken } from "../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../store/testing/temporary-database.ts";
import { makeRightsGround, personNames, type RightsGround, tokensIn } from "./testing/rights-ground.ts";
import { tokensFor } from "./testing/rights-oracle.ts";

const probe = "michishirube_rights_probe";
let store: TemporaryDatabase;
let ground: RightsGround;
let tables: readonly { readonly name: string; readonly columns: string }[];

beforeAll(async () => {
  store = await temporaryDatabase();
  ground = await makeRightsGround(store.database, "019801");
  await store.database.write((tx) =>
    tx.execute(
      `DO $$ BEGIN CREATE ROLE ${probe} LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
    ),
  );
  await store.database.write((tx) => tx.execute(`GRANT michishirube_web TO ${probe}`));
  tables = await store.database.read((tx) =>
    tx.query<{ name: string; columns: string }>(
      `SELECT c.relname::text AS name, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'v', 'm')
         AND has_column_privilege('michishirube_web', c.oid, a.attnum, 'SELECT')
       GROUP BY 1 ORDER BY 1`,
    ),
  );
});
afterAll(() => store.close());

/** A database session of its own that never was the owner: what somebody gets who has the web server's rights and one person's token. */
async function sqlAs<T>(session: SessionToken | null, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ ...store.server.connection, user: probe });
  await client.connect();
  try {
    if (session) await client.query("SELECT set_config('michishirube.session', $1, false)", [session]);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every column that can be read of every table, as one text. */
const readAll = (session: SessionToken | null): Promise<string> =>
  sqlAs(session, async (client) => {
    const texts: string[] = [];
    for (const { name, columns } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT ROW(${columns})::text AS row FROM "${name}"`);
      texts.push(...rows.map(({ row }) => row));
    }
    return texts.join("\n");
  });

const missing = (wanted: ReadonlySet<string>, found: ReadonlySet<string>) =>
  [...wanted].filter((one) => !found.has(one));

test.for(personNames)("%s の接続は、そのページに許されたものだけを読み、余さず読む", async (name) => {
  const found = tokensIn(await readAll(ground.people[name].session));
  const allowed = tokensFor(name, ground.sheets);
  expect(missing(found, allowed), "leaks").toEqual([]);
  expect(missing(allowed, found), "kept back").toEqual([]);
});

test("セッションのない接続は、公表されたものだけを読む", async () => {
  const found = tokensIn(await readAll(null));
  expect([...found].sort()).toEqual([...tokensFor("public", ground.sheets)].sort());
});

test("でたらめなセッションの接続も、公表されたものだけを読む", async () => {
  const guessed = "A".repeat(43) as SessionToken;
  expect([...tokensIn(await readAll(guessed))].sort()).toEqual([...tokensFor("public", ground.sheets)].sort());
});

const secretTables = [
  "account_person_key",
  "account_credential",
  "account_session",
  "account_invitation",
  "account_attempt",
  "audit_head",
];

test.for(secretTables)("%s は、地域戦略課の接続からも読めない", async (table) => {
  const read = sqlAs(ground.people.hq.session, (client) => client.query(`SELECT * FROM ${table}`));
  await expect(read).rejects.toThrow("permission denied");
});

test("書き換えと削除の権限は、どの表にもない", async () => {
  const granted = await store.database.read((tx) =>
    tx.query(
      `SELECT c.relname FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
       AND (has_table_privilege('michishirube_web', c.oid, 'UPDATE') OR has_table_privilege('michishirube_web', c.oid, 'DELETE')
         OR has_table_privilege('michishirube_web', c.oid, 'TRUNCATE'))`,
    ),
  );
  expect(granted).toEqual([]);
});

/** Tables of the yearly cycle and of people, by the beginnings of their names. */
const guarded = /^(account|audit|cycle|value|opinion|decision|logic|release|mail|form|reading|vision)_/;

test("人と評価の表は、どれも行ごとの権利で守られている", async () => {
  const open = await store.database.read((tx) =>
    tx.query<{ relname: string }>(
      "SELECT relname::text FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND NOT relrowsecurity",
    ),
  );
  expect(open.map(({ relname }) => relname).filter((name) => guarded.test(name))).toEqual([]);
});

const insertOf = (columns: string, values: string) => `INSERT INTO ${columns} VALUES ${values}`;
/** Everybody of the administration, and nobody from outside. */
const administration: readonly string[] = personNames.filter((name) => !/member|reviewer/i.test(name));
type Attempt = readonly [what: string, sql: string, allowed: readonly string[]];

/** What each writes on the sheets of the mountain bureau; whoever is not named is refused. */
const attempts: readonly Attempt[] = [
  [
    "調書の記入",
    insertOf(
      "cycle_answer (body_id, sheet_id, field_id, version, value)",
      `('019801', 'yama-draft', 'self', 2, '"x"')`,
    ),
    ["bureau", "owner"],
  ],
  [
    "提出",
    insertOf(
      "cycle_step (body_id, sheet_id, number, from_stage, to_stage)",
      `('019801', 'yama-draft', 1, 'draft', 'submitted')`,
    ),
    ["bureau", "owner"],
  ],
  [
    "点検のメモ",
    insertOf(
      "cycle_answer (body_id, sheet_id, field_id, version, value)",
      `('019801', 'yama-check', 'check', 2, '"x"')`,
    ),
    ["hq", "bureau"],
  ],
  [
    "会議への送付",
    insertOf(
      "cycle_step (body_id, sheet_id, number, from_stage, to_stage)",
      `('019801', 'yama-check', 5, 'check', 'meeting')`,
    ),
    ["hq", "bureau"],
  ],
  [
    "外部評価",
    insertOf(
      "cycle_answer (body_id, sheet_id, field_id, version, value)",
      `('019801', 'yama-meeting', 'external', 2, '"x"')`,
    ),
    ["reviewer"],
  ],
  [
    "二次評価",
    insertOf(
      "cycle_answer (body_id, sheet_id, field_id, version, value)",
      `('019801', 'yama-second', 'second', 2, '"x"')`,
    ),
    ["hq"],
  ],
  [
    "確定",
    insertOf(
      "cycle_step (body_id, sheet_id, number, from_stage, to_stage)",
      `('019801', 'yama-second', 7, 'second', 'fixed')`,
    ),
    ["hq"],
  ],
  [
    "再開",
    insertOf(
      "cycle_step (body_id, sheet_id, number, from_stage, to_stage, reason)",
      `('019801', 'yama-fixed', 8, 'fixed', 'draft', 'r')`,
    ),
    ["hq"],
  ],
  [
    "段階の飛び越し",
    insertOf(
      "cycle_step (body_id, sheet_id, number, from_stage, to_stage)",
      `('019801', 'yama-draft', 1, 'draft', 'fixed')`,
    ),
    [],
  ],
  [
    "値",
    insertOf(
      "value_value (body_id, sheet_id, kpi_id, period, kind, version, reading)",
      `('019801', 'yama-draft', 'yama-shukuhaku', 'FY2025', 'actual', 2, NULL)`,
    ),
    ["bureau", "owner"],
  ],
  [
    "よそのKPIの値",
    insertOf(
      "value_value (body_id, sheet_id, kpi_id, period, kind, version, reading)",
      `('019801', 'yama-draft', 'umi-hanbai', 'FY2025', 'actual', 1, NULL)`,
    ),
    [],
  ],
  [
    "委員の意見",
    insertOf(
      "opinion_opinion (body_id, id, version, cycle_id, sheet_id, kind, said_on, text, state)",
      `('019801', 'new', 1, 'fy2025', 'yama-meeting', 'meeting', '2026-08-01', 't', 'recorded')`,
    ),
    ["hq", "bureau", "member", "parentMember"],
  ],
  [
    "二次評価の意見",
    insertOf(
      "opinion_opinion (body_id, id, version, cycle_id, sheet_id, kind, said_on, text, state)",
      `('019801', 'new', 1, 'fy2025', 'yama-second', 'second', '2026-08-01', 't', 'recorded')`,
    ),
    ["hq"],
  ],
  [
    "意見への対応",
    insertOf(
      "opinion_answer (body_id, opinion_id, version, unit_id, text, change)",
      `('019801', 'o-meeting-yama-meeting', 2, 'u-yama', 't', 'plan')`,
    ),
    ["hq", "bureau", "owner"],
  ],
  [
    "あとの年に見た効果",
    insertOf(
      "opinion_effect (body_id, opinion_id, version, cycle_id, effect, text)",
      `('019801', 'o-meeting-yama-meeting', 2, 'fy2025', 'seen', 't')`,
    ),
    ["hq", "bureau", "owner"],
  ],
  [
    "だれの名もない意見の取り下げ",
    insertOf(
      "opinion_opinion (body_id, id, version, cycle_id, sheet_id, kind, said_on, text, state, why)",
      `('019801', 'o-meeting-yama-meeting', 2, 'fy2025', 'yama-meeting', 'meeting', '2026-08-01', 'tk.yama-meeting.opinion-meeting', 'withdrawn', 'w')`,
    ),
    ["hq"],
  ],
  [
    "方向の決定",
    insertOf(
      "decision_decision (body_id, sheet_id, version, state, direction, reason)",
      `('019801', 'yama-second', 3, 'decided', 'expand', 'r')`,
    ),
    ["hq"],
  ],
  [
    "担当の付け替え",
    insertOf("cycle_owner (body_id, sheet_id, version, person_id)", `('019801', 'yama-draft', 2, 'p-bureau')`),
    ["hq", "bureau"],
  ],
  [
    "役割の付与",
    insertOf(
      "account_role (body_id, id, version, person_id, role, unit_id)",
      `('019801', 'new', 1, 'p-owner', 'hq', 'u-hq')`,
    ),
    ["hq"],
  ],
  [
    "様式",
    insertOf(
      "cycle_form (body_id, id, version, content, parts, required)",
      `('019801', 'rights-form', 2, '{}', '{}', '{}')`,
    ),
    ["hq"],
  ],
  [
    "他人の名での記入",
    insertOf(
      "cycle_answer (body_id, sheet_id, field_id, version, value, by_person)",
      `('019801', 'yama-draft', 'self', 2, '"x"', 'p-someone')`,
    ),
    [],
  ],
  [
    "公表",
    insertOf(
      "release_release (body_id, id, cycle_id, fiscal_year, title, published_on, content, bundle_sha256)",
      `('019801', 'r', 'fy2025', 2025, 't', '2026-11-22', '{}', 'x')`,
    ),
    ["hq"],
  ],
  [
    "資料の取り込み",
    insertOf(
      "reading_document (body_id, id, version, title, file_name, sha256, size_bytes)",
      `('019801', 'new', 1, 't', 'f', 'x', 1)`,
    ),
    administration,
  ],
  [
    "一人で確かめる資料",
    insertOf(
      "reading_document (body_id, id, version, title, file_name, sha256, size_bytes, two_persons)",
      `('019801', 'new', 1, 't', 'f', 'x', 1, false)`,
    ),
    ["hq"],
  ],
  [
    "読み取りの判断",
    insertOf(
      "reading_decision (body_id, document_id, key, version, state, seen, act)",
      `('019801', 'doc-rights', 'k', 2, 'skipped', 'f', 'c')`,
    ),
    administration,
  ],
  [
    "機械が見つけたことの書き足し",
    insertOf(
      "reading_found (body_id, document_id, run, place, key, fingerprint, kind, page, confidence, linked, asks, content)",
      `('019801', 'doc-rights', 1, 1, 'x', 'x', 'kpi', 1, 1, false, false, '{}')`,
    ),
    [],
  ],
  [
    "確認された判断への、ほかの人の疑問",
    insertOf(
      "reading_check (body_id, document_id, key, version, number, outcome, act)",
      `('019801', 'doc-rights', 'k', 1, 2, 'doubted', 'c')`,
    ),
    ["bureau"],
  ],
  [
    "読み取りの公表",
    insertOf(
      "reading_publication (body_id, document_id, version, published_on, content)",
      `('019801', 'doc-rights', 2, '2026-11-22', '{"facts": []}')`,
    ),
    ["hq"],
  ],
  [
    "読み取りの規則",
    insertOf("reading_rule (body_id, id, version, active, content)", `('019801', 'new', 1, true, '{}')`),
    administration,
  ],
  ["監査の記録", insertOf("audit_entry (body_id, action)", `('019801', 'x')`), []],
];

test.for(attempts)("%s は、許された人だけができる", async ([, sql, allowed]) => {
  const did: string[] = [];
  for (const name of personNames) {
    const done = await sqlAs(ground.people[name].session, async (client) => {
      await client.query("BEGIN");
      const result = await client.query(sql).then(
        () => true,
        () => false,
      );
      await client.query("ROLLBACK");
      return result;
    });
    if (done) did.push(name);
  }
  expect(did).toEqual([...allowed]);
});

test("漏れがあれば、この試験は見つける", async () => {
  await store.database.write((tx) => tx.execute("ALTER TABLE cycle_comment DISABLE ROW LEVEL SECURITY"));
  const found = tokensIn(await readAll(ground.people.otherOwner.session));
  await store.database.write((tx) => tx.execute("ALTER TABLE cycle_comment ENABLE ROW LEVEL SECURITY"));
  expect(missing(found, tokensFor("otherOwner", ground.sheets))).toContain("tk.yama-draft.comment-inside");
});
