import type { Problem } from "../../../foundation/index.ts";
import { recordsBroken } from "../domain/package-problems.ts";
import { type Package, StopReading } from "./open-package.ts";

/** No record of an honest workbook is as long: a cell holds at most 32,767 letters. */
const mostRecord = 4 * 2 ** 20;

/** The content of one record, read from its beginning on. Reading beyond its end throws a RangeError. One object for a part: a sheet has a million records. */
export class RecordReader {
  #bytes: Buffer = Buffer.alloc(0);
  #numbers: DataView = new DataView(new ArrayBuffer(0));
  #at = 0;
  #end = 0;

  /** Goes to the record that stands between two places of the bytes. */
  moveTo(bytes: Buffer, start: number, end: number): void {
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    this.#at = start;
    this.#end = end;
  }

  byte(): number {
    return this.#numbers.getUint8(this.#moved(1));
  }

  /** Two bytes. */
  short(): number {
    return this.#numbers.getUint16(this.#moved(2), true);
  }

  /** Four bytes. */
  long(): number {
    return this.#numbers.getUint32(this.#moved(4), true);
  }

  /** Eight bytes. */
  real(): number {
    return this.#numbers.getFloat64(this.#moved(8), true);
  }

  /** A number in four bytes: a whole one, or the upper half of a real one; of both the hundredth part where the file says so. */
  packedNumber(): number {
    const bits = this.long();
    const number = (bits & 2) !== 0 ? (bits | 0) >> 2 : upperHalf(bits & ~3);
    return (bits & 1) !== 0 ? number / 100 : number;
  }

  text(): string {
    const length = this.long() * 2;
    const at = this.#moved(length);
    return this.#bytes.toString("utf16le", at, at + length);
  }

  skip(count: number): void {
    this.#moved(count);
  }

  #moved(count: number): number {
    const at = this.#at;
    this.#at += count;
    if (this.#at > this.#end) throw new RangeError("The record ends before its content.");
    return at;
  }
}

const half = Buffer.alloc(8);

function upperHalf(bits: number): number {
  half.writeInt32LE(bits, 4);
  return half.readDoubleLE(0);
}

/**
 * Goes through the records of a part of a binary workbook (.xlsb). A record that breaks off costs itself; what ends the part early, or was broken in it, is the answer.
 */
export function eachRecord(
  pack: Package,
  part: string,
  take: (kind: number, record: RecordReader) => void,
): Problem | null {
  let rest: Buffer = Buffer.alloc(0);
  let broken = false;
  const head = new RecordHead();
  const record = new RecordReader();
  const problem = pack.eachPiece(part, (piece) => {
    const bytes = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
    let at = 0;
    while (head.read(bytes, at)) {
      if (head.length > mostRecord) throw new StopReading(recordsBroken(part));
      if (head.start + head.length > bytes.length) break;
      at = head.start + head.length;
      record.moveTo(bytes, head.start, at);
      broken = !taken(take, head.kind, record) || broken;
    }
    rest = bytes.subarray(at);
  });
  return problem ?? (broken || rest.length > 0 ? recordsBroken(part) : null);
}

function taken(take: (kind: number, record: RecordReader) => void, kind: number, record: RecordReader): boolean {
  try {
    take(kind, record);
    return true;
  } catch (thrown) {
    if (thrown instanceof RangeError) return false;
    throw thrown;
  }
}

/** The kind of a record stands in one or two bytes, its length in one to four. One object for a part: a sheet has a million heads. */
class RecordHead {
  kind = 0;
  length = 0;
  start = 0;

  /** False where the bytes are not all there yet. */
  read(bytes: Buffer, from: number): boolean {
    const [kind = 0x80, length = 0x80] = [bytes[from], bytes[from + 1]];
    if (kind < 0x80 && length < 0x80) {
      // one byte each, as cells have
      this.kind = kind;
      this.length = length;
      this.start = from + 2;
      return true;
    }
    return this.#readLong(bytes, from);
  }

  #readLong(bytes: Buffer, from: number): boolean {
    this.start = from;
    const kind = this.#sevenBits(bytes, 2);
    const length = this.#sevenBits(bytes, 4);
    this.kind = kind ?? 0;
    this.length = length ?? 0;
    return kind !== null && length !== null;
  }

  /** Seven bits of a number in each byte, as long as the eighth says that there are more. */
  #sevenBits(bytes: Buffer, most: number): number | null {
    let value = 0;
    for (let index = 0; index < most; index += 1) {
      const byte = bytes[this.start];
      if (byte === undefined) return null;
      this.start += 1;
      value += (byte & 0x7f) * 2 ** (7 * index);
      if ((byte & 0x80) === 0) return value;
    }
    return value;
  }
}
