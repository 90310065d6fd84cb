import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SessionToken } from "../../../foundation/index.ts";
import type { ReadTx } from "../../../store/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { looseDigits } from "../../../ui/testing.ts";
import type { Viewer } from "../../account/index.ts";
import type { StaffParts } from "../../account/server.ts";
import { addTestPerson, addTestUnit } from "../../account/testing/people.ts";
import { loadTestSite, startStaffServer, type TestStaffServer } from "../../account/testing/staff-parts.ts";
import { aSheet, keepTestCycle } from "../../cycle/testing/a-cycle.ts";
import type { Site } from "../../publication/index.ts";
import { readCalendar, readValuesOnce } from "../../value/server.ts";
import { openPress } from "../actions/press.ts";
import { assemble, readHeads, readRecords } from "../actions/read-records.ts";
import { formRoutes } from "./form-routes.ts";

let store: TemporaryDatabase;
let web: TestStaffServer;
let site: Site;
let parts: StaffParts;
let owner: SessionToken;
let stranger: SessionToken;
let hq: SessionToken;
const sources = { readValues: readValuesOnce, readCalendar };
const press = openPress({ workerFile: null });

beforeAll(async () => {
  store = await temporaryDatabase();
  site = await loadTestSite(store.database);
  const body = site.edition.body;
  for (const id of ["d1", "d2"]) await addTestUnit(store.database, body, { id, kind: "department" });
  await addTestUnit(store.database, body, { id: "hq", kind: "hq" });
  const first = await addTestPerson(store.database, body, { role: "owner", unitId: "d1", name: "架空 花子" });
  owner = first.session;
  stranger = (await addTestPerson(store.database, body, { role: "department", unitId: "d2" })).session;
  hq = (await addTestPerson(store.database, body, { role: "hq", unitId: "hq" })).session;
  await keepTestCycle(store.database, body, [
    aSheet(body, { id: "s1", unitId: "d1", kpiIds: ["kigyosha"], ownerId: first.personId }),
    aSheet(body, { id: "s2", unitId: "d1", kpiIds: ["taiki-jido"], ownerId: first.personId }),
    aSheet(body, { id: "s3", unitId: "d2" }),
  ]);
  web = await startStaffServer(store.database, {
    site,
    register: (server, given) => {
      parts = given;
      formRoutes(server, given, { sources, press });
    },
    now: () => new Date("2027-05-01T00:00:00Z"),
  });
});
afterAll(async () => {
  await web?.close();
  press.close();
  await store?.close();
});

/** Rights come from the session alone: what else a viewer carries decides nothing. */
const viewerOf = (session: SessionToken): Viewer => ({
  ...{ session, bodyId: site.edition.body, personId: "", name: "" },
  roles: [],
  formToken: "",
});
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
const shipped = (id: string) =>
  readFileSync(join(import.meta.dirname, "..", "..", "..", "data", "form-templates", `${id}.yaml`), "utf8");

/** How many statements a work runs. */
function counting(tx: ReadTx): { readonly tx: ReadTx; readonly statements: string[] } {
  const statements: string[] = [];
  const query: ReadTx["query"] = (sql, values) => {
    statements.push(sql);
    return tx.query(sql, values);
  };
  const watched: ReadTx = { query, copyOut: tx.copyOut };
  return { tx: watched, statements };
}

describe("記録を読む", () => {
  test("調書が何枚でも、文の数は変わらない", async () => {
    const count = (sheetIds: readonly string[]) =>
      store.database.readAs(hq, async (plain) => {
        const { tx, statements } = counting(plain);
        const heads = await readHeads(tx, site.edition.body, { sheetIds });
        const records = await assemble(tx, sources, site, heads, () => null);
        return { records: records.length, statements: statements.length };
      });
    const [one, three] = [await count(["s1"]), await count(["s1", "s2", "s3"])];
    expect([one.records, three.records]).toEqual([1, 3]);
    expect(one.statements).toBeGreaterThan(5);
    expect(three.statements).toBe(one.statements);
  });

  test("様式が規則を指さなければ、指標は計画の版の規則で判定され、記録がそれを言う", async () => {
    const [record] = await readRecords({ ...parts, sources }, site, viewerOf(owner), { sheetIds: ["s1"] });
    expect(record?.form.rule).toBeNull();
    expect(record?.kpis).toMatchObject([{ id: "kigyosha", grade: { rule: "ibaraki", from: "plan", label: "順調" } }]);
    const grade = record?.kpis[0]?.grade;
    expect([grade?.ruleName, grade?.labelEn]).toEqual([{ ja: "茨城県方式", en: "Ibaraki" }, "On track"]);
    expect([grade?.why.length, grade?.whyEn?.some((line) => /[ぁ-んァ-ヶ一-龠]/.test(line))]).toEqual([
      grade?.whyEn?.length,
      false,
    ]);
    const none = { ...site, edition: { ...site.edition, gradingRule: "mitouroku" } };
    const [without] = await readRecords({ ...parts, sources }, none, viewerOf(owner), { sheetIds: ["s1"] });
    expect(without?.kpis).toMatchObject([{ grade: null }]);
  });

  test("見える調書だけが記録になり、担当者の名が入る", async () => {
    const seenBy = async (session: SessionToken) => {
      const found = await readRecords({ ...parts, sources }, site, viewerOf(session), { cycleId: "fy2026" });
      return found.map(({ id, owner: name }) => [id, name]);
    };
    expect(await seenBy(owner)).toEqual([
      ["s1", "架空 花子"],
      ["s2", "架空 花子"],
    ]);
    expect(await seenBy(stranger)).toEqual([["s3", null]]);
    expect(await seenBy(hq)).toHaveLength(3);
  });
});

describe("様式の印刷", () => {
  test.each([
    ["pdf", "application/pdf", "%PDF-"],
    ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK"],
    ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"],
  ])("担当は自分の調書を %s で受け取れる", async (ending, type, start) => {
    const file = await web.get(owner, `/form/mihon-town/sheet/s1/evaluation-sheet.${ending}`);
    expect(file.status).toBe(200);
    expect(file.headers["content-type"]).toBe(type);
    expect(file.headers["cache-control"]).toBe("no-store");
    expect(file.body.slice(0, start.length)).toBe(start);
  });

  test("ほかの部署の調書は、どの形でも見つからない", async () => {
    for (const ending of ["pdf", "docx", "xlsx"])
      expect((await web.get(stranger, `/form/mihon-town/sheet/s1/evaluation-sheet.${ending}`)).status).toBe(404);
    expect((await web.get(owner, "/form/mihon-town/sheet/s3/evaluation-sheet.pdf")).status).toBe(404);
  });

  test("サインインしていない人には何も渡されない", async () => {
    const answer = await web.get(null, "/form/mihon-town/sheet/s1/evaluation-sheet.pdf");
    expect(answer.status).not.toBe(200);
    expect(answer.body).not.toContain("%PDF-");
  });

  test("全部の調書は担当ごとの分冊の zip で届き、見えない部署の分冊は入らない", async () => {
    const all = await web.get(hq, "/form/mihon-town/cycle/fy2026/evaluation-sheet.zip?output=xlsx");
    expect([all.status, all.headers["content-type"]]).toEqual([200, "application/zip"]);
    expect(all.body).toContain("架空_d1.xlsx");
    expect(all.body).toContain("架空_d2.xlsx");
    const own = await web.get(stranger, "/form/mihon-town/cycle/fy2026/evaluation-sheet.zip?output=xlsx");
    expect(own.body).toContain("架空_d2.xlsx");
    expect(own.body).not.toContain("架空_d1.xlsx");
  });

  test("知らない様式、知らない回、知らない形は見つからない", async () => {
    for (const path of [
      "sheet/s1/no-such-form.pdf",
      "sheet/s1/evaluation-sheet.exe",
      "cycle/fy1999/kpi-list.pdf",
      "sheet/s1/evaluation-sheet.zip",
    ])
      expect((await web.get(hq, `/form/mihon-town/${path}`)).status).toBe(404);
  });
});

describe("様式を変える", () => {
  const address = "/form/mihon-town/template/kpi-list";
  const changed = () => shipped("kpi-list").replace("ja: 指標一覧, en: List", "ja: 架空の指標表, en: List");

  test("本部が保存すると新しい版になり、一覧と印刷がそれを使う", async () => {
    const saved = await web.post(hq, address, { content: changed(), version: "0", reason: "題を変える" });
    expect([saved.status, saved.location]).toEqual([303, address]);
    expect((await web.get(owner, "/form/mihon-town")).body).toContain("架空の指標表");
    const page = await web.get(hq, address);
    expect(page.body).toContain("題を変える");
    expect((await web.get(hq, "/form/mihon-town/cycle/fy2026/kpi-list.xlsx")).status).toBe(200);
  });

  test("まちがいは行番号つきで二つの言葉で知らされ、書いたものは残り、前の版が使われる", async () => {
    const broken = changed().replace("fontSize: 8", "fontSize: 大きく");
    const line = broken.split("\n").findIndex((one) => one.includes("大きく")) + 1;
    const refused = await web.post(hq, address, { content: broken, version: "1" });
    expect(refused.status).toBe(400);
    expect(refused.body).toContain(`${line}行`);
    expect(refused.body).toContain("fontSize: 大きく");
    const english = await web.post(hq, address, { content: broken, version: "1" }, { cookie: "lang=en" });
    expect(english.body).toMatch(new RegExp(`line ${line}`, "i"));
    expect((await web.get(owner, "/form/mihon-town")).body).toContain("架空の指標表");
  });

  test("読めない版が残っていても、その前の版で印刷され、一覧がそう言う", async () => {
    await store.database.write((tx) =>
      tx.execute("INSERT INTO form_template (body_id, id, version, content) VALUES ($1, 'one-page', 1, 'id: [')", [
        site.edition.body,
      ]),
    );
    expect((await web.get(owner, "/form/mihon-town")).body).toContain("第1版は読めないため使わず");
    expect((await web.get(owner, "/form/mihon-town/sheet/s1/one-page.pdf")).status).toBe(200);
  });

  test("先に保存した人がいると、書いたものは残って比べるように言われる", async () => {
    const late = await web.post(hq, address, { content: changed().replace("架空の指標表", "遅れた題"), version: "0" });
    expect(late.status).toBe(400);
    expect(late.body).toContain("ほかの人が先に新しい版を保存しました");
    expect(late.body).toContain("遅れた題");
  });

  test("本部でない人が送っても、データベースが断る", async () => {
    const refused = await web.post(owner, address, { content: changed(), version: "1" });
    expect(refused.status).toBe(400);
    const [row] = await store.database.read((tx) =>
      tx.query<{ count: number }>("SELECT count(*)::integer AS count FROM form_template WHERE id = 'kpi-list'"),
    );
    expect(row?.count).toBe(1);
  });
});

describe("試し刷り", () => {
  const fields = { content: shipped("evaluation-sheet"), sheet: "s1" };
  test("画面の部品からは絵で、ボタンからはPDFで届く", async () => {
    const picture = await web.post(owner, "/form/mihon-town/preview", fields, { accept: "image/svg+xml" });
    expect([picture.status, picture.headers["content-type"]]).toEqual([200, "image/svg+xml"]);
    expect(picture.body).toContain("<svg");
    const paper = await web.post(owner, "/form/mihon-town/preview", fields, { accept: "text/html,*/*" });
    expect([paper.status, paper.headers["content-type"]]).toEqual([200, "application/pdf"]);
  });
  test("印のない送信は断られ、見えない調書では刷られない", async () => {
    const forged = await web.post(owner, "/form/mihon-town/preview", { ...fields, _form: "x" });
    expect(forged.status).toBe(403);
    const hidden = await web.post(
      owner,
      "/form/mihon-town/preview",
      { ...fields, sheet: "s3" },
      { accept: "image/svg+xml" },
    );
    expect(hidden.status).toBe(400);
    expect(hidden.body).toContain("見本にする調書が見つかりません");
  });
  test("まちがいは絵の代わりに言葉で届く", async () => {
    const slip = await web.post(
      owner,
      "/form/mihon-town/preview",
      { content: "id: [", sheet: "" },
      { accept: "image/svg+xml" },
    );
    expect(slip.status).toBe(400);
    expect(slip.headers["content-type"]).toContain("text/plain");
  });
});

test("一覧と編集のどの数字にも印がある", async () => {
  for (const path of ["/form/mihon-town", "/form/mihon-town/template/kpi-list"])
    for (const lang of ["ja", "en"]) {
      const page = await web.get(hq, path, { cookie: `lang=${lang}` });
      expect(page.status).toBe(200);
      expect(looseDigits(mainOf(page.body))).toEqual([]);
    }
});
