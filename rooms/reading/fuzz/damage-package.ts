import { crc32, deflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";
import { damagedLetters } from "./damage-text.ts";
import type { Dice } from "./dice.ts";
import { mutated } from "./mutate.ts";

type Part = { readonly name: string; readonly bytes: Uint8Array };

/** A package taken apart, one to three of its parts changed, left out, doubled, or taken from another package, and packed again: the damage reaches the reader. */
export function damagedPackage(bytes: Uint8Array, other: Uint8Array, dice: Dice): Uint8Array {
  let parts = partsOf(bytes);
  for (let count = 1 + dice.below(3); count > 0; count -= 1) parts = damagedParts(parts, other, dice);
  return packedParts(parts);
}

const partsOf = (bytes: Uint8Array): readonly Part[] =>
  Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, bytes: content }));

function damagedParts(parts: readonly Part[], other: Uint8Array, dice: Dice): readonly Part[] {
  const at = dice.below(parts.length);
  const part = parts[at];
  if (!part) return parts;
  const way = dice.below(12);
  if (way === 0) return parts.toSpliced(at, 1);
  if (way === 1) return [...parts, { ...part, name: dice.oneOf([part.name, part.name.toUpperCase(), "../outside"]) }];
  if (way === 2) return parts.with(at, { ...part, bytes: dice.anyOf(parts)?.bytes ?? part.bytes });
  if (way === 3) return [...parts, ...partsOf(other)];
  if (way === 4) {
    const strange = dice.anyOf(partsOf(other));
    return strange ? parts.with(at, { ...strange, name: part.name }) : parts;
  }
  if (way === 5) return parts.with(at, { ...part, bytes: mutated(part.bytes, dice.below(2 ** 31)) });
  return parts.with(at, { ...part, bytes: damagedLetters(part.bytes, dice) });
}

/** A ZIP file of parts in their order; names may stand in it twice. */
function packedParts(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of parts) {
    const packed = deflateRawSync(bytes, { level: 1 });
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    const title = Buffer.from(name);
    shared.writeUInt16LE(title.length, 22);
    files.push(Buffer.from("PK\u0003\u0004"), shared, title, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000"), shared, place, title);
    at += 4 + shared.length + title.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...files, list, Buffer.from("PK\u0005\u0006"), end]));
}
