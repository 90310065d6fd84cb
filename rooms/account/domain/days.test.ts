import { expect, test } from "vitest";
import { dayInJapan } from "../../../foundation/index.ts";
import { endOfNextFiscalYear, isDay } from "./days.ts";

test("令和8年11月22日の次の年度の終わりは令和10年3月31日", () => {
  expect([
    endOfNextFiscalYear("2026-11-22"),
    endOfNextFiscalYear("2027-03-31"),
    endOfNextFiscalYear("2027-04-01"),
  ]).toEqual(["2028-03-31", "2028-03-31", "2029-03-31"]);
});

test("日本の日付は世界時より9時間早く変わる", () => {
  expect(dayInJapan(new Date("2027-03-31T15:00:00Z"))).toBe("2027-04-01");
});

test("ない日は日ではない", () => {
  expect(["2027-02-29", "2028-02-29", "2027-4-1", ""].map(isDay)).toEqual([false, true, false, false]);
});
