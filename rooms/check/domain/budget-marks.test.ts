import { expect, test } from "vitest";
import { aLine, aRegion, thousandYen } from "../examples/a-region.ts";
import {
  checkExpansionsNotPrinted,
  checkLostFlags,
  checkSameAsAbove,
  checkSupplementaryLines,
} from "./budget-marks.ts";

const seeOther = { absent: "seeOther", printed: "（事業名：同上）" };

test("印のない行、補正の行、同上の行は、それぞれ一つの注意になる", () => {
  const region = aRegion({
    lines: [
      aLine("a"),
      aLine("no-flag", { flag: null }),
      aLine("hosei-1", {
        flag: "supplementary",
        stage: "supplementary",
        fiscalYear: "FY2019",
        amount: thousandYen("2,020,000", "FY2019"),
      }),
      aLine("hosei-2", {
        flag: "supplementary",
        stage: "supplementary",
        fiscalYear: "FY2019",
        amount: thousandYen("2,747,576", "FY2019"),
      }),
      aLine("dojo", { amount: seeOther, sameAs: "a" }),
    ],
  });
  expect(checkLostFlags(region)).toMatchObject([{ about: ["no-flag"], figures: { lines: 1 } }]);
  // 004, lines 270 and 502: 2,020,000 + 2,747,576 = 4,767,576
  expect(checkSupplementaryLines(region)).toMatchObject([
    { about: ["hosei-1", "hosei-2"], figures: { lines: 2, amount: 4767576000 } },
  ]);
  expect(checkSameAsAbove(region)).toMatchObject([{ about: ["dojo"], figures: { lines: 1 } }]);
});

test("拡充の印があって拡充額のない行は、変化のどれだけが拡充か分からない", () => {
  // 004, line 378: 30,796,227 [24,968,843] without 拡充
  const line = aLine("a", {
    flag: "expanded",
    amount: thousandYen("30,796,227"),
    previous: thousandYen("24,968,843", "FY2019"),
  });
  const [finding] = checkExpansionsNotPrinted(aRegion({ lines: [line] }));
  expect(finding).toMatchObject({ about: ["a"], figures: { amount: 30796227000, previous: 24968843000 } });
  expect(finding?.arithmetic[0]?.text.ja).toBe("30,796,227千円 − 24,968,843千円 ＝ 5,827,384千円");
});

test("ordinary lines of the year raise nothing", () => {
  const region = aRegion({
    lines: [
      aLine("a"),
      aLine("b", { flag: "expanded", expansion: thousandYen("5"), previous: thousandYen("995", "FY2019") }),
    ],
  });
  expect(
    [checkLostFlags, checkSupplementaryLines, checkSameAsAbove, checkExpansionsNotPrinted].flatMap((check) =>
      check(region),
    ),
  ).toEqual([]);
});
