import { expect, test } from "vitest";
import { actual2016, aFact, aKpi } from "./kpi-model.fixture.ts";
import { kpiToRequest } from "./kpi-to-request.ts";

test("実績値のないKPIは、値がない理由とともに問われる", () => {
  expect(kpiToRequest(aKpi()).actual).toEqual({ value: null, absent: "notPrinted" });
});

test("印刷された実績値は、年度と数え方を持って問われる", () => {
  expect(kpiToRequest(aKpi({ actuals: [actual2016] })).actual).toEqual({
    value: 12_500_000,
    unit: "人",
    year: "FY2016",
    accumulation: "yearly",
  });
});

test("試しの値は、目標と同じ種類の年で問われる", () => {
  const { actual, survey } = kpiToRequest(aKpi(), { value: 12_000_000, year: 2017, survey: true });
  expect([actual?.value, actual?.year, survey]).toEqual([12_000_000, "FY2017", true]);
});

test("複数年の平均である基準値は、単年の目標と数え方が違うと伝える", () => {
  const baseline = aFact("baseline", { printed: "8人", value: 8, unit: "人", period: "FY2009..FY2013:average" });
  const request = kpiToRequest(aKpi({ baseline, accumulation: "average" }));
  expect([request.baseline?.accumulation, request.target?.accumulation]).toEqual(["average", "yearly"]);
});

test("卒業の年月は、年だけを比べる", () => {
  const target = aFact("target", { printed: "270人", value: 270, unit: "人", period: "graduates2020-03" });
  expect(kpiToRequest(aKpi({ target })).target?.year).toBe(2020);
});

test("言葉の目標は、言葉の目標として問われる", () => {
  const target = aFact("target", { printed: "完了", value: null, text: "完了", bound: "text" });
  const request = kpiToRequest(aKpi({ target }));
  expect([request.qualitative, request.target]).toEqual([true, null]);
});
