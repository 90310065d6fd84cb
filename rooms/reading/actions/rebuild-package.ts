import { crc32, deflateRawSync } from "node:zlib";
import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { missingPart, packageCut } from "../domain/package-problems.ts";
import { type PackedEntry, readDirectory } from "../domain/zip-directory.ts";

const mostParts = 20_000;
const utf8Names = 0x0800;
/** 1980-01-01, the first day that the format knows: no clock is asked. */
const firstDay = 0x0021;
const asUtf8 = new TextEncoder();

type Part = {
  readonly name: Uint8Array;
  readonly method: number;
  readonly sum: number;
  readonly packed: Uint8Array;
  readonly size: number;
};

/** The same package with one part put in the place of another; every other part is taken over as it is packed, byte for byte. */
export function rebuildPackage(bytes: Uint8Array, part: string, content: Uint8Array): Outcome<Uint8Array, Problem> {
  const directory = readDirectory(bytes, mostParts);
  if (directory.kind !== "entries") return fail(packageCut());
  const wanted = part.toLowerCase();
  const at = directory.entries.findIndex(({ name }) => name.replaceAll("\\", "/").toLowerCase() === wanted);
  if (at < 0) return fail(missingPart(part));
  return ok(
    written(directory.entries.map((entry, index) => (index === at ? packed(entry, content) : kept(bytes, entry)))),
  );
}

const kept = (bytes: Uint8Array, entry: PackedEntry): Part => ({
  name: asUtf8.encode(entry.name),
  method: entry.method === "stored" ? 0 : 8,
  sum: entry.sum,
  packed: bytes.subarray(entry.start, entry.start + entry.packedBytes),
  size: entry.unpackedBytes,
});

const packed = ({ name }: PackedEntry, content: Uint8Array): Part => ({
  name: asUtf8.encode(name),
  method: 8,
  sum: crc32(content),
  packed: deflateRawSync(content, { level: 3 }),
  size: content.length,
});

function written(parts: readonly Part[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const header = localHeader(part);
    pieces.push(header, part.name, part.packed);
    directory.push(directoryEntry(part, at), part.name);
    at += header.length + part.name.length + part.packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, directoryEnd(parts.length, size, at)]));
}

/** What stands in the header of a part and in the directory alike: 26 bytes from the version on. */
function common(part: Part): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(utf8Names, 2);
  bytes.writeUInt16LE(part.method, 4);
  bytes.writeUInt16LE(firstDay, 8);
  bytes.writeUInt32LE(part.sum, 10);
  bytes.writeUInt32LE(part.packed.length, 14);
  bytes.writeUInt32LE(part.size, 18);
  bytes.writeUInt16LE(part.name.length, 22);
  return bytes;
}

const signature = (text: string): Buffer => Buffer.from(`PK${text}`, "latin1");

const localHeader = (part: Part): Buffer => Buffer.concat([signature("\u0003\u0004"), common(part)]);

function directoryEntry(part: Part, at: number): Buffer {
  const version = Buffer.from([20, 0]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(at, 10);
  return Buffer.concat([signature("\u0001\u0002"), version, common(part), rest]);
}

function directoryEnd(count: number, size: number, at: number): Buffer {
  const bytes = Buffer.alloc(18);
  bytes.writeUInt16LE(count, 4);
  bytes.writeUInt16LE(count, 6);
  bytes.writeUInt32LE(size, 8);
  bytes.writeUInt32LE(at, 12);
  return Buffer.concat([signature("\u0005\u0006"), bytes]);
}
