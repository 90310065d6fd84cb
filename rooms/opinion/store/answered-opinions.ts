import type { ReadTx } from "../../../store/index.ts";
import type { Answered } from "../../cycle/index.ts";

/** Opinions on sheets that were answered, for the people who had recorded them and did not answer themselves; only for the server's own digests. */
export const readAnsweredOpinions = (tx: ReadTx, bodyId: string): Promise<readonly Answered[]> =>
  tx.query<Answered>(
    `SELECT said.by_person AS "personId", said.sheet_id AS "sheetId", max(answer.recorded_at) AS at
     FROM opinion_answer answer JOIN opinion_opinion said
       ON (said.body_id, said.id, said.version) = (answer.body_id, answer.opinion_id, 1)
     WHERE answer.body_id = $1 AND said.sheet_id IS NOT NULL AND said.by_person <> answer.by_person GROUP BY 1, 2 ORDER BY 1, 2`,
    [bodyId],
  );
