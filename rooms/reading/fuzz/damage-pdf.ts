import { deflateSync, inflateSync } from "node:zlib";
import { damagedLetters } from "./damage-text.ts";
import type { Dice } from "./dice.ts";

type Stream = { readonly start: number; readonly end: number };

/** A PDF in which the drawing of a page, a font or a list of objects was unpacked, changed and packed again. What has no such part is changed as text. */
export function damagedPdf(bytes: Uint8Array, dice: Dice): Uint8Array {
  const file = Buffer.from(bytes);
  const stream = dice.anyOf(streamsIn(file));
  const plain = stream ? unpacked(file.subarray(stream.start, stream.end)) : null;
  if (!stream || !plain) return damagedLetters(bytes, dice);
  const packed = deflateSync(damagedLetters(plain, dice));
  const before = file.toString("latin1", 0, stream.start);
  const said = before.lastIndexOf("/Length ");
  const length = /^\/Length \d+/.exec(before.slice(said))?.[0] ?? "";
  const head = `${before.slice(0, said)}/Length ${packed.length}${before.slice(said + length.length)}`;
  return new Uint8Array(Buffer.concat([Buffer.from(head, "latin1"), packed, file.subarray(stream.end)]));
}

function streamsIn(file: Buffer): readonly Stream[] {
  const found: Stream[] = [];
  for (let at = file.indexOf("stream\n"); at >= 0; at = file.indexOf("stream\n", at + 1)) {
    const end = file.indexOf("\nendstream", at);
    if (end > at && file.toString("latin1", at - 3, at) !== "end") found.push({ start: at + 7, end });
  }
  return found;
}

function unpacked(packed: Buffer): Uint8Array | null {
  try {
    return inflateSync(packed);
  } catch {
    // not packed this way
    return null;
  }
}
