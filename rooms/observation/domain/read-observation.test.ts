import { expect, test } from "vitest";
import { valueOrCode } from "../../../foundation/testing.ts";
import { observationReader } from "./read-observation.ts";

const read = observationReader(new Set(["population"]));

test("暦年・年度・日の値は、その期間の日を両端とする観測になる", () => {
  expect(valueOrCode(read(["population", "012025", "CY2015", "265979", ""]))).toEqual({
    measureId: "population",
    areaCode: "012025",
    period: "CY2015",
    periodFrom: "2015-01-01",
    periodTo: "2015-12-31",
    value: 265979,
    absent: null,
  });
  expect(valueOrCode(read(["population", "012025", "FY2014", "-1.5", ""]))).toMatchObject({
    periodFrom: "2014-04-01",
    periodTo: "2015-03-31",
    value: -1.5,
  });
  expect(valueOrCode(read(["population", "012025", "2020-10-01", "1e3", ""]))).toMatchObject({
    periodFrom: "2020-10-01",
    periodTo: "2020-10-01",
    value: 1000,
  });
});

test.each([
  ["notPrinted"],
  ["none"],
  ["notYetPublished"],
  ["notEntered"],
  ["withheld"],
  ["belowUnit"],
  ["unknown"],
  ["newOrVanished"],
])("値がなければ理由 %s が残る", (status) => {
  expect(valueOrCode(read(["population", "012025", "CY2015", "", status]))).toMatchObject({
    value: null,
    absent: status,
  });
});

test.each([
  [
    "0 は値であって、欠測ではない",
    ["population", "012025", "CY2015", "0", ""],
    expect.objectContaining({ value: 0, absent: null }),
  ],
  ["空の値に理由がない", ["population", "012025", "CY2015", "", ""], "observationUnreadable"],
  ["値と理由の両方", ["population", "012025", "CY2015", "3", "none"], "observationUnreadable"],
  ["単位の付いた値", ["population", "012025", "CY2015", "3人", ""], "observationUnreadable"],
  ["同上は統計の理由ではない", ["population", "012025", "CY2015", "", "seeOther"], "observationUnreadable"],
  ["知らない指標", ["births", "012025", "CY2015", "3", ""], "measureUnknown"],
  ["検査数字の違うコード", ["population", "012026", "CY2015", "3", ""], "areaCode/wrongCheckDigit"],
  ["ない都道府県", ["population", "482011", "CY2015", "3", ""], "areaCode/noSuchPrefecture"],
  ["13月", ["population", "012025", "2015-13", "3", ""], "period/noSuchDay"],
  ["列の足りない行", ["population", "012025"], "period/notPeriod"],
])("%s", (_, cells, expected) => {
  expect(valueOrCode(read(cells))).toEqual(expected);
});
