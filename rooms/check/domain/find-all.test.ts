import { expect, test } from "vitest";
import { aKpi, aLine, aProject, aRegion, aTheme, thousandYen } from "../examples/a-region.ts";
import { hokkaidoRegion } from "../examples/hokkaido-region.ts";
import { findAll } from "./find-all.ts";
import type { FindingCode } from "./finding.ts";

test("an edition in which everything adds up and nothing is missing raises nothing", () => {
  const region = aRegion({
    themes: [aTheme(1, { total: { printed: "100百万円", value: 100000000, unit: "円", period: "FY2020" } })],
    lines: [aLine("a", { theme: "theme-1", amount: thousandYen("100,000") })],
    kpis: [aKpi("k")],
    projects: [aProject("p", "keikaku-1", "kita")],
  });
  expect(findAll(region)).toEqual([]);
});

const region = hokkaidoRegion();
const found = findAll(region);
const aboutOf = (code: FindingCode) => found.filter((finding) => finding.code === code).map(({ about }) => about);
const findingOf = (id: string) => found.find((finding) => finding.id === id);

test("北海道: 前年度額＋拡充額が本年度額と違うのは、22行のうちの11行", () => {
  // 004, quoted: 182 72,567 (拡充20,750) [19,713] · 278 62,392 (13,622) [51,072] · 369 109,941 (3,640) [109,144] · 372 20,920 (3,640) [16,993]
  // 375 16,711 (15,321) [721] · 383 5,338,069 (263) [5,085,782] · 388 158,793 (45,906) [114,625] · 447 2,459 (845) [1,895]
  // 453 13,795 (10,240) [4,285] · 579 25,151 (8,920) [15,892] · 726 38,897 (26,314) [11,762]
  const differences = found
    .filter(({ code }) => code === "previousPlusExpansion")
    .map(({ sources, figures }) => [sources[0]?.lines.at(-1), (figures.difference ?? 0) / 1000]);
  expect(differences).toEqual([
    [182, -32104],
    [278, 2302],
    [369, 2843],
    [372, -287],
    [375, -669],
    [383, -252024],
    [388, 1738],
    [447, 281],
    [453, 730],
    [579, -339],
    [726, -821],
  ]);
  expect(findingOf("previousPlusExpansion.line-0182")?.meaning).toBe("couldBeASlip");
});

test("北海道: 再掲は263行と534行、307行と600行が組になり、495・548・597行は最初の掲載がない", () => {
  expect(aboutOf("relistedPair")).toEqual([
    ["line-0263", "line-0534"],
    ["line-0307", "line-0600"],
  ]);
  expect(aboutOf("relistedWithoutFirst")).toEqual([["line-0495"], ["line-0548"], ["line-0597"]]);
});

test("北海道: テーマ1と2の総額は掲載された行から再現できない", () => {
  // theme 1, lines 84–115: 95,000 + 400,000 + 88,019 + 32,645 + 13,139 = 628,803; 95,000 + 331,500 + 28,019 + 23,883 + 5,929 = 484,331
  expect(findingOf("themeTotalNotRebuildable.theme-01")?.figures).toEqual({
    totalPrinted: 1900000000,
    totalListed: 628803000,
    newAndExpandedPrinted: 1000000000,
    newAndExpandedListed: 484331000,
    hiddenProgrammes: 6,
  });
  // theme 2: one amount, line 140: 254,644
  expect(findingOf("themeTotalNotRebuildable.theme-02")?.figures).toEqual({
    totalPrinted: 1000000000,
    totalListed: 254644000,
    newAndExpandedPrinted: 300000000,
    newAndExpandedListed: 254644000,
    hiddenProgrammes: 0,
  });
});

test("北海道: 307億円は30,798百万円の切り捨て、完了の目標には着手の表が並ぶ", () => {
  expect(findingOf("roundedAgainstExact.figure-emergency-measures")).toMatchObject({
    severity: "question",
    figures: { printed: 30700000000, exact: 30798000000 },
  });
  expect(aboutOf("goalAgainstTable")).toEqual([["goal-07", "table-emergency-measures"]]);
});

test("北海道: 九つの観光入込客数は足してはならない", () => {
  const [about] = aboutOf("overlappingScopes");
  expect(about?.toSorted()).toEqual([
    "kanko-dohoku",
    "kanko-donan",
    "kanko-doto",
    "kanko-geopark",
    "kanko-iburi-hidaka",
    "kanko-kushiro-nemuro",
    "kanko-okhotsk",
    "kanko-teshiogawa",
    "kanko-yotei-nishi-iburi",
  ]);
});

test("北海道: 基準値のないKPIは四つ、印のない行は九つ、補正は二行、同上は五行", () => {
  expect(findingOf("missingBaseline.kpis")?.about.toSorted()).toEqual([
    "josei-career-tokachi",
    "kyodo-renkei-jigyo-hiyama",
    "nobe-shodan-okhotsk",
    "shodan-seiyaku-donan",
  ]);
  expect(aboutOf("flagsLost")[0]).toHaveLength(9);
  expect(aboutOf("supplementaryInInitial")).toEqual([["line-0270", "line-0502"]]);
  expect(aboutOf("sameAsAbove")).toEqual([["line-0146", "line-0151", "line-0158", "line-0191", "line-0304"]]);
});

test("北海道: 合っている合計（3か年の表、民間資金、51プロジェクト、45市町村）と概要の再掲は何も言われない", () => {
  expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(
    ["tableSum", "tableRatio", "projectCount", "groupCount", "overviewAgainstDetail"].filter((code) =>
      found.some((one) => one.code === code),
    ),
  ).toEqual([]);
});

test("every finding has its own id, and names only facts that are stored", () => {
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  expect(
    found
      .flatMap(({ facts, arithmetic }) => [...facts, ...arithmetic.flatMap((step) => step.facts)])
      .filter((id) => !region.facts.has(id)),
  ).toEqual([]);
});
