import type { FigureGroup } from "./figure-group.ts";
import type { TextName } from "./names.ts";

/** Values stand below their names more often than above. */
export const isAbove = (name: TextName, group: FigureGroup): boolean => group.first.order < name.first.order;

export function linesBetween(name: TextName, group: FigureGroup): number {
  if (isAbove(name, group)) return Math.max(1, name.first.order - group.last.order);
  return Math.max(0, group.first.order - name.last.order);
}

/** In the row of its name straight below it, near by, or far from it. */
export function howFar(name: TextName, group: FigureGroup): "row" | "near" | "far" {
  const lines = linesBetween(name, group);
  if (lines === 1 && !isAbove(name, group) && name.ofRow === group.ofRow && name.inRow === group.inRow) return "row";
  return lines <= 4 ? "near" : "far";
}
