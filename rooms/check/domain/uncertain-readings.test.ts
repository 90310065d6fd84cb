import { expect, test } from "vitest";
import { aKpi, anActivity, aRegion } from "../examples/a-region.ts";
import { checkUncertainReadings } from "./uncertain-readings.ts";

const doubt = { uncertain: "行が離れている", uncertainEn: "The line stands apart" };

test("確かでない読み取りは、種類ごとに一つの注意になる", () => {
  const region = aRegion({
    kpis: [aKpi("a", doubt), aKpi("b")],
    activities: [anActivity("x", { printed: "80件", value: 80, unit: "件", ...doubt })],
  });
  expect(checkUncertainReadings(region)).toMatchObject([
    { id: "uncertainReading.kpi", about: ["a"], facts: [], figures: { entries: 2, uncertain: 1 } },
    {
      id: "uncertainReading.activity",
      about: ["x"],
      facts: ["activity.x.figure"],
      figures: { entries: 1, uncertain: 1 },
    },
  ]);
});

test("readings without doubt raise nothing", () => {
  expect(checkUncertainReadings(aRegion({ kpis: [aKpi("a")] }))).toEqual([]);
});
