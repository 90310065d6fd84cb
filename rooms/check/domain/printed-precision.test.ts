import { expect, test } from "vitest";
import { isKnown } from "../../fact/index.ts";
import { aKpi, aRegion } from "../examples/a-region.ts";
import { agreement, printedStep } from "./printed-precision.ts";

const stepOf = (target: object): number | null => {
  const kpi = aRegion({ kpis: [aKpi("a", { target: { period: "FY2019", ...target } })] }).kpis.byId.get("a");
  return kpi && isKnown(kpi.target) ? printedStep(kpi.target) : null;
};

test.each([
  ["307億円", { value: 30700000000, unit: "円" }, 100_000_000],
  ["45.8億円", { value: 4580000000, unit: "円" }, 10_000_000],
  ["30,798", { value: 30798000000, unit: "円", printedUnit: "百万円" }, 1_000_000],
  ["806.0万人", { value: 8060000, unit: "人" }, 1_000],
  ["4億3,000万円", { value: 430000000, unit: "円" }, 10_000],
  ["延べ約1,730名", { value: 1730, unit: "人", bound: "about" }, 1],
])("%s is printed in steps of its last digit", (printed, figure, step) => {
  expect(stepOf({ printed, ...figure })).toBe(step);
});

test("30,798百万円は307億円に切り捨てられ、308億円に四捨五入される", () => {
  expect(agreement(30_700_000_000, 100_000_000, 30_798_000_000)).toEqual({ rounded: false, truncated: true });
  expect(agreement(30_800_000_000, 100_000_000, 30_798_000_000)).toEqual({ rounded: true, truncated: false });
});

test("half a step is rounded up", () => {
  expect(agreement(3, 1, 2.5)).toEqual({ rounded: true, truncated: false });
  expect(agreement(2, 1, 2.5)).toEqual({ rounded: false, truncated: true });
});
