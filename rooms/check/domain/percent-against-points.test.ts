import { expect, test } from "vitest";
import { aKpi, aRegion } from "../examples/a-region.ts";
import { checkPercentAgainstPoints } from "./percent-against-points.ts";

const share = (printed: string, value: number, period: string) => ({ printed, value, unit: "%", period });

test("43.4％から81.0％への変化は37.6ポイントで、86.64％でもある", () => {
  // 002, line 1098; 81.0 − 43.4 = 37.6; 37.6 ÷ 43.4 = 0.8664
  const kpis = [aKpi("a", { baseline: share("43.4％", 43.4, "FY2015"), target: share("81.0％", 81, "FY2020") })];
  const [finding] = checkPercentAgainstPoints(aRegion({ kpis }));
  expect(finding).toMatchObject({ severity: "note", about: ["a"], figures: { a: 81 } });
  expect(finding?.arithmetic[0]?.text.ja).toBe("指標a: 43.4% → 81% は 37.6 ポイントの変化で、86.64％の変化でもある");
});

test("a share without a baseline is named, but has no change to work out", () => {
  const kpis = [aKpi("a", { baseline: { absent: "notPrinted" }, target: share("70%", 70, "FY2020") })];
  expect(checkPercentAgainstPoints(aRegion({ kpis }))).toMatchObject([{ about: ["a"], arithmetic: [] }]);
});

test("numbers of things have no points", () => {
  expect(checkPercentAgainstPoints(aRegion({ kpis: [aKpi("a")] }))).toEqual([]);
});
