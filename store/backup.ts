import { type Outcome, ok, type Problem } from "../foundation/index.ts";
import { type ArchiveWriter, createArchive } from "./archive.ts";
import { type BackupManifest, manifestName, writeManifest } from "./backup-manifest.ts";
import { backupFileProblem } from "./backup-problems.ts";
import { copyOut } from "./copy.ts";
import type { Database } from "./database.ts";
import { inOutcome, StoreFailure } from "./failures.ts";
import { readApplied } from "./migrate.ts";
import { orderedRows, readTables, type StoredTable } from "./stored-tables.ts";
import type { ReadTx } from "./transaction.ts";

export type BackupReport = { readonly file: string; readonly tables: number; readonly bytes: number };

// a part is cut at the first end of a row after this many bytes, so the cuts depend on the rows alone
const partBytes = 4 * 1024 * 1024;
const noLimit = { statementMilliseconds: 0 };

/**
 * Writes one snapshot of the whole store to a .tar.gz while others go on working. The same rows give the same bytes.
 * The file appears under its name only when it is whole and on the disk.
 */
export function backup(database: Database, file: string): Promise<Outcome<BackupReport, Problem>> {
  return inOutcome(async () => {
    const archive = createArchive(file);
    try {
      const tables = await database.read((tx) => writeTables(tx, archive), noLimit);
      const { bytes } = await archive.finish();
      return ok({ file, tables, bytes });
    } catch (error) {
      await archive.abandon();
      const found = backupFileProblem(error, file);
      throw found ? new StoreFailure(found, { cause: error }) : error;
    }
  });
}

async function writeTables(tx: ReadTx, archive: ArchiveWriter): Promise<number> {
  const steps = await readApplied(tx);
  const tables = await readTables(tx);
  const manifest: BackupManifest = {
    product: "michishirube",
    format: 1,
    steps: [...steps],
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
  };
  await archive.add({ name: manifestName, bytes: writeManifest(manifest) });
  for (const table of tables) await writeTable(tx, archive, table);
  return tables.length;
}

async function writeTable(tx: ReadTx, archive: ArchiveWriter, table: StoredTable): Promise<void> {
  let parts = 0;
  const cutter = partCutter(async (bytes) => {
    parts += 1;
    await archive.add({ name: `tables/${table.name}/${String(parts).padStart(6, "0")}.copy`, bytes });
  });
  await copyOut(tx, await orderedRows(tx, table), cutter.take);
  await cutter.end();
}

/** Gathers pieces and hands on parts of whole rows. A line feed ends a row: those inside a value are written as `\n`. */
function partCutter(handOn: (bytes: Buffer) => Promise<void>): {
  take: (piece: Buffer) => Promise<void>;
  end: () => Promise<void>;
} {
  let gathered: Buffer[] = [];
  let size = 0;
  const gather = (piece: Buffer) => {
    gathered.push(piece);
    size += piece.length;
  };
  const end = async () => {
    if (size > 0) await handOn(Buffer.concat(gathered));
    gathered = [];
    size = 0;
  };
  const take = async (piece: Buffer): Promise<void> => {
    const lineFeed = piece.indexOf("\n", Math.max(0, partBytes - size - 1));
    if (lineFeed === -1 || size + lineFeed + 1 < partBytes) return gather(piece);
    gather(piece.subarray(0, lineFeed + 1));
    await end();
    if (lineFeed + 1 < piece.length) await take(piece.subarray(lineFeed + 1));
  };
  return { take, end };
}
