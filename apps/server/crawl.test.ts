import { afterAll, beforeAll, expect, test } from "vitest";
import { looseDigits } from "../../ui/testing.ts";
import { type RunningServer, startProduct } from "./testing/running-server.ts";

let product: RunningServer;
const pages = new Map<string, string>();
const broken: string[] = [];

const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
const decode = (href: string) => href.replaceAll("&amp;", "&").replaceAll("&#39;", "'").replaceAll("&quot;", '"');
const linksOf = (html: string): string[] =>
  [...html.matchAll(/\shref="(\/[^"#]*)/g)].map(([, href]) => decode(href ?? ""));

// other languages, other ways of writing years, downloads and try-outs are the same pages again
const isPage = (href: string) =>
  !/^\/(api|assets|settings)/.test(href) && !/[?&](lang|era|asOf|actual|q|year)=/.test(href);

async function crawl(starts: readonly string[]): Promise<void> {
  const waiting = [...starts];
  const seen = new Set(waiting);
  const worker = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const response = await product.server.inject({ url: path });
      if (response.statusCode !== 200 && response.statusCode !== 303) broken.push(`${response.statusCode} ${path}`);
      pages.set(path, response.body);
      const next =
        response.statusCode === 303 ? [String(response.headers.location).split("#")[0] ?? ""] : linksOf(response.body);
      for (const href of next.filter(isPage)) {
        if (seen.has(href)) continue;
        seen.add(href);
        waiting.push(href);
      }
    }
  };
  await worker();
}

beforeAll(async () => {
  product = await startProduct();
  await crawl(["/", "/home/mihon-town", "/overview"]);
}, 600_000);

afterAll(() => product.stop());

test("どのページのリンクも生きている", () => {
  expect(broken).toEqual([]);
  expect(pages.size).toBeGreaterThan(1000);
});

test("どの数字にも出典への印か、名前・日付としての印がある", () => {
  const loose = [...pages].flatMap(([path, html]) => looseDigits(mainOf(html)).map((text) => `${path}: ${text}`));
  expect(loose.slice(0, 40)).toEqual([]);
});

test("出典の印はどれも、出典か計算のページへ一度で行ける", () => {
  const origins = [...pages].flatMap(([path, html]) =>
    [...mainOf(html).matchAll(/<a[^>]*\shref="([^"#]*)[^"]*"[^>]*data-origin/g)].map(([, href]) => ({
      path,
      href: decode(href ?? ""),
    })),
  );
  const dead = origins.filter(({ href }) => href !== "" && !pages.has(href));
  expect(origins.length).toBeGreaterThan(5000);
  expect(dead.slice(0, 20)).toEqual([]);
});

test("出典のページは資料か計算を示す", () => {
  const factPages = [...pages].filter(([path]) => /^\/fact\/hokkaido\/.+/.test(path));
  const silent = factPages.filter(([, html]) => !/\/document\/hokkaido\//.test(mainOf(html))).map(([path]) => path);
  expect(factPages.length).toBeGreaterThan(600);
  expect(silent.slice(0, 20)).toEqual([]);
});

test("架空の町のページはどれも架空と断り、北海道の数字を含まない", () => {
  const town = [...pages].filter(([path]) => /\/mihon-town(\/|$)/.test(path));
  expect(town.length).toBeGreaterThan(20);
  expect(town.filter(([, html]) => !html.includes("架空")).map(([path]) => path)).toEqual([]);
  expect(town.filter(([, html]) => mainOf(html).includes("/hokkaido/")).map(([path]) => path)).toEqual([]);
});
