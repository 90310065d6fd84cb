import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SessionToken } from "../../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { looseDigits } from "../../../ui/testing.ts";
import { addTestPerson, addTestUnit } from "../../account/testing/people.ts";
import { loadTestSite, startStaffServer, type TestStaffServer } from "../../account/testing/staff-parts.ts";
import { readFormFolder } from "../store/form-files.ts";
import { aSheet, keepTestCycle } from "../testing/a-cycle.ts";
import { cycleRoutes } from "./cycle-routes.ts";

const body = "019992";
const shipped = readFormFolder(fileURLToPath(new URL("../../../data/forms", import.meta.url)));
if (!shipped.ok) throw new Error(JSON.stringify(shipped.problem));
const forms = shipped.value.map(({ form }) => form);

let store: TemporaryDatabase;
let web: TestStaffServer;
const sessions = new Map<string, SessionToken>();
const as = (name: string): SessionToken => {
  const session = sessions.get(name);
  if (session === undefined) throw new Error(`${name} has no session`);
  return session;
};

const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
/** Text of a row of the table of units, by cell. */
const rowOf = (html: string, id: string): readonly string[] =>
  [
    ...(new RegExp(`<tr id="units-${id}"[\\s\\S]*?</tr>`).exec(html)?.[0] ?? "").matchAll(
      /<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g,
    ),
  ].map(([, cell]) => (cell ?? "").replace(/<svg[\s\S]*?<\/svg>/g, "").replace(/<[^>]*>/g, ""));

beforeAll(async () => {
  store = await temporaryDatabase();
  const { database } = store;
  const site = await loadTestSite(database);
  await addTestUnit(database, body, { id: "hq", kind: "hq" });
  await addTestUnit(database, body, { id: "u1", kind: "bureau", areaId: "east", name: "架空 東部局" });
  await addTestUnit(database, body, { id: "u2", kind: "bureau", areaId: "west", name: "架空 西部局" });
  const people = [
    ["hq", { role: "hq", unitId: "hq" }],
    ["east", { role: "bureau", unitId: "u1", areaId: "east" }],
    ["owner", { role: "owner", unitId: "u1" }],
    ["member", { role: "member", unitId: "hq", areaId: "west" }],
    ["delegate", { role: "owner", unitId: "u2" }],
  ] as const;
  for (const [name, given] of people) {
    const { session } = await addTestPerson(database, body, { ...given, id: name, name: `架空 ${name}` });
    sessions.set(name, session);
  }
  const sheet = (id: string, unitId: string, area: string, ownerId: string | null) =>
    aSheet(body, { id, unitId, areaPath: [area, "whole"], ownerId });
  await keepTestCycle(database, body, [
    sheet("s1", "u1", "east", "owner"),
    sheet("s2", "u1", "east", "owner"),
    sheet("s3", "u1", "east", null),
    sheet("s4", "u2", "west", null),
    sheet("s5", "u2", "west", "delegate"),
  ]);
  await database.write(async (tx) => {
    const answer =
      "INSERT INTO cycle_answer (body_id, sheet_id, field_id, version, part, value) VALUES ($1, $2, 'done', 1, 'self', '\"やった\"')";
    for (const id of ["s1", "s5"]) await tx.execute(answer, [body, id]);
    const step =
      "INSERT INTO cycle_step (body_id, sheet_id, number, from_stage, to_stage, reason) VALUES ($1, $2, $3, $4, $5, $6)";
    await tx.execute(step, [body, "s1", 1, "draft", "submitted", null]);
    await tx.execute(step, [body, "s1", 2, "submitted", "draft", "数字の出典がない"]);
    for (const [number, [from, to]] of [
      ["draft", "submitted"],
      ["submitted", "check"],
      ["check", "meeting"],
    ].entries())
      await tx.execute(step, [body, "s5", number + 1, from, to, null]);
    await tx.execute(
      "INSERT INTO cycle_comment (body_id, sheet_id, id, version, by_person, audience, text) VALUES ($1, 's2', 'c1', 1, 'hq', 'inside', '要因を書いてください')",
      [body],
    );
    await tx.execute(
      "INSERT INTO account_absence (body_id, id, version, person_id, delegate_id, valid_from, valid_to) VALUES ($1, 'a1', 1, 'owner', 'delegate', '2000-01-01', '2099-12-31')",
      [body],
    );
  });
  web = await startStaffServer(database, {
    site,
    // 2027年7月1日 日本時間の朝: 作成中の締切 6月30日の次の日
    now: () => new Date("2027-07-01T00:00:00Z"),
    register: (server, parts) =>
      cycleRoutes(server, parts, { forms, decisions: async () => [{ sheetId: "p1", direction: "improve" }] }),
  });
}, 120_000);
afterAll(async () => {
  await web?.close();
  await store?.close();
});

const board = "/cycle/mihon-town/fy2026";

describe("進み具合", () => {
  test("数は手で数えたとおり: 東は作成中3・遅れ3・未記入2・担当者なし1", async () => {
    const { body: html } = await web.get(as("hq"), board);
    // 動きなし（最後から二つ目）は測った日によるので比べない
    const compared = (id: string) => rowOf(html, id).filter((_, index) => index !== 13);
    // 組織, 図, 作成中, 提出, 点検, 会議, 二次, 確定, 公表, 全部, 超過, 必須が空, 記入, 担当者なし
    expect(compared("u1")).toEqual([
      "架空 東部局",
      "",
      "3",
      "なし",
      "なし",
      "なし",
      "なし",
      "なし",
      "なし",
      "3",
      "3",
      "2",
      "1 / 3",
      "1",
    ]);
    expect(compared("u2")).toEqual([
      "架空 西部局",
      "",
      "1",
      "なし",
      "なし",
      "1",
      "なし",
      "なし",
      "なし",
      "2",
      "1",
      "1",
      "1 / 2",
      "1",
    ]);
    expect(compared("total").slice(9)).toEqual(["5", "4", "3", "2 / 5", "2"]);
  });

  test("どの数も、その数を証す一覧へのリンクで、一覧の件数は同じ", async () => {
    const { body: html } = await web.get(as("hq"), `${board}?unit=u1&late=1`);
    expect(html).toContain(`href="${board}?unit=u1&amp;late=1#list"`);
    expect([...html.matchAll(/<tr id="sheets-(s\d)"/g)].map(([, id]) => id).sort()).toEqual(["s1", "s2", "s3"]);
    expect(html).toContain("data-origin-card");
  });

  test("振興局には自分の分だけが見え、数も自分の分になる", async () => {
    const { body: html } = await web.get(as("east"), board);
    expect(rowOf(html, "total")[9]).toBe("3");
    expect(html).not.toContain("架空 s4");
  });

  test("委員には進み具合の画面がなく、サインインしていない人には何も見えない", async () => {
    expect((await web.get(as("member"), board)).status).toBe(403);
    const nobody = await web.get(null, board);
    expect(nobody.body).not.toContain("架空 東部局");
  });

  test("一覧は CSV でも同じ行。式に見える名前は式にならない", async () => {
    const { body: csv, headers } = await web.get(as("hq"), `${board}.csv?unit=u1&ownerless=1`);
    expect(headers["content-type"]).toContain("text/csv");
    expect(csv.trim().split("\r\n").slice(1)).toHaveLength(1);
    expect(csv).toContain("s3,project,s3,架空 s3,架空 東部局,,draft,作成中,2027-06-30,0,1,");
  });

  test("ない年度にはページがない", async () => {
    expect((await web.get(as("hq"), "/cycle/mihon-town/fy1999")).status).toBe(404);
  });
});

describe("どの画面も", () => {
  const pages = [
    "/cycle/mihon-town",
    board,
    `${board}?still=7&kind=project`,
    `${board}/deadline`,
    "/cycle/mihon-town/form",
    "/cycle/mihon-town/form/form-test",
    "/cycle/mihon-town/form/project",
    "/cycle/mihon-town/open",
    "/work/mihon-town",
    "/handover/mihon-town/owner",
  ];
  test.each(
    pages.flatMap(
      (path) =>
        [
          [path, "ja"],
          [path, "en"],
        ] as const,
    ),
  )("%s (%s) は開き、数字には印がある", async (path, lang) => {
    const { status, body: html } = await web.get(as("hq"), path, { cookie: `lang=${lang}; session=${as("hq")}` });
    expect(status).toBe(200);
    expect(looseDigits(mainOf(html))).toEqual([]);
  });

  test.each(["/cycle/mihon-town/open", "/cycle/mihon-town/form/project", `${board}/deadline`])(
    "%s を変えられるのは地域戦略課だけ",
    async (path) => {
      expect((await web.post(as("east"), path, { act: "save" })).status).toBe(403);
    },
  );
});

describe("今日すること", () => {
  test("返された調書が理由とともに最初に来て、ボタンは一つ", async () => {
    const { body: html } = await web.get(as("owner"), "/work/mihon-town");
    const items = [...html.matchAll(/<h2 class="work-title">[\s\S]*?<\/h2>/g)].map(([title]) =>
      title.replace(/<[^>]*>/g, ""),
    );
    expect(items).toEqual(["架空 s1", "架空 s2", "架空 s2"]);
    expect(html).toContain("返された理由: 数字の出典がない");
    expect(html).toContain("要因を書いてください");
    expect(html.match(/class="action"/g)).toHaveLength(1);
  });

  test("代理の人には、不在の人の分も名前とともに並ぶ", async () => {
    const { body: html } = await web.get(as("delegate"), "/work/mihon-town");
    expect(html).toContain("架空 owner の代理");
    expect(html).toContain("架空 s1");
  });

  test("委員は、会議の前に読むものだけを見る", async () => {
    const { body: html } = await web.get(as("member"), "/work/mihon-town");
    expect(html).toContain("架空 s5");
    expect(html).not.toContain("架空 s4");
  });

  test("地域戦略課には、担当者のいない調書の数が一覧へのリンクとして出る", async () => {
    const { body: html } = await web.get(as("hq"), "/work/mihon-town");
    expect(html).toContain("担当者のいない調書が 2 件あります");
    expect(html).toContain(`href="${board}?ownerless=1#list"`);
  });
});

describe("引き継ぐものの一覧", () => {
  test("担当する調書・段階・締切・残るコメントが並ぶ", async () => {
    const { body: html } = await web.get(as("east"), "/handover/mihon-town/owner");
    expect([...html.matchAll(/<tr id="handover-(s\d)"/g)].map(([, id]) => id)).toEqual(["s1", "s2"]);
    expect(html).toContain("令和9年6月30日");
  });

  test("引継書とは違う題で、引継書へ導く", async () => {
    const { body: html } = await web.get(as("east"), "/handover/mihon-town/owner");
    expect(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]).toContain("引き継ぐものの一覧");
    expect(html).toContain('href="/people/mihon-town/handover/owner"');
  });

  test("関係のない委員は見られない", async () => {
    expect((await web.get(as("member"), "/handover/mihon-town/owner")).status).toBe(403);
  });
});

describe("様式の編集", () => {
  const path = "/cycle/mihon-town/form/form-test";
  test("文の誤りは行とともに示され、書いた文は残る", async () => {
    const answered = await web.post(as("hq"), path, {
      as: "text",
      act: "save",
      seen: "1",
      text: "format: 1\nid: form-test\nmine: 残してほしい文",
    });
    expect(answered.status).toBe(422);
    expect(answered.body).toContain("残してほしい文");
  });

  test("製品の様式は一度で使い始められ、二度目は断られる", async () => {
    expect((await web.post(as("hq"), "/cycle/mihon-town/form", { shipped: "measure" })).status).toBe(303);
    expect((await web.post(as("hq"), "/cycle/mihon-town/form", { shipped: "measure" })).status).toBe(409);
  });
});

describe("年度を開く画面", () => {
  test("年度が読めなければ、何も変わらず、選んだものが残る", async () => {
    const answered = await web.post(as("hq"), "/cycle/mihon-town/open", {
      act: "open",
      year: "来年",
      "deadline-draft": "2028-06-30",
    });
    expect(answered.status).toBe(422);
    expect(answered.body).toContain('value="来年"');
    expect(answered.body).toContain('value="2028-06-30"');
  });
});
