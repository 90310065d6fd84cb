import { expect, test } from "vitest";
import { aKpi, aRegion } from "../examples/a-region.ts";
import { checkMissingActuals, checkMissingBaselines } from "./missing-values.ts";

const absent = { absent: "notPrinted" };

test("基準値のないKPIは名前を挙げて一つの質問に、目標は一つの注意になる", () => {
  const kpis = [
    aKpi("a", { baseline: absent }),
    aKpi("b", { baseline: absent }),
    aKpi("c"),
    aKpi("goal", { baseline: absent, place: "goal" }),
  ];
  expect(checkMissingBaselines(aRegion({ kpis }))).toMatchObject([
    { severity: "question", about: ["a", "b"], figures: { kpis: 2 } },
    { severity: "note", about: ["goal"], figures: { goals: 1 } },
  ]);
});

test("KPIs without any actual value are one note", () => {
  const kpis = [aKpi("a", { actuals: [] }), aKpi("b")];
  expect(checkMissingActuals(aRegion({ kpis }))).toMatchObject([
    { severity: "note", about: ["a"], figures: { kpis: 2, withoutActual: 1 } },
  ]);
});

test("a KPI that lacks nothing raises nothing", () => {
  const region = aRegion({ kpis: [aKpi("a")] });
  expect(checkMissingBaselines(region)).toEqual([]);
  expect(checkMissingActuals(region)).toEqual([]);
});
