import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SessionToken } from "../../foundation/index.ts";
import { openSession } from "../../rooms/account/server.ts";
import { addTestPerson, addTestUnit } from "../../rooms/account/testing/people.ts";
import { loadTestSite, startStaffServer, type TestStaffServer } from "../../rooms/account/testing/staff-parts.ts";
import { cycleRoutes, readAnswers } from "../../rooms/cycle/server.ts";
import { aSheet, keepTestCycle } from "../../rooms/cycle/testing/a-cycle.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../store/testing/temporary-database.ts";
import { overflow, violations } from "./testing/page-checks.ts";
import { projectRoot, startBrowser, whyNoBrowser } from "./testing/running-server.ts";

describe.skipIf(whyNoBrowser !== null)("調書を本物のブラウザーで書く", () => {
  let store: TemporaryDatabase;
  let web: TestStaffServer;
  let browser: Browser;
  let address: string;
  let body: string;
  let owner: SessionToken;
  let colleague: SessionToken;

  beforeAll(async () => {
    store = await temporaryDatabase();
    const { database } = store;
    const site = await loadTestSite(database);
    body = site.edition.body;
    await addTestUnit(database, body, { id: "ka", kind: "department" });
    ({ session: owner } = await addTestPerson(database, body, {
      role: "owner",
      unitId: "ka",
      id: "p-owner",
      name: "架空 担当",
    }));
    ({ session: colleague } = await addTestPerson(database, body, {
      role: "department",
      unitId: "ka",
      id: "p-colleague",
      name: "架空 同僚",
    }));
    const names = ["s-auto", "s-conflict", "s-offline", "s-ended", "s-crash", "s-plain", "s-long", "s-axe"];
    await keepTestCycle(
      database,
      body,
      names.map((id) => aSheet(body, { id, unitId: "ka", ownerId: "p-owner", kpiIds: [site.kpis.all[0]?.id ?? ""] })),
    );
    web = await startStaffServer(database, {
      site,
      register: async (server, parts) => {
        await server.register(fastifyStatic, {
          root: join(projectRoot, "dist", "assets"),
          prefix: "/assets/",
          index: false,
        });
        cycleRoutes(server, parts);
      },
    });
    address = await web.server.listen({ host: "127.0.0.1", port: 0 });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await web?.close();
    await store?.close();
  });

  const signIn = (context: BrowserContext, session: SessionToken) =>
    context.addCookies([{ name: "session", value: session, url: address, httpOnly: true, sameSite: "Lax" }]);
  const open = async (sheet: string, session = owner, options = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "ja-JP", ...options });
    await signIn(context, session);
    const page = await context.newPage();
    await page.goto(`${address}/sheet/mihon-town/${sheet}`);
    return page;
  };
  const kept = async (sheet: string, field = "done") => {
    const answers = await store.database.readAs(colleague, (tx) => readAnswers(tx, body, sheet));
    return answers.get(field)?.value ?? null;
  };
  const done = (page: Page) => page.getByLabel("実施したこと", { exact: false }).first();
  const status = (page: Page) => page.locator("#sheet-status");
  const untilSaved = (page: Page) => page.locator("#sheet-status", { hasText: "に保存しました" }).waitFor();

  test("打ってしばらくすると自動で保存され、時刻が読み上げられる", async () => {
    const page = await open("s-auto");
    await done(page).fill("説明会を三回開いた");
    expect(await status(page).textContent()).toBe("まだ保存されていません");
    await untilSaved(page);
    expect(await kept("s-auto")).toBe("説明会を三回開いた");
    expect(await status(page).getAttribute("aria-live")).toBe("polite");
    await page.context().close();
  });

  test("二人が同じ欄を書くと、両方の文を見て選べる", async () => {
    const [mine, theirs] = await Promise.all([open("s-conflict"), open("s-conflict", colleague)]);
    await done(theirs).fill("同僚の文");
    await untilSaved(theirs);
    await done(mine).fill("担当の文");
    const dialog = mine.getByRole("dialog");
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain("同僚の文");
    expect(await dialog.textContent()).toContain("担当の文");
    await dialog.getByRole("button", { name: "両方をつなぐ" }).click();
    await untilSaved(mine);
    expect(await kept("s-conflict")).toBe("同僚の文\n担当の文");
    await Promise.all([mine.context().close(), theirs.context().close()]);
  });

  test("つながらない間は預かり、つながると保存する", async () => {
    const page = await open("s-offline");
    await page.context().setOffline(true);
    await done(page).fill("電波のない会議室で書いた");
    await page.locator("#sheet-status", { hasText: "つながっていません" }).waitFor();
    expect(await kept("s-offline")).toBeNull();
    await page.context().setOffline(false);
    await untilSaved(page);
    expect(await kept("s-offline")).toBe("電波のない会議室で書いた");
    await page.context().close();
  });

  test("書いている間にサインインが切れても、別のタブでサインインし直せば続けられる", async () => {
    const ended = await store.database.write((tx) => openSession(tx, { bodyId: body, personId: "p-owner", hours: 1 }));
    const page = await open("s-ended", ended);
    await store.database.write((tx) =>
      tx.execute(
        "UPDATE account_session SET ended_at = now() WHERE token_hash = encode(sha256(convert_to($1, 'UTF8')), 'hex')",
        [ended],
      ),
    );
    await done(page).fill("切れても消えない");
    await page.getByRole("link", { name: "別のタブでサインインして続ける" }).waitFor();
    expect(await status(page).textContent()).toContain("期限が切れました");
    await signIn(page.context(), owner);
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await untilSaved(page);
    expect(await kept("s-ended")).toBe("切れても消えない");
    await page.context().close();
  });

  test("保存前に画面が落ちても、開き直すと戻り、保存される", async () => {
    const page = await open("s-crash");
    await page.context().setOffline(true);
    await done(page).fill("落ちる前に書いた");
    await page.locator("#sheet-status", { hasText: "つながっていません" }).waitFor();
    const again = await page.context().newPage();
    await page.close({ runBeforeUnload: false });
    await again.context().setOffline(false);
    await again.goto(`${address}/sheet/mihon-town/s-crash`);
    await untilSaved(again);
    expect(await done(again).inputValue()).toBe("落ちる前に書いた");
    expect(await kept("s-crash")).toBe("落ちる前に書いた");
    await again.context().close();
  });

  test("長すぎる貼付けは言葉で断り、貼ったものは残る", async () => {
    const page = await open("s-long");
    await done(page).fill("あ".repeat(4001));
    await page.locator("#error-done", { hasText: "1字多すぎます" }).waitFor();
    expect((await done(page).inputValue()).length).toBe(4001);
    expect(await kept("s-long")).toBeNull();
    await page.context().close();
  });

  test("JavaScript がなくても、一つのボタンで保存し、提出できる", async () => {
    const page = await open("s-plain", owner, { javaScriptEnabled: false });
    await done(page).fill("ボタンで保存");
    await page.getByRole("button", { name: "保存する" }).click();
    expect(await kept("s-plain")).toBe("ボタンで保存");
    await page.getByRole("button", { name: "提出する" }).click();
    expect(await page.locator(".stage-here").textContent()).toContain("提出");
    await page.context().close();
  });

  test.for(["ja", "en"])("WCAG 2.2 AA の違反がなく、390px で横に流れず、紙には入力欄が出ない (%s)", async (lang) => {
    const page = await open("s-axe");
    await page.context().addCookies([{ name: "lang", value: lang, url: address }]);
    await page.reload();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: "print" });
    expect(await done(page).isVisible()).toBe(false);
    await page.context().close();
  });
});
