import type { ReadTx, WriteTx } from "../../../store/index.ts";
import type { Failures } from "../domain/lock-out.ts";

/** What is counted: an account (by the keyed hash of its mail address, whether it exists or not) and a caller (by that of its address). */
export type AttemptKeys = { readonly account: string; readonly caller: string };

/** Failures of the last 24 hours for an account, of the last hour for a caller. */
export async function readFailures(tx: ReadTx, key: string, hours: number): Promise<Failures> {
  const [row] = await tx.query<{ count: number; secondsAgo: number }>(
    `SELECT count(*)::integer AS count, coalesce(extract(epoch FROM now() - max(at)), 0)::float8 AS "secondsAgo"
     FROM account_attempt WHERE key = $1 AND at > now() - make_interval(hours => $2)`,
    [key, hours],
  );
  return row ?? { count: 0, secondsAgo: 0 };
}

/** Attempts of one account stand in line here, so that many at once are not all looked at before the first is counted. */
export async function waitInLine(tx: WriteTx, { account }: AttemptKeys): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 3))", [account]);
}

/** Counted before the password is looked at; a right one takes it back. Old ones go. */
export async function countAttempt(tx: WriteTx, { account, caller }: AttemptKeys): Promise<void> {
  await tx.execute("DELETE FROM account_attempt WHERE at < now() - interval '7 days'");
  await tx.execute("INSERT INTO account_attempt (key) VALUES ($1), ($2)", [account, caller]);
}

export async function forgetAttempts(tx: WriteTx, { account, caller }: AttemptKeys): Promise<void> {
  await tx.execute("DELETE FROM account_attempt WHERE key = $1", [account]);
  await tx.execute(
    `DELETE FROM account_attempt WHERE key = $1 AND id = (SELECT id FROM account_attempt WHERE key = $1 ORDER BY at DESC LIMIT 1)`,
    [caller],
  );
}
