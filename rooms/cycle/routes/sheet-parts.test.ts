import { afterAll, beforeAll, expect, test } from "vitest";
import type { SessionToken } from "../../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { addTestPerson, addTestUnit } from "../../account/testing/people.ts";
import { loadTestSite, startStaffServer, type TestStaffServer } from "../../account/testing/staff-parts.ts";
import { excerpt } from "../pages/sheet-part-state.ts";
import { keepForm } from "../store/keep-sheets.ts";
import { aSheet, keepTestCycle, testForm } from "../testing/a-cycle.ts";
import { sheetRoutes } from "./sheet-routes.ts";

let store: TemporaryDatabase;
let web: TestStaffServer;
let owner: SessionToken;
let colleague: SessionToken;
let stranger: SessionToken;

const path = "/sheet/mihon-town/s-parts";
const fields = testForm.sections.flatMap((section) => section.fields);
/** 架空: each field is a section of its own. */
const partedForm = {
  ...testForm,
  id: "form-parted",
  sections: fields.map((field) => ({ id: field.id, title: field.label, fields: [field] })),
};

beforeAll(async () => {
  store = await temporaryDatabase();
  const { database } = store;
  const site = await loadTestSite(database);
  const { body } = site.edition;
  await addTestUnit(database, body, { id: "ka", kind: "department" });
  await addTestUnit(database, body, { id: "hq", kind: "hq" });
  ({ session: owner } = await addTestPerson(database, body, { role: "owner", unitId: "ka", id: "p-owner" }));
  ({ session: colleague } = await addTestPerson(database, body, { role: "department", unitId: "ka" }));
  ({ session: stranger } = await addTestPerson(database, body, { role: "hq", unitId: "hq" }));
  await database.write((tx) => keepForm(tx, body, partedForm));
  const sheet = { id: "s-parts", unitId: "ka", ownerId: "p-owner", formId: partedForm.id };
  await keepTestCycle(database, body, [aSheet(body, sheet)]);
  web = await startStaffServer(database, {
    site,
    register: (server, parts) =>
      sheetRoutes(server, parts, {
        sheetPanels: async () => [
          { id: "opinions", title: "意見と回答", content: "四つの意見", line: "意見四件", todo: "意見に回答する" },
        ],
      }),
  });
});
afterAll(async () => {
  await web?.close();
  await store?.close();
});

const page = async (session: SessionToken): Promise<string> => (await web.get(session, path)).body;
/** The parts that are open, by id. */
const openParts = (html: string): readonly string[] =>
  [...html.matchAll(/<section class="section sheet-part" id="([^"]+)"[^>]*><details open/g)].map(([, id = ""]) => id);
const turn = (html: string): string =>
  (/<div class="sheet-turn[\s\S]*?<\/div>/.exec(html)?.[0] ?? "").replace(/<[^>]*>/g, "");
const step = (session: SessionToken, from: string, to: string, seen: number) =>
  web.post(session, `${path}/step`, { from, to, seen: String(seen), anyway: "yes" });

test("担当が書く番なら、書く部分だけが開き、先頭にすることが順に並ぶ", async () => {
  const html = await page(owner);
  expect(openParts(html)).toEqual(["part-done", "part-cause"]);
  expect(turn(html)).toMatch(
    /あなたがすること.*実施したこと」を書く 必須の空欄 1.*意見に回答する.*提出する 先に済ませること 1件/,
  );
  expect(html).toContain('<span class="sheet-part-line">意見四件</span>');
});

test("書く欄のない人には、できることだけが先頭にあり、本文が開いている", async () => {
  const html = await page(stranger);
  expect(turn(html)).toContain("意見に回答する");
  expect(turn(html)).not.toContain("を書く");
  expect(openParts(html)).toContain("part-done");
});

test("終わった段階の部分は、書き出しの一行に畳まれ、書く番の部分が開く", async () => {
  const done = "道を三本ひらいた。".repeat(8);
  await web.post(owner, `${path}/answers`, { form: "form-parted@1", "v.done": done, "b.done": "0" });
  await step(owner, "draft", "submitted", 0);
  expect(openParts(await page(colleague))).toContain("part-done");
  await step(colleague, "submitted", "check", 1);
  await step(colleague, "check", "meeting", 2);
  const html = await page(colleague);
  // who coordinates sees at once whose sheet it is
  expect(openParts(html)).toEqual(["facts", "part-discussed"]);
  expect(html).toContain(`${done.slice(0, 40)}…`);
  expect(turn(html)).toContain("「会議の記録」を書く");
});

test("書き出しは一行で、長ければ省く印で終わる", () => {
  expect(excerpt(" 一行目\n二行目 ")).toBe("一行目 二行目");
  expect(excerpt("あ".repeat(41))).toBe(`${"あ".repeat(40)}…`);
});
