import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SessionToken } from "../../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import type { Viewer } from "../../account/index.ts";
import { findViewer } from "../../account/server.ts";
import { addTestPerson, addTestUnit, testSecret } from "../../account/testing/people.ts";
import { proposedDeadlines } from "../domain/deadline.ts";
import { readFormFolder } from "../store/form-files.ts";
import { readAnswers, readCycles, readForm, readSheet, readSheets } from "../store/read-sheets.ts";
import { aCycleModel } from "../testing/open-cycle-model.ts";
import { changeCycle } from "./deadline-change.ts";
import { saveForm } from "./form-save.ts";
import { type Opening, type OpeningParts, openCycle, tryOpening } from "./open-cycle.ts";

const body = "019992";
const shipped = readFormFolder(fileURLToPath(new URL("../../../data/forms", import.meta.url)));
if (!shipped.ok) throw new Error(JSON.stringify(shipped.problem));
const forms = shipped.value.map(({ form }) => form);

let store: TemporaryDatabase;
let hq: Viewer;
let owner: Viewer;
let bureau: Viewer;

const viewerOf = async (session: SessionToken): Promise<Viewer> => {
  const viewer = await store.database.read((tx) => findViewer(tx, testSecret, session));
  if (!viewer) throw new Error("no viewer");
  return viewer;
};

const person = async (role: Viewer["roles"][number]["role"], unitId: string, id: string, areaId?: string) =>
  viewerOf((await addTestPerson(store.database, body, { role, unitId, id, ...(areaId ? { areaId } : {}) })).session);

beforeAll(async () => {
  store = await temporaryDatabase();
  await addTestUnit(store.database, body, { id: "hq", kind: "hq" });
  await addTestUnit(store.database, body, { id: "dept", kind: "department" });
  await addTestUnit(store.database, body, { id: "a", kind: "bureau", areaId: "bureau-a" });
  await addTestUnit(store.database, body, { id: "b", kind: "bureau", areaId: "bureau-b" });
  hq = await person("hq", "hq", "kikaku");
  owner = await person("owner", "dept", "tanaka");
  bureau = await person("bureau", "a", "sato", "bureau-a");
});
afterAll(() => store.close());

const parts = (measures: number, programmes: number, more: Partial<OpeningParts> = {}): OpeningParts => ({
  model: aCycleModel({ measures, programmes }),
  shipped: forms,
  decisions: async () => [],
  ...more,
});

const opening = (fiscalYear: number, more: Partial<Opening> = {}): Opening => ({
  fiscalYear,
  deadlines: proposedDeadlines(fiscalYear),
  things: { projectEdition: "plan-2026", treeEdition: "plan-2026", programmeKinds: ["programme"] },
  forms: { project: "project", measure: "measure", programme: "programme" },
  assigned: { units: new Map(), owners: new Map([["unit/dept", "tanaka"]]) },
  withoutOwner: true,
  ...more,
});

/** Whoever arrives goes on when so many have arrived. */
function meetingOf(missing: number): () => Promise<void> {
  let left = missing;
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    left -= 1;
    if (left === 0) open();
    return opened;
  };
}

describe("年度を開く", () => {
  test("担当者のいない調書があれば、印を付けるまで開かない", async () => {
    const refused = await openCycle(store.database, hq, opening(2024, { withoutOwner: false }), parts(2, 3));
    expect(refused).toMatchObject({ ok: false, problem: [{ code: "openWithoutOwner" }] });
    expect(await store.database.readAs(hq.session, (tx) => readCycles(tx, body))).toEqual([]);
  });

  test("確かめるだけでは、何も作られない", async () => {
    const { plan } = await tryOpening(store.database, hq, opening(2024), parts(2, 3));
    expect(plan.sheets).toHaveLength(7);
    expect(await store.database.readAs(hq.session, (tx) => readSheets(tx, body, "fy2024"))).toEqual([]);
  });

  test("開くと、年度・様式・調書・担当者が一度にできる", async () => {
    expect(await openCycle(store.database, hq, opening(2024), parts(2, 3))).toEqual({
      ok: true,
      value: { cycleId: "fy2024", made: 7, present: 0 },
    });
    const [cycle] = await store.database.readAs(hq.session, (tx) => readCycles(tx, body));
    expect(cycle).toMatchObject({
      id: "fy2024",
      title: "令和6年度の評価",
      titleEn: "Evaluation of FY2024",
      version: 1,
    });
    const sheet = await store.database.readAs(hq.session, (tx) => readSheet(tx, body, "fy2024-programme-S1"));
    // 事務事業の様式で、担当が書く必須の欄は6つ: 位置付け・実施・評価・理由・方向・方向の理由
    expect(sheet).toMatchObject({
      unitId: "dept",
      ownerId: "tanaka",
      formId: "programme",
      formVersion: 1,
      required: 6,
      stage: "draft",
    });
  });

  test("もう一度開いても何も増えず、足りないものがあればそれだけが加わる", async () => {
    expect(await openCycle(store.database, hq, opening(2024), parts(2, 3))).toMatchObject({
      value: { made: 0, present: 7 },
    });
    expect(await openCycle(store.database, hq, opening(2024), parts(2, 5))).toMatchObject({
      value: { made: 2, present: 7 },
    });
  });

  test("同じ年度を二人が同時に開いても、調書は一つずつ", async () => {
    // each opens only when the other has looked, too
    const met = meetingOf(2);
    const looked = parts(2, 3, { decisions: () => met().then(() => []) });
    const both = await Promise.all([
      openCycle(store.database, hq, opening(2026), looked),
      openCycle(store.database, hq, opening(2026), looked),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap((one) => (one.ok ? [] : one.problem.map(({ code }) => code)))).toEqual(["openedMeanwhile"]);
    expect(await store.database.readAs(hq.session, (tx) => readSheets(tx, body, "fy2026"))).toHaveLength(7);
  });

  test.each([
    ["担当者", () => owner],
    ["振興局", () => bureau],
  ])("%sは年度を開けない", async (_, who) => {
    const refused = await openCycle(store.database, who(), opening(2022), parts(1, 1));
    expect(refused).toMatchObject({ ok: false, problem: [{ code: "notAllowed" }] });
  });

  test("次の年度は前の年度とつながり、廃止は引き継がず、改善には印が付く", async () => {
    const decisions = async () => [
      { sheetId: "fy2024-programme-S1", direction: "abolish" as const },
      { sheetId: "fy2024-measure-m1", direction: "improve" as const },
    ];
    const { plan, before } = await tryOpening(store.database, hq, opening(2025), parts(2, 3, { decisions }));
    expect(before?.id).toBe("fy2024");
    expect(plan.ended.map(({ thing }) => thing.id)).toEqual(["S1"]);
    expect(plan.sheets.filter(({ toImprove }) => toImprove).map(({ previousId }) => previousId)).toEqual([
      "fy2024-measure-m1",
    ]);
    expect(plan.sheets.find(({ thing }) => thing.id === "S2")).toMatchObject({
      ownerId: "tanaka",
      ownerFrom: "previous",
    });
  });
});

describe("様式の版", () => {
  test("新しい版は、前の版で作った調書を変えない。消えた欄の答えも読める", async () => {
    await store.database.writeAs(owner.session, (tx) =>
      tx.execute(
        "INSERT INTO cycle_answer (body_id, sheet_id, field_id, version, part, value) VALUES ($1, 'fy2024-programme-S2', 'done', 1, 'self', $2)",
        [body, JSON.stringify("道路を直した")],
      ),
    );
    const [programme] = forms.filter(({ id }) => id === "programme");
    if (!programme) throw new Error("no form");
    const draft = { ...programme, sections: programme.sections.filter(({ id }) => id !== "done") };
    expect(await saveForm(store.database, hq, { draft, seen: 1 })).toEqual({ ok: true, value: 2 });
    const [sheet, form, answers] = await store.database.readAs(owner.session, async (tx) => [
      await readSheet(tx, body, "fy2024-programme-S2"),
      await readForm(tx, body, "programme", 1),
      await readAnswers(tx, body, "fy2024-programme-S2"),
    ]);
    expect(sheet).toMatchObject({ formVersion: 1, required: 6, filled: 1 });
    expect(form?.sections.map(({ id }) => id)).toContain("done");
    expect(answers.get("done")?.value).toBe("道路を直した");
  });

  test("同じ版を見て二人が保存すると、後の人は断られ、前の版は残る", async () => {
    const [programme] = forms.filter(({ id }) => id === "programme");
    if (!programme) throw new Error("no form");
    expect(await saveForm(store.database, hq, { draft: programme, seen: 1 })).toMatchObject({
      ok: false,
      problem: { code: "formChangedMeanwhile" },
    });
  });

  test("様式を変えられるのは地域戦略課だけ", async () => {
    const [programme] = forms.filter(({ id }) => id === "programme");
    if (!programme) throw new Error("no form");
    expect(await saveForm(store.database, owner, { draft: programme, seen: 2 })).toMatchObject({
      ok: false,
      problem: { code: "notAllowed" },
    });
  });
});

describe("締切と閉じること", () => {
  test("締切は理由とともに新しい版になる。理由がなければ変わらない", async () => {
    const change = { cycleId: "fy2024", seen: 1, what: "deadlines", deadlines: { draft: "2025-07-15" } } as const;
    expect(await changeCycle(store.database, hq, { ...change, reason: " " })).toMatchObject({
      ok: false,
      problem: { code: "reasonMissing" },
    });
    expect(await changeCycle(store.database, hq, { ...change, reason: "豪雨のため" })).toMatchObject({
      value: { version: 2, reason: "豪雨のため" },
    });
    expect(await changeCycle(store.database, hq, { ...change, reason: "もう一度" })).toMatchObject({
      ok: false,
      problem: { code: "cycleChangedMeanwhile" },
    });
  });

  test("確定していない調書があるまま閉じるには、理由が要る。閉じた年度には加えられない", async () => {
    const change = { cycleId: "fy2024", seen: 2, what: "close" } as const;
    expect(await changeCycle(store.database, hq, { ...change, reason: "" })).toMatchObject({
      ok: false,
      problem: { code: "reasonMissing" },
    });
    expect(await changeCycle(store.database, hq, { ...change, reason: "試行の年度のため" })).toMatchObject({
      value: { closed: true, version: 3 },
    });
    expect(await openCycle(store.database, hq, opening(2024), parts(2, 6))).toMatchObject({
      ok: false,
      problem: [{ code: "cycleClosed" }],
    });
  });

  test("締切を変えられるのは地域戦略課だけ", async () => {
    const change = { cycleId: "fy2026", seen: 1, what: "deadlines", deadlines: {}, reason: "試し" } as const;
    expect(await changeCycle(store.database, bureau, change)).toMatchObject({
      ok: false,
      problem: { code: "notAllowed" },
    });
  });
});

test("113の施策と2,700の事務事業が、一度に開く", async () => {
  const opened = await openCycle(store.database, hq, opening(2027), parts(113, 2700));
  expect(opened).toMatchObject({ value: { made: 2815 } });
}, 60_000);
