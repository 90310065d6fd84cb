/** A letter of a font has no higher number: two bytes name it. */
const highestCode = "65535";
/** Bytes of a list of widths; the longest real ones name each of the 65,536 letters. */
const longestList = 2 ** 20;

const starts = ["/W", "/LastChar", "obj"] as const;
const [bracketOpen, bracketClose] = [0x5b, 0x5d] as const;

/**
 * The same bytes in which no list of the widths of letters goes beyond the last letter that a font can have. pdf.js fills in a width for every
 * letter from the first to the last one named, which for one wrong digit takes all memory there is and ends the process. The bytes given are changed.
 */
export function withoutEndlessRanges(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const start of starts) {
    for (let at = file.indexOf(start); at >= 0; at = file.indexOf(start, at + start.length)) {
      const from = afterSpaces(file, at + start.length);
      if (start === "/LastChar") shorten(file, from, from);
      else if (file[from] === bracketOpen) shortenList(file, from);
    }
  }
  return bytes;
}

function shortenList(file: Buffer, start: number): void {
  let depth = 0;
  for (let at = start; at < Math.min(file.length, start + longestList); at += 1) {
    const byte = file[at] ?? 0;
    if (byte === bracketOpen) depth += 1;
    else if (byte === bracketClose) depth -= 1;
    else if (isDigit(byte)) at = shorten(file, at, start);
    else if (!isSpace(byte) && byte !== 0x2e && byte !== 0x2d) return;
    if (depth === 0) return;
  }
}

/** Writes the highest code over a longer whole number, as many letters long. Gives the place of its last digit. */
function shorten(file: Buffer, start: number, first: number): number {
  let end = start;
  while (isDigit(file[end] ?? 0)) end += 1;
  const isFraction = start > first && file[start - 1] === 0x2e;
  if (end - start > highestCode.length && !isFraction)
    file.write(highestCode.padStart(end - start, "0"), start, "latin1");
  return Math.max(start, end - 1);
}

function afterSpaces(file: Buffer, start: number): number {
  let at = start;
  while (isSpace(file[at] ?? 0) && at < start + 100) at += 1;
  return at;
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
