import { expect, test } from "vitest";
import { contentToFact, type FactRow, withFacts } from "./content-to-fact.ts";
import type { FactContent } from "./split-figures.ts";

const accepted = { by: "企画課（架空）", byEn: "Planning section (fictitious)", on: "2026-11-01" };

const rowOf = (figure: FactContent["figure"]): FactRow => ({
  id: "kpi.kanko.target",
  content: { subject: { kind: "kpi", id: "kanko", role: "target" }, figure, document: "002", lines: [717], accepted },
  version: 2,
  recordedAt: "2027-03-01T00:00:00.000Z",
});

const read = (figure: FactContent["figure"]) => contentToFact("hokkaido", rowOf(figure));

test("数字は、印刷された形・読み・期間・所・確かめた人を持つ事実になる", () => {
  // 002 の717行: 2,240万人（H26）
  expect(
    read({ printed: "2,240万人", value: 22400000, unit: "人", period: "FY2014", printedPeriod: "H26", lines: [717] }),
  ).toMatchObject({
    id: "kpi.kanko.target",
    edition: "hokkaido",
    subject: { kind: "kpi", id: "kanko", role: "target" },
    document: "002",
    lines: [717],
    printed: "2,240万人",
    printedPeriod: "H26",
    period: { kind: "fiscalYear", year: 2014 },
    reading: { kind: "known", quantity: { value: 22400000, unit: { id: "人" } }, bound: "exact" },
    accepted,
    version: 2,
    recordedAt: "2027-03-01T00:00:00.000Z",
  });
});

test("範囲は印刷された順に両端を持ち、以上は限りとして残る", () => {
  expect(read({ printed: "460～450万人", value: 4600000, to: 4500000, unit: "人" }).reading).toMatchObject({
    kind: "known",
    quantity: { value: 4600000 },
    to: 4500000,
  });
  expect(read({ printed: "180件以上", value: 180, unit: "件", bound: "atLeast" }).reading).toMatchObject({
    bound: "atLeast",
  });
});

test("言葉の目標は言葉のまま、欠測は理由と予定を持つ", () => {
  expect(
    read({
      printed: "前年より上昇",
      value: null,
      text: "前年より上昇",
      textEn: "higher than the year before",
      bound: "text",
    }),
  ).toMatchObject({
    reading: { kind: "text", text: "前年より上昇" },
    textEn: "higher than the year before",
  });
  expect(read({ absent: "notYetPublished", due: "2027-08" }).reading).toEqual({
    kind: "absent",
    why: "notYetPublished",
    due: { kind: "month", year: 2027, month: 8 },
  });
});

test("英語のない注は、日本語のまま両方の言葉になる", () => {
  expect(read({ absent: "none", note: "旗が落ちている" }).note).toEqual({ ja: "旗が落ちている", en: "旗が落ちている" });
  expect(read({ absent: "none", uncertain: "年が落ちている", uncertainEn: "the year is lost" }).uncertain).toEqual({
    ja: "年が落ちている",
    en: "the year is lost",
  });
});

test("保存された単位や期間がもう読めないのは約束の破れで、事実の名とともに投げられる", () => {
  expect(() => read({ printed: "3", value: 3, unit: "ヒキ" })).toThrow(
    'fact kpi.kanko.target: stored unit "ヒキ" is unknown',
  );
  expect(() => read({ absent: "none", period: "H40" })).toThrow(
    'fact kpi.kanko.target: stored period "H40" is no period',
  );
});

test("項目が名指しする事実がなければ、黙って抜かず投げられる", () => {
  expect(() => withFacts({ target: { fact: "kpi.kanko.target" } }, new Map())).toThrow(
    "fact kpi.kanko.target is named by an entry but not in the store",
  );
});
