import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { looseDigits } from "../../../ui/testing.ts";
import { loadTestSite, startStaffServer, type TestStaffServer } from "../../account/testing/staff-parts.ts";
import { visionRoutes } from "../server.ts";

const hokkaido = join(import.meta.dirname, "..", "..", "..", "data", "hokkaido");
const chance = "/vision/hokkaido/hokkaido/chance";

let store: TemporaryDatabase;
let web: TestStaffServer;

beforeAll(async () => {
  store = await temporaryDatabase();
  const site = await loadTestSite(store.database, hokkaido);
  web = await startStaffServer(store.database, { site, register: (server, parts) => visionRoutes(server, parts) });
}, 120_000);

afterAll(async () => {
  await web?.close();
  await store?.close();
});

const main = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
const page = async (path: string): Promise<string> => {
  const { status, body } = await web.get(null, path);
  expect(status).toBe(200);
  return main(body);
};
const file = async (query = ""): Promise<readonly (readonly string[])[]> =>
  (await web.get(null, `/api${chance}.csv${query}`)).body
    .replace("\uFEFF", "")
    .trim()
    .split(/\r?\n/)
    .map((row) => row.split(","));

test("a fresh machine has the prefecture's censuses of 2005 to 2015: births and deaths stray, moves are said to be missing", async () => {
  const html = await page(chance);
  expect(html).toContain("この幅は狭すぎます。移動の揺れが入っていません。");
  expect(html).toContain("5個以上要りますが、2個しかありません");
  expect(html).toContain("michishirube population import");
  expect(html).toContain("20151001");
  expect(looseDigits(html)).toEqual([]);
});

test("a municipality without tables by sex and age says so, and has neither picture nor file", async () => {
  const html = await page("/vision/hokkaido/m-01202/chance");
  expect(html).toContain("幅はまだ計算できません");
  expect(html).toContain("どれだけ外れたかは分かりません");
  expect(html).not.toContain("fan-chart");
  expect(looseDigits(html)).toEqual([]);
  expect((await web.get(null, "/api/vision/hokkaido/m-01202/chance.csv")).status).toBe(404);
});

test("the file begins with the census of 2015 and is the same whenever it is asked for", async () => {
  const [head = [], first = []] = await file();
  expect(head).toHaveLength(7);
  expect(first).toEqual(["2015", ...new Array(6).fill("5381733")]);
  expect(await file()).toEqual(await file());
});

test("another figure and another scenario have numbers of their own", async () => {
  const [total, old, path] = [await file(), await file("?of=old"), await file("?s=national-path")];
  expect(old[1]).not.toEqual(total[1]);
  expect(path[6]).not.toEqual(total[6]);
});

test("what cannot be worked out has no range, and says why", async () => {
  const html = await page(`${chance}?m25=-900000`);
  expect(html).toContain("この設定では計算できないので、幅もありません。");
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});

test("a place that does not exist is not found", async () => {
  expect((await web.get(null, "/vision/hokkaido/nowhere/chance")).status).toBe(404);
});

test("the vision page leads to the range of its own settings", async () => {
  expect(await page("/vision/hokkaido?tfr=1.8")).toContain('href="/vision/hokkaido/hokkaido/chance?tfr=1.8"');
});
