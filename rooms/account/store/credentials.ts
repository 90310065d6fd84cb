import { randomUUID } from "node:crypto";
import type { ReadTx, WriteTx } from "../../../store/index.ts";
import type { PersonKey } from "./people.ts";

/** password: hash · passkey: public key (base64url), counter, transports · oidc: issuer. Name: what the person called it. */
export type CredentialContent = Readonly<Record<string, unknown>>;
export type CredentialKind = "password" | "passkey" | "oidc";

export type Credential = {
  readonly id: string;
  readonly kind: CredentialKind;
  readonly handle: string | null;
  readonly content: CredentialContent;
  readonly recordedAt: string;
};

const columns = `id, kind, handle, content, recorded_at AS "recordedAt"`;

/** The ways in that a person has. Only for the server itself: no session can read them. */
export const readCredentials = (tx: ReadTx, { bodyId, personId }: PersonKey): Promise<readonly Credential[]> =>
  tx.query<Credential>(
    `SELECT ${columns} FROM account_credential WHERE body_id = $1 AND person_id = $2 AND ended_at IS NULL ORDER BY recorded_at, id`,
    [bodyId, personId],
  );

/** The living credential with this handle (passkey id; "issuer subject"), in any body. */
export async function findCredential(
  tx: ReadTx,
  kind: "passkey" | "oidc",
  handle: string,
): Promise<(Credential & PersonKey) | null> {
  const [found] = await tx.query<Credential & PersonKey>(
    `SELECT ${columns}, body_id AS "bodyId", person_id AS "personId" FROM account_credential
     WHERE kind = $1 AND handle = $2 AND ended_at IS NULL ORDER BY body_id LIMIT 1`,
    [kind, handle],
  );
  return found ?? null;
}

export async function keepCredential(
  tx: WriteTx,
  person: PersonKey,
  given: Pick<Credential, "kind" | "handle" | "content">,
): Promise<string> {
  const id = randomUUID();
  await tx.execute(
    "INSERT INTO account_credential (body_id, person_id, id, kind, handle, content) VALUES ($1, $2, $3, $4, $5, $6)",
    [person.bodyId, person.personId, id, given.kind, given.handle, JSON.stringify(given.content)],
  );
  return id;
}

/** A new password takes the place of the one before. */
export async function keepPassword(tx: WriteTx, person: PersonKey, hash: string): Promise<void> {
  await tx.execute(
    "UPDATE account_credential SET ended_at = now(), content = '{}' WHERE body_id = $1 AND person_id = $2 AND kind = 'password' AND ended_at IS NULL",
    [person.bodyId, person.personId],
  );
  await keepCredential(tx, person, { kind: "password", handle: null, content: { hash } });
}

export async function endCredential(tx: WriteTx, { bodyId, personId }: PersonKey, id: string): Promise<boolean> {
  const ended = await tx.execute(
    "UPDATE account_credential SET ended_at = now(), content = '{}' WHERE body_id = $1 AND person_id = $2 AND id = $3 AND ended_at IS NULL",
    [bodyId, personId, id],
  );
  return ended > 0;
}

/** The authenticator's counter after a use, so that a copied key is noticed. */
export async function keepCounter(tx: WriteTx, { bodyId, personId }: PersonKey, id: string, counter: number) {
  await tx.execute(
    `UPDATE account_credential SET content = jsonb_set(content, '{counter}', to_jsonb($4::bigint))
     WHERE body_id = $1 AND person_id = $2 AND id = $3`,
    [bodyId, personId, id, counter],
  );
}
