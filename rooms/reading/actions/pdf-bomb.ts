import { createInflate } from "node:zlib";

/** Packed bytes become at most 1,032 times as many; what is smaller than this cannot fill the memory. */
const harmless = 64 * 2 ** 10;
/** Letters, drawings and fonts of real files stay far below; pictures are larger, but are not unpacked by the reader. */
const mostOfStream = 100 * 2 ** 20;

/** Whether a part of the file would unpack to more than is allowed. pdf.js would unpack it whole, so it is measured before. */
export async function isBomb(bytes: Uint8Array, unpackedBytes: number): Promise<boolean> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = unpackedBytes;
  for (const { start, end, isPicture } of largeStreams(file)) {
    const most = isPicture ? unpackedBytes : Math.min(mostOfStream, left);
    const size = await unpackedSize(file.subarray(start, end), most);
    if (size > most) return true;
    if (!isPicture) left -= size;
  }
  return false;
}

type Stream = { readonly start: number; readonly end: number; readonly isPicture: boolean };

/** Packed parts of a size, whatever their dictionary says of how they are packed. */
function* largeStreams(file: Buffer): Generator<Stream> {
  for (let place = file.indexOf("stream"); place >= 0; ) {
    const start = afterLineEnd(file, place + "stream".length);
    const end = file.indexOf("endstream", start);
    const stop = end < 0 ? file.length : end;
    if (stop - start > harmless && isPacked(file, start)) {
      const dictionary = file.toString("latin1", Math.max(0, place - 1000), place);
      const own = dictionary.slice(dictionary.lastIndexOf(" obj") + 1);
      yield { start, end: stop, isPicture: /\/Subtype\s*\/Image/.test(own) };
    }
    place = end < 0 ? -1 : file.indexOf("stream", end + "endstream".length);
  }
}

function afterLineEnd(file: Buffer, place: number): number {
  const start = file[place] === 0x0d ? place + 1 : place;
  return file[start] === 0x0a ? start + 1 : start;
}

/** The two bytes that begin everything zlib packs. */
function isPacked(file: Buffer, start: number): boolean {
  const [first = 0, second = 0] = [file[start], file[start + 1]];
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}

/** Unpacks piece by piece and keeps nothing; stops beyond `most`. What is damaged counts up to there. */
function unpackedSize(packed: Buffer, most: number): Promise<number> {
  return new Promise((resolve) => {
    let size = 0;
    const inflate = createInflate();
    inflate.on("data", (piece: Buffer) => {
      size += piece.length;
      if (size > most) inflate.destroy();
    });
    inflate.on("error", () => resolve(size));
    inflate.on("close", () => resolve(size));
    inflate.end(packed);
  });
}
