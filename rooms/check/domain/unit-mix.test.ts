import { expect, test } from "vitest";
import { aKpi, aRegion } from "../examples/a-region.ts";
import { checkUnitMix } from "./unit-mix.ts";

const people = (printed: string, value: number) => ({ printed, value, unit: "人", period: "FY2019" });
const baseline = { absent: "notPrinted" };

test("千人と万人が一つの文書に並べば注意する", () => {
  // 002, lines 888 and 854: 2,240万人 beside 8,228千人
  const kpis = [
    aKpi("a", { baseline, target: people("2,240万人", 22400000) }),
    aKpi("b", { baseline, target: people("2,186万人", 21860000) }),
    aKpi("c", { baseline, target: people("8,228千人", 8228000) }),
  ];
  expect(checkUnitMix(aRegion({ kpis }))).toMatchObject([
    { id: "unitMix.yosan-2020.人", about: ["c"], facts: ["kpi.c.target"], figures: { inThousands: 1, inMyriads: 2 } },
  ]);
});

test("億円と万円、人と万人は日本語の普通の書き方で、混在ではない", () => {
  const kpis = [
    aKpi("a", { baseline, target: people("2,240万人", 22400000) }),
    aKpi("b", { baseline, target: people("153人", 153) }),
    aKpi("c", { baseline, target: { printed: "876億円", value: 87600000000, unit: "円", period: "FY2019" } }),
    aKpi("d", { baseline, target: { printed: "1,332万円", value: 13320000, unit: "円", period: "FY2019" } }),
  ];
  expect(checkUnitMix(aRegion({ kpis }))).toEqual([]);
});
