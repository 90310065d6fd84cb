import { expect, test } from "vitest";
import { asPeriod } from "../../../foundation/index.ts";
import type { Kpi } from "../../kpi/index.ts";
import { testFact, testKpi } from "../testing/a-kpi.ts";
import { figuresOf } from "./kpi-figures.ts";
import { unitOfKpi } from "./kpi-period.ts";
import { questionsAbout } from "./plausibility.ts";
import type { ValueKind } from "./value.ts";

function asked(kpi: Kpi, value: number, period = "FY2026", kind: ValueKind = "actual") {
  const read = asPeriod(period);
  const unit = unitOfKpi(kpi);
  if (!read.ok || !unit) throw new Error(period);
  return questionsAbout({ kpi, figures: figuresOf(kpi, []), cycleYear: 2026, period: read.value, kind, value, unit });
}
const codes = (...given: Parameters<typeof asked>) => asked(...given).map(({ code }) => code);

const after1200 = testKpi({ actuals: [testFact("actuals.0", 1200, "人", "FY2025")] });

test("ふつうの値には何も尋ねない", () => {
  expect(codes(after1200, 1400)).toEqual([]);
});

test("期待値の約千倍は、桁の書き間違いとして式とともに尋ねる", () => {
  // expected in FY2026: 1000 + (2000 − 1000) × 2 ÷ 5 = 1400
  const [question, ...more] = asked(after1200, 1_400_000);
  expect(more).toEqual([]);
  expect(question?.code).toBe("scaleSlip");
  expect(question?.question.ja).toContain("1,400,000人 ÷ 見込まれる値 1,400人 = 1000");
  expect(question?.question.en).toContain("1,400,000 people ÷ the expected value 1,400 people = 1000");
});

test("千円の数を円の欄に入れると尋ねる", () => {
  const money = testKpi({
    baseline: testFact("baseline", 4_000_000, "円", "FY2024"),
    target: testFact("target", 9_000_000, "円", "FY2029"),
  });
  // expected in FY2026: 6,000,000円; 6,100円 is 1/984 of it
  expect(asked(money, 6100)[0]?.question.ja).toContain("千円の数を円の欄に");
});

test("前の値から50%を超えて動けば、割合とともに尋ねる", () => {
  const found = asked(after1200, 1900);
  expect(found.map(({ code }) => code)).toEqual(["jumpFromLast"]);
  expect(found[0]?.question.ja).toContain("(1,900人 − 1,200人) ÷ 1,200人 = 58.3%");
  expect(codes(after1200, 1800)).toEqual([]);
});

test("計画の幅より大きく動けば尋ねる", () => {
  expect(codes(after1200, 2300)).toEqual(["jumpFromLast", "jumpOfSpan"]);
});

test("符号が変われば尋ねる", () => {
  expect(codes(after1200, -1400)).toEqual(["signChange"]);
});

test("累計が減れば、減った数とともに尋ねる", () => {
  const found = asked(testKpi({ ...after1200, accumulation: "cumulative" }), 1100);
  expect(found.map(({ code }) => code)).toEqual(["cumulativeFalls"]);
  expect(found[0]?.question.ja).toContain("▲100人");
});

test("100%を超える割合と、前と同じ値と、余る小数を尋ねる", () => {
  const share = testKpi({
    baseline: testFact("baseline", 80, "%", "FY2024"),
    target: testFact("target", 99, "%", "FY2029"),
  });
  expect(codes(share, 101)).toContain("shareOutside");
  expect(codes(after1200, 1200)).toEqual(["sameAsLast"]);
  expect(codes(after1200, 1400.5)).toEqual(["tooManyDigits"]);
});

test("評価の年より後の実績、基準より前の実績、目標より後の見込みを尋ねる", () => {
  expect(codes(testKpi(), 1500, "FY2027")).toEqual(["yearAfterCycle"]);
  expect(codes(testKpi(), 900, "FY2023")).toEqual(["yearBeforeBaseline"]);
  expect(codes(testKpi(), 1400, "FY2030", "forecast")).toEqual(["yearAfterTarget"]);
});

test("もう実績のある年の見込値は尋ねる", () => {
  expect(codes(after1200, 1250, "FY2025", "forecast")).toEqual(["forecastOlder"]);
});
