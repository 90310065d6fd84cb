import { type ContractFigure, type ContractSource, figureForContract, sourcesForContract } from "../../fact/index.ts";
import { type Area, type Areas, childrenOf, type Group } from "./areas.ts";

/** `code` is the six-digit code with check digit; regions, bureaus and groups have none. */
export type ContractPlace = { readonly id: string; readonly code: string | null; readonly name: string };
export type ContractParent = ContractPlace & { readonly from: string | null; readonly to: string | null };

/**
 * A place or a group of places in the output of `export areas`. `members` names what lies directly in it, null where the sources
 * do not name them; dates are texts such as `FY2015`, null where unknown or still so.
 */
export type ContractArea = {
  readonly id: string;
  readonly code: string | null;
  readonly kind: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kana: string | null;
  readonly district: string | null;
  readonly office: string | null;
  readonly core: boolean;
  readonly parents: readonly ContractParent[];
  readonly members: readonly string[] | null;
  readonly memberIds: readonly string[] | null;
  readonly memberCodes: readonly (string | null)[] | null;
  readonly memberCount: ContractFigure | null;
  readonly status: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly note: string | null;
  readonly sources: readonly ContractSource[];
};

const place = (areas: Areas, id: string): ContractPlace => {
  const area = areas.byId.get(id);
  return { id, code: area?.code ?? null, name: area?.name ?? id };
};

function membersOf(areas: Areas, ids: readonly string[] | null) {
  const members = ids?.map((id) => place(areas, id)) ?? null;
  return {
    members: members?.map(({ name }) => name) ?? null,
    memberIds: members?.map(({ id }) => id) ?? null,
    memberCodes: members?.map(({ code }) => code) ?? null,
  };
}

function areaForContract(areas: Areas, area: Area): ContractArea {
  return {
    id: area.id,
    code: area.code ?? null,
    kind: area.kind,
    name: area.name,
    nameEn: area.nameEn,
    kana: area.kana ?? null,
    district: area.district ?? null,
    office: area.office ?? null,
    core: area.core ?? false,
    parents: area.parents.map(({ id, from, to }) => ({ ...place(areas, id), from: from ?? null, to: to ?? null })),
    ...membersOf(
      areas,
      childrenOf(areas, area.id).map(({ id }) => id),
    ),
    memberCount: null,
    status: null,
    from: area.from ?? null,
    to: area.to ?? null,
    note: area.note ?? null,
    sources: sourcesForContract(area.sources),
  };
}

function groupForContract(areas: Areas, group: Group): ContractArea {
  return {
    id: group.id,
    code: null,
    kind: group.kind,
    name: group.name,
    nameEn: group.nameEn,
    kana: null,
    district: null,
    office: null,
    core: false,
    parents: [],
    ...membersOf(areas, group.members),
    memberCount: group.memberCount ? figureForContract(group.memberCount) : null,
    status: group.status ?? null,
    from: group.from ?? null,
    to: group.to ?? null,
    note: group.note ?? null,
    sources: sourcesForContract(group.sources),
  };
}

/** Every place and every group of an edition as `export areas --json` prints them. */
export const areasForContract = (areas: Areas): readonly ContractArea[] => [
  ...areas.all.map((area) => areaForContract(areas, area)),
  ...areas.groups.map((group) => groupForContract(areas, group)),
];
