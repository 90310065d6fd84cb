import { expect, test } from "vitest";
import { aKpi, aRegion, type Written } from "../examples/a-region.ts";
import { checkRepeatedKpis } from "./overview-against-detail.ts";

const target = (printed: string, value: number) => ({ printed, value, unit: "人", period: "FY2019" });
const twice = (overview: Written, table: Written) =>
  aRegion({
    kpis: [aKpi("overview", { place: "overview", sameAs: "table", ...overview }), aKpi("table", table)],
  });

test("二か所に印刷された同じKPIの値が同じなら問わない", () => {
  const region = twice({ target: target("50,000人", 50000) }, { target: target("5万人", 50000) });
  expect(checkRepeatedKpis(region)).toEqual([]);
});

test("a target that differs between overview and table is an error", () => {
  const [finding] = checkRepeatedKpis(twice({ target: target("50人", 50) }, { target: target("60人", 60) }));
  expect(finding).toMatchObject({
    severity: "error",
    about: ["overview", "table"],
    figures: { targetHere: 50, targetThere: 60 },
    facts: ["kpi.overview.target", "kpi.table.target"],
  });
  expect(finding?.arithmetic[0]?.text.ja).toBe("目標値: 50人（令和元年度） ≠ 60人（令和元年度）");
});

test("the same value for another year differs", () => {
  const region = twice({ target: target("50人", 50) }, { target: { ...target("50人", 50), period: "FY2020" } });
  expect(checkRepeatedKpis(region)).toHaveLength(1);
});
