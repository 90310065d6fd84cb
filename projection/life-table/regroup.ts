import { ProjectionFault } from "../fault.ts";
import { at, type LifeTable } from "./table.ts";

/**
 * A life table of single years in groups of `width` years. The open group stays as it is, so it must begin where a group would: else a `ProjectionFault`
 * (`projection/openGroup`).
 */
export function groupedTable({ alive, years }: LifeTable, width: number): LifeTable {
  const closed = alive.length - 1;
  if (closed % width !== 0)
    throw new ProjectionFault(
      "projection/openGroup",
      `生命表は${closed}歳以上で終わりますが、${width}歳階級の区切りではありません。${Math.floor(closed / width) * width}歳以上で終わる表にしてください。`,
      `The life table ends with ${closed} and over, where no group of ${width} years begins: end it with ${Math.floor(closed / width) * width} and over.`,
    );
  const groups = closed / width + 1;
  return {
    alive: Float64Array.from({ length: groups }, (_, group) => at(alive, group * width)),
    years: Float64Array.from({ length: groups }, (_, group) =>
      sumOf(years.subarray(group * width, (group + 1) * width)),
    ),
  };
}

const sumOf = (list: Float64Array): number => list.reduce((sum, value) => sum + value, 0);

/**
 * The same life table with fewer groups: the last of them holds all years lived from there on, so that a table to 100 and over fits people counted to 90 and over.
 * Throws `projection/openGroup` where the table has not that many groups, or fewer than two would be left.
 */
export function openedEarlier({ alive, years }: LifeTable, groups: number): LifeTable {
  if (!(Number.isInteger(groups) && groups >= 2 && groups <= alive.length))
    throw new ProjectionFault(
      "projection/openGroup",
      `${alive.length}階級の生命表を${groups}階級にはできません。2から${alive.length}までにしてください。`,
      `A life table of ${alive.length} groups cannot have ${groups}: give 2 to ${alive.length}.`,
    );
  return {
    alive: alive.slice(0, groups),
    years: Float64Array.of(...years.subarray(0, groups - 1), sumOf(years.subarray(groups - 1))),
  };
}
