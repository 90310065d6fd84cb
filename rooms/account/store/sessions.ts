import { createHash } from "node:crypto";
import type { SessionToken } from "../../../foundation/index.ts";
import type { ReadTx, WriteTx } from "../../../store/index.ts";

/** A session ends after this many hours without use … */
export const idleHours = 8;
/** … and after this many in any case. */
export const wholeHours = 12;

export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Whose session this is or was. */
export async function findSessionOwner(tx: ReadTx, session: SessionToken): Promise<string | null> {
  const [row] = await tx.query<{ personId: string }>(
    `SELECT person_id AS "personId" FROM account_session WHERE token_hash = $1`,
    [hashOf(session)],
  );
  return row?.personId ?? null;
}

export async function endSession(tx: WriteTx, session: SessionToken): Promise<void> {
  await tx.execute("UPDATE account_session SET ended_at = now() WHERE token_hash = $1 AND ended_at IS NULL", [
    hashOf(session),
  ]);
}

/** A session as its person sees it: `key` is the first part of the hash, enough to name it and too little to use it. */
export type SessionRow = {
  readonly key: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
};

export const readSessions = (tx: ReadTx, bodyId: string, personId: string): Promise<readonly SessionRow[]> =>
  tx.query<SessionRow>(
    `SELECT left(token_hash, 16) AS key, created_at AS "createdAt", seen_at AS "seenAt", expires_at AS "expiresAt"
     FROM account_session WHERE body_id = $1 AND person_id = $2 AND ended_at IS NULL AND expires_at > now() ORDER BY created_at DESC`,
    [bodyId, personId],
  );

export async function endSessionByKey(
  tx: WriteTx,
  { bodyId, personId, key }: { readonly bodyId: string; readonly personId: string; readonly key: string },
): Promise<boolean> {
  const ended = await tx.execute(
    `UPDATE account_session SET ended_at = now()
     WHERE body_id = $1 AND person_id = $2 AND left(token_hash, 16) = $3 AND ended_at IS NULL`,
    [bodyId, personId, key],
  );
  return ended > 0;
}

/** Every session of the person, or all but one. */
export async function endSessionsOf(
  tx: WriteTx,
  { bodyId, personId, except }: { readonly bodyId: string; readonly personId: string; readonly except?: SessionToken },
): Promise<void> {
  await tx.execute(
    `UPDATE account_session SET ended_at = now() WHERE body_id = $1 AND person_id = $2 AND ended_at IS NULL AND token_hash <> $3`,
    [bodyId, personId, except === undefined ? "" : hashOf(except)],
  );
}
