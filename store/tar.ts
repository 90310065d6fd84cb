/** One file inside an archive. */
export type ArchivePart = { readonly name: string; readonly bytes: Buffer };

/** The archive cannot be read past `after`, the last whole part (null: not even the first). */
export class ArchiveDamaged extends Error {
  override readonly name = "ArchiveDamaged";
  readonly after: string | null;
  constructor(after: string | null, options?: ErrorOptions) {
    super(`Archive damaged after ${after ?? "its beginning"}`, options);
    this.after = after;
  }
}

const block = 512;
const nameLength = 100;
const checksumStart = 148;
const checksumLength = 8;

/** The end of every archive: two empty blocks. */
export const archiveEnd = Buffer.alloc(2 * block);

/** A part in the POSIX ustar format, without times or owners, so that the same content gives the same bytes. */
export function tarPart({ name, bytes }: ArchivePart): readonly Buffer[] {
  return [tarHeader(name, bytes.length), bytes, Buffer.alloc(paddingOf(bytes.length))];
}

/** Reads the parts of an archive one after the other; throws ArchiveDamaged where it is cut or altered. */
export async function* tarParts(pieces: AsyncIterable<Buffer>): AsyncGenerator<ArchivePart> {
  const reader = byteReader(pieces);
  let after: string | null = null;
  for (;;) {
    const header: Buffer | null = await reader(block);
    if (!header) throw new ArchiveDamaged(after);
    if (header.every((byte) => byte === 0)) return;
    const { name, size } = readHeader(header, after);
    const bytes = await reader(size);
    const padding = bytes && (await reader(paddingOf(size)));
    if (!bytes || !padding) throw new ArchiveDamaged(after);
    after = name;
    yield { name, bytes };
  }
}

function tarHeader(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > nameLength) throw new Error(`Part name too long for an archive: ${name}`);
  const header = Buffer.alloc(block);
  header.write(name, 0);
  header.write("0000644\0", 100);
  header.write("0000000\0", 108);
  header.write("0000000\0", 116);
  header.write(`${octal(size, 11)}\0`, 124);
  header.write(`${octal(0, 11)}\0`, 136);
  header.write("0", 156);
  header.write("ustar\u000000", 257, "latin1");
  header.write(`${octal(headerSum(header), 6)}\0 `, checksumStart);
  return header;
}

function readHeader(header: Buffer, after: string | null): { name: string; size: number } {
  const text = (from: number, length: number) => header.toString("utf8", from, from + length).replace(/\0.*$/s, "");
  const size = Number.parseInt(text(124, 12), 8);
  const sum = Number.parseInt(text(checksumStart, checksumLength), 8);
  if (sum !== headerSum(header) || !Number.isSafeInteger(size)) throw new ArchiveDamaged(after);
  return { name: text(0, nameLength), size };
}

/** The sum of all bytes of a header, its own checksum field counted as blanks. */
function headerSum(header: Buffer): number {
  const isOwnField = (index: number) => index >= checksumStart && index < checksumStart + checksumLength;
  return header.reduce((sum, byte, index) => sum + (isOwnField(index) ? 0x20 : byte), 0);
}

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, "0");

const paddingOf = (size: number): number => (block - (size % block)) % block;

/** Hands out exactly as many bytes as asked for, or null when the pieces end before. */
function byteReader(pieces: AsyncIterable<Buffer>): (length: number) => Promise<Buffer | null> {
  const source = pieces[Symbol.asyncIterator]();
  let waiting: Buffer[] = [];
  let available = 0;
  return async (length) => {
    while (available < length) {
      const next = await source.next();
      if (next.done) return null;
      waiting.push(next.value);
      available += next.value.length;
    }
    const whole = waiting.length === 1 ? waiting[0] : Buffer.concat(waiting);
    if (!whole) return Buffer.alloc(0);
    waiting = [whole.subarray(length)];
    available = whole.length - length;
    return whole.subarray(0, length);
  };
}
