import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { overflow, violations } from "./testing/page-checks.ts";
import {
  documentFiles,
  type RunningServer,
  startBrowser,
  startProduct,
  whyNoBrowser,
} from "./testing/running-server.ts";

/** One address of every kind of page. */
const addresses = [
  "/",
  "/home/mihon-town",
  "/area/hokkaido",
  "/area/hokkaido/hokkaido",
  "/area/hokkaido/region-doo",
  "/area/hokkaido/bureau-sorachi",
  "/area/hokkaido/m-01202",
  "/vision/hokkaido",
  "/vision/hokkaido/m-01202",
  "/group/hokkaido/model-engaru",
  "/plan/hokkaido",
  "/plan/hokkaido/renkei-hoshin",
  "/project/hokkaido",
  "/project/hokkaido/shinkansen-koryu-donan-2016",
  "/kpi/hokkaido",
  "/kpi/hokkaido/kanko-donan",
  "/kpi/mihon-town/kigyosha",
  "/rule/hokkaido",
  "/rule/hokkaido/ibaraki",
  "/budget/hokkaido",
  "/budget/theme/hokkaido/theme-01",
  "/budget/line/hokkaido/line-0182",
  "/budget/table/hokkaido/table-emergency-measures",
  "/programme/hokkaido",
  "/programme/hokkaido/S030",
  "/activity/hokkaido",
  "/activity/hokkaido/kekkon-support-soudan",
  "/check/hokkaido",
  "/document/hokkaido",
  "/document/hokkaido/001-sosei-senryaku-2021",
  "/fact/hokkaido",
  "/fact/hokkaido/kpi.kanko-donan.baseline",
  "/derived/hokkaido/programme.count",
  "/observation/hokkaido/population-total-census/012025/CY2015",
  "/search?q=%E8%A6%B3%E5%85%89",
  "/glossary",
  "/overview",
  "/api",
  "/nothing-here",
] as const;

if (whyNoBrowser) console.warn(whyNoBrowser);

describe.skipIf(whyNoBrowser !== null)("本物のブラウザーで", () => {
  let product: RunningServer;
  let browser: Browser;
  const windows = new Map<string, Page>();

  beforeAll(async () => {
    product = await startProduct(documentFiles());
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const addressOf = (path: string, lang: string): string =>
    `${product.address}${path}${path.includes("?") ? "&" : "?"}lang=${lang}`;
  const openWindow = async (width: number): Promise<Page> =>
    (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
  const open = async (path: string, lang: string, width: number): Promise<Page> => {
    const page = await openWindow(width);
    await page.goto(addressOf(path, lang));
    return page;
  };
  /** In one window for each language and width: a new one for each page costs more than the page. */
  const visit = async (path: string, lang: string, width: number): Promise<Page> => {
    const page = windows.get(`${lang} ${width}`) ?? (await openWindow(width));
    windows.set(`${lang} ${width}`, page);
    await page.goto(addressOf(path, lang));
    return page;
  };

  test.for(
    addresses.flatMap(
      (path) =>
        [
          [path, "ja"],
          [path, "en"],
        ] as const,
    ),
  )("%s (%s) に WCAG 2.2 AA の違反がない", async ([path, lang]) => {
    expect(await violations(await visit(path, lang, 1280), { colours: lang === "ja" })).toEqual([]);
  });

  test.for(addresses)("%s は 390px で横に流れない", async (path) => {
    expect(await overflow(await visit(path, "ja", 390))).toBeLessThanOrEqual(0);
  });

  test("JavaScript がなくても、検索して結果のページを開ける", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(product.address);
    await page.getByRole("searchbox").first().fill("函館");
    await page.getByRole("searchbox").first().press("Enter");
    await page
      .getByRole("link", { name: /函館市/ })
      .first()
      .click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("函館市");
    await context.close();
  });

  test("キーボードだけで本文へ飛び、数字から出典へ行ける", async () => {
    const page = await open("/kpi/hokkaido/kanko-donan", "ja", 1280);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL((address) => address.hash === "#main");
    const number = page.locator("main a[data-origin]", { hasText: "1,162万人" }).first();
    await number.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/fact/hokkaido/kpi.kanko-donan.baseline");
    expect(await page.locator("main").textContent()).toContain("1,162万人");
    await page.context().close();
  });

  test("言葉と年の書き方は覚えられ、次のページでも使われる", async () => {
    const page = await open("/kpi/hokkaido/kanko-donan", "en", 1280);
    await page.goto(`${product.address}/kpi/hokkaido/kanko-dohoku`);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.context().close();
  });

  test("打つ途中から候補が出て、矢印で選べる", async () => {
    const page = await open("/", "ja", 1280);
    const box = page.locator("main").getByRole("combobox");
    await box.pressSequentially("はこだて");
    await page
      .getByRole("option", { name: /函館市/ })
      .first()
      .waitFor();
    await page.context().close();
  });

  test("印刷では出典が脚注になり、紙に収まる", async () => {
    const page = await open("/budget/theme/hokkaido/theme-01", "ja", 1280);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".footnotes").isVisible()).toBe(true);
    expect(await page.locator("header nav").first().isVisible()).toBe(false);
    expect(await page.getByRole("search").first().isVisible()).toBe(false);
    await page.context().close();
  });

  test("画面はほかの場所へ何も取りに行かない", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const elsewhere: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(product.address) && !request.url().startsWith("data:"))
        elsewhere.push(request.url());
    });
    await page.goto(`${product.address}/area/hokkaido`);
    await page.goto(`${product.address}/budget/hokkaido`);
    expect(elsewhere).toEqual([]);
    await context.close();
  });
});
