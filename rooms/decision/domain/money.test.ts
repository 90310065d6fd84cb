import { describe, expect, test } from "vitest";
import { executionRate, fundingGap, type MoneyLine, moneyYear, requestQuestions, sumMoney } from "./money.ts";
import { amountQuestions, readAmount, yenWords } from "./read-amount.ts";

const aLine = (given: Partial<MoneyLine>): MoneyLine => ({
  id: "m1",
  version: 1,
  recordedAt: "2027-01-01T00:00:00.000Z",
  byPerson: null,
  sheetId: "s1",
  programme: "起業塾",
  fiscalYear: 2026,
  stage: "initial",
  amountYen: 1_200_000,
  funding: null,
  flag: null,
  relistedOf: null,
  source: null,
  note: null,
  ...given,
});
const code = (problems: readonly { readonly code: string }[]) => problems.map((one) => one.code);

describe("amounts", () => {
  test("1,234 in 千円 is 1,234,000 yen; full width, ▲ and a unit of its own are read", () => {
    expect(readAmount("1,234", "千円")).toEqual({ ok: true, value: 1_234_000 });
    expect(readAmount("１２．５", "百万円")).toEqual({ ok: true, value: 12_500_000 });
    expect(readAmount("▲500", "千円")).toEqual({ ok: true, value: -500_000 });
  });

  test("no unit, words, ranges and parts of a yen are refused", () => {
    expect(readAmount("5", "").ok).toBe(false);
    expect(readAmount("たくさん", "千円").ok).toBe(false);
    expect(readAmount("5～6", "千円").ok).toBe(false);
    expect(readAmount("0.0005", "千円").ok).toBe(false);
  });

  test("said in words: 12億3,456万7,000円", () => {
    expect(yenWords(1_234_567_000, "ja")).toBe("12億3,456万7,000円");
    expect(yenWords(-30_000, "ja")).toBe("▲3万円");
    expect(yenWords(0, "ja")).toBe("0円");
    expect(yenWords(1_234_567_000, "en")).toBe("¥1,234,567,000");
  });

  test("a thousand times too small or too large beside 1,200,000 is asked; 600,000 is not", () => {
    const given = { programme: "起業塾", fiscalYear: 2026, stage: "outturn", funding: null, source: null } as const;
    const others = [aLine({})];
    expect(code(amountQuestions({ ...given, amountYen: 1_100, unit: "円" }, others, null))).toEqual([
      "amountUnitAsked",
    ]);
    expect(code(amountQuestions({ ...given, amountYen: 1_100_000_000, unit: "千円" }, others, null))).toEqual([
      "amountUnitAsked",
    ]);
    expect(amountQuestions({ ...given, amountYen: 600_000, unit: "円" }, others, null)).toEqual([]);
  });

  test("sources of funds that do not add up are said by how much", () => {
    expect(fundingGap(aLine({ funding: { national: 600_000, general: 500_000 } }))).toBe(100_000);
    expect(fundingGap(aLine({ funding: null }))).toBeNull();
  });
});

describe("sums and rates", () => {
  test("再掲 stands beside the sum and is never in it", () => {
    const sum = sumMoney([aLine({}), aLine({ id: "m2", amountYen: 9_000_000, relistedOf: "起業塾" })]);
    expect([sum.yen, sum.relisted.length]).toEqual([1_200_000, 1]);
    expect(sumMoney([aLine({ relistedOf: "x" })]).yen).toBeNull();
  });

  test("執行率 = 決算 ÷（当初＋補正）: 1,125 of 1,200 + 300 is 75 %", () => {
    const year = moneyYear(
      [
        aLine({}),
        aLine({ id: "m2", stage: "supplementary", amountYen: 300_000 }),
        aLine({ id: "m3", stage: "outturn", amountYen: 1_125_000 }),
      ],
      2026,
    );
    expect(year.rate).toEqual({ kind: "known", percent: 75 });
  });

  test("what is not entered gives no rate, and a supplementary cut lowers what was voted", () => {
    expect(executionRate(null, 1, 1)).toEqual({ kind: "unknown", why: "noInitial" });
    expect(executionRate(100, null, null)).toEqual({ kind: "unknown", why: "noOutturn" });
    expect(executionRate(100, -100, 0)).toEqual({ kind: "unknown", why: "nothingVoted" });
    expect(executionRate(100, -20, 80)).toEqual({ kind: "known", percent: 100 });
  });
});

describe("request against direction", () => {
  const initial = aLine({});
  const request = (amountYen: number) => aLine({ id: "m2", stage: "request", fiscalYear: 2028, amountYen });

  test("拡充 asks for more, 縮小 for less, 廃止 for nothing: anything else is a question", () => {
    expect(code(requestQuestions("expand", [initial]))).toEqual(["expandWithoutRequest"]);
    expect(code(requestQuestions("expand", [initial, request(1_200_000)]))).toEqual(["expandWithoutMore"]);
    expect(requestQuestions("expand", [initial, request(1_500_000)])).toEqual([]);
    expect(code(requestQuestions("shrink", [initial, request(1_200_000)]))).toEqual(["shrinkWithoutLess"]);
    expect(code(requestQuestions("abolish", [initial, request(1)]))).toEqual(["endedWithRequest"]);
    expect(requestQuestions("continue", [initial, request(9)])).toEqual([]);
  });
});
