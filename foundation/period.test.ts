import fc from "fast-check";
import { expect, test } from "vitest";
import type { FiscalYear, Period } from "./period.ts";
import {
  asPeriod,
  comparePeriods,
  contractPeriod,
  periodBounds,
  periodEndYear,
  periodStartYear,
  periodText,
  samePeriod,
  sameTime,
  sameYearNumber,
} from "./period.ts";
import { anyPeriod, anyText, valueOrCode } from "./testing.ts";

const fy2014: FiscalYear = { kind: "fiscalYear", year: 2014 };
const years2009To2013: Period = {
  kind: "span",
  from: { kind: "fiscalYear", year: 2009 },
  to: { kind: "fiscalYear", year: 2013 },
};

test.each<[string, Period]>([
  ["FY2014", fy2014],
  ["CY2015", { kind: "calendarYear", year: 2015 }],
  ["2017-04", { kind: "month", year: 2017, month: 4 }],
  ["2017-10-01", { kind: "date", year: 2017, month: 10, day: 1 }],
  ["FY2009..FY2013", years2009To2013],
  ["FY2009..FY2013:average", { ...years2009To2013, figure: "average" }],
  [
    "2016-10-01..2018-03-31",
    {
      kind: "span",
      from: { kind: "date", year: 2016, month: 10, day: 1 },
      to: { kind: "date", year: 2018, month: 3, day: 31 },
    },
  ],
  ["graduates2015-03", { kind: "graduates", year: 2015, month: 3 }],
])("期間の表記 %s を読む", (text, period) => {
  expect(valueOrCode(asPeriod(text))).toEqual(period);
});

test.each([
  ["2014", "period/notPeriod"],
  ["fy2014", "period/notPeriod"],
  ["FY201", "period/notPeriod"],
  ["graduates2015-03-01", "period/notPeriod"],
  ["graduates2015-03..graduates2016-03", "period/notPeriod"],
  ["2017-13", "period/noSuchDay"],
  ["2017-02-29", "period/noSuchDay"],
  ["FY9999", "period/noSuchDay"],
  ["FY2013..FY2009", "period/reversed"],
  ["FY2009..CY2013", "period/mixedSpan"],
])("期間の表記「%s」は %s として断る", (text, code) => {
  expect(valueOrCode(asPeriod(text))).toBe(code);
});

test("うるう年の2月29日はある", () => {
  expect(valueOrCode(asPeriod("2020-02-29"))).toEqual({ kind: "date", year: 2020, month: 2, day: 29 });
});

test("平成26年度は2014年4月1日に始まり2015年3月31日に終わる", () => {
  expect(periodBounds(fy2014)).toEqual({
    first: { kind: "date", year: 2014, month: 4, day: 1 },
    last: { kind: "date", year: 2015, month: 3, day: 31 },
  });
});

test("2014年と2014年度は同じ期間ではなく、同じ番号の年と見なすには名前のある関数がいる", () => {
  expect(samePeriod(fy2014, { kind: "calendarYear", year: 2014 })).toBe(false);
  expect(sameYearNumber(fy2014, { kind: "calendarYear", year: 2014 })).toBe(true);
});

test("平均の期間は、平均と書かないときと同じ時を指す", () => {
  expect(sameTime({ ...years2009To2013, figure: "average" }, years2009To2013)).toBe(true);
  expect(samePeriod({ ...years2009To2013, figure: "average" }, years2009To2013)).toBe(false);
});

test("期間の始めと終わりの年は、その期間の数え方による", () => {
  expect([periodStartYear(fy2014), periodEndYear(fy2014)]).toEqual([2014, 2014]);
  expect([periodStartYear(years2009To2013), periodEndYear(years2009To2013)]).toEqual([2009, 2013]);
});

test.each<[Period, ReturnType<typeof contractPeriod>]>([
  [fy2014, { kind: "fiscalYear", from: "2014", to: "2014" }],
  [
    { kind: "calendarYear", year: 2040 },
    { kind: "calendarYear", from: "2040", to: "2040" },
  ],
  [years2009To2013, { kind: "span", from: "2009", to: "2013" }],
  [
    { kind: "month", year: 2017, month: 4 },
    { kind: "date", from: "2017-04", to: "2017-04" },
  ],
  [
    { kind: "date", year: 2017, month: 10, day: 1 },
    { kind: "date", from: "2017-10-01", to: "2017-10-01" },
  ],
  [
    { kind: "graduates", year: 2015, month: 3 },
    { kind: "graduates", from: "2015-03", to: "2015-03" },
  ],
])("%o の機械向けの形", (period, contract) => {
  expect(contractPeriod(period)).toEqual(contract);
});

test("期間は始まりの日の順に並び、同じ始まりなら短い方が先になる", () => {
  const calendar2014: Period = { kind: "calendarYear", year: 2014 };
  const april2014: Period = { kind: "month", year: 2014, month: 4 };
  const calendar2015: Period = { kind: "calendarYear", year: 2015 };
  const unordered = [fy2014, calendar2015, calendar2014, april2014, years2009To2013];
  expect(unordered.sort(comparePeriods)).toEqual([years2009To2013, calendar2014, april2014, fy2014, calendar2015]);
});

test("書いた期間は読み戻せば同じになる", () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      expect(valueOrCode(asPeriod(periodText(period)))).toEqual(period);
    }),
  );
});

test("期間の順序は向きを変えると逆になり、等しいのは同じ期間だけ", () => {
  fc.assert(
    fc.property(anyPeriod, anyPeriod, (one, other) => {
      expect(Math.sign(comparePeriods(one, other)) + Math.sign(comparePeriods(other, one))).toBe(0);
      expect(comparePeriods(one, other) === 0).toBe(samePeriod(one, other));
    }),
  );
});

test("どんな文字列でも例外を投げない", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(asPeriod(text)).toHaveProperty("ok");
    }),
  );
});
