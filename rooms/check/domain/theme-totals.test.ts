import { expect, test } from "vitest";
import { aLine, aPoint, aRegion, aTheme, thousandYen, type Written } from "../examples/a-region.ts";
import { checkThemesWithoutTotal, checkThemeTotals } from "./theme-totals.ts";

const hundredMillion = (printed: string): Written => ({
  printed,
  value: Number(printed.replace(/\D/g, "")) * 100_000_000,
  unit: "円",
  period: "FY2020",
});

const ofTheme = (id: string, amount: string, given: Written = {}) =>
  aLine(id, { theme: "theme-1", amount: thousandYen(amount), ...given });

test("四捨五入で総額になる事業の和は問わない", () => {
  const themes = [aTheme(1, { total: hundredMillion("3億円") })];
  // 004, line 140: 254,644千円 against 3億円
  expect(checkThemeTotals(aRegion({ themes, lines: [ofTheme("a", "254,644")] }))).toEqual([]);
});

test("切り捨てで総額になる事業の和も問わない", () => {
  const themes = [aTheme(1, { total: hundredMillion("2億円") })];
  expect(checkThemeTotals(aRegion({ themes, lines: [ofTheme("a", "254,644")] }))).toEqual([]);
});

test("a total larger than its lines is a question that counts the programmes not listed", () => {
  const region = aRegion({
    themes: [aTheme(1, { total: hundredMillion("19億円"), newAndExpanded: hundredMillion("10億円") })],
    points: [aPoint("p", "theme-1", { hidden: { printed: "ほか3事業", value: 3, unit: "事業" } })],
    lines: [
      ofTheme("a", "95,000"),
      ofTheme("b", "400,000", { flag: "expanded", expansion: thousandYen("331,500") }),
      ofTheme("c", "70,000", { flag: "continuing" }),
    ],
  });
  const [finding] = checkThemeTotals(region);
  // 95,000 + 400,000 + 70,000 = 565,000; new 95,000 + expansion 331,500 = 426,500
  expect(finding).toMatchObject({
    id: "themeTotalNotRebuildable.theme-1",
    severity: "question",
    figures: {
      totalPrinted: 1900000000,
      totalListed: 565000000,
      newAndExpandedPrinted: 1000000000,
      newAndExpandedListed: 426500000,
      hiddenProgrammes: 3,
    },
    about: ["theme-1", "a", "b", "c"],
  });
});

test("掲載された事業だけで総額を超えれば誤り", () => {
  const themes = [aTheme(1, { total: hundredMillion("3億円") })];
  const [finding] = checkThemeTotals(aRegion({ themes, lines: [ofTheme("a", "400,000")] }));
  expect(finding?.severity).toBe("error");
});

test("再掲と前年度の補正は和に入れない", () => {
  const region = aRegion({
    themes: [aTheme(1, { total: hundredMillion("3億円") })],
    lines: [
      ofTheme("a", "300,000"),
      ofTheme("b", "500,000", { flag: "relisted" }),
      ofTheme("c", "900,000", { flag: "supplementary", stage: "supplementary", fiscalYear: "FY2019" }),
    ],
  });
  expect(checkThemeTotals(region)).toEqual([]);
});

test("themes without a printed total are one note, but only where another theme prints one", () => {
  const some = aRegion({ themes: [aTheme(1, { total: hundredMillion("3億円") }), aTheme(2), aTheme(3)] });
  expect(checkThemesWithoutTotal(some)).toMatchObject([
    { severity: "note", about: ["theme-2", "theme-3"], figures: { themes: 3, withoutTotal: 2 } },
  ]);
  expect(checkThemesWithoutTotal(aRegion({ themes: [aTheme(1), aTheme(2)] }))).toEqual([]);
});
