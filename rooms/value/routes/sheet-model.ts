import type { SessionToken } from "../../../foundation/index.ts";
import type { Staff, StaffParts } from "../../account/server.ts";
import { loadSheetValues, type SheetValues } from "../actions/load-sheet-values.ts";
import type { Draft, PanelModel } from "../pages/panel-model.ts";

/** Everything the panel of a sheet draws; null where the sheet is not there for this viewer. */
export async function panelModel(
  parts: StaffParts,
  { site, view, viewer }: Staff,
  sheetId: string,
  draft: Draft | null = null,
): Promise<PanelModel | null> {
  const loaded = await loadFor(parts, viewer.session, { site, sheetId });
  if (!loaded) return null;
  const people = await parts.people(viewer);
  return { site, view, viewer, people, loaded, draft };
}

const loadFor = (
  parts: StaffParts,
  session: SessionToken,
  place: Parameters<typeof loadSheetValues>[1],
): Promise<SheetValues | null> => parts.database.readAs(session, (tx) => loadSheetValues(tx, place));
