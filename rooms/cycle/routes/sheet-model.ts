import { randomUUID } from "node:crypto";
import { dayInJapan } from "../../../foundation/index.ts";
import { isStaff } from "../../account/index.ts";
import type { Staff, StaffParts } from "../../account/server.ts";
import type { OpenSheet } from "../actions/open-sheet.ts";
import { type EnteredActual, gradeSheet } from "../domain/grade-sheet.ts";
import type { SheetHead } from "../domain/sheet.ts";
import { emptyRequired, nextStage, type Obstacle, requiredObstacle } from "../domain/step.ts";
import type { SheetModel, SheetPanel } from "../pages/sheet-model.ts";

/** What the app hands in, so that a sheet shows what rooms to the right know of it. */
export type SheetOptions = {
  /** Values, opinions, decision, logic model, money: each a section of the sheet's page. */
  readonly sheetPanels?: (staff: Staff, head: SheetHead) => Promise<readonly SheetPanel[]>;
  /** What stands against a step: values missing, opinions unanswered. */
  readonly sheetObstacles?: (staff: Staff, head: SheetHead) => Promise<readonly Obstacle[]>;
  /** The newest actual value of each KPI as entered for this cycle, by KPI; a KPI that is missing shows its printed one. */
  readonly sheetActuals?: (staff: Staff, head: SheetHead) => Promise<ReadonlyMap<string, EnteredActual>>;
};

export type Given = Partial<
  Pick<SheetModel, "typed" | "problems" | "conflicts" | "stepReason" | "stepProblem" | "commentDraft" | "obstacles">
>;

/** The sheet as its page shows it to this viewer; `given` is what came back with a form that could not be kept. */
export async function toSheetModel(
  parts: StaffParts,
  options: SheetOptions,
  asked: { readonly staff: Staff; readonly sheet: OpenSheet; readonly given?: Given },
): Promise<SheetModel> {
  const { staff, sheet, given } = asked;
  const { viewer, site, view } = staff;
  const actuals = (await options.sheetActuals?.(staff, sheet.head)) ?? new Map<string, EnteredActual>();
  const kpis = sheet.head.kpiIds.flatMap((id) => site.kpis.byId.get(id) ?? []);
  const people = await parts.people(viewer);
  return {
    ...sheet,
    site,
    view,
    person: viewer.personId,
    today: dayInJapan(parts.now()),
    staff: isStaff(viewer),
    formToken: viewer.formToken,
    names: new Map([...people].map(([id, { name }]) => [id, name])),
    grades: gradeSheet(sheet.form, kpis, { site, actuals }),
    obstacles: await obstaclesOf(options, staff, sheet),
    panels: (await options.sheetPanels?.(staff, sheet.head)) ?? [],
    typed: new Map(),
    problems: [],
    conflicts: [],
    stepReason: "",
    stepProblem: null,
    commentDraft: null,
    newId: randomUUID,
    ...given,
  };
}

async function obstaclesOf(options: SheetOptions, staff: Staff, sheet: OpenSheet): Promise<readonly Obstacle[]> {
  const { head, form, answers } = sheet;
  if (nextStage(form, head.stage) === null) return [];
  const empty = emptyRequired(form, head.stage, answers).map(requiredObstacle);
  return [...empty, ...((await options.sheetObstacles?.(staff, head)) ?? [])];
}
