import { expect, test } from "vitest";
import { type PageContent, renderPage, type View } from "../../../ui/index.ts";
import { arrangeOverview } from "../domain/overview.ts";
import { hokkaidoSite } from "../hokkaido-site.fixture.ts";
import { areaListPage, areaPage, groupPage, homePage, overviewBodyPage, overviewPage } from "../web.tsx";

const site = hokkaidoSite();
const japanese: View = { lang: "ja", era: "wareki", path: "/area/hokkaido" };
const english: View = { lang: "en", era: "western", path: "/area/hokkaido" };

const overview = arrangeOverview(
  [
    {
      bodyId: "010006",
      measureId: "population-total-census",
      observations: 1440,
      known: 1440,
      areas: 180,
      firstPeriod: "1980-01-01",
      lastPeriod: "2015-01-01",
      recordedAt: "2026-11-22T00:00:00.000Z",
    },
  ],
  [site.edition],
);

function mainOf(content: PageContent | null, view: View): string {
  if (!content) throw new Error("no page");
  const html = renderPage({ ...content, view, nav: [] });
  return /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
}

const changes = [{ loadId: 1, recordedAt: "2026-11-22T00:00:00.000Z", who: "道標" }];

test.each([
  ["home", (view: View) => homePage(site, view, changes)],
  ["home by population", (view: View) => homePage(site, { ...view, query: "measure=now" }, changes)],
  ["list of areas", (view: View) => areaListPage(site, view)],
  ["town", (view: View) => areaPage(site, view, "m-01423")],
  ["bureau", (view: View) => areaPage(site, view, "bureau-iburi")],
  ["region", (view: View) => areaPage(site, view, "region-donan")],
  ["prefecture", (view: View) => areaPage(site, view, "hokkaido")],
  ["group", (view: View) => groupPage(site, view, "model-minamisorachi")],
  ["overview", (view: View) => overviewPage(overview, view)],
  ["one body", (view: View) => overviewBodyPage(overview, view, "010006")],
])("the page is drawn in both languages and says so in other words: %s", (_, page) => {
  expect(mainOf(page(japanese), japanese)).toContain("<h1>");
  expect(page(english)?.description).not.toBe(page(japanese)?.description);
});

test.each([
  ["area", areaPage(site, japanese, "nowhere")],
  ["group", groupPage(site, japanese, "nowhere")],
  ["body", overviewBodyPage(overview, japanese, "999999")],
])("知らない %s のページはない", (_, page) => {
  expect(page).toBeNull();
});

test("町の道しるべは、道、連携地域、振興局、町の順に並ぶ", () => {
  const [trail] = areaPage(site, japanese, "m-01423")?.breadcrumbs ?? [];
  expect(trail?.map(({ label }) => label)).toEqual(["地域", "北海道", "道央広域", "空知", "南幌町"]);
});

test("連携地域は002の690～710行に印刷された順に並ぶ", () => {
  const table =
    /<table id="region-table"[\s\S]*?<\/table>/.exec(mainOf(areaListPage(site, japanese), japanese))?.[0] ?? "";
  const ids = [...table.matchAll(/href="\/area\/hokkaido\/(region-[a-z-]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual([
    "region-doo",
    "region-donan",
    "region-dohoku",
    "region-okhotsk",
    "region-tokachi",
    "region-kushiro-nemuro",
  ]);
});

test("振興局の一覧に、空知24から根室5まで、市町村の数が並ぶ", () => {
  const table =
    /<table id="bureau-table"[\s\S]*?<\/table>/.exec(mainOf(areaListPage(site, japanese), japanese))?.[0] ?? "";
  const counts = [...table.matchAll(/>(\d+)市町村</g)].map(([, count]) => Number(count));
  expect(counts).toEqual([24, 8, 20, 11, 7, 11, 7, 23, 8, 10, 18, 19, 8, 5]);
});

test("地図には179の升がある", () => {
  const main = mainOf(homePage(site, japanese), japanese);
  expect(main.match(/class="tile"/g)).toHaveLength(179);
});

test("境界データがあれば、描いた地図も並ぶ", () => {
  const square = [
    [
      [
        [141, 43],
        [142, 43],
        [142, 44],
        [141, 43],
      ],
    ],
  ];
  const shapes = {
    byCode: new Map([["012025", { type: "MultiPolygon" as const, coordinates: square }]]),
    credit: "国土数値情報",
  };
  const main = mainOf(areaListPage(site, japanese, shapes), japanese);
  expect(main).toContain('id="drawn-map"');
  expect(main).toContain("境界データ: 国土数値情報");
});

test("モデル事業の地域では、印刷された４町と名前の数が同じと言う", () => {
  expect(mainOf(groupPage(site, japanese, "model-minamisorachi"), japanese)).toContain(
    "印刷された数と名前の数は同じです。",
  );
});

test("12圏域は構成市町村の数ではないと言う", () => {
  expect(mainOf(groupPage(site, japanese, "settlement-areas-formed"), japanese)).toContain(
    "構成市町村の名前は、資料に印刷されていません。",
  );
});

test("最初のページに、三つの数字と大切な三つの点がある", () => {
  const main = mainOf(homePage(site, japanese), japanese);
  expect(main.match(/class="key-figure"/g)).toHaveLength(3);
  expect(main.match(/class="finding /g)).toHaveLength(3);
});
