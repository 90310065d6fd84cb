import type { Bilingual } from "../../../foundation/index.ts";
import { type Area, type Areas, isMunicipality, municipalitiesIn } from "../../area/index.ts";
import type { Region } from "../../intake/index.ts";

/** What a vision page is about: an area of the edition, a group of municipalities, or any list of areas. */
export type VisionPlace = {
  /** The last part of the address: an area's id, a group's id, or ids joined by `+`. */
  readonly id: string;
  readonly kind: "area" | "group" | "list";
  readonly name: Bilingual;
  /** The area itself; null for groups and lists, which no statistic has a row for. */
  readonly area: Area | null;
  /** Its municipalities, each once, in the edition's order. Empty where the sources do not name them. */
  readonly members: readonly Area[];
};

/** The most areas that an address may join. */
const longestList = 40;

const nameOf = ({ name, nameEn }: { readonly name: string; readonly nameEn: string }): Bilingual => ({
  ja: name,
  en: nameEn,
});

function placeOfArea(areas: Areas, area: Area): VisionPlace {
  return { id: area.id, kind: "area", name: nameOf(area), area, members: municipalitiesIn(areas, area.id) };
}

function placeOfList(areas: Areas, ids: readonly string[]): VisionPlace | null {
  const listed = [...new Set(ids)].map((id) => areas.byId.get(id));
  if (listed.length < 2 || listed.length > longestList || listed.includes(undefined)) return null;
  const known = listed.filter((area) => area !== undefined);
  const within = new Set(known.flatMap(({ id }) => municipalitiesIn(areas, id).map((member) => member.id)));
  const names = known.map(nameOf);
  return {
    id: known.map(({ id }) => id).join("+"),
    kind: "list",
    name: { ja: names.map(({ ja }) => ja).join("・"), en: names.map(({ en }) => en).join(", ") },
    area: null,
    members: areas.all.filter((area) => isMunicipality(area) && within.has(area.id)),
  };
}

/** The place of an address: `hokkaido`, `bureau-nemuro`, `settlement-…`, `m-01202+m-01236`. Null = there is no such place. */
export function visionPlace(areas: Areas, id: string): VisionPlace | null {
  const area = areas.byId.get(id);
  if (area) return placeOfArea(areas, area);
  const group = areas.groups.find((one) => one.id === id);
  if (!group) return placeOfList(areas, id.split("+"));
  const named = new Set(group.members ?? []);
  return {
    id,
    kind: "group",
    name: nameOf(group),
    area: null,
    members: areas.all.filter((member) => named.has(member.id)),
  };
}

/** The address of a place's vision page. */
export const visionAddress = (edition: string, placeId: string): string =>
  `/vision/${edition}/${placeId.split("+").map(encodeURIComponent).join("+")}`;

/** The place that an edition's own vision is about; null where it has no area at all. */
export function topPlace({ edition, areas }: Pick<Region, "edition" | "areas">): VisionPlace | null {
  const top = edition.population?.area ?? areas.all.find(({ parents }) => parents.length === 0)?.id;
  return top === undefined ? null : visionPlace(areas, top);
}
