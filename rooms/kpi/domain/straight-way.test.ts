import { expect, test } from "vitest";
import { aFact, aKpi, baseline2014, notPrinted, target2019 } from "./kpi-model.fixture.ts";
import { expectedIn, straightWayOf } from "./straight-way.ts";

function expectedValue(kpi: Parameters<typeof straightWayOf>[0], year: number): number | string {
  const way = straightWayOf(kpi);
  return way.ok ? expectedIn(way.value, year).value : way.problem.ja;
}

test.each([
  [2014, 11_620_000],
  [2016, 12_732_000],
  [2019, 14_400_000],
])("1,162万人 (H26) から 1,440万人 (R1) へ毎年 55.6万人ずつ進み、%d年度に %d人", (year, value) => {
  expect(expectedValue(aKpi(), year)).toBe(value);
});

test("金額の期待値は円に丸める (876億円 → 1,000億円、3年: 1年目は 917億3333万3333円)", () => {
  const baseline = aFact("baseline", { printed: "876億円", value: 87_600_000_000, unit: "円", period: "FY2014" });
  const target = aFact("target", { printed: "1,000億円", value: 100_000_000_000, unit: "円", period: "FY2017" });
  expect(expectedValue({ baseline, target }, 2015)).toBe(91_733_333_333);
});

test("平均の基準値 (H21～25平均) からは直線を引かない", () => {
  const baseline = aFact("baseline", { printed: "8人", value: 8, unit: "人", period: "FY2009..FY2013:average" });
  const target = aFact("target", { printed: "10人", value: 10, unit: "人", period: "FY2019" });
  expect(expectedValue({ baseline, target }, 2016)).toContain("一つの年の値ではない");
});

test("幅のある目標 (460～450万人) へは直線を引かない", () => {
  const target = aFact("target", {
    printed: "460～450万人",
    value: 4_600_000,
    to: 4_500_000,
    unit: "人",
    period: "CY2040",
  });
  expect(expectedValue({ baseline: baseline2014, target }, 2030)).toContain("幅");
});

test("基準値がなければ期待値もなく、0とは読まない", () => {
  expect(expectedValue({ baseline: aFact("baseline", notPrinted), target: target2019 }, 2016)).toContain("基準値");
});

test("言葉の目標には期待値がない", () => {
  const target = aFact("target", { printed: "前年より上昇", value: null, text: "前年より上昇", bound: "text" });
  expect(expectedValue({ baseline: baseline2014, target }, 2016)).toContain("言葉");
});

test("年度と暦年を混ぜた直線は引かない", () => {
  const target = aFact("target", { printed: "1,440万人", value: 14_400_000, unit: "人", period: "CY2019" });
  expect(expectedValue({ baseline: baseline2014, target }, 2016)).toContain("暦年");
});
