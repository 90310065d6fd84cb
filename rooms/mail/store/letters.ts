import { type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import type { ReadTx, WriteTx } from "../../../store/index.ts";
import { checkLetter, type Letter, type LetterKind, type TimedText } from "../domain/letter.ts";
import type { Sealing } from "../domain/sealing.ts";

/**
 * Puts a letter into the queue, in the transaction of what it tells: both are kept or neither. Value: whether it is new;
 * false where one with this key was written before. Fails for an address that is none.
 */
export async function queueLetter(
  tx: WriteTx,
  sealing: Sealing,
  letter: Letter,
): Promise<Outcome<{ readonly queued: boolean }, Problem>> {
  const checked = checkLetter(letter);
  if (!checked.ok) return checked;
  const { bodyId, personId, kind, key, to, subject, text, uselessAfter } = checked.value;
  const sealed = sealing.seal(JSON.stringify({ to, subject, text, uselessAfter }));
  const rows = await tx.execute(
    `INSERT INTO mail_letter (body_id, person_id, kind, key, sealed) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (body_id, key) DO NOTHING`,
    [bodyId, personId, kind, key, sealed],
  );
  return ok({ queued: rows === 1 });
}

export type DueLetter = {
  readonly bodyId: string;
  readonly id: string;
  readonly recordedAt: string;
  readonly tries: number;
  readonly sealed: Buffer | null;
};

const dueColumns = `body_id AS "bodyId", id, recorded_at AS "recordedAt", tries, sealed`;

/** Takes the letter that has been due longest, and holds it until the transaction ends. A letter that another sender holds is passed over. */
export async function takeDueLetter(tx: WriteTx, now: Date): Promise<DueLetter | null> {
  const [letter] = await tx.query<DueLetter>(
    `SELECT ${dueColumns} FROM mail_letter
     WHERE state = 'waiting' AND next_try_at <= $1 ORDER BY next_try_at, recorded_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [now.toISOString()],
  );
  return letter ?? null;
}

/** Sent: nothing of address and text stays. */
export const markSent = (tx: WriteTx, { bodyId, id }: DueLetter, now: Date): Promise<number> =>
  tx.execute(
    `UPDATE mail_letter SET state = 'sent', sealed = NULL, sent_at = $3, tries = tries + 1, trouble = NULL WHERE body_id = $1 AND id = $2`,
    [bodyId, id, now.toISOString()],
  );

/** Will never be sent; the text is emptied, the reason stays. */
export const markFailed = (tx: WriteTx, { bodyId, id }: DueLetter, trouble: string): Promise<number> =>
  tx.execute(
    `UPDATE mail_letter SET state = 'failed', sealed = NULL, tries = tries + 1, trouble = $3 WHERE body_id = $1 AND id = $2`,
    [bodyId, id, trouble],
  );

export const markLater = (tx: WriteTx, { bodyId, id }: DueLetter, nextTryAt: Date, trouble: string): Promise<number> =>
  tx.execute(
    `UPDATE mail_letter SET tries = tries + 1, next_try_at = $3, trouble = $4 WHERE body_id = $1 AND id = $2`,
    [bodyId, id, nextTryAt.toISOString(), trouble],
  );

/** Null where the letter was sealed with another secret, or is not one. */
export function openLetter(sealing: Sealing, { sealed }: DueLetter): TimedText | null {
  const text = sealed && sealing.open(sealed);
  const content: unknown = text ? JSON.parse(text) : null;
  return isTimedText(content) ? content : null;
}

const isTimedText = (value: unknown): value is TimedText =>
  typeof value === "object" &&
  value !== null &&
  "to" in value &&
  typeof value.to === "string" &&
  "subject" in value &&
  typeof value.subject === "string" &&
  "text" in value &&
  typeof value.text === "string" &&
  (!("uselessAfter" in value) || typeof value.uselessAfter === "string");

/** What the letters of these kinds told one person holds no more: those that wait are never sent. A letter that is just on its way is let go. */
export async function dropLetters(
  tx: WriteTx,
  { bodyId, personId }: Pick<Letter, "bodyId" | "personId">,
  kinds: readonly LetterKind[],
  why: string,
): Promise<void> {
  const waiting = await tx.query<DueLetter>(
    `SELECT ${dueColumns} FROM mail_letter
     WHERE body_id = $1 AND person_id = $2 AND kind = ANY($3) AND state = 'waiting' FOR UPDATE SKIP LOCKED`,
    [bodyId, personId, kinds],
  );
  for (const letter of waiting) await markFailed(tx, letter, why);
}

/** When each person was last written a letter of a kind, ISO. Only for the server itself. */
export async function readLastLetters(
  tx: ReadTx,
  bodyId: string,
  kind: LetterKind,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ personId: string; at: string }>(
    `SELECT person_id AS "personId", max(recorded_at) AS at FROM mail_letter WHERE body_id = $1 AND kind = $2 GROUP BY person_id`,
    [bodyId, kind],
  );
  return new Map(rows.map(({ personId, at }) => [personId, at]));
}
