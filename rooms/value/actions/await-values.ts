import type { ReadTx } from "../../../store/index.ts";
import type { Cycle, SheetHead } from "../../cycle/index.ts";
import { readSheets } from "../../cycle/server.ts";
import type { Site } from "../../publication/index.ts";
import { type Awaited, awaitedOf, type CalendarEntry } from "../domain/calendar.ts";
import { periodKeyInYear } from "../domain/kpi-period.ts";
import { readCalendar } from "../store/calendar.ts";
import { readBeside } from "./read-once.ts";

export type AwaitedInCycle = {
  readonly awaited: readonly Awaited[];
  readonly sheets: ReadonlyMap<string, SheetHead>;
  readonly calendar: ReadonlyMap<string, CalendarEntry>;
};

/** For every KPI that a sheet of the cycle asks for, as far as the session may see the sheet: where the value of the cycle's year stands on a day (`2026-11-22`). */
export async function awaitValues(
  tx: ReadTx,
  site: Site,
  cycle: Pick<Cycle, "id" | "fiscalYear">,
  today: string,
): Promise<AwaitedInCycle> {
  const { body } = site.edition;
  const sheets = await readSheets(tx, body, cycle.id);
  const calendar = new Map((await readCalendar(tx, body)).map((entry) => [entry.kpiId, entry]));
  const ids = sheets.map(({ id }) => id);
  const once = await readBeside(tx, body, ids);
  const awaited = sheets.flatMap((sheet) =>
    sheet.kpiIds.flatMap((kpiId) => {
      const kpi = site.kpis.byId.get(kpiId);
      // a value is awaited once: on the sheet that asks for it
      if (!kpi || once.asking(kpi, cycle.id)?.sheetId !== sheet.id) return [];
      const period = periodKeyInYear(kpi, cycle.fiscalYear);
      const value =
        once.entered(kpi, cycle.id).find((one) => one.kind === "actual" && one.period === period && one.reading) ??
        null;
      const entry = calendar.get(kpiId) ?? null;
      return [awaitedOf({ kpiId, sheetId: sheet.id, unitId: sheet.unitId, period, value, entry }, today)];
    }),
  );
  return { awaited, sheets: new Map(sheets.map((sheet) => [sheet.id, sheet])), calendar };
}
