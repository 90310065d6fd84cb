import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SessionToken } from "../../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { addTestPerson, addTestUnit } from "../../account/testing/people.ts";
import { loadTestSite, startStaffServer, type TestStaffServer } from "../../account/testing/staff-parts.ts";
import { aSheet, keepTestCycle } from "../../cycle/testing/a-cycle.ts";
import { logicRoutes } from "../server.ts";

const executablePath = process.env.MICHISHIRUBE_BROWSER ?? "";
const island = join(import.meta.dirname, "..", "..", "..", "dist", "assets", "logic-editor.js");
const path = "/logic/mihon-town/project/kigyo-juku";

describe.skipIf(executablePath === "" || !existsSync(island))("ロジックモデルを本物のブラウザーで描く", () => {
  let store: TemporaryDatabase;
  let web: TestStaffServer;
  let browser: Browser;
  let address: string;
  let owner: SessionToken;

  beforeAll(async () => {
    store = await temporaryDatabase();
    const { database } = store;
    const site = await loadTestSite(database);
    const { body } = site.edition;
    await addTestUnit(database, body, { id: "sangyo", kind: "department" });
    const person = await addTestPerson(database, body, { role: "owner", unitId: "sangyo" });
    owner = person.session;
    const about = { kind: "project", id: "kigyo-juku" } as const;
    await keepTestCycle(database, body, [
      aSheet(body, { id: "juku", unitId: "sangyo", ownerId: person.personId, about, kpiIds: ["kigyosha"] }),
    ]);
    web = await startStaffServer(database, {
      site,
      register: (server, parts) => {
        logicRoutes(server, parts);
        server.get("/assets/logic-editor.js", (_, reply) => reply.type("text/javascript").send(readFileSync(island)));
      },
    });
    address = await web.server.listen({ host: "127.0.0.1", port: 0 });
    const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    browser = await chromium.launch({ executablePath, args: [...root, "--disable-gpu"] });
  });
  afterAll(async () => {
    await browser?.close();
    await web?.close();
    await store?.close();
  });

  const open = async (): Promise<Page> => {
    const context = await browser.newContext({ locale: "ja-JP" });
    await context.addCookies([{ name: "session", value: owner, url: address, httpOnly: true, sameSite: "Lax" }]);
    const page = await context.newPage();
    await page.goto(address + path);
    // stays only as long as the page is not loaded again
    await page.evaluate(() => document.documentElement.setAttribute("data-same-page", ""));
    return page;
  };
  const isSamePage = (page: Page) => page.locator("html[data-same-page]").count();
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
  const saved = (page: Page) => page.locator("#logic-status", { hasText: "ロジックモデルを保存しました" }).waitFor();
  const add = async (page: Page, column: string, text: string) => {
    const form = page.locator("#keepNode-new");
    await form.locator("[name=column]").selectOption({ label: column });
    await form.locator("[name=text]").fill(text);
    await form.locator("[name=reason]").press("Enter");
    await page.locator(".logic-text", { hasText: text }).waitFor();
  };

  test("要素を続けて加え、つなぎ、動かしても、画面は読み直されず、手は元の所に残る", async () => {
    const page = await open();
    await page.locator("#edit").getByText("要素を加える", { exact: true }).click();
    await add(page, "活動", "講座を開く");
    expect(await focused(page)).toBe("keepNode-new.column");
    await add(page, "活動", "相談に乗る");
    await page.locator("#edit").getByText("矢印を加える", { exact: true }).click();
    const arrow = page.locator("#keepArrow-new");
    await arrow.locator("[name=from]").selectOption({ label: "講座を開く" });
    await arrow.locator("[name=to]").selectOption({ label: "新規起業者数" });
    await arrow.locator("[name=reason]").press("Enter");
    await page.locator(".logic-number").waitFor();
    expect(await focused(page)).toBe("keepArrow-new.from");
    await page.locator("#edit").getByText("要素を直す：相談に乗る").click();
    const up = page
      .locator("#edit details", { hasText: "要素を直す：相談に乗る" })
      .getByRole("button", { name: "上へ" });
    await up.press("Enter");
    await page.waitForFunction(() => {
      const texts = [...document.querySelectorAll(".logic-text")].map(({ textContent }) => textContent);
      return texts.indexOf("相談に乗る") < texts.indexOf("講座を開く");
    });
    expect(await focused(page)).toBe("上へ");
    expect(await isSamePage(page)).toBe(1);
    await page.context().close();
  });

  test("断られたわけは読み上げられ、打ったものも開いている所も残る", async () => {
    const page = await open();
    await page.locator("#edit").getByText("要素を加える", { exact: true }).click();
    const form = page.locator("#keepNode-new");
    await form.locator("[name=text]").fill("列のない要素");
    await form.locator("[name=reason]").press("Enter");
    await form.locator(".form-problems").waitFor();
    expect(await form.locator("[name=text]").inputValue()).toBe("列のない要素");
    expect(await page.locator("#logic-status").textContent()).not.toBe("");
    expect(await isSamePage(page)).toBe(1);
    await page.context().close();
  });

  test("つながらない間は何も失われず、そう告げる", async () => {
    const page = await open();
    await page.locator("#edit").getByText("要素を加える", { exact: true }).click();
    await page.locator("#keepNode-new [name=text]").fill("つながらない間の要素");
    await page.context().setOffline(true);
    await page.locator("#keepNode-new [name=reason]").press("Enter");
    await page.locator("#logic-status", { hasText: "送れませんでした" }).waitFor();
    expect(await page.locator("#keepNode-new [name=text]").inputValue()).toBe("つながらない間の要素");
    await page.context().setOffline(false);
    await page.locator("#keepNode-new [name=column]").selectOption({ label: "活動" });
    await page.locator("#keepNode-new [name=reason]").press("Enter");
    await saved(page);
    await page.context().close();
  });

  test("島は小さい", () => {
    expect(gzipSync(readFileSync(island)).length).toBeLessThanOrEqual(4 * 1024);
  });
});
