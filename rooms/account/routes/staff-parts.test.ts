import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SessionToken } from "../../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { addTestPerson, addTestUnit } from "../testing/people.ts";
import { loadTestSite, startStaffServer, type TestStaffServer } from "../testing/staff-parts.ts";
import { isOwnAddress } from "./make-staff-parts.tsx";

let store: TemporaryDatabase;
let staffServer: TestStaffServer;
let hq: SessionToken;
let stranger: SessionToken;
let done: unknown[];

beforeAll(async () => {
  store = await temporaryDatabase();
  const site = await loadTestSite(store.database);
  const { body } = site.edition;
  await addTestUnit(store.database, body, { id: "hq", kind: "hq" });
  ({ session: hq } = await addTestPerson(store.database, body, { role: "hq", unitId: "hq", name: "架空 花子" }));
  await addTestUnit(store.database, "elsewhere", { id: "hq", kind: "hq" });
  ({ session: stranger } = await addTestPerson(store.database, "elsewhere", { role: "hq", unitId: "hq" }));
  done = [];
  staffServer = await startStaffServer(store.database, {
    site,
    register: (server, parts) => {
      server.get("/note/:edition", async (request, reply) => {
        const staff = await parts.staff(request, reply);
        if (!staff) return reply;
        const main = `hello ${staff.viewer.name}`;
        return parts.show(request, reply, { title: "note", description: "a note", main }, staff.site);
      });
      server.post("/note/:edition", async (request, reply) => {
        const staff = await parts.staff(request, reply);
        if (!staff) return reply;
        done.push(request.body);
        return parts.back(reply, "/note/mihon-town", { ja: "保存しました", en: "Saved" });
      });
    },
  });
});
afterAll(async () => {
  await staffServer?.close();
  await store?.close();
});

describe("誰が求めているか", () => {
  test("サインインしていない人は、サインインへ送られ、戻り先が残る", async () => {
    const answer = await staffServer.get(null, "/note/mihon-town?x=1");
    expect([answer.status, answer.location]).toEqual([303, "/signin?back=%2Fnote%2Fmihon-town%3Fx%3D1"]);
  });

  test("サインインした人のページは、どこにも控えが残らない", async () => {
    const answer = await staffServer.get(hq, "/note/mihon-town");
    expect(answer.body).toContain("hello 架空 花子");
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  test("別の団体の人には、その版はない", async () => {
    expect((await staffServer.get(stranger, "/note/mihon-town")).status).toBe(404);
  });
});

describe("変える求めは、この画面からのものだけを受ける", () => {
  test("印のある送信は受け、次のページで一度だけそう言う", async () => {
    const answer = await staffServer.post(hq, "/note/mihon-town", { text: "a" });
    expect([answer.status, answer.location]).toEqual([303, "/note/mihon-town"]);
    const next = await staffServer.server.inject({
      url: "/note/mihon-town",
      cookies: { session: hq, said: answer.cookies.said ?? "" },
    });
    expect(next.body).toContain("保存しました");
    expect(next.cookies.find(({ name }) => name === "said")?.value).toBe("");
  });

  test("印のない送信、別の印の送信は何もせず、入力したものを返す", async () => {
    done.length = 0;
    const without = await staffServer.post(hq, "/note/mihon-town", { _form: "", text: "書いたこと" });
    const wrong = await staffServer.post(hq, "/note/mihon-town", { _form: "x".repeat(43), text: "書いたこと" });
    expect([without.status, wrong.status, done]).toEqual([403, 403, []]);
    expect(wrong.body).toContain("書いたこと");
  });

  test.for([
    ["別のサイトの Origin", { origin: "https://evil.example" }],
    ["隠された Origin", { origin: "null" }],
    ["ブラウザーが別サイトからと言う", { "sec-fetch-site": "cross-site" }],
    ["同じ親をもつ別のサイト", { "sec-fetch-site": "same-site" }],
  ] as const)("%s からは受けない", async ([, headers]) => {
    done.length = 0;
    const answer = await staffServer.post(hq, "/note/mihon-town", { text: "a" }, { ...headers });
    expect([answer.status, done]).toEqual([403, []]);
  });

  test("どこからとも言わない送信は受けない", async () => {
    const answer = await staffServer.server.inject({
      method: "POST",
      url: "/note/mihon-town",
      cookies: { session: hq },
    });
    expect(answer.statusCode).toBe(403);
  });

  test("書いている間に期限が切れても、入力したものは封をしてその画面に残る", async () => {
    done.length = 0;
    const answer = await staffServer.post(null, "/note/mihon-town", { text: "長い文章" });
    expect([answer.status, done]).toEqual([401, []]);
    expect(answer.body).toMatch(/name="kept" value="[\w-]{40,}"/);
    expect(answer.body).not.toContain("長い文章");
  });

  test("スクリプトには 401 と言葉を返す", async () => {
    const answer = await staffServer.postJson(null, "/note/mihon-town", { text: "a" });
    expect([answer.status, JSON.parse(answer.body).problem.code]).toEqual([401, "signedOut"]);
  });

  test("スクリプトは印を見出しで送れる", async () => {
    expect((await staffServer.postJson(hq, "/note/mihon-town", { text: "a" })).status).toBe(303);
  });
});

test("戻り先はこのサーバーのページだけ", () => {
  expect(["/a", "//evil", "/\\evil", "https://evil", "/\t/evil", ""].map(isOwnAddress)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
