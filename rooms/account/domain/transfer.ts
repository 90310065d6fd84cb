import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { holdsOn, type OwnedSheet, type Register, type RoleRecord } from "./register.ts";

/** 人事異動: who leaves after which day, and who takes over which sheet. */
export type TransferWish = {
  readonly personId: string;
  /** Last day in office, `2027-03-31`. */
  readonly leavesOn: string;
  /** Successor by sheet id. */
  readonly successors: ReadonlyMap<string, string>;
};

export type NewRole = Omit<RoleRecord, "id" | "version">;

export type TransferPlan = {
  readonly endedRoles: readonly RoleRecord[];
  readonly newRoles: readonly NewRole[];
  readonly owners: readonly { readonly sheet: OwnedSheet; readonly personId: string }[];
};

/** The day after `2027-03-31`. */
export function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}

/**
 * The whole transfer as one act: the roles end on the day, each successor gets those roles of the leaver that they do not hold in the same
 * unit, from the next day on, and every sheet has its new owner. Fails where a sheet would be left without a living owner.
 */
export function planTransfer(
  register: Register,
  sheets: readonly OwnedSheet[],
  wish: TransferWish,
): Outcome<TransferPlan, Problem> {
  const left = sheets.filter(({ id }) => !wish.successors.has(id));
  if (left[0]) return fail(sheetLeft(left[0], left.length));
  const known = new Set(register.persons.map(({ id }) => id));
  const successors = [...new Set(wish.successors.values())];
  if (successors.some((id) => id === wish.personId || !known.has(id))) return fail(successorUnknown);
  const endedRoles = register.roles.filter(
    (role) => role.personId === wish.personId && (role.validTo === null || role.validTo > wish.leavesOn),
  );
  const from = dayAfter(wish.leavesOn);
  const holds = (personId: string, { role, unitId }: RoleRecord) =>
    register.roles.some(
      (held) => held.personId === personId && held.role === role && held.unitId === unitId && holdsOn(held, from),
    );
  const newRoles = successors.flatMap((personId) =>
    endedRoles
      .filter((role) => !holds(personId, role))
      .map(({ role, unitId, areaId, validTo }) => ({ personId, role, unitId, areaId, validFrom: from, validTo })),
  );
  const owners = sheets.flatMap((sheet) => {
    const personId = wish.successors.get(sheet.id);
    return personId === undefined ? [] : [{ sheet, personId }];
  });
  return ok({ endedRoles, newRoles, owners });
}

const sheetLeft = ({ title }: OwnedSheet, count: number) =>
  problem(
    "sheetWithoutSuccessor",
    `調書「${title}」など${count}件に後任が選ばれていません。担当者のいない調書を残さないよう、すべてに後任を選んでください。何も変わっていません。`,
    `No successor is chosen for the sheet "${title}" (${count} in all). Choose one for each, so that none is left without an owner. Nothing has changed.`,
  );
const successorUnknown = problem(
  "successorUnknown",
  "後任に選んだ人が見つからないか、異動する本人です。登録されている別の人を選んでください。何も変わっていません。",
  "A successor is unknown, or is the person who leaves. Choose another registered person. Nothing has changed.",
);
