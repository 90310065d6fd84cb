/** What the beginning of a file says that it is. package: a ZIP file, as the newer Office files are; oldOffice: the container of the older ones and of those with a password. */
export type ByteKind = "pdf" | "package" | "emptyPackage" | "oldOffice" | "png" | "jpeg" | "tiff" | "gif";

const signs: readonly (readonly [kind: ByteKind, bytes: readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["package", [0x50, 0x4b, 0x03, 0x04]],
  ["emptyPackage", [0x50, 0x4b, 0x05, 0x06]],
  ["oldOffice", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["tiff", [0x4d, 0x4d, 0x00, 0x2a]],
  ["gif", [0x47, 0x49, 0x46, 0x38]],
];

/** The kind of a file by its very first bytes; null for text and for everything that is not on the list. */
export function kindOfBytes(bytes: Uint8Array): ByteKind | null {
  const found = signs.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte));
  return found?.[0] ?? null;
}
