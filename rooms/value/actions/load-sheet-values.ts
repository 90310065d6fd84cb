import type { ReadTx } from "../../../store/index.ts";
import type { Cycle, SheetHead } from "../../cycle/index.ts";
import { readCycle, readSheet } from "../../cycle/server.ts";
import type { Kpi } from "../../kpi/index.ts";
import type { Site } from "../../publication/index.ts";
import type { CalendarEntry } from "../domain/calendar.ts";
import type { KnownValues } from "../domain/decide-cells.ts";
import { figuresOf, type KpiFigures } from "../domain/kpi-figures.ts";
import { cellText, type SheetValue } from "../domain/value.ts";
import { readCalendar } from "../store/calendar.ts";
import { type EvidenceHead, readEvidence } from "../store/evidence.ts";
import { mayWriteValues, readSheetsBefore, readValues, readValueVersions } from "../store/read-values.ts";

/** Everything about the values of one sheet that the session may see. */
export type SheetValues = {
  readonly sheet: SheetHead;
  readonly cycle: Cycle;
  readonly kpis: readonly Kpi[];
  /** Ids of KPIs that the plan's edition does not have (any more). */
  readonly unknownKpis: readonly string[];
  readonly versions: readonly SheetValue[];
  readonly known: KnownValues;
  readonly calendar: ReadonlyMap<string, CalendarEntry>;
  readonly evidence: readonly EvidenceHead[];
  readonly mayWrite: boolean;
};

export type SheetPlace = { readonly site: Site; readonly sheetId: string };

/** Null where there is no such sheet, or none that the session may see. */
export async function loadSheetValues(tx: ReadTx, { site, sheetId }: SheetPlace): Promise<SheetValues | null> {
  const { body } = site.edition;
  const sheet = await readSheet(tx, body, sheetId);
  const cycle = sheet && (await readCycle(tx, body, sheet.cycleId));
  if (!sheet || !cycle) return null;
  const versions = await readValueVersions(tx, body, [sheetId]);
  const sheetsBefore = (await readSheetsBefore(tx, body, [sheetId])).get(sheetId) ?? [];
  const olderValues = await readValues(tx, body, sheetsBefore);
  return {
    sheet,
    cycle,
    ...kpisOf(site, sheet),
    versions,
    known: knownValues(cycle.fiscalYear, versions, nearestFirst(olderValues, sheetsBefore)),
    calendar: new Map((await readCalendar(tx, body)).map((entry) => [entry.kpiId, entry])),
    evidence: await readEvidence(tx, body, sheetId),
    mayWrite: await mayWriteValues(tx, body, sheetId),
  };
}

export function kpisOf(site: Site, { kpiIds }: Pick<SheetHead, "kpiIds">): Pick<SheetValues, "kpis" | "unknownKpis"> {
  const kpis = kpiIds.flatMap((id) => site.kpis.byId.get(id) ?? []);
  return { kpis, unknownKpis: kpiIds.filter((id) => !site.kpis.byId.has(id)) };
}

/** Values of older sheets in the order in which the sheets stand behind each other. */
export function nearestFirst(values: readonly SheetValue[], sheets: readonly string[]): readonly SheetValue[] {
  const place = new Map(sheets.map((id, index) => [id, index]));
  return [...values].sort((one, other) => (place.get(one.sheetId) ?? 0) - (place.get(other.sheetId) ?? 0));
}

/** Arranged for deciding: `versions` oldest first, `older` newest versions of the sheets before, nearest sheet first. */
export function knownValues(
  cycleYear: number,
  versions: readonly SheetValue[],
  older: readonly SheetValue[],
): KnownValues {
  const history = new Map<string, SheetValue[]>();
  for (const value of versions) into(history, cellText(value), value);
  const before = new Map<string, SheetValue[]>();
  for (const value of older) into(before, value.kpiId, value);
  return { cycleYear, history, before };
}

function into(map: Map<string, SheetValue[]>, key: string, value: SheetValue): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The newest versions of the sheet, then those of the sheets before: what `figuresOf` asks for. */
export function figuresOfSheet({ known }: Pick<SheetValues, "known">, kpi: Kpi): KpiFigures {
  const own = [...known.history]
    .filter(([key]) => key.startsWith(`${kpi.id}|`))
    .flatMap(([, versions]) => versions.at(-1) ?? []);
  return figuresOf(kpi, [...own, ...(known.before.get(kpi.id) ?? [])]);
}
