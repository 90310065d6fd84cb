import type { Database, WriteTx } from "../../../store/index.ts";

/** Tables to which a transaction added rows. What triggers derive and the trail of changes follow from them. */
export type Added = readonly string[];

const guarded = /^(account|cycle|value|opinion|decision|logic|release|mail|form|reading|vision)_/;
const derived = ["cycle_now", "cycle_answer_now"];

/** Rows added by this connection so far, by table: the server counts them past every policy, and across transactions. */
async function readCounts(tx: WriteTx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ name: string; count: number }>(
    "SELECT relname::text AS name, n_tup_ins AS count FROM pg_stat_xact_user_tables WHERE n_tup_ins > 0",
  );
  const counted = rows.filter(({ name }) => guarded.test(name) && !derived.includes(name));
  return new Map(counted.map(({ name, count }) => [name, count]));
}

/**
 * A database in which every change is done, its added rows are told, and then undone: so each person can try the same thing on the same
 * ground, in any order. What fails, fails as it would.
 */
export function rehearsingDatabase(database: Database, told: (added: Added) => void): Database {
  const rehearse =
    <T>(work: (tx: WriteTx) => Promise<T>) =>
    async (tx: WriteTx, keep: (value: T) => void): Promise<never> => {
      const before = await readCounts(tx);
      const value = await work(tx);
      const after = await readCounts(tx);
      told([...after].flatMap(([name, count]) => (count > (before.get(name) ?? 0) ? [name] : [])));
      keep(value);
      throw new Undone();
    };
  const undone = async <T>(run: (keep: (value: T) => void) => Promise<unknown>): Promise<T> => {
    const kept: T[] = [];
    try {
      await run((value) => kept.push(value));
    } catch (error) {
      if (!(error instanceof Undone)) throw error;
    }
    const [value] = kept;
    return value as T;
  };
  return {
    ...database,
    write: (work, limits) => undone((keep) => database.write((tx) => rehearse(work)(tx, keep), limits)),
    writeAs: (session, work, limits) =>
      undone((keep) => database.writeAs(session, (tx) => rehearse(work)(tx, keep), limits)),
  };
}

class Undone extends Error {}
