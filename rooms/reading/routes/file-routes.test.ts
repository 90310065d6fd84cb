import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startStaffServer, type TestStaffServer } from "../../account/testing/staff-parts.ts";
import { changeDocument } from "../actions/take-document.ts";
import { openWorkbench, type Workbench, type Worker } from "../testing/a-workbench.ts";
import { readingRoutes } from "./reading-routes.ts";

const room = "/reading/renshu-ken";
// a page of the web with a script in it, as anybody may send one
const bytes = Buffer.from("<!doctype html><title>架空</title><script>alert(1)</script><p>指標 12人</p>");

let bench: Workbench;
let server: TestStaffServer;
let id: string;

beforeAll(async () => {
  bench = await openWorkbench();
  const { readings, site } = bench;
  server = await startStaffServer(bench.store.database, {
    site,
    register: (app, parts) => readingRoutes(app, parts, { readings }),
  });
  id = await bench.read({ name: "架空の計画 (案).html", bytes, title: "架空の計画" });
});
afterAll(async () => {
  await server.close();
  await bench.close();
});

const ask = ({ session }: Worker, method: "GET" | "HEAD", document = id) =>
  server.server.inject({ method, url: `${room}/${document}/file`, cookies: { session } });

describe("元のファイル", () => {
  test("送られたとおりに、名前つきで、開かずに保存される", async () => {
    const got = await ask(bench.second, "GET");
    expect([got.statusCode, got.rawPayload.equals(bytes)]).toEqual([200, true]);
    expect(got.headers["content-disposition"]).toBe(
      `attachment; filename="_________.html"; filename*=UTF-8''${encodeURIComponent("架空の計画 ")}%28${encodeURIComponent("案")}%29.html`,
    );
    expect(got.headers["content-type"]).toBe("application/octet-stream");
    expect(got.headers["x-content-type-options"]).toBe("nosniff");
    expect(got.headers["content-security-policy"]).toBe("default-src 'none'; sandbox");
  });

  test("HEAD は中身を送らずに、大きさと名前を答える", async () => {
    const head = await ask(bench.first, "HEAD");
    expect([head.statusCode, head.rawPayload.length]).toEqual([200, 0]);
    expect(head.headers["content-length"]).toBe(String(bytes.length));
    expect(head.headers["content-disposition"]).toContain("attachment; ");
  });

  test("庁内の人にだけ渡り、ほかの人には無いものとして答える", async () => {
    const statuses = await Promise.all(
      [bench.hq, bench.first, bench.member, bench.reviewer].map(async (who) => (await ask(who, "GET")).statusCode),
    );
    expect(statuses).toEqual([200, 200, 404, 404]);
    expect((await ask(bench.hq, "GET", "nothing")).statusCode).toBe(404);
    expect((await server.get(null, `${room}/${id}/file`)).status).toBe(303);
  });
});

test("確かめる画面と設定から、元のファイルと、この版での資料へ行ける", async () => {
  const change = { title: "架空の計画", publisher: null, knownDocument: "renshu-senryaku", follows: null };
  const work = { ...bench.work(bench.first, id), documents: bench.site.documents };
  expect((await changeDocument(work, { ...change, version: 1, twoPersons: true, withdrawn: false })).ok).toBe(true);
  for (const page of ["work", "settings"]) {
    const { body } = await server.get(bench.first.session, `${room}/${id}/${page}`);
    expect(body).toContain(`href="${room}/${id}/file"`);
    expect(body).toContain('href="/document/renshu-ken/renshu-senryaku"');
  }
});
