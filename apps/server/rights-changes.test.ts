import { afterAll, beforeAll, expect, test } from "vitest";
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

test.for(changes)("$url は、署名のない様式・よそのサイト・サインインなしでは何もしない", async ({ url, fields }) => {
  added = [];
  const forged = await product.post("hq", url, { ...fields, _form: "x" });
  const elsewhere = await product.post("hq", url, fields, { origin: "https://elsewhere.example" });
  const out = await product.post("nobody", url, fields);
  const script = await product.post("nobody", url, fields, { accept: "application/json" });
  expect([forged.status, elsewhere.status]).toEqual([403, 403]);
  // the citizens' way in and signing out know nobody: a page answers, or the first page follows
  const open = url.endsWith("/write") || url === "/signout";
  expect(out.status).toBe(open ? out.status : 401);
  expect(script.status).toBe(open ? script.status : 401);
  expect(added).toEqual([]);
});

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
