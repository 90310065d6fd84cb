import { Readable } from "node:stream";
import { fail, type Outcome, ok, type Problem } from "../foundation/index.ts";
import { checkArchive, readArchive } from "./archive.ts";
import { type BackupManifest, manifestName, parseManifest } from "./backup-manifest.ts";
import { backupFileProblem, backupNewer, notABackup, storeAheadOfBackup, storeNotEmpty } from "./backup-problems.ts";
import { quoteName } from "./copy.ts";
import type { Database } from "./database.ts";
import { inOutcome, StoreFailure } from "./failures.ts";
import { type Migration, migrate, ourMigrations, readApplied } from "./migrate.ts";
import { findFilledTable, readTables } from "./stored-tables.ts";
import type { ArchivePart } from "./tar.ts";
import type { WriteTx } from "./transaction.ts";

export type RestoreReport = { readonly file: string; readonly tables: number; readonly rows: number };

const noLimit = { statementMilliseconds: 0 };

/**
 * Fills an empty store from a back-up, wholly or not at all, and then brings its tables to the newest state.
 * A back-up of an older program goes into a store without tables yet (`openStore` with `tables: "asFound"`).
 */
export function restore(database: Database, file: string): Promise<Outcome<RestoreReport, Problem>> {
  return inOutcome(async () => {
    try {
      // once through the whole file first: altered bytes are found before a row is written, and reported as what they are
      await checkArchive(file);
      return await restoreParts(database, file, readArchive(file));
    } catch (error) {
      const found = backupFileProblem(error, file);
      throw found ? new StoreFailure(found, { cause: error }) : error;
    }
  });
}

async function restoreParts(
  database: Database,
  file: string,
  parts: AsyncGenerator<ArchivePart>,
): Promise<Outcome<RestoreReport, Problem>> {
  const first = await parts.next();
  const manifest = !first.done && first.value.name === manifestName ? parseManifest(first.value.bytes) : null;
  if (!manifest) return fail(notABackup(file));
  const prepared = await prepareTables(database, file, manifest);
  if (!prepared.ok) return prepared;
  const rows = await database.write((tx) => fillTables(tx, database.name, manifest, parts, file), noLimit);
  const newest = await migrate(database);
  return newest.ok ? ok({ file, tables: manifest.tables.length, rows }) : newest;
}

/** Makes the tables as they were when the back-up was written. */
async function prepareTables(
  database: Database,
  file: string,
  { steps }: BackupManifest,
): Promise<Outcome<void, Problem>> {
  const ours = ourMigrations();
  const then = ours.slice(0, steps.length);
  if (!sameSteps(then, steps))
    return fail(backupNewer(file, steps.at(-1)?.name ?? "0000", ours.at(-1)?.name ?? "0000"));
  const filled = await database.read(findFilledTable);
  if (filled) return fail(storeNotEmpty(database.name, filled));
  const applied = await database.read(readApplied);
  return applied.length > then.length ? fail(storeAheadOfBackup(database.name, file)) : migrate(database, then);
}

function sameSteps(ours: readonly Migration[], theirs: BackupManifest["steps"]): boolean {
  return ours.length === theirs.length && ours.every((step, index) => step.checksum === theirs[index]?.checksum);
}

async function fillTables(
  tx: WriteTx,
  store: string,
  manifest: BackupManifest,
  parts: AsyncIterable<ArchivePart>,
  file: string,
): Promise<number> {
  const present = new Set((await readTables(tx)).map(({ name }) => name));
  const commands = new Map(
    manifest.tables.filter(({ name }) => present.has(name)).map((table) => [table.name, copyCommand(table)]),
  );
  await tx.execute(`LOCK TABLE ${[...commands.keys()].map(quoteName).join(", ")} IN EXCLUSIVE MODE`);
  const filled = await findFilledTable(tx);
  if (filled) throw new StoreFailure(storeNotEmpty(store, filled));
  // rows come back as they were: what triggers derive from them is in the back-up as well
  await tx.execute("SET LOCAL michishirube.restoring = 'on'");
  let rows = 0;
  for await (const { name, bytes } of parts) {
    const command = commands.get(/^tables\/(.+)\/\d+\.copy$/.exec(name)?.[1] ?? "");
    if (!command) throw new StoreFailure(notABackup(file));
    rows += await tx.copyIn(command, Readable.from([bytes]));
  }
  return rows;
}

function copyCommand({ name, columns }: BackupManifest["tables"][number]): string {
  return `COPY ${quoteName(name)} (${columns.map(quoteName).join(", ")}) FROM STDIN`;
}
