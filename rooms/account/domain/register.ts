import type { Bilingual } from "../../../foundation/index.ts";
import type { Role } from "./viewer.ts";

export const unitKinds = ["hq", "department", "bureau", "municipality", "council", "outside"] as const;
export type UnitKind = (typeof unitKinds)[number];
export const unitKindWords: Readonly<Record<UnitKind, Bilingual>> = {
  hq: { ja: "地域戦略課", en: "Strategy division" },
  department: { ja: "部局", en: "Department" },
  bureau: { ja: "振興局", en: "Bureau" },
  municipality: { ja: "市町村", en: "Municipality" },
  council: { ja: "会議・議会", en: "Meeting or assembly" },
  outside: { ja: "外部の団体", en: "Outside body" },
};

/** An organisation: 地域戦略課, a department, a bureau … */
export type Unit = {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly nameEn: string | null;
  readonly parentId: string | null;
  readonly areaId: string | null;
};

/** A role as it is kept, in force or not; days are `2027-03-31`, both included, null = open. */
export type RoleRecord = {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly role: Role;
  readonly unitId: string;
  readonly areaId: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

export type Absence = {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly delegateId: string;
  readonly validFrom: string;
  readonly validTo: string;
};

export type PersonRecord = {
  readonly id: string;
  readonly purpose: string;
  readonly expiresOn: string;
};

/** The people and units of a body that have not ended. */
export type Register = {
  readonly units: readonly Unit[];
  readonly persons: readonly PersonRecord[];
  /** Roles that have not been ended, the future ones and the past ones among them. */
  readonly roles: readonly RoleRecord[];
  readonly absences: readonly Absence[];
};

export const holdsOn = ({ validFrom, validTo }: Pick<RoleRecord, "validFrom" | "validTo">, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);

/** Somebody who can still take care of a sheet: known, and holding a role on the day. */
export const isLiving = ({ persons, roles }: Register, personId: string, day: string): boolean =>
  persons.some(({ id }) => id === personId) && roles.some((role) => role.personId === personId && holdsOn(role, day));

/** In the reader's language where there are words in it. */
export const sheetTitle = (lang: "ja" | "en", { title, titleEn }: Pick<OwnedSheet, "title" | "titleEn">): string =>
  lang === "en" ? (titleEn ?? title) : title;
export const sheetCycle = (
  lang: "ja" | "en",
  { cycleTitle, cycleTitleEn }: Pick<OwnedSheet, "cycleTitle" | "cycleTitleEn">,
): string => (lang === "en" ? (cycleTitleEn ?? cycleTitle) : cycleTitle);

/** A sheet that is under way, as this room needs it. */
export type OwnedSheet = {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly cycleTitle: string;
  readonly cycleTitleEn: string | null;
  readonly unitId: string;
  readonly ownerId: string | null;
  readonly ownerVersion: number;
  readonly stage: string;
  /** Day by which it leaves its stage; null = none was set. */
  readonly deadline: string | null;
};

/** 責任者が不在の調書: nobody named, or somebody who holds no role any more. */
export const withoutLivingOwner = (
  sheets: readonly OwnedSheet[],
  register: Register,
  day: string,
): readonly OwnedSheet[] => sheets.filter(({ ownerId }) => ownerId === null || !isLiving(register, ownerId, day));

/** Units as a tree: those at the top first, each followed by what is below it. `depth` 0 = top. */
export function unitsInOrder(units: readonly Unit[]): readonly { readonly unit: Unit; readonly depth: number }[] {
  const known = new Set(units.map(({ id }) => id));
  const below = (parentId: string | null, depth: number): { unit: Unit; depth: number }[] =>
    depth > 10
      ? []
      : units
          .filter((unit) => (unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null) === parentId)
          .flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
}
