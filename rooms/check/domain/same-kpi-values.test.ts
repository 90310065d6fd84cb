import { expect, test } from "vitest";
import { aKpi, aRegion } from "../examples/a-region.ts";
import { checkSameKpiValues } from "./same-kpi-values.ts";

const way = (from: number, to: number) => ({
  baseline: { printed: `${from}人`, value: from, unit: "人", period: "FY2014" },
  target: { printed: `${to}人`, value: to, unit: "人", period: "FY2019" },
});

test("基準値も目標値も同じKPIが二つあれば、同じものかを問う", () => {
  const region = aRegion({ kpis: [aKpi("a", way(5949, 7400)), aKpi("b", way(5949, 7400))] });
  expect(checkSameKpiValues(region)).toMatchObject([
    { severity: "question", meaning: "couldBeASlip", about: ["a", "b"], figures: { baseline: 5949, target: 7400 } },
  ]);
});

test("a marked repeat, other values, and small numbers raise nothing", () => {
  const kpis = [
    aKpi("a", way(5949, 7400)),
    aKpi("a-again", { ...way(5949, 7400), sameAs: "a" }),
    aKpi("b", way(5949, 7500)),
    aKpi("c", way(0, 5)),
    aKpi("d", way(0, 5)),
  ];
  expect(checkSameKpiValues(aRegion({ kpis }))).toEqual([]);
});
