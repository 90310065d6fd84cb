import { expect, test } from "vitest";
import { hokkaidoSite } from "../hokkaido-site.fixture.ts";
import { amountOf, momentsOf, periodsOf, populationSum, valueOfPlace } from "./population.ts";
import { populationChange } from "./population-change.ts";
import { visionGap, visionOf } from "./vision-gap.ts";

const site = hokkaidoSite();
const census = "population-total-census";
const projection = "population-total-ipss2018";

test("振興局の人口は、統計に行がないので市町村の和とする: 根室 26,917＋15,273＋23,774＋5,242＋5,415", () => {
  const sum = populationSum(site, [census, "bureau-nemuro", "CY2015"]);
  expect(sum?.result?.value).toBe(76621);
  expect(sum?.inputs.map(({ quantity }) => quantity?.value)).toEqual([26917, 15273, 23774, 5242, 5415]);
});

test("統計に行がある場所では、足さずにその行を使う", () => {
  const hokkaido = site.areas.byId.get("hokkaido");
  const value = hokkaido && valueOfPlace(site, census, hokkaido, "CY2015");
  expect(value?.kind).toBe("observed");
  expect(value && amountOf(value)).toBe(5381733);
});

test("市町村の和は北海道の行と一致する (2015年国勢調査 5,381,733人)", () => {
  expect(populationSum(site, [census, "hokkaido", "CY2015"])?.result?.value).toBe(5381733);
});

test.each([
  ["北海道 5,381,733→4,004,973", "hokkaido", -25.6],
  ["根室振興局 76,621→47,159", "bureau-nemuro", -38.5],
  ["函館市 265,979→162,712", "m-01202", -38.8],
])("2015年から2045年の増減率: %s", (_, area, percent) => {
  expect(populationChange(site, [area, census, "CY2015", projection, "CY2045"])?.result?.value).toBe(percent);
});

test("比べる二つの値は、それぞれの出どころへのリンクを持つ", () => {
  const change = populationChange(site, ["bureau-nemuro", census, "CY2015", projection, "CY2045"]);
  expect(change?.inputs.map(({ href }) => href)).toEqual([
    "/derived/hokkaido/publication.population/population-total-census/bureau-nemuro/CY2015",
    "/derived/hokkaido/publication.population/population-total-ipss2018/bureau-nemuro/CY2045",
  ]);
});

test.each([
  ["知らない統計", ["no-such", "hokkaido", "CY2015"]],
  ["知らない場所", [census, "nowhere", "CY2015"]],
  ["統計にない年", [census, "hokkaido", "CY1900"]],
])("%sの和はない", (_, given) => {
  expect(populationSum(site, given)).toBeNull();
});

test("値のない市町村は0とせず、理由を付けて外す", () => {
  const lost = site.series.points(census, "012238");
  const series = {
    ...site.series,
    points: (measure: string, area: string) =>
      area === "012238"
        ? lost.map((point) => ({ ...point, value: null, absent: "withheld" }))
        : site.series.points(measure, area),
  };
  const sum = populationSum({ ...site, series }, [census, "bureau-nemuro", "CY2015"]);
  expect(sum?.result?.value).toBe(49704);
  expect(sum?.inputs[0]?.leftOut?.ja).toBe("秘匿");
});

test("最初の調査は1980年、最後の調査は2015年、推計の終わりは2045年", () => {
  expect(momentsOf(site)).toEqual({
    first: { measure: census, period: "CY1980" },
    now: { measure: census, period: "CY2015" },
    future: { measure: projection, period: "CY2045" },
  });
});

test("人口の統計を名指ししない版には、比べる時点がない", () => {
  expect(momentsOf({ ...site, edition: { id: "town" } })).toBeNull();
});

test("振興局の時点は、その市町村にある時点", () => {
  const bureau = site.areas.byId.get("bureau-soya");
  expect(bureau && periodsOf(site, projection, bureau)).toEqual([
    "CY2015",
    "CY2020",
    "CY2025",
    "CY2030",
    "CY2035",
    "CY2040",
    "CY2045",
  ]);
});

test("人口ビジョンの2040年には、同じ年の社人研推計 4,280,427人を並べる", () => {
  const trend = visionOf(site)?.trend;
  expect(trend && amountOf(trend)).toBe(4280427);
});

test.each([
  ["450万人－4,280,427人", "lower", 219573],
  ["460万人－4,280,427人", "upper", 319573],
])("ビジョンと推計の差 %s", (_, end, expected) => {
  expect(visionGap(site, [end])?.result?.value).toBe(expected);
});
