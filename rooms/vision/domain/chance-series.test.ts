import { expect, test } from "vitest";
import type { CohortTable } from "../../cohort/index.ts";
import { besideNation, countRow } from "./chance-series.ts";

const ages = Array.from({ length: 19 }, (_, at) => (at === 18 ? "90+" : `${at * 5}-${at * 5 + 4}`));

/** The same number of people in every group of every area, nobody of unknown age. */
const table = (
  year: number,
  areas: readonly string[],
  people: number,
  missing: readonly string[] = [],
): CohortTable => ({
  source: "census",
  year,
  areas,
  ages,
  people: new Float64Array(areas.length * 38).fill(people),
  unknown: new Float64Array(areas.length * 2),
  missing,
});
const inputOf = ({ year }: CohortTable) => ({ label: { ja: `${year}年`, en: String(year) }, href: null });
const nation = ["000000"];
const prefectures = ["010006", "020001"];

test("a count that lacks an area is left out, and what lies before the gap with it", () => {
  const tables = [table(1995, ["a"], 1), table(2000, ["a"], 1, ["a"]), table(2005, ["a"], 1), table(2010, ["a"], 1)];
  expect(countRow(tables, inputOf).years).toEqual([2005, 2010]);
});

test("the rest of the nation is the nation less the place: 300 − 100 = 200 from its own row", () => {
  const own = countRow([table(2010, ["010006"], 100)], inputOf);
  const row = besideNation(own, [
    { nation: table(2010, nation, 300), prefectures: table(2010, prefectures, 999, prefectures) },
  ]);
  expect(row.shape.areas).toBe(2);
  expect([row.counts[0]?.[0], row.counts[0]?.[37], row.counts[0]?.[38], row.counts[0]?.[75]]).toEqual([
    100, 100, 200, 200,
  ]);
});

test("where the nation has no row of its own all prefectures together are the nation: 2 × 100 − 100 = 100", () => {
  const own = countRow([table(2010, ["010006"], 100)], inputOf);
  const row = besideNation(own, [
    { nation: table(2010, nation, 0, nation), prefectures: table(2010, prefectures, 100) },
  ]);
  expect([row.counts[0]?.[0], row.counts[0]?.[38]]).toEqual([100, 100]);
});

test("a year in which neither the nation nor all prefectures are counted is no year of the row", () => {
  const own = countRow([table(2005, ["010006"], 100), table(2010, ["010006"], 100)], inputOf);
  const row = besideNation(own, [
    { nation: table(2005, nation, 0, nation), prefectures: table(2005, prefectures, 0, ["020001"]) },
    { nation: table(2010, nation, 300), prefectures: table(2010, prefectures, 0, prefectures) },
  ]);
  expect(row.years).toEqual([2010]);
  expect(row.inputs).toHaveLength(1);
});
