import fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { loadEdition } from "../../intake/server.ts";
import { indexSearch } from "../actions/index-search.ts";
import { hokkaidoSite, hokkaidoTexts } from "../hokkaido-site.fixture.ts";
import { apiRoutes } from "./api-routes.ts";

const site = hokkaidoSite();
let temporary: TemporaryDatabase;
let server: FastifyInstance;

beforeAll(async () => {
  temporary = await temporaryDatabase();
  const { database } = temporary;
  const loaded = await loadEdition(database, hokkaidoTexts(), { who: "test", now: site.recordedAt });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  await indexSearch(database, "010006");
  server = fastify();
  const find = async (edition = "hokkaido") => (edition === "hokkaido" ? site : null);
  await server.register(apiRoutes, { site: find, database });
});

afterAll(async () => {
  await server.close();
  await temporary.close();
});

const get = (url: string, headers: Record<string, string> = {}) => server.inject({ method: "GET", url, headers });

test("KPIの表は63行をJSONで返し、道南の観光入込客数は1,162万人（002の696行）である", async () => {
  const answer = await get("/api/kpi/hokkaido");
  expect(answer.statusCode).toBe(200);
  const { count, rows } = answer.json();
  expect(count).toBe(63);
  expect(rows.find(({ id }: { id: string }) => id === "kanko-donan-overview")).toMatchObject({
    baseline: 11620000,
    baselineUnit: "人",
    baselinePeriod: "FY2014",
    baselinePrinted: "1,162万人",
    target: 14400000,
    sources: ["002-renkei-chiiki-hoshin-2016:694,696"],
    address: "/kpi/hokkaido/kanko-donan-overview",
  });
});

test("CSVはUTF-8のBOMで始まり、日本語の見出しで保存される", async () => {
  const answer = await get("/api/kpi/hokkaido.csv");
  expect(answer.headers["content-type"]).toContain("text/csv");
  expect(answer.headers["content-disposition"]).toBe('attachment; filename="hokkaido-kpi.csv"');
  expect([...answer.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(answer.payload.slice(1, 20)).toContain("識別子,名称,");
});

test("Shift_JISを求めると、その文字コードで返る", async () => {
  const answer = await get("/api/project/hokkaido.csv?encoding=Shift_JIS");
  expect(answer.headers["content-type"]).toContain("charset=shift_jis");
  expect(new TextDecoder("shift_jis").decode(answer.rawPayload)).toContain("ようてい・西いぶり広域連携プロジェクト");
});

test("男女・年齢別の指標も、値ごとに、表としても返り、全国は000000である", async () => {
  const { rows } = (await get("/api/observation/hokkaido?measure=population-census-f-20-24")).json();
  // 国勢調査 女 20～24歳 北海道: 2005年 155,664、2010年 131,088、2015年 116,309
  expect(rows.slice(3)).toMatchObject([
    { area: "010006", period: "CY2005", value: 155664, unit: "人" },
    { area: "010006", period: "CY2010", value: 131088 },
    {
      area: "010006",
      period: "CY2015",
      value: 116309,
      page: "/observation/hokkaido/population-census-f-20-24/010006/CY2015",
    },
  ]);
  expect(rows.slice(0, 3).map(({ area }: { area: string }) => area)).toEqual(["000000", "000000", "000000"]);
  const csv = await get("/api/observation/hokkaido.csv?measure=population-census-f-20-24&area=010006");
  expect(csv.payload).toContain("155664");
  expect(csv.payload.trim().split("\n")).toHaveLength(4);
});

test("一覧は、男女・年齢別の指標を統計の名前でまとめて挙げる", async () => {
  const { known } = (await get("/api/observation/hokkaido?measure=population-moon")).json();
  expect(known).toEqual(
    expect.arrayContaining(["population-total-census", "population-census", "population-register"]),
  );
  expect(known).not.toContain("population-census-f-20-24");
});

test("Excelはzipの形で返る", async () => {
  const answer = await get("/api/budget/hokkaido.xlsx");
  expect(answer.statusCode).toBe(200);
  expect(answer.rawPayload.subarray(0, 2).toString()).toBe("PK");
});

test.each([
  "kpi",
  "project",
  "plan",
  "budget",
  "programme",
  "activity",
  "area",
  "document",
  "fact",
  "check",
  "observation",
])("部屋 %s の表がどの形でも返る", async (room) => {
  const formats = await Promise.all([".json", ".csv", ".xlsx"].map((suffix) => get(`/api/${room}/hokkaido${suffix}`)));
  expect(formats.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
});

test("一つのKPIは、数値を出典つきの記録として返す", async () => {
  const answer = await get("/api/kpi/hokkaido/kanko-donan-overview");
  expect(answer.json()).toMatchObject({
    kind: "kpi",
    page: "/kpi/hokkaido/kanko-donan-overview",
    entry: { target: { printed: "1,440万人", lines: [696], document: "002-renkei-chiiki-hoshin-2016" } },
  });
});

test("市町村は団体コードでも引ける", async () => {
  const answer = await get("/api/area/hokkaido/012025");
  expect(answer.json()).toMatchObject({ kind: "area", entry: { name: "函館市" } });
});

test("数値の記録は履歴とともに返る", async () => {
  const answer = await get("/api/fact/hokkaido/kpi.kanko-donan-overview.target");
  const { fact, history } = answer.json();
  expect(fact.printed).toBe("1,440万人");
  expect(history).toMatchObject([
    { version: 1, withdrawn: false, printed: "1,440万人", recordedAt: "2026-11-22T00:00:00.000Z" },
  ]);
});

test("導いた数は、もとになった数とともに返る", async () => {
  const answer = await get("/api/derived/hokkaido/fact.count/all/count");
  const { result, inputs, page } = answer.json();
  expect(page).toBe("/derived/hokkaido/fact.count/all/count");
  expect(result.value).toBe(inputs.length);
  expect(result.value).toBeGreaterThan(0);
});

test("検索は、入力中の候補が要る形（href, title, kind）で返る", async () => {
  const answer = await get(`/api/search?q=${encodeURIComponent("ハコダテ")}&lang=en&limit=3`);
  expect(answer.json().results[0]).toMatchObject({
    href: "/area/hokkaido/m-01202",
    title: "Hakodate",
    kind: "Area",
    edition: "hokkaido",
  });
});

const sapporo = {
  rule: "nagano",
  direction: "increase",
  baseline: { value: 43.3, year: 2006 },
  target: { value: 60, year: 2010 },
  actual: { value: 41.0, year: 2007 },
};

test("札幌市の例を評価すると、進捗率は−13.8%になる", async () => {
  const answer = await server.inject({ method: "POST", url: "/api/grade", payload: sapporo });
  expect(answer.statusCode).toBe(200);
  expect(answer.json().rate).toBeCloseTo(-13.77, 2);
});

test("評価の要求が読めないと、何が足りないかを返す", async () => {
  const answer = await server.inject({ method: "POST", url: "/api/grade", payload: { rule: "nagano" } });
  expect(answer.statusCode).toBe(400);
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect(answer.json().messageEn).toContain("direction");
});

test("GET /api/grade は規則の一覧を返す", async () => {
  const answer = await get("/api/grade");
  expect(answer.json().map(({ id }: { id: string }) => id)).toContain("hokkaido");
});

test("統計は指標と団体コードで絞れ、続きのアドレスが付く", async () => {
  const first = await get("/api/observation/hokkaido?measure=population-total-census&area=012025&limit=2");
  const { rows, next } = first.json();
  expect(rows.map(({ period, unit }: { period: string; unit: string }) => `${period} ${unit}`)).toEqual([
    "CY1980 人",
    "CY1985 人",
  ]);
  const second = await get(next);
  expect(second.json().rows[0].period).toBe("CY1990");
});

test("統計の値は出典の国勢調査と同じである（函館市 2015年 265,979人）", async () => {
  const answer = await get("/api/observation/hokkaido?measure=population-total-census&area=012025&period=CY2015");
  expect(answer.json().rows).toMatchObject([{ value: 265979, absent: null }]);
});

test("目録は、表ごとに配布物と利用条件を持つ", async () => {
  const answer = await get("/api/catalogue.jsonld", { host: "data.example.jp" });
  expect(answer.headers["content-type"]).toContain("application/ld+json");
  const catalogue = answer.json();
  expect(catalogue["dcat:dataset"]).toHaveLength(11);
  expect(catalogue["dcat:dataset"][0]).toMatchObject({
    "@id": "http://data.example.jp/api/kpi/hokkaido",
    "dct:license": { "@id": "https://www.apache.org/licenses/LICENSE-2.0" },
  });
});

test("予算の Fiscal Data Package と、その隣のCSVが返る", async () => {
  const descriptor = await get("/api/budget/hokkaido/datapackage.json");
  expect(descriptor.json()).toMatchObject({
    profile: "fiscal-data-package",
    resources: [{ path: "budget-lines.csv" }, { path: "left-out-lines.csv" }],
  });
  const csv = await get("/api/budget/hokkaido/budget-lines.csv");
  expect(csv.payload.split("\r\n")[0]).toContain("amount");
});

test("予算の行は識別子で引ける", async () => {
  const [line] = site.budget.lines;
  const answer = await get(`/api/budget/hokkaido/${line?.id}`);
  expect(answer.json()).toMatchObject({ kind: "line", id: line?.id });
});

test("変わっていなければ304を返し、HEADは本文を持たない", async () => {
  const first = await get("/api/kpi/hokkaido.json");
  const again = await get("/api/kpi/hokkaido.json", { "if-none-match": String(first.headers.etag) });
  expect(again.statusCode).toBe(304);
  expect(again.payload).toBe("");
  expect(first.headers["last-modified"]).toBe("Sun, 22 Nov 2026 00:00:00 GMT");
  const head = await server.inject({ method: "HEAD", url: "/api/kpi/hokkaido.json" });
  expect(head.statusCode).toBe(200);
  expect(head.payload).toBe("");
});

test("知らないパラメーターは、使えるものとともに名指しする", async () => {
  const answer = await get("/api/kpi/hokkaido?colour=red&lang=en");
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({
    type: "/api#problem-unknownParameter",
    title: "Unknown parameter",
    status: 400,
    detail: "Unknown parameter colour. Known here: lang, asOf, encoding",
    instance: "/api/kpi/hokkaido",
    unknown: ["colour"],
    known: ["lang", "asOf", "encoding"],
  });
});

test.each([
  ["/api/kpi/hokkaido?lang=fr", 400, "parameterUnreadable"],
  ["/api/kpi/hokkaido?asOf=2026-13-45", 400, "parameterUnreadable"],
  ["/api/kpi/hokkaido.pdf", 400, "parameterUnreadable"],
  ["/api/dogs/hokkaido", 400, "parameterUnreadable"],
  ["/api/kpi/atlantis", 404, "noSuchEdition"],
  ["/api/kpi/hokkaido/nothing", 404, "noSuchEntry"],
  ["/api/fact/hokkaido/nothing", 404, "noSuchEntry"],
  ["/api/derived/hokkaido/constructor", 404, "noSuchEntry"],
  ["/api/search", 400, "parameterUnreadable"],
  ["/api/search?q=%20", 400, "parameterUnreadable"],
  ["/api/observation/hokkaido?measure=rainfall", 404, "noSuchEntry"],
  ["/api/observation/hokkaido?period=FY99", 400, "parameterUnreadable"],
  ["/api/observation/hokkaido?limit=100000", 400, "parameterUnreadable"],
  ["/api/nowhere/at/all/here", 404, "noSuchAddress"],
  ["/api/kpi", 404, "noSuchAddress"],
])("%s は %i（%s）の problem+json を二か国語で返す", async (url, status, code) => {
  const answer = await get(url);
  expect(answer.statusCode).toBe(status);
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect(answer.json()).toMatchObject({
    status,
    code,
    messageJa: expect.stringMatching(/./),
    messageEn: expect.stringMatching(/./),
  });
  expect(answer.payload).not.toContain("    at ");
});

test("書き込みの方法は、読み出しだけだと答える", async () => {
  const answer = await server.inject({ method: "DELETE", url: "/api/kpi/hokkaido" });
  expect(answer.json()).toMatchObject({ status: 405, code: "methodNotAllowed" });
});

test("壊れたJSONと違う形式は、直し方を返す", async () => {
  const broken = await server.inject({
    method: "POST",
    url: "/api/grade",
    payload: "{",
    headers: { "content-type": "application/json" },
  });
  expect(broken.json()).toMatchObject({ status: 400, code: "requestUnreadable" });
  const other = await server.inject({
    method: "POST",
    url: "/api/grade",
    payload: "a",
    headers: { "content-type": "text/csv" },
  });
  expect(other.json()).toMatchObject({ status: 415, code: "unsupportedMediaType" });
});

test("OpenAPI 3.1 の文書は、すべてのアドレスを説明する", async () => {
  const answer = await get("/api/openapi.json");
  const document = answer.json();
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.paths).sort()).toEqual([
    "/api/budget/{edition}/{id}",
    "/api/catalogue.jsonld",
    "/api/derived/{edition}/{rest}",
    "/api/fact/{edition}/{id}",
    "/api/grade",
    "/api/observation/{edition}",
    "/api/search",
    "/api/{room}/{edition}",
    "/api/{room}/{edition}/{id}",
  ]);
});

test("APIのページは、表とアドレスと問題の種類を並べる", async () => {
  const answer = await get("/api?lang=en");
  expect(answer.headers["content-type"]).toContain("text/html");
  expect(answer.payload).toContain("/api/kpi/hokkaido.xlsx");
  expect(answer.payload).toContain("GET /api/fact/:edition/:id");
  expect(answer.payload).toContain("noSuchEdition");
});
