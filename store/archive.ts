import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { ArchiveDamaged, type ArchivePart, archiveEnd, tarPart, tarParts } from "./tar.ts";

/** The last part: one line `SHA-256  name` for each part before it, so that `sha256sum -c` can check an unpacked archive. */
const checksumsName = "checksums.sha256";

export type ArchiveWriter = {
  readonly add: (part: ArchivePart) => Promise<void>;
  /** Adds the checksums and gives the file its name; until then nothing stands under that name. */
  readonly finish: () => Promise<{ readonly bytes: number }>;
  readonly abandon: () => Promise<void>;
};

// quick rather than small: text of this kind shrinks to about a tenth either way
const compression = { level: 3 };

/** Writes a .tar.gz beside its goal; the same parts give the same bytes. */
export function createArchive(file: string): ArchiveWriter {
  const beside = `${file}.part-${process.pid}`;
  const target = createWriteStream(beside, { mode: 0o600, flush: true });
  const gzip = createGzip(compression);
  const written = pipeline(gzip, target);
  written.catch(() => undefined); // awaited at the end; a failure before that reaches the writer of a part
  const checksums: string[] = [];

  const write = async (bytes: Buffer) => {
    if (gzip.destroyed) await written;
    if (!gzip.write(bytes)) await Promise.race([once(gzip, "drain"), written]);
  };
  const add = async (part: ArchivePart) => {
    checksums.push(`${sha256(part.bytes)}  ${part.name}\n`);
    for (const bytes of tarPart(part)) await write(bytes);
  };
  return {
    add,
    finish: async () => {
      for (const bytes of tarPart({ name: checksumsName, bytes: Buffer.from(checksums.join("")) })) await write(bytes);
      gzip.end(archiveEnd);
      await written;
      await rename(beside, file);
      await syncFolder(dirname(file));
      return { bytes: target.bytesWritten };
    },
    abandon: async () => {
      gzip.destroy();
      target.destroy();
      await rm(beside, { force: true });
    },
  };
}

/**
 * The parts of an archive but for its checksums, which are compared on the way. ArchiveDamaged at the first part that
 * cannot be read, or at the end for the one whose content was altered.
 */
export async function* readArchive(file: string): AsyncGenerator<ArchivePart> {
  const found: string[] = [];
  let after: string | null = null;
  try {
    for await (const part of tarParts(unpack(file))) {
      if (part.name === checksumsName) return compareChecksums(found, part.bytes.toString("utf8"));
      found.push(`${sha256(part.bytes)}  ${part.name}`);
      after = part.name;
      yield part;
    }
  } catch (error) {
    throw isCompressionError(error) ? new ArchiveDamaged(after, { cause: error }) : error;
  }
  throw new ArchiveDamaged(after);
}

/** Reads the whole archive and throws ArchiveDamaged when any of it was altered. */
export async function checkArchive(file: string): Promise<void> {
  const parts = readArchive(file);
  while (!(await parts.next()).done);
}

/** A file that cannot be read fails the reader of its unpacked bytes too. */
function unpack(file: string): AsyncIterable<Buffer> {
  const unpacked = createGunzip();
  pipeline(createReadStream(file), unpacked).catch(() => undefined);
  return unpacked;
}

function compareChecksums(found: readonly string[], expected: string): void {
  const lines = expected.trimEnd().split("\n");
  const wrong = found.findIndex((line, index) => line !== lines[index]);
  if (wrong !== -1 || found.length !== lines.length) throw new ArchiveDamaged(found[wrong]?.slice(66) ?? checksumsName);
}

function isCompressionError(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** Makes the new name last through a power cut; Windows keeps names by itself and cannot open a folder. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync();
  await handle.close();
}
