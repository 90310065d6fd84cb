import { expect, test } from "vitest";
import { LineChart, textWidth } from "./line-chart.tsx";
import { placeSeries } from "./line-chart-place.ts";
import type { LineSeries } from "./line-series.ts";
import { draw, looseDigits } from "./testing.ts";

const point = (x: number, y: number | undefined) => ({
  x,
  y,
  period: `${x}年`,
  text: y === undefined ? "未公表" : `${y}人`,
});

const series: readonly LineSeries[] = [
  {
    id: "actual",
    label: "実績",
    style: "solid",
    points: [point(2000, 0), point(2005, 50), point(2010, undefined), point(2015, 100)],
  },
];

test("a missing value leaves a gap in the line", () => {
  const [line] = placeSeries(series, "withZero").lines;
  expect(line?.points).toHaveLength(3);
  expect(line?.segments).toHaveLength(1);
});

test("places run from left to right and from the bottom up", () => {
  const [line] = placeSeries(series, "withZero").lines;
  expect(line?.points.map(({ column, row }) => [column, row])).toEqual([
    [3, 268],
    [34.33, 140],
    [97, 12],
  ]);
});

test("at most four periods are named, first and last among them", () => {
  const long: LineSeries = {
    id: "l",
    label: "長い",
    style: "solid",
    points: [0, 1, 2, 3, 4, 5, 6].map((n) => point(2000 + n, n)),
  };
  expect(placeSeries([long], "withZero").periods.map((mark) => mark.text)).toEqual([
    "2000年",
    "2002年",
    "2004年",
    "2006年",
  ]);
});

test("a single point stands in the middle", () => {
  const one: LineSeries = { id: "o", label: "一つ", style: "solid", points: [point(2020, 5)] };
  const placed = placeSeries([one], "aroundValues");
  expect(placed.lines[0]?.points[0]?.column).toBe(50);
  expect(placed.periods).toEqual([{ column: 50, text: "2020年", anchor: "middle" }]);
});

test("axis and points print no loose digit", () => {
  const html = draw(<LineChart label="人口" series={series} axisText={(value) => `${value}人`} />);
  expect(looseDigits(html)).toEqual([]);
  expect(html).toContain("実績 2005年 50人");
});

test("kana and kanji are about twice as wide as digits", () => {
  expect(textWidth("5百万人")).toBe(57.5);
});
