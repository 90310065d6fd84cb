import type { ReadTx, WriteTx } from "../../../store/index.ts";
import type { Agreed, Meeting } from "../domain/meeting.ts";

/** The newest version of each meeting that the session may see, the latest day first. */
export async function readMeetings(
  tx: ReadTx,
  bodyId: string,
  scope: { readonly cycleId?: string; readonly id?: string },
): Promise<readonly Meeting[]> {
  return tx.query<Meeting>(
    `SELECT m.body_id AS "bodyId", m.id, m.version, m.recorded_at AS "recordedAt", m.by_person AS "byPerson", m.cycle_id AS "cycleId", m.title,
       m.held_on AS "heldOn", m.place, m.unit_id AS "unitId", m.area_path AS "areaPath", m.agenda, m.attendance, m.closed, m.reason,
       (SELECT min(c.recorded_at) FROM opinion_meeting c WHERE c.body_id = m.body_id AND c.id = m.id AND c.closed) AS "closedAt",
       (account_is_hq() OR m.unit_id IN (SELECT account_units_as('{department,bureau}'))) AS "mayKeep"
     FROM (
       SELECT DISTINCT ON (id) * FROM opinion_meeting
       WHERE body_id = $1 AND ($2::text IS NULL OR cycle_id = $2) AND ($3::text IS NULL OR id = $3)
       ORDER BY id, version DESC
     ) m ORDER BY m.held_on DESC, m.id`,
    [bodyId, scope.cycleId ?? null, scope.id ?? null],
  );
}

export const readMeeting = async (tx: ReadTx, bodyId: string, id: string): Promise<Meeting | null> =>
  (await readMeetings(tx, bodyId, { id }))[0] ?? null;

type KeptMeeting = Omit<Meeting, "recordedAt" | "byPerson" | "closedAt" | "mayKeep">;

/** A meeting, or its next version: the number says which. Who is late fails with `doubledKey` or `changedMeanwhile`. */
export async function keepMeeting(tx: WriteTx, meeting: KeptMeeting): Promise<void> {
  await tx.execute(
    `INSERT INTO opinion_meeting (body_id, id, version, cycle_id, title, held_on, place, unit_id, area_path, agenda, attendance, closed, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      meeting.bodyId,
      meeting.id,
      meeting.version,
      meeting.cycleId,
      meeting.title,
      meeting.heldOn,
      meeting.place,
      meeting.unitId,
      meeting.areaPath,
      meeting.agenda,
      meeting.attendance,
      meeting.closed,
      meeting.reason,
    ],
  );
}

/** What was agreed so far in a meeting, by sheet. */
export const readAgreed = (tx: ReadTx, bodyId: string, meetingId: string): Promise<readonly Agreed[]> =>
  tx.query<Agreed>(
    `SELECT DISTINCT ON (sheet_id) sheet_id AS "sheetId", version, text FROM opinion_agreed
     WHERE body_id = $1 AND meeting_id = $2 ORDER BY sheet_id, version DESC`,
    [bodyId, meetingId],
  );

export async function keepAgreed(
  tx: WriteTx,
  agreed: Agreed & { readonly bodyId: string; readonly meetingId: string },
): Promise<void> {
  await tx.execute(
    "INSERT INTO opinion_agreed (body_id, meeting_id, sheet_id, version, text) VALUES ($1, $2, $3, $4, $5)",
    [agreed.bodyId, agreed.meetingId, agreed.sheetId, agreed.version, agreed.text],
  );
}
