import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SessionToken } from "../../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { looseDigits } from "../../../ui/testing.ts";
import type { Site } from "../../publication/index.ts";
import { erasePersons } from "../actions/keep-people.ts";
import { findViewer } from "../store/people.ts";
import { startAccountServer } from "../testing/account-server.ts";
import { addTestPerson, addTestUnit, testSecret } from "../testing/people.ts";
import { loadTestSite, type TestStaffServer } from "../testing/staff-parts.ts";

let store: TemporaryDatabase;
let site: Site;
let server: TestStaffServer;
let body: string;
type Somebody = { readonly personId: string; readonly session: SessionToken };
let hq: Somebody;
let leaver: Somebody;
let next: Somebody;

const sql = (text: string, values: readonly unknown[] = []) =>
  store.database.write((tx) => tx.query<Record<string, unknown>>(text, values));

async function addSheet(id: string, ownerId: string): Promise<void> {
  await sql(
    `INSERT INTO cycle_sheet (body_id, id, version, cycle_id, form_id, form_version, about_kind, about_id, title, unit_id, area_path)
     VALUES ($1, $2, 1, 'fy2026', 'form', 1, 'project', $2, $3, 'bureau', '{area}')`,
    [body, id, `架空の調書 ${id}`],
  );
  await sql("INSERT INTO cycle_owner (body_id, sheet_id, version, person_id) VALUES ($1, $2, 1, $3)", [
    body,
    id,
    ownerId,
  ]);
}

beforeAll(async () => {
  store = await temporaryDatabase();
  site = await loadTestSite(store.database);
  body = site.edition.body;
  server = await startAccountServer(store.database, { site });
  await addTestUnit(store.database, body, { id: "hq", kind: "hq" });
  await addTestUnit(store.database, body, { id: "bureau", kind: "bureau", parentId: "hq", areaId: "area" });
  hq = await addTestPerson(store.database, body, { role: "hq", unitId: "hq", name: "架空 本庁" });
  leaver = await addTestPerson(store.database, body, { role: "owner", unitId: "bureau", name: "架空 異動" });
  next = await addTestPerson(store.database, body, {
    role: "bureau",
    unitId: "bureau",
    areaId: "area",
    name: "架空 後任",
  });
  await sql(
    `INSERT INTO cycle_cycle (body_id, id, version, fiscal_year, title, deadlines) VALUES ($1, 'fy2026', 1, 2026, '架空の令和8年度', '{"draft": "2027-06-30"}')`,
    [body],
  );
  await addSheet("s1", leaver.personId);
  await addSheet("s2", leaver.personId);
});
afterAll(async () => {
  await server?.close();
  await store?.close();
});

const main = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";

describe("人と役割のページ", () => {
  test("地域戦略課だけが開ける", async () => {
    const statuses = [hq, leaver, next].map(({ session }) => server.get(session, "/people/mihon-town"));
    expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([200, 403, 403]);
  });

  test("どのページの数字にも印があり、英語でも同じ", async () => {
    const paths = [
      "/people/mihon-town",
      "/people/mihon-town/rights",
      `/people/mihon-town/person/${leaver.personId}`,
      `/people/mihon-town/transfer/${leaver.personId}`,
      `/people/mihon-town/handover/${leaver.personId}`,
      "/me/mihon-town",
      "/signin",
      "/signout",
    ];
    const pages = await Promise.all(
      paths.flatMap((url) =>
        ["ja", "en"].map((lang) => server.server.inject({ url, cookies: { session: hq.session, lang } })),
      ),
    );
    expect(pages.map(({ statusCode }) => statusCode)).toEqual(pages.map(() => 200));
    expect(pages.flatMap(({ body: html }) => looseDigits(main(html)))).toEqual([]);
  });

  test("招待すると一度だけリンクが見え、人は封をして保たれる", async () => {
    const typed = {
      name: "架空 新人",
      mail: "shinjin@example.invalid",
      role: "owner",
      unit: "bureau",
      purpose: "年度評価の事務",
      expires: "2028-03-31",
    };
    const answer = await server.post(hq.session, "/people/mihon-town/invite", typed);
    expect(answer.body).toMatch(/http:\/\/localhost\/invite\/[\w-]{43}/);
    expect(answer.headers["cache-control"]).toBe("no-store");
    const wrong = await server.post(hq.session, "/people/mihon-town/invite", { ...typed, mail: "だめ" });
    expect([wrong.status, wrong.body.includes("架空 新人")]).toEqual([400, true]);
  });

  test("画面を通らなくても、地域戦略課でない人は役割を増やせない", async () => {
    const attempt = store.database.writeAs(leaver.session, (tx) =>
      tx.execute(
        "INSERT INTO account_role (body_id, id, version, person_id, role, unit_id) VALUES ($1, 'x', 1, $2, 'hq', 'hq')",
        [body, leaver.personId],
      ),
    );
    await expect(attempt).rejects.toMatchObject({ problem: { code: "notAllowed" } });
  });
});

describe("人事異動", () => {
  test("後任の足りない異動は行われない", async () => {
    const answer = await server.post(hq.session, `/people/mihon-town/transfer/${leaver.personId}`, {
      leaves: "2027-03-31",
      "sheet.s1": next.personId,
    });
    expect([answer.status, answer.body.includes("後任")]).toEqual([400, true]);
    expect(await sql("SELECT 1 FROM cycle_owner WHERE body_id = $1 AND version = 2", [body])).toEqual([]);
  });

  test("一度に、役割が終わり、後任が受け取り、調書が移り、引継書ができる", async () => {
    const answer = await server.post(hq.session, `/people/mihon-town/transfer/${leaver.personId}`, {
      leaves: "2027-03-31",
      successor: next.personId,
    });
    expect(answer.location).toBe(`/people/mihon-town/handover/${leaver.personId}`);
    const owners = await sql("SELECT sheet_id, owner_id FROM cycle_now WHERE body_id = $1 ORDER BY 1", [body]);
    expect(owners.map(({ owner_id }) => owner_id)).toEqual([next.personId, next.personId]);
    const ended = await sql("SELECT valid_to::text FROM account_role WHERE person_id = $1 AND version = 2", [
      leaver.personId,
    ]);
    expect(ended).toEqual([{ valid_to: "2027-03-31" }]);
    const given = await sql("SELECT valid_from::text FROM account_role WHERE person_id = $1 AND role = 'owner'", [
      next.personId,
    ]);
    expect(given).toEqual([{ valid_from: "2027-04-01" }]);
    const pack = await server.get(next.session, String(answer.location));
    expect(["架空の調書 s1", "令和9年6月30日", "作成中"].filter((word) => !pack.body.includes(word))).toEqual([]);
  });

  test("引継書は後任に渡す書類だと言い、いまの担当の一覧へは、それを見られる人だけを導く", async () => {
    const url = `/people/mihon-town/handover/${leaver.personId}`;
    const other = await addTestPerson(store.database, body, { role: "owner", unitId: "bureau", name: "架空 同僚" });
    const [own, colleague] = [await server.get(leaver.session, url), await server.get(other.session, url)];
    const list = `href="/handover/mihon-town/${leaver.personId}"`;
    expect([own.body.includes("後任に渡す書類"), own.body.includes(list)]).toEqual([true, true]);
    expect([colleague.body.includes("後任に渡す書類"), colleague.body.includes(list)]).toEqual([true, false]);
    const person = await server.get(hq.session, `/people/mihon-town/person/${leaver.personId}`);
    expect([person.body.includes(list), person.body.includes(`href="${url}"`)]).toEqual([true, true]);
  });

  test("役割の終わった人の調書は、担当者のいない調書に並ぶ", async () => {
    const gone = await addTestPerson(store.database, body, { role: "owner", unitId: "bureau", name: "架空 退職" });
    await addSheet("s3", gone.personId);
    await sql(
      `INSERT INTO account_role (body_id, id, version, person_id, role, unit_id, valid_to)
       SELECT body_id, id, 2, person_id, role, unit_id, '2020-03-31' FROM account_role WHERE person_id = $1`,
      [gone.personId],
    );
    const page = await server.get(hq.session, "/people/mihon-town");
    const orphans = /id="orphans"[\s\S]*?<\/section>/.exec(page.body)?.[0] ?? "";
    expect([orphans.includes("架空の調書 s3"), orphans.includes("架空の調書 s1")]).toEqual([true, false]);
  });
});

describe("期限と代理", () => {
  const seen = (session: SessionToken) =>
    store.database.readAs(session, (tx) => tx.query<{ id: string }>("SELECT sheet_id AS id FROM cycle_now ORDER BY 1"));

  test("役割の期限が過ぎた人には何も見えない", async () => {
    const past = await addTestPerson(store.database, body, { role: "bureau", unitId: "bureau", areaId: "area" });
    expect((await seen(past.session)).length).toBe(3);
    await sql(
      `INSERT INTO account_role (body_id, id, version, person_id, role, unit_id, area_id, valid_to)
       SELECT body_id, id, 2, person_id, role, unit_id, area_id, '2020-03-31' FROM account_role WHERE person_id = $1`,
      [past.personId],
    );
    expect(await seen(past.session)).toEqual([]);
  });

  test("代理は不在の人の役割で行い、記録には行った人の名が残る", async () => {
    const stand = await addTestPerson(store.database, body, { role: "reviewer", unitId: "hq", name: "架空 代理" });
    expect(await seen(stand.session)).toEqual([]);
    const day = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
    await server.post(next.session, "/me/mihon-town/absence", { delegate: stand.personId, from: day, to: day });
    expect((await seen(stand.session)).length).toBe(3);
    const viewer = await store.database.read((tx) => findViewer(tx, testSecret, stand.session));
    expect(viewer?.roles.map(({ role, forPerson }) => [role, forPerson])).toContainEqual(["bureau", next.personId]);
    await store.database.writeAs(stand.session, (tx) =>
      tx.execute("INSERT INTO cycle_owner (body_id, sheet_id, version, person_id) VALUES ($1, 's1', 3, $2)", [
        body,
        next.personId,
      ]),
    );
    const [row] = await sql("SELECT by_person, person_id FROM cycle_owner WHERE sheet_id = 's1' AND version = 3");
    expect(row).toEqual({ by_person: stand.personId, person_id: next.personId });
    const page = await server.get(next.session, "/me/mihon-town");
    expect(page.body).toContain("架空 代理");
  });

  test("取り消せば、代理にはもう見えない", async () => {
    const [absence] = await sql("SELECT id FROM account_absence WHERE person_id = $1", [next.personId]);
    const answer = await server.post(next.session, "/me/mihon-town/absence-end", { "absence-id": String(absence?.id) });
    expect(answer.status).toBe(303);
    const [left] = await sql("SELECT count(*)::integer AS count FROM account_absence WHERE ended");
    expect(left).toEqual({ count: 1 });
  });
});

describe("消すこと", () => {
  test("期限を過ぎて役割のない人の鍵は消え、名は「(削除済み)」になる", async () => {
    const old = await addTestPerson(store.database, body, { role: "owner", unitId: "bureau", name: "架空 昔" });
    await addSheet("s4", old.personId);
    expect(await erasePersons(store.database, body)).toEqual([]);
    await sql(
      `INSERT INTO account_person (body_id, id, version, sealed, mail_key, purpose, expires_on)
       SELECT body_id, id, 2, sealed, mail_key, purpose, '2020-03-31' FROM account_person WHERE id = $1`,
      [old.personId],
    );
    expect(await erasePersons(store.database, body)).toEqual([]);
    await sql(
      `INSERT INTO account_role (body_id, id, version, person_id, role, unit_id, ended)
       SELECT body_id, id, 2, person_id, role, unit_id, true FROM account_role WHERE person_id = $1`,
      [old.personId],
    );
    expect(await erasePersons(store.database, body)).toEqual([old.personId]);
    const page = await server.get(hq.session, "/people/mihon-town");
    expect([page.body.includes("(削除済み)"), page.body.includes("架空 昔")]).toEqual([true, false]);
  });
});

test.for(["account_credential", "account_session", "account_person_key", "account_invitation", "account_attempt"])(
  "%s は、直接の SQL でも誰のサインインからも読めない",
  async (table) => {
    const attempt = store.database.readAs(hq.session, (tx) => tx.query(`SELECT * FROM ${table}`));
    await expect(attempt).rejects.toMatchObject({ problem: { code: "notAllowed" } });
  },
);
