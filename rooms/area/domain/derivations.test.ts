import { expect, test } from "vitest";
import { areaDerivations } from "./derivations.ts";
import { smallPrefecture } from "./examples.fixture.ts";

const model = { edition: { id: "small" }, areas: smallPrefecture };
const numberOf = (name: string, given: string) => areaDerivations[name]?.(model, [given])?.result?.value ?? null;

test.each([
  ["area.municipality-count", "prefecture", 5],
  ["area.municipality-count", "north", 3],
  ["area.municipality-count", "hill", 2],
  ["area.municipality-count", "upper", 1],
  ["area.region-count", "prefecture", 2],
  ["area.bureau-count", "prefecture", 3],
  ["area.bureau-count", "north", 2],
  ["area.groups-of", "upper", 1],
  ["area.groups-of", "island", 0],
  ["area.group-count", "modelArea", 2],
  ["area.member-count", "two", 2],
  ["area.member-count", "unnamed", null],
  ["area.municipality-count", "nowhere", null],
])("%s of %s is %s", (name, given, expected) => {
  expect(numberOf(name, given)).toBe(expected);
});

test("数えた市町村は一つずつ、そのページへのリンクとともに並ぶ", () => {
  expect(areaDerivations["area.municipality-count"]?.(model, ["hill"])?.inputs).toEqual([
    { label: { ja: "upper", en: "upper" }, href: "/area/small/upper" },
    { label: { ja: "lower", en: "lower" }, href: "/area/small/lower" },
  ]);
});

test("構成市町村の書かれていない圏域は、0ではなく理由を返す", () => {
  expect(areaDerivations["area.member-count"]?.(model, ["unnamed"])?.why?.ja).toBe("資料に構成市町村の記載なし");
});
