import type { Unit } from "../../account/index.ts";
import type { CycleThing } from "./open-cycle-things.ts";

/** Somebody who holds a role today, lives in the books, and so can answer for a sheet. */
export type Holder = { readonly personId: string; readonly role: string; readonly unitId: string };

const evaluates = (unit: Unit): boolean => unit.kind !== "council" && unit.kind !== "outside";

/** Units that can be in charge of a sheet. */
export const unitsInCharge = (units: readonly Unit[]): readonly Unit[] => units.filter(evaluates);

/** A unit and all above it. A ring of parents ends where it began. */
export function unitLine(units: readonly Unit[], id: string): readonly string[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const line: string[] = [];
  for (let next = byId.get(id); next && !line.includes(next.id); next = byId.get(next.parentId ?? ""))
    line.push(next.id);
  return line;
}

/**
 * The unit in charge as far as the edition says: the one whose name is printed as the owner, else the bureau of the first area that has one.
 * Null: 担当なし, a person decides.
 */
export function proposeUnit(thing: CycleThing, units: readonly Unit[]): string | null {
  const able = unitsInCharge(units);
  const named = thing.owner === null ? undefined : able.find(({ name }) => name === thing.owner);
  if (named) return named.id;
  const local = able.filter(({ kind }) => kind === "bureau" || kind === "municipality");
  const placed = thing.areas.flatMap((area) => local.find(({ areaId }) => areaId === area) ?? []);
  return placed[0]?.id ?? null;
}

/** The people who may own a sheet of a unit: staff with a role there or in a unit above or below it. Members and reviewers own nothing. */
export function possibleOwners(unitId: string, units: readonly Unit[], holders: readonly Holder[]): readonly string[] {
  const above = unitLine(units, unitId);
  const near = (other: string) => above.includes(other) || unitLine(units, other).includes(unitId);
  const able = holders.filter(({ role, unitId: held }) => role !== "member" && role !== "reviewer" && near(held));
  return [...new Set(able.map(({ personId }) => personId))];
}
