import { afterAll, beforeAll, expect, test } from "vitest";
import type { SessionToken } from "../../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { looseDigits } from "../../../ui/testing.ts";
import { addTestPerson, addTestUnit } from "../../account/testing/people.ts";
import { loadTestSite, startStaffServer, type TestStaffServer } from "../../account/testing/staff-parts.ts";
import { readSheet } from "../../cycle/server.ts";
import { aSheet, keepTestCycle } from "../../cycle/testing/a-cycle.ts";
import type { Site } from "../../publication/index.ts";
import { awaitValues } from "../actions/await-values.ts";
import { loadBulk } from "../actions/bulk-values.ts";
import { readValuesOnce } from "../actions/read-once.ts";
import { readValues } from "../store/read-values.ts";
import { noTables } from "../testing/no-tables.ts";
import { valuesStandAgainst } from "./value-doors.tsx";
import { valueRoutes } from "./value-routes.ts";

// 架空: 起業者数 measures the project kigyo-juku and stands under the measure kigyo. Its unit is 産業課; the measure is another unit's.
let store: TemporaryDatabase;
let web: TestStaffServer;
let site: Site;
let project: SessionToken;
let measure: SessionToken;
let hq: SessionToken;
let member: SessionToken;

const kpiIds = ["kigyosha"];
const cell = "kigyosha|FY2026|actual";

beforeAll(async () => {
  store = await temporaryDatabase();
  site = await loadTestSite(store.database);
  const { body } = site.edition;
  for (const id of ["d1", "d2"]) await addTestUnit(store.database, body, { id, kind: "department" });
  await addTestUnit(store.database, body, { id: "hq", kind: "hq" });
  await addTestUnit(store.database, body, { id: "kaigi", kind: "council" });
  ({ session: project } = await addTestPerson(store.database, body, { role: "department", unitId: "d1" }));
  ({ session: measure } = await addTestPerson(store.database, body, { role: "department", unitId: "d2" }));
  ({ session: hq } = await addTestPerson(store.database, body, { role: "hq", unitId: "hq" }));
  ({ session: member } = await addTestPerson(store.database, body, {
    role: "member",
    unitId: "kaigi",
    areaId: "mihon",
  }));
  await keepTestCycle(store.database, body, [
    aSheet(body, {
      id: "a-measure",
      unitId: "d2",
      kpiIds,
      about: { kind: "measure", id: "kigyo" },
      areaPath: ["mihon"],
    }),
    aSheet(body, { id: "a-programme", unitId: "d2", kpiIds, about: { kind: "programme", id: "p1" } }),
    aSheet(body, { id: "z-project", unitId: "d1", kpiIds, about: { kind: "project", id: "kigyo-juku" } }),
  ]);
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

const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
const page = async (who: SessionToken, sheet: string) =>
  mainOf((await web.get(who, `/value/mihon-town/${sheet}`)).body);
const write = (who: SessionToken, sheet: string, typed: string, more = {}) =>
  web.post(who, `/value/mihon-town/${sheet}`, { [`v|${cell}`]: typed, [`n|${cell}`]: "0", ...more });
const against = (who: SessionToken, sheet: string) =>
  store.database.readAs(who, async (tx) => {
    const head = await readSheet(tx, site.edition.body, sheet);
    return head ? (await valuesStandAgainst(tx, site, head)).map(({ code, weight }) => [code, weight]) : null;
  });

test("指標の値を聞くのは、その指標がはかるプロジェクトの調書だけ", async () => {
  expect(await page(project, "z-project")).toContain(`name="v|${cell}"`);
  for (const sheet of ["a-measure", "a-programme"]) {
    const shown = await page(measure, sheet);
    expect(shown).not.toContain('name="v|');
    expect(shown).toContain("起業塾プロジェクト</span>の調書で入力します");
    expect(looseDigits(shown)).toEqual([]);
  }
  expect(await page(hq, "a-measure")).toContain('href="/sheet/mihon-town/z-project#values"');
  expect(await page(measure, "a-measure")).not.toContain("z-project");
});

test("ない値が提出を止めるのは、それを聞く調書だけ", async () => {
  expect(await against(project, "z-project")).toEqual([["value/missing", "stops"]]);
  expect(await against(measure, "a-measure")).toEqual([["value/missingElsewhere", "asks"]]);
});

test("ほかの調書に同じ値を書こうとすると言葉で断られ、何も保存されない", async () => {
  const refused = await write(measure, "a-measure", "13");
  expect(refused.status).toBe(422);
  expect(refused.body).toContain("一つの値を二か所には書けません");
  expect(await store.database.read((tx) => readValues(tx, site.edition.body, ["a-measure"]))).toEqual([]);
});

test("まとめて入力する表と公表予定には、値は一度だけ並ぶ", async () => {
  const bulk = await store.database.readAs(hq, (tx) => loadBulk(tx, { site, cycleId: "fy2026", unitId: null }));
  expect(new Set(bulk?.places.map(({ sheet }) => sheet.head.id))).toEqual(new Set(["z-project"]));
  const cycle = { id: "fy2026", fiscalYear: 2026 };
  const { awaited } = await store.database.readAs(hq, (tx) => awaitValues(tx, site, cycle, "2027-05-01"));
  expect(awaited.map(({ sheetId, kpiId }) => [sheetId, kpiId])).toEqual([["z-project", "kigyosha"]]);
});

const detailsFold = (html: string) =>
  /<details class="fold"( open)?><summary>出典・備考・証拠のファイルを書く<\/summary>([\s\S]*?)<\/details>/.exec(html);

test("出典・備考・証拠の欄は、何も書かれていなければ畳まれ、書かれていれば開いている", async () => {
  const empty = detailsFold(await page(project, "z-project"));
  const names = ["s|kigyosha", "t|kigyosha", "e|kigyosha"];
  expect([empty?.[1], names.filter((name) => !empty?.[2]?.includes(`name="${name}"`))]).toEqual([undefined, []]);
  const typed = await write(project, "z-project", "読めない値", { "s|kigyosha": "打ちかけの出典" });
  expect(typed.status).toBe(422);
  const open = detailsFold(typed.body);
  expect([open?.[1], open?.[2]?.includes("打ちかけの出典")]).toEqual([" open", true]);
});

test("電話の幅で除かれる「対象外」には印があり、書ける欄にはない", async () => {
  const html = await page(project, "z-project");
  const cells = [...html.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, inside = ""]) => inside);
  const marked = cells.filter((inside) => inside.includes("value-not-asked"));
  expect(marked.length).toBeGreaterThan(0);
  // the style sheet looks for it as the first element of its cell
  expect(marked.filter((inside) => !inside.startsWith('<span class="absent value-not-asked">'))).toEqual([]);
  expect(marked.filter((inside) => inside.includes("<input"))).toEqual([]);
});

test("入力された値は、書いたままの形でほかの調書にも示され、調書の記録にも入る。備考は入力した調書の外に出ない", async () => {
  const saved = await write(project, "z-project", "約１２件", {
    "s|kigyosha": "産業課調べ",
    "t|kigyosha": "内部の備考",
  });
  expect(saved.status).toBe(303);
  const shown = await page(measure, "a-measure");
  expect(shown).toMatch(/href="\/value\/mihon-town\/a-measure\/kigyosha\/FY2026\/actual"[^>]*>約12件</);
  const one = mainOf((await web.get(measure, "/value/mihon-town/a-measure/kigyosha/FY2026/actual")).body);
  expect(one).toContain("約１２件");
  expect(one).not.toContain("内部の備考");
  expect(one).not.toContain("この値を取り消す");
  expect(await against(measure, "a-measure")).toEqual([]);
  const values = await store.database.readAs(measure, (tx) => readValuesOnce(tx, site, ["a-measure"]));
  expect(values).toMatchObject([{ sheetId: "a-measure", printed: "約１２件", source: "産業課調べ", note: null }]);
});

test("会議の委員には、作成中の調書に入力された値を、ほかの調書を通しても見せない", async () => {
  const { body } = site.edition;
  const step = (number: number, from: string, to: string) =>
    store.database.write((tx) =>
      tx.execute(
        "INSERT INTO cycle_step (body_id, sheet_id, number, from_stage, to_stage) VALUES ($1, 'a-measure', $2, $3, $4)",
        [body, number, from, to],
      ),
    );
  await step(1, "draft", "submitted");
  await step(2, "submitted", "check");
  await step(3, "check", "meeting");
  expect(await page(member, "a-measure")).not.toContain("約12件");
  expect(await store.database.readAs(member, (tx) => readValuesOnce(tx, site, ["a-measure"]))).toEqual([]);
  await store.database.write((tx) =>
    tx.execute(
      "INSERT INTO cycle_step (body_id, sheet_id, number, from_stage, to_stage) VALUES ($1, 'z-project', 1, 'draft', 'submitted')",
      [body],
    ),
  );
  expect(await page(member, "a-measure")).toContain("約12件");
});

test("前からほかの調書に書かれていた値は残り、答えとして数えられ、聞く調書の値が先に立つ", async () => {
  const { body } = site.edition;
  const before = (printed: string, period: string) =>
    store.database.write((tx) =>
      tx.execute(
        `INSERT INTO value_value (body_id, sheet_id, kpi_id, period, kind, version, reading, printed)
         VALUES ($1, 'a-programme', 'kigyosha', $3, 'actual', 1, $4, $2)`,
        [body, printed, period, JSON.stringify({ kind: "known", value: 7, unit: "件", bound: "exact" })],
      ),
    );
  await before("7件", "FY2026");
  await before("7件", "FY2025");
  const values = await store.database.readAs(hq, (tx) => readValuesOnce(tx, site, ["a-programme"]));
  expect(values.filter(({ period }) => period === "FY2026").at(-1)?.printed).toBe("約１２件");
  expect(values.filter(({ period }) => period === "FY2025").at(-1)?.printed).toBe("7件");
  const owner = await page(hq, "z-project");
  expect(owner).toContain("/value/mihon-town/a-programme/kigyosha/FY2025/actual");
  const settle = (stage: string) =>
    store.database.write((tx) => tx.execute("UPDATE cycle_now SET stage = $1 WHERE sheet_id = 'a-programme'", [stage]));
  await settle("fixed");
  const fixed = await store.database.readAs(hq, (tx) => readValuesOnce(tx, site, ["a-programme"]));
  expect(fixed.filter(({ period }) => period === "FY2026").at(-1)?.printed).toBe("7件");
  await settle("draft");
  const back = await web.post(measure, "/value/mihon-town/a-programme/kigyosha/FY2026/actual/back", { version: "1" });
  expect(back.status).toBe(303);
});
