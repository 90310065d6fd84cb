import type { Database, ReadTx } from "../../../store/index.ts";
import type { Viewer } from "../../account/index.ts";
import type { Comment } from "../domain/comment.ts";
import type { Answer, Cycle, SheetHead } from "../domain/sheet.ts";
import type { SheetForm } from "../domain/sheet-form.ts";
import type { Part, SheetStep } from "../domain/stage.ts";
import type { SheetRights } from "../domain/step.ts";
import { readAnswerVersions, readComments, readSheetRights, readUnitName } from "../store/read-sheet-page.ts";
import { readAnswers, readCycle, readForm, readSheet, readSteps } from "../store/read-sheets.ts";
import { readReviewers } from "../store/setup-store.ts";

/** Everything that is kept of a sheet and that its viewer may see. */
export type OpenSheet = {
  readonly head: SheetHead;
  readonly cycle: Cycle | null;
  readonly form: SheetForm;
  readonly unitName: { readonly name: string; readonly nameEn: string | null } | null;
  readonly answers: ReadonlyMap<string, Answer>;
  /** The answers of the sheet about the same thing a year before; null in the first year. */
  readonly previous: ReadonlyMap<string, Answer> | null;
  readonly comments: readonly Comment[];
  readonly steps: readonly SheetStep[];
  readonly rights: SheetRights;
  /** Who is asked to review it from outside. */
  readonly reviewers: readonly string[];
  readonly writable: readonly Part[];
};

/** A sheet with all that its page shows; null where there is none, or none that the viewer may see. */
export const openSheet = (database: Database, viewer: Viewer, id: string): Promise<OpenSheet | null> =>
  database.readAs(viewer.session, async (tx) => {
    const found = await readHead(tx, viewer, id);
    if (found === null) return null;
    const { head, form } = found;
    const { bodyId } = viewer;
    return {
      head,
      form,
      cycle: await readCycle(tx, bodyId, head.cycleId),
      unitName: await readUnitName(tx, bodyId, head.unitId),
      answers: await readAnswers(tx, bodyId, id),
      previous: head.previousId === null ? null : await readAnswers(tx, bodyId, head.previousId),
      comments: await readComments(tx, bodyId, id),
      steps: await readSteps(tx, bodyId, id),
      reviewers: (await readReviewers(tx, bodyId, id)).flatMap(({ personId, asked }) => (asked ? [personId] : [])),
      ...(await readSheetRights(tx, bodyId, id)),
    };
  });

/** The sheet with every version of its answers that the viewer may see. */
export const openSheetHistory = (database: Database, viewer: Viewer, id: string) =>
  database.readAs(viewer.session, async (tx) => {
    const found = await readHead(tx, viewer, id);
    return found === null ? null : { ...found, versions: await readAnswerVersions(tx, viewer.bodyId, id) };
  });

/** The stage and the newest version of every field: what a page that lies open compares itself with. */
export const openSheetState = (database: Database, viewer: Viewer, id: string) =>
  database.readAs(viewer.session, async (tx) => {
    const head = await readSheet(tx, viewer.bodyId, id);
    return head === null ? null : { head, answers: await readAnswers(tx, viewer.bodyId, id) };
  });

async function readHead(tx: ReadTx, { bodyId }: Viewer, id: string) {
  const head = await readSheet(tx, bodyId, id);
  if (head === null) return null;
  const form = await readForm(tx, bodyId, head.formId, head.formVersion);
  if (form === null)
    throw new Error(`Sheet ${id} names form ${head.formId} version ${head.formVersion}, which is not there`);
  return { head, form };
}

/** A version of a form never changes, so each is read once. */
const known = new WeakMap<Database, Map<string, Promise<SheetForm | null>>>();
const mostForms = 500;

/** The form that a page was drawn with; null where there is no such version. */
export function formAsDrawn(
  database: Database,
  viewer: Viewer,
  drawn: { readonly id: string; readonly version: number },
): Promise<SheetForm | null> {
  const forms = known.get(database) ?? new Map<string, Promise<SheetForm | null>>();
  known.set(database, forms);
  const key = JSON.stringify([viewer.bodyId, drawn.id, drawn.version]);
  const kept = forms.get(key);
  if (kept) return kept;
  const reading = database.readAs(viewer.session, (tx) => readForm(tx, viewer.bodyId, drawn.id, drawn.version));
  forms.set(key, reading);
  // what was not found may still be added, and what failed may succeed
  reading.then((form) => form ?? forms.delete(key)).catch(() => forms.delete(key));
  for (const oldest of [...forms.keys()].slice(0, Math.max(0, forms.size - mostForms))) forms.delete(oldest);
  return reading;
}
