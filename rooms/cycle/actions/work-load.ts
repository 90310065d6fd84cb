import type { ReadTx } from "../../../store/index.ts";
import { hasRole, type Viewer } from "../../account/index.ts";
import type { Site } from "../../publication/index.ts";
import type { Cycle } from "../domain/sheet.ts";
import { inOrder, type WorkItem } from "../domain/work-item.ts";
import { type CycleWork, workOf } from "../domain/work-list.ts";
import { readCycles } from "../store/read-sheets.ts";
import { readOpenComments, readOwnSheets, readReturned, readSheetsToRead, readWaiting } from "../store/work-store.ts";

/** What a provider of further items is given; it reads with the viewer's own rights. */
export type WorkAsked = { readonly tx: ReadTx; readonly viewer: Viewer; readonly site: Site; readonly today: string };
/** Further things to do, from rooms to the right (opinions to answer, values overdue): handed in by the app. */
export type WorkProvider = (asked: WorkAsked) => Promise<readonly WorkItem[]>;

async function readCycleWork(tx: ReadTx, viewer: Viewer, edition: string, cycle: Cycle): Promise<CycleWork> {
  const asked = { bodyId: viewer.bodyId, cycleId: cycle.id };
  const own = await readOwnSheets(tx, asked);
  const ids = own.map(({ id }) => id);
  return {
    edition,
    cycle,
    own,
    toRead: hasRole(viewer, "member", "reviewer", "municipality") ? await readSheetsToRead(tx, asked) : [],
    returned: await readReturned(tx, viewer.bodyId, own),
    comments: await readOpenComments(tx, viewer.bodyId, ids),
    waiting: await readWaiting(tx, asked),
  };
}

/** Everything a person is to do in the open cycles of the body, in order; `providers` bring what other rooms know. */
export async function loadWork(asked: WorkAsked, providers: readonly WorkProvider[]): Promise<readonly WorkItem[]> {
  const { tx, viewer, site } = asked;
  const cycles = (await readCycles(tx, viewer.bodyId)).filter(({ closed }) => !closed);
  const items: WorkItem[] = [];
  for (const cycle of cycles) items.push(...workOf(await readCycleWork(tx, viewer, site.edition.id, cycle), viewer));
  for (const provide of providers) items.push(...(await provide(asked)));
  return inOrder(items);
}
