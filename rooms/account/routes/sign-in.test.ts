import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asSessionToken } from "../../../foundation/index.ts";
import { mustSucceed } from "../../../store/testing/must-succeed.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import type { Site } from "../../publication/index.ts";
import { inviteByCommand } from "../commands/account-invite.ts";
import { startAccountServer } from "../testing/account-server.ts";
import { addTestPerson, testSecret } from "../testing/people.ts";
import { type Answered, loadTestSite, type TestStaffServer } from "../testing/staff-parts.ts";

const password = "雪と鮭と石狩川のうえの月あかり";
const mail = "hanako@example.invalid";
const name = "架空 花子";

let store: TemporaryDatabase;
let site: Site;
let server: TestStaffServer;

beforeAll(async () => {
  store = await temporaryDatabase();
  site = await loadTestSite(store.database);
  server = await startAccountServer(store.database, { site });
});
beforeEach(() => store.database.write((tx) => tx.execute("DELETE FROM account_attempt")));
afterAll(async () => {
  await server?.close();
  await store?.close();
});

const invite = async (address = mail): Promise<string> => {
  const ground = { database: store.database, secret: testSecret };
  const call = { bodyId: site.edition.body, name, mail: address, role: "hq", unit: "hq", now: new Date("2026-11-22") };
  const { link } = mustSucceed(await inviteByCommand(ground, { ...call, address: "http://localhost", letter: null }));
  return link.replace("http://localhost", "");
};
const accept = (link: string) => server.post(null, link, { password, again: password });
const sessionIn = ({ cookies }: Answered) => asSessionToken(cookies.session ?? "");
const signIn = (given: Record<string, string> = {}, headers = {}) =>
  server.post(null, "/signin", { mail, password, back: "", ...given }, headers);
const audit = () =>
  store.database.read((tx) => tx.query<{ action: string }>("SELECT * FROM audit_entry ORDER BY recorded_at, id"));

describe("招待", () => {
  test("リンクを開いてパスワードを決めると入れ、リンクは二度と使えない", async () => {
    const link = await invite();
    expect((await server.get(null, link)).body).toContain(name);
    const answer = await accept(link);
    expect([answer.status, answer.location]).toEqual([303, "/today"]);
    expect(answer.headers["set-cookie"]).toMatch(/session=.+; Path=\/; HttpOnly; SameSite=Lax/);
    expect((await accept(link)).status).toBe(404);
    expect((await server.get(null, link)).status).toBe(404);
  });

  test("同時に二度使っても、入れるのは一度だけ", async () => {
    const link = await invite();
    const answers = await Promise.all([accept(link), accept(link)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
  });

  test("弱いパスワードは言葉で断り、リンクは残る", async () => {
    const link = await invite();
    const weak = await server.post(null, link, { password: "password2026", again: "password2026" });
    expect([weak.status, weak.body.includes("よく使われる")]).toEqual([400, true]);
    expect((await server.get(null, link)).status).toBe(200);
  });

  test("新しい招待は前の招待を終わらせ、使うと前のパスワードとサインインが終わる", async () => {
    const first = await invite();
    const second = await invite();
    expect((await server.get(null, first)).status).toBe(404);
    const before = sessionIn(await accept(second));
    const third = await invite();
    const other = "tundra-Kettle-91-moss";
    await server.post(null, third, { password: other, again: other });
    expect((await server.get(before, "/me/mihon-town")).status).toBe(303);
    expect((await signIn()).status).toBe(401);
    expect((await signIn({ password: other })).status).toBe(303);
  });
});

describe("パスワードでのサインイン", () => {
  beforeAll(async () => {
    await accept(await invite());
  });

  test("入ると元のページへ戻る。ほかのサイトへは戻らない", async () => {
    expect((await signIn({ back: "/people/mihon-town" })).location).toBe("/people/mihon-town");
    expect((await signIn({ back: "//evil.example" })).location).toBe("/today");
  });

  test("アドレスの大文字と全角は区別しない", async () => {
    expect((await signIn({ mail: "ＨＡＮＡＫＯ@Example.invalid" })).status).toBe(303);
  });

  test("まちがいの答えは、アカウントがあってもなくても同じ", async () => {
    const wrong = await signIn({ password: "wrong-wrong-wrong", mail });
    const unknown = await signIn({ password: "wrong-wrong-wrong", mail: "nobody@example.invalid" });
    const plain = (answer: Answered) => answer.body.replaceAll(mail, "").replaceAll("nobody@example.invalid", "");
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(plain(wrong)).toBe(plain(unknown));
  });

  test.for([mail, "nobody@example.invalid"])("5回まちがえると、%s は正しいパスワードでも待つ", async (address) => {
    for (const _ of [1, 2, 3, 4, 5]) await signIn({ mail: address, password: "wrong-wrong-wrong" });
    const answer = await signIn({ mail: address });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(20);
    expect(answer.body).toContain("約1分");
  });

  test("待ち時間が過ぎれば入れ、まちがいの数は消える", async () => {
    for (const _ of [1, 2, 3, 4, 5]) await signIn({ password: "wrong-wrong-wrong" });
    await store.database.write((tx) => tx.execute("UPDATE account_attempt SET at = at - interval '31 seconds'"));
    expect((await signIn()).status).toBe(303);
    const left = await store.database.read((tx) => tx.query("SELECT 1 FROM account_attempt WHERE key LIKE 'mail %'"));
    expect(left).toEqual([]);
  });

  test("同じ所からの30回のまちがいは、どのアカウントでも待つ", async () => {
    const caller =
      "INSERT INTO account_attempt (key) SELECT key FROM account_attempt, generate_series(1, 30) WHERE key LIKE 'caller %'";
    await signIn({ mail: "a@example.invalid", password: "wrong-wrong-wrong" });
    await store.database.write((tx) => tx.execute(caller));
    expect((await signIn()).status).toBe(429);
  });

  test("ほかのサイトからのサインインは受けない", async () => {
    expect((await signIn({}, { origin: "https://evil.example" })).status).toBe(403);
  });
});

describe("サインインの終わり", () => {
  test("サインアウトすると、その印はもう使えない", async () => {
    const session = sessionIn(await signIn());
    expect((await server.get(session, "/me/mihon-town")).status).toBe(200);
    const out = await server.post(session, "/signout");
    expect([out.status, out.cookies.session]).toEqual([303, ""]);
    expect((await server.get(session, "/me/mihon-town")).status).toBe(303);
  });

  test("使わなければ8時間、使い続けても12時間で終わる", async () => {
    const session = sessionIn(await signIn());
    const age = (created: string, seen: string) =>
      store.database.write((tx) =>
        tx.execute(
          `UPDATE account_session SET created_at = now() - $1::interval, seen_at = now() - $2::interval,
             expires_at = least(now() - $2::interval + interval '8 hours', now() - $1::interval + interval '12 hours')
           WHERE ended_at IS NULL`,
          [created, seen],
        ),
      );
    await age("7 hours", "7 hours");
    expect((await server.get(session, "/me/mihon-town")).status).toBe(200);
    const [kept] = await store.database.read((tx) =>
      tx.query<{ hours: number }>(
        "SELECT round(extract(epoch FROM expires_at - now()) / 3600)::integer AS hours FROM account_session WHERE ended_at IS NULL ORDER BY seen_at DESC LIMIT 1",
      ),
    );
    expect(kept?.hours).toBe(5);
    await age("12 hours", "1 minute");
    expect((await server.get(session, "/me/mihon-town")).status).toBe(303);
  });

  test("書いている間に終わったら、その場でサインインし直し、書いたものをもう一度送れる", async () => {
    const session = sessionIn(await signIn());
    await server.post(session, "/signout");
    const asked = await server.post(session, "/people/mihon-town/unit", {
      id: "kikaku",
      title: "架空の企画課",
      kind: "department",
    });
    expect(asked.status).toBe(401);
    const kept = /name="kept" value="([\w-]+)"/.exec(asked.body)?.[1] ?? "";
    const back = await signIn({ kept });
    expect([back.status, back.body.includes("架空の企画課")]).toEqual([200, true]);
    expect(back.body).toContain('action="/people/mihon-town/unit"');
    const again = await server.post(sessionIn(back), "/people/mihon-town/unit", {
      id: "kikaku",
      title: "架空の企画課",
      kind: "department",
    });
    expect(again.status).toBe(303);
  });

  test("ほかの人がサインインしても、書いたものは渡さない", async () => {
    const { session } = await addTestPerson(store.database, site.edition.body, { role: "hq", unitId: "hq" });
    await server.post(session, "/signout");
    const asked = await server.post(session, "/people/mihon-town/unit", {
      id: "himitsu",
      title: "ひみつ",
      kind: "department",
    });
    const kept = /name="kept" value="([\w-]+)"/.exec(asked.body)?.[1] ?? "";
    expect((await signIn({ kept })).location).toBe("/today");
  });
});

test("共通認証につながらなければ、そう言って、ほかの方法を示す", async () => {
  const provider = { name: "架空認証", start: async () => null, finish: async () => "down" as const };
  const other = await startAccountServer(store.database, { site, provider });
  const answer = await other.get(null, "/signin/provider?back=%2F");
  await other.close();
  expect([answer.status, answer.body.includes("つながりません"), answer.body.includes("パスワードで")]).toEqual([
    503,
    true,
    true,
  ]);
});

test("記録には出来事が残り、名前・アドレス・パスワードはどこにも残らない", async () => {
  const entries = await audit();
  const actions = new Set(entries.map(({ action }) => action));
  expect(
    ["invited", "invitation-used", "sign-in", "sign-in-failed", "sign-out"].filter((one) => !actions.has(one)),
  ).toEqual([]);
  const tables = [
    "audit_entry",
    "account_session",
    "account_attempt",
    "account_invitation",
    "account_credential",
    "account_person",
  ];
  const texts = await store.database.read(async (tx) => {
    const found: string[] = [];
    for (const table of tables) found.push(JSON.stringify(await tx.query(`SELECT t::text FROM ${table} t`)));
    return found.join("\n");
  });
  expect([mail, "花子", password, "hanako"].filter((word) => texts.includes(word))).toEqual([]);
});
