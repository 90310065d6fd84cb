import { expect, test } from "vitest";
import { hokkaidoSite } from "../../publication/hokkaido-site.fixture.ts";
import { namedTotals, totalsOf } from "./total-series.ts";
import { visionAddress, visionPlace } from "./vision-place.ts";

const site = hokkaidoSite();
const place = (id: string) => visionPlace(site.areas, id);

test("北海道には179市町村、根室振興局には5市町がある", () => {
  expect(place("hokkaido")?.members).toHaveLength(179);
  expect(place("bureau-nemuro")?.members).toHaveLength(5);
});

test("市町村を + でつなぐと一つの地域になり、同じ市町村は一度だけ数える", () => {
  const list = place("m-01202+bureau-nemuro+m-01691");
  expect(list?.kind).toBe("list");
  expect(list?.members.map(({ name }) => name)).toEqual(["函館市", "根室市", "別海町", "中標津町", "標津町", "羅臼町"]);
  expect(visionAddress("hokkaido", list?.id ?? "")).toBe("/vision/hokkaido/m-01202+bureau-nemuro+m-01691");
});

test.each([["nowhere"], ["m-01202+nowhere"], [""], ["m-01202+"]])("ない地域 %s にはページがない", (id) => {
  expect(place(id)).toBeNull();
});

test("構成市町村の分からない圏域は、人口を足せない地域として残る", () => {
  expect(place("settlement-areas-formed")?.members).toEqual([]);
});

test("函館市と根室市の人口は、二つの市の国勢調査の和: 265,979＋26,917", () => {
  const list = place("m-01202+m-01223");
  const totals = list ? totalsOf(site, "population-total-census", list) : [];
  expect(totals.find(({ year }) => year === 2015)?.people).toBe(292_896);
});

test("北海道の総人口は統計の行そのもので、2040年の推計は4,280,427人", () => {
  const hokkaido = place("hokkaido");
  const { counted, official } = hokkaido ? namedTotals(site, hokkaido) : { counted: [], official: [] };
  expect(counted.at(-1)).toMatchObject({ year: 2015, people: 5_381_733 });
  expect(official.find(({ year }) => year === 2040)).toMatchObject({ people: 4_280_427, value: { kind: "observed" } });
});
