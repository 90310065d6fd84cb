import type { Database } from "../database.ts";
import { StoreFailure } from "../failures.ts";

/** The table that the survival tests write to: every write is two rows that belong together. */
export const pairTable =
  "CREATE TABLE IF NOT EXISTS pair (number integer, half text, words text, PRIMARY KEY (number, half))";

const longestWords = 4000;

/** Writes pairs from `first` to `last`, one transaction each, and tells each number when its write was acknowledged. */
export async function writePairs(
  database: Database,
  first: number,
  last: number,
  acknowledged: (number: number) => void,
): Promise<void> {
  for (let number = first; number <= last; number += 1) {
    const kept = await writePair(database, number);
    if (kept) acknowledged(number);
  }
}

/** Waits for a database that went away by trying the next write; the number of a write that failed is not used again. */
async function writePair(database: Database, number: number): Promise<boolean> {
  // words of very different length, the same in every run
  const words = "道".repeat((number * 7919) % longestWords);
  try {
    await database.write(async (tx) => {
      await tx.execute("INSERT INTO pair VALUES ($1, 'left', $2)", [number, words]);
      await tx.execute("INSERT INTO pair VALUES ($1, 'right', $2)", [number, words]);
    });
    return true;
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    await new Promise((resolve) => setTimeout(resolve, 10));
    return false;
  }
}

/** What the table holds: the numbers with both halves, and those with one. */
export async function readPairs(
  database: Database,
): Promise<{ readonly whole: readonly number[]; readonly half: readonly number[] }> {
  const rows = await database.read((tx) =>
    tx.query<{ number: number; halves: number }>(
      "SELECT number, count(*) AS halves FROM pair GROUP BY number ORDER BY number",
    ),
  );
  return {
    whole: rows.filter((row) => row.halves === 2).map((row) => row.number),
    half: rows.filter((row) => row.halves !== 2).map((row) => row.number),
  };
}
