import fc from "fast-check";
import { expect, test } from "vitest";
import { periodText } from "../../../foundation/index.ts";
import { findPeriods, isPeriodText, withoutPeriods } from "./find-periods.ts";

const texts = (text: string) => findPeriods(text).map(({ period }) => periodText(period));

test.each([
  ["現状値（H26）", ["FY2014"]],
  ["14店（H26）→50店（R1）", ["FY2014", "FY2019"]],
  ["180件以上（H27～R1合計）", ["FY2015..FY2019:cumulative"]],
  ["2019年度実績", ["FY2019"]],
  ["令和元年度\n(2019年度)", ["FY2019", "FY2019"]],
  ["2017（平成29）年度", ["FY2017"]],
  ["平成２９年度実績", ["FY2017"]],
  ["H27.3卒", ["graduates2015-03"]],
  ["H21～25平均", ["FY2009..FY2013:average"]],
  ["H23-27実績額", ["FY2011..FY2015"]],
  ["H28-3", ["2016-03"]],
  ["( H23.3 月 )", ["2011-03"]],
  ["R5.3末", ["2023-03"]],
  ["令和5年10月1日現在", ["2023-10-01"]],
  ["平成30年の値", ["CY2018"]],
  ["2019年", ["CY2019"]],
  ["FY2020", ["FY2020"]],
  ["令2年4月", ["2020-04"]],
  ["平29", ["FY2017"]],
  ["水平2方向", []],
  ["2015～2019年度", ["FY2015..FY2019"]],
  ["令和7～11年度", ["FY2025..FY2029"]],
  ["H26 14店", ["FY2014"]],
  ["国H28補正", ["FY2016"]],
  ["CO2排出量", []],
  ["2,019人", []],
  ["2019", []],
  ["SDGs17項目", []],
  ["平成32年度の目標", ["FY2020"]],
  ["令和5年3,420人", ["CY2023"]],
  ["平成27年4件", ["CY2015"]],
  ["平成 27 年 4 月 1 日", ["2015-04-01"]],
  ["昭和 60 年の 52,318 人", ["CY1985"]],
  ["2030 年度", ["FY2030"]],
  ["平成 42 年(2030 年)に", ["CY2030"]],
  ["2060 年(平成 72 年)には", ["CY2060"]],
  ["令和6年(2024年)10月1日現在", ["2024-10-01"]],
  ["平成22（2010）年10月1日", ["2010-10-01"]],
  ["平成32(2020)年", ["CY2020"]],
  ["平成32(2021)年", []],
  ["平成27 年間10人", ["FY2015"]],
  ["大きく減り,2060年に", ["CY2060"]],
  ["1,2060年", []],
])("%s には %j がある", (text, periods) => {
  expect(texts(text)).toEqual(periods);
});

test.each([
  ["H26", true],
  ["2019年度", true],
  ["R5.3末", true],
  ["2017-10-01", true],
  ["2019", false],
  ["2017.5", false],
  ["14店", false],
])("%s が時期そのものかどうかは %s", (text, is) => {
  expect(isPeriodText(text)).toBe(is);
});

test("時期を除くと、時期だけが入っていた括弧も残らない", () => {
  expect(withoutPeriods("現状値（H26）", findPeriods("現状値（H26）"))).toBe("現状値");
  expect(withoutPeriods("14店（R1）", findPeriods("14店（R1）"))).toBe("14店");
});

test("どんな文字列でも例外を投げず、見つけた場所の字は原文のとおり", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
      expect(findPeriods(text).every(({ printed, start, end }) => text.slice(start, end) === printed)).toBe(true);
    }),
  );
});
