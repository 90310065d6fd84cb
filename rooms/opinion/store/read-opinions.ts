import type { ReadTx } from "../../../store/index.ts";
import type { Opinion, OpinionAnswer, OpinionEffect, OpinionLife, OpinionVersion } from "../domain/opinion.ts";

/** Which opinions; what is left out does not narrow. */
export type OpinionScope = {
  readonly ids?: readonly string[];
  readonly cycleId?: string;
  readonly sheetIds?: readonly string[];
  readonly meetingId?: string;
};

const answerObject = `jsonb_build_object('version', a.version, 'recordedAt', to_char(a.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'byPerson', a.by_person, 'unitId', a.unit_id, 'text', a.text, 'change', a.change, 'reason', a.reason, 'aboutKind', a.about_kind, 'aboutId', a.about_id)`;
const effectObject = `jsonb_build_object('version', e.version, 'recordedAt', to_char(e.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'byPerson', e.by_person, 'cycleId', e.cycle_id, 'effect', e.effect, 'text', e.text)`;

/** Each opinion as it stands now, as the session may see it. What the session may do is asked of the functions that its rights are made of. */
export async function readOpinionList(tx: ReadTx, bodyId: string, scope: OpinionScope): Promise<readonly Opinion[]> {
  if (scope.sheetIds?.length === 0 || scope.ids?.length === 0) return [];
  return tx.query<Opinion>(
    `SELECT o.body_id AS "bodyId", o.id, o.version, o.recorded_at AS "recordedAt", o.by_person AS "byPerson", o.cycle_id AS "cycleId",
       o.sheet_id AS "sheetId", o.meeting_id AS "meetingId", o.kind, o.said_by AS "saidBy", o.said_on AS "saidOn", o.text, o.state, o.why,
       coalesce(o.written_at, o.recorded_at) AS "writtenAt", o.written_by AS "writtenBy",
       (SELECT ${answerObject} FROM opinion_answer a WHERE a.body_id = o.body_id AND a.opinion_id = o.id ORDER BY a.version DESC LIMIT 1) AS answer,
       (SELECT ${effectObject} FROM opinion_effect e WHERE e.body_id = o.body_id AND e.opinion_id = o.id ORDER BY e.version DESC LIMIT 1) AS effect,
       CASE WHEN o.sheet_id IS NULL THEN account_is_hq() ELSE cycle_cares_for(o.body_id, o.sheet_id) END AS mine,
       (o.state = 'recorded' AND opinion_answers_on(o.body_id, o.sheet_id)) AS "mayAnswer",
       (account_is_hq() OR coalesce(o.written_by = account_person(), false)) AS "mayWithdraw"
     FROM (
       SELECT DISTINCT ON (id) *, max(recorded_at) FILTER (WHERE version = 1) OVER (PARTITION BY id) AS written_at,
         max(by_person) FILTER (WHERE version = 1) OVER (PARTITION BY id) AS written_by
       FROM opinion_opinion
       WHERE body_id = $1 AND ($2::text[] IS NULL OR id = ANY ($2)) AND ($3::text IS NULL OR cycle_id = $3)
         AND ($4::text[] IS NULL OR sheet_id = ANY ($4)) AND ($5::text IS NULL OR meeting_id = $5)
       ORDER BY id, version DESC
     ) o
     ORDER BY o.said_on, "writtenAt", o.id`,
    [bodyId, scope.ids ?? null, scope.cycleId ?? null, scope.sheetIds ?? null, scope.meetingId ?? null],
  );
}

export const readOpinion = async (tx: ReadTx, bodyId: string, id: string): Promise<Opinion | null> =>
  (await readOpinionList(tx, bodyId, { ids: [id] }))[0] ?? null;

/** All answers to the opinions of a meeting, by opinion, from the first on. */
export async function readAnswersOf(
  tx: ReadTx,
  bodyId: string,
  opinionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly OpinionAnswer[]>> {
  const rows = await tx.query<{ opinionId: string; answer: OpinionAnswer }>(
    `SELECT a.opinion_id AS "opinionId", ${answerObject} AS answer FROM opinion_answer a
     WHERE a.body_id = $1 AND a.opinion_id = ANY ($2) ORDER BY a.opinion_id, a.version`,
    [bodyId, opinionIds],
  );
  const byOpinion = new Map<string, OpinionAnswer[]>();
  for (const { opinionId, answer } of rows) byOpinion.set(opinionId, [...(byOpinion.get(opinionId) ?? []), answer]);
  return byOpinion;
}

/** One opinion with all its versions, answers and effects; null where there is none, or none that the session may see. */
export async function readOpinionLife(tx: ReadTx, bodyId: string, id: string): Promise<OpinionLife | null> {
  const opinion = await readOpinion(tx, bodyId, id);
  if (opinion === null) return null;
  const versions = await tx.query<OpinionVersion>(
    `SELECT version, recorded_at AS "recordedAt", by_person AS "byPerson", state, why FROM opinion_opinion
     WHERE body_id = $1 AND id = $2 ORDER BY version`,
    [bodyId, id],
  );
  const answers = await readAnswersOf(tx, bodyId, [id]);
  const effects = await tx.query<{ effect: OpinionEffect }>(
    `SELECT ${effectObject} AS effect FROM opinion_effect e WHERE e.body_id = $1 AND e.opinion_id = $2 ORDER BY e.version`,
    [bodyId, id],
  );
  return { opinion, versions, answers: answers.get(id) ?? [], effects: effects.map(({ effect }) => effect) };
}
