import type { Outcome, Problem } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import type { OwnedSheet, Register } from "../domain/register.ts";
import { planTransfer, type TransferWish } from "../domain/transfer.ts";
import type { Viewer } from "../domain/viewer.ts";
import { noteEvent } from "../store/audit-notes.ts";
import { changeRole, giveRole, handOver } from "../store/register.ts";
import { endSessionsOf } from "../store/sessions.ts";
import { attemptWrite } from "./attempt.ts";

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
  const kept = await attemptWrite(() =>
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
