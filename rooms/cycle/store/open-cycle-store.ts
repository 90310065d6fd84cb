import type { ReadTx } from "../../../store/index.ts";
import type { Unit } from "../../account/index.ts";
import { readUnits } from "../../account/server.ts";
import type { Holder } from "../domain/open-cycle-units.ts";

/** The body's units as they stand now, those that ended left out; by kind and id. */
export async function readCurrentUnits(tx: ReadTx, bodyId: string): Promise<readonly Unit[]> {
  const units = [...(await readUnits(tx, bodyId)).values()].filter(({ ended }) => !ended);
  const keyOf = ({ kind, id }: Unit): string => `${kind} ${id}`;
  return units.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** Who holds a role today; people who left are missing, whatever roles stand in the books. */
export const readHolders = (tx: ReadTx, bodyId: string): Promise<readonly Holder[]> =>
  tx.query<Holder>(
    `SELECT held.person_id AS "personId", held.role, held.unit_id AS "unitId" FROM (
       SELECT DISTINCT ON (id) * FROM account_role WHERE body_id = $1 ORDER BY id, version DESC
     ) held
     JOIN (SELECT DISTINCT ON (id) id, ended FROM account_person WHERE body_id = $1 ORDER BY id, version DESC) person
       ON person.id = held.person_id AND NOT person.ended
     WHERE NOT held.ended AND (held.valid_from IS NULL OR held.valid_from <= account_today())
       AND (held.valid_to IS NULL OR held.valid_to >= account_today())
     ORDER BY held.unit_id, held.person_id, held.role`,
    [bodyId],
  );
