import type { ReadTx } from "../../../store/index.ts";
import type { Cycle, SheetHead } from "../../cycle/index.ts";
import { readCycles, readSheet } from "../../cycle/server.ts";
import type { Kpi } from "../../kpi/index.ts";
import type { Site } from "../../publication/index.ts";
import type { SheetBeside } from "../domain/asked-once.ts";
import type { CalendarEntry } from "../domain/calendar.ts";
import type { KnownValues } from "../domain/decide-cells.ts";
import { figuresOf, type KpiFigures } from "../domain/kpi-figures.ts";
import { cellText, type SheetValue } from "../domain/value.ts";
import { readCalendar } from "../store/calendar.ts";
import { type EvidenceHead, readEvidence } from "../store/evidence.ts";
import { readableSheets } from "../store/read-beside.ts";
import { mayWriteValues, readSheetsBefore, readValues, readValueVersions } from "../store/read-values.ts";
import { type Beside, isSettled, readBeside } from "./read-once.ts";

/** Everything about the values of one sheet that the session may see. */
export type SheetValues = {
  readonly sheet: SheetHead;
  readonly cycle: Cycle;
  readonly kpis: readonly Kpi[];
  /** Ids of KPIs that the plan's edition does not have (any more). */
  readonly unknownKpis: readonly string[];
  readonly versions: readonly SheetValue[];
  readonly known: KnownValues;
  /** Indicators that are asked for on another sheet of the cycle, by id: shown here, and never written. */
  readonly elsewhere: ReadonlyMap<string, SheetBeside>;
  /** What was entered about the indicators on other sheets of the cycle, the asking one first. */
  readonly beside: readonly SheetValue[];
  /** Sheets named by `elsewhere` and by values, as far as the session may open them. */
  readonly readable: ReadonlySet<string>;
  readonly calendar: ReadonlyMap<string, CalendarEntry>;
  readonly evidence: readonly EvidenceHead[];
  readonly mayWrite: boolean;
};

export type SheetPlace = { readonly site: Site; readonly sheetId: string };

/** Null where there is no such sheet, or none that the session may see. */
export async function loadSheetValues(tx: ReadTx, { site, sheetId }: SheetPlace): Promise<SheetValues | null> {
  const { body } = site.edition;
  const sheet = await readSheet(tx, body, sheetId);
  const cycles = await readCycles(tx, body);
  const cycle = cycles.find(({ id }) => id === sheet?.cycleId);
  if (!sheet || !cycle) return null;
  const versions = await readValueVersions(tx, body, [sheetId]);
  const sheetsBefore = (await readSheetsBefore(tx, body, [sheetId])).get(sheetId) ?? [];
  const olderValues = await readValues(tx, body, sheetsBefore);
  const found = kpisOf(site, sheet);
  const once = await readBeside(tx, body, [sheetId, ...sheetsBefore]);
  const beside = found.kpis.flatMap((kpi) => once.entered(kpi, sheet.cycleId)).filter((one) => one.sheetId !== sheetId);
  const cyclesBefore = cycles.filter(({ fiscalYear }) => fiscalYear < cycle.fiscalYear);
  const older = [...nearestFirst(olderValues, sheetsBefore), ...olderBeside(once, found.kpis, cyclesBefore)];
  const elsewhere = elsewhereOf(once, sheet, found.kpis);
  const named = [...elsewhere.values(), ...beside, ...older].map((one) => one.sheetId);
  return {
    sheet,
    cycle,
    ...found,
    versions,
    elsewhere,
    beside,
    readable: await readableSheets(tx, body, [sheetId, ...new Set(named)]),
    known: knownValues(cycle.fiscalYear, versions, [...beside, ...older]),
    calendar: new Map((await readCalendar(tx, body)).map((entry) => [entry.kpiId, entry])),
    evidence: await readEvidence(tx, body, sheetId),
    mayWrite: await mayWriteValues(tx, body, sheetId),
  };
}

function elsewhereOf(once: Beside, sheet: SheetHead, kpis: readonly Kpi[]): SheetValues["elsewhere"] {
  return new Map(
    kpis.flatMap((kpi) => {
      const asking = once.asking(kpi, sheet.cycleId);
      return asking && asking.sheetId !== sheet.id ? [[kpi.id, asking] as const] : [];
    }),
  );
}

/** What was entered about the same indicators in the years before, on whichever sheet asked for it then; the newest year first. */
const olderBeside = (once: Beside, kpis: readonly Kpi[], cyclesBefore: readonly Cycle[]): readonly SheetValue[] =>
  cyclesBefore.flatMap(({ id }) => kpis.flatMap((kpi) => once.entered(kpi, id)));

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

/**
 * The newest versions of the sheet, then those of other sheets and of the years before: what `figuresOf` asks for. Where another sheet asks for
 * the indicator, what stands there comes first.
 */
export function figuresOfSheet(
  { sheet, known, elsewhere, beside }: Pick<SheetValues, "sheet" | "known" | "elsewhere" | "beside">,
  kpi: Kpi,
): KpiFigures {
  const own = [...known.history]
    .filter(([key]) => key.startsWith(`${kpi.id}|`))
    .flatMap(([, versions]) => versions.at(-1) ?? []);
  const first = elsewhere.has(kpi.id) && !isSettled(sheet) ? beside : [];
  return figuresOf(kpi, [...first, ...own, ...(known.before.get(kpi.id) ?? [])]);
}
