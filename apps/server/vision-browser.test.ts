import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addShapes } from "../../rooms/area/server.ts";
import { mustSucceed } from "../../store/testing/must-succeed.ts";
import { looseDigits } from "../../ui/testing.ts";
import { regionOf } from "../cli/context.ts";
import { overflow, uselessOnPaper, violations } from "./testing/page-checks.ts";
import { type RunningServer, startBrowser, startProduct, whyNoBrowser } from "./testing/running-server.ts";

const hokkaido = "/vision/hokkaido";
const places = [
  hokkaido,
  `${hokkaido}/m-01202`,
  `${hokkaido}/bureau-nemuro`,
  `${hokkaido}/m-01202+m-01236`,
  `${hokkaido}/settlement-areas-formed`,
  `${hokkaido}/settlement-kitasorachi-talks`,
  `${hokkaido}/backtest`,
  `${hokkaido}/hokkaido/chance`,
  `${hokkaido}/hokkaido/chance?of=old&s=national-path`,
  `${hokkaido}/m-01202/chance`,
  `${hokkaido}?tfr=1.8&life=1&m25=3000&c=simulation-2&year=2030`,
  `${hokkaido}?tfr=x&s=nowhere&m25=-900000`,
  "/vision/mihon-town",
];

const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";

if (whyNoBrowser) console.warn(whyNoBrowser);

describe.skipIf(whyNoBrowser !== null)("人口ビジョンのページを、本物のブラウザーで", () => {
  let product: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    product = await startProduct();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const open = async (path: string, options: { readonly width?: number; readonly script?: boolean } = {}) => {
    const { width = 1280, script = true } = options;
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script });
    const page = await context.newPage();
    await page.goto(`${product.address}${path}`);
    return page;
  };
  const alive = async (path: string, width = 1280): Promise<Page> => {
    const page = await open(path, { width });
    await page.locator("[data-slider=life] [data-range]").waitFor({ state: "visible" });
    return page;
  };
  const line = (page: Page) => page.locator("[data-vision-line]");
  const answerIn = (page: Page) => page.locator("[data-live=answer]");

  test.for(places.flatMap((path) => [[path, "ja"] as const, [path, "en"] as const]))(
    "%s (%s) のどの数字にも印があり、数でないものが出ない",
    async ([path, lang]) => {
      const { statusCode, body } = await product.server.inject({ url: path, cookies: { lang } });
      expect(statusCode).toBe(200);
      expect(looseDigits(mainOf(body))).toEqual([]);
      expect(mainOf(body).replace(/<script[\s\S]*?<\/script>/g, "")).not.toMatch(/NaN|undefined|Infinity/);
    },
  );

  test.for(places)("%s に WCAG 2.2 AA の違反がない", async (path) => {
    const page = await open(path);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test.for(places)("%s は 390px で横に流れない", async (path) => {
    const page = await open(path, { width: 390 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  test("こたえが最初にある: いま538.2万人、社人研428.0万人、人口ビジョン460～450万人", async () => {
    const page = await open(hokkaido);
    const answer = (await answerIn(page).textContent()) ?? "";
    for (const figure of ["538.2万人", "428.0万人", "460～450万人"]) expect(answer).toContain(figure);
    await page.context().close();
  });

  test("つまみを一目盛り動かすと、数字とアドレスが変わり、そのアドレスは同じ数字を出す", async () => {
    const page = await alive(hokkaido);
    const before = await line(page).textContent();
    const slider = page.locator("[data-slider=m25] [data-range]");
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => line(page).textContent()).not.toBe(before);
    await page.waitForURL(/m25=\d+/);
    await expect.poll(() => page.locator("[data-vision-base]").first().getAttribute("href")).toMatch(/m25=\d+/);
    expect(await page.locator("[data-slider=m25] [data-effect]").textContent()).toMatch(/令和22年 ＋[\d,.万]+人/);
    const [shown, address] = [await line(page).textContent(), page.url()];
    const again = await open(new URL(address).pathname + new URL(address).search, { script: false });
    expect(await line(again).textContent()).toBe(shown);
    await again.context().close();
    await page.context().close();
  });

  test("JavaScript がなくても、数を書いて計算できる", async () => {
    const page = await open(hokkaido, { script: false });
    const before = await line(page).textContent();
    await page.locator("#vision-tfr").fill("2.07");
    await page.locator("#vision-form").getByRole("button", { name: "計算する" }).click();
    await page.waitForURL(/tfr=2\.07/);
    expect(await line(page).textContent()).not.toBe(before);
    await page.context().close();
  });

  test("使えない値は名前と値を挙げて断られ、ページは今の傾向で出る", async () => {
    const page = await open(`${hokkaido}?tfr=x`);
    expect(await page.locator("[data-vision-refused]").textContent()).toContain("「tfr」の値「x」");
    expect(await line(page).textContent()).toMatch(/\d/);
    await page.context().close();
  });

  test("範囲の外の数を打つと、その欄のところで断られ、計算には使われない", async () => {
    const page = await open(hokkaido);
    const before = await line(page).textContent();
    const field = page.locator("#vision-tfr");
    await field.fill("99");
    const told = page.locator("#vision-tfr-effect");
    await expect.poll(() => told.textContent()).toBe("0.8から3までの数で書いてください。この値は使っていません。");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await line(page).textContent()).toBe(before);
    await field.fill("1.8");
    await expect.poll(() => told.textContent()).toContain("令和22年");
    expect(await field.getAttribute("aria-invalid")).toBeNull();
    await page.context().close();
  });

  test("年のつまみは、動かしたときだけピラミッドを動かす", async () => {
    const page = await alive(hokkaido);
    const title = page.locator("[data-live=pyramid-title]");
    expect(await title.textContent()).toContain("令和22年");
    await page.locator("[data-year-range]").focus();
    await page.keyboard.press("Home");
    await expect.poll(() => title.textContent()).toContain("平成27年");
    await page.context().close();
  });

  test("地図の年を動かすと、四角の値と見出しが変わる", async () => {
    const page = await alive(hokkaido);
    const hakodate = page.locator("[data-map-picture] a[href$='/m-01202']");
    const before = await hakodate.getAttribute("aria-label");
    await page.locator("[data-map-range]").focus();
    await page.keyboard.press("End");
    await expect.poll(() => page.locator("[data-map-title]").textContent()).toContain("令和27年");
    // the words follow when the slider rests
    await expect.poll(() => hakodate.getAttribute("aria-label")).toContain("▲38.8%");
    expect(before).not.toContain("▲38.8%");
    await page.context().close();
  });

  test("450万人の逆算は出生率と移動の組み合わせを出し、届かない目標は届かないと言う", async () => {
    const page = await open(`${hokkaido}?goal=4500000`);
    expect(await page.locator("#frontier tbody tr").count()).toBe(6);
    await page.goto(`${product.address}${hokkaido}?goal=99000000`);
    expect(await page.locator("#seek").textContent()).toContain("届かない");
    await page.context().close();
  });

  test("市町村は総人口だけが出て、何を取り込めば残りが出るかを言う", async () => {
    const page = await open(`${hokkaido}/m-01202`);
    expect(await answerIn(page).textContent()).toContain("26.6万人");
    expect(await page.locator("#tables").textContent()).toContain("michishirube population import");
    await page.context().close();
  });

  test("市町村を二つ選ぶと、合わせた人口のアドレスへ行く", async () => {
    const page = await open(hokkaido, { script: false });
    await page.locator("#vision-places").selectOption(["m-01202", "m-01223"]);
    await page.locator(".vision-list").getByRole("button").click();
    await page.waitForURL("**/vision/hokkaido/m-01202+m-01223");
    expect(await answerIn(page).textContent()).toContain("29.3万人");
    await page.context().close();
  });

  test("表のファイルは、画面と同じ数を同じ設定で出す", async () => {
    const { body, statusCode } = await product.server.inject({
      url: `/api${hokkaido}/hokkaido/population.csv?tfr=1.8`,
    });
    expect(statusCode).toBe(200);
    expect(body).toContain("2040,調査なし,4280427,");
    const nothing = await product.server.inject({ url: `/api${hokkaido}/hokkaido/nothing.csv` });
    expect(nothing.statusCode).toBe(404);
  });

  test("つまみについて動く数と絵は、止まってからの全部の計算とも、サーバーの計算とも同じ", async () => {
    // high enough for all that follows a slider to be in sight
    const context = await browser.newContext({ viewport: { width: 1280, height: 1800 } });
    const page = await context.newPage();
    // time stands still: nothing that waits for a slider to rest comes by itself
    await page.clock.install();
    await page.goto(`${product.address}${hokkaido}`);
    await page.locator("[data-slider=life] [data-range]").waitFor({ state: "visible" });
    await page.clock.pauseAt(Date.now() + 60_000);
    const shown = async (on: Page) => ({
      line: await line(on).textContent(),
      answer: await answerIn(on).textContent(),
      paths: await on.locator("#population path").evaluateAll((all) => all.map((one) => one.getAttribute("d"))),
    });
    const plain = await shown(page);
    for (const [slider, key] of [
      ["tfr", "PageUp"],
      ["life", "ArrowRight"],
      ["m25", "PageUp"],
    ] as const) {
      await page.locator(`[data-slider=${slider}] [data-range]`).press(key);
      await page.clock.runFor(20);
    }
    const moving = await shown(page);
    expect(moving.paths).not.toEqual(plain.paths);
    expect(await page.locator("[data-live=compare]").getAttribute("aria-busy")).toBe("true");
    expect(page.url()).not.toContain("m25");
    await page.clock.runFor(2_000);
    expect(await shown(page)).toEqual(moving);
    expect(await page.locator("[aria-busy=true]").count()).toBe(0);
    expect(await page.locator("[data-vision-said]").textContent()).toBe(moving.line);
    const again = await open(new URL(page.url()).pathname + new URL(page.url()).search, { script: false });
    expect(await shown(again)).toEqual(moving);
    await again.context().close();
    await context.close();
  });

  test("印刷すると A4 一枚に収まり、紙でできないものは残らない", async () => {
    const page = await alive(hokkaido);
    expect(await uselessOnPaper(page)).toEqual([]);
    await page.emulateMedia({ media: "print" });
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.context().close();
  });

  test("境界データを入れると市町村の形でも描け、選んだ形がアドレスに残る", async () => {
    const without = await open(`${hokkaido}?map=outlines`);
    expect(await without.locator("#map .shape").count()).toBe(0);
    expect(await without.locator("#map").textContent()).toContain("michishirube shapes add");
    await without.context().close();
    await installSquares(product.database);
    const page = await alive(hokkaido);
    await page.locator("[data-map-choices]").getByRole("link", { name: "市町村の形" }).click();
    await page.waitForURL("**/vision/hokkaido?map=outlines#map");
    expect(await page.locator("#map").textContent()).toContain("境界データ: 架空");
    const hakodate = page.locator("[data-map-picture] a[href$='/m-01202']");
    expect(await hakodate.getAttribute("aria-label")).toBe("函館市 ▲32.4%");
    await page.locator("[data-map-range]").focus();
    await page.keyboard.press("End");
    await page.waitForURL(/at=2045&map=outlines/);
    expect(await hakodate.getAttribute("aria-label")).toBe("函館市 ▲38.8%");
    expect(await page.locator("[data-map-picture] svg").first().getAttribute("aria-label")).toContain("令和27年");
    await hakodate.focus();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 900 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

/** Two towns as squares: nobody's borders. */
async function installSquares(database: RunningServer["database"]): Promise<void> {
  const square = (west: number) => [
    [west, 42],
    [west, 43],
    [west + 1, 43],
    [west + 1, 42],
    [west, 42],
  ];
  const towns = ["01202", "01223"];
  const topology = {
    type: "Topology",
    arcs: towns.map((_, index) => square(140 + index)),
    objects: {
      towns: {
        type: "GeometryCollection",
        geometries: towns.map((code, index) => ({ type: "Polygon", arcs: [[index]], properties: { N03_007: code } })),
      },
    },
  };
  const region = await regionOf(database, { edition: "hokkaido" });
  if (!region.ok) throw new Error(region.problem.message.en);
  const { areas, edition } = region.value;
  const given = { body: edition.body, name: "架空.json", text: JSON.stringify(topology), credit: "架空" };
  mustSucceed(await addShapes(database, areas, { ...given, now: "2026-11-23T00:00:00.000Z" }));
}
