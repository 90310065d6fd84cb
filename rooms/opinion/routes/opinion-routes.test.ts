import { randomUUID } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asSessionToken, type SessionToken } from "../../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { looseDigits } from "../../../ui/testing.ts";
import { addTestPerson, addTestUnit } from "../../account/testing/people.ts";
import { loadTestSite, startStaffServer, type TestStaffServer } from "../../account/testing/staff-parts.ts";
import { keepCycle } from "../../cycle/server.ts";
import { aSheet, keepTestCycle } from "../../cycle/testing/a-cycle.ts";
import { opinionsStandAgainst, opinionWork } from "../actions/read-opinion-work.ts";
import { readOpinions } from "../actions/read-sheet-opinions.ts";
import { readOpinionList } from "../store/read-opinions.ts";
import { opinionRoutes } from "./all-routes.ts";

const body = "019992";
const edition = "mihon-town";

let store: TemporaryDatabase;
let web: TestStaffServer;
let now = new Date("2026-11-22T03:00:00Z");
const sessions = new Map<string, SessionToken>();
const as = (name: string): SessionToken => sessions.get(name) ?? asSessionToken("x".repeat(43));
const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";

const stepTo = (sheet: string, to: readonly string[]) =>
  store.database.write(async (tx) => {
    const [held] = await tx.query<{ stage: string; number: number }>(
      "SELECT stage, step_number AS number FROM cycle_now WHERE body_id = $1 AND sheet_id = $2",
      [body, sheet],
    );
    let [from, number] = [held?.stage ?? "draft", held?.number ?? 0];
    for (const stage of to) {
      number += 1;
      await tx.execute(
        "INSERT INTO cycle_step (body_id, sheet_id, number, from_stage, to_stage) VALUES ($1, $2, $3, $4, $5)",
        [body, sheet, number, from, stage],
      );
      from = stage;
    }
  });

/** Writes an opinion down through the page's form and gives its id. */
async function record(name: string, sheet: string, fields: Record<string, string>) {
  const id = randomUUID();
  const answered = await web.post(as(name), `/opinion/${edition}`, { id, sheet, saidOn: "2026-11-20", ...fields });
  return { id, ...answered };
}
const listFor = (name: string) =>
  store.database.readAs(as(name), (tx) => readOpinionList(tx, body, { cycleId: "fy2026" }));
const seenBy = async (name: string, id: string) => (await listFor(name)).some((opinion) => opinion.id === id);

beforeAll(async () => {
  store = await temporaryDatabase();
  const { database } = store;
  const site = await loadTestSite(database);
  await addTestUnit(database, body, { id: "hq", kind: "hq", name: "架空 戦略課" });
  await addTestUnit(database, body, { id: "u1", kind: "bureau", areaId: "east", name: "架空 東部局" });
  await addTestUnit(database, body, { id: "u2", kind: "bureau", areaId: "west", name: "架空 西部局" });
  const people = [
    ["hq", { role: "hq", unitId: "hq" }],
    ["east", { role: "bureau", unitId: "u1", areaId: "east" }],
    ["west", { role: "bureau", unitId: "u2", areaId: "west" }],
    ["owner", { role: "owner", unitId: "u1" }],
    ["member", { role: "member", unitId: "u1", areaId: "east" }],
    ["elsewhere", { role: "member", unitId: "u2", areaId: "west" }],
    ["reviewer", { role: "reviewer", unitId: "hq" }],
  ] as const;
  for (const [name, given] of people) {
    const { session } = await addTestPerson(database, body, { ...given, id: name, name: `架空 ${name}` });
    sessions.set(name, session);
  }
  const sheet = (id: string, unitId: string, area: string, ownerId: string | null) =>
    aSheet(body, { id, unitId, areaPath: [area, "whole"], ownerId });
  await keepTestCycle(database, body, [
    sheet("s1", "u1", "east", "owner"),
    sheet("s2", "u1", "east", null),
    sheet("s3", "u2", "west", null),
    sheet("draft", "u1", "east", "owner"),
    sheet("done", "u1", "east", null),
  ]);
  for (const id of ["s1", "s2", "s3"]) await stepTo(id, ["submitted", "check", "meeting"]);
  await stepTo("done", ["submitted", "check", "meeting", "second", "fixed", "published"]);
  await database.write((tx) =>
    tx.execute("INSERT INTO cycle_reviewer (body_id, sheet_id, person_id, version) VALUES ($1, 's2', 'reviewer', 1)", [
      body,
    ]),
  );
  web = await startStaffServer(database, {
    site,
    now: () => now,
    register: (server, parts) => opinionRoutes(server, parts),
  });
});
afterAll(async () => {
  await web?.close();
  await store?.close();
});

describe("だれが見て、だれが書けるか", () => {
  test("地域の委員は会議の段階の調書に意見を書き、ほかの地域の委員には何も見えない", async () => {
    const said = await record("member", "s1", { kind: "meeting", saidBy: "商工会", text: "夜の便が足りない" });
    expect(said.status).toBe(303);
    expect([await seenBy("member", said.id), await seenBy("east", said.id), await seenBy("owner", said.id)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([await seenBy("elsewhere", said.id), await seenBy("west", said.id)]).toEqual([false, false]);
    expect((await web.get(as("elsewhere"), `/opinion/${edition}/${said.id}`)).status).toBe(404);
    expect((await record("elsewhere", "s1", { kind: "meeting", text: "外から" })).status).toBe(404);
  });

  test("作成中の調書は委員に見えず、意見も書けない", async () => {
    expect((await record("member", "draft", { kind: "meeting", text: "早すぎる" })).status).toBe(404);
  });

  test("外部評価者は頼まれた調書だけを見て書く", async () => {
    const asked = await record("reviewer", "s2", { kind: "outside", saidBy: "架空大学", text: "指標が量だけです" });
    expect([
      asked.status,
      (await record("reviewer", "s1", { kind: "outside", text: "頼まれていない" })).status,
    ]).toEqual([303, 404]);
    expect((await listFor("reviewer")).map(({ sheetId }) => sheetId)).toEqual(["s2"]);
  });

  test("権限のない種類の意見は断られ、書いた文は画面に残る", async () => {
    const refused = await record("member", "s1", { kind: "second", text: "委員が二次評価を書く" });
    expect(refused.status).toBe(403);
    expect(refused.body).toContain("委員が二次評価を書く");
    expect(await seenBy("hq", refused.id)).toBe(false);
  });

  test("二次評価の意見は、確定するまで委員に見えない", async () => {
    const said = await record("hq", "s3", { kind: "second", saidBy: "知事", text: "広域で進めること" });
    expect([await seenBy("west", said.id), await seenBy("elsewhere", said.id)]).toEqual([true, false]);
    await stepTo("s3", ["second", "fixed"]);
    expect(await seenBy("elsewhere", said.id)).toBe(true);
  });

  test("サインインしていない人には、どの意見の画面も開かない", async () => {
    const status = async (path: string) => (await web.get(null, path)).status;
    expect(await status(`/opinion/${edition}`)).not.toBe(200);
    expect(await status(`/meeting/${edition}`)).not.toBe(200);
    expect(await status(`/change/${edition}/fy2026`)).not.toBe(200);
    expect(await store.database.readAs(null, (tx) => readOpinionList(tx, body, {}))).toEqual([]);
  });
});

describe("住民の意見", () => {
  const stampIn = (html: string) => /name="stamp" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const open = async () => stampIn((await web.get(null, `/opinion/${edition}/write?cycle=fy2026&sheet=done`)).body);
  const send = (fields: Record<string, string>) =>
    web.post(null, `/opinion/${edition}/write`, { cycle: "fy2026", sheet: "done", ...fields });

  test("名前なしで届き、確かめるまで地域戦略課にだけ見え、掲載されると回答を待つ", async () => {
    const stamp = await open();
    expect((await send({ stamp, text: "早すぎる送信" })).status).toBe(400);
    now = new Date(now.getTime() + 5000);
    const sent = await send({ stamp, text: "<script>alert(1)</script> バスを増やして" });
    expect([sent.status, sent.location]).toEqual([303, `/opinion/${edition}/write?cycle=fy2026&sheet=done&done=1`]);
    const [received] = (await listFor("hq")).filter(({ kind }) => kind === "citizen");
    expect(received).toMatchObject({ state: "received", saidBy: null, writtenBy: null, sheetId: "done" });
    const id = received?.id ?? "";
    expect(await seenBy("east", id)).toBe(false);
    const page = await web.get(as("hq"), `/opinion/${edition}/${id}`);
    expect(page.body).toContain("&lt;script>alert(1)");
    expect(page.body).not.toContain("<script>alert(1)");
    const shown = await web.post(as("hq"), `/opinion/${edition}/${id}/state`, { version: "1", state: "recorded" });
    expect([shown.status, await seenBy("east", id)]).toEqual([303, true]);
  });

  test("掲載しないと決めた意見は、だれにも見えないまま残る", async () => {
    const stamp = await open();
    now = new Date(now.getTime() + 5000);
    await send({ stamp, text: "架空花子さんはうそつきだ" });
    const found = (await listFor("hq")).find(({ text }) => text.startsWith("架空花子"));
    const withdraw = (why: string) =>
      web.post(as("hq"), `/opinion/${edition}/${found?.id}/state`, { version: "1", state: "withdrawn", why });
    expect((await withdraw("")).status).toBe(400);
    expect((await withdraw("個人への中傷のため")).status).toBe(303);
    expect([await seenBy("hq", found?.id ?? ""), await seenBy("east", found?.id ?? "")]).toEqual([true, false]);
  });

  test("隠し欄を埋める機械の文は残らず、長すぎる文と公表前の調書への文は断られて画面に残る", async () => {
    const stamp = await open();
    now = new Date(now.getTime() + 5000);
    expect((await send({ stamp, text: "機械", home: "http://spam.invalid" })).status).toBe(303);
    expect((await listFor("hq")).some(({ text }) => text === "機械")).toBe(false);
    const long = await send({ stamp, text: "あ".repeat(2001) });
    expect([long.status, long.body.includes("あ".repeat(2001))]).toEqual([400, true]);
    const early = await send({ stamp, sheet: "s1", text: "公表前の調書へ" });
    expect([early.status, early.body.includes("公表前の調書へ")]).toEqual([400, true]);
  });

  test("同じ所から続けて送ると断られ、書いた文は残る", async () => {
    const stamp = await open();
    now = new Date(now.getTime() + 5000);
    const answers = [];
    for (let number = 0; number < 11; number += 1) answers.push(await send({ stamp, text: `続けて ${number}` }));
    const last = answers.at(-1);
    expect([last?.status, last?.body.includes("続けて 10")]).toEqual([429, true]);
  });
});

describe("意見の一生", () => {
  test("記録、回答、改めた回答、次の年の効果までが一つの画面に並ぶ", async () => {
    const { id } = await record("member", "s1", { kind: "meeting", saidBy: "農協", text: "担い手が足りない" });
    const address = `/opinion/${edition}/${id}`;
    const answer = (name: string, fields: Record<string, string>) => web.post(as(name), `${address}/answer`, fields);
    const first = { version: "1", text: "来年は研修を増やします", change: "practice" };
    expect((await answer("member", first)).status).toBe(403);
    const bare = await answer("owner", { version: "1", text: "変えません", change: "none" });
    expect([bare.status, bare.body.includes("変えません"), bare.body.includes('aria-invalid="true"')]).toEqual([
      400,
      true,
      true,
    ]);
    expect((await answer("owner", first)).status).toBe(303);
    // twice the same press is one answer; another's late answer is kept on the page
    expect((await answer("owner", first)).status).toBe(303);
    const late = await answer("east", { version: "1", text: "別の回答", change: "plan" });
    expect([late.status, late.body.includes("別の回答"), late.body.includes("来年は研修を増やします")]).toEqual([
      409,
      true,
      true,
    ]);
    expect((await answer("east", { version: "2", text: "研修と住まいを用意します", change: "plan" })).status).toBe(303);

    const effect = { version: "1", cycle: "fy2027", effect: "partly", text: "2人が住み始めた" };
    expect((await web.post(as("owner"), `${address}/effect`, effect)).status).toBe(400);
    await store.database.write((tx) =>
      keepCycle(tx, {
        bodyId: body,
        id: "fy2027",
        version: 1,
        fiscalYear: 2027,
        title: "架空の令和9年度評価",
        titleEn: null,
        deadlines: { draft: "2028-06-30" },
        closed: false,
      }),
    );
    const due = await store.database.readAs(as("owner"), (tx) =>
      opinionWork({ tx, viewer: { bodyId: body }, site: { edition: { id: edition } } }),
    );
    expect(due.find(({ href }) => href === address)).toMatchObject({ kind: "effect", due: "2028-06-30" });
    expect((await web.post(as("owner"), `${address}/effect`, effect)).status).toBe(303);

    const page = mainOf((await web.get(as("east"), address)).body);
    const places = ["書き取られた", "来年は研修を増やします", "回答を改めた", "効果を確認した"].map((word) =>
      page.lastIndexOf(word),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(looseDigits(page)).toEqual([]);
  });

  test("未回答の意見は確定を妨げ、答えると妨げなくなる", async () => {
    const { id } = await record("east", "s2", { kind: "meeting", text: "駐車場がない" });
    const against = () =>
      store.database.readAs(as("hq"), (tx) => opinionsStandAgainst(tx, { bodyId: body, id: "s2" }, edition));
    expect((await against()).map(({ href }) => href)).toContain(`/opinion/${edition}/${id}`);
    const answer = { version: "1", text: "市の用地を使います", change: "none", reason: "市の仕事のため" };
    await web.post(as("east"), `/opinion/${edition}/${id}/answer`, answer);
    expect((await against()).map(({ href }) => href)).not.toContain(`/opinion/${edition}/${id}`);
    const bySheet = await store.database.readAs(as("hq"), (tx) => readOpinions(tx, body, ["s2"]));
    expect(bySheet.get("s2")?.find((one) => one.id === id)).toEqual({
      id,
      kind: "meeting",
      saidBy: null,
      saidOn: "2026-11-20",
      text: "駐車場がない",
      answer: { unit: "架空 東部局", text: "市の用地を使います", change: "none", reason: "市の仕事のため" },
      effect: null,
    });
  });

  test("二度押しても意見は一つ", async () => {
    const fields = { id: randomUUID(), sheet: "s1", kind: "meeting", text: "二度押し", saidOn: "2026-11-20" };
    const post = async () => (await web.post(as("east"), `/opinion/${edition}`, fields)).status;
    expect([await post(), await post()]).toEqual([303, 303]);
    expect((await listFor("east")).filter(({ text }) => text === "二度押し")).toHaveLength(1);
  });

  test("一覧、CSV、変わったことの画面は、日本語でも英語でも、数に出どころがある", async () => {
    for (const path of [
      `/opinion/${edition}?cycle=fy2026`,
      `/change/${edition}`,
      `/change/${edition}/fy2026?change=unanswered`,
    ])
      for (const lang of ["ja", "en"]) {
        const page = await web.server.inject({ url: path, cookies: { session: as("east"), lang } });
        expect([path, page.statusCode, looseDigits(mainOf(page.body))]).toEqual([path, 200, []]);
      }
    const csv = await web.get(as("east"), `/opinion/${edition}/opinions.csv?cycle=fy2026`);
    expect(csv.body).toContain("駐車場がない");
    expect((await web.get(as("east"), `/opinion/${edition}?standing=lost`)).status).toBe(400);
  });
});

describe("会議", () => {
  const id = randomUUID();
  const address = `/meeting/${edition}/${id}`;
  let first = "";

  test("議題は会議の段階の調書から作られ、ボタンで順を変えられる", async () => {
    const opened = await web.post(as("east"), `/meeting/${edition}`, {
      id,
      cycle: "fy2026",
      unit: "u1",
      title: "架空の東部連携会議",
      heldOn: "2026-11-22",
      place: "架空会館",
      attendance: "商工会\n農協",
    });
    expect([opened.status, opened.location]).toEqual([303, address]);
    const page = mainOf((await web.get(as("east"), address)).body);
    expect(page.indexOf('id="agenda-s1"')).toBeLessThan(page.indexOf('id="agenda-s2"'));
    expect(page).not.toContain("agenda-s3");
    expect(looseDigits(page)).toEqual([]);
    expect((await web.post(as("east"), `${address}/agenda`, { version: "1", sheet: "s2", move: "up" })).status).toBe(
      303,
    );
    const moved = mainOf((await web.get(as("east"), address)).body);
    expect(moved.indexOf('id="agenda-s2"')).toBeLessThan(moved.indexOf('id="agenda-s1"'));
    // another tab still shows version 1
    const stale = await web.post(as("east"), `${address}/agenda`, { version: "1", sheet: "s1", move: "up" });
    expect(stale.status).toBe(409);
    expect(
      (
        await web.post(as("west"), `/meeting/${edition}`, {
          id: randomUUID(),
          cycle: "fy2026",
          unit: "u1",
          title: "よそ",
          heldOn: "2026-11-22",
        })
      ).status,
    ).toBe(400);
  });

  test("書き取りはその場で保存され、取り消せ、合意も残る", async () => {
    const take = (fields: Record<string, string>) =>
      web.postJson(as("east"), `${address}/opinion`, { id: randomUUID(), sheet: "s1", ...fields });
    const said = await take({ saidBy: "商工会", text: "会議での意見" });
    expect(said.status).toBe(201);
    first = JSON.parse(said.body).id;
    const slip = JSON.parse((await take({ saidBy: "農協", text: "書きまちがい" })).body).id;
    const undone = await web.postJson(as("east"), `${address}/undo`, { opinion: slip, version: "1" });
    expect(undone.status).toBe(200);
    expect((await take({ text: " " })).status).toBe(400);
    const agreed = { sheet: "s1", version: "1", agreed: "秋に試す" };
    expect((await web.post(as("east"), `${address}/agreed`, agreed)).status).toBe(303);
    const answer = { version: "1", text: "夏までに決めます", change: "plan" };
    await web.post(as("east"), `/opinion/${edition}/${first}/answer`, answer);
    const live = mainOf((await web.get(as("east"), `${address}/live?sheet=s1`)).body);
    expect([live.includes("会議での意見"), live.includes("書きまちがい"), looseDigits(live)]).toEqual([
      true,
      false,
      [],
    ]);
    expect((await web.postJson(as("elsewhere"), `${address}/opinion`, { sheet: "s1", text: "外から" })).status).toBe(
      404,
    );
  });

  test("閉じた会議には書き加えられず、訂正には理由がいる", async () => {
    const version = async () => {
      const [row] = await store.database.read((tx) =>
        tx.query<{ version: number }>("SELECT max(version) AS version FROM opinion_meeting WHERE id = $1", [id]),
      );
      return String(row?.version);
    };
    expect((await web.post(as("east"), `${address}/close`, { version: await version(), closed: "yes" })).status).toBe(
      303,
    );
    const late = { id: randomUUID(), sheet: "s1", text: "閉会後の意見" };
    expect((await web.postJson(as("east"), `${address}/opinion`, late)).status).toBe(403);
    const edit = { title: "架空の東部連携会議", heldOn: "2026-11-22", attendance: "商工会\n農協\n町内会" };
    expect((await web.post(as("east"), address, { ...edit, version: await version() })).status).toBe(403);
    const corrected = { ...edit, version: await version(), reason: "出席者の書きもらし" };
    expect((await web.post(as("east"), address, corrected)).status).toBe(303);
  });

  test("議事録は画面でもWordでも、書き取ったとおりで、調書へ写せる", async () => {
    const page = await web.get(as("east"), `${address}/minutes`);
    const main = mainOf(page.body);
    for (const words of ["会議での意見", "夏までに決めます", "秋に試す", "町内会", "出席者の書きもらし"])
      expect(main).toContain(words);
    expect([main.includes("書きまちがい"), looseDigits(main)]).toEqual([false, []]);
    const file = await web.server.inject({ url: `${address}/minutes.docx`, cookies: { session: as("east") } });
    const xml = strFromU8(unzipSync(file.rawPayload)["word/document.xml"] ?? new Uint8Array());
    const text = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, one]) => one).join("|");
    expect(text).toContain(
      "架空 s1|担当: 架空 東部局|商工会　||会議での意見|回答（計画を変える） 架空 東部局|夏までに決めます|合意したこと　||秋に試す",
    );
    const filled = await web.post(as("east"), `${address}/fill`, { sheet: "s1", field: "discussed", base: "0" });
    expect(filled.status).toBe(303);
    const [answer] = await store.database.read((tx) =>
      tx.query<{ value: string }>(
        "SELECT value FROM cycle_answer_now WHERE sheet_id = 's1' AND field_id = 'discussed'",
      ),
    );
    expect(answer?.value).toBe(
      "架空の東部連携会議（令和8年11月22日）\n・商工会: 会議での意見\n　→ 回答（計画を変える）: 夏までに決めます\n合意したこと: 秋に試す",
    );
    expect(
      (await web.post(as("member"), `${address}/fill`, { sheet: "s1", field: "discussed", base: "1" })).status,
    ).toBe(404);
  });
});
