import { expect, test } from "vitest";
import { actual2016, aFact, aKpi, baseline2014, notPrinted, target2019 } from "./kpi-model.fixture.ts";
import { kpiYears, latestActual } from "./kpi-years.ts";
import { yearsCsv } from "./years-csv.ts";

test("基準年度から目標年度まで、間の年には直線の期待値が立つ", () => {
  expect(kpiYears(aKpi()).map(({ key, onLine }) => [key, onLine])).toEqual([
    ["FY2014", null],
    ["FY2015", 2015],
    ["FY2016", 2016],
    ["FY2017", 2017],
    ["FY2018", 2018],
    ["FY2019", null],
  ]);
});

test("資料に期待値があれば、その年は直線で計算しない", () => {
  const expected = aFact("expected.0", { printed: "1,200万人", value: 12_000_000, unit: "人", period: "FY2016" });
  const year = kpiYears(aKpi({ expected: [expected] })).find(({ key }) => key === "FY2016");
  expect([year?.expected, year?.onLine]).toEqual([expected, null]);
});

test("基準値のない累計の目標は、目標の期間の1行だけになる", () => {
  const target = aFact("target", { printed: "260件", value: 260, unit: "件", period: "FY2015..FY2019:cumulative" });
  const rows = kpiYears(aKpi({ baseline: aFact("baseline", notPrinted), target }));
  expect(rows.map(({ key, target: fact }) => [key, fact])).toEqual([["FY2015..FY2019:cumulative", target]]);
});

test("いちばん新しい実績値は、ない年を飛ばして選ばれる", () => {
  const later = aFact("actuals.1", { absent: "notYetPublished", period: "FY2017" });
  expect(latestActual(aKpi({ actuals: [actual2016, later] }))).toBe(actual2016);
});

test("実績値がどこにも印刷されていなければ null", () => {
  expect(latestActual(aKpi())).toBeNull();
});

test("CSVは資料の値と計算した値を区別し、計算した値に出典を書かない", () => {
  const csv = yearsCsv(aKpi({ baseline: baseline2014, target: target2019 }));
  expect(csv.split("\r\n").slice(0, 3)).toEqual([
    "\uFEFFperiod,kind,value,unit,printed,document,lines",
    'FY2014,baseline,11620000,人,"1,162万人",doc-a,1000',
    "FY2015,expectedOnStraightLine,12176000,人,,,",
  ]);
});
