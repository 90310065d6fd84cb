import type { ReadTx, WriteTx } from "../../../store/index.ts";
import type { KeptEdition } from "../domain/apply-decisions.ts";

/** The next editions that were made, each in its newest version, the earliest first. To a session without staff rights: none. */
export const readKeptEditions = (tx: ReadTx, bodyId: string): Promise<readonly KeptEdition[]> =>
  tx.query<KeptEdition>(
    `SELECT * FROM (
       SELECT DISTINCT ON (id) id, version, recorded_at AS "recordedAt", by_person AS "byPerson", cycle_id AS "cycleId", title,
         valid_from::text AS "validFrom", content
       FROM decision_edition WHERE body_id = $1 ORDER BY id, version DESC
     ) newest ORDER BY "validFrom", id`,
    [bodyId],
  );

/** A next edition, or its next version. */
export async function keepEdition(
  tx: WriteTx,
  bodyId: string,
  { id, version, cycleId, title, validFrom, content }: Omit<KeptEdition, "recordedAt" | "byPerson">,
): Promise<void> {
  await tx.execute(
    "INSERT INTO decision_edition (body_id, id, version, cycle_id, title, valid_from, content) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    [bodyId, id, version, cycleId, title, validFrom, JSON.stringify(content)],
  );
}
