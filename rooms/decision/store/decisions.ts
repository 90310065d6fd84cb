import type { ReadTx, WriteTx } from "../../../store/index.ts";
import { type Decision, type Direction, type SheetDecision, sheetDecision } from "../domain/direction.ts";
import { groupBy } from "../domain/group-by.ts";
import type { Revision } from "../domain/revision.ts";

const decisionColumns = `sheet_id AS "sheetId", version, recorded_at AS "recordedAt", by_person AS "byPerson", state, direction, reason`;
const revisionColumns = `id, version, recorded_at AS "recordedAt", by_person AS "byPerson", sheet_id AS "sheetId",
  jsonb_build_object('kind', about_kind, 'id', about_id) AS about, what, before, after, reason, opinion_id AS "opinionId", state`;

/** Every word that the session may see on the direction of the sheets, the first one first. */
export const readDecisionHistory = (
  tx: ReadTx,
  bodyId: string,
  sheetIds: readonly string[],
): Promise<readonly Decision[]> =>
  tx.query<Decision>(
    `SELECT ${decisionColumns} FROM decision_decision WHERE body_id = $1 AND sheet_id = ANY ($2) ORDER BY sheet_id, version`,
    [bodyId, sheetIds],
  );

/** What stands on the direction of each sheet: proposal and decision. Sheets on which nothing was said are missing. */
export async function readSheetDecisions(
  tx: ReadTx,
  bodyId: string,
  sheetIds: readonly string[],
): Promise<ReadonlyMap<string, SheetDecision>> {
  const all = groupBy(await readDecisionHistory(tx, bodyId, sheetIds), ({ sheetId }) => sheetId);
  return new Map([...all].map(([sheetId, decisions]) => [sheetId, sheetDecision(decisions)]));
}

/** The next word on a sheet's direction; `version` is one more than the writer saw, so that who comes second is refused. */
export async function keepDecision(
  tx: WriteTx,
  bodyId: string,
  decision: Pick<Decision, "sheetId" | "version" | "state" | "direction" | "reason">,
): Promise<void> {
  await tx.execute(
    "INSERT INTO decision_decision (body_id, sheet_id, version, state, direction, reason) VALUES ($1, $2, $3, $4, $5, $6)",
    [bodyId, decision.sheetId, decision.version, decision.state, decision.direction, decision.reason],
  );
}

/** The newest version of every revision of the sheets that the session may see, withdrawn ones included. */
export const readSheetRevisions = (
  tx: ReadTx,
  bodyId: string,
  sheetIds: readonly string[],
): Promise<readonly Revision[]> =>
  tx.query<Revision>(
    `SELECT * FROM (
       SELECT DISTINCT ON (id) ${revisionColumns} FROM decision_revision WHERE body_id = $1 AND sheet_id = ANY ($2) ORDER BY id, version DESC
     ) newest ORDER BY "sheetId", about ->> 'id', what, id`,
    [bodyId, sheetIds],
  );

export async function readRevision(tx: ReadTx, bodyId: string, id: string): Promise<Revision | null> {
  const [revision] = await tx.query<Revision>(
    `SELECT ${revisionColumns} FROM decision_revision WHERE body_id = $1 AND id = $2 ORDER BY version DESC LIMIT 1`,
    [bodyId, id],
  );
  return revision ?? null;
}

/** The revisions that opinions led to, by opinion; withdrawn ones are left out. */
export async function revisionsByOpinion(
  tx: ReadTx,
  bodyId: string,
  opinionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Revision[]>> {
  const revisions = await tx.query<Revision>(
    `SELECT * FROM (
       SELECT DISTINCT ON (id) ${revisionColumns} FROM decision_revision WHERE body_id = $1 ORDER BY id, version DESC
     ) newest WHERE "opinionId" = ANY ($2) AND state <> 'withdrawn' ORDER BY id`,
    [bodyId, opinionIds],
  );
  return groupBy(revisions, ({ opinionId }) => opinionId ?? "");
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** A revision, or its next version (`version` says which). */
export async function keepRevision(
  tx: WriteTx,
  bodyId: string,
  revision: Omit<Revision, "recordedAt" | "byPerson">,
): Promise<void> {
  const { about, before, after } = revision;
  await tx.execute(
    `INSERT INTO decision_revision (body_id, id, version, sheet_id, about_kind, about_id, what, before, after, reason, opinion_id, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      bodyId,
      revision.id,
      revision.version,
      revision.sheetId,
      about.kind,
      about.id,
      revision.what,
      json(before),
      json(after),
      revision.reason,
      revision.opinionId,
      revision.state,
    ],
  );
}

/** The direction decided for each sheet of a cycle, for the roll-over into the next year; a newer proposal does not count. */
export async function decidedDirections(
  tx: ReadTx,
  bodyId: string,
  cycleId: string,
): Promise<ReadonlyMap<string, Direction>> {
  const rows = await tx.query<{ readonly sheetId: string; readonly direction: Direction }>(
    `SELECT DISTINCT ON (d.sheet_id) d.sheet_id AS "sheetId", d.direction
     FROM decision_decision d JOIN cycle_now n ON (n.body_id, n.sheet_id) = (d.body_id, d.sheet_id)
     WHERE d.body_id = $1 AND n.cycle_id = $2 AND d.state = 'decided' ORDER BY d.sheet_id, d.version DESC`,
    [bodyId, cycleId],
  );
  return new Map(rows.map(({ sheetId, direction }) => [sheetId, direction]));
}
