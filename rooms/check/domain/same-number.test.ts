import { expect, test } from "vitest";
import { anActivity, aProgramme, aRegion, aTheme } from "../examples/a-region.ts";
import { checkSameNumbers } from "./same-number.ts";

const towns = (value: number) => ({ printed: `${value}市町村`, value, unit: "市町村" });
const programmes = [aProgramme("S1", "移住"), aProgramme("S2", "連携")];
const took = (id: string, programme: string, value: number) => anActivity(id, towns(value), { programme });

test("別の事業の市町村数が同じなら、別のものを数えていると注意する", () => {
  // 000, lines 289 and 988: 45市町村 twice
  const region = aRegion({ programmes, activities: [took("a", "S1", 45), took("b", "S2", 45)] });
  expect(checkSameNumbers(region)).toMatchObject([{ severity: "note", about: ["a", "b"], figures: { value: 45 } }]);
});

test("one-digit numbers, other numbers, and two numbers of one programme raise nothing", () => {
  const activities = [
    took("a", "S1", 5),
    took("b", "S2", 5),
    took("c", "S1", 45),
    took("d", "S2", 46),
    took("e", "S1", 45),
  ];
  expect(checkSameNumbers(aRegion({ programmes, activities }))).toEqual([]);
});

test("あるテーマの新規・拡充額が別のテーマの総額と同じなら注意する", () => {
  // 004, lines 63 and 120: 10億円 is 新規・拡充額 of theme 1 and 全体 of theme 2
  const billion = { printed: "10億円", value: 1000000000, unit: "円" };
  const region = aRegion({ themes: [aTheme(1, { newAndExpanded: billion }), aTheme(2, { total: billion })] });
  expect(checkSameNumbers(region)).toMatchObject([{ about: ["theme-1", "theme-2"], figures: { value: 1000000000 } }]);
});

test("two themes with the same total mean the same thing by it", () => {
  const billion = { printed: "10億円", value: 1000000000, unit: "円" };
  const region = aRegion({ themes: [aTheme(1, { total: billion }), aTheme(2, { total: billion })] });
  expect(checkSameNumbers(region)).toEqual([]);
});
