import type { ReadTx, WriteTx } from "../../../store/index.ts";
import type { CalendarEntry } from "../domain/calendar.ts";

const columns = `kpi_id AS "kpiId", version, recorded_at AS "recordedAt", by_person AS "byPerson", statistic, latest_period AS "latestPeriod",
  next_period AS "nextPeriod", next_on AS "nextOn", measure_id AS "measureId", area_code AS "areaCode", chased_on AS "chasedOn",
  chased_note AS "chasedNote"`;

/** What is known of the publication of each KPI's statistic, in its newest version. */
export const readCalendar = (tx: ReadTx, bodyId: string): Promise<readonly CalendarEntry[]> =>
  tx.query<CalendarEntry>(
    `SELECT DISTINCT ON (kpi_id) ${columns} FROM value_calendar WHERE body_id = $1 ORDER BY kpi_id, version DESC`,
    [bodyId],
  );

export type NewCalendarEntry = Omit<CalendarEntry, "recordedAt" | "byPerson">;

/** The next version of an entry; `version` says which, and a version that is taken already is a StoreFailure `doubledKey`. */
export async function keepCalendar(tx: WriteTx, bodyId: string, entry: NewCalendarEntry): Promise<void> {
  await tx.execute(
    `INSERT INTO value_calendar (body_id, kpi_id, version, statistic, latest_period, next_period, next_on, measure_id, area_code,
       chased_on, chased_note) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      bodyId,
      entry.kpiId,
      entry.version,
      entry.statistic,
      entry.latestPeriod,
      entry.nextPeriod,
      entry.nextOn,
      entry.measureId,
      entry.areaCode,
      entry.chasedOn,
      entry.chasedNote,
    ],
  );
}
