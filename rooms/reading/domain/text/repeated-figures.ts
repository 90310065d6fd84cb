import type { FigureGroup } from "./figure-group.ts";
import type { TextLine } from "./line.ts";
import { linkNames, type NameLink } from "./links.ts";
import type { TextName } from "./names.ts";

/**
 * 「○来場者数」 / 「4,210人（R5）→5,000人（R11）」 in an overview, and the same figures again where boxes were torn apart: figures that stand twice are of one
 * name, and the place where it stands closer tells which.
 */
export function linkedAlike(
  names: readonly TextName[],
  groups: readonly FigureGroup[],
  lines: readonly TextLine[],
): readonly NameLink[] {
  const first = linkNames(names, groups, { lines });
  const known = namesOfRepeated(first, groups);
  return known.size === 0 ? first : linkNames(names, groups, { lines, known });
}

function namesOfRepeated(links: readonly NameLink[], groups: readonly FigureGroup[]): ReadonlyMap<FigureGroup, string> {
  const repeated = repeatedIn(groups);
  if (repeated.length === 0) return new Map();
  const byGroup = new Map(links.map((link) => [link.group, link] as const));
  return new Map(
    repeated.flatMap((same) => {
      const own = same.flatMap((group) => byGroup.get(group) ?? []);
      const closest = own.filter(({ how }) => how === "behind" || how === "row");
      const [name, ...others] = new Set(closest.map((link) => link.name.text));
      return name !== undefined && others.length === 0 ? same.map((group) => [group, name] as const) : [];
    }),
  );
}

/** Groups of two figures and more with the same letters. */
function repeatedIn(groups: readonly FigureGroup[]): readonly (readonly FigureGroup[])[] {
  const bySigns = new Map<string, FigureGroup[]>();
  for (const group of groups) {
    if (group.figures.length < 2) continue;
    const signs = group.figures.map(({ line, start, end }) => line.plain.slice(start, end).trim()).join(" ");
    const same = bySigns.get(signs);
    if (same) same.push(group);
    else bySigns.set(signs, [group]);
  }
  return [...bySigns.values()].filter((same) => same.length > 1);
}
