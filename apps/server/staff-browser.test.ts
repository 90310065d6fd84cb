import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { looseDigits } from "../../ui/testing.ts";
import { overflow, uselessOnPaper, violations } from "./testing/page-checks.ts";
import { projectRoot, type RunningServer, startBrowser, startProduct, whyNoBrowser } from "./testing/running-server.ts";
import { type StaffPage, staffPages } from "./testing/staff-pages.ts";
import { cycle, edition, makeTrainingYear, sheetOf, type Trainee, type TrainingYear } from "./testing/training-year.ts";

const mostScript = 60 * 1024;

const noAddresses = { opinion: "OPINION", meeting: "MEETING", release: "RELEASE", invitation: "/invite/LINK" };
/** Addresses with parts drawn by lot are named by their kind in the titles. */
const kinds = staffPages(noAddresses);

const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
const widths = { ja: 1280, en: 390 } as const;
type Lang = keyof typeof widths;

/** Everything that may be Japanese on an English page: what people and documents of the fictitious prefecture said. */
function japaneseData(): string {
  const files = ["data/renshu-ken", "data/training"].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(yaml|csv)$/.test(name))
      .map((name) => join(folder, name)),
  );
  const people = ["apps/server/testing/training-year.ts", "rooms/training/actions/load-training.ts"];
  const texts = [...files, ...people].map((name) => readFileSync(join(projectRoot, name), "utf8"));
  // an absent value is typed in the words in which it is printed
  return [...texts, "該当なし"].join("\n");
}

/** Pieces of text with kana that nobody of the region wrote: words of the product that stayed Japanese. */
function untranslated(html: string, data: string): readonly string[] {
  const texts = mainOf(html)
    .replace(/<(script|textarea)[\s\S]*?<\/\1>/g, "")
    .split(/<[^>]*>/);
  return texts
    .flatMap((text) => text.split(/(?:[\s:：・、,()（）“”「」"·→]|&quot;|&#39;)+/))
    .filter((piece) => /[\u3041-\u30fa]/.test(piece) && !data.includes(piece));
}

if (whyNoBrowser) console.warn(whyNoBrowser);

describe.skipIf(whyNoBrowser !== null)("担当者の画面を本物のブラウザーで", () => {
  let product: RunningServer;
  let browser: Browser;
  let year: TrainingYear;
  let pages: readonly StaffPage[];
  let data: string;
  const contexts = new Map<string, BrowserContext>();

  beforeAll(async () => {
    product = await startProduct([], { training: true });
    year = await makeTrainingYear(product.address);
    pages = staffPages(year);
    data = japaneseData();
    browser = await startBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const pageOf = (index: number): StaffPage => {
    const page = pages[index];
    if (!page) throw new Error(`There is no page ${index}`);
    return page;
  };
  const contextOf = async (who: Trainee | null, lang: Lang): Promise<BrowserContext> => {
    const known = contexts.get(`${who} ${lang}`);
    if (known) return known;
    const made = await browser.newContext({ viewport: { width: widths[lang], height: 900 }, locale: lang });
    const cookie = { url: product.address };
    await made.addCookies([{ ...cookie, name: "lang", value: lang }]);
    if (who) await made.addCookies([{ ...cookie, name: "session", value: year.people[who].session }]);
    contexts.set(`${who} ${lang}`, made);
    return made;
  };
  const open = async ({ who, path }: StaffPage, lang: Lang): Promise<Page> => {
    const page = await (await contextOf(who, lang)).newPage();
    await page.goto(`${product.address}${path}`);
    return page;
  };
  /** The window in which somebody walks from page to page: a new one for each page costs more than the page. */
  const visit = async ({ who, path }: StaffPage, lang: Lang): Promise<Page> => {
    const context = await contextOf(who, lang);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${product.address}${path}`);
    return page;
  };
  const read = async ({ who, path }: StaffPage, lang: Lang) => {
    const session = who ? { session: year.people[who].session } : {};
    const { statusCode, body } = await product.server.inject({ url: path, cookies: { lang, ...session } });
    return { status: statusCode, body };
  };
  const scriptBytes = (html: string): number =>
    [...html.matchAll(/<script[^>]*src="\/assets\/([^"?]+)/g)]
      .map(([, name = ""]) => gzipSync(readFileSync(join(projectRoot, "dist", "assets", name))).length)
      .reduce((sum, bytes) => sum + bytes, 0);

  test.for(kinds.map((kind, index) => [kind.who ?? "public", kind.path, index] as const))(
    "%s %s は両方の言葉で、数字に印があり、訳し残しがなく、軽い",
    async ([, , index]) => {
      const page = pageOf(index);
      const [ja, en] = await Promise.all([read(page, "ja"), read(page, "en")]);
      expect([ja.status, en.status]).toEqual([page.status ?? 200, page.status ?? 200]);
      expect(looseDigits(mainOf(ja.body))).toEqual([]);
      expect(looseDigits(mainOf(en.body))).toEqual([]);
      expect(untranslated(en.body, data)).toEqual([]);
      expect(scriptBytes(ja.body)).toBeLessThanOrEqual(mostScript);
    },
  );

  test.for(kinds.map((kind, index) => [kind.who ?? "public", kind.path, index] as const))(
    "%s %s に WCAG 2.2 AA の違反がなく、390px で横に流れず、紙にはボタンも欄も出ない",
    async ([, , index]) => {
      const [wide, narrow] = [await visit(pageOf(index), "ja"), await visit(pageOf(index), "en")];
      expect(await overflow(narrow)).toBeLessThanOrEqual(0);
      expect(await violations(wide)).toEqual([]);
      expect(await violations(narrow, { colours: false })).toEqual([]);
      expect(await uselessOnPaper(wide)).toEqual([]);
    },
  );

  const kanko = sheetOf("yama-kanko");
  const ijuu = sheetOf("yama-ijuu");

  test.for([
    ["t-owner", `/work/${edition}`],
    ["t-owner", `/sheet/${edition}/${ijuu}`],
    ["t-bureau", `/sheet/${edition}/${kanko}`],
    ["t-hq", `/people/${edition}`],
    ["t-bureau", `/proposal/${edition}/${cycle}`],
  ] as const)("%s %s のどの操作へもタブキーで行け、いまの場所が見える", async ([who, path]) => {
    const page = await open({ who, path }, "ja");
    const { count, stops } = await page.evaluate(numberControls);
    for (let pressed = 0; pressed < stops; pressed += 1) await page.keyboard.press("Tab");
    expect(await page.evaluate(readFocused)).toEqual({ reached: count, missed: [], withoutMark: [] });
    await page.close();
  });

  test("飛ばしの入口から本文へ行ける", async () => {
    const page = await open({ who: "t-owner", path: `/work/${edition}` }, "ja");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL((address) => address.hash === "#main");
    await page.close();
  });

  /** Somebody else writes the field between the opening of the page and its sending. */
  const writeMeanwhile = async (page: Page, field: string, text: string) => {
    const [form, base] = await Promise.all([
      page.locator("input[name='form']").getAttribute("value"),
      page.locator(`input[name='b.${field}']`).getAttribute("value"),
    ]);
    const fields = { form: form ?? "", [`v.${field}`]: text, [`b.${field}`]: base ?? "" };
    await year.people["t-bureau"].send(`/sheet/${edition}/${ijuu}/answers`, fields);
  };

  test("二人が同じ欄を書いたときの問いは読みやすく、閉じると書いていた欄へ戻る", async () => {
    const page = await open({ who: "t-owner", path: `/sheet/${edition}/${ijuu}` }, "ja");
    await writeMeanwhile(page, "done", "暮らし体験の家を三軒開いた。");
    await page.locator("#v-done").fill("暮らし体験の家を四軒開いた。");
    await page.getByRole("dialog").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("v-done");
    await page.close();
  });

  test("JavaScript なしで送って食い違っても、両方の文が並び、違反も印のない数字もない", async () => {
    const page = await open({ who: "t-owner", path: `/sheet/${edition}/${ijuu}` }, "ja");
    await writeMeanwhile(page, "cause-inside", "案内に五人が当たった。");
    const [answer] = await Promise.all([
      page.waitForNavigation(),
      page.evaluate(() => {
        const field = document.querySelector<HTMLTextAreaElement>("#v-cause-inside");
        if (field) field.value = "案内に六人が当たった。";
        document.querySelector<HTMLFormElement>("#answers")?.submit();
      }),
    ]);
    expect(answer?.status()).toBe(409);
    expect(await page.locator("#conflict-cause-inside").textContent()).toContain("五人");
    expect(await page.locator("#v-cause-inside").inputValue()).toContain("六人");
    expect(looseDigits(mainOf(await page.content()))).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test("まとめて入れた表の直すところは行ごとに示され、違反も印のない数字もない", async () => {
    const page = await open({ who: "t-bureau", path: `/value/${edition}/bulk?cycle=${cycle}` }, "ja");
    const table = await page.request.get(`${product.address}/value/${edition}/bulk/table?cycle=${cycle}&as=csv`);
    const broken = (await table.text()).replaceAll("|FY", "|XX");
    await page.locator("input[type=file]").setInputFiles({
      name: "broken.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(broken),
    });
    await Promise.all([page.waitForNavigation(), page.getByRole("button", { name: "内容を確かめる" }).click()]);
    expect(await page.locator("#problem-rows tbody tr").count()).toBeGreaterThan(0);
    expect(looseDigits(mainOf(await page.content()))).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test("課の独自の表の列を合わせる画面と、その結果に、違反も印のない数字もない", async () => {
    for (const [lang, read, check] of [
      ["ja", "列を読み取る", "内容を確かめる"],
      ["en", "Read its columns", "Check it"],
    ] as const) {
      const page = await open({ who: "t-bureau", path: `/value/${edition}/bulk/map?cycle=${cycle}` }, lang);
      const own = "架空課の表,,\r\n番号,指標名,R7実績\r\n1,移住者数（山）,多い\r\n2,知らない指標,5\r\n";
      await page
        .locator("input[type=file]")
        .setInputFiles({ name: "own.csv", mimeType: "text/csv", buffer: Buffer.from(own) });
      for (const name of [read, check]) {
        await Promise.all([page.waitForNavigation(), page.getByRole("button", { name }).click()]);
        expect(looseDigits(mainOf(await page.content()))).toEqual([]);
        expect(await violations(page)).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      }
      expect(await page.locator("#problem-rows tbody tr").count()).toBe(2);
      await page.close();
    }
  });
});

/** Numbers every control that can be seen, and begins to note which of them is reached, and which without a mark around it. Runs in the page. */
function numberControls(): { readonly count: number; readonly stops: number } {
  const choices = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const controls = [...document.querySelectorAll<HTMLElement>(choices)].filter(
    (one) => one.checkVisibility() && one.tabIndex >= 0 && !one.matches(":disabled"),
  );
  for (const one of controls) one.dataset.control = "waiting";
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLElement) || target.dataset.control === undefined) return;
    const { outlineStyle, outlineWidth } = getComputedStyle(target);
    target.dataset.control = outlineStyle === "none" || outlineWidth === "0px" ? "bare" : "marked";
  });
  // a day is typed in three places and chosen in a fourth; a part that scrolls is a stop of its own
  const days = controls.filter((one) => one.matches("input[type=date]")).length;
  return { count: controls.length, stops: controls.length + 4 * days + 20 };
}

function readFocused() {
  const found = [...document.querySelectorAll<HTMLElement>("[data-control]")];
  const those = (state: string) =>
    found.filter((one) => one.dataset.control === state).map((one) => one.outerHTML.slice(0, 200));
  const [missed, withoutMark] = [those("waiting"), those("bare")];
  return { reached: found.length - missed.length, missed, withoutMark };
}
