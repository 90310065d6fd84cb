import fc from "fast-check";
import { expect, test } from "vitest";
import { periodText } from "./period.ts";
import { formatPeriod } from "./period-words.ts";
import { type PrintedPeriodOptions, readPrintedPeriod } from "./printed-period.ts";
import { anyPeriod, anyText, figureLikeText, toFullWidth, valueOrCode } from "./testing.ts";

function readAsText(printed: string, options?: PrintedPeriodOptions): string {
  const read = valueOrCode(readPrintedPeriod(printed, options));
  return typeof read === "string" ? read : periodText(read);
}

test.each([
  ["H26", "FY2014"],
  ["R1", "FY2019"],
  ["R元", "FY2019"],
  ["平成29年度", "FY2017"],
  ["平成 28 年度", "FY2016"],
  ["平成２９年度実績", "FY2017"],
  ["令和元年度", "FY2019"],
  ["R２年度", "FY2020"],
  ["R2当初", "FY2020"],
  ["国H28補正", "FY2016"],
  ["R元補正", "FY2019"],
  ["H31年度", "FY2019"],
  ["令和６年度（2024年度）", "FY2024"],
  ["平成28年度（2016年度）", "FY2016"],
  ["2017（平成29）年度", "FY2017"],
  ["H26（2014）", "FY2014"],
  ["平成29年", "CY2017"],
  ["2040年", "CY2040"],
  ["昭和64年", "CY1989"],
  ["平成元年", "CY1989"],
  ["H29.2", "2017-02"],
  ["H29年5月", "2017-05"],
  ["平成30年3月", "2018-03"],
  ["H29.10.1 現在", "2017-10-01"],
  ["H30.3.30現在", "2018-03-30"],
  ["2017年10月1日", "2017-10-01"],
  ["平成二十九年十月一日", "2017-10-01"],
  ["H31.4.30", "2019-04-30"],
  ["R元.5.1", "2019-05-01"],
  ["S64.1.7", "1989-01-07"],
  ["H27.3卒", "graduates2015-03"],
  ["R2.3卒", "graduates2020-03"],
  ["H21～25平均", "FY2009..FY2013:average"],
  ["H27～R1累計", "FY2015..FY2019:cumulative"],
  ["H27～R1合計", "FY2015..FY2019:cumulative"],
  ["(H30-R2)", "FY2018..FY2020"],
  ["2015～2019年度", "FY2015..FY2019"],
  ["2015～19年度", "FY2015..FY2019"],
  ["H29.4～9", "2017-04..2017-09"],
  ["H29.4.1～9.30", "2017-04-01..2017-09-30"],
  ["H28.10.1～H30.3.31", "2016-10-01..2018-03-31"],
])("%s は %s と読む", (printed, text) => {
  expect(readAsText(printed)).toBe(text);
});

test.each([
  ["H40", "period/noSuchEraYear"],
  ["昭和65年", "period/noSuchEraYear"],
  ["H0", "period/noSuchEraYear"],
  ["R1.4.1", "period/outsideEra"],
  ["H31.5.1", "period/outsideEra"],
  ["S64.1.8", "period/outsideEra"],
  ["M5.3", "period/outsideEra"],
  ["H29.13", "period/noSuchDay"],
  ["H29.2.30", "period/noSuchDay"],
  ["H28～2", "period/reversed"],
  ["R2～H28", "period/reversed"],
  ["令和６年度（2023年度）", "period/twoPeriods"],
  ["2026", "period/bareYear"],
  ["H28.10.1～", "period/notPrintedPeriod"],
  ["H27卒", "period/notPrintedPeriod"],
  ["201720162015", "period/notPrintedPeriod"],
  ["", "period/notPrintedPeriod"],
])("「%s」は %s として断る", (printed, code) => {
  expect(readAsText(printed)).toBe(code);
});

test("平成40年の誤りは、正しい元号の年を挙げる", () => {
  expect(readPrintedPeriod("H40")).toMatchObject({
    problem: {
      message: { ja: expect.stringContaining("令和10年"), en: expect.stringContaining("Reiwa 10") },
    },
  });
});

test("年とも年度とも書かない西暦は、呼ぶ側が決める", () => {
  expect(readAsText("2015～2019", { bareYear: "fiscalYear" })).toBe("FY2015..FY2019");
  expect(readAsText("2030", { bareYear: "calendarYear" })).toBe("CY2030");
});

test("和暦で書いた期間は読み戻せば同じになる", () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      expect(readAsText(formatPeriod(period, { lang: "ja", era: "wareki" }))).toBe(periodText(period));
    }),
    { numRuns: 500 },
  );
});

test("西暦で書いた期間は読み戻せば同じになる", () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      expect(readAsText(formatPeriod(period, { lang: "ja", era: "western" }))).toBe(periodText(period));
    }),
    { numRuns: 500 },
  );
});

test("明治元年から2100年まで、どの年度も元号で書いて読み戻せる", () => {
  const years = Array.from({ length: 2100 - 1868 + 1 }, (_, index) => 1868 + index);
  const back = years.map((year) =>
    readAsText(formatPeriod({ kind: "fiscalYear", year }, { lang: "ja", era: "wareki" })),
  );
  expect(back).toEqual(years.map((year) => `FY${year}`));
});

test("どんな文字列でも例外を投げず、全角でも半角でも同じに読む", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, figureLikeText), (text) => {
      expect(readAsText(toFullWidth(text))).toBe(readAsText(text));
    }),
    { numRuns: 1000 },
  );
});
