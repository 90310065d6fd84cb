import { expect, test } from "vitest";
import { foldAges, readAgeHeading } from "./age-group.ts";

test.each([
  ["0-4", { from: 0, to: 4 }],
  ["０～４歳", { from: 0, to: 4 }],
  ["0歳～4歳", { from: 0, to: 4 }],
  ["15〜19", { from: 15, to: 19 }],
  ["90+", { from: 90, to: null }],
  ["100歳以上", { from: 100, to: null }],
  ["7歳", { from: 7, to: 7 }],
  ["総数", "total"],
  ["年齢「不詳」", "unknown"],
  ["7", null],
  ["（再掲）65歳以上", null],
  ["2015年", null],
])("見出し %s は %j と読まれる", (text, heading) => {
  expect(readAgeHeading(text)).toEqual(heading);
});

const group = (from: number, to: number | null) => ({ from, to });

test("5歳階級はそのまま、1歳ごとと、最後より上の階級は、含まれる階級へまとめられる", () => {
  expect(foldAges([group(0, 4), group(5, 9), group(10, null)], 10)).toEqual([0, 1, 2]);
  expect(foldAges([group(0, 0), group(1, 4), group(5, 9), group(10, 14), group(15, null)], 10)).toEqual([
    0, 0, 1, 2, 2,
  ]);
});

test.each([
  ["抜け", [group(0, 4), group(10, null)], { kind: "missing", expected: "5-9" }],
  [
    "後ろにある階級",
    [group(0, 4), group(10, 14), group(5, 9), group(15, null)],
    { kind: "order", found: "10-14", expected: "5-9" },
  ],
  ["二度ある階級", [group(0, 4), group(0, 4), group(5, null)], { kind: "order", found: "0-4", expected: "5+" }],
  ["以上のない表", [group(0, 4), group(5, 9)], { kind: "notOpen", found: "5-9" }],
  ["早く開く表", [group(0, 4), group(5, null)], { kind: "openTooEarly", found: "5+", expected: "10+" }],
  ["年齢のない表", [], { kind: "missing", expected: "0-4" }],
])("%s は名指しされる", (_, groups, fault) => {
  expect(foldAges(groups, 10)).toEqual(fault);
});
