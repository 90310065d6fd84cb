/** One file inside a ZIP file, as its directory at the end tells it. `sum` is the CRC-32 of the unpacked bytes. */
export type PackedEntry = {
  readonly name: string;
  readonly method: "stored" | "deflated";
  readonly locked: boolean;
  /** Where its packed bytes begin; -1 where the directory points at nothing. */
  readonly start: number;
  readonly packedBytes: number;
  /** As the directory says; not believed when unpacking. */
  readonly unpackedBytes: number;
  readonly sum: number;
};

export type Directory =
  | { readonly kind: "entries"; readonly entries: readonly PackedEntry[] }
  | { readonly kind: "tooMany"; readonly count: number }
  | { readonly kind: "cut" };

const endBytes = 22;
/** The remark after the directory's end has at most so many bytes. */
const mostRemark = 65_535;
const inLargeForm = 0xffffffff;

/**
 * Reads the directory of a ZIP file: the list at its end, which Office goes by. Sizes said there are not believed when unpacking;
 * the large form (ZIP64) is understood, a directory that points outside the file is "cut".
 */
export function readDirectory(bytes: Uint8Array, mostParts: number): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return { kind: "cut" };
  const { count, at } = end;
  if (count > mostParts) return { kind: "tooMany", count };
  const entries: PackedEntry[] = [];
  let next = at;
  for (let index = 0; index < count; index += 1) {
    const found = readEntry(bytes, view, next);
    if (!found) return { kind: "cut" };
    entries.push(found.entry);
    next = found.next;
  }
  return { kind: "entries", entries };
}

function findEnd(view: DataView): { readonly count: number; readonly at: number } | null {
  const first = Math.max(0, view.byteLength - endBytes - mostRemark);
  for (let at = view.byteLength - endBytes; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return endAt(view, at);
  }
  return null;
}

function endAt(view: DataView, end: number): { readonly count: number; readonly at: number } | null {
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  if (at !== inLargeForm && count !== 0xffff) return at <= end ? { count, at } : null;
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return { count, at };
  const large = readLarge(view, locator + 8);
  if (large === null || large + 56 > view.byteLength || view.getUint32(large, true) !== 0x06064b50) return null;
  const largeCount = readLarge(view, large + 32);
  const largeAt = readLarge(view, large + 48);
  return largeCount === null || largeAt === null || largeAt > end ? null : { count: largeCount, at: largeAt };
}

/** A number of eight bytes; null beyond what can be counted. */
function readLarge(view: DataView, at: number): number | null {
  if (at + 8 > view.byteLength) return null;
  const value = view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
  return Number.isSafeInteger(value) ? value : null;
}

const asUtf8 = new TextDecoder("utf-8");

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { readonly entry: PackedEntry; readonly next: number } | null {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) return null;
  const large = largeSizes(view, at, { from: nameEnd, to: extraEnd });
  const method = view.getUint16(at + 10, true);
  const entry: PackedEntry = {
    name: asUtf8.decode(bytes.subarray(at + 46, nameEnd)),
    method: method === 0 ? "stored" : "deflated",
    // an unknown way of packing cannot be read either: it unpacks to nothing that fits its checksum
    locked: (view.getUint16(at + 8, true) & 1) === 1,
    start: startOf(view, large.header),
    packedBytes: large.packed,
    unpackedBytes: large.unpacked,
    sum: view.getUint32(at + 16, true),
  };
  return { entry, next };
}

/** Packed size and place of the entry; in the large form they stand in an extra field. */
function largeSizes(view: DataView, at: number, extra: { readonly from: number; readonly to: number }) {
  const packed = view.getUint32(at + 20, true);
  const unpacked = view.getUint32(at + 24, true);
  const header = view.getUint32(at + 42, true);
  if (![packed, unpacked, header].includes(inLargeForm)) return { packed, unpacked, header };
  for (let field = extra.from; field + 4 <= extra.to; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    const afterSize = field + 4 + (unpacked === inLargeForm ? 8 : 0);
    const afterPacked = afterSize + (packed === inLargeForm ? 8 : 0);
    return {
      unpacked: unpacked === inLargeForm ? (readLarge(view, field + 4) ?? unpacked) : unpacked,
      packed: packed === inLargeForm ? (readLarge(view, afterSize) ?? packed) : packed,
      header: header === inLargeForm ? (readLarge(view, afterPacked) ?? header) : header,
    };
  }
  return { packed, unpacked, header };
}

/** The packed bytes begin behind the entry's own header, whose name and extras may be longer than the directory's. */
function startOf(view: DataView, header: number): number {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== 0x04034b50) return -1;
  return header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
}
