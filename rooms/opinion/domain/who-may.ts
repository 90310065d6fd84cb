import { hasRole, type Viewer } from "../../account/index.ts";
import { type OpinionKind, opinionKinds } from "./opinion.ts";

/** The kinds of opinion that a viewer writes down; the database's policy is the rule, this only shapes the form. */
export function kindsFor(viewer: Viewer): readonly OpinionKind[] {
  if (hasRole(viewer, "hq")) return opinionKinds;
  const allowed: Readonly<Record<OpinionKind, boolean>> = {
    meeting: hasRole(viewer, "member", "department", "bureau"),
    outside: hasRole(viewer, "reviewer", "department", "bureau"),
    assembly: hasRole(viewer, "member"),
    municipality: hasRole(viewer, "municipality"),
    second: false,
    citizen: false,
  };
  return opinionKinds.filter((kind) => allowed[kind]);
}

/** Keeps meetings: HQ, departments and bureaus. */
export const mayKeepMeetings = (viewer: Viewer): boolean => hasRole(viewer, "hq", "department", "bureau");

/** The unit in whose name a viewer answers: the sheet's where it is theirs, else the unit of their first office role. */
export function answeringUnit(viewer: Viewer, opinion: { readonly mine: boolean }, sheetUnit: string | null): string {
  if (opinion.mine && sheetUnit !== null) return sheetUnit;
  const office = viewer.roles.find(({ role }) => role !== "member" && role !== "reviewer");
  return office?.unitId ?? sheetUnit ?? "";
}
