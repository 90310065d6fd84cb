import { randomBytes } from "node:crypto";
import type { ReadTx, WriteTx } from "../../../store/index.ts";
import type { PersonKey } from "./people.ts";
import { hashOf } from "./sessions.ts";

export const invitationDays = 7;

/** A new one-time link's token and when it stops working (ISO); earlier links of the person stop at once. Only the hash is kept. */
export async function keepInvitation(
  tx: WriteTx,
  { bodyId, personId }: PersonKey,
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  const token = randomBytes(32).toString("base64url");
  await tx.execute(
    "UPDATE account_invitation SET expires_at = now() WHERE body_id = $1 AND person_id = $2 AND used_at IS NULL AND expires_at > now()",
    [bodyId, personId],
  );
  const [kept] = await tx.query<{ expiresAt: string }>(
    `INSERT INTO account_invitation (token_hash, body_id, person_id, expires_at)
     VALUES ($1, $2, $3, now() + make_interval(days => $4)) RETURNING expires_at AS "expiresAt"`,
    [hashOf(token), bodyId, personId, invitationDays],
  );
  if (!kept) throw new Error(`No invitation was kept for ${personId}`);
  return { token, expiresAt: kept.expiresAt };
}

/** Whose link it is, while it can be used. */
export async function findInvited(tx: ReadTx, token: string): Promise<PersonKey | null> {
  const [row] = await tx.query<PersonKey>(
    `SELECT body_id AS "bodyId", person_id AS "personId" FROM account_invitation
     WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now()`,
    [hashOf(token)],
  );
  return row ?? null;
}

/** Uses the link up; null where that happened before, or its time is over. Of two at once, one gets it. */
export async function takeInvitation(tx: WriteTx, token: string): Promise<PersonKey | null> {
  const [row] = await tx.query<PersonKey>(
    `UPDATE account_invitation SET used_at = now() WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now()
     RETURNING body_id AS "bodyId", person_id AS "personId"`,
    [hashOf(token)],
  );
  return row ?? null;
}

/** Uses up whatever open link the person has; true where there was one. */
export async function takeInvitationOf(tx: WriteTx, { bodyId, personId }: PersonKey): Promise<boolean> {
  const taken = await tx.execute(
    "UPDATE account_invitation SET used_at = now() WHERE body_id = $1 AND person_id = $2 AND used_at IS NULL AND expires_at > now()",
    [bodyId, personId],
  );
  return taken > 0;
}
