import { expect, test } from "vitest";
import type { Period } from "./period.ts";
import { formatPeriod } from "./period-words.ts";

const fy2014: Period = { kind: "fiscalYear", year: 2014 };

test.each<[Period, string, string, string, string]>([
  [fy2014, "平成26年度", "2014年度", "FY2014 (Heisei 26)", "FY2014"],
  [{ kind: "calendarYear", year: 2040 }, "令和22年", "2040年", "2040 (Reiwa 22)", "2040"],
  [{ kind: "month", year: 2017, month: 4 }, "平成29年4月", "2017年4月", "April 2017 (Heisei 29)", "April 2017"],
  [
    { kind: "date", year: 2017, month: 10, day: 1 },
    "平成29年10月1日",
    "2017年10月1日",
    "1 October 2017 (Heisei 29)",
    "1 October 2017",
  ],
  [
    { kind: "graduates", year: 2015, month: 3 },
    "平成27年3月卒",
    "2015年3月卒",
    "school leavers of March 2015 (Heisei 27)",
    "school leavers of March 2015",
  ],
  [
    {
      kind: "span",
      from: { kind: "fiscalYear", year: 2009 },
      to: { kind: "fiscalYear", year: 2013 },
      figure: "average",
    },
    "平成21年度～平成25年度平均",
    "2009年度～2013年度平均",
    "FY2009 (Heisei 21) – FY2013 (Heisei 25) average",
    "FY2009 – FY2013 average",
  ],
])("%o を四つの書き方で書く", (period, jaEra, ja, enEra, en) => {
  expect(formatPeriod(period, { lang: "ja", era: "wareki" })).toBe(jaEra);
  expect(formatPeriod(period, { lang: "ja", era: "western" })).toBe(ja);
  expect(formatPeriod(period, { lang: "en", era: "wareki" })).toBe(enEra);
  expect(formatPeriod(period, { lang: "en", era: "western" })).toBe(en);
});

test.each<[Period, string]>([
  [{ kind: "fiscalYear", year: 2018 }, "平成30年度"],
  [{ kind: "fiscalYear", year: 2019 }, "令和元年度"],
  [{ kind: "calendarYear", year: 2019 }, "令和元年"],
  [{ kind: "month", year: 2019, month: 4 }, "平成31年4月"],
  [{ kind: "month", year: 2019, month: 5 }, "令和元年5月"],
  [{ kind: "date", year: 2019, month: 4, day: 30 }, "平成31年4月30日"],
  [{ kind: "date", year: 1989, month: 1, day: 7 }, "昭和64年1月7日"],
  [{ kind: "fiscalYear", year: 1988 }, "昭和63年度"],
  [{ kind: "fiscalYear", year: 1989 }, "平成元年度"],
  [{ kind: "date", year: 1926, month: 12, day: 25 }, "昭和元年12月25日"],
  [{ kind: "date", year: 1912, month: 7, day: 29 }, "明治45年7月29日"],
  [{ kind: "date", year: 1872, month: 12, day: 1 }, "1872年12月1日"],
  [{ kind: "calendarYear", year: 1867 }, "1867年"],
])("改元の前後: %o は %s", (period, words) => {
  expect(formatPeriod(period, { lang: "ja", era: "wareki" })).toBe(words);
});
