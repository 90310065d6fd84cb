import { expect, test } from "vitest";
import { smallPrefecture } from "./examples.fixture.ts";
import { neighboursOf } from "./neighbours.ts";

test.each([
  ["町の隣は、升目の辺を分け合う市町村", "upper", ["lower", "bridge"]],
  ["升目の離れた市に隣はない", "harbour", []],
  ["升目のない村に隣はない", "island", []],
  ["振興局の隣は、升目の触れ合う振興局", "hill", ["river"]],
  ["連携地域の隣は連携地域だけ", "north", []],
])("%s", (_, id, expected) => {
  expect(neighboursOf(smallPrefecture, id).map((area) => area.id)).toEqual(expected);
});
