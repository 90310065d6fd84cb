import iconv from "iconv-lite";

export type CsvEncoding = "utf-8" | "shift_jis";

/** What CP932 has in another sign of the same look, so that 〜, −, ‖ and the English dashes are not lost. */
const alike: Readonly<Record<string, string>> = {
  "\u301c": "\uff5e",
  "\u2212": "\uff0d",
  "\u2016": "\u2225",
  "\u2014": "\u2015",
  "\u2013": "\u2010",
  "\u00a2": "\uffe0",
  "\u00a3": "\uffe1",
  "\u00ac": "\uffe2",
  "\u00a5": "\uffe5",
  "\u00a0": " ",
};

/** Units that CP932 lacks and a reader still knows when they are spelled out. */
const spelled: Readonly<Record<string, string>> = { "㎥": "m3", "㎡": "m2", "㎢": "km2", "²": "2", "³": "3", "₂": "2" };

/** Stands for any other sign that CP932 does not have: printers' mark for a missing type. */
const geta = "〓";

/** `replaced` counts the signs that had to be spelled out or become 〓, by sign. */
export type EncodedCsv = { readonly bytes: Buffer; readonly replaced: ReadonlyMap<string, number> };

const known = new Map<string, string | null>();

/** The sign as CP932 can write it; null when it cannot. */
function inCp932(sign: string): string | null {
  const before = known.get(sign);
  if (before !== undefined) return before;
  const candidate = alike[sign] ?? sign;
  const found = iconv.decode(iconv.encode(candidate, "cp932"), "cp932") === candidate ? candidate : null;
  known.set(sign, found);
  return found;
}

function toShiftJis(text: string): EncodedCsv {
  const replaced = new Map<string, number>();
  let writable = "";
  for (const sign of text) {
    const found = inCp932(sign);
    if (found === null) replaced.set(sign, (replaced.get(sign) ?? 0) + 1);
    writable += found ?? spelled[sign] ?? geta;
  }
  return { bytes: iconv.encode(writable, "cp932"), replaced };
}

/** CSV as bytes: UTF-8 with the byte order mark that Excel looks for, or Shift_JIS as Windows writes it (CP932). */
export function encodeCsv(text: string, encoding: CsvEncoding): EncodedCsv {
  return encoding === "shift_jis"
    ? toShiftJis(text)
    : { bytes: Buffer.from(`\uFEFF${text}`, "utf8"), replaced: new Map() };
}

/** `U+00B3=2, U+00E9=1`: the replaced signs for a header, which takes ASCII only; empty when nothing was replaced. */
export function replacedText(replaced: ReadonlyMap<string, number>): string {
  return [...replaced]
    .map(([sign, count]) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}=${count}`)
    .join(", ");
}
