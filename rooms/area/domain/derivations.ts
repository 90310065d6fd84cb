import type { Bilingual } from "../../../foundation/index.ts";
import { countOf, type Derivation, type DerivationInput, type Derivations, entryAddress } from "../../fact/index.ts";
import { areaKindWords, groupKindWords } from "./area-words.ts";
import { type Area, type Areas, areasIn, type Group, groupsOf, municipalitiesIn } from "./areas.ts";

/** What the numbers of this room are worked out from. */
export type AreaModel = { readonly edition: { readonly id: string }; readonly areas: Areas };

const areaInput = (model: AreaModel, area: Area): DerivationInput => ({
  label: { ja: area.name, en: area.nameEn },
  href: entryAddress(model.edition.id, "area", area.id),
});

const groupInput = (model: AreaModel, group: Group): DerivationInput => ({
  label: { ja: group.name, en: group.nameEn },
  href: entryAddress(model.edition.id, "group", group.id),
});

const listed: Bilingual = { ja: "下に並ぶものを数えた。", en: "Those listed below were counted." };

/** How many municipalities lie in an area, however deep; unit 市町村. */
export function municipalityCount(model: AreaModel, [id = ""]: readonly string[]): Derivation | null {
  const area = model.areas.byId.get(id);
  if (!area) return null;
  const members = municipalitiesIn(model.areas, id);
  return {
    name: "area.municipality-count",
    arguments: [id],
    title: { ja: `${area.name}の市町村の数`, en: `Number of municipalities in ${area.nameEn}` },
    how: listed,
    result: countOf(members.length, "市町村"),
    inputs: members.map((member) => areaInput(model, member)),
  };
}

const unitsOfKind = { region: "地域", bureau: "振興局" } as const;

function countOfKind(kind: keyof typeof unitsOfKind) {
  return (model: AreaModel, [id = ""]: readonly string[]): Derivation | null => {
    const area = model.areas.byId.get(id);
    if (!area) return null;
    const found = areasIn(model.areas, id, kind);
    const word = areaKindWords[kind];
    return {
      name: `area.${kind}-count`,
      arguments: [id],
      title: { ja: `${area.name}の${word.ja}の数`, en: `${area.nameEn}: number of units of the kind “${word.en}”` },
      how: listed,
      result: countOf(found.length, unitsOfKind[kind]),
      inputs: found.map((one) => areaInput(model, one)),
    };
  };
}

/** How many cooperation regions an area has; unit 地域. */
export const regionCount = countOfKind("region");
/** How many bureaus lie in an area; unit 振興局. */
export const bureauCount = countOfKind("bureau");

/** How many members of a group are named; no result where the sources name none. To be held against the printed number. */
export function memberCount(model: AreaModel, [id = ""]: readonly string[]): Derivation | null {
  const group = model.areas.groups.find((one) => one.id === id);
  if (!group) return null;
  const members = (group.members ?? []).flatMap((member) => model.areas.byId.get(member) ?? []);
  const derivation = {
    name: "area.member-count",
    arguments: [id],
    title: { ja: `${group.name}の構成市町村の数`, en: `Number of named members of ${group.nameEn}` },
    how: listed,
    inputs: members.map((member) => areaInput(model, member)),
  };
  if (group.members === null) {
    return {
      ...derivation,
      result: null,
      why: { ja: "資料に構成市町村の記載なし", en: "members not given in the source" },
    };
  }
  return { ...derivation, result: countOf(members.length, "団体") };
}

/** How many groups of one kind the sources name; a bare number. */
export function groupCount(model: AreaModel, [kind = ""]: readonly string[]): Derivation | null {
  const found = model.areas.groups.filter((group) => group.kind === kind);
  const [first] = found;
  if (!first) return null;
  const word = groupKindWords[first.kind];
  return {
    name: "area.group-count",
    arguments: [kind],
    title: { ja: `${word.ja}: 名前のあるものの数`, en: `${word.en}: number that are named` },
    how: listed,
    result: countOf(found.length, "無単位"),
    inputs: found.map((group) => groupInput(model, group)),
  };
}

/** How many groups name an area as a member; a bare number. */
export function groupsOfArea(model: AreaModel, [id = ""]: readonly string[]): Derivation | null {
  const area = model.areas.byId.get(id);
  if (!area) return null;
  const found = groupsOf(model.areas, id);
  return {
    name: "area.groups-of",
    arguments: [id],
    title: {
      ja: `${area.name}が名を連ねる圏域・連携の数`,
      en: `Number of groups that name ${area.nameEn} as a member`,
    },
    how: listed,
    result: countOf(found.length, "無単位"),
    inputs: found.map((group) => groupInput(model, group)),
  };
}

/** The numbers of this room that can be worked out again by name. */
export const areaDerivations: Derivations<AreaModel> = {
  "area.municipality-count": municipalityCount,
  "area.region-count": regionCount,
  "area.bureau-count": bureauCount,
  "area.member-count": memberCount,
  "area.group-count": groupCount,
  "area.groups-of": groupsOfArea,
};
