import { afterAll, beforeAll, expect, test } from "vitest";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { loadEdition } from "../../intake/server.ts";
import { hokkaidoTexts } from "../hokkaido-site.fixture.ts";
import { indexSearch } from "./index-search.ts";
import { searchEverything } from "./search-everything.ts";

let temporary: TemporaryDatabase;

beforeAll(async () => {
  temporary = await temporaryDatabase();
  const loaded = await loadEdition(temporary.database, hokkaidoTexts(), {
    who: "test",
    now: "2026-11-22T00:00:00.000Z",
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  await indexSearch(temporary.database, "010006");
});

afterAll(() => temporary.close());

const find = (q: string, more: { kind?: string; body?: string; page?: number; limit?: number } = {}) =>
  searchEverything(temporary.database, { q, page: 1, limit: 20, ...more });
const first = async (q: string) => (await find(q)).results[0];

test.each([
  ["函館市", "m-01202"],
  ["はこだて", "m-01202"],
  ["ハコダテ", "m-01202"],
  ["hakodate", "m-01202"],
  ["ＨＡＫＯＤＡＴＥ", "m-01202"],
  ["012025", "m-01202"],
  ["森町", "m-01345"],
])("「%s」で %s が最初に見つかる", async (q, id) => {
  expect((await first(q))?.id).toBe(id);
});

test("一文字でも見つかり、名前の初めにあるものが先に立つ", async () => {
  const { results } = await find("森");
  expect(results[0]?.title.ja).toMatch(/^森/);
});

test("二つの語は、どちらも含むものだけを見つける", async () => {
  const { results, total } = await find("観光入込客数 道南", { kind: "kpi" });
  expect(total).toBeGreaterThan(0);
  expect(results[0]?.title.ja).toContain("道南");
});

test("名前の等しいKPIは、数の範囲で見分けられる", async () => {
  const { results } = await find("観光入込客数", { kind: "kpi", limit: 50 });
  const titles = results.map(({ title }) => title.ja);
  expect(new Set(titles).size).toBe(titles.length);
});

test("種類ごとの数は、種類で絞っても変わらない", async () => {
  const all = await find("プロジェクト");
  const some = await find("プロジェクト", { kind: "project" });
  expect(some.counts).toEqual(all.counts);
  expect(some.results.every(({ kind }) => kind === "project")).toBe(true);
});

test("ページを送ると、続きが重ならずに出る", async () => {
  const one = await find("北海道", { limit: 5 });
  const two = await find("北海道", { limit: 5, page: 2 });
  const ids = [...one.results, ...two.results].map(({ kind, id }) => `${kind} ${id}`);
  expect(new Set(ids).size).toBe(10);
});

test("計画の体系は、版のページのその場所へ導く", async () => {
  const { results } = await find("産業", { kind: "node" });
  expect(results[0]?.href).toMatch(/^\/plan\/hokkaido\/[a-z0-9-]+#node-[a-z0-9-]+$/);
});

test("用語は団体を選んでも見つかる", async () => {
  const { results } = await find("さいけい", { body: "hokkaido" });
  expect(results[0]).toMatchObject({
    kind: "glossary",
    href: "/glossary#saikei",
    title: { ja: "再掲" },
    edition: null,
  });
});

test("LIKEの特別な文字は、その文字として探される", async () => {
  expect((await find("%%")).total).toBe(0);
  expect((await find("_______")).total).toBe(0);
  expect((await find("\\")).total).toBe(0);
});

test("ほかの団体を選ぶと、用語のほかは見つからない", async () => {
  const { counts } = await find("函館", { body: "131016" });
  expect(counts.filter(({ kind }) => kind !== "glossary")).toEqual([]);
});

test("二文字の語は、番号付けの索引で見つかる候補をそのまま確かめる", async () => {
  const withIndex = (await find("道南", { limit: 100 })).total;
  const [row] = await temporary.database.read((tx) =>
    tx.query<{ count: number }>("SELECT count(*)::integer AS count FROM publication_search WHERE text LIKE '%道南%'"),
  );
  expect(withIndex).toBe(row?.count);
});
