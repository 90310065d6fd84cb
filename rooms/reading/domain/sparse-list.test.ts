import { expect, test } from "vitest";
import { entriesOf } from "./sparse-list.ts";

test("a thing at the place of four milliards costs nothing and is left out beyond the limit", () => {
  const list: (string | undefined)[] = ["a", undefined, "c"];
  list[4_294_967_290] = "far";
  expect(entriesOf(list, 16_384)).toEqual([
    [0, "a"],
    [2, "c"],
  ]);
  expect(entriesOf(list, 2 ** 32).at(-1)).toEqual([4_294_967_290, "far"]);
});
