import { expect, test } from "vitest";
import { absent, asPeriod } from "../../../foundation/index.ts";
import { testKpi } from "../testing/a-kpi.ts";
import { awaitedOf, type CalendarEntry, lastDayOf, overdueByUnit } from "./calendar.ts";
import { calendarFile } from "./calendar-file.ts";
import { standsAgainst } from "./stands-against.ts";
import type { SheetValue } from "./value.ts";

const entry: CalendarEntry = {
  kpiId: "test",
  version: 1,
  recordedAt: "2027-01-01T00:00:00.000Z",
  byPerson: null,
  statistic: "架空の統計",
  latestPeriod: "FY2025",
  nextPeriod: "FY2026",
  nextOn: "2027-08-31",
  measureId: null,
  areaCode: null,
  chasedOn: null,
  chasedNote: null,
};
const awaiting = { kpiId: "test", sheetId: "s", unitId: "u", period: "FY2026", value: null, entry };
const stateOn = (day: string, more: Partial<CalendarEntry> = {}) =>
  awaitedOf({ ...awaiting, entry: { ...entry, ...more } }, day).state;

const due = asPeriod("2027-08");
const value = (reading: SheetValue["reading"]): SheetValue => ({
  sheetId: "s",
  kpiId: "test",
  period: "FY2026",
  kind: "actual",
  version: 1,
  recordedAt: "2027-01-01T00:00:00.000Z",
  byPerson: null,
  reading,
  printed: "",
  source: null,
  note: null,
  evidenceId: null,
  asked: [],
});

test("未公表 → 公表日を過ぎた → 期限超過 → 督促済み と進む", () => {
  expect(stateOn("2027-08-30")).toBe("unpublished");
  expect(stateOn("2027-08-31")).toBe("due");
  expect(stateOn("2027-09-14")).toBe("due");
  expect(stateOn("2027-09-15")).toBe("overdue");
  expect(stateOn("2027-09-20", { chasedOn: "2027-09-16" })).toBe("chased");
  expect(stateOn("2027-09-20", { chasedOn: "2026-09-16" })).toBe("overdue");
});

test("公表日の登録がなければ、値に書かれた予定の月の末日で見る", () => {
  if (!due.ok) throw new Error("due");
  const found = awaitedOf(
    { ...awaiting, entry: null, value: value(absent("notYetPublished", due.value)) },
    "2027-08-01",
  );
  expect([found.on, found.state]).toEqual(["2027-08-31", "unpublished"]);
  expect(lastDayOf("R9.8")).toBe("2027-08-31");
});

test("遅れは組織ごとにまとまる", () => {
  const late = awaitedOf(awaiting, "2027-12-01");
  expect([...overdueByUnit([late]).keys()]).toEqual(["u"]);
});

test("予定表の行は75バイトで折られ、記号は逃がされる", () => {
  const day = {
    uid: "a@b",
    day: "2027-08-31",
    title: "統計,".repeat(20),
    text: "x",
    changedAt: "2027-01-01T00:00:00.000Z",
  };
  const file = calendarFile("暦", [day]);
  expect(file).toContain("DTSTART;VALUE=DATE:20270831\r\nDTEND;VALUE=DATE:20270901\r\n");
  expect(file).toContain("DTSTAMP:20270101T000000Z");
  expect(Math.max(...file.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(file.replaceAll("\r\n ", "")).toContain("SUMMARY:統計\\,統計\\,");
});

const standing = (values: readonly SheetValue[], isAskedHere = true) =>
  standsAgainst({ kpis: [testKpi()], values, cycleYear: 2026, isAskedHere: () => isAskedHere });

test("ほかの調書で入力する値がまだないことは、伝えるだけで、提出を止めない", () => {
  expect(standing([], false).map(({ code, weight }) => [code, weight])).toEqual([["value/missingElsewhere", "asks"]]);
  expect(standing([], true).map(({ weight }) => weight)).toEqual(["stops"]);
});

test("提出の前に足りないのは、値も理由もない指標だけ", () => {
  expect(standing([]).map(({ code, kpiId }) => [code, kpiId])).toEqual([["value/missing", "test"]]);
  expect(standing([value(absent("none"))])).toEqual([]);
  expect(standing([value(absent("notEntered"))])).toHaveLength(1);
});
