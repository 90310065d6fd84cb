import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import ExcelJS from "exceljs";
import type { FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { looseDigits } from "../../ui/testing.ts";
import { overflow, uselessOnPaper, violations } from "./testing/page-checks.ts";
import {
  projectRoot,
  type RunningServer,
  startBrowser,
  startProduct,
  whyNoBrowser,
  withTraining,
} from "./testing/running-server.ts";
import { type Cast, openCast, type Part } from "./testing/training-cast.ts";

const edition = "renshu-ken";
const room = `/reading/${edition}`;

const pdfPage = `<html lang="ja"><style>table{border-collapse:collapse}td,th{border:1px solid;padding:6px}</style>
<h1>練習県 山の計画（架空）</h1><h2>山の道めぐりプロジェクト</h2>
<table><tr><th>指標</th><th>基準値（R4）</th><th>目標値（R9）</th><th>実績値（R7）</th></tr>
<tr><td>山の観光入込客数</td><td>120万人</td><td>150万人</td><td>141万人</td></tr>
<tr><td>山の宿泊者数</td><td>18万人</td><td>24万人</td><td>20.5万人</td></tr>
<tr><td>谷の案内人</td><td>3人</td><td>8人</td><td>5人</td></tr>
<tr><td>峠の茶屋の数</td><td>2店</td><td>4店</td><td>3店</td></tr></table></html>`;

async function sheetFile(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("指標");
  sheet.addRows([
    ["指標", "基準値（R4）", "目標値（R9）"],
    ["新規就農者数", "20人", "40人"],
  ]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const main = (page: Page): Promise<string> => page.locator("main").innerText();
const told = (page: Page, words: string) => page.locator(".reading-said", { hasText: words }).waitFor();
const current = (page: Page) => page.locator("[data-key][aria-current]");
const here = (page: Page, name: string) => current(page).locator("h3", { hasText: name }).waitFor();
const standings = (page: Page) => page.locator(".reading-fact .status").allInnerTexts();
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

if (whyNoBrowser) console.warn(whyNoBrowser);

/** One document on its way from a file to a published number. The tests are the steps of one story. */
describe.skipIf(whyNoBrowser !== null)("資料を読み取り、キーボードだけで確かめ、公表する", () => {
  let product: RunningServer;
  let server: FastifyInstance;
  let browser: Browser;
  let cast: Cast;
  let first: Page;
  let second: Page;
  let own: string;

  beforeAll(async () => {
    product = await startProduct([], { training: true });
    server = product.server;
    browser = await startBrowser();
    cast = openCast(browser, product.address);
  });
  afterAll(async () => {
    await cast?.close();
    await browser?.close();
    await server?.close();
    await product?.stop();
  });

  const files = async () => {
    const page = await browser.newPage();
    await page.setContent(pdfPage);
    const pdf = await page.pdf({ format: "A4" });
    await page.close();
    const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return [
      { name: "山の計画.pdf", mimeType: "application/pdf", buffer: pdf },
      { name: "農業.xlsx", mimeType: excel, buffer: await sheetFile() },
    ];
  };

  /** A page in both languages, wide and narrow: marks on its numbers, WCAG 2.2 AA, nothing to scroll sideways, nothing useless on paper. */
  const stands = async (who: Part, part: string): Promise<void> => {
    const path = part === "" ? room : part === "public" ? own : `${own}/${part}`;
    const page = await cast.as(who, path);
    expect(await violations(page)).toEqual([]);
    expect(await uselessOnPaper(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${product.address}${path}${path.includes("?") ? "&" : "?"}lang=en`);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violations(page, { colours: false })).toEqual([]);
    expect(looseDigits(await page.locator("main").evaluate((one) => one.outerHTML))).toEqual([]);
    await page.goto(`${product.address}/home/${edition}?lang=ja`);
    await page.setViewportSize({ width: 1280, height: 900 });
  };

  test("PDF と Excel を一度に取り込むと、読み取りが進み、何件あるかが分かる", async () => {
    first = await cast.as("bureau", `/work/${edition}`);
    await first.getByRole("link", { name: "資料を読み取る" }).first().click();
    await first.setInputFiles("#field-files", await files());
    await first.getByRole("button", { name: "取り込んで読み取る" }).click();
    expect(await first.locator(".said").innerText()).toContain("2件の資料を取り込みました。");
    await first.locator(".status", { hasText: "読み取り済み" }).nth(1).waitFor();
    const row = first.locator("#document-list tbody tr", { hasText: "山の計画.pdf" });
    expect(await row.locator("td.col-number").allInnerTexts()).toEqual(["4", "0", "0", "0", "0"]);
    own = new URL((await row.locator("th a").getAttribute("href")) ?? "", product.address).pathname.replace(
      "/work",
      "",
    );
  });

  test("a で採用し、次の項目へ進み、紙面の枠も移る", async () => {
    first = await cast.as("bureau", `${own}/work`);
    await here(first, "山の観光入込客数");
    expect(await first.locator(".reading-mark-current").count()).toBe(4);
    await press(first, "a");
    await told(first, "採用しました。");
    await here(first, "山の宿泊者数");
    expect(await first.evaluate(() => document.activeElement?.getAttribute("aria-current"))).toBe("true");
    expect((await standings(first))[0]).toBe("採用（二人目待ち）");
  });

  test("c で直す: 読めない値は言葉で断られ、書いたものは残り、直せば採用される", async () => {
    await press(first, "c");
    await first.locator("#typed-f2-printed").waitFor();
    // from the first figure's field to the third's: unit, period, part, left out, role and printed of the second, and so on
    await press(first, ...Array.from({ length: 12 }, () => "Tab"), "Control+a");
    await first.keyboard.type("20.9万人くらいか");
    await press(first, "Enter");
    await first.locator("#typed-f2-printed-error").waitFor();
    expect(await first.locator("#typed-f2-printed").inputValue()).toBe("20.9万人くらいか");
    expect(await first.evaluate(() => document.activeElement?.id)).toBe("typed-f2-printed");
    await press(first, "Control+a");
    await first.keyboard.type("20.9万人");
    await press(first, "Enter");
    await told(first, "採用しました。");
    expect(await first.locator(".reading-fact").nth(1).innerText()).toContain("209,000人");
    await here(first, "谷の案内人");
  });

  test("l で結ぶ: 名前で探し、選んで採用する", async () => {
    await press(first, "l");
    // nothing in the edition resembles it: the search is where one begins
    await first.waitForFunction(() => document.activeElement?.id === "link-search");
    await first.keyboard.type("新規就農");
    await press(first, "Enter");
    await first.waitForFunction(() => document.activeElement?.matches("[type=radio]"));
    expect(await first.getByRole("radio", { checked: true }).inputValue()).toBe("kpi yama-shinki-shuno");
    await press(first, "Enter");
    await told(first, "採用しました。");
    expect(await first.locator(".reading-fact").nth(2).innerText()).toContain("採用（二人目待ち）");
    await here(first, "峠の茶屋の数");
  });

  test("s で見送り、u で元に戻す", async () => {
    await press(first, "s");
    await told(first, "取らないことにしました。");
    expect((await standings(first))[3]).toBe("取らない");
    await press(first, "u");
    await told(first, "1件を元に戻しました。");
    expect((await standings(first))[3]).toBe("未確認");
  });

  test.for([
    ["bureau", "accept?kind=kpi&atLeast=0.5&unlinked=yes"],
    ["department", "check"],
    ["bureau", "work"],
  ] as const)(
    "%s %s は両方の言葉で、数字に印があり、WCAG 2.2 AA に違反せず、390px で横に流れない",
    async ([who, part]) => {
      await stands(who, part);
    },
  );

  test("二人目が別のブラウザーで確かめると、互いの画面に出る。自分のものは確かめられない", async () => {
    second = await cast.as("department", `${own}/work`);
    await second.locator(".reading-fact").first().locator("h3 a").click();
    await here(second, "山の観光入込客数");
    first = await cast.as("bureau", `${own}/work`);
    await here(first, "峠の茶屋の数");
    await press(first, "k", "k", "ArrowUp");
    await here(first, "山の観光入込客数");
    expect(
      await current(first)
        .getByRole("button", { name: /まちがいない/ })
        .count(),
    ).toBe(0);
    await press(second, "y");
    await told(second, "確かめました。");
    await told(first, "ほかの人が 1 件を決めました。");
    expect((await standings(first))[0]).toBe("確定");
  });

  test("書いている途中の欄は、ほかの人が決めても消えない", async () => {
    await press(first, "j", "j", "ArrowDown");
    await here(first, "峠の茶屋の数");
    await press(first, "c");
    await first.locator("#typed-f0-printed").waitFor();
    await press(first, "Control+a");
    await first.keyboard.type("9店");
    await second.locator(".reading-fact").nth(1).locator("h3 a").click();
    await here(second, "山の宿泊者数");
    await press(second, "y");
    await told(first, "ほかの人が 1 件を決めました。");
    expect((await standings(first))[1]).toBe("確定");
    expect(await first.locator("#typed-f0-printed").inputValue()).toBe("9店");
    await press(first, "Escape");
    await first.locator("#typed-f0-printed").waitFor({ state: "detached" });
  });

  test("途中でサーバーを止めて始め直しても、続きから進められる", async () => {
    await server.close();
    server = await withTraining(product.database);
    await server.listen({ host: "127.0.0.1", port: Number(new URL(product.address).port) });
    await press(first, "s");
    await told(first, "取らないことにしました。");
    await first.reload();
    expect(await standings(first)).toEqual(["確定", "確定", "採用（二人目待ち）", "取らない"]);
  });

  test("登録との違いと、確かめるべきものが並ぶ", async () => {
    const page = await cast.as("department", `${own}/changes`);
    expect(await main(page)).toContain("新しい値");
    await page.goto(`${product.address}${own}/check`);
    expect(await page.locator(".reading-checks h2").allInnerTexts()).toEqual(["谷の案内人"]);
    await page.getByLabel("どこが違うか").fill("別の指標では");
    await page.getByRole("button", { name: "「谷の案内人」を疑う" }).click();
    expect(await main(page)).toContain("あなたの確認を待っているものはありません。");
  });

  test("地域戦略課だけが公表でき、値は KPI のページに出典つきで載る", async () => {
    expect(await cast.statusFor("public", own)).toBe(404);
    const bureau = await cast.as("bureau", `${own}/publish`);
    expect(await bureau.getByRole("button", { name: "公表する", exact: true }).count()).toBe(0);
    const hq = await cast.as("hq", `${own}/publish`);
    expect(await main(hq)).toContain("2件が公表されます。");
    await hq.getByRole("button", { name: "公表する", exact: true }).click();
    await hq.waitForURL((address) => address.pathname === own);
    const reader = await cast.as("public", `/kpi/${edition}/yama-kankokyaku`);
    const mark = reader
      .locator("main a.origin", { hasText: "1,410,000人" })
      .or(reader.locator("main a.origin", { hasText: "141万人" }));
    await mark.first().click();
    expect(await main(reader)).toContain("141万人");
    expect(await main(reader)).toContain("山の計画");
    await reader.goto(`${product.address}${own}`);
    expect(await reader.locator("#read-values tbody tr").count()).toBe(6);
    const csv = await reader.request.get(`${product.address}${own}/facts.csv`);
    expect(await csv.text()).toContain("1410000");
  });

  test("版の資料のページから読み取りへ、読み取りから版の資料と元のファイルへ行ける", async () => {
    const page = await cast.as("bureau", `${own}/settings`);
    await page.locator("#field-knownDocument").selectOption({ index: 1 });
    await page.getByRole("button", { name: "保存する" }).click();
    await page.goto(`${product.address}${own}/work`);
    const saved = page.waitForEvent("download");
    await page.getByRole("link", { name: "山の計画.pdf" }).click();
    expect((await saved).suggestedFilename()).toBe("山の計画.pdf");
    await page.locator(".reading-sources a[href^='/document/']").click();
    await page.waitForURL((address) => address.pathname.startsWith("/document/"));
    const cited = new URL(page.url()).pathname;
    await page.locator("#readings").getByRole("link", { name: "山の計画.pdf" }).click();
    await page.waitForURL((address) => address.pathname === `${own}/work`);
    expect(await (await cast.as("public", cited)).locator("#readings").count()).toBe(0);
    expect(await (await cast.as("member", cited)).locator("#readings").count()).toBe(0);
  });

  test.for([
    ["bureau", ""],
    ["bureau", "work?form=correct"],
    ["bureau", "work?form=link&q=山"],
    ["bureau", "changes"],
    ["bureau", "settings"],
    ["hq", "publish"],
    ["public", "public"],
  ] as const)(
    "%s %s は両方の言葉で、数字に印があり、WCAG 2.2 AA に違反せず、390px で横に流れない",
    async ([who, part]) => {
      await stands(who, part);
    },
  );

  test("何の値か分からない数は質問に数えられ、a で名前を入れる欄が開き、入れるまで採用されない", async () => {
    const page = await cast.as("bureau", room);
    const text = Buffer.from("架空の村の報告\n\n【KPI】\nまた、昨年は48件でした。\n");
    await page.setInputFiles("#field-files", [{ name: "報告.txt", mimeType: "text/plain", buffer: text }]);
    await page.getByRole("button", { name: "取り込んで読み取る" }).click();
    const row = page.locator("#document-list tbody tr", { hasText: "報告.txt" });
    await row.locator(".status", { hasText: "読み取り済み" }).waitFor();
    expect(await row.locator("td.col-number").allInnerTexts()).toEqual(["1", "0", "0", "0", "1"]);
    await row.locator("th a").click();
    await here(page, "名前のない値");
    expect(await current(page).locator(".reading-questions").innerText()).toContain("「48件」が何の値か");
    await press(page, "a");
    await page.waitForFunction(() => document.activeElement?.id === "typed-name");
    await press(page, "Enter");
    await page.locator("#typed-name-error").waitFor();
    await page.keyboard.type("架空の相談件数");
    await press(page, "Enter");
    await told(page, "採用しました。");
    expect(await page.locator(".reading-fact").first().innerText()).toContain("架空の相談件数");
  });

  test("読み取りを待つ資料を開いておくと、終わったときに開き直さなくても出る", async () => {
    const page = await cast.as("bureau", room);
    const text = (name: string, words: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(words) });
    const short = "架空の相談会（参加者数） 38人";
    const long = Array.from({ length: 5_000 }, (_, line) => `架空の事業${line}は、${line}人が参加しました。`).join(
      "\n",
    );
    // one file is read at a time: the short one waits for the long one
    await page.setInputFiles("#field-files", [text("長い報告.txt", long), text("短い報告.txt", short)]);
    await page.getByRole("button", { name: "取り込んで読み取る" }).click();
    await page.getByRole("link", { name: "短い報告.txt", exact: true }).click();
    expect(await main(page)).toContain("読み取りが終わるまで、ここには何も出ません。");
    await page.locator(".reading-fact").first().waitFor({ timeout: 60_000 });
    expect(await page.locator(".reading-said").innerText()).toBe("読み取りが終わりました。");
    expect(await page.locator(".reading-fact").first().innerText()).toContain("38");
    await page.goto(`${product.address}${room}`);
    const counted = page.locator("#document-list tbody tr", { hasText: "長い報告.txt" });
    expect(await counted.locator("td.col-number").first().innerText()).toBe("5,000");
  });

  test("スクリプトなしでも、採用も取り消しもフォームだけでできる", async () => {
    const state = await first.context().storageState();
    const plain = await browser.newContext({ javaScriptEnabled: false, storageState: state, locale: "ja-JP" });
    const page = await plain.newPage();
    await page.goto(`${product.address}${room}?lang=ja`);
    await page.getByRole("link", { name: "農業.xlsx", exact: true }).click();
    await page.getByRole("link", { name: /^何を指すか選んで採用/ }).click();
    await page.getByRole("radio").first().check();
    await page.getByRole("button", { name: "この結び付きで採用" }).click();
    expect(await page.locator(".said").innerText()).toBe("採用しました。");
    await page.getByRole("button", { name: /^元に戻す/ }).click();
    expect(await standings(page)).toEqual(["未確認"]);
    await plain.close();
  });

  test("島は 8 kB に収まる", () => {
    const bytes = (name: string) => gzipSync(readFileSync(join(projectRoot, "dist", "assets", name))).length;
    expect(bytes("reading-work.js")).toBeLessThanOrEqual(8 * 1024);
    expect(bytes("reading-progress.js")).toBeLessThanOrEqual(2 * 1024);
  });
});
