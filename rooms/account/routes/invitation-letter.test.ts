import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { SessionToken } from "../../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { looseDigits } from "../../../ui/testing.ts";
import { openMailServer, startMail } from "../../mail/server.ts";
import { testFrom } from "../../mail/testing/a-letter.ts";
import { type LocalMailServer, startLocalMailServer } from "../../mail/testing/local-mail-server.ts";
import type { Site } from "../../publication/index.ts";
import { letterSealing } from "../store/letter-sealing.ts";
import { startAccountServer } from "../testing/account-server.ts";
import { addTestPerson, addTestUnit, testSecret } from "../testing/people.ts";
import { loadTestSite, type TestStaffServer } from "../testing/staff-parts.ts";

let store: TemporaryDatabase;
let site: Site;
let sending: TestStaffServer;
let silent: TestStaffServer;
let hq: SessionToken;
let mail: LocalMailServer;

beforeAll(async () => {
  store = await temporaryDatabase();
  site = await loadTestSite(store.database);
  const { body } = site.edition;
  await addTestUnit(store.database, body, { id: "hq", kind: "hq" });
  ({ session: hq } = await addTestPerson(store.database, body, { role: "hq", unitId: "hq", name: "架空 本庁" }));
  sending = await startAccountServer(store.database, { site, sending: true });
  silent = await startAccountServer(store.database, { site });
});
afterAll(async () => {
  await sending?.close();
  await silent?.close();
  await store?.close();
});
beforeEach(async () => {
  mail = await startLocalMailServer();
  await store.database.write((tx) => tx.execute("DELETE FROM mail_letter"));
});
afterEach(() => mail.close());

const fields = (name: string) => ({
  name: `架空 ${name}`,
  mail: `${name}@example.invalid`,
  role: "owner",
  unit: "hq",
  purpose: "年度評価の事務",
  expires: "2099-03-31",
});
const invite = (server: TestStaffServer, name: string) => server.post(hq, "/people/mihon-town/invite", fields(name));
const linkIn = (text: string) => /http:\/\/localhost\/invite\/[\w-]{43}/.exec(text)?.[0] ?? "no link";
const inbox = (name: string) => mail.received.filter(({ to }) => to.includes(`${name}@example.invalid`));
const accept = (link: string) => {
  const password = "架空の長い言葉を四つほど並べる";
  return sending.post(null, link.replace("http://localhost", ""), { password, again: password });
};
const letters = () =>
  store.database.read((tx) =>
    tx.query<{ kind: string; state: string; trouble: string | null; key: string; sealed: Buffer | null }>(
      "SELECT kind, state, trouble, key, sealed FROM mail_letter ORDER BY recorded_at, id",
    ),
  );
const states = async () => (await letters()).map(({ kind, state, trouble }) => [kind, state, trouble]);

/** Sends what is due at a moment, to the end of the queue. */
async function sendAll(now = new Date(Date.now() + 1000)): Promise<void> {
  const sender = startMail({
    database: store.database,
    server: openMailServer({ url: mail.url, from: testFrom }),
    sealing: letterSealing(testSecret),
    now: () => now,
  });
  await expect.poll(async () => (await letters()).some(({ state }) => state === "waiting")).toBe(false);
  await sender.stop();
}

test("招待は、画面に出たのと同じリンクで、期限を日本語と英語で書いた手紙としても届く", async () => {
  const page = await invite(sending, "hajime");
  await sendAll();
  const [letter] = inbox("hajime");
  expect(letter?.email.subject).toBe("【道標】（架空）見本町（架空）: 招待 / invitation");
  const text = letter?.email.text ?? "";
  expect(linkIn(text)).toBe(linkIn(page.body));
  expect(text).toContain("架空 hajime さん");
  expect(text).toMatch(/期限は 令和\d+年\d+月\d+日 \d\d:\d\d（日本時間）です。/);
  expect(text).toMatch(/It works once, until \d+ \w+ \d{4} \d\d:\d\d \(Japan time\)\./);
  expect(page.body).toContain("登録されているアドレスにもメールで送ります");
  expect(looseDigits(page.body.slice(page.body.indexOf("<main"), page.body.indexOf("</main>")))).toEqual([]);
  expect((await accept(linkIn(text))).status).toBe(303);
});

test("メールサーバーがなければ手紙は書かれず、画面がリンクを渡すように言う", async () => {
  const page = await invite(silent, "futaba");
  expect(linkIn(page.body)).not.toBe("no link");
  expect(page.body).toContain("メールサーバーが設定されていないため、メールは送られません");
  expect(await letters()).toEqual([]);
});

test("リンクの中の合言葉は、行列にも記録にも読める形では残らない", async () => {
  const page = await invite(sending, "mitsuba");
  const token = linkIn(page.body).slice(-43);
  const [waiting] = await letters();
  expect(waiting?.sealed?.toString("latin1")).not.toContain(token);
  expect(waiting?.key).not.toContain(token);
  const trail = await store.database.read((tx) =>
    tx.query<{ found: number }>("SELECT count(*) AS found FROM audit_entry e WHERE e::text LIKE '%' || $1 || '%'", [
      token,
    ]),
  );
  expect(trail).toEqual([{ found: 0 }]);
});

test("入れなくなった人への新しいリンクは、入り直しの手紙になり、前のリンクの手紙は送られない", async () => {
  const first = await invite(sending, "yotsuba");
  await accept(linkIn(first.body));
  expect(await states()).toEqual([["invitation", "failed", "not sent: the link was used before"]]);
  const personId = await lastIn();
  const again = () => sending.post(hq, `/people/mihon-town/person/${personId}/invitation`);
  await again();
  const newest = await again();
  await sendAll();
  expect((await states()).slice(1)).toEqual([
    ["recovery", "failed", "not sent: a newer link was made"],
    ["recovery", "sent", null],
  ]);
  const received = inbox("yotsuba");
  expect(received.map(({ email }) => linkIn(email.text ?? ""))).toEqual([linkIn(newest.body)]);
  expect(received[0]?.email.text).toContain("入り直すためのリンクです");
});

test("メールサーバーが7日戻らなければ、使えなくなったリンクは送られない", async () => {
  await invite(sending, "itsuki");
  await sendAll(new Date(Date.now() + 7 * 24 * 3_600_000 + 60_000));
  expect(inbox("itsuki")).toEqual([]);
  expect(await states()).toEqual([["invitation", "failed", "not sent: what it tells had come to its end"]]);
});

/** Who used a link last. */
async function lastIn(): Promise<string> {
  const people = await store.database.read((tx) =>
    tx.query<{ id: string }>(
      `SELECT person_id AS id FROM account_invitation WHERE used_at IS NOT NULL ORDER BY used_at DESC LIMIT 1`,
    ),
  );
  return people[0]?.id ?? "nobody";
}
