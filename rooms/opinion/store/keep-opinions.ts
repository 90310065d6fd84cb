import type { WriteTx } from "../../../store/index.ts";
import type { Opinion, OpinionAnswer, OpinionEffect, OpinionState } from "../domain/opinion.ts";

export type NewOpinion = Pick<
  Opinion,
  "bodyId" | "id" | "cycleId" | "sheetId" | "meetingId" | "kind" | "saidBy" | "saidOn" | "text"
>;

/** An opinion written down by somebody with an account: it must be answered from now on. A second one with its id fails with `doubledKey`. */
export async function keepOpinion(tx: WriteTx, opinion: NewOpinion): Promise<void> {
  const { bodyId, id, cycleId, sheetId, meetingId, kind, saidBy, saidOn, text } = opinion;
  await tx.execute(
    `INSERT INTO opinion_opinion (body_id, id, version, cycle_id, sheet_id, meeting_id, kind, said_by, said_on, text, state)
     VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, 'recorded')`,
    [bodyId, id, cycleId, sheetId, meetingId, kind, saidBy, saidOn, text],
  );
}

/** The next version of an opinion, in another state; everything else stays. */
export async function keepOpinionState(
  tx: WriteTx,
  opinion: Pick<Opinion, "bodyId" | "id" | "version">,
  next: { readonly state: OpinionState; readonly why: string | null },
): Promise<number> {
  return tx.execute(
    `INSERT INTO opinion_opinion (body_id, id, version, cycle_id, sheet_id, meeting_id, kind, said_by, said_on, text, state, why)
     SELECT body_id, id, version + 1, cycle_id, sheet_id, meeting_id, kind, said_by, said_on, text, $4, $5
     FROM opinion_opinion WHERE body_id = $1 AND id = $2 AND version = $3`,
    [opinion.bodyId, opinion.id, opinion.version, next.state, next.why],
  );
}

type Answered = Omit<OpinionAnswer, "recordedAt" | "byPerson">;
type Looked = Omit<OpinionEffect, "recordedAt" | "byPerson">;
type OfOpinion = { readonly bodyId: string; readonly opinionId: string };

export async function keepAnswer(tx: WriteTx, answer: OfOpinion & Answered): Promise<void> {
  const { bodyId, opinionId, version, unitId, text, change, reason, aboutKind, aboutId } = answer;
  await tx.execute(
    `INSERT INTO opinion_answer (body_id, opinion_id, version, unit_id, text, change, reason, about_kind, about_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [bodyId, opinionId, version, unitId, text, change, reason, aboutKind, aboutId],
  );
}

export async function keepEffect(tx: WriteTx, effect: OfOpinion & Looked): Promise<void> {
  const { bodyId, opinionId, version, cycleId, effect: seen, text } = effect;
  await tx.execute(
    "INSERT INTO opinion_effect (body_id, opinion_id, version, cycle_id, effect, text) VALUES ($1, $2, $3, $4, $5, $6)",
    [bodyId, opinionId, version, cycleId, seen, text],
  );
}

/** A citizen's comment, without account; nothing can be read through this. */
export async function keepComment(
  tx: WriteTx,
  comment: Pick<Opinion, "bodyId" | "cycleId" | "sheetId" | "text">,
): Promise<void> {
  await tx.query("SELECT opinion_from_citizen($1, $2, $3, $4)", [
    comment.bodyId,
    comment.cycleId,
    comment.sheetId,
    comment.text,
  ]);
}
