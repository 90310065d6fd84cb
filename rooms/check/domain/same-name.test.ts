import { expect, test } from "vitest";
import { aKpi, aProgramme, aRegion } from "../examples/a-region.ts";
import { checkProgrammeUnits, checkSameNames } from "./same-name.ts";

const amount = (value: number, unit: string) => ({ printed: `${value}${unit}`, value, unit, period: "FY2014" });
const named = (id: string, name: string, value: number, unit: string, given = {}) =>
  aKpi(id, { name, baseline: amount(value, unit), target: { ...amount(value + 5, unit), period: "FY2019" }, ...given });

test("同じ名前のKPIが二つあれば、範囲と数え方を問う", () => {
  // 002, lines 926 and 1063: 新規就農者数 15人／年 in Hidaka, 8人 on average in Rumoi
  const region = aRegion({ kpis: [named("a", "新規就農者数", 15, "人"), named("b", "新規就農者数", 8, "人")] });
  expect(checkSameNames(region)).toMatchObject([{ severity: "note", about: ["a", "b"], figures: { a: 15, b: 8 } }]);
});

test("a KPI printed twice, or KPIs of a declared overlap, are not two of one name", () => {
  const overlapGroups = [{ id: "o", name: "重なり", nameEn: "Overlap", reason: "重なる", reasonEn: "They overlap" }];
  const kpis = [
    named("a", "就農者数", 15, "人"),
    named("a-again", "就農者数", 15, "人", { sameAs: "a" }),
    named("b", "入込客数", 15, "人", { overlapGroup: "o" }),
    named("c", "入込客数", 16, "人", { overlapGroup: "o" }),
  ];
  expect(checkSameNames(aRegion({ kpis, overlapGroups }))).toEqual([]);
});

test("一つの事業を人と日で数えるKPIは、並べても比べられない", () => {
  // 002, lines 1012 and 1224: ちょっと暮らし 153人 and 7,787日
  const kpis = [named("a", "ちょっと暮らしの利用者数", 153, "人"), named("b", "ちょっと暮らし滞在日数", 7787, "日")];
  const programmes = [aProgramme("S1", "ちょっと暮らし（短期滞在）")];
  expect(checkProgrammeUnits(aRegion({ kpis, programmes }))).toMatchObject([
    { about: ["S1", "a", "b"], figures: { a: 153, b: 7787 } },
  ]);
});

test("one programme counted in one unit everywhere raises nothing", () => {
  const kpis = [named("a", "ちょっと暮らしの利用者数", 153, "人"), named("b", "ちょっと暮らしの参加者数", 80, "人")];
  expect(checkProgrammeUnits(aRegion({ kpis, programmes: [aProgramme("S1", "ちょっと暮らし（短期滞在）")] }))).toEqual(
    [],
  );
});
