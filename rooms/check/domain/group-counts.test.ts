import { expect, test } from "vitest";
import { aGroup, anActivity, aRegion } from "../examples/a-region.ts";
import { checkGroupSizes, checkGroupTotals } from "./group-counts.ts";
import { checkUnknownMembers } from "./unknown-members.ts";

const printed = (value: number, unit: string) => ({ printed: `${value}${unit}`, value, unit });
const groups = [aGroup("a", ["machi-a"], { from: "FY2015" }), aGroup("b", ["machi-b"], { from: "FY2016" })];
const about = (id: string, name: string, value: number, unit: string, given = {}) =>
  anActivity(id, { ...printed(value, unit), ...given }, { name, area: "ken" });
const areas = (value: number) => about("areas", "市町村連携地域モデル事業の地域", value, "地域");
const members = (value: number) => about("members", "市町村連携地域モデル事業の市町村", value, "市町村");

test("圏域の数も構成市町村の数も合えば問わない", () => {
  const region = aRegion({ groups, activities: [areas(2), members(2)] });
  expect([...checkGroupSizes(region), ...checkGroupTotals(region), ...checkUnknownMembers(region)]).toEqual([]);
});

test("members that do not add up to the printed number are an error", () => {
  expect(checkGroupTotals(aRegion({ groups, activities: [members(45)] }))).toMatchObject([
    { code: "groupCount", severity: "error", figures: { printed: 45, counted: 2 }, about: ["members", "a", "b"] },
  ]);
});

test("開始した年の数は、その年に始まった圏域とだけ比べる", () => {
  const began = (value: number) =>
    about("began", "市町村連携地域モデル事業の開始地域", value, "地域", { period: "FY2015" });
  expect(checkGroupTotals(aRegion({ groups, activities: [began(1)] }))).toEqual([]);
  expect(checkUnknownMembers(aRegion({ groups, activities: [began(3)] }))).toMatchObject([
    { figures: { printed: 3, named: 1 } },
  ]);
});

test("a group with another number of members than printed is an error", () => {
  const small = aGroup("a", ["machi-a"], { memberCount: printed(4, "町") });
  expect(checkGroupSizes(aRegion({ groups: [small] }))).toMatchObject([
    { figures: { printed: 4, counted: 1 }, about: ["a"] },
  ]);
});

test("構成市町村の分からない圏域は、種類ごとに一つの注意になる", () => {
  // 000, line 986: 12圏域, without names
  const twelve = aGroup("twelve", null, { kind: "settlementArea", memberCount: printed(12, "圏域") });
  const region = aRegion({ groups: [...groups, twelve] });
  expect(checkUnknownMembers(region)).toMatchObject([
    { id: "groupMembersUnknown.settlementArea", severity: "note", about: ["twelve"], figures: { twelve: 12 } },
  ]);
  expect(checkGroupSizes(region)).toEqual([]);
});
