import { expect, test } from "vitest";
import { arrangeSeries, observationAddress, type SeriesPoint } from "./series.ts";

const measure = {
  id: "population",
  name: "総人口",
  nameEn: "Population",
  unit: "人",
  document: "census",
  file: "observations/population.csv",
  kind: "actual",
} as const;

const point = (area: string, period: string, value: number): SeriesPoint => ({
  measure: "population",
  area,
  period,
  value,
  absent: null,
  version: 1,
  recordedAt: "2027-03-01T00:00:00.000Z",
});

const book = arrangeSeries(
  [measure],
  [point("012025", "CY2015", 265979), point("012033", "CY2015", 121924), point("012025", "CY2020", 251084)],
);

test("一つの指標の一つの地域の値が、渡された順に並ぶ", () => {
  expect(book.points("population", "012025").map(({ period, value }) => [period, value])).toEqual([
    ["CY2015", 265979],
    ["CY2020", 251084],
  ]);
  expect(book.measures.get("population")?.unit).toBe("人");
});

test("値のない地域や指標には、空の並びが返る", () => {
  expect(book.points("population", "010006")).toEqual([]);
  expect(book.points("births", "012025")).toEqual([]);
});

test("観測の番地は、版・指標・地域・期間でできている", () => {
  expect(observationAddress("hokkaido", point("012025", "CY2015", 1))).toBe(
    "/observation/hokkaido/population/012025/CY2015",
  );
  expect(observationAddress("hokkaido", point("012025", "FY2009..FY2013:average", 1))).toBe(
    "/observation/hokkaido/population/012025/FY2009..FY2013%3Aaverage",
  );
});
