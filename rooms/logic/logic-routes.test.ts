import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SessionToken } from "../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../store/testing/temporary-database.ts";
import { looseDigits } from "../../ui/testing.ts";
import { addTestPerson, addTestUnit } from "../account/testing/people.ts";
import { loadTestSite, startStaffServer, type TestStaffServer } from "../account/testing/staff-parts.ts";
import { aSheet, keepTestCycle } from "../cycle/testing/a-cycle.ts";
import { logicRoutes, readLogicHistory } from "./server.ts";

const body = "019992";
const address = "/logic/mihon-town/project/kigyo-juku";
const juku = { kind: "project", id: "kigyo-juku" } as const;

let store: TemporaryDatabase;
let web: TestStaffServer;
let owner: SessionToken;
let stranger: SessionToken;
let member: SessionToken;

const main = (html: string): string => html.slice(html.indexOf("<main"), html.indexOf("</main>"));
const history = () => store.database.readAs(owner, (tx) => readLogicHistory(tx, body, juku));

beforeAll(async () => {
  store = await temporaryDatabase();
  const { database } = store;
  const site = await loadTestSite(database);
  await addTestUnit(database, body, { id: "sangyo", kind: "department" });
  await addTestUnit(database, body, { id: "kosodate", kind: "department" });
  await addTestUnit(database, body, { id: "kaigi", kind: "council" });
  const person = await addTestPerson(database, body, { role: "owner", unitId: "sangyo" });
  owner = person.session;
  stranger = (await addTestPerson(database, body, { role: "department", unitId: "kosodate" })).session;
  member = (await addTestPerson(database, body, { role: "member", unitId: "kaigi", areaId: "mihon" })).session;
  await keepTestCycle(database, body, [
    aSheet(body, {
      id: "juku",
      unitId: "sangyo",
      ownerId: person.personId,
      about: juku,
      title: "起業塾プロジェクト（架空）",
      kpiIds: ["kigyosha"],
      areaPath: ["mihon"],
    }),
  ]);
  web = await startStaffServer(database, { site, register: (server, parts) => logicRoutes(server, parts) });
});

afterAll(async () => {
  await web?.close();
  await store?.close();
});

describe("a logic model", () => {
  test("begins as a proposal from the plan, without an arrow, and is kept only when somebody confirms it", async () => {
    const page = await web.get(owner, address);
    expect(page.status).toBe(200);
    expect(page.body).toContain("まだだれも確かめていません");
    expect(page.body).toContain("新規起業者数");
    expect(looseDigits(main(page.body))).toEqual([]);
    expect(await history()).toEqual([]);
    expect((await web.get(owner, "/logic/mihon-town")).body).toContain("ロジックモデルなし");
    expect((await web.post(owner, address, { what: "confirm", id: "", version: "1", reason: "確かめた" })).status).toBe(
      303,
    );
    expect((await history())[0]?.content.confirmed).toBe(true);
  });

  test("grows by forms: a box, an arrow with evidence, each a version with its reason", async () => {
    const box = {
      what: "keepNode",
      id: "",
      version: "2",
      column: "output",
      text: "講座の受講者",
      reason: "産出を加えた",
    };
    expect((await web.post(owner, address, box)).status).toBe(303);
    const output = (await history())[0]?.content.nodes.find(({ column }) => column === "output")?.id ?? "";
    const arrow = {
      what: "keepArrow",
      id: "",
      version: "3",
      from: output,
      to: "kpi-kigyosha",
      evidence: "受講者の三人に一人が開業した",
      source: "架空の調査",
      strength: "一回の調査",
      indicator: "kigyosha",
      reason: "根拠を加えた",
    };
    expect((await web.post(owner, address, arrow)).status).toBe(303);
    const page = await web.get(owner, address);
    expect(page.body).toContain("受講者の三人に一人が開業した");
    expect(page.body).toContain("<svg");
    expect(looseDigits(main(page.body))).toEqual([]);
    expect((await history()).map(({ version, reason }) => [version, reason])).toEqual([
      [3, "根拠を加えた"],
      [2, "産出を加えた"],
      [1, "確かめた"],
    ]);
  });

  test("what is wrong comes back filled in, and a version taken by somebody else is not lost", async () => {
    const empty = { what: "keepNode", id: "", version: "4", column: "impact", text: "", reason: "加えた" };
    const refused = await web.post(owner, address, empty);
    expect(refused.status).toBe(400);
    expect(refused.body).toContain("文を書いてください");
    expect(refused.body).toMatch(/<option value="impact" selected[^>]*>/);
    const late = await web.post(owner, address, { ...empty, text: "町のにぎわい", version: "3" });
    expect(late.status).toBe(409);
    expect(late.body).toContain("町のにぎわい");
    expect((await web.post(owner, address, { ...empty, text: "町のにぎわい", reason: " " })).status).toBe(400);
  });

  test("a script in a text stays text", async () => {
    const typed = {
      what: "keepNode",
      id: "",
      version: "4",
      column: "impact",
      text: "<script>alert(1)</script>",
      reason: "試し",
    };
    expect((await web.post(owner, address, typed)).status).toBe(303);
    expect((await web.get(owner, address)).body).not.toContain("<script>alert(1)");
  });

  test("an older version comes back as a new one", async () => {
    expect((await web.post(owner, `${address}/restore`, { from: "3", version: "5" })).status).toBe(303);
    const [newest, , third] = await history();
    expect(newest?.version).toBe(5);
    expect(newest?.content).toEqual(third?.content);
    expect((await web.post(owner, `${address}/restore`, { from: "99", version: "6" })).status).toBe(400);
  });

  test("is not there for another unit or for a meeting before its stage", async () => {
    expect((await web.get(stranger, address)).status).toBe(404);
    expect((await web.get(member, address)).status).toBe(404);
    expect((await web.post(stranger, address, { what: "confirm", id: "", version: "6", reason: "x" })).status).toBe(
      404,
    );
    expect(await store.database.readAs(null, (tx) => readLogicHistory(tx, body, juku))).toEqual([]);
  });
});
