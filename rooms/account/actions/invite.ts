import { randomUUID } from "node:crypto";
import { type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import type { Database, WriteTx } from "../../../store/index.ts";
import { dropLetters, queueLetter } from "../../mail/server.ts";
import { type InvitationWriting, invitationLetter, type LetterHead } from "../domain/invitation-letter.ts";
import type { NewRole } from "../domain/transfer.ts";
import type { Viewer } from "../domain/viewer.ts";
import { noteEvent } from "../store/audit-notes.ts";
import { readCredentials } from "../store/credentials.ts";
import { keepInvitation } from "../store/invitations.ts";
import { letterSealing } from "../store/letter-sealing.ts";
import {
  addPerson,
  addPersonKey,
  addSealedPerson,
  findByMail,
  type PersonKey,
  readPerson,
  sealPerson,
} from "../store/people.ts";
import { giveRole } from "../store/register.ts";
import type { Secret } from "../store/seal.ts";
import { attemptWrite } from "./attempt.ts";

type Ground = { readonly database: Database; readonly secret: Secret };

/** Somebody to be let in. */
export type NewColleague = {
  readonly name: string;
  readonly mail: string;
  readonly purpose: string;
  readonly expiresOn: string;
  readonly role: Omit<NewRole, "personId">;
};

/** How a link gets to its person. `origin`: the product's address without a slash at its end. `letter` null = no mail is sent from here. */
export type Delivery = { readonly origin: string; readonly letter: LetterHead | null };

/** queued: a letter carries it as well · notSending: no mail server is set · noAddress: no letter can be written to what is kept as the address. */
export type LetterFate = "queued" | "notSending" | "noAddress";

/** A link that lets its person in once. The token is nowhere but in it, and sealed in the letter that waits. */
export type WayIn = { readonly link: string; readonly expiresAt: string; readonly letter: LetterFate };

/** Invites as somebody of HQ: what they may not do, the database refuses. A known mail address gets the role and a new link. */
export async function inviteAs(
  ground: Ground,
  viewer: Viewer,
  person: NewColleague,
  delivery: Delivery,
): Promise<Outcome<WayIn, Problem>> {
  const { database, secret } = ground;
  const { bodyId } = viewer;
  const known = (await database.read((tx) => findByMail(tx, secret, person.mail))).find((one) => one.bodyId === bodyId);
  const personId = known?.personId ?? `p-${randomUUID()}`;
  const key = known ? null : await database.write((tx) => addPersonKey(tx, secret, { bodyId, personId }));
  const kept = await attemptWrite(() =>
    database.writeAs(viewer.session, async (tx) => {
      if (key) await addSealedPerson(tx, sealPerson(secret, key, person), { ...person, ...byViewer(viewer, personId) });
      await giveRole(tx, bodyId, { ...person.role, personId });
    }),
  );
  if (!kept.ok) {
    if (key) await destroyKey(database, bodyId, personId);
    return kept;
  }
  return ok(await reinvite(ground, { bodyId, personId }, { by: viewer.personId, delivery }));
}

const byViewer = ({ bodyId, personId }: Viewer, id: string) => ({ bodyId, id, byPerson: personId });

const destroyKey = (database: Database, bodyId: string, personId: string) =>
  database.write((tx) =>
    tx.execute("DELETE FROM account_person_key WHERE body_id = $1 AND person_id = $2", [bodyId, personId]),
  );

/** A new one-time link for somebody who is known; also the way back for those who lost theirs. */
export const reinvite = (
  { database, secret }: Ground,
  person: PersonKey,
  { by, delivery }: { readonly by: string; readonly delivery: Delivery },
): Promise<WayIn> =>
  database.write(async (tx) => {
    const way = await openWay(tx, secret, person, delivery);
    await noteEvent(tx, { bodyId: person.bodyId, personId: by }, "invited", { person: person.personId });
    return way;
  });

/** The way the first person of HQ gets in: as the keeper of the server, at its command line. */
export async function inviteAsKeeper(
  { database, secret }: Ground,
  bodyId: string,
  person: NewColleague,
  delivery: Delivery,
): Promise<WayIn> {
  return database.write(async (tx) => {
    const found = (await findByMail(tx, secret, person.mail)).find((one) => one.bodyId === bodyId);
    const personId = found?.personId ?? `p-${randomUUID()}`;
    if (!found) await addPerson(tx, secret, { ...person, bodyId, id: personId, byPerson: null });
    const held = await tx.query(
      `SELECT 1 FROM (SELECT DISTINCT ON (id) * FROM account_role WHERE body_id = $1 AND person_id = $2 ORDER BY id, version DESC) r
       WHERE NOT ended AND role = $3 AND unit_id = $4 AND (valid_to IS NULL OR valid_to >= account_today())`,
      [bodyId, personId, person.role.role, person.role.unitId],
    );
    if (held.length === 0) await giveRole(tx, bodyId, { ...person.role, personId });
    const way = await openWay(tx, secret, { bodyId, personId }, delivery);
    await noteEvent(tx, { bodyId, personId: null }, "invited", { person: personId, by: "keeper" });
    return way;
  });
}

/** The link, and the letter that carries it, in one transaction: both are kept or neither. A letter with an earlier link is taken back. */
async function openWay(tx: WriteTx, secret: Secret, person: PersonKey, { origin, letter }: Delivery): Promise<WayIn> {
  await dropInvitations(tx, person, "not sent: a newer link was made");
  const { token, expiresAt } = await keepInvitation(tx, person);
  const link = `${origin}/invite/${token}`;
  const fate = letter ? await writeLetter(tx, secret, person, { ...letter, link, expiresAt }) : "notSending";
  return { link, expiresAt, letter: fate };
}

async function writeLetter(
  tx: WriteTx,
  secret: Secret,
  person: PersonKey,
  writing: Omit<InvitationWriting, "kind" | "name">,
): Promise<LetterFate> {
  const words = await readPerson(tx, secret, person);
  if (!words) return "noAddress";
  const kind = (await readCredentials(tx, person)).length > 0 ? "recovery" : "invitation";
  const text = invitationLetter({ ...writing, kind, name: words.name });
  // every link has its letter, so the key is a new one each time; it says nothing of the token
  const key = `${kind} ${randomUUID()}`;
  const letter = { ...person, ...text, to: words.mail, kind, key, uselessAfter: writing.expiresAt } as const;
  return (await queueLetter(tx, letterSealing(secret), letter)).ok ? "queued" : "noAddress";
}

/** Letters with a link of this person that still wait are never sent. */
export const dropInvitations = (tx: WriteTx, { bodyId, personId }: PersonKey, why: string): Promise<void> =>
  dropLetters(tx, { bodyId, personId }, ["invitation", "recovery"], why);
