import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fail, type Outcome, ok, type Problem } from "../foundation/index.ts";
import type { Database } from "./database.ts";
import { StoreFailure } from "./failures.ts";
import { migrationChanged, migrationFailed, storeNewer } from "./migration-problems.ts";
import type { ReadTx, WriteTx } from "./transaction.ts";

/** One step of the schema, e.g. `{ number: 1, name: "0001-first-tables" }`; its checksum is the SHA-256 of its text. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
};

/** A step that a store has taken. */
export type AppliedMigration = Pick<Migration, "number" | "name" | "checksum">;

type Bookkeeping = { readonly found: boolean };

/** The product's own steps, in order. The folder is found from the source as well as from the built program. */
export function ourMigrations(): readonly Migration[] {
  return readMigrations(findUpwards(dirname(fileURLToPath(import.meta.url)), join("store", "migrations")));
}

/** The steps in a folder of files `0001-words.sql`, in order of their numbers. */
function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort();
  return names.map((file) => {
    const sql = readFileSync(join(folder, file), "utf8");
    const checksum = createHash("sha256").update(sql).digest("hex");
    return { number: Number(file.slice(0, 4)), name: file.slice(0, -".sql".length), sql, checksum };
  });
}

/**
 * Brings the store to the last step, each step in a transaction of its own; starters at the same moment wait for each other.
 * A store that knows steps we do not, or a step that differs from the one it took, is refused.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = ourMigrations(),
): Promise<Outcome<void, Problem>> {
  const before = await database.read(readApplied);
  const judged = judge(database.name, before, migrations);
  if (!judged.ok || before.length === migrations.length) return judged;
  await makeBookkeeping(database);
  for (;;) {
    const step = await database.write((tx) => takeNextStep(tx, database.name, migrations));
    if (!step.ok) return step;
    if (step.value === "done") return ok(undefined);
  }
}

/** The steps a store has taken, in order; none for a database we never touched. */
export async function readApplied(tx: ReadTx): Promise<readonly AppliedMigration[]> {
  const [table] = await tx.query<Bookkeeping>("SELECT to_regclass('store_migration') IS NOT NULL AS found");
  if (!table?.found) return [];
  return tx.query<AppliedMigration>("SELECT number, name, checksum FROM store_migration ORDER BY number");
}

async function takeNextStep(
  tx: WriteTx,
  name: string,
  migrations: readonly Migration[],
): Promise<Outcome<"more" | "done", Problem>> {
  await tx.execute("LOCK TABLE store_migration IN ACCESS EXCLUSIVE MODE");
  const applied = await readApplied(tx);
  const judged = judge(name, applied, migrations);
  if (!judged.ok) return judged;
  const next = migrations[applied.length];
  if (!next) return ok("done");
  await applyStep(tx, name, next);
  return ok("more");
}

async function applyStep(tx: WriteTx, name: string, { number, name: step, sql, checksum }: Migration): Promise<void> {
  await tx.execute(sql).catch((error: unknown) => {
    throw new StoreFailure(migrationFailed(name, step, error instanceof Error ? error.message : String(error)), {
      cause: error,
    });
  });
  await tx.execute("INSERT INTO store_migration (number, name, checksum) VALUES ($1, $2, $3)", [
    number,
    step,
    checksum,
  ]);
}

function judge(
  store: string,
  applied: readonly AppliedMigration[],
  known: readonly Migration[],
): Outcome<void, Problem> {
  for (const [index, step] of applied.entries()) {
    const ours = known[index];
    if (!ours) return fail(storeNewer(store, step.name, known.at(-1)?.name ?? "0000"));
    if (ours.checksum !== step.checksum) return fail(migrationChanged(store, step.name));
  }
  return ok(undefined);
}

/** Two first starters may both find no table and both make it; the loser of that race finds it made. */
async function makeBookkeeping(database: Database): Promise<void> {
  const make = () =>
    database.write((tx) =>
      tx.execute(
        `CREATE TABLE IF NOT EXISTS store_migration
         (number integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at timestamptz(3) NOT NULL DEFAULT now())`,
      ),
    );
  await make().catch(make);
}

function findUpwards(from: string, wanted: string): string {
  const here = join(from, wanted);
  if (existsSync(here)) return here;
  if (dirname(from) === from) throw new Error(`${wanted} was not found above the program`);
  return findUpwards(dirname(from), wanted);
}
