import type { ComponentChildren } from "preact";
import type { ReadTx } from "../../../store/index.ts";
import type { Staff, StaffParts } from "../../account/server.ts";
import type { SheetHead } from "../../cycle/index.ts";
import { readCycle } from "../../cycle/server.ts";
import type { Kpi } from "../../kpi/index.ts";
import type { Site } from "../../publication/index.ts";
import { kpisOf } from "../actions/load-sheet-values.ts";
import { readBeside } from "../actions/read-once.ts";
import { type StandsAgainst, standsAgainst } from "../domain/stands-against.ts";
import { ValuePanel } from "../pages/value-panel.tsx";
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
  const once = await readBeside(tx, sheet.bodyId, [sheet.id]);
  const { kpis } = kpisOf(site, sheet);
  const values = kpis.flatMap((kpi) => once.entered(kpi, sheet.cycleId));
  const isAskedHere = (kpi: Kpi): boolean => once.asking(kpi, sheet.cycleId)?.sheetId === sheet.id;
  return standsAgainst({ kpis, values, cycleYear: cycle.fiscalYear, isAskedHere });
}
