import { expect, test } from "vitest";
import { renderPage, type View } from "../../../ui/index.ts";
import { arrangeAreas } from "../../area/index.ts";
import { arrangeDocuments, type DocumentEntry } from "../../document/index.ts";
import { arrangeSeries, type SeriesPoint } from "../domain/series.ts";
import { observationPage } from "./observation-page.tsx";

const census: DocumentEntry = {
  id: "census",
  title: "国勢調査",
  titleEn: "Population Census",
  publisher: "総務省統計局",
  publisherEn: "Statistics Bureau of Japan",
  period: "CY2010..CY2015",
  published: null,
  kind: "statistics",
  file: null,
  sha256: null,
  lineCount: null,
  url: null,
};
const measure = {
  id: "population",
  name: "総人口",
  nameEn: "Total population",
  unit: "人",
  document: "census",
  file: "population.csv",
  kind: "actual" as const,
};
const point = (period: string, value: number | null, absent: string | null): SeriesPoint => ({
  measure: "population",
  area: "012025",
  period,
  value,
  absent,
  version: 1,
  recordedAt: "2026-11-22T00:00:00.000Z",
});
const hakodate = {
  id: "hakodate",
  kind: "city" as const,
  code: "012025",
  name: "函館市",
  nameEn: "Hakodate",
  parents: [],
  sources: [{ document: "census", lines: [] }],
};
const model = {
  edition: { id: "example" },
  areas: arrangeAreas([hakodate], []),
  documents: arrangeDocuments([census]),
  series: arrangeSeries([measure], [point("CY2010", null, "withheld"), point("CY2015", 265979, null)]),
};
const view: View = { lang: "ja", era: "western", path: "/observation/example/population/012025/CY2015" };
const id = { measure: "population", areaCode: "012025", period: "CY2015" };

function drawn(period: string): string {
  const content = observationPage(model, view, { ...id, period });
  if (!content) throw new Error("no page");
  return /<main[\s\S]*<\/main>/.exec(renderPage({ ...content, view, nav: [] }))?.[0] ?? "";
}

test("観測値のページは、場所、値、出典を示す", () => {
  const main = drawn("CY2015");
  expect(main).toContain("函館市の総人口（2015年）");
  expect(main).toContain('href="/observation/example/population/012025/CY2015"');
  expect(main).toContain("265,979人");
  expect(main).toContain("国勢調査");
});

test("値がない年は、理由の言葉で示す", () => {
  expect(drawn("CY2010")).toContain("秘匿");
});

test.each([
  ["知らない統計", { ...id, measure: "rainfall" }],
  ["知らない場所", { ...id, areaCode: "010006" }],
  ["知らない年", { ...id, period: "CY1900" }],
])("%sのページはない", (_, unknown) => {
  expect(observationPage(model, view, unknown)).toBeNull();
});
