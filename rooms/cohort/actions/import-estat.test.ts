import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readObservations } from "../../../store/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { PopulationRefused } from "../domain/import-problems.ts";
import { readCohorts } from "../store/read-cohorts.ts";
import { readImportedOrigin } from "../store/read-origin.ts";
import { type EstatStandIn, estatStandIn } from "../testing/estat-stand-in.ts";
import { estatTables } from "../testing/estat-tables.ts";
import { type ImportingBody, importingBody } from "../testing/importing-body.ts";
import { importEstat } from "./import-estat.ts";

const appId = "fictitious-app-id-0123456789";
let server: EstatStandIn;
let at: ImportingBody;
let store: TemporaryDatabase;
beforeAll(async () => {
  store = await temporaryDatabase();
  server = await estatStandIn(estatTables, appId);
});
beforeEach(async () => {
  at = await importingBody(store);
  return () => at.close();
});
afterAll(async () => {
  await server.close();
  await store.close();
});

type Asked = {
  readonly table: string;
  readonly codes?: ReadonlyMap<string, readonly string[]>;
  readonly limit?: number;
  readonly id?: string;
  readonly source?: string;
  readonly base?: string;
};

const bring = ({ table, codes = new Map(), limit = 100_000, id = appId, source, base = server.base }: Asked) =>
  importEstat(at.store.database, { ...at.call, access: { base, appId: id }, wish: { table, codes, limit }, source });

const refused = async (asked: Asked) => {
  const caught: unknown = await bring(asked).catch((error: unknown) => error);
  if (!(caught instanceof PopulationRefused)) throw new Error(`not refused: ${JSON.stringify(caught)}`);
  return caught.problems;
};

const read = (area: readonly string[]) =>
  at.store.database.read((tx) =>
    readCohorts(tx, { body: at.body, source: "population-census", year: 2015, areas: area }),
  );

test("統計表は NEXT_KEY をたどって最後のページまで読まれ、人は男女・年齢の順に並ぶ", async () => {
  const before = server.asked.length;
  const { counts } = await bring({ table: "census", limit: 50 });
  // 3地域 × 男女 ×（総数＋19階級）= 120 セル、50ずつ3ページ
  expect(server.asked.slice(before).map((query) => query.get("startPosition"))).toEqual(["1", "51", "101"]);
  expect(counts.added).toBe(3 * 2 * 20);
  const { people: found, missing } = await read(["000000", "010006", "012025"]);
  expect(missing).toEqual([]);
  expect([found[0], found[18], found[19], found[37]]).toEqual([10, 28, 20, 38]);
});

test("求めには決められた項目が付き、残る出所にアプリケーションIDはない", async () => {
  await bring({ table: "census", codes: new Map([["area", ["01202"]]]) });
  const query = server.asked.at(-1);
  expect(Object.fromEntries(query ?? [])).toEqual({
    appId,
    lang: "J",
    statsDataId: "census",
    cdArea: "01202",
    metaGetFlg: "Y",
    cntGetFlg: "N",
    explanationGetFlg: "N",
    annotationGetFlg: "Y",
    replaceSpChars: "0",
    startPosition: "1",
    limit: "100000",
  });
  const origin = await at.store.database.read((tx) =>
    readImportedOrigin(tx, {
      body: at.body,
      measure: "population-census-f-0-4",
      topic: "population-census-f",
      area: "012025",
      period: "CY2015",
    }),
  );
  expect(origin).toEqual({
    kind: "estat",
    name: `${server.base}json/getStatsData?statsDataId=census&cdArea=01202`,
    sha256: null,
    place: "area=01202 time=2015000000 cat01=2",
  });
  const rows = await at.store.database.read((tx) =>
    tx.query("SELECT row_to_json(f)::text AS text FROM cohort_file AS f"),
  );
  expect(JSON.stringify(rows)).not.toContain(appId);
});

test("100を超えるコードは、100ずつの求めに分けられる", async () => {
  const many = ["01202", ...Array.from({ length: 150 }, (_, index) => `13${String(index + 101)}`)];
  const before = server.asked.length;
  server.answerOnce(
    200,
    JSON.stringify({ GET_STATS_DATA: { RESULT: { STATUS: 1, ERROR_MSG: "該当データはありませんでした。" } } }),
  );
  await expect(bring({ table: "census", codes: new Map([["area", many]]) })).rejects.toThrow(PopulationRefused);
  expect(server.asked.slice(before).map((query) => query.get("cdArea")?.split(",").length)).toEqual([100, 51]);
});

test("計数のない印は表の説明により0人となり、秘匿の印は理由になって、その地域は使えないと言われる", async () => {
  const { notes } = await bring({ table: "signs" });
  expect(notes.map(({ en }) => en).join()).toContain("1 cells bear the sign");
  const stored = (measure: string) =>
    at.store.database.read((tx) => readObservations(tx, measure, { bodyId: at.body, areaCode: "012025" }));
  expect(await stored("population-census-m-90-over")).toMatchObject([{ value: 0, absent: null }]);
  expect(await stored("population-census-f-90-over")).toMatchObject([{ value: null, absent: "withheld" }]);
  expect((await read(["012025"])).missing).toEqual(["012025"]);
});

test("版の地域でない所は、名前を挙げて除かれる", async () => {
  const { notes } = await bring({ table: "merged" });
  expect(notes.map(({ ja }) => ja).join()).toContain("01999 旧架空町");
  expect((await read(["012025"])).missing).toEqual([]);
});

test("ほかの区分がいくつもある表は、選び方を示して断られ、選べば読める", async () => {
  const [problem] = await refused({ table: "kinds" });
  expect(problem).toMatchObject({ code: "cohort/estatChoose" });
  expect(problem?.message.ja).toContain("cat03=1 日本人");
  await bring({ table: "kinds", codes: new Map([["cat03", ["0"]]]) });
  expect((await read(["010006"])).missing).toEqual([]);
});

test("社会・人口統計体系の表は項目の指標になり、年度と月の時点、得られない印の理由が残る", async () => {
  const { counts, notes } = await bring({ table: "system" });
  expect(counts.added).toBe(3);
  expect(notes.at(-1)?.ja).toBe(
    "このサービスは、政府統計総合窓口(e-Stat)のAPI機能を使用していますが、サービスの内容は国によって保証されたものではありません。",
  );
  const rows = await at.store.database.read((tx) => readObservations(tx, "ssds-a2101", { bodyId: at.body }));
  expect(rows.map(({ areaCode, period, value, absent }) => [areaCode, period, value, absent])).toEqual([
    ["011002", "FY2020", 1973395, null],
    ["012025", "2026-08", 123, null],
    ["012025", "FY2020", null, "unknown"],
  ]);
});

test("値も区分も一つだけで配列にならない答えも、同じように読まれる", async () => {
  expect((await bring({ table: "single" })).counts.added).toBe(1);
});

const answer = (status: number, message: string): string =>
  JSON.stringify({ GET_STATS_DATA: { RESULT: { STATUS: status, ERROR_MSG: message } } });

test.each([
  ["認められないID（403、本文あり）", { table: "census", id: "wrong" }, "cohort/estatNotSignedIn"],
  ["ない統計表（400、本文あり）", { table: "nowhere" }, "cohort/estatNoTable"],
  ["該当データなし", { table: "census", codes: new Map([["area", ["47201"]]]) }, "cohort/estatNothing"],
])("%s は、その意味の言葉で断られる", async (_, asked, code) => {
  expect(await refused(asked)).toMatchObject([{ code }]);
});

test.each([
  ["e-Stat の障害", 500, answer(200, "サーバ内部エラー"), "cohort/estatBroken"],
  ["誤った指定", 400, answer(300, "パラメータが不正です。"), "cohort/estatRefused"],
  ["JSON でない答え", 502, "<html>Bad Gateway</html>", "cohort/estatUnreadable"],
  ["途中で切れた答え", 200, answer(0, "正常").slice(0, 40), "cohort/estatUnreadable"],
  ["件数のない答え", 200, answer(0, "正常"), "cohort/estatUnreadable"],
])("%s は、名前のある誤りになり、何も残らない", async (_, status, body, code) => {
  server.answerOnce(status, body);
  expect(await refused({ table: "census" })).toMatchObject([{ code }]);
  expect((await read(["010006"])).missing).toEqual(["010006"]);
});

const page = (next: number, total: number): string =>
  JSON.stringify({
    GET_STATS_DATA: {
      RESULT: { STATUS: 0 },
      STATISTICAL_DATA: {
        RESULT_INF: { TOTAL_NUMBER: total, FROM_NUMBER: 1, TO_NUMBER: 1, NEXT_KEY: next },
        DATA_INF: { VALUE: { "@area": "01000", "@time": "2015000000", $: "1" } },
      },
    },
  });

test.each([
  ["進まない NEXT_KEY", page(1, 240), "cohort/estatPaging"],
  ["途中で変わった件数", page(2, 999), "cohort/estatChanged"],
])("%s は、終わらずに断られる", async (_, first, code) => {
  server.answerOnce(200, first);
  expect(await refused({ table: "census" })).toMatchObject([{ code }]);
});

test("つながらない相手は、IDを出さずに断られる", async () => {
  const [problem] = await refused({ table: "census", base: "http://127.0.0.1:9/rest/3.0/app/" });
  expect(problem).toMatchObject({ code: "cohort/estatUnreachable" });
  expect(JSON.stringify(problem)).not.toContain(appId);
});
