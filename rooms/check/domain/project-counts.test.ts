import { expect, test } from "vitest";
import { aProject, aProjectCount, aRegion } from "../examples/a-region.ts";
import { checkEqualProjectCounts, checkNamedProjects, checkProjectSums } from "./project-counts.ts";

const counts = (edition: string, all: number, north: number, south: number) => [
  aProjectCount(edition, null, all),
  aProjectCount(edition, "kita", north),
  aProjectCount(edition, "minami", south),
];

test("地域ごとの数を足して全体になれば問わない", () => {
  expect(checkProjectSums(aRegion({ counts: counts("keikaku-1", 51, 20, 31) }))).toEqual([]);
});

test("regions that do not add up to the printed number are an error", () => {
  expect(checkProjectSums(aRegion({ counts: counts("keikaku-1", 51, 20, 30) }))).toMatchObject([
    { code: "projectCount", severity: "error", figures: { printed: 51, sum: 50 } },
  ]);
});

test("an edition that prints only one of its regions is not added", () => {
  const printed = [aProjectCount("keikaku-1", null, 51), aProjectCount("keikaku-1", "kita", 20)];
  expect(checkProjectSums(aRegion({ counts: printed }))).toEqual([]);
});

const named = [aProject("a", "keikaku-1", "kita"), aProject("b", "keikaku-1", "kita")];

test("名前の分かるプロジェクトが印刷された数より少なければ、版ごとに一つの注意になる", () => {
  const region = aRegion({ projects: named, counts: counts("keikaku-1", 5, 3, 2) });
  expect(checkNamedProjects(region)).toMatchObject([
    { code: "projectsNotNamed", severity: "note", about: ["count-keikaku-1-all"], figures: { printed: 5, named: 2 } },
  ]);
});

test("more names than the printed number of a region are an error", () => {
  const region = aRegion({ projects: named, counts: [aProjectCount("keikaku-1", "kita", 1)] });
  expect(checkNamedProjects(region)).toMatchObject([
    { code: "projectCount", severity: "error", figures: { printed: 1, named: 2 } },
  ]);
});

test("all named: nothing to say", () => {
  expect(checkNamedProjects(aRegion({ projects: named, counts: [aProjectCount("keikaku-1", null, 2)] }))).toEqual([]);
});

test("二つの版の合計が同じで内訳が違えば、同じ数ではないと注意する", () => {
  // 51 = 20/6/13/3/4/5 in the 2016 edition, 18/6/13/5/4/5 in that of 2021; here two regions stand for the six
  const differing = aRegion({ counts: [...counts("keikaku-1", 51, 20, 31), ...counts("keikaku-2", 51, 18, 33)] });
  const same = aRegion({ counts: [...counts("keikaku-1", 51, 20, 31), ...counts("keikaku-2", 51, 20, 31)] });
  expect(checkEqualProjectCounts(differing)).toMatchObject([
    { code: "sameNumberDifferentMeaning", figures: { value: 51 } },
  ]);
  expect(checkEqualProjectCounts(same)).toEqual([]);
});
