import { expect, test } from "vitest";
import { contentToFact } from "./content-to-fact.ts";
import { figureForContract, sourcesForContract, targetForContract } from "./fact-for-contract.ts";
import type { AbsenceEntry, FigureEntry } from "./figure-entry.ts";

const accepted = { by: "照合した人", byEn: "a reader", on: "2026-11-22" };

function aFact(figure: FigureEntry | AbsenceEntry) {
  const content = { subject: { kind: "kpi", id: "k", role: "target" }, figure, document: "d", lines: [1], accepted };
  return contentToFact("hokkaido", { id: "kpi.k.target", content, version: 1, recordedAt: "2026-11-22T00:00:00.000Z" });
}

test("2,240万人は基本の単位の 22400000 人になり、印刷された形を残す", () => {
  const fact = aFact({ printed: "2,240万人", value: 22400000, unit: "人", period: "FY2014" });
  expect(figureForContract(fact)).toEqual({
    value: 22400000,
    unit: "人",
    period: { kind: "fiscalYear", from: "2014", to: "2014" },
    printed: "2,240万人",
  });
});

test("範囲は先に印刷された端を value、もう一方を to に持つ", () => {
  const fact = aFact({ printed: "460～450万人", value: 4600000, to: 4500000, unit: "人", period: "CY2040" });
  expect(targetForContract(fact)).toMatchObject({
    value: 4600000,
    to: 4500000,
    bound: "exact",
    period: { kind: "calendarYear", from: "2040" },
  });
});

test("180件以上は atLeast、期間は両端を持つ", () => {
  const fact = aFact({ printed: "180件以上", value: 180, unit: "件", bound: "atLeast", period: "FY2015..FY2019" });
  expect(targetForContract(fact)).toMatchObject({
    value: 180,
    bound: "atLeast",
    period: { kind: "span", from: "2015", to: "2019" },
  });
});

test("言葉の目標は、値も単位もなく言葉を持つ", () => {
  const fact = aFact({ printed: "前年より上昇", value: null, text: "前年より上昇", bound: "text" });
  expect(targetForContract(fact)).toEqual({
    value: null,
    unit: null,
    period: null,
    printed: "前年より上昇",
    bound: "text",
    text: "前年より上昇",
  });
});

test("記載のない値は、0でも空でもなく null である", () => {
  const fact = aFact({ absent: "notPrinted" });
  expect(figureForContract(fact)).toBeNull();
  expect(targetForContract(fact)).toBeNull();
});

test("出典は資料と行だけになる", () => {
  expect(sourcesForContract([{ document: "d", lines: [717, 719] }])).toEqual([{ document: "d", lines: [717, 719] }]);
});
