import { describe, expect, test } from "vitest";
import { dayInJapan } from "../../../foundation/index.ts";
import { dueOf, isLate, proposedDeadlines, readDeadlines, readFiscalYear } from "./deadline.ts";

describe("年度の読み方", () => {
  test.each([
    ["令和8年度", 2026],
    ["R8", 2026],
    ["2026", 2026],
    ["FY2026", 2026],
    ["２０２６年度", 2026],
    ["令和元年度", 2019],
    ["平成31年度", 2019],
    ["H30", 2018],
  ])("%s は %i 年度", (text, year) => {
    expect(readFiscalYear(text)).toEqual({ ok: true, value: year });
  });

  test.each(["令和8年", "H40", "来年", "", "2026-06-30", "1800"])("「%s」は年度ではないと断る", (text) => {
    expect(readFiscalYear(text).ok).toBe(false);
  });
});

describe("締切", () => {
  test("令和8年度の評価の締切は、年間の予定の月の終わり。提出と点検の日は予定にない", () => {
    expect(proposedDeadlines(2026)).toEqual({
      draft: "2027-06-30",
      meeting: "2027-08-31",
      second: "2027-10-31",
      fixed: "2028-07-31",
    });
  });

  test("自分の日のない段階は、次の段階の日までに終える", () => {
    expect(dueOf(proposedDeadlines(2026), "check")).toBe("2027-08-31");
    expect(dueOf({ draft: "2027-06-30" }, "check")).toBeNull();
    expect(dueOf(proposedDeadlines(2026), "published")).toBeNull();
  });

  test("締切の日はまだ遅れていない。次の日から遅れる", () => {
    expect(isLate(proposedDeadlines(2026), "draft", "2027-06-30")).toBe(false);
    expect(isLate(proposedDeadlines(2026), "draft", "2027-07-01")).toBe(true);
  });

  test("日本の日付は、世界時の15時に替わる", () => {
    expect(dayInJapan(new Date("2027-06-30T14:59:59Z"))).toBe("2027-06-30");
    expect(dayInJapan(new Date("2027-06-30T15:00:00Z"))).toBe("2027-07-01");
  });

  test.each([
    [{ draft: "2027-02-30" }, "deadlineDay"],
    [{ draft: "2026-03-31" }, "deadlineBeforeYear"],
    [{ draft: "2027-06-30", second: "2027-06-01" }, "deadlineOrder"],
  ])("%o は断られる", (days, code) => {
    expect(readDeadlines(days, 2026)).toMatchObject({ ok: false, problem: [{ code }] });
  });

  test("空の日は、締切なしになる", () => {
    expect(readDeadlines({ draft: "2027-06-30", submitted: "", check: " " }, 2026)).toEqual({
      ok: true,
      value: { draft: "2027-06-30" },
    });
  });
});
