import { describe, expect, test } from "vitest";
import { kpiDerivations } from "./derivations.ts";
import { actual2016, aFact, aKpi, aModel } from "./kpi-model.fixture.ts";

const first = aKpi();
const repeat = aKpi({ id: "kanko-donan-overview", place: "overview", sameAs: "kanko-donan" });
const other = aKpi({ id: "mori", regions: [], place: "goal", overlapGroup: null, actuals: [actual2016] });
const model = aModel([first, repeat, other]);

function worked(name: string, ...given: string[]): readonly (number | string | undefined)[] | null {
  const derivation = kpiDerivations[name]?.(model, given);
  return derivation ? [derivation.result?.value, derivation.result?.unit.id] : null;
}

describe("数える: 2つのKPIが3行に印刷され、1行は再掲", () => {
  test.each([
    ["印刷された行はすべて数える", "kpi.count", [], [3, "行"]],
    ["再掲を除けば2つ", "kpi.count-distinct", [], [2, "指標"]],
    ["道南には2行", "kpi.count", ["all", "region-donan", "all"], [2, "行"]],
    ["概要の行だけを見れば、再掲もそのKPIを表す", "kpi.count-distinct", ["all", "all", "overview"], [1, "指標"]],
    ["実績値が印刷されているのは1行", "kpi.count-with-actual", [], [1, "行"]],
    ["範囲の重なる組は、再掲を除いて1つ", "kpi.count-overlapping", ["kanko"], [1, "指標"]],
  ])("%s", (_, name, given, result) => {
    expect(worked(name, ...given)).toEqual(result);
  });

  test("数えなかった行は、理由とともに残る", () => {
    const derivation = kpiDerivations["kpi.count-distinct"]?.(model, []);
    expect(derivation?.inputs.map(({ leftOut }) => leftOut?.en ?? null)).toEqual([
      null,
      "The same KPI printed again (not counted)",
      null,
    ]);
  });
});

describe("道のりの数", () => {
  test.each([
    ["期待値", "kpi.expected", ["kanko-donan", "2016"], [12_732_000, "人"]],
    ["1,440万 − 1,162万 = 278万", "kpi.way", ["kanko-donan"], [2_780_000, "人"]],
    ["278 ÷ 1,162 = 23.9242685 %", "kpi.rise", ["kanko-donan"], [23.9242685, "%"]],
  ])("%s", (_, name, given, result) => {
    expect(worked(name, ...given)).toEqual(result);
  });

  test("割合の差はポイントで言う (81.0 % − 43.4 % = 37.6ポイント)", () => {
    const share = (role: string, value: number) =>
      aFact(role, { printed: `${value}％`, value, unit: "%", period: role === "target" ? "FY2020" : "FY2015" });
    const kpi = aKpi({ baseline: share("baseline", 43.4), target: share("target", 81) });
    const derivation = kpiDerivations["kpi.way"]?.(aModel([kpi]), ["kanko-donan"]);
    expect([derivation?.result?.value, derivation?.result?.unit.id]).toEqual([37.6, "ポイント"]);
  });

  test("基準値が0なら増減率はなく、理由が立つ", () => {
    const baseline = aFact("baseline", { printed: "0人", value: 0, unit: "人", period: "FY2014" });
    const derivation = kpiDerivations["kpi.rise"]?.(aModel([aKpi({ baseline })]), ["kanko-donan"]);
    expect([derivation?.result, derivation?.why?.ja]).toEqual([null, "基準値が0なので率はありません"]);
  });
});

describe("規則による率", () => {
  test("実績値がなければ率はなく、理由が立つ", () => {
    const derivation = kpiDerivations["kpi.rate"]?.(model, ["kanko-donan", "nagano"]);
    expect([derivation?.result, derivation?.why?.ja.slice(0, 8)]).toEqual([null, "実績値がまだない"]);
  });

  test("1,250万人 (H28) は、長野県方式で (1,250 − 1,162) ÷ (1,440 − 1,162) = 31.655 %", () => {
    expect(worked("kpi.rate", "mori", "nagano")).toEqual([31.655, "%"]);
  });

  test.each([
    ["rsr", 68.3, 1],
    ["plain", 86.4, 1],
    ["ibaraki", -55.1, 1],
    ["progress", -13.8, 1],
    ["open-sdg", -0.625, 3],
  ])("計算例「札幌市」は %s で %d", (rule, rate, digits) => {
    const derivation = kpiDerivations["kpi.worked-example"]?.(model, ["sapporo-2007", rule]);
    expect(derivation?.result?.value).toBeCloseTo(rate, digits);
  });
});

test.each([
  ["ない名前のKPI", "kpi.way", ["nothing"]],
  ["道のりの外の年", "kpi.expected", ["kanko-donan", "2031"]],
  ["年でない文字", "kpi.expected", ["kanko-donan", "x"]],
  ["ない地域", "kpi.count", ["all", "atlantis", "all"]],
  ["ない種類", "kpi.count", ["all", "all", "x"]],
  ["多すぎる引数", "kpi.way", ["kanko-donan", "x"]],
  ["ない規則", "kpi.rate", ["kanko-donan", "x"]],
  ["ない組", "kpi.count-overlapping", ["x"]],
])("%s を尋ねる番地には何もない", (_, name, given) => {
  expect(worked(name, ...given)).toBeNull();
});
