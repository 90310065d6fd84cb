import { afterAll, beforeAll, expect, test } from "vitest";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { importShippedCensus, listCohorts } from "../testing/with-cohorts.ts";
import { CohortSourceUnknown, cohortSources, readCohorts } from "./read-cohorts.ts";

let store: TemporaryDatabase;
beforeAll(async () => {
  store = await temporaryDatabase();
  await listCohorts(store.database, "010006");
  await importShippedCensus(store.database, "010006");
});
afterAll(() => store.close());

const read = (wanted: { readonly source?: string; readonly year: number; readonly areas: readonly string[] }) =>
  store.database.read((tx) => readCohorts(tx, { body: "010006", source: "population-census", ...wanted }));

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0);

test("北海道の2015年国勢調査は、男が先、年齢の順に並び、年齢不詳を足して5,381,733人", async () => {
  const { ages, people, unknown, missing } = await read({ year: 2015, areas: ["010006"] });
  expect(ages).toHaveLength(19);
  expect([ages[0], ages[17], ages[18]]).toEqual(["0-4", "85-89", "90+"]);
  // 国勢調査の表から: 男 0～4歳 95,022、男 90歳以上 20,472、女 0～4歳 90,988、女 90歳以上 65,490、不詳 13,537 と 10,709
  expect([people[0], people[18], people[19], people[37]]).toEqual([95022, 20472, 90988, 65490]);
  expect([...unknown]).toEqual([13537, 10709]);
  expect(sum(people) + sum(unknown)).toBe(5_381_733);
  expect(missing).toEqual([]);
});

// 国勢調査の総人口: 2005年 127,767,994人、2010年 128,057,352人、2015年 127,094,745人
test.each([
  [2005, 127_767_994],
  [2010, 128_057_352],
  [2015, 127_094_745],
])("47都道府県の和である全国の%d年は%d人", async (year, total) => {
  const { people, unknown } = await read({ year, areas: ["000000"] });
  expect(sum(people) + sum(unknown)).toBe(total);
});

test("値のない地域は名指しされ、ほかの地域の値はその順に残る", async () => {
  const { people, missing, areas } = await read({ year: 2005, areas: ["012025", "010006", "010006"] });
  expect(missing).toEqual(["012025"]);
  expect(areas).toEqual(["012025", "010006", "010006"]);
  // 男 0～4歳、2005年 112,055
  expect([people[0], people[38], people[76]]).toEqual([0, 112055, 112055]);
});

test("取り込んでいない推計には、どの地域の値もない", async () => {
  const { missing } = await read({ source: "population-ipss2018", year: 2040, areas: ["010006"] });
  expect(missing).toEqual(["010006"]);
});

test("版にない統計を求めると、あるものを挙げて断られる", async () => {
  const asked = read({ source: "population-moon", year: 2040, areas: ["010006"] });
  await expect(asked).rejects.toThrow(CohortSourceUnknown);
  await expect(asked).rejects.toThrow(/population-census/);
});

test("統計の一覧は、版が持つ年と地域の数を言う", async () => {
  const sources = await store.database.read((tx) => cohortSources(tx, "010006"));
  expect(sources.map(({ source, years, areas }) => [source, years, areas])).toEqual([
    ["population-census", [2005, 2010, 2015], 2],
    ["population-ipss2018", [], 0],
    ["population-ipss2023", [], 0],
    ["population-register", [], 0],
  ]);
});
