import type { ReadTx } from "../../../store/index.ts";
import type { Answered } from "../domain/digest.ts";

/** When the sheets that are being written again were sent back. */
export async function readReturns(tx: ReadTx, bodyId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; at: string }>(
    `SELECT n.sheet_id AS id, s.recorded_at AS at FROM cycle_now n
     JOIN cycle_step s ON (s.body_id, s.sheet_id, s.number) = (n.body_id, n.sheet_id, n.step_number)
     WHERE n.body_id = $1 AND n.stage = 'draft' AND s.to_stage = 'draft'`,
    [bodyId],
  );
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** Comments that somebody else replied to, each told to the person who had written the first one. */
export const readReplies = (tx: ReadTx, bodyId: string): Promise<readonly Answered[]> =>
  tx.query<Answered>(
    `SELECT asked.by_person AS "personId", reply.sheet_id AS "sheetId", max(reply.recorded_at) AS at
     FROM cycle_comment reply JOIN cycle_comment asked
       ON (asked.body_id, asked.sheet_id, asked.id, asked.version) = (reply.body_id, reply.sheet_id, reply.reply_to, 1)
     WHERE reply.body_id = $1 AND reply.version = 1 AND asked.by_person <> reply.by_person GROUP BY 1, 2 ORDER BY 1, 2`,
    [bodyId],
  );
