import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { build } from "esbuild";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SessionToken } from "../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../store/testing/temporary-database.ts";
import { addTestPerson, addTestUnit } from "../account/testing/people.ts";
import { loadTestSite, startStaffServer, type TestStaffServer } from "../account/testing/staff-parts.ts";
import { aSheet, keepTestCycle } from "../cycle/testing/a-cycle.ts";
import { opinionRoutes } from "./routes/all-routes.ts";
import { readOpinionList } from "./store/read-opinions.ts";

const body = "019992";
const edition = "mihon-town";
const meeting = "0b9fd9c4-5f0e-4a51-9a53-3f1c86d7a001";
const root = join(import.meta.dirname, "..", "..");
const program = process.env.MICHISHIRUBE_BROWSER ?? "";
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const built = async (file: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(root, file)],
    bundle: true,
    write: false,
    target: "es2020",
  });
  return outputFiles[0]?.text ?? "";
};

if (program === "")
  console.warn("MICHISHIRUBE_BROWSER がありません。/ No browser was named: run the tests by npm test.");

describe.skipIf(program === "")("本物のブラウザーで", () => {
  let store: TemporaryDatabase;
  let web: TestStaffServer;
  let browser: Browser;
  let context: BrowserContext;
  let session: SessionToken;
  let address = "";

  const taken = async () => {
    const all = await store.database.readAs(session, (tx) => readOpinionList(tx, body, { meetingId: meeting }));
    return all.map(({ saidBy, text, state }) => `${saidBy}: ${text} (${state})`);
  };

  beforeAll(async () => {
    store = await temporaryDatabase();
    const { database } = store;
    const site = await loadTestSite(database);
    await addTestUnit(database, body, { id: "u1", kind: "bureau", areaId: "east", name: "架空 東部局" });
    ({ session } = await addTestPerson(database, body, { role: "bureau", unitId: "u1", areaId: "east" }));
    await keepTestCycle(
      database,
      body,
      ["s1", "s2"].map((id) => aSheet(body, { id, unitId: "u1", areaPath: ["east"] })),
    );
    await database.write(async (tx) => {
      const way = ["draft", "submitted", "check", "meeting"];
      for (const id of ["s1", "s2"])
        for (const number of [1, 2, 3])
          await tx.execute(
            "INSERT INTO cycle_step (body_id, sheet_id, number, from_stage, to_stage) VALUES ($1, $2, $3, $4, $5)",
            [body, id, number, way[number - 1], way[number]],
          );
    });
    const [style, island] = [await built("ui/styles/site.css"), await built("rooms/opinion/islands/live.ts")];
    web = await startStaffServer(database, {
      site,
      register: (server, parts) => {
        server.get("/assets/app.css", (_, reply) => reply.type("text/css").send(style));
        server.get("/assets/opinion-live.js", (_, reply) => reply.type("text/javascript").send(island));
        opinionRoutes(server, parts);
      },
    });
    address = await web.server.listen({ host: "127.0.0.1", port: 0 });
    await web.post(session, `/meeting/${edition}`, {
      id: meeting,
      cycle: "fy2026",
      unit: "u1",
      title: "架空の連携会議",
      heldOn: "2026-11-01",
      attendance: "商工会\n農協",
    });
    const noSandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    browser = await chromium.launch({ executablePath: program, args: [...noSandbox, "--disable-gpu"] });
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ name: "session", value: session, url: address }]);
  });
  afterAll(async () => {
    await browser?.close();
    await web?.close();
    await store?.close();
  });

  test("会議は鍵盤だけで進む: 発言者を一打、文、Enterで残り、Zで取り消し、矢印で次の議題へ", async () => {
    const page = await context.newPage();
    await page.goto(`${address}/meeting/${edition}/${meeting}/live`);
    await page.keyboard.press("2");
    await page.keyboard.type("first remark");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("保存しました").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("1");
    await page.keyboard.type("a slip");
    await page.keyboard.press("Enter");
    await expect.poll(taken).toEqual(["農協: first remark (recorded)", "商工会: a slip (recorded)"]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("z");
    await expect.poll(taken).toEqual(["農協: first remark (recorded)", "商工会: a slip (withdrawn)"]);
    await page.keyboard.press("ArrowRight");
    await page.waitForURL("**/live?sheet=s2");
    await page.close();
  });

  test("つながらない間に書いた意見は端末に残り、つながると一度だけ届く", async () => {
    const page = await context.newPage();
    await page.goto(`${address}/meeting/${edition}/${meeting}/live?sheet=s2`);
    await context.setOffline(true);
    await page.keyboard.press("1");
    await page.keyboard.type("while offline");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("つながりません").waitFor();
    await page.keyboard.type("half a senten");
    await context.setOffline(false);
    await page.reload();
    await expect.poll(taken).toContain("商工会: while offline (recorded)");
    expect(await page.locator("#live-text").inputValue()).toBe("half a senten");
    expect((await taken()).filter((line) => line.includes("while offline"))).toHaveLength(1);
    await page.close();
  });

  test("JavaScriptがなくても書き取れる", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    await plain.addCookies([{ name: "session", value: session, url: address }]);
    const page = await plain.newPage();
    await page.goto(`${address}/meeting/${edition}/${meeting}/live?sheet=s1`);
    await page.locator("#live-text").fill("without script");
    await page.getByRole("button", { name: "書き取る" }).click();
    await page.waitForURL("**/live?sheet=s1");
    expect(await taken()).toContain("null: without script (recorded)");
    await plain.close();
  });

  test.for([
    `/opinion/${edition}`,
    `/opinion/${edition}/write?cycle=fy2026`,
    `/meeting/${edition}`,
    `/meeting/${edition}/${meeting}`,
    `/meeting/${edition}/${meeting}/live`,
    `/meeting/${edition}/${meeting}/minutes`,
    `/change/${edition}`,
  ])("%s に WCAG 2.2 AA の違反がなく、390px で横に流れない", async (path) => {
    const page = await context.newPage();
    await page.goto(`${address}${path}`);
    const { violations } = await new AxeBuilder({ page }).withTags(axeTags).include("main").analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });
});
