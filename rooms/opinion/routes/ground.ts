import { randomUUID } from "node:crypto";
import type { ComponentChildren } from "preact";
import { dayInJapan, type Problem } from "../../../foundation/index.ts";
import type { ReadTx } from "../../../store/index.ts";
import { nameIn } from "../../../ui/index.ts";
import { isStaff } from "../../account/index.ts";
import { readUnits, type Staff, type StaffParts } from "../../account/server.ts";
import type { SheetHead } from "../../cycle/index.ts";
import { readCycles, readSheet, readSheets } from "../../cycle/server.ts";
import type { Opinion } from "../domain/opinion.ts";
import type { ChangeLink, OpinionModel } from "../pages/opinion-pieces.tsx";

/** What rooms to the right and other rooms' panels add; the app hands it in. */
export type OpinionGiven = {
  /** What answers on the given sheets may refer to: decisions, revisions, budget requests, with their pages. */
  readonly changeLinks: (staff: Staff, sheetIds: readonly string[]) => Promise<readonly ChangeLink[]>;
  /** Key figures of a sheet for meeting mode. */
  readonly keyFigures: (staff: Staff, sheet: SheetHead) => Promise<ComponentChildren>;
};

/** Everything the routes of this room work with. */
export type Ground = { readonly parts: StaffParts; readonly given: OpinionGiven };

export const nothingGiven: OpinionGiven = { changeLinks: async () => [], keyFigures: async () => null };

type Around = Pick<OpinionModel, "cycles" | "sheets" | "unitName">;

/** Cycles, units and the named sheets, as the session may see them. */
export async function readAround(tx: ReadTx, staff: Staff, sheetIds: readonly string[]): Promise<Around> {
  const { bodyId } = staff.viewer;
  const units = await readUnits(tx, bodyId);
  const sheets = await readHeads(tx, bodyId, [...new Set(sheetIds)]);
  return {
    cycles: await readCycles(tx, bodyId),
    sheets: new Map(sheets.map((sheet) => [sheet.id, sheet])),
    unitName: (id) => {
      const unit = units.get(id);
      return unit === undefined ? id : nameIn(staff.view.lang, unit);
    },
  };
}

const fewSheets = 20;

/** A few sheets one by one; many by their cycles, so that a long list is two questions and not hundreds. */
async function readHeads(tx: ReadTx, bodyId: string, ids: readonly string[]): Promise<readonly SheetHead[]> {
  if (ids.length > fewSheets) {
    const wanted = new Set(ids);
    const all = [];
    for (const cycle of await readCycles(tx, bodyId)) all.push(...(await readSheets(tx, bodyId, cycle.id)));
    return all.filter(({ id }) => wanted.has(id));
  }
  const found = [];
  for (const id of ids) found.push(await readSheet(tx, bodyId, id));
  return found.filter((sheet) => sheet !== null);
}

export const sheetsOf = (opinions: readonly Pick<Opinion, "sheetId">[]): readonly string[] =>
  opinions.flatMap(({ sheetId }) => sheetId ?? []);

/** The model of a page. Colleagues are named to staff only. */
export async function modelOf(
  { parts, given }: Ground,
  staff: Staff,
  around: Around,
  naming: "withPeople" | "withoutPeople",
): Promise<OpinionModel> {
  const people =
    naming === "withPeople" && isStaff(staff.viewer)
      ? await parts.people(staff.viewer)
      : new Map<string, { name: string }>();
  return {
    edition: staff.site.edition.id,
    viewer: staff.viewer,
    view: staff.view,
    ...around,
    personName: (id) => people.get(id)?.name ?? null,
    links: await given.changeLinks(staff, [...around.sheets.keys()]),
    today: dayInJapan(parts.now()),
  };
}

/** Opinions and everything around them in one snapshot. */
export async function readShown<
  T extends { readonly opinions: readonly Opinion[]; readonly sheetIds?: readonly string[] },
>(
  ground: Ground,
  staff: Staff,
  read: (tx: ReadTx) => Promise<T>,
  naming: "withPeople" | "withoutPeople" = "withoutPeople",
): Promise<T & { readonly model: OpinionModel }> {
  const { shown, around } = await ground.parts.database.readAs(staff.viewer.session, async (tx) => {
    const found = await read(tx);
    const ids = [...sheetsOf(found.opinions), ...(found.sheetIds ?? [])];
    return { shown: found, around: await readAround(tx, staff, ids) };
  });
  return { ...shown, model: await modelOf(ground, staff, around, naming) };
}

export const newId = (): string => randomUUID();

/** Status of a problem: what somebody else did first, what is not allowed, what was typed wrongly. */
export function statusOf({ code }: Problem): number {
  if (code === "changedBefore") return 409;
  if (code === "notAllowed" || code === "meetingClosed") return 403;
  return code.startsWith("noSuch") ? 404 : 400;
}
