import { describe, expect, test } from "vitest";
import { aFact, aKpi, notPrinted } from "./kpi-model.fixture.ts";
import { readSupposed, supposeChoices, supposePeriod } from "./suppose-actual.ts";

const typed = (text: string) => readSupposed(aKpi(), new URLSearchParams(text));

describe("1,162万人から1,440万人への観光入込客数に試しの値を入れる", () => {
  test.each([
    ["単位のない数は、資料と同じ万人で読む", "actual=1250&year=2016", 12_500_000],
    ["小数も読む", "actual=1250.5&year=2016", 12_505_000],
    ["全角の数字とカンマも読む", "actual=１，２５０&year=2016", 12_500_000],
    ["単位つきの文字は書かれたとおりに読む", "actual=12,500,000人&year=2016", 12_500_000],
  ])("%s", (_, query, value) => {
    expect(typed(query)).toEqual({ ok: true, value: { value, year: 2016, survey: false } });
  });

  test.each([
    ["数でない文字", "actual=たくさん&year=2016"],
    ["単位の違う値", "actual=50％&year=2016"],
    ["計画の外の年", "actual=1250&year=2031"],
    ["年でない文字", "actual=1250&year=abc"],
  ])("%s は理由とともに退ける", (_, query) => {
    expect(typed(query)?.ok).toBe(false);
  });

  test("何も入れなければ何も評価しない", () => {
    expect(typed("actual=+&year=2016")).toBeNull();
  });

  test("選べる年は、基準年度の翌年から目標年度まで", () => {
    expect(supposeChoices(aKpi())).toEqual({ scale: "万", unit: "人", years: [2015, 2016, 2017, 2018, 2019] });
  });
});

test("基準値がなければ、目標の年までの5年から選べる", () => {
  expect(supposeChoices(aKpi({ baseline: aFact("baseline", notPrinted) }))?.years).toEqual([
    2015, 2016, 2017, 2018, 2019,
  ]);
});

test("言葉の目標には試しの値を入れられない", () => {
  const target = aFact("target", { printed: "完了", value: null, text: "完了", bound: "text" });
  expect(supposeChoices(aKpi({ target }))).toBeNull();
});

test("累計の目標では、試しの年は期間の年と同じ種類になる", () => {
  const target = aFact("target", { printed: "260件", value: 260, unit: "件", period: "FY2015..FY2019:cumulative" });
  expect(supposePeriod({ target }, 2017)).toEqual({ kind: "fiscalYear", year: 2017 });
});
