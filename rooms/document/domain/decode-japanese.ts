/** A text with the encoding it was read in; `lost` letters could not be read and stand as U+FFFD. */
export type DecodedText = { readonly text: string; readonly encoding: TextEncoding; readonly lost: number };
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "shift_jis" | "euc-jp" | "iso-2022-jp";

/**
 * Reads a text in the encodings of Japanese offices: what a mark at its beginning says, else UTF-8, else EUC-JP or Shift_JIS, whichever makes sense.
 * Letters that fit none are kept as marks and counted. Line ends become \n only where the caller does it.
 */
export function decodeJapanese(bytes: Uint8Array, said: TextEncoding | null = null): DecodedText {
  const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (marked) return lossily(marked, bytes);
  if (said !== null && strictly(said, bytes) !== null) return lossily(said, bytes);
  const whole = strictly("utf-8", bytes);
  if (whole !== null) return isEscaped(bytes) ? lossily("iso-2022-jp", bytes) : withLost(whole, "utf-8");
  const damaged = lossily("utf-8", bytes);
  if (isMostlyWhole(damaged)) return damaged;
  const others = (["euc-jp", "shift_jis"] as const).flatMap((encoding) => {
    const text = strictly(encoding, bytes);
    return text === null ? [] : [{ encoding, text, lost: 0 }];
  });
  const [first, second] = others;
  if (first && second) return looksJapanese(first.text) ? first : second;
  return first ?? fewestLost([damaged, lossily("shift_jis", bytes), lossily("euc-jp", bytes)]);
}

/** The same, but null where a byte does not fit the encoding: nothing is replaced. */
export function decodeWhole(bytes: Uint8Array): DecodedText | null {
  const decoded = decodeJapanese(bytes);
  return strictly(decoded.encoding, bytes) === null ? null : decoded;
}

function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/** UTF-16 without a mark has a zero in every second byte of digits and line ends. */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, 4096);
  const even = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  const odd = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  const enough = Math.max(2, sample.length / 20);
  if (odd >= enough && even * 10 < odd) return "utf-16le";
  return even >= enough && odd * 10 < even ? "utf-16be" : null;
}

/** ISO-2022-JP, of old mails, is plain ASCII but for its escapes. */
function isEscaped(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  return at >= 0 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40);
}

function strictly(encoding: TextEncoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // not this encoding: the next one is tried
    return null;
  }
}

function lossily(encoding: TextEncoding, bytes: Uint8Array): DecodedText {
  return withLost(new TextDecoder(encoding).decode(bytes), encoding);
}

/** A letter may have been lost before the text was written. */
const withLost = (text: string, encoding: TextEncoding): DecodedText => ({
  text,
  encoding,
  lost: text.includes("\ufffd") ? lettersIn(text).lost : 0,
});

/** A damaged UTF-8 text: twenty letters of other scripts come out right for each that does not. */
function isMostlyWhole({ text, lost }: DecodedText): boolean {
  return lost * 20 <= lettersIn(text).others;
}

/** Letters that were lost, and others beyond ASCII. */
function lettersIn(text: string): { readonly lost: number; readonly others: number } {
  let lost = 0;
  let others = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) lost += 1;
    else if (code > 127) others += 1;
  }
  return { lost, others };
}

/** EUC-JP read as such has kana; Shift_JIS that happens to be valid EUC-JP has only odd kanji. */
const looksJapanese = (text: string): boolean => /[\u3041-\u3096\u30a1-\u30fa]/.test(text);

const fewestLost = (texts: readonly DecodedText[]): DecodedText =>
  texts.reduce((best, other) => (other.lost < best.lost ? other : best));
