/** The digits of a number, as Excel keeps them (15 at most), rounded half up in the decimal system. */
export type Digits = { readonly whole: string; readonly part: string };

/**
 * A number not below 0, times ten to the power of `shift`, rounded to so many decimals. 1.005 to two decimals is 1.01, though the computer's
 * number is a little less: a person sees the decimal number.
 */
export function roundedDigits(value: number, decimals: number, shift = 0): Digits {
  if (shift === 0 && Number.isSafeInteger(value) && value < 1e15)
    return { whole: String(value), part: decimals === 0 ? "" : "0".repeat(decimals) };
  const [mantissa = "0", power = "0"] = value.toExponential(14).split("e");
  const digits = mantissa.replace(".", "");
  const pointAt = 1 + Number(power) + shift;
  const kept = roundAt(digits, pointAt + decimals);
  const point = pointAt + kept.grown;
  const whole = point > 0 ? kept.digits.padEnd(point, "0").slice(0, point) : "0";
  const part = point >= 0 ? kept.digits.slice(point) : "0".repeat(-point) + kept.digits;
  return { whole: whole.replace(/^0+(?=\d)/, ""), part: part.slice(0, decimals).padEnd(decimals, "0") };
}

/** So many of the digits, the last one rounded; `grown` is 1 where 99 became 100. */
function roundAt(digits: string, count: number): { readonly digits: string; readonly grown: 0 | 1 } {
  if (count < 0) return { digits: "", grown: 0 };
  if (count >= digits.length) return { digits, grown: 0 };
  const kept = digits.slice(0, count);
  if ((digits[count] ?? "0") < "5") return { digits: kept, grown: 0 };
  const nines = /9*$/.exec(kept)?.[0].length ?? 0;
  const zeros = "0".repeat(nines);
  if (nines === kept.length) return { digits: `1${zeros}`, grown: 1 };
  const before = kept.slice(0, kept.length - nines - 1);
  return { digits: `${before}${Number(kept[kept.length - nines - 1]) + 1}${zeros}`, grown: 0 };
}

/**
 * A number without a format: whole numbers with all digits (Excel would show 1.23E+12 from the twelfth digit on; the digits are kept, because
 * they are what was typed), others with ten digits.
 */
export function generalDigits(value: number): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const size = Math.abs(value);
  const sign = value < 0 ? "-" : "";
  if (size === 0) return "0";
  if (size >= 1e15 || size < 1e-9)
    return value
      .toExponential(5)
      .replace(/\.?0+e/, "e")
      .replace("e", "E");
  const before = size < 1 ? 1 : Math.floor(Math.log10(size)) + 1;
  const { whole, part } = roundedDigits(size, Math.max(0, 10 - before));
  const rest = part.replace(/0+$/, "");
  return `${sign}${whole}${rest ? `.${rest}` : ""}`;
}

const kanji = { 1: "〇一二三四五六七八九", 2: "零壱弐参四伍六七八九" } as const;
const small = { 1: ["", "十", "百", "千"], 2: ["", "拾", "百", "阡"] } as const;
const large = ["", "万", "億", "兆", "京"];

/** Digits one by one as the format asks: 2024 → 二〇二四, 弐零弐四, ２０２４. */
export function digitByDigit(text: string, kind: 1 | 2 | 3): string {
  return text.replace(/\d/g, (digit) =>
    kind === 3 ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0) : (kanji[kind][Number(digit)] ?? digit),
  );
}

/** A whole number in words: 1234 → 千二百三十四; beyond 16 digits one by one. */
export function wholeInWords(digits: string, kind: 1 | 2): string {
  if (/^0+$/.test(digits)) return kanji[kind][0] ?? "";
  if (digits.length > 16) return digitByDigit(digits, kind);
  const padded = digits.padStart(Math.ceil(digits.length / 4) * 4, "0");
  const groups = padded.match(/\d{4}/g) ?? [];
  return groups
    .map((group, index) => {
      const words = groupInWords(group, kind);
      return words ? `${words}${large[groups.length - 1 - index] ?? ""}` : "";
    })
    .join("");
}

function groupInWords(group: string, kind: 1 | 2): string {
  return [...group]
    .map((digit, index) => {
      const place = 3 - index;
      if (digit === "0") return "";
      // 千, 百 and 十 stand alone in the plain form, 壱阡 does not in the formal one
      const bare = digit === "1" && place > 0 && kind === 1;
      return `${bare ? "" : kanji[kind][Number(digit)]}${small[kind][place]}`;
    })
    .join("");
}
