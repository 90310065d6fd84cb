import { fail, type Outcome, ok, type Problem, type SessionToken } from "../../../foundation/index.ts";
import type { Database, WriteTx } from "../../../store/index.ts";
import { attempt } from "../../account/server.ts";
import type { Agreed, Meeting } from "../domain/meeting.ts";
import { changedBefore, meetingClosed, noSuchMeeting, refusals } from "../domain/opinion-problems.ts";
import { keepAgreed, keepMeeting, readAgreed, readMeeting } from "../store/meetings.ts";

export type NewMeeting = Omit<
  Meeting,
  "version" | "recordedAt" | "byPerson" | "closed" | "reason" | "closedAt" | "mayKeep"
>;

/** Opens a meeting. The same id sent twice is one meeting. */
export async function openMeeting(
  database: Database,
  session: SessionToken,
  meeting: NewMeeting,
): Promise<Outcome<{ readonly id: string }, Problem>> {
  const kept = await attempt(async () => {
    await database.writeAs(session, (tx) => keepMeeting(tx, { ...meeting, version: 1, closed: false, reason: null }));
    return ok({ id: meeting.id });
  }, refusals);
  if (kept.ok || kept.problem.code !== "changedBefore") return kept;
  const there = await database.readAs(session, (tx) => readMeeting(tx, meeting.bodyId, meeting.id));
  return there?.title === meeting.title ? ok({ id: meeting.id }) : kept;
}

type Seen = { readonly bodyId: string; readonly id: string; readonly version: number };

/** Changes that need no reason: none of a closed meeting. */
export type MeetingChange = Partial<
  Pick<Meeting, "title" | "heldOn" | "place" | "attendance" | "agenda" | "closed" | "reason">
>;

/** The next version of a meeting. A closed one is only corrected or opened again with a reason. `seen.version` is what the person looked at. */
export const changeMeeting = (
  database: Database,
  session: SessionToken,
  seen: Seen,
  change: (meeting: Meeting) => MeetingChange,
): Promise<Outcome<Meeting, Problem>> =>
  attempt(
    () =>
      database.writeAs(session, async (tx) => {
        const meeting = await readMeeting(tx, seen.bodyId, seen.id);
        if (meeting === null) return fail(noSuchMeeting);
        if (meeting.version !== seen.version) return fail(changedBefore);
        const next = { ...meeting, reason: null, ...change(meeting), version: meeting.version + 1 };
        if (meeting.closed && !next.reason?.trim()) return fail(meetingClosed);
        await keepMeeting(tx, next);
        return ok(next);
      }),
    refusals,
  );

/** Writes down what was agreed on a sheet; `version` is the number seen plus one. */
export const recordAgreed = (
  database: Database,
  session: SessionToken,
  agreed: Agreed & { readonly bodyId: string; readonly meetingId: string },
): Promise<Outcome<null, Problem>> =>
  attempt(() => database.writeAs(session, (tx) => keepNextAgreed(tx, agreed)), refusals);

async function keepNextAgreed(
  tx: WriteTx,
  agreed: Agreed & { readonly bodyId: string; readonly meetingId: string },
): Promise<Outcome<null, Problem>> {
  const all = await readAgreed(tx, agreed.bodyId, agreed.meetingId);
  const before = all.find(({ sheetId }) => sheetId === agreed.sheetId);
  if (before?.text === agreed.text) return ok(null);
  if ((before?.version ?? 0) !== agreed.version - 1) return fail(changedBefore);
  await keepAgreed(tx, agreed);
  return ok(null);
}
