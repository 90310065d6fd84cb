import type { ReadTx } from "../../../store/index.ts";
import type { Cycle, SheetHead } from "../../cycle/index.ts";
import { readSheets } from "../../cycle/server.ts";
import type { Site } from "../../publication/index.ts";
import { type Awaited, awaitedOf, type CalendarEntry } from "../domain/calendar.ts";
import { periodKeyInYear } from "../domain/kpi-period.ts";
import type { SheetValue } from "../domain/value.ts";
import { readCalendar } from "../store/calendar.ts";
import { readValues } from "../store/read-values.ts";

export type AwaitedInCycle = {
  readonly awaited: readonly Awaited[];
  readonly sheets: ReadonlyMap<string, SheetHead>;
  readonly calendar: ReadonlyMap<string, CalendarEntry>;
};

/** For every KPI of every sheet of a cycle that the session may see: where the value of the cycle's year stands on a day (`2026-11-22`). */
export async function awaitValues(
  tx: ReadTx,
  site: Site,
  cycle: Pick<Cycle, "id" | "fiscalYear">,
  today: string,
): Promise<AwaitedInCycle> {
  const { body } = site.edition;
  const sheets = await readSheets(tx, body, cycle.id);
  const calendar = new Map((await readCalendar(tx, body)).map((entry) => [entry.kpiId, entry]));
  const values = new Map<string, SheetValue>();
  const ids = sheets.map(({ id }) => id);
  for (const value of await readValues(tx, body, ids))
    if (value.kind === "actual") values.set(`${value.sheetId}|${value.kpiId}|${value.period}`, value);
  const awaited = sheets.flatMap((sheet) =>
    sheet.kpiIds.flatMap((kpiId) => {
      const kpi = site.kpis.byId.get(kpiId);
      if (!kpi) return [];
      const period = periodKeyInYear(kpi, cycle.fiscalYear);
      const value = values.get(`${sheet.id}|${kpiId}|${period}`) ?? null;
      const entry = calendar.get(kpiId) ?? null;
      return [awaitedOf({ kpiId, sheetId: sheet.id, unitId: sheet.unitId, period, value, entry }, today)];
    }),
  );
  return { awaited, sheets: new Map(sheets.map((sheet) => [sheet.id, sheet])), calendar };
}
