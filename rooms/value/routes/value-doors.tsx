import type { ComponentChildren } from "preact";
import type { ReadTx } from "../../../store/index.ts";
import type { Staff, StaffParts } from "../../account/server.ts";
import type { SheetHead } from "../../cycle/index.ts";
import { readCycle } from "../../cycle/server.ts";
import type { Site } from "../../publication/index.ts";
import { kpisOf } from "../actions/load-sheet-values.ts";
import { type StandsAgainst, standsAgainst } from "../domain/stands-against.ts";
import { ValuePanel } from "../pages/value-panel.tsx";
import { readValues } from "../store/read-values.ts";
import { panelModel } from "./sheet-model.ts";

/** The values of a sheet, to stand on the sheet's page; null where the viewer may not see the sheet. */
export async function valuePanel(
  parts: StaffParts,
  staff: Staff,
  sheet: Pick<SheetHead, "id">,
): Promise<ComponentChildren> {
  const model = await panelModel(parts, staff, sheet.id);
  return model ? <ValuePanel model={model} /> : null;
}

/** What the values of a sheet still lack before it may be submitted; empty = nothing. */
export async function valuesStandAgainst(
  tx: ReadTx,
  site: Site,
  sheet: Pick<SheetHead, "bodyId" | "id" | "cycleId" | "kpiIds">,
): Promise<readonly StandsAgainst[]> {
  const cycle = await readCycle(tx, sheet.bodyId, sheet.cycleId);
  if (!cycle) return [];
  const values = await readValues(tx, sheet.bodyId, [sheet.id]);
  return standsAgainst(kpisOf(site, sheet).kpis, values, cycle.fiscalYear);
}
