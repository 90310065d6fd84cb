import type { ReadTx } from "../../../store/index.ts";
import type { LetterKind } from "../domain/letter.ts";

/** A letter as the page shows it: never its address or text. */
export type LetterState = {
  readonly id: string;
  readonly recordedAt: string;
  readonly personId: string;
  readonly kind: LetterKind;
  readonly state: "waiting" | "sent" | "failed";
  readonly tries: number;
  readonly nextTryAt: string;
  readonly sentAt: string | null;
  readonly trouble: string | null;
};

export type Queue = {
  readonly waiting: number;
  readonly sent: number;
  readonly failed: number;
  /** The newest of those that wait or failed, then of those that were sent. */
  readonly letters: readonly LetterState[];
};

const shownLetters = 100;

/** The letters that the session may see: HQ all of its body, everybody else their own. */
export async function readQueue(tx: ReadTx, bodyId: string): Promise<Queue> {
  const [counts] = await tx.query<Omit<Queue, "letters">>(
    `SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting, count(*) FILTER (WHERE state = 'sent') AS sent,
       count(*) FILTER (WHERE state = 'failed') AS failed FROM mail_letter WHERE body_id = $1`,
    [bodyId],
  );
  const letters = await tx.query<LetterState>(
    `SELECT id, recorded_at AS "recordedAt", person_id AS "personId", kind, state, tries, next_try_at AS "nextTryAt", sent_at AS "sentAt", trouble
     FROM mail_letter WHERE body_id = $1 ORDER BY state = 'sent', recorded_at DESC, id LIMIT ${shownLetters}`,
    [bodyId],
  );
  return { waiting: counts?.waiting ?? 0, sent: counts?.sent ?? 0, failed: counts?.failed ?? 0, letters };
}
