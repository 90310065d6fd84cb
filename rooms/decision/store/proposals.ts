import type { ReadTx, WriteTx } from "../../../store/index.ts";
import type { Proposal } from "../domain/proposal.ts";

const columns = `id, version, recorded_at AS "recordedAt", by_person AS "byPerson", cycle_id AS "cycleId", unit_id AS "unitId", sheet_ids AS "sheetIds",
  title, text, requested_yen::float8 AS "requestedYen", weight, allocated_yen::float8 AS "allocatedYen", answer, state`;

/** The newest version of every proposal of a cycle that the session may see: the strategy division sees no drafts. */
export const readProposals = (tx: ReadTx, bodyId: string, cycleId: string): Promise<readonly Proposal[]> =>
  tx.query<Proposal>(
    `SELECT * FROM (
       SELECT DISTINCT ON (id) ${columns} FROM decision_proposal WHERE body_id = $1 AND cycle_id = $2 ORDER BY id, version DESC
     ) newest ORDER BY "unitId", title, id`,
    [bodyId, cycleId],
  );

/** A proposal, or its next version. */
export async function keepProposal(
  tx: WriteTx,
  bodyId: string,
  proposal: Omit<Proposal, "recordedAt" | "byPerson">,
): Promise<void> {
  const { id, version, cycleId, unitId, sheetIds, title, text, requestedYen, weight, allocatedYen, answer, state } =
    proposal;
  await tx.execute(
    `INSERT INTO decision_proposal (body_id, id, version, cycle_id, unit_id, sheet_ids, title, text, requested_yen, weight, allocated_yen, answer, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [bodyId, id, version, cycleId, unitId, sheetIds, title, text, requestedYen, weight, allocatedYen, answer, state],
  );
}
