import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SessionToken } from "../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../store/testing/temporary-database.ts";
import { looseDigits } from "../../ui/testing.ts";
import { addTestPerson, addTestUnit } from "../account/testing/people.ts";
import { loadTestSite, startStaffServer, type TestStaffServer } from "../account/testing/staff-parts.ts";
import { aSheet, keepTestCycle } from "../cycle/testing/a-cycle.ts";
import { readEdition } from "../intake/index.ts";
import type { Site } from "../publication/index.ts";
import { applyDecisions } from "./index.ts";
import {
  decidedDirections,
  decisionRoutes,
  decisionsStandAgainst,
  readDecisions,
  readKeptEditions,
  readMoney,
  readRevisions,
  revisionsByOpinion,
} from "./server.ts";

const body = "019992";
const sheetPath = "/decision/mihon-town/sheet/juku";
const moneyPath = "/money/mihon-town/sheet/juku";

let store: TemporaryDatabase;
let site: Site;
let web: TestStaffServer;
let hq: SessionToken;
let owner: SessionToken;
let bureau: SessionToken;
let stranger: SessionToken;
let member: SessionToken;

const main = (html: string): string => html.slice(html.indexOf("<main"), html.indexOf("</main>"));

async function step(from: string, to: string, number: number): Promise<void> {
  await store.database.write((tx) =>
    tx.execute(
      "INSERT INTO cycle_step (body_id, sheet_id, number, from_stage, to_stage, by_person) VALUES ($1, 'juku', $2, $3, $4, NULL)",
      [body, number, from, to],
    ),
  );
}

beforeAll(async () => {
  store = await temporaryDatabase();
  const { database } = store;
  site = await loadTestSite(database);
  await addTestUnit(database, body, { id: "senryaku", kind: "hq" });
  await addTestUnit(database, body, { id: "sangyo", kind: "department", name: "産業課（架空）" });
  await addTestUnit(database, body, { id: "kosodate", kind: "department" });
  await addTestUnit(database, body, { id: "kaigi", kind: "council" });
  hq = (await addTestPerson(database, body, { role: "hq", unitId: "senryaku" })).session;
  const person = await addTestPerson(database, body, { role: "owner", unitId: "sangyo" });
  owner = person.session;
  bureau = (await addTestPerson(database, body, { role: "department", unitId: "sangyo" })).session;
  stranger = (await addTestPerson(database, body, { role: "department", unitId: "kosodate" })).session;
  member = (await addTestPerson(database, body, { role: "member", unitId: "kaigi", areaId: "mihon" })).session;
  await keepTestCycle(database, body, [
    aSheet(body, {
      id: "juku",
      unitId: "sangyo",
      ownerId: person.personId,
      about: { kind: "project", id: "kigyo-juku" },
      title: "起業塾プロジェクト（架空）",
      kpiIds: ["kigyosha"],
      areaPath: ["mihon"],
    }),
  ]);
  web = await startStaffServer(database, { site, register: (server, parts) => decisionRoutes(server, parts) });
});

afterAll(async () => {
  await web?.close();
  await store?.close();
});

describe("direction", () => {
  test("the owner proposes, and nobody of another unit sees the sheet", async () => {
    const kept = await web.post(owner, sheetPath, {
      state: "proposed",
      version: "1",
      direction: "expand",
      reason: "受講者が増えている。",
    });
    expect([kept.status, kept.location]).toEqual([303, sheetPath]);
    expect((await web.get(stranger, sheetPath)).status).toBe(404);
    const page = await web.get(owner, sheetPath);
    expect(page.status).toBe(200);
    expect(page.body).toContain("受講者が増えている。");
    expect(looseDigits(main(page.body))).toEqual([]);
  });

  test("a direction without a reason comes back filled in", async () => {
    const refused = await web.post(owner, sheetPath, {
      state: "proposed",
      version: "2",
      direction: "shrink",
      reason: " ",
    });
    expect(refused.status).toBe(400);
    expect(refused.body).toContain("理由が書かれていません");
    expect(refused.body).toMatch(/<option value="shrink" selected[^>]*>/);
  });

  test("the owner cannot decide, and the strategy division only from the second stage on", async () => {
    const word = { state: "decided", version: "2", direction: "expand", reason: "成果が出ている。" };
    expect((await web.post(owner, sheetPath, word)).status).toBe(403);
    expect((await web.post(hq, sheetPath, word)).status).toBe(403);
  });

  test("a second word with the same version is told as somebody else's, not lost", async () => {
    const again = await web.post(bureau, sheetPath, {
      state: "proposed",
      version: "1",
      direction: "improve",
      reason: "内容を見直す。",
    });
    expect(again.status).toBe(409);
    expect(again.body).toContain("ほかの人が先に保存しました");
    expect(again.body).toContain("内容を見直す。");
  });
});

describe("revision", () => {
  test("the printed target must give the number that is meant", async () => {
    const typed = {
      of: "kpi:kigyosha:target",
      printed: "16千件",
      value: "16",
      period: "令和9年度",
      reason: "上積みする。",
    };
    const refused = await web.post(owner, `${sheetPath}/revision`, typed);
    expect(refused.status).toBe(400);
    expect(refused.body).toContain("と読めますが");
    expect(refused.body).toContain("16千件");
  });

  test("the owner proposes 14件 → 16件以上 because of an opinion", async () => {
    const form = await web.get(owner, `${sheetPath}/revision?of=kpi:kigyosha:target`);
    expect(form.status).toBe(200);
    expect(looseDigits(main(form.body))).toEqual([]);
    const kept = await web.post(owner, `${sheetPath}/revision`, {
      of: "kpi:kigyosha:target",
      printed: "16件以上",
      value: "16",
      period: "令和9年度",
      reason: "上積みする。",
      opinion: "opinion-1",
    });
    expect(kept.status).toBe(303);
    const [found] =
      (await store.database.readAs(owner, (tx) => revisionsByOpinion(tx, body, ["opinion-1"]))).get("opinion-1") ?? [];
    expect(found?.after).toEqual({
      kind: "figure",
      figure: {
        printed: "16件以上",
        value: 16,
        unit: "件",
        bound: "atLeast",
        period: "FY2027",
        printedPeriod: "令和9年度",
      },
    });
    expect(found?.before).toMatchObject({ kind: "figure", figure: { printed: "14件", value: 14 } });
  });

  test("what is proposed stays inside: a member of the meeting sees neither direction nor revision", async () => {
    await step("draft", "submitted", 1);
    await step("submitted", "check", 2);
    await step("check", "meeting", 3);
    await step("meeting", "second", 4);
    expect(await store.database.readAs(member, (tx) => readDecisions(tx, body, ["juku"]))).toEqual(new Map());
    expect(await store.database.readAs(member, (tx) => readRevisions(tx, body, ["juku"]))).toEqual(new Map());
    expect(await store.database.readAs(null, (tx) => readMoney(tx, body, ["juku"]))).toEqual(new Map());
  });

  test("until both are decided, they stand against fixing", async () => {
    const open = await store.database.readAs(hq, (tx) => decisionsStandAgainst(tx, body, { id: "juku" }));
    expect(open.map(({ code }) => code)).toEqual(["decisionOnlyProposed", "revisionOnlyProposed"]);
    await web.post(hq, sheetPath, { state: "decided", version: "2", direction: "expand", reason: "成果が出ている。" });
    const revisions = (await store.database.readAs(hq, (tx) => revisionsByOpinion(tx, body, ["opinion-1"]))).get(
      "opinion-1",
    );
    const decided = await web.post(hq, `${sheetPath}/revision/${revisions?.[0]?.id}`, {
      state: "decided",
      version: "2",
    });
    expect(decided.status).toBe(303);
    expect(await store.database.readAs(hq, (tx) => decisionsStandAgainst(tx, body, { id: "juku" }))).toEqual([]);
    expect(await store.database.readAs(hq, (tx) => decidedDirections(tx, body, "fy2026"))).toEqual(
      new Map([["juku", "expand"]]),
    );
  });

  test("the plain record says it in printed words", async () => {
    const read = (session: SessionToken) => store.database.readAs(session, (tx) => readRevisions(tx, body, ["juku"]));
    // the second stage speaks to members when the sheet is fixed
    expect(await read(member)).toEqual(new Map());
    const revisions = await read(hq);
    expect(revisions.get("juku")).toEqual([
      {
        about: "kigyosha",
        what: "target",
        before: "14件（令和9年度）",
        after: "16件以上（令和9年度）",
        reason: "上積みする。",
      },
    ]);
  });
});

describe("next year's edition", () => {
  test("the list counts 1 sheet under 拡充 and the difference regrades", async () => {
    const list = await web.get(hq, "/decision/mihon-town/fy2026");
    expect(list.status).toBe(200);
    expect(looseDigits(main(list.body))).toEqual([]);
    const difference = await web.get(hq, "/decision/mihon-town/fy2026/difference");
    expect(difference.status).toBe(200);
    expect(difference.body).toContain(
      "「新規起業者数」の目標値を 14件（令和9年度） から 16件以上（令和9年度） に改める。",
    );
    // ibaraki: (8 − 4) / (e − 4) in FY2024; e = 4 + 10·2/5 = 8 → 100.0 %; after e = 4 + 12·2/5 = 8.8 → 83.3 %
    expect(difference.body).toContain("100%");
    expect(difference.body).toContain("83.3%");
    expect(looseDigits(main(difference.body))).toEqual([]);
  });

  test("only the strategy division makes it; the folder loads and changes one KPI only", async () => {
    const address = "/decision/mihon-town/fy2026/edition";
    expect((await web.get(bureau, address)).status).toBe(403);
    expect((await web.post(bureau, address, { title: "x", validFrom: "2028-04-01" })).status).toBe(403);
    expect((await web.post(hq, address, { title: "x", validFrom: "来年" })).status).toBe(400);
    const preview = await web.get(hq, address);
    expect(preview.status).toBe(200);
    expect(looseDigits(main(preview.body))).toEqual([]);
    expect((await web.post(hq, address, { title: "第2版（架空）", validFrom: "R10.4.1" })).status).toBe(303);
    const [kept] = await store.database.readAs(hq, (tx) => readKeptEditions(tx, body));
    const zip = await web.server.inject({
      method: "GET",
      url: `${address}/zip?id=${kept?.id}`,
      cookies: { session: hq },
    });
    expect(zip.statusCode).toBe(200);
    const texts = Object.entries(unzipSync(new Uint8Array(zip.rawPayload))).map(([file, bytes]) => ({
      file: file.replace("mihon-town/", ""),
      text: strFromU8(bytes),
    }));
    const edition = readEdition(texts);
    expect(edition.ok ? [] : edition.problem).toEqual([]);
    const kpis = texts.find(({ file }) => file === "kpis.yaml")?.text ?? "";
    expect(kpis).toContain("document: decision-fy2026");
    expect(kpis).toContain("16件以上");
    expect(await store.database.readAs(member, (tx) => readKeptEditions(tx, body))).toEqual([]);
  });

  test("the region shows the new target with the decision as its document; other KPIs keep their facts", async () => {
    const kept = await store.database.readAs(hq, (tx) => readKeptEditions(tx, body));
    const after = applyDecisions(site, kept);
    const target = after.kpis.byId.get("kigyosha")?.target;
    expect(target).toMatchObject({
      id: "kpi.kigyosha.target",
      printed: "16件以上",
      document: "decision-fy2026",
      version: 2,
    });
    expect(target?.note?.ja).toBe("改定前は 14件（令和9年度）");
    expect(after.kpis.byId.get("taiki-jido")).toEqual(site.kpis.byId.get("taiki-jido"));
    expect(after.documents.byId.get("decision-fy2026")?.publisher).toBe("見本町（架空）");
  });
});

describe("money", () => {
  const line = { programme: "起業塾", fiscalYear: "2026", version: "1" };

  test("1,200 in 千円 is 1,200,000円, kept and shown in words", async () => {
    const kept = await web.post(owner, moneyPath, {
      ...line,
      stage: "initial",
      amount: "1,200",
      unit: "千円",
      "fund-national": "600",
      "fund-general": "600",
    });
    expect(kept.status).toBe(303);
    const page = await web.get(owner, moneyPath);
    expect(page.body).toContain("120万円");
    expect(page.body).toContain("財源の合計は金額と合う");
    expect(looseDigits(main(page.body))).toEqual([]);
  });

  test("a thousand-yen value typed as yen is asked, and kept once confirmed", async () => {
    const typed = { ...line, stage: "supplementary", amount: "300", unit: "円" };
    const asked = await web.post(owner, moneyPath, typed);
    expect(asked.status).toBe(400);
    expect(asked.body).toContain("300円 でよいですか");
    expect(asked.body).toContain('name="confirmed"');
    expect((await web.post(owner, moneyPath, { ...typed, unit: "千円" })).status).toBe(303);
  });

  test("outturn 1,125,000 of 1,500,000 voted is 75.0 %, and a 再掲 line changes nothing", async () => {
    await web.post(owner, moneyPath, { ...line, stage: "outturn", amount: "1,125,000", unit: "円" });
    await web.post(owner, moneyPath, {
      ...line,
      programme: "別の事業",
      stage: "initial",
      amount: "9,000",
      unit: "千円",
      relistedOf: "起業塾",
    });
    const list = await web.get(hq, "/money/mihon-town/fy2026");
    expect(list.status).toBe(200);
    expect(list.body).toContain("75.0%");
    expect(list.body).toContain("1,200,000円");
    expect(list.body).not.toContain("10,200,000円");
    expect(looseDigits(main(list.body))).toEqual([]);
  });

  test("拡充 without a request is a question on the sheet", async () => {
    expect((await web.get(owner, sheetPath)).body).toContain("拡充とされていますが、要求額がありません");
  });

  test("a wrong amount, a year of two digits and an unknown line are refused in words", async () => {
    expect((await web.post(owner, moneyPath, { ...line, stage: "initial", amount: "約5", unit: "千円" })).status).toBe(
      400,
    );
    expect(
      (await web.post(owner, moneyPath, { ...line, fiscalYear: "26", stage: "initial", amount: "5", unit: "千円" }))
        .status,
    ).toBe(400);
    expect(
      (await web.post(owner, moneyPath, { ...line, line: "none", stage: "initial", amount: "5000", unit: "千円" }))
        .status,
    ).toBe(400);
  });
});

describe("proposals", () => {
  const address = "/proposal/mihon-town/fy2026";

  test("a draft is the unit's own; once sent, the strategy division allocates with its own words", async () => {
    const typed = {
      unitId: "sangyo",
      title: "若者の起業支援",
      text: "講座を二つにする。",
      amount: "3",
      unit: "百万円",
      version: "1",
    };
    expect((await web.post(bureau, address, typed)).status).toBe(303);
    expect((await web.get(hq, address)).body).not.toContain("若者の起業支援");
    const mine = await web.get(bureau, address);
    const id = /#proposal-([0-9a-f-]{36})/.exec(mine.body)?.[1] ?? "";
    expect((await web.post(bureau, address, { ...typed, id, version: "2", send: "yes" })).status).toBe(303);
    const forged = { state: "allocated", version: "3", amount: "9", unit: "百万円" };
    expect((await web.post(bureau, `${address}/${id}/answer`, forged)).status).toBe(403);
    const answer = {
      state: "allocated",
      version: "3",
      amount: "2",
      unit: "百万円",
      weight: "最重点",
      answer: "一講座分を配分する。",
    };
    expect((await web.post(hq, `${address}/${id}/answer`, answer)).status).toBe(303);
    const page = await web.get(bureau, address);
    expect(page.body).toContain("300万円");
    expect(page.body).toContain("200万円");
    expect(page.body).toContain("最重点");
    expect(looseDigits(main(page.body))).toEqual([]);
  });

  test("nobody writes for another unit", async () => {
    const typed = { unitId: "sangyo", title: "よその提案", text: "x", version: "1" };
    expect((await web.post(stranger, address, typed)).status).toBe(403);
  });
});
