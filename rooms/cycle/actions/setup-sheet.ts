import { type Outcome, type Problem, problem } from "../../../foundation/index.ts";
import type { Database, WriteTx } from "../../../store/index.ts";
import type { Unit, Viewer } from "../../account/index.ts";
import { attemptWrite } from "../../account/server.ts";
import { type Holder, possibleOwners, unitsInCharge } from "../domain/open-cycle-units.ts";
import type { SheetHead } from "../domain/sheet.ts";
import type { SheetRights } from "../domain/step.ts";
import { readCurrentUnits, readHolders } from "../store/open-cycle-store.ts";
import { readSheetRights } from "../store/read-sheet-page.ts";
import { readSheet } from "../store/read-sheets.ts";
import {
  keepOwner,
  keepReviewer,
  keepSetup,
  type Reviewer,
  readReviewers,
  readSetupVersions,
  type SetupVersions,
} from "../store/setup-store.ts";

/** Who is in charge of a sheet, who could be, and who was asked to review it. */
export type SheetPeople = {
  readonly head: SheetHead;
  readonly rights: SheetRights;
  readonly versions: SetupVersions;
  readonly units: readonly Unit[];
  readonly owners: readonly string[];
  /** Everybody who holds the role of a guest reviewer. */
  readonly reviewers: readonly Reviewer[];
};

function allReviewers(known: readonly Reviewer[], holders: readonly Holder[]): readonly Reviewer[] {
  const able = holders.flatMap(({ personId, role }) => (role === "reviewer" ? [personId] : []));
  const others = [...new Set(able)].filter((id) => !known.some(({ personId }) => personId === id));
  return [...known, ...others.map((personId) => ({ personId, version: 0, asked: false }))];
}

/** Null where there is no such sheet, or none that the viewer may see. */
export const readSheetPeople = (database: Database, viewer: Viewer, id: string): Promise<SheetPeople | null> =>
  database.readAs(viewer.session, async (tx) => {
    const { bodyId } = viewer;
    const head = await readSheet(tx, bodyId, id);
    if (head === null) return null;
    const units = await readCurrentUnits(tx, bodyId);
    const holders = await readHolders(tx, bodyId);
    const { rights } = await readSheetRights(tx, bodyId, id);
    return {
      head,
      rights,
      versions: await readSetupVersions(tx, bodyId, id),
      units: unitsInCharge(units),
      owners: possibleOwners(head.unitId, units, holders),
      reviewers: allReviewers(await readReviewers(tx, bodyId, id), holders),
    };
  });

/** `seen`: the version the person had before them. */
export type SetupChange =
  | { readonly what: "owner"; readonly personId: string; readonly seen: number }
  | { readonly what: "ask" | "end"; readonly personId: string; readonly seen: number }
  | {
      readonly what: "sheet";
      readonly seen: number;
      readonly unitId: string;
      readonly partnerAreas: readonly string[];
      readonly kpiIds: readonly string[];
    };

/** Keeps one change; the policies of the database decide whether this person may make it. */
export async function changeSetup(
  database: Database,
  { bodyId, session }: Viewer,
  sheetId: string,
  change: SetupChange,
): Promise<Outcome<null, Problem>> {
  const version = change.seen + 1;
  const work = (tx: WriteTx): Promise<void> => {
    if (change.what === "sheet") return keepSetup(tx, { ...change, bodyId, sheetId, version });
    const named = { bodyId, sheetId, personId: change.personId, version };
    return change.what === "owner"
      ? keepOwner(tx, named)
      : keepReviewer(tx, { ...named, ended: change.what === "end" });
  };
  return attemptWrite(() => database.writeAs(session, work), { changed: setupChangedMeanwhile });
}

const setupChangedMeanwhile = problem(
  "setupChangedMeanwhile",
  "ほかの人が先に変えました。何も失われていません。いまの内容を確かめて、必要ならもう一度行ってください。",
  "Somebody else changed this first. Nothing is lost: look at it as it is now, and do it again if it is still needed.",
);
