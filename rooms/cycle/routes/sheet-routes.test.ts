import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SessionToken } from "../../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { addTestPerson, addTestUnit } from "../../account/testing/people.ts";
import { loadTestSite, startStaffServer, type TestStaffServer } from "../../account/testing/staff-parts.ts";
import type { Obstacle } from "../domain/step.ts";
import { aSheet, keepTestCycle } from "../testing/a-cycle.ts";
import { sheetRoutes } from "./sheet-routes.ts";

let store: TemporaryDatabase;
let web: TestStaffServer;
let owner: SessionToken;
let colleague: SessionToken;
let hq: SessionToken;
let other: SessionToken;
let member: SessionToken;
let obstacles: readonly Obstacle[] = [];

const form = "form-test@1";
const address = (sheet: string, rest = "") => `/sheet/mihon-town/${sheet}${rest}`;

beforeAll(async () => {
  store = await temporaryDatabase();
  const { database } = store;
  const site = await loadTestSite(database);
  const { body } = site.edition;
  for (const [id, kind] of [
    ["hq", "hq"],
    ["ka", "department"],
    ["yoso", "department"],
    ["kaigi", "council"],
  ] as const)
    await addTestUnit(database, body, { id, kind });
  ({ session: owner } = await addTestPerson(database, body, {
    role: "owner",
    unitId: "ka",
    id: "p-owner",
    name: "架空 担当",
  }));
  ({ session: colleague } = await addTestPerson(database, body, {
    role: "department",
    unitId: "ka",
    id: "p-colleague",
    name: "架空 同僚",
  }));
  ({ session: hq } = await addTestPerson(database, body, { role: "hq", unitId: "hq", name: "架空 戦略課" }));
  ({ session: other } = await addTestPerson(database, body, { role: "owner", unitId: "yoso" }));
  ({ session: member } = await addTestPerson(database, body, { role: "member", unitId: "kaigi", areaId: "mihon" }));
  const kpi = site.kpis.all[0]?.id ?? "";
  const sheet = { unitId: "ka", ownerId: "p-owner", areaPath: ["mihon"], kpiIds: [kpi] };
  const names = ["s-page", "s-form", "s-json", "s-step", "s-comment", "s-long", "s-three"];
  await keepTestCycle(database, body, [
    aSheet(body, { id: "s-last-year", unitId: "ka", ownerId: "p-owner" }),
    ...names.map((id) => aSheet(body, { ...sheet, id, previousId: "s-last-year" })),
  ]);
  web = await startStaffServer(database, {
    site,
    register: (server, parts) => sheetRoutes(server, parts, { sheetObstacles: async () => obstacles }),
  });
});
afterAll(async () => {
  await web?.close();
  await store?.close();
});

const fill = (sheet: string, fields: Record<string, string>, session = owner) =>
  web.post(session, address(sheet, "/answers"), { form, ...fields });
const send = async (session: SessionToken | null, sheet: string, answers: readonly object[]) => {
  const { status, body } = await web.postJson(session, address(sheet, "/answers"), { form, answers });
  return { status, ...JSON.parse(body) };
};

describe("調書の画面", () => {
  test("担当には欄があり、いまの段階・去年の答え・指標の道のりが見える", async () => {
    await fill("s-last-year", { "v.done": "去年は三回開いた", "b.done": "0" });
    const { status, body } = await web.get(owner, address("s-page"));
    expect(status).toBe(200);
    expect(body).toContain('name="v.done"');
    expect(body).toContain("去年は三回開いた");
    expect(body).toContain("計画の版の規則");
    expect(body).toMatch(/aria-current="step"[^>]*><span class="stage-word">作成中/);
    expect(body).not.toContain('name="v.second"');
  });

  test("担当・様式・対象は一行に畳まれ、開けばすべてある", async () => {
    const { body } = await web.get(owner, address("s-page"));
    const facts = /<section[^>]*id="facts"[\s\S]*?<\/section>/.exec(body)?.[0] ?? "";
    expect(facts).toMatch(/^<section[^>]*><details><summary>/);
    expect(facts).toMatch(/sheet-part-line"><span data-name>[^<]*欄を記入</);
    expect([...facts.matchAll(/<dt>([^<]*)<\/dt>/g)].map(([, term]) => term)).toEqual([
      "いまの担当",
      "担当課",
      "担当者",
      "必要な欄",
      "参画する市町村",
      "外部評価者",
      "様式",
      "対象",
    ]);
  });

  test("読むだけの人には欄がなく、見られない人には調書がない", async () => {
    expect((await web.get(hq, address("s-page"))).body).not.toContain('name="v.done"');
    expect((await web.get(other, address("s-page"))).status).toBe(404);
    expect((await web.get(member, address("s-page"))).status).toBe(404);
    expect((await web.get(null, address("s-page"))).status).toBe(303);
  });
});

describe("「保存する」一つで（JavaScript なし）", () => {
  test("書いたものが保存され、HTML は文字のまま見える", async () => {
    const answer = await fill("s-form", {
      "v.done": "<script>alert(1)</script>",
      "b.done": "0",
      "v.cause": "",
      "b.cause": "0",
    });
    expect([answer.status, answer.location]).toEqual([303, address("s-form")]);
    const { body } = await web.get(colleague, address("s-form"));
    expect(body).not.toContain("<script>alert");
    expect(body).toContain("&lt;script");
  });

  test("ほかの人の変更と重なると、両方の文の画面が返り、選べば決まる", async () => {
    await fill("s-form", { "v.done": "同僚の文", "b.done": "1" }, colleague);
    const met = await fill("s-form", { "v.done": "担当の文", "b.done": "1", "v.cause": "要因", "b.cause": "0" });
    expect(met.status).toBe(409);
    expect(met.body).toContain("同僚の文");
    expect(met.body).toContain("担当の文");
    expect(met.body).toContain('name="r.done"');
    expect(met.body).toMatch(/name="b.done" value="2"/);
    const both = await fill("s-form", {
      "v.done": "担当の文",
      "b.done": "2",
      "r.done": "both",
      "v.cause": "要因",
      "b.cause": "1",
    });
    expect(both.status).toBe(303);
    const { body } = await web.get(owner, address("s-form"));
    expect(body).toContain("同僚の文\n担当の文");
  });

  test("触っていない欄は、ほかの人が変えていても重ならない", async () => {
    await fill("s-three", { "v.done": "初め", "b.done": "0" });
    await fill("s-three", { "v.done": "同僚が直した", "b.done": "1" }, colleague);
    const answer = await fill("s-three", {
      "v.done": "初め",
      "b.done": "1",
      "v.cause": "担当は要因だけ",
      "b.cause": "0",
    });
    expect(answer.status).toBe(303);
    expect((await web.get(owner, address("s-three"))).body).toContain("同僚が直した");
  });

  test("200頁の貼付けは言葉で断られ、貼ったものは画面に残る", async () => {
    const pages = "あ".repeat(200 * 1200);
    const answer = await fill("s-long", { "v.done": pages, "b.done": "0", "v.cause": "これは残る", "b.cause": "0" });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("240000字あり、4000字までのところ236000字多すぎます");
    expect(answer.body).toContain(pages);
    expect((await send(owner, "s-long", [{ field: "cause", base: 1, typed: "要因は保存済み" }])).saved).toMatchObject([
      { version: 2 },
    ]);
  });
});

describe("自動保存（JSON）", () => {
  test("保存・重なり・読めないものが欄ごとに返る", async () => {
    expect(await send(owner, "s-json", [{ field: "done", base: 0, typed: "一" }])).toMatchObject({
      status: 200,
      saved: [{ field: "done", version: 1, outcome: "kept" }],
    });
    await send(colleague, "s-json", [{ field: "done", base: 1, typed: "同僚" }]);
    expect(
      await send(owner, "s-json", [
        { field: "done", base: 1, typed: "担当" },
        { field: "cause", base: 0, typed: "原因" },
        { field: "nothing", base: 0, typed: "" },
      ]),
    ).toMatchObject({
      status: 200,
      saved: [{ field: "cause", version: 1 }],
      conflicts: [{ fieldId: "done", base: "一", mine: "担当", theirs: "同僚", version: 2, by: "架空 同僚" }],
      problems: [{ code: "unknownField" }],
    });
  });

  test("期限の切れた人には 401、書けない人には 403 の言葉が返る", async () => {
    const ended = await send(null, "s-json", [{ field: "done", base: 2, typed: "消えない" }]);
    expect([ended.status, ended.problem.code]).toEqual([401, "signedOut"]);
    expect(await send(hq, "s-json", [{ field: "done", base: 2, typed: "戦略課" }])).toMatchObject({
      status: 403,
      problems: [{ code: "notAllowed" }],
    });
  });

  test.for([
    ["配列でない", { form, answers: "x" }],
    ["版が数でない", { form, answers: [{ field: "done", base: "1", typed: "a" }] }],
    [
      "同じ欄が二度",
      {
        form,
        answers: [
          { field: "done", base: 1, typed: "a" },
          { field: "done", base: 1, typed: "b" },
        ],
      },
    ],
    ["様式がない", { answers: [] }],
  ] as const)("%s ものは読まない", async ([, body]) => {
    expect((await web.postJson(owner, address("s-json", "/answers"), body)).status).toBe(400);
  });

  test("開いたままの画面は、段階と版を尋ねられる", async () => {
    const state = JSON.parse((await web.get(owner, address("s-json", "/state"))).body);
    expect(state).toMatchObject({ person: "p-owner", stage: "draft", step: 0, versions: { done: 2, cause: 1 } });
  });
});

describe("段階を進める", () => {
  const step = (session: SessionToken, from: string, to: string, seen: number, more: Record<string, string> = {}) =>
    web.post(session, address("s-step", "/step"), { from, to, seen: String(seen), ...more });

  test("必要な欄が空なら、どこへ書けばよいかを言って止まる", async () => {
    const answer = await step(owner, "draft", "submitted", 0);
    expect(answer.status).toBe(409);
    expect(answer.body).toContain("「実施したこと」が未入力です。");
    expect(answer.body).toContain('href="#field-done"');
  });

  test("ほかの部屋が尋ねることは、承知の印で進める", async () => {
    await fill("s-step", { "v.done": "実施", "b.done": "0" });
    obstacles = [
      { code: "valueMissing", message: { ja: "値がありません。", en: "No value." }, href: "#values", weight: "asks" },
    ];
    expect((await step(owner, "draft", "submitted", 0)).status).toBe(409);
    obstacles = [{ code: "opinionOpen", message: { ja: "意見に未回答です。", en: "Unanswered." }, href: "#opinions" }];
    expect((await step(owner, "draft", "submitted", 0, { anyway: "yes" })).status).toBe(409);
    obstacles = [
      { code: "valueMissing", message: { ja: "値がありません。", en: "No value." }, href: "#values", weight: "asks" },
    ];
    expect((await step(owner, "draft", "submitted", 0, { anyway: "yes" })).status).toBe(303);
    obstacles = [];
  });

  test("二度押し・二つのタブでも一歩だけ進む", async () => {
    const twice = await Promise.all([
      step(colleague, "submitted", "check", 1),
      step(colleague, "submitted", "check", 1),
    ]);
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    const state = JSON.parse((await web.get(hq, address("s-step", "/state"))).body);
    expect([state.stage, state.step]).toEqual(["check", 2]);
  });

  test("別々の人が別々の方へ同時に進めても、片方だけが通る", async () => {
    const both = await Promise.all([
      step(colleague, "check", "meeting", 2),
      step(hq, "check", "draft", 2, { reason: "実績の根拠を添えてください" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    const state = JSON.parse((await web.get(hq, address("s-step", "/state"))).body);
    expect(state.step).toBe(3);
  });

  test("差戻しには理由がいり、書きかけの理由は残る", async () => {
    const state = JSON.parse((await web.get(hq, address("s-step", "/state"))).body);
    expect((await step(hq, state.stage, "draft", 3, { reason: " " })).status).toBe(state.stage === "draft" ? 409 : 409);
    expect((await step(owner, "meeting", "fixed", 3)).status).not.toBe(303);
  });

  test("戻せない人の操作は断られる", async () => {
    expect((await step(other, "draft", "submitted", 0)).status).toBe(404);
  });
});

describe("コメント", () => {
  const comment = (session: SessionToken, fields: Record<string, string>) =>
    web.post(session, address("s-comment", "/comment"), fields);
  const id = "00000000-0000-4000-8000-000000000001";

  test("欄へのコメントと返信が、文字のまま一度だけ残る", async () => {
    const words = { id, field: "done", audience: "inside", text: "根拠は?<img src=x onerror=alert(1)>" };
    const twice = await Promise.all([comment(colleague, words), comment(colleague, words)]);
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    await comment(owner, {
      id: "00000000-0000-4000-8000-000000000002",
      field: "done",
      reply: id,
      audience: "inside",
      text: "別紙にあります",
    });
    const { body } = await web.get(owner, address("s-comment"));
    expect(body.match(/根拠は\?&lt;img/g)).toHaveLength(1);
    expect(body).toContain("別紙にあります");
  });

  test("解決済みにでき、空と長すぎるものは言葉で断られて残る", async () => {
    expect((await comment(owner, { resolve: id, resolved: "yes" })).status).toBe(303);
    expect((await web.get(owner, address("s-comment"))).body).toContain("comment-resolved");
    expect((await comment(owner, { id: "00000000-0000-4000-8000-000000000003", field: "", text: " " })).status).toBe(
      422,
    );
    const long = await comment(owner, {
      id: "00000000-0000-4000-8000-000000000004",
      field: "",
      text: "長".repeat(4001),
    });
    expect([long.status, long.body.includes("長".repeat(4001))]).toEqual([422, true]);
  });
});

test("変更の記録は、誰がいつ何を変えたかを文の違いで見せる", async () => {
  const { body } = await web.get(colleague, address("s-three", "/history"));
  expect(body).toMatch(/<del data-name[^>]*><span class="visually-hidden">消えた文: <\/span>初め<\/del>/);
  expect(body).toMatch(/<ins[^>]*><span class="visually-hidden">加わった文: <\/span>同僚が直した<\/ins>/);
  expect(body).toContain("架空 同僚");
  expect((await web.get(other, address("s-three", "/history"))).status).toBe(404);
});

test("本文の数字はすべて、名前・日時・欄のどれかの中にある", async () => {
  const { body } = await web.get(owner, address("s-three"));
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(body)?.[1] ?? "";
  const bare = main
    .replace(/<(textarea|select|template|time|script|svg|title)\b[\s\S]*?<\/\1>/g, "")
    .replace(/<(a|span|p|div|del|ins)\b[^>]*data-(?:name|origin)[^>]*>[^<]*<\/\1>/g, "")
    .replace(/<[^>]*>/g, "");
  expect(bare.match(/.{0,20}[0-9０-９].{0,20}/g)).toBeNull();
});
