import type { Database, ReadTx } from "../../../store/index.ts";
import type { PersonWords, Viewer } from "../domain/viewer.ts";
import { readPeople } from "./people.ts";
import type { Secret } from "./seal.ts";

type People = ReadonlyMap<string, PersonWords>;
type Remembered = { readonly stamp: string; readonly people: People };

const memories = new WeakMap<Database, Map<string, Remembered>>();

/**
 * Name and address by person of one body, each seal opened once. The database is asked every time whether anybody was added, changed or erased
 * since, so a name is shown no longer than its key exists. Only for the server itself; kept in memory and nowhere else.
 */
export function recallPeople(database: Database, secret: Secret, bodyId: string): Promise<People> {
  const memory = memories.get(database) ?? new Map<string, Remembered>();
  memories.set(database, memory);
  return database.read(async (tx) => {
    const stamp = await readStamp(tx, bodyId);
    const known = memory.get(bodyId);
    if (known?.stamp === stamp) return known.people;
    memory.delete(bodyId);
    const people = await readPeople(tx, secret, bodyId);
    memory.set(bodyId, { stamp, people });
    return people;
  });
}

/** Persons are only added; of the keys the newest writer counts too, as one may go and another come. */
async function readStamp(tx: ReadTx, bodyId: string): Promise<string> {
  const [row] = await tx.query<{ stamp: string }>(
    `SELECT concat_ws(' ', (SELECT count(*) FROM account_person WHERE body_id = $1),
       (SELECT concat_ws(' ', count(*), max(xmin::text::bigint)) FROM account_person_key WHERE body_id = $1)) AS stamp`,
    [bodyId],
  );
  return row?.stamp ?? "";
}

/** Name and address of the people whom the session may know by the policy of account_person: colleagues all, others themselves. */
export async function recallPeopleFor(
  database: Database,
  secret: Secret,
  { session, bodyId }: Pick<Viewer, "session" | "bodyId">,
): Promise<ReadonlyMap<string, PersonWords>> {
  const seen = await database.readAs(session, (tx) =>
    tx.query<{ readonly id: string }>("SELECT DISTINCT id FROM account_person WHERE body_id = $1", [bodyId]),
  );
  const known = new Set(seen.map(({ id }) => id));
  const people = await recallPeople(database, secret, bodyId);
  return new Map([...people].filter(([id]) => known.has(id)));
}
