import { afterAll, beforeAll, expect, test } from "vitest";
import type { SessionToken } from "../../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { looseDigits } from "../../../ui/testing.ts";
import { addTestPerson, addTestUnit } from "../../account/testing/people.ts";
import { loadTestSite, startStaffServer, type TestStaffServer, testOrigin } from "../../account/testing/staff-parts.ts";
import { keepCycle, keepSheets, type NewSheet } from "../../cycle/server.ts";
import { aSheet, keepTestCycle } from "../../cycle/testing/a-cycle.ts";
import { readValues } from "../store/read-values.ts";
import { noTables } from "../testing/no-tables.ts";
import { valueRoutes } from "./value-routes.ts";

let store: TemporaryDatabase;
let web: TestStaffServer;
let body: string;
let owner: SessionToken;
let colleague: SessionToken;
let stranger: SessionToken;
let hq: SessionToken;

beforeAll(async () => {
  store = await temporaryDatabase();
  const site = await loadTestSite(store.database);
  body = site.edition.body;
  for (const id of ["d1", "d2"]) await addTestUnit(store.database, body, { id, kind: "department" });
  await addTestUnit(store.database, body, { id: "hq", kind: "hq" });
  const person = (role: "owner" | "department" | "hq", unitId: string) =>
    addTestPerson(store.database, body, { role, unitId });
  const first = await person("owner", "d1");
  owner = first.session;
  colleague = (await person("department", "d1")).session;
  stranger = (await person("department", "d2")).session;
  hq = (await person("hq", "hq")).session;
  const kpiIds = ["kigyosha", "taiki-jido"];
  const sheet = (id: string, more: Partial<NewSheet> = {}) =>
    aSheet(body, { id, unitId: "d1", kpiIds, ownerId: first.personId, ...more });
  await keepTestCycle(store.database, body, [sheet("s1")]);
  // an indicator is asked for once a cycle
  for (const id of ["s2", "s3", "s4"]) await anotherCycle(`z-${id}`, [sheet(id, { cycleId: `z-${id}` })]);
  web = await startStaffServer(store.database, {
    site,
    register: (server, parts) => valueRoutes(server, parts, { openTables: noTables }),
    now: () => new Date("2027-05-01T00:00:00Z"),
  });
});
afterAll(async () => {
  await web?.close();
  await store?.close();
});

/** A cycle of the same year with sheets of its own. */
const anotherCycle = (id: string, sheets: readonly NewSheet[]) =>
  store.database.write(async (tx) => {
    const cycle = { bodyId: body, id, version: 1, fiscalYear: 2026, title: `架空の評価 ${id}`, titleEn: null };
    await keepCycle(tx, { ...cycle, deadlines: {}, closed: false });
    await keepSheets(tx, sheets);
  });

const cell = "kigyosha|FY2026|actual";
const stored = (sheet: string) => store.database.read((tx) => readValues(tx, body, [sheet]));
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";

test("担当が打った値は、出典とともに保存され、値のページに残る", async () => {
  const saved = await web.post(owner, "/value/mihon-town/s1", {
    [`v|${cell}`]: "１１件",
    [`n|${cell}`]: "0",
    "s|kigyosha": "産業課調べ",
    back: "/sheet/mihon-town/s1",
  });
  expect([saved.status, saved.location]).toEqual([303, "/sheet/mihon-town/s1"]);
  expect(await stored("s1")).toMatchObject([
    { version: 1, printed: "１１件", source: "産業課調べ", reading: { quantity: { value: 11 } } },
  ]);
  const page = await web.get(owner, "/value/mihon-town/s1/kigyosha/FY2026/actual");
  expect(page.status).toBe(200);
  expect(mainOf(page.body)).toContain("産業課調べ");
  expect(looseDigits(mainOf(page.body))).toEqual([]);
});

test("表のページのどの数字にも印があり、英語でも同じ", async () => {
  for (const lang of ["ja", "en"]) {
    const page = await web.get(owner, "/value/mihon-town/s1", { cookie: `lang=${lang}` });
    expect(page.status).toBe(200);
    expect(looseDigits(mainOf(page.body))).toEqual([]);
  }
});

test("確かめる質問が出て、書いた値は残り、答えれば保存される", async () => {
  // expected in FY2026: 4 + (14 − 4) × 4 ÷ 5 = 12
  const fields = { [`v|${cell}`]: "12000", [`n|${cell}`]: "0" };
  const asked = await web.post(owner, "/value/mihon-town/s2", fields);
  expect(asked.status).toBe(422);
  expect(asked.body).toContain("12,000件 ÷ 見込まれる値 12件 = 1000");
  expect(asked.body).toContain('value="12000"');
  expect(await stored("s2")).toEqual([]);
  const answered = await web.post(owner, "/value/mihon-town/s2", {
    ...fields,
    [`a|${cell}|scaleSlip`]: "数え方が変わった",
  });
  expect(answered.status).toBe(303);
  const [value] = await stored("s2");
  expect(value?.asked).toMatchObject([{ code: "scaleSlip", answer: "数え方が変わった" }]);
});

test("読めない値は言葉で断られ、何も保存されず、消えない", async () => {
  const other = "taiki-jido|FY2026|actual";
  const refused = await web.post(owner, "/value/mihon-town/s3", {
    [`v|${cell}`]: "たくさん",
    [`n|${cell}`]: "0",
    [`v|${other}`]: "7",
    [`n|${other}`]: "0",
  });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain("「たくさん」を数として読めません");
  expect(refused.body).toContain('value="7"');
  expect(await stored("s3")).toEqual([]);
});

test("二人が同じ欄を書くと、後の人に相手の値が示され、選んでから保存できる", async () => {
  const write = (who: SessionToken, typed: string, base: string, more = {}) =>
    web.post(who, "/value/mihon-town/s3", { [`v|${cell}`]: typed, [`n|${cell}`]: base, ...more });
  expect((await write(colleague, "9", "0")).status).toBe(303);
  const conflict = await write(owner, "10", "0");
  expect(conflict.status).toBe(409);
  expect(conflict.body).toContain("ほかの人が先に保存しました");
  expect(conflict.body).toContain('value="10"');
  expect((await write(owner, "10", "1", { [`k|${cell}`]: "theirs" })).status).toBe(303);
  expect(await stored("s3")).toMatchObject([{ version: 1, printed: "9" }]);
  expect((await write(owner, "10", "1", { [`k|${cell}`]: "mine" })).status).toBe(303);
  expect(await stored("s3")).toMatchObject([{ version: 2, printed: "10" }]);
});

test("同時に送られた二つの保存は、片方だけが通り、もう片方には違いが示される", async () => {
  const write = (typed: string) =>
    web.post(owner, "/value/mihon-town/s4", { [`v|${cell}`]: typed, [`n|${cell}`]: "0" });
  const answers = await Promise.all([write("9"), write("10")]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(await stored("s4")).toHaveLength(1);
});

test("ほかの組織の人には見えず、直接書いてもデータベースが断る", async () => {
  expect((await web.get(stranger, "/value/mihon-town/s1")).status).toBe(404);
  expect((await web.post(stranger, "/value/mihon-town/s1", { [`v|${cell}`]: "5", [`n|${cell}`]: "1" })).status).toBe(
    404,
  );
  const direct = store.database.writeAs(stranger, (tx) =>
    tx.execute(
      `INSERT INTO value_value (body_id, sheet_id, kpi_id, period, kind, version) VALUES ($1, 's1', 'kigyosha', 'FY2026', 'actual', 9)`,
      [body],
    ),
  );
  await expect(direct).rejects.toMatchObject({ problem: { code: "notAllowed" } });
});

test("地域戦略課は見られるが、担当の値は書けない。書いた内容は写せる", async () => {
  const refused = await web.post(hq, "/value/mihon-town/s1", { [`v|${cell}`]: "13", [`n|${cell}`]: "1" });
  expect(refused.status).toBe(403);
  expect(refused.body).toContain("kigyosha FY2026 actual: 13");
});

test("値は取り消せて、前の版が残る", async () => {
  const back = await web.post(owner, "/value/mihon-town/s1/kigyosha/FY2026/actual/back", { version: "1" });
  expect(back.status).toBe(303);
  const twice = await web.post(owner, "/value/mihon-town/s1/kigyosha/FY2026/actual/back", { version: "1" });
  expect(twice.status).toBe(303);
  expect(await stored("s1")).toMatchObject([{ version: 2, reading: null }]);
});

test("証拠のファイルは中身で見分けられ、必ず保存として渡される", async () => {
  const send = (name: string, content: string) => {
    const payload = `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n${content}\r\n--b--\r\n`;
    const token = /name="_form" value="([^"]+)"/.exec(page.body)?.[1] ?? "";
    return web.server.inject({
      method: "POST",
      url: `/value/mihon-town/s2/evidence?_form=${encodeURIComponent(token)}`,
      headers: { host: "localhost", origin: testOrigin, "content-type": "multipart/form-data; boundary=b" },
      cookies: { session: owner },
      payload,
    });
  };
  const page = await web.get(owner, "/value/mihon-town/s2");
  expect((await send("a.pdf", "<script>alert(1)</script>")).statusCode).toBe(415);
  expect((await send("結果.pdf", "%PDF-1.7 架空")).statusCode).toBe(303);
  const listed = await web.get(owner, "/value/mihon-town/s2");
  const href = /href="(\/value\/mihon-town\/s2\/evidence\/[^"]+)"/.exec(listed.body)?.[1] ?? "";
  const file = await web.get(owner, href);
  expect(file.body).toBe("%PDF-1.7 架空");
  expect(file.headers["content-disposition"]).toContain("attachment; ");
  expect(file.headers["x-content-type-options"]).toBe("nosniff");
  expect((await web.get(stranger, href)).status).toBe(404);
});

test("公表予定は登録・督促でき、ほかの組織の人は書けず、予定表に出る", async () => {
  const typed = {
    version: "0",
    statistic: "架空の起業調査",
    latestPeriod: "令和7年度",
    nextPeriod: "R8",
    nextOn: "R9.4.1",
  };
  expect((await web.post(stranger, "/calendar/mihon-town/kigyosha", typed)).status).toBe(403);
  expect((await web.post(owner, "/calendar/mihon-town/kigyosha", { ...typed, nextOn: "そのうち" })).status).toBe(422);
  expect((await web.post(owner, "/calendar/mihon-town/kigyosha", typed)).status).toBe(303);
  expect((await web.post(owner, "/calendar/mihon-town/kigyosha", typed)).status).toBe(409);
  const page = await web.get(hq, "/calendar/mihon-town");
  expect(page.body).toContain("期限超過");
  expect(looseDigits(mainOf(page.body))).toEqual([]);
  const chased = await web.post(owner, "/calendar/mihon-town/kigyosha/chase", { version: "1", note: "電話した" });
  expect(chased.status).toBe(303);
  expect((await web.get(hq, "/calendar/mihon-town")).body).toContain("督促済み");
  const ics = await web.get(hq, "/calendar/mihon-town/statistics.ics");
  expect(ics.body).toContain("DTSTART;VALUE=DATE:20270401");
});

test("前年の値を見込みに写すと、写しと分かる印が付き、空いている欄だけに入る", async () => {
  await web.post(owner, "/value/mihon-town/s1", { "v|kigyosha|FY2025|actual": "10", "n|kigyosha|FY2025|actual": "0" });
  const filled = await web.post(owner, "/value/mihon-town/s1/fill", { from: "lastYearForecast" });
  expect(filled.status).toBe(303);
  const copied = (await stored("s1")).find(({ kind }) => kind === "forecast");
  expect(copied).toMatchObject({ kpiId: "kigyosha", period: "FY2026", printed: "10", note: "前年の写し: FY2025 10" });
  expect(copied?.source).toBe("/value/mihon-town/s1/kigyosha/FY2025/actual");
  await web.post(owner, "/value/mihon-town/s1/fill", { from: "lastYearForecast" });
  expect((await stored("s1")).find(({ kind }) => kind === "forecast")?.version).toBe(1);
});
