import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testSecret } from "../../rooms/account/testing/people.ts";
import { formTokenOf, testOrigin } from "../../rooms/account/testing/staff-parts.ts";
import { rehearsingDatabase } from "./testing/rehearsing-database.ts";
import { changes, doorRoutes } from "./testing/rights-changes.ts";
import { personNames, tokensIn } from "./testing/rights-ground.ts";
import { pageTokensFor } from "./testing/rights-oracle.ts";
import { type RightsServer, startRightsServer } from "./testing/rights-server.ts";

let product: RightsServer;
let added: string[] = [];

beforeAll(async () => {
  product = await startRightsServer((database) => rehearsingDatabase(database, (rows) => added.push(...rows)));
}, 120_000);
afterAll(() => product.close());

test("登録されたどの変更の番地も、この試験の一覧にある", () => {
  const known = new Set([...changes.map(({ route }) => route), ...doorRoutes]);
  const registered = product.routes
    .filter((one) => /^(POST|PUT|PATCH|DELETE) /.test(one))
    .map((one) => one.split(" ")[1] ?? "");
  expect([...new Set(registered)].filter((url) => !known.has(url))).toEqual([]);
  expect([...known].filter((url) => !registered.includes(url))).toEqual([]);
});

test.for(changes)(
  "$url は、許された人だけができ、ほかの人には言葉で断られて何も残らない",
  async ({ url, fields, allowed, without = [] }) => {
    const did: string[] = [];
    const wrong: string[] = [];
    for (const who of personNames.filter((one) => !without.includes(one))) {
      added = [];
      const told = await product.post(who, url, fields);
      if (added.length > 0) did.push(who);
      else if (allowed.includes(who))
        wrong.push(`${who} ${told.status} ${told.text.replace(/<[^>]*>/g, " ").slice(-300)}`);
      if (told.status >= 500) wrong.push(`${who} ${told.status}`);
      const leaks = [...tokensIn(told.text)].filter((token) => !pageTokensFor(who, product.ground.sheets).has(token));
      wrong.push(...leaks.map((token) => `${who} ${token}`));
    }
    expect({ did, wrong }).toEqual({ did: allowed, wrong: [] });
  },
);

test.for(changes)(
  "$url は、署名のない様式・ほかの人の署名・よそのサイト・サインインなしでは何もしない",
  async ({ url, fields }) => {
    added = [];
    const forged = await product.post("hq", url, { ...fields, _form: "x" });
    const unsigned = await product.send("hq", url, fields);
    const { session } = product.ground.people.department;
    const borrowed = await product.post("hq", url, { ...fields, _form: formTokenOf(testSecret, session) });
    const elsewhere = await product.post("hq", url, fields, { origin: "https://elsewhere.example" });
    const out = await product.post("nobody", url, fields);
    const script = await product.post("nobody", url, fields, { accept: "application/json" });
    expect([forged, unsigned, borrowed, elsewhere].map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    // the citizens' way in and signing out know nobody: a page answers, or the first page follows
    const open = url.endsWith("/write") || url === "/signout";
    expect(out.status).toBe(open ? out.status : 401);
    expect(script.status).toBe(open ? script.status : 401);
    expect(added).toEqual([]);
  },
);

test("証拠のファイルを加えられるのは、調書を書く人だけ", async () => {
  const did: string[] = [];
  for (const who of personNames) {
    added = [];
    const { session } = product.ground.people[who];
    const payload =
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.7\r\n--b--\r\n';
    await product.server.inject({
      method: "POST",
      url: `/value/renshu-ken/yama-draft/evidence?_form=${encodeURIComponent(formTokenOf(testSecret, session))}`,
      headers: { host: "localhost", origin: testOrigin, "content-type": "multipart/form-data; boundary=b" },
      cookies: { session },
      payload,
    });
    if (added.length > 0) did.push(who);
  }
  expect(did).toEqual(["bureau", "owner"]);
});

/** Who of all people did something by sending this form; the ground is the same for each of them. */
async function whoDid(url: string, fields: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const did: string[] = [];
  for (const who of personNames) {
    added = [];
    expect((await product.post(who, url, fields)).status).toBeLessThan(500);
    if (added.length > 0) did.push(who);
  }
  return did;
}

const sql = (text: string) =>
  product.store.database.write((tx) => tx.execute(text.replaceAll("BODY", product.ground.body)));

/** The table of values as the bureau sends it back: one actual value written into a sheet of its own, ready to be stored. */
async function checkedTable(): Promise<string> {
  const { text } = await product.get("bureau", "/value/renshu-ken/bulk/table?cycle=fy2025&as=csv");
  const lines = text.slice(text.indexOf("michishirube values")).split(/\r?\n/);
  const wanted = lines.findIndex((line) => line.includes("yama-draft|yama-shukuhaku|FY2025"));
  const [head = "", row = ""] = [lines[0], lines[wanted]];
  const column = (name: string) => head.split(",").indexOf(name);
  const cells = row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  cells[column("実績値")] = "200000";
  cells[column("出典")] = "架空の調べ";
  lines[wanted] = cells.join(",");
  const { session } = product.ground.people.bureau;
  const payload = `--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n${lines.join("\r\n")}\r\n--b--\r\n`;
  const answer = await product.server.inject({
    method: "POST",
    url: `/value/renshu-ken/bulk?cycle=fy2025&_form=${encodeURIComponent(formTokenOf(testSecret, session))}`,
    headers: { host: "localhost", origin: testOrigin, "content-type": "multipart/form-data; boundary=b" },
    cookies: { session },
    payload,
  });
  return /name="table" value="([^"]+)"/.exec(answer.body)?.[1] ?? answer.body.slice(-2000);
}

describe("下ごしらえの要る変更も、許された人だけができる", () => {
  const filling = ["bureau", "owner"];

  test("一括の表は、調書を書く人だけが納められる", async () => {
    const fields = { cycle: "fy2025", table: await checkedTable(), all: "架空の理由" };
    expect(await whoDid("/value/renshu-ken/bulk/store", fields)).toEqual(filling);
  });

  test("統計からの自動の記入と、去年の値の写しは、調書を書く人だけができる", async () => {
    await sql(`INSERT INTO value_calendar (body_id, kpi_id, version, statistic, measure_id, area_code)
      VALUES ('BODY', 'yama-shukuhaku', 1, '架空の統計', 'visitors', '019801')`);
    expect(await whoDid("/value/renshu-ken/yama-draft/fill", { from: "statistics" })).toEqual(filling);
    expect(await whoDid("/value/renshu-ken/yama-draft/fill", { from: "lastYearForecast" })).toEqual(filling);
    // the filled value names its source, also where no page draws this statistic
    expect((await product.get("nobody", "/observation/renshu-ken/visitors/019801/FY2025")).status).toBe(200);
  });

  test("値の取り消しと、値のそろった調書の提出は、調書を書く人だけができる", async () => {
    await sql(`INSERT INTO value_value (body_id, sheet_id, kpi_id, period, kind, version, reading, printed, source)
      VALUES ('BODY', 'yama-draft', 'yama-shukuhaku', 'FY2025', 'actual', 2,
        '{"kind":"known","value":200000,"unit":"人","bound":"exact"}', '20万人', '架空')`);
    const value = "/value/renshu-ken/yama-draft/yama-shukuhaku/FY2025/actual/back";
    expect(await whoDid(value, { version: "2" })).toEqual(filling);
    const step = { from: "draft", to: "submitted", seen: "0", anyway: "yes" };
    expect(await whoDid("/sheet/renshu-ken/yama-draft/step", step)).toEqual(filling);
  });

  test("提案の残らない調書を確定できるのは、本庁だけ", async () => {
    await sql(`INSERT INTO decision_revision (body_id, id, version, sheet_id, about_kind, about_id, what, reason, state)
      SELECT body_id, id, 2, sheet_id, about_kind, about_id, what, reason, 'withdrawn' FROM decision_revision WHERE id = 'v-yama-second'`);
    const step = { from: "second", to: "fixed", seen: "6", anyway: "yes" };
    expect(await whoDid("/sheet/renshu-ken/yama-second/step", step)).toEqual(["hq"]);
  });

  test("意見を取り下げられるのは、本庁とその意見を書いた人だけ", async () => {
    await sql(`INSERT INTO opinion_opinion (body_id, id, version, cycle_id, sheet_id, kind, said_on, text, state, by_person)
      VALUES ('BODY', 'o-own', 1, 'fy2025', 'yama-meeting', 'meeting', '2026-08-01', '架空の意見', 'recorded', 'p-member')`);
    const fields = { state: "withdrawn", why: "架空の理由", version: "1" };
    expect(await whoDid("/opinion/renshu-ken/o-own/state", fields)).toEqual(["hq", "member"]);
  });
});

test("打った文の中の印は、返ってきた画面でも文字のまま", async () => {
  const text = '<script>alert("tk")</script>';
  const again = await product.post("owner", "/opinion/renshu-ken/o-meeting-yama-meeting/answer", {
    text,
    change: "none",
    version: "2",
  });
  expect(again.status).toBe(400);
  expect(again.text).toContain("&lt;script>alert(");
  expect(again.text).not.toContain("<script>alert(");
});
