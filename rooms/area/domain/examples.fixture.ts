import { type Area, arrangeAreas, type Group } from "./areas.ts";

const sources: Area["sources"] = [{ document: "example", lines: [1] }];

const place = (id: string, kind: Area["kind"], parent: string | null, tile?: readonly [number, number]): Area => ({
  id,
  kind,
  name: id,
  nameEn: id,
  parents: parent === null ? [] : [{ id: parent }],
  ...(tile ? { tile } : {}),
  sources,
});

const group = (id: string, members: readonly string[] | null): Group => ({
  id,
  kind: "modelArea",
  name: id,
  nameEn: id,
  members,
  sources,
});

/** A small prefecture: two regions, three bureaus, five municipalities, the last of them without a square. */
export const smallPrefecture = arrangeAreas(
  [
    place("prefecture", "prefecture", null),
    place("north", "region", "prefecture"),
    place("south", "region", "prefecture"),
    place("hill", "bureau", "north"),
    place("river", "bureau", "north"),
    place("coast", "bureau", "south"),
    place("upper", "town", "hill", [1, 1]),
    place("lower", "village", "hill", [1, 2]),
    place("bridge", "city", "river", [2, 1]),
    place("harbour", "city", "coast", [3, 3]),
    place("island", "village", "coast"),
  ],
  [group("two", ["upper", "bridge"]), group("unnamed", null)],
);
