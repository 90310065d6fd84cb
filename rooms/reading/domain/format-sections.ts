/** One sign or phrase of a number format, e.g. `#,##0"千円"`. */
export type FormatToken =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "digit"; readonly sign: "0" | "#" | "?" }
  | { readonly kind: "point" | "comma" | "percent" | "slash" | "text" | "general" }
  | { readonly kind: "exponent"; readonly sign: "+" | "-" }
  | { readonly kind: "date"; readonly sign: string }
  | { readonly kind: "elapsed"; readonly sign: string };

export type Comparison = { readonly sign: "<" | "<=" | ">" | ">=" | "=" | "<>"; readonly than: number };

/** One of the parts of a format between semicolons. */
export type FormatSection = {
  readonly tokens: readonly FormatToken[];
  readonly when: Comparison | null;
  /** 1: 千二百, 2: 壱, 3: full-width digits; null for plain digits. */
  readonly digits: 1 | 2 | 3 | null;
  /** 令和元年 instead of 令和1年. */
  readonly firstYearInWords: boolean;
  /** A date as the computer it is opened on writes it. */
  readonly system: "date" | "time" | null;
};

const lengthOfFormat = 500;

/** Takes a number format apart; what it does not know stands for itself, as Excel does it. */
export function readFormat(code: string): readonly FormatSection[] {
  return splitSections(code.slice(0, lengthOfFormat)).map(readSection);
}

function splitSections(code: string): readonly string[] {
  const sections: string[] = [];
  let from = 0;
  let at = 0;
  while (at < code.length) {
    if (code[at] === ";") {
      sections.push(code.slice(from, at));
      from = at + 1;
      at += 1;
    } else at += phraseLength(code, at);
  }
  return [...sections, code.slice(from)];
}

/** How many signs belong together from here on: a quoted text, a bracket, an escaped sign, or one sign. */
function phraseLength(code: string, at: number): number {
  const sign = code[at];
  if (sign === '"') return lengthTo(code, at, '"');
  if (sign === "[") return lengthTo(code, at, "]");
  return sign === "\\" || sign === "_" || sign === "*" || sign === "!" ? 2 : 1;
}

function lengthTo(code: string, at: number, last: string): number {
  const end = code.indexOf(last, at + 1);
  return (end < 0 ? code.length : end + 1) - at;
}

type Draft = { -readonly [K in keyof FormatSection]: FormatSection[K] } & { tokens: FormatToken[] };

const dateSigns = /^(?:y+|m+|d+|h+|s+|e+|g+|a{3,4}|r{1,2}|am\/pm|a\/p)/i;

function readSection(code: string): FormatSection {
  const section: Draft = { tokens: [], when: null, digits: null, firstYearInWords: false, system: null };
  let at = 0;
  while (at < code.length) {
    const length = phraseLength(code, at);
    at +=
      length > 1 || code[at] === '"' || code[at] === "["
        ? takePhrase(section, code.slice(at, at + length))
        : takeSign(section, code, at);
  }
  return section;
}

function takePhrase(section: Draft, phrase: string): number {
  if (phrase.startsWith('"')) section.tokens.push({ kind: "literal", text: phrase.replaceAll('"', "") });
  else if (phrase.startsWith("[")) takeBracket(section, phrase.slice(1, -1));
  else if (phrase.startsWith("_")) section.tokens.push({ kind: "literal", text: " " });
  else if (!phrase.startsWith("*")) section.tokens.push({ kind: "literal", text: phrase.slice(1) });
  return phrase.length;
}

function takeBracket(section: Draft, inner: string): void {
  const comparison = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/.exec(inner);
  if (comparison) section.when = { sign: comparisonSign(comparison[1] ?? ""), than: Number(comparison[2]) };
  else if (inner.startsWith("$")) takeLocale(section, inner.slice(1));
  else if (/^(h+|m+|s+)$/i.test(inner)) section.tokens.push({ kind: "elapsed", sign: inner.toLowerCase() });
  else if (/^dbnum[123]$/i.test(inner)) section.digits = digitsOf(inner.at(-1) ?? "");
}

const digitsOf = (sign: string): 1 | 2 | 3 => (sign === "1" ? 1 : sign === "2" ? 2 : 3);

const comparisonSign = (sign: string): Comparison["sign"] =>
  (["<", "<=", ">", ">=", "<>"] as const).find((known) => known === sign) ?? "=";

/** `[$¥-411]`: a sign of money and a place; `[$-F800]`: the long date of the computer. */
function takeLocale(section: Draft, inner: string): void {
  const dash = inner.indexOf("-");
  const money = dash < 0 ? inner : inner.slice(0, dash);
  const place = dash < 0 ? "" : inner.slice(dash + 1).toLowerCase();
  if (money) section.tokens.push({ kind: "literal", text: money });
  if (place.includes("gannen")) section.firstYearInWords = true;
  if (place.startsWith("f800") || place === "x-sysdate") section.system = "date";
  if (place.startsWith("f400") || place === "x-systime") section.system = "time";
}

function takeSign(section: Draft, code: string, at: number): number {
  const rest = code.slice(at);
  const general = /^(?:general|g\/標準|標準)/i.exec(rest);
  if (general) return push(section, { kind: "general" }, general[0].length);
  const exponent = /^e([+-])/i.exec(rest);
  if (exponent) return push(section, { kind: "exponent", sign: exponent[1] === "-" ? "-" : "+" }, 2);
  const date = dateSigns.exec(rest);
  if (date) return push(section, { kind: "date", sign: date[0].toLowerCase() }, date[0].length);
  return push(section, tokenOf(code[at] ?? ""), 1);
}

function push(section: Draft, token: FormatToken, length: number): number {
  section.tokens.push(token);
  return length;
}

function tokenOf(sign: string): FormatToken {
  if (sign === "0" || sign === "#" || sign === "?") return { kind: "digit", sign };
  if (sign === ".") return { kind: "point" };
  if (sign === ",") return { kind: "comma" };
  if (sign === "%") return { kind: "percent" };
  if (sign === "/") return { kind: "slash" };
  return sign === "@" ? { kind: "text" } : { kind: "literal", text: sign };
}
