import type { WithFacts } from "../../fact/index.ts";
import type { AreaEntry, GroupEntry } from "./area-entry.ts";

export type Area = WithFacts<AreaEntry>;
export type Group = WithFacts<GroupEntry>;

/** The places of an edition and the groups they form, as valid on one day. */
export type Areas = {
  readonly all: readonly Area[];
  readonly groups: readonly Group[];
  readonly byId: ReadonlyMap<string, Area>;
};

export const isMunicipality = (area: Area): boolean => ["city", "town", "village"].includes(area.kind);

/** Every line of the first document, padded: of two groups in one document, the one printed earlier has the smaller text. */
const placeInPrint = ({ sources: [first] }: Group): string =>
  first ? [first.document, ...first.lines.map((line) => String(line).padStart(6, "0"))].join(" ") : "~";

const asPrinted = (one: Group, other: Group): number => {
  const [left, right] = [placeInPrint(one), placeInPrint(other)];
  return left === right ? 0 : left < right ? -1 : 1;
};

/** Places keep their order; groups share a heading, so all their lines say which is printed first. */
export const arrangeAreas = (all: readonly Area[], groups: readonly Group[]): Areas => ({
  all,
  groups: [...groups].sort(asPrinted),
  byId: new Map(all.map((area) => [area.id, area])),
});

/** The areas that lie directly in this one. */
export const childrenOf = (areas: Areas, id: string): readonly Area[] =>
  areas.all.filter((area) => area.parents.some((parent) => parent.id === id));

/** The areas this one lies in, nearest first: a town's bureau, its region, its prefecture. */
export function ancestorsOf(areas: Areas, id: string): readonly Area[] {
  const parents = (areas.byId.get(id)?.parents ?? []).flatMap((parent) => areas.byId.get(parent.id) ?? []);
  const above = parents.flatMap((parent) => ancestorsOf(areas, parent.id));
  return [...parents, ...above.filter((area) => !parents.includes(area))];
}

/** All municipalities in an area, however deep; a municipality itself has itself. */
export function municipalitiesIn(areas: Areas, id: string): readonly Area[] {
  const area = areas.byId.get(id);
  if (!area) return [];
  return isMunicipality(area) ? [area] : childrenOf(areas, id).flatMap((child) => municipalitiesIn(areas, child.id));
}

/** All areas of one kind in an area, however deep; an area of that kind itself has itself. */
export function areasIn(areas: Areas, id: string, kind: Area["kind"]): readonly Area[] {
  const area = areas.byId.get(id);
  if (!area) return [];
  return area.kind === kind ? [area] : childrenOf(areas, id).flatMap((child) => areasIn(areas, child.id, kind));
}

/** The groups an area is a named member of. */
export const groupsOf = (areas: Areas, id: string): readonly Group[] =>
  areas.groups.filter((group) => group.members?.includes(id));

export const areasOfKind = (areas: Areas, kind: Area["kind"]): readonly Area[] =>
  areas.all.filter((area) => area.kind === kind);
