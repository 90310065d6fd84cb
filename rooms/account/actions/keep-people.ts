import { randomUUID } from "node:crypto";
import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { type Database, StoreFailure } from "../../../store/index.ts";
import type { OwnedSheet, Register } from "../domain/register.ts";
import { type NewRole, planTransfer, type TransferWish } from "../domain/transfer.ts";
import type { Viewer } from "../domain/viewer.ts";
import { noteEvent } from "../store/audit-notes.ts";
import { keepInvitation } from "../store/invitations.ts";
import { addPerson, addPersonKey, addSealedPerson, findByMail, sealPerson } from "../store/people.ts";
import { changeRole, giveRole, handOver } from "../store/register.ts";
import type { Secret } from "../store/seal.ts";
import { endSessionsOf } from "../store/sessions.ts";

type Ground = { readonly database: Database; readonly secret: Secret };

/** Somebody to be let in. */
export type NewColleague = {
  readonly name: string;
  readonly mail: string;
  readonly purpose: string;
  readonly expiresOn: string;
  readonly role: Omit<NewRole, "personId">;
};

export type Invited = { readonly personId: string; readonly token: string };

/** Invites as somebody of HQ: what they may not do, the database refuses. A known mail address gets the role and a new link. */
export async function inviteAs(
  ground: Ground,
  viewer: Viewer,
  person: NewColleague,
): Promise<Outcome<Invited, Problem>> {
  const { database, secret } = ground;
  const { bodyId } = viewer;
  const known = (await database.read((tx) => findByMail(tx, secret, person.mail))).find((one) => one.bodyId === bodyId);
  const personId = known?.personId ?? `p-${randomUUID()}`;
  const key = known ? null : await database.write((tx) => addPersonKey(tx, secret, { bodyId, personId }));
  const kept = await inWords(() =>
    database.writeAs(viewer.session, async (tx) => {
      if (key) await addSealedPerson(tx, sealPerson(secret, key, person), { ...person, ...byViewer(viewer, personId) });
      await giveRole(tx, bodyId, { ...person.role, personId });
    }),
  );
  if (!kept.ok) {
    if (key) await destroyKey(database, bodyId, personId);
    return kept;
  }
  return ok({ personId, token: await reinvite(database, { bodyId, personId }, viewer.personId) });
}

const byViewer = ({ bodyId, personId }: Viewer, id: string) => ({ bodyId, id, byPerson: personId });

const destroyKey = (database: Database, bodyId: string, personId: string) =>
  database.write((tx) =>
    tx.execute("DELETE FROM account_person_key WHERE body_id = $1 AND person_id = $2", [bodyId, personId]),
  );

/** A new one-time link for somebody who is known; also the way back for those who lost theirs. */
export const reinvite = (
  database: Database,
  person: { readonly bodyId: string; readonly personId: string },
  by: string | null,
): Promise<string> =>
  database.write(async (tx) => {
    const token = await keepInvitation(tx, person);
    await noteEvent(tx, { bodyId: person.bodyId, personId: by }, "invited", { person: person.personId });
    return token;
  });

/** The way the first person of HQ gets in: as the keeper of the server, at its command line. */
export async function inviteAsKeeper(ground: Ground, bodyId: string, person: NewColleague): Promise<Invited> {
  const { database, secret } = ground;
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
    const token = await keepInvitation(tx, { bodyId, personId });
    await noteEvent(tx, { bodyId, personId: null }, "invited", { person: personId, by: "keeper" });
    return { personId, token };
  });
}

/** The whole transfer in one transaction: all of it, or nothing. */
export async function transfer(
  database: Database,
  viewer: Viewer,
  given: {
    readonly register: Register;
    readonly sheets: readonly OwnedSheet[];
    readonly wish: TransferWish;
    readonly today: string;
  },
): Promise<Outcome<null, Problem>> {
  const { register, sheets, wish, today } = given;
  const planned = planTransfer(register, sheets, wish);
  if (!planned.ok) return planned;
  const { endedRoles, newRoles, owners } = planned.value;
  const reason = `人事異動 ${wish.leavesOn}`;
  const kept = await inWords(() =>
    database.writeAs(viewer.session, async (tx) => {
      for (const { sheet, personId } of owners) await handOver(tx, viewer.bodyId, { sheet, personId, reason });
      for (const role of newRoles) await giveRole(tx, viewer.bodyId, role);
      for (const role of endedRoles) await changeRole(tx, viewer.bodyId, { ...role, validTo: wish.leavesOn }, false);
    }),
  );
  if (kept.ok && wish.leavesOn < today)
    await database.write((tx) => endSessionsOf(tx, { bodyId: viewer.bodyId, personId: wish.personId }));
  return kept;
}

/** What the database refuses becomes words: no right, or somebody else was first. */
export async function inWords(work: () => Promise<unknown>): Promise<Outcome<null, Problem>> {
  try {
    await work();
    return ok(null);
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    if (error.problem.code === "doubledKey") return fail(someoneWasFirst);
    if (["notAllowed", "changedMeanwhile"].includes(error.problem.code)) return fail(error.problem);
    throw error;
  }
}

const someoneWasFirst = problem(
  "changedMeanwhile",
  "ほかの人が先に変えました。何も失われていません。画面を開き直して、いまの内容を確かめてください。",
  "Somebody else changed this first. Nothing is lost. Open the page again and look at what holds now.",
);

/** Destroys the keys of persons whose time is over and who hold no role: their names and addresses are unreadable from then on, everywhere. */
export const erasePersons = (database: Database, bodyId: string): Promise<readonly string[]> =>
  database.write(async (tx) => {
    const gone = await tx.query<{ id: string }>(
      `SELECT p.id FROM (SELECT DISTINCT ON (id) id, expires_on FROM account_person WHERE body_id = $1 ORDER BY id, version DESC) p
       JOIN account_person_key k ON k.body_id = $1 AND k.person_id = p.id
       WHERE p.expires_on < account_today() AND NOT EXISTS (
         SELECT 1 FROM (SELECT DISTINCT ON (id) * FROM account_role WHERE body_id = $1 AND person_id = p.id ORDER BY id, version DESC) r
         WHERE NOT r.ended AND (r.valid_to IS NULL OR r.valid_to >= account_today()))
       ORDER BY p.id`,
      [bodyId],
    );
    for (const { id } of gone) {
      const person = { bodyId, personId: id };
      await tx.execute("DELETE FROM account_person_key WHERE body_id = $1 AND person_id = $2", [bodyId, id]);
      await tx.execute("DELETE FROM account_credential WHERE body_id = $1 AND person_id = $2", [bodyId, id]);
      await tx.execute("DELETE FROM account_invitation WHERE body_id = $1 AND person_id = $2", [bodyId, id]);
      await tx.execute("DELETE FROM mail_letter WHERE body_id = $1 AND person_id = $2", [bodyId, id]);
      await endSessionsOf(tx, person);
      await noteEvent(tx, { bodyId, personId: null }, "erased", { person: id });
    }
    return gone.map(({ id }) => id);
  });
