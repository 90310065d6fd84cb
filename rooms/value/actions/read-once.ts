import type { ReadTx } from "../../../store/index.ts";
import type { SheetHead } from "../../cycle/index.ts";
import { readSheetsById } from "../../cycle/server.ts";
import type { Kpi } from "../../kpi/index.ts";
import type { Site } from "../../publication/index.ts";
import { askingSheet, type SheetBeside } from "../domain/asked-once.ts";
import type { SheetValue } from "../domain/value.ts";
import { readAsked, readSheetsBeside, readValuesBeside, type ValueBeside } from "../store/read-beside.ts";
import { readValues } from "../store/read-values.ts";

/** An indicator stands on several sheets of a cycle and is asked for on one: which, and what was entered on any of them. */
export type Beside = {
  /** Null where the session may read no sheet with the indicator. */
  readonly asking: (kpi: Kpi, cycleId: string) => SheetBeside | null;
  /** The newest versions; those of the asking sheet first. */
  readonly entered: (kpi: Kpi, cycleId: string) => readonly ValueBeside[];
};

/** For the indicators of these sheets, in the cycles of these sheets. */
export async function readBeside(tx: ReadTx, bodyId: string, sheetIds: readonly string[]): Promise<Beside> {
  const asked = await readAsked(tx, bodyId, sheetIds);
  const sheets = new Map<string, SheetBeside[]>();
  for (const sheet of await readSheetsBeside(tx, bodyId, asked)) into(sheets, `${sheet.cycleId}|${sheet.kpiId}`, sheet);
  const values = new Map<string, ValueBeside[]>();
  for (const value of await readValuesBeside(tx, bodyId, asked)) into(values, `${value.cycleId}|${value.kpiId}`, value);
  const asking: Beside["asking"] = (kpi, cycleId) => askingSheet(kpi, sheets.get(`${cycleId}|${kpi.id}`) ?? []);
  return {
    asking,
    entered: (kpi, cycleId) => {
      const first = asking(kpi, cycleId)?.sheetId;
      const all = values.get(`${cycleId}|${kpi.id}`) ?? [];
      return [...all.filter(({ sheetId }) => sheetId === first), ...all.filter(({ sheetId }) => sheetId !== first)];
    },
  };
}

function into<Thing>(map: Map<string, Thing[]>, key: string, thing: Thing): void {
  const list = map.get(key);
  if (list) list.push(thing);
  else map.set(key, [thing]);
}

/** What a sheet itself said when it was fixed stays what it says. */
export const isSettled = ({ stage }: Pick<SheetHead, "stage">): boolean => stage === "fixed" || stage === "published";

/**
 * The values of the indicators of each sheet, wherever in its cycle they were entered, under the id of that sheet. Of a figure that stands on
 * several sheets the last one counts: that of the sheet which asks for it, or the own one of a sheet that is fixed.
 */
export async function readValuesOnce(
  tx: ReadTx,
  site: Pick<Site, "edition" | "kpis">,
  sheetIds: readonly string[],
): Promise<readonly SheetValue[]> {
  const { body } = site.edition;
  const beside = await readBeside(tx, body, sheetIds);
  const own = await readValues(tx, body, sheetIds);
  const heads = await readSheetsById(tx, body, sheetIds);
  const entered = (head: SheetHead): readonly SheetValue[] =>
    head.kpiIds.flatMap((kpiId) => {
      const kpi = site.kpis.byId.get(kpiId);
      const values = kpi ? beside.entered(kpi, head.cycleId).toReversed() : [];
      return values.map((value) => ({ ...value, sheetId: head.id }));
    });
  const settled = new Set(heads.filter(isSettled).map(({ id }) => id));
  return [
    ...own.filter(({ sheetId }) => !settled.has(sheetId)),
    ...heads.flatMap(entered),
    ...own.filter(({ sheetId }) => settled.has(sheetId)),
  ];
}
