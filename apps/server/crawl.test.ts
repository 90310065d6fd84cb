import { afterAll, beforeAll, expect, test } from "vitest";
import { looseDigits } from "../../ui/testing.ts";
import { type RunningServer, startProduct } from "./testing/running-server.ts";

type Crawled = { readonly pages: ReadonlyMap<string, string>; readonly broken: readonly string[] };

const starts = ["/", "/home/mihon-town", "/overview"];
const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
const decode = (href: string) => href.replaceAll("&amp;", "&").replaceAll("&#39;", "'").replaceAll("&quot;", '"');
const linksOf = (html: string): string[] =>
  [...html.matchAll(/\shref="(\/[^"#]*)/g)].map(([, href]) => decode(href ?? ""));

// other languages, other ways of writing years, downloads and try-outs are the same pages again
const isPage = (href: string) =>
  !/^\/(api|assets|settings)/.test(href) && !/[?&](lang|era|asOf|actual|q|year)=/.test(href);

/** Every page that can be reached by links, as a reader of one language gets it. */
async function crawl({ server }: RunningServer, lang: "ja" | "en"): Promise<Crawled> {
  const pages = new Map<string, string>();
  const broken: string[] = [];
  const waiting = [...starts];
  const seen = new Set(waiting);
  const visit = async (path: string) => {
    const { statusCode, headers, body } = await server.inject({ url: path, cookies: { lang } });
    if (statusCode === 200) pages.set(path, body);
    else if (statusCode !== 303) broken.push(`${statusCode} ${path}`);
    const next = statusCode === 303 ? [String(headers.location).split("#")[0] ?? ""] : linksOf(body);
    for (const href of next.filter(isPage)) {
      if (seen.has(href)) continue;
      seen.add(href);
      waiting.push(href);
    }
  };
  // a few at a time: while one page waits for the database another is drawn
  while (waiting.length > 0) await Promise.all(waiting.splice(-4).map(visit));
  return { pages, broken };
}

const looseOf = ({ pages }: Crawled) =>
  [...pages].flatMap(([path, html]) => looseDigits(mainOf(html)).map((text) => `${path}: ${text}`));

let product: RunningServer;
let japanese: Crawled;
let english: Crawled;

beforeAll(async () => {
  product = await startProduct();
  japanese = await crawl(product, "ja");
  english = await crawl(product, "en");
}, 600_000);

afterAll(() => product.stop());

test("どのページのリンクも生きている", () => {
  expect([...japanese.broken, ...english.broken]).toEqual([]);
  expect(japanese.pages.size).toBeGreaterThan(1000);
  expect(english.pages.size).toBe(japanese.pages.size);
});

test("どの数字にも出典への印か、名前・日付としての印がある", () => {
  expect(looseOf(japanese).slice(0, 40)).toEqual([]);
});

test("英語のページでも、どの数字にも印がある", () => {
  expect(looseOf(english).slice(0, 40)).toEqual([]);
});

test("出典の印はどれも、出典か計算のページへ一度で行ける", () => {
  const origins = [...japanese.pages].flatMap(([path, html]) =>
    [...mainOf(html).matchAll(/<a[^>]*\shref="([^"#]*)[^"]*"[^>]*data-origin/g)].map(([, href]) => ({
      path,
      href: decode(href ?? ""),
    })),
  );
  const dead = origins.filter(({ href }) => href !== "" && !japanese.pages.has(href));
  expect(origins.length).toBeGreaterThan(5000);
  expect(dead.slice(0, 20)).toEqual([]);
});

test("数字のページはどれも資料へ導く", () => {
  const factPages = [...japanese.pages].filter(([path]) => /^\/fact\/hokkaido\/.+/.test(path));
  const silent = factPages.filter(([, html]) => !mainOf(html).includes("/document/hokkaido/")).map(([path]) => path);
  expect(factPages.length).toBeGreaterThan(550);
  expect(silent).toEqual([]);
});

test("架空の町のページはどれも架空と断り、北海道の数字を含まない", () => {
  const town = [...japanese.pages].filter(([path]) => /\/mihon-town(\/|$)/.test(path));
  expect(town.length).toBeGreaterThan(20);
  expect(town.filter(([, html]) => !html.includes("架空")).map(([path]) => path)).toEqual([]);
  expect(town.filter(([, html]) => mainOf(html).includes("/hokkaido/")).map(([path]) => path)).toEqual([]);
});
