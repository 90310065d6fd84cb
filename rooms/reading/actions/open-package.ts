import { crc32 } from "node:zlib";
import { Inflate } from "fflate";
import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { fileEmpty, fileTooLarge } from "../domain/file-problems.ts";
import {
  damagedPart,
  doubledName,
  filesInside,
  harmfulName,
  lockedOrOld,
  lockedPart,
  missingPart,
  notPackage,
  packageCut,
  packedTooTightly,
  tooManyParts,
  unpackedTooLarge,
} from "../domain/package-problems.ts";
import type { ReadLimits } from "../domain/placed-text.ts";
import { type PackedEntry, readDirectory } from "../domain/zip-directory.ts";

/** More parts than any Office file has; pictures are parts, too. */
const mostParts = 20_000;
/** Sheets pack to about a hundredth; what unpacks to more than this times its size was made to harm. */
const mostRatio = 300;
/** Below this many unpacked bytes the ratio does not matter. */
const freeBytes = 8 * 2 ** 20;
/** Packed bytes handed over at a time: at the tightest packing they become about 16 MB. */
const pieceBytes = 16 * 1024;

/** A ZIP file whose parts are unpacked one at a time, on demand, and never beyond the limits. Part names match without case. */
export type Package = {
  readonly names: readonly string[];
  /** What stood out on opening: refused names, doubled names, files inside. */
  readonly problems: readonly Problem[];
  readonly has: (name: string) => boolean;
  /** Hands over the unpacked bytes of a part piece by piece; the answer says why it ended early, or null. */
  readonly eachPiece: (name: string, take: (piece: Uint8Array) => void) => Problem | null;
};

/** Ends unpacking from inside a piece. */
export class StopReading extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Tells a failure of who takes the pieces from one of the packing. */
class TakerFailed extends Error {
  constructor(cause: unknown) {
    super("taker failed", { cause });
  }
}

/** Reads the list of parts of a ZIP file (.xlsx, .docx, .pptx, .xlsb). Nothing is unpacked yet, and nothing inside is opened as a file of its own. */
export function openPackage(bytes: Uint8Array, limits: ReadLimits): Outcome<Package, Problem> {
  const refusal = refuse(bytes, limits);
  if (refusal) return fail(refusal);
  const directory = readDirectory(bytes, mostParts);
  if (directory.kind === "cut") return fail(packageCut());
  if (directory.kind === "tooMany") return fail(tooManyParts(directory.count, mostParts));
  return ok(arrange(bytes, directory.entries, limits));
}

function refuse(bytes: Uint8Array, limits: ReadLimits): Problem | null {
  if (bytes.length === 0) return fileEmpty();
  if (bytes.length > limits.bytes) return fileTooLarge(bytes.length, limits.bytes);
  // the container of the old formats, which also holds files with a password
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return lockedOrOld();
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? null : notPackage();
}

/** A path inside the file: nothing that climbs out of it, begins at a root or a drive, or hides letters. */
function isHarmless(name: string): boolean {
  const unseen = [...name].some((letter) => letter < " " || letter === "\u007f");
  return !unseen && !name.startsWith("/") && !/^[a-z]:/i.test(name) && !name.split("/").includes("..");
}

const fileInside = /\.(zip|xlsx|xlsm|xlsb|docx|docm|pptx|pptm|7z|rar|gz)$/i;

function arrange(bytes: Uint8Array, entries: readonly PackedEntry[], limits: ReadLimits): Package {
  const parts = new Map<string, PackedEntry>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    const name = entry.name.replaceAll("\\", "/");
    if (name.endsWith("/")) continue;
    if (!isHarmless(name)) problems.push(harmfulName(name));
    else if (parts.has(name.toLowerCase())) problems.push(doubledName(name));
    else parts.set(name.toLowerCase(), { ...entry, name });
  }
  const names = [...parts.values()].map(({ name }) => name);
  const inside = names.filter((name) => fileInside.test(name)).length;
  if (inside > 0) problems.push(filesInside(inside));
  const spent = { unpacked: 0 };
  return {
    names,
    problems,
    has: (name) => parts.has(name.toLowerCase()),
    eachPiece: (name, take) => {
      const entry = parts.get(name.toLowerCase());
      return entry ? unpack({ bytes, entry, limits, spent }, take) : missingPart(name);
    },
  };
}

type Unpacking = {
  readonly bytes: Uint8Array;
  readonly entry: PackedEntry;
  readonly limits: ReadLimits;
  /** Counted over all parts, and again for a part that is read again. */
  readonly spent: { unpacked: number };
};

function unpack({ bytes, entry, limits, spent }: Unpacking, take: (piece: Uint8Array) => void): Problem | null {
  if (entry.locked) return lockedPart(entry.name);
  const packed = bytes.subarray(entry.start, entry.start + entry.packedBytes);
  if (entry.start < 0 || packed.length < entry.packedBytes) return packageCut();
  let sum = 0;
  let size = 0;
  const counted = (piece: Uint8Array, packedSoFar: number): void => {
    size += piece.length;
    spent.unpacked += piece.length;
    if (spent.unpacked > limits.unpackedBytes)
      throw new StopReading(unpackedTooLarge(entry.name, limits.unpackedBytes));
    if (size > freeBytes && size > packedSoFar * mostRatio) throw new StopReading(packedTooTightly(entry.name));
    sum = crc32(piece, sum);
    try {
      take(piece);
    } catch (thrown) {
      throw thrown instanceof StopReading ? thrown : new TakerFailed(thrown);
    }
  };
  try {
    if (entry.method === "stored") eachStored(packed, counted);
    else eachInflated(packed, counted);
  } catch (stopped) {
    if (stopped instanceof TakerFailed) throw stopped.cause;
    return stopped instanceof StopReading ? stopped.problem : damagedPart(entry.name);
  }
  return sum === entry.sum ? null : damagedPart(entry.name);
}

type PieceTaker = (piece: Uint8Array, packedSoFar: number) => void;

function eachStored(packed: Uint8Array, take: PieceTaker): void {
  for (let from = 0; from < packed.length; from += pieceBytes) {
    const piece = packed.subarray(from, from + pieceBytes);
    take(piece, from + piece.length);
  }
}

function eachInflated(packed: Uint8Array, take: PieceTaker): void {
  let until = 0;
  const inflate = new Inflate((piece) => take(piece, until));
  for (let from = 0; from < packed.length; from += pieceBytes) {
    until = Math.min(from + pieceBytes, packed.length);
    inflate.push(packed.subarray(from, until), until === packed.length);
  }
}
