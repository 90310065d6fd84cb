import type { ReadTx } from "../../../store/index.ts";
import type { Cycle } from "../domain/sheet.ts";

/** Every version of a cycle, the newest first, with the moment it was kept. */
export async function readCycleVersions(
  tx: ReadTx,
  bodyId: string,
  id: string,
): Promise<readonly { readonly cycle: Cycle; readonly recordedAt: string }[]> {
  const rows = await tx.query<Cycle & { readonly recordedAt: string }>(
    `SELECT body_id AS "bodyId", id, version, fiscal_year AS "fiscalYear", title, title_en AS "titleEn", deadlines, closed, reason,
       recorded_at AS "recordedAt"
     FROM cycle_cycle WHERE body_id = $1 AND id = $2 ORDER BY version DESC`,
    [bodyId, id],
  );
  return rows.map(({ recordedAt, ...cycle }) => ({ cycle, recordedAt }));
}
