import { join } from "node:path";
import { renderToString } from "preact-render-to-string";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SessionToken } from "../../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { looseDigits } from "../../../ui/testing.ts";
import { addTestPerson, addTestUnit, testSecret } from "../../account/testing/people.ts";
import {
  type Answered,
  formTokenOf,
  loadTestSite,
  startStaffServer,
  type TestStaffServer,
  testOrigin,
} from "../../account/testing/staff-parts.ts";
import type { Site } from "../../publication/index.ts";
import { readScenarioText, scenarioYaml } from "../domain/scenario-file.ts";
import { kpiVision, visionRoutes } from "../server.ts";
import { readKeptScenarios } from "../store/kept-scenarios.ts";

const hokkaido = join(import.meta.dirname, "..", "..", "..", "data", "hokkaido");
const body = "010006";
const keep = "/vision/hokkaido/keep";
const wish = { place: "hokkaido", settings: "m25=12&year=2040", name: "子育て移住", reason: "課で話し合うため" };

let store: TemporaryDatabase;
let web: TestStaffServer;
let site: Site;
let owner: SessionToken;
let colleague: SessionToken;
let member: SessionToken;

beforeAll(async () => {
  store = await temporaryDatabase();
  const { database } = store;
  site = await loadTestSite(database, hokkaido);
  await addTestUnit(database, body, { id: "kikaku", kind: "department" });
  await addTestUnit(database, body, { id: "kaigi", kind: "council" });
  owner = (await addTestPerson(database, body, { role: "owner", unitId: "kikaku" })).session;
  colleague = (await addTestPerson(database, body, { role: "department", unitId: "kikaku" })).session;
  member = (await addTestPerson(database, body, { role: "member", unitId: "kaigi", areaId: "hokkaido" })).session;
  web = await startStaffServer(database, { site, register: (server, parts) => visionRoutes(server, parts) });
}, 120_000);

afterAll(async () => {
  await web?.close();
  await store?.close();
});

const keptFor = (session: SessionToken) => store.database.readAs(session, (tx) => readKeptScenarios(tx, body));

test("職員は設定に名前と理由を付けて残し、同僚にも見える", async () => {
  expect((await web.post(owner, keep, wish)).status).toBe(303);
  expect(await keptFor(colleague)).toMatchObject([{ ...wish, version: 1, withdrawn: false }]);
});

test("名前か理由のないものは、何が足りないかを言って断られ、何も残らない", async () => {
  const refused = await web.post(owner, keep, { ...wish, reason: " " });
  expect(refused.status).toBe(400);
  expect(refused.body).toContain("理由");
  expect(await keptFor(owner)).toHaveLength(1);
});

test("外部の委員には見えず、残すこともできない", async () => {
  expect(await keptFor(member)).toEqual([]);
  expect((await web.post(member, keep, { ...wish, name: "委員の案" })).status).toBe(403);
  expect(await keptFor(owner)).toHaveLength(1);
});

test("取り消せるのは残した人だけで、前の版はそのまま残る", async () => {
  const [kept] = await keptFor(owner);
  const takeBack = (session: SessionToken) => web.post(session, "/vision/hokkaido/take-back", { id: kept?.id ?? "" });
  expect((await takeBack(colleague)).status).toBe(403);
  expect((await takeBack(owner)).status).toBe(303);
  expect(await keptFor(owner)).toEqual([]);
  expect((await takeBack(owner)).status).toBe(404);
  const versions = await store.database.readAs(owner, (tx) =>
    tx.query<{ version: number }>("SELECT version FROM vision_scenario WHERE body_id = $1 ORDER BY version", [body]),
  );
  expect(versions.map(({ version }) => version)).toEqual([1, 2]);
});

const page = "/vision/hokkaido/hokkaido";
const files = "/api/vision/hokkaido/hokkaido/scenario";
const main = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";

const young = `# 課の案
id: young-families
version: 2
name: { ja: 若い家族が増えたら, en: If more young families came }
author: 企画課
reason: { ja: 移住支援の目標に届いた場合, en: If the support for movers reaches its target }
changes:
  - { kind: migrationAdd, where: [hokkaido], yearly: 3000, period: { from: 2026, until: 2035 }, pattern: [{ ages: { from: 25, to: 39 }, share: 1 }] }
`;

/** Sends a form as a browser does that chose a file (or none) and wrote a text (or none). */
async function bring(
  session: SessionToken,
  sent: { readonly file?: string | Buffer; readonly text?: string },
): Promise<Answered> {
  const part = (name: string, more: string, value: string | Buffer) =>
    Buffer.concat([
      Buffer.from(`--b\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`),
      Buffer.from(value),
      Buffer.from("\r\n"),
    ]);
  const payload = Buffer.concat([
    part(
      "file",
      `; filename="${sent.file === undefined ? "" : "a.yaml"}"\r\ncontent-type: application/yaml`,
      sent.file ?? "",
    ),
    part("text", "", sent.text ?? ""),
    Buffer.from("--b--\r\n"),
  ]);
  const {
    statusCode,
    body: html,
    headers,
  } = await web.server.inject({
    method: "POST",
    url: `${page}?${new URLSearchParams({ _form: formTokenOf(testSecret, session) })}`,
    headers: { host: "localhost", origin: testOrigin, "content-type": "multipart/form-data; boundary=b" },
    cookies: { session },
    payload,
  });
  return { status: statusCode, body: html, headers, location: headers.location, cookies: {} };
}

test("職員が持ち込んだファイルは書いたとおりに残り、同僚のページで選べ、外には見えない", async () => {
  const brought = await bring(owner, { file: young });
  expect(brought.status).toBe(303);
  const kept = (await keptFor(colleague)).find(({ file }) => file !== null);
  expect(kept).toMatchObject({
    file: young,
    name: "若い家族が増えたら",
    reason: "移住支援の目標に届いた場合",
    version: 1,
  });
  expect(brought.location).toBe(`${page}?s=${kept?.id}`);
  const inside = main((await web.get(colleague, `${page}?s=${kept?.id}`)).body);
  expect(inside).toContain(`<option value="${kept?.id}" selected`);
  expect(inside).not.toContain("vision-refused form-problems");
  expect(looseDigits(inside)).toEqual([]);
  // 年3,000人が10年: 2040年は今の傾向の428万5,884人より多い
  const rows = (await web.get(colleague, `${page.replace("/vision", "/api/vision")}/population.csv?s=${kept?.id}`))
    .body;
  expect(rows).toContain("4285884");
  const saved = await web.get(colleague, `${files}/${kept?.id}.yaml`);
  expect(readScenarioText("saved", saved.body)).toEqual(readScenarioText("young", young));
  expect(saved.headers["content-disposition"]).toBe('attachment; filename="young-families.yaml"');
  expect((await web.get(null, `${files}/${kept?.id}.yaml`)).status).toBe(404);
  expect((await web.get(member, `${files}/${kept?.id}.yaml`)).status).toBe(404);
  expect(main((await web.get(null, `${page}?s=${kept?.id}`)).body)).toContain("vision-refused form-problems");
});

test.each([
  ["直す所のある文", { text: young.replace("yearly: 3000", "yearly: 多め") }, "8行目", "yearly: 多め"],
  ["直す所のあるファイル", { file: young.replace("[hokkaido]", "[hokaido]") }, "近い id: hokkaido", "[hokaido]"],
  [
    "地域の一部についてのファイル",
    { file: young.replace("[hokkaido]", "[bureau-nemuro]") },
    "市町村ごとの表",
    "[bureau-nemuro]",
  ],
  ["何も選ばず、何も書かずに送る", {}, "何も書かれていません", 'id="vision-text"'],
  ["1 MB のファイル", { file: `# ${"x".repeat(2 ** 20)}` }, "大きすぎます", 'id="vision-text"'],
  ["Shift_JIS のファイル", { file: Buffer.from([0x69, 0x64, 0x3a, 0x20, 0x96, 0x6b]) }, "UTF-8", 'id="vision-text"'],
] as const)("%sは残らず、送ったものと理由がページに戻る", async (_, sent, why, still) => {
  const before = await keptFor(owner);
  const refused = await bring(owner, sent);
  expect(refused.status).toBe(422);
  expect(main(refused.body)).toContain(why);
  expect(main(refused.body)).toContain(still);
  expect(main(refused.body)).toContain('aria-describedby="vision-bring-problem vision-bring-help"');
  expect(main(refused.body)).toContain('href="#vision-bring-problem"');
  expect(looseDigits(main(refused.body))).toEqual([]);
  expect(await keptFor(owner)).toEqual(before);
});

test("外部の委員は持ち込めない", async () => {
  const before = await keptFor(owner);
  expect((await bring(member, { text: young })).status).toBe(403);
  expect(await keptFor(owner)).toEqual(before);
});

test("ページのどのシナリオも、だれでもファイルとして取れ、読み戻すとそのファイルになる", async () => {
  const html = main((await web.get(null, page)).body);
  const addresses = [...html.matchAll(/href="([^"]+\/scenario\/[^"]+)"/g)].map(([, address = ""]) => address);
  expect(addresses).toContain(`${files}/national-path-halved-loss.yaml`);
  expect(addresses).toHaveLength(14);
  for (const address of addresses) {
    const { status, body: text } = await web.get(null, address);
    expect(status).toBe(200);
    const read = readScenarioText(address, text);
    if (!read.ok) throw new Error(read.problem.message.en);
    if (address.endsWith("yaml")) expect(scenarioYaml(read.value)).toBe(text);
  }
  expect((await web.get(null, `${files}/no-such.yaml`)).status).toBe(404);
  expect((await web.get(null, `${files}/national-path.txt`)).status).toBe(404);
});

test("動かしたつまみも一つのシナリオのファイルになり、そのファイルは同じ人口を答える", async () => {
  const settings = "s=national-path&m25=1000";
  const { body: text, headers } = await web.get(null, `${files}.yaml?${settings}`);
  expect(headers["content-disposition"]).toBe('attachment; filename="national-path-own.yaml"');
  expect(text).toContain("2016年から毎年+1000人（25～39歳）");
  const brought = await bring(owner, { text });
  const csv = `${page.replace("/vision", "/api/vision")}/population.csv`;
  const again = await web.get(owner, `${csv}?${brought.location?.split("?")[1]}`);
  const before = await web.get(owner, `${csv}?${settings}`);
  expect(again.body.split("\n").slice(1)).toEqual(before.body.split("\n").slice(1));
});

test("移動の KPI の目標（転出超過ゼロ）は、KPI のページから、その仮定のシナリオのファイルとして取れる", async () => {
  const view = { lang: "ja", era: "wareki", path: "/" } as const;
  const part = await kpiVision(store.database, site, view, "goal-09");
  const address = /href="(\/api[^"]+)"/.exec(part ? renderToString(part) : "")?.[1];
  expect(address).toBe(`${files}/balanced-by-2023.yaml`);
  expect((await web.get(null, address ?? "")).body).toContain("  - kind: migrationBalance\n    by: 2023\n");
});
