import { afterAll, beforeAll, expect, test } from "vitest";
import { fail, ok, problem, type SessionToken } from "../../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import type { Viewer } from "../../account/index.ts";
import { findViewer } from "../../account/server.ts";
import { addTestPerson, addTestUnit, testSecret } from "../../account/testing/people.ts";
import { aSheet, keepTestCycle } from "../../cycle/testing/a-cycle.ts";
import { aRecord } from "../examples/a-release.ts";
import { buildBundle } from "../pages/build-bundle.ts";
import {
  keepCorrection,
  readCorrections,
  readFileHeads,
  readHoldingContents,
  readReleases,
} from "../store/releases.ts";
import { publishCycle } from "./publish-cycle.ts";

const body = { id: "019801", edition: "renshu-ken", name: "練習県（架空）", fictitious: true };
let store: TemporaryDatabase;
let hq: SessionToken;
let owner: SessionToken;

beforeAll(async () => {
  store = await temporaryDatabase();
  const { database } = store;
  await addTestUnit(database, body.id, { id: "hq", kind: "hq" });
  await addTestUnit(database, body.id, { id: "yama", kind: "bureau" });
  hq = (await addTestPerson(database, body.id, { role: "hq", unitId: "hq", id: "p-hq" })).session;
  owner = (await addTestPerson(database, body.id, { role: "owner", unitId: "yama", id: "p-owner" })).session;
  const sheets = ["s1", "s2"].map((id) => aSheet(body.id, { id, unitId: "yama", ownerId: "p-owner" }));
  await keepTestCycle(database, body.id, sheets);
});
afterAll(() => store.close());

async function viewerOf(session: SessionToken): Promise<Viewer> {
  const viewer = await store.database.read((tx) => findViewer(tx, testSecret, session));
  if (!viewer) throw new Error("no viewer");
  return viewer;
}

const step = (session: SessionToken, sheet: string, number: number, from: string, to: string) =>
  store.database.writeAs(session, (tx) =>
    tx.execute("INSERT INTO cycle_step (body_id, sheet_id, number, from_stage, to_stage) VALUES ($1, $2, $3, $4, $5)", [
      body.id,
      sheet,
      number,
      from,
      to,
    ]),
  );

async function fix(sheet: string) {
  await step(owner, sheet, 1, "draft", "submitted");
  await step(hq, sheet, 2, "submitted", "check");
  await step(hq, sheet, 3, "check", "second");
  await step(hq, sheet, 4, "second", "fixed");
}

const publishAs = async (session: SessionToken, meanwhile: () => Promise<unknown> = async () => undefined) =>
  publishCycle(
    {
      database: store.database,
      readRecords: async (ids) => ids.map((id) => ({ ...aRecord, id })),
      printForms: async () => {
        await meanwhile();
        return ok([]);
      },
      buildBundle: (content, forms) => buildBundle({ content, style: "", forms }),
    },
    { viewer: await viewerOf(session), body, cycleId: "fy2026", publishedOn: "2026-11-22" },
  );

test("確定した調書がないうちは、理由を言って公表しない", async () => {
  expect(await publishAs(hq)).toMatchObject({ ok: false, problem: { code: "nothingFixed" } });
});

test("地域戦略課でない人の公表は、データベースが断り、何も残らない", async () => {
  await fix("s1");
  await expect(publishAs(owner)).rejects.toThrow("notAllowed");
  expect(await store.database.read((tx) => readReleases(tx, body.id))).toEqual([]);
});

test("様式を一つでも印刷できなければ、欠けたまま公表せずに理由を言う", async () => {
  const jammed = problem("pressFailed", "様式を印刷できませんでした。", "A form could not be printed.");
  const outcome = await publishCycle(
    {
      database: store.database,
      readRecords: async (ids) => ids.map((id) => ({ ...aRecord, id })),
      printForms: async () => fail(jammed),
      buildBundle: (content, forms) => buildBundle({ content, style: "", forms }),
    },
    { viewer: await viewerOf(hq), body, cycleId: "fy2026", publishedOn: "2026-11-22" },
  );
  expect(outcome).toEqual({ ok: false, problem: jammed });
  expect(await store.database.read((tx) => readReleases(tx, body.id))).toEqual([]);
});

test("公表の途中で調書が再開されたら、全体が取りやめになる", async () => {
  const reopened = () =>
    store.database.writeAs(hq, (tx) =>
      tx.execute(
        `INSERT INTO cycle_step (body_id, sheet_id, number, from_stage, to_stage, reason) VALUES ($1, 's1', 5, 'fixed', 'draft', '直すため')`,
        [body.id],
      ),
    );
  const outcome = await publishAs(hq, reopened);
  expect(outcome).toMatchObject({ ok: false, problem: { code: "movedMeanwhile" } });
  expect(await store.database.read((tx) => readReleases(tx, body.id))).toEqual([]);
});

test("確定した調書だけが公表され、段階が公表に進み、誰でも読める", async () => {
  await fix("s2");
  expect(await publishAs(hq)).toMatchObject({ ok: true, value: { id: "fy2026-1", corrects: null } });
  const stages = await store.database.read((tx) =>
    tx.query("SELECT sheet_id, stage FROM cycle_now WHERE body_id = $1 ORDER BY sheet_id", [body.id]),
  );
  expect(stages).toEqual([
    { sheet_id: "s1", stage: "draft" },
    { sheet_id: "s2", stage: "published" },
  ]);
  const seen = await store.database.readAs(null, async (tx) => ({
    contents: await readHoldingContents(tx, body.id),
    files: await readFileHeads(tx, body.id, "fy2026-1"),
    sheets: await tx.query("SELECT * FROM cycle_now"),
  }));
  expect(seen.contents.map(({ records }) => records.map(({ id }) => id))).toEqual([["s2"]]);
  expect(seen.files.map(({ path }) => path)).toContain("SHA256SUMS");
  expect(seen.sheets).toEqual([]);
});

test("二度目の公表は前の公表に代わり、訂正の記録を持つ", async () => {
  const correction = {
    releaseId: "fy2026-1",
    correctedOn: "2026-11-23",
    about: "s2",
    was: "誤",
    isNow: "正",
    reason: "転記",
  };
  await store.database.writeAs(hq, (tx) => keepCorrection(tx, body.id, correction));
  await expect(store.database.writeAs(owner, (tx) => keepCorrection(tx, body.id, correction))).rejects.toThrow(
    "notAllowed",
  );
  await step(owner, "s1", 6, "draft", "submitted");
  await step(hq, "s1", 7, "submitted", "check");
  await step(hq, "s1", 8, "check", "second");
  await step(hq, "s1", 9, "second", "fixed");
  expect(await publishAs(hq)).toMatchObject({ ok: true, value: { id: "fy2026-2", corrects: "fy2026-1" } });
  const [content] = await store.database.readAs(null, (tx) => readHoldingContents(tx, body.id));
  expect(content?.records.map(({ id }) => id)).toEqual(["s1", "s2"]);
  expect(content?.corrections).toEqual([{ ...correction, number: 1 }]);
  expect(await store.database.readAs(null, (tx) => readCorrections(tx, body.id))).toHaveLength(1);
});

test("公表したものは、表の持ち主でも変えられない", async () => {
  const change = store.database.write((tx) => tx.execute("UPDATE release_release SET title = 'x'"));
  await expect(change).rejects.toThrow("keeps every version");
});
