import { expect, test } from "vitest";
import { aKpi, aRegion } from "../examples/a-region.ts";
import { checkOverlappingScopes } from "./overlapping-scopes.ts";

const overlapGroups = [
  { id: "visits", name: "観光入込客数", nameEn: "Tourist visits", reason: "範囲が重なる", reasonEn: "Scopes overlap" },
];

test("範囲の重なるKPIは、二度印刷されていても一つずつ挙げて足すなと言う", () => {
  const kpis = [
    aKpi("north", { overlapGroup: "visits" }),
    aKpi("lakes", { overlapGroup: "visits", baseline: { printed: "7件", value: 7, unit: "件", period: "FY2014" } }),
    aKpi("north-again", { overlapGroup: "visits", sameAs: "north" }),
  ];
  const [finding] = checkOverlappingScopes(aRegion({ kpis, overlapGroups }));
  expect(finding).toMatchObject({ severity: "note", about: ["lakes", "north"], figures: { north: 10, lakes: 7 } });
});

test("a group with one KPI overlaps with nothing", () => {
  expect(checkOverlappingScopes(aRegion({ kpis: [aKpi("north", { overlapGroup: "visits" })], overlapGroups }))).toEqual(
    [],
  );
});
