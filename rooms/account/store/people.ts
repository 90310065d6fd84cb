import { randomBytes } from "node:crypto";
import { isSessionToken, type SessionToken } from "../../../foundation/index.ts";
import type { ReadTx, WriteTx } from "../../../store/index.ts";
import type { HeldRole, PersonWords, Viewer } from "../domain/viewer.ts";
import { formTokenOf, mailKey, newPersonKey, openFor, type Secret, sealFor } from "./seal.ts";
import { hashOf } from "./sessions.ts";

/** One person of one body. */
export type PersonKey = { readonly bodyId: string; readonly personId: string };

export type NewPerson = PersonWords & {
  readonly bodyId: string;
  readonly id: string;
  readonly purpose: string;
  /** Day after which the person's key is destroyed, `2027-03-31`. */
  readonly expiresOn: string;
  readonly byPerson: string | null;
};

/** Keeps a person, sealed. */
export async function addPerson(tx: WriteTx, secret: Secret, person: NewPerson): Promise<void> {
  const key = await addPersonKey(tx, secret, { bodyId: person.bodyId, personId: person.id });
  await addSealedPerson(tx, sealPerson(secret, key, person), person);
}

/** The person's own key. Only the server itself can read or destroy it. */
export async function addPersonKey(tx: WriteTx, secret: Secret, { bodyId, personId }: PersonKey): Promise<Buffer> {
  const key = newPersonKey(secret);
  await tx.execute("INSERT INTO account_person_key (body_id, person_id, sealed_key) VALUES ($1, $2, $3)", [
    bodyId,
    personId,
    key,
  ]);
  return key;
}

export type SealedWords = { readonly sealed: Buffer; readonly mailKey: string };

export const sealPerson = (secret: Secret, key: Buffer, { name, mail }: PersonWords): SealedWords => ({
  sealed: sealFor(secret, key, { name, mail }),
  mailKey: mailKey(secret, mail),
});

/** Version 1 of a person; runs as the owner of the tables or as somebody of HQ. */
export async function addSealedPerson(
  tx: WriteTx,
  words: SealedWords,
  person: Pick<NewPerson, "bodyId" | "id" | "byPerson" | "purpose" | "expiresOn">,
): Promise<void> {
  await tx.execute(
    `INSERT INTO account_person (body_id, id, version, by_person, sealed, mail_key, purpose, expires_on)
     VALUES ($1, $2, 1, $3, $4, $5, $6, $7)`,
    [person.bodyId, person.id, person.byPerson, words.sealed, words.mailKey, person.purpose, person.expiresOn],
  );
}

/** Persons with this mail address who are not ended, in every body; usually one. */
export const findByMail = (tx: ReadTx, secret: Secret, mail: string): Promise<readonly PersonKey[]> =>
  tx.query<PersonKey>(
    `SELECT newest.body_id AS "bodyId", newest.id AS "personId" FROM (
       SELECT DISTINCT ON (body_id, id) body_id, id, mail_key, ended FROM account_person ORDER BY body_id, id, version DESC
     ) newest JOIN account_person_key k ON k.body_id = newest.body_id AND k.person_id = newest.id
     WHERE mail_key = $1 AND NOT ended ORDER BY 1, 2`,
    [mailKey(secret, mail)],
  );

/** What is kept of one person; null where they are unknown, ended or erased. Only for the server itself. */
export async function readPerson(
  tx: ReadTx,
  secret: Secret,
  { bodyId, personId }: PersonKey,
): Promise<(PersonWords & { readonly purpose: string; readonly expiresOn: string }) | null> {
  const [row] = await tx.query<{ sealed: Buffer; key: Buffer; purpose: string; expiresOn: string; ended: boolean }>(
    `SELECT p.sealed, k.sealed_key AS key, p.purpose, p.expires_on::text AS "expiresOn", p.ended
     FROM account_person p JOIN account_person_key k ON (k.body_id, k.person_id) = (p.body_id, p.id)
     WHERE p.body_id = $1 AND p.id = $2 ORDER BY p.version DESC LIMIT 1`,
    [bodyId, personId],
  );
  const words = row && !row.ended ? openFor(secret, row.key, row.sealed) : null;
  return row && isPersonWords(words) ? { ...words, purpose: row.purpose, expiresOn: row.expiresOn } : null;
}

type SealedPerson = { readonly id: string; readonly sealed: Buffer; readonly key: Buffer | null };

/** Name and address by person. Only for the server itself: keys are not readable to a session. An erased person is missing. */
export async function readPeople(
  tx: ReadTx,
  secret: Secret,
  bodyId: string,
): Promise<ReadonlyMap<string, PersonWords>> {
  const rows = await tx.query<SealedPerson>(
    `SELECT p.id, p.sealed, k.sealed_key AS key FROM (
       SELECT DISTINCT ON (id) id, sealed FROM account_person WHERE body_id = $1 ORDER BY id, version DESC
     ) p LEFT JOIN account_person_key k ON k.body_id = $1 AND k.person_id = p.id`,
    [bodyId],
  );
  return new Map(
    rows.flatMap(({ id, sealed, key }) => {
      const words = openFor(secret, key, sealed);
      return isPersonWords(words) ? [[id, words] as const] : [];
    }),
  );
}

const isPersonWords = (value: unknown): value is PersonWords =>
  typeof value === "object" &&
  value !== null &&
  "name" in value &&
  typeof value.name === "string" &&
  "mail" in value &&
  typeof value.mail === "string";

/** A new session of a person; the token goes into the browser's cookie and is kept nowhere. */
export async function openSession(
  tx: WriteTx,
  { bodyId, personId, hours }: { readonly bodyId: string; readonly personId: string; readonly hours: number },
): Promise<SessionToken> {
  const token = randomBytes(32).toString("base64url");
  if (!isSessionToken(token)) throw new Error("A new token has the wrong shape");
  await tx.execute(
    "INSERT INTO account_session (token_hash, body_id, person_id, expires_at) VALUES ($1, $2, $3, now() + make_interval(hours => $4))",
    [hashOf(token), bodyId, personId, hours],
  );
  return token;
}

/** Who a session is, or null where it ended. */
export async function findViewer(tx: ReadTx, secret: Secret, session: SessionToken): Promise<Viewer | null> {
  const [open] = await tx.query<{ bodyId: string; personId: string; sealed: Buffer; key: Buffer | null }>(
    `SELECT s.body_id AS "bodyId", s.person_id AS "personId", p.sealed, k.sealed_key AS key
     FROM account_session s
     JOIN LATERAL (SELECT sealed, ended FROM account_person p WHERE p.body_id = s.body_id AND p.id = s.person_id
                   ORDER BY version DESC LIMIT 1) p ON NOT p.ended
     LEFT JOIN account_person_key k ON (k.body_id, k.person_id) = (s.body_id, s.person_id)
     WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > now()`,
    [hashOf(session)],
  );
  if (!open) return null;
  const words = openFor(secret, open.key, open.sealed);
  // the setting is what the policies' functions look at
  await tx.query("SELECT set_config('michishirube.session', $1, true)", [session]);
  const roles = await tx.query<HeldRole>(
    `SELECT role, unit_id AS "unitId", area_id AS "areaId", person_id AS "forPerson" FROM account_roles() ORDER BY role, unit_id`,
  );
  return {
    session,
    bodyId: open.bodyId,
    personId: open.personId,
    name: isPersonWords(words) ? words.name : open.personId,
    roles,
    formToken: formTokenOf(secret, session),
  };
}
