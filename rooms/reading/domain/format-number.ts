import { digitByDigit, generalDigits, roundedDigits, wholeInWords } from "./decimal-digits.ts";
import { formatDate } from "./format-date.ts";
import { type Comparison, type FormatSection, type FormatToken, readFormat } from "./format-sections.ts";

/** A number format made ready: gives what a person sees. */
export type NumberFormat = {
  readonly isDate: boolean;
  readonly show: (value: number) => string;
  readonly showText: (text: string) => string;
};

/** Makes a format of Excel ready (`#,##0;▲#,##0`, `0.0%`, `[$-411]ggge"年"m"月"d"日"`). */
export function numberFormat(code: string, from1904: boolean): NumberFormat {
  const sections = readFormat(code).map(readied);
  const numeric = {
    sections: sections.slice(0, 3),
    conditional: sections.slice(0, 3).some(({ when }) => when !== null),
  };
  const textSection = sections.length > 3 ? sections[3] : sections.find(({ tokens }) => tokens.some(isText));
  return {
    isDate: sections.some((section) => section.isDate),
    show: (value) => showNumber(numeric, value, from1904),
    showText: (text) => (textSection ? showText(textSection, text) : text),
  };
}

/** A section with what needs to be found out only once. */
type ReadySection = FormatSection & { readonly isDate: boolean; readonly draw: (value: number) => string };

const readied = (section: FormatSection): ReadySection => ({
  ...section,
  isDate: isDate(section),
  draw: drawerOf(section),
});

const isText = ({ kind }: FormatToken): boolean => kind === "text";

const isDate = ({ tokens, system }: FormatSection): boolean =>
  system !== null || tokens.some(({ kind }) => kind === "date" || kind === "elapsed");

function showText({ tokens }: FormatSection, text: string): string {
  return tokens.map((token) => (token.kind === "text" ? text : token.kind === "literal" ? token.text : "")).join("");
}

/** The sections for numbers; some may say for which. */
type NumericSections = { readonly sections: readonly ReadySection[]; readonly conditional: boolean };

function showNumber(numeric: NumericSections, value: number, from1904: boolean): string {
  if (!Number.isFinite(value)) return String(value);
  const { section, minus } = choose(numeric, value);
  if (!section) return generalDigits(value);
  if (section.isDate) return formatDate(section, minus ? value : Math.abs(value), from1904);
  return `${minus && value < 0 ? "-" : ""}${section.draw(Math.abs(value))}`.trim();
}

/** The section for a number, and whether its minus is written: the second section is for negative numbers and writes its own sign. */
function choose({ sections, conditional }: NumericSections, value: number) {
  if (conditional) return chooseByCondition(sections, value);
  const [first, second, third] = sections;
  if (value < 0 && second) return { section: second, minus: false };
  if (value === 0 && third) return { section: third, minus: false };
  return { section: first, minus: true };
}

function chooseByCondition(sections: readonly ReadySection[], value: number) {
  const found = sections.find(({ when }, index) => (when ? holds(when, value) : index > 0 || value > 0));
  const section = found ?? sections.at(-1);
  const onlyNegative = section?.when?.sign.startsWith("<") === true && section.when.than <= 0;
  return { section, minus: !onlyNegative };
}

function holds({ sign, than }: Comparison, value: number): boolean {
  if (sign === "<") return value < than;
  if (sign === "<=") return value <= than;
  if (sign === ">") return value > than;
  if (sign === ">=") return value >= than;
  return sign === "=" ? value === than : value !== than;
}

function drawerOf(section: FormatSection): (value: number) => string {
  const { tokens, digits } = section;
  if (tokens.some(({ kind }) => kind === "general" || kind === "text")) return (value) => drawGeneral(section, value);
  if (!tokens.some(({ kind }) => kind === "digit")) return () => tokens.map(plainText).join("");
  if (tokens.some(({ kind }) => kind === "exponent")) return (value) => drawExponent(tokens, value);
  if (tokens.some(({ kind }) => kind === "slash")) return (value) => drawFraction(tokens, value);
  const layout = layoutOf(tokens);
  if (digits !== null) return (value) => digitByDigit(drawDigits(tokens, layout, value), digits);
  return (value) => drawDigits(tokens, layout, value);
}

const plainText = (token: FormatToken): string => {
  if (token.kind === "literal") return token.text;
  if (token.kind === "percent") return "%";
  return token.kind === "point" ? "." : token.kind === "comma" ? "," : token.kind === "slash" ? "/" : "";
};

function drawGeneral({ tokens, digits }: FormatSection, value: number): string {
  const plain = generalDigits(value);
  const number =
    digits === null
      ? plain
      : digits === 3 || !/^\d+$/.test(plain)
        ? digitByDigit(plain, digits)
        : wholeInWords(plain, digits);
  if (tokens.length === 1) return number;
  return tokens
    .map((token) => (token.kind === "general" || token.kind === "text" ? number : plainText(token)))
    .join("");
}

/** How the digits of a number are laid out: where the point is, commas between thousands, commas that take thousands away. */
type Layout = {
  readonly point: number;
  readonly grouped: boolean;
  readonly shift: number;
  readonly skipped: ReadonlySet<number>;
  readonly wholePlaces: number;
  readonly partSigns: readonly string[];
};

function layoutOf(tokens: readonly FormatToken[]): Layout {
  const firstPoint = tokens.findIndex(({ kind }) => kind === "point");
  const point = firstPoint < 0 ? tokens.length : firstPoint;
  const digitAt = tokens.flatMap(({ kind }, index) => (kind === "digit" ? [index] : []));
  const lastWhole = digitAt.findLast((index) => index < point) ?? -1;
  const last = digitAt.at(-1) ?? -1;
  const firstDigit = digitAt[0] ?? tokens.length;
  let shift = 2 * tokens.filter(({ kind }) => kind === "percent").length;
  let grouped = false;
  const skipped = new Set<number>();
  tokens.forEach(({ kind }, index) => {
    if (kind !== "comma" || index < firstDigit) return;
    if (index < lastWhole) grouped = true;
    // a comma right behind the digits: the number in thousands
    else if (onlyCommasSince(tokens, index < point ? lastWhole : last, index)) shift -= 3;
    else return;
    skipped.add(index);
  });
  const wholePlaces = tokens.slice(0, point).filter(({ kind }) => kind === "digit").length;
  const partSigns = tokens.slice(point).flatMap((token) => (token.kind === "digit" ? [token.sign] : []));
  return { point, grouped, shift, skipped, wholePlaces, partSigns };
}

const onlyCommasSince = (tokens: readonly FormatToken[], from: number, to: number): boolean =>
  tokens.slice(from + 1, to).every(({ kind }) => kind === "comma");

function drawDigits(tokens: readonly FormatToken[], layout: Layout, value: number): string {
  const { whole, part } = roundedDigits(value, layout.partSigns.length, layout.shift);
  const digits = whole === "0" ? "" : whole;
  return placeWhole(tokens, layout, digits) + drawPart(tokens, layout, part);
}

/** The digits before the point, dealt to the places from the right; the first place takes all that is left. */
function placeWhole(
  tokens: readonly FormatToken[],
  { point, grouped, skipped, wholePlaces }: Layout,
  digits: string,
): string {
  let place = 0;
  const pieces = tokens.slice(0, point).map((token, index) => {
    if (token.kind !== "digit") return skipped.has(index) ? "" : plainText(token);
    const fromRight = wholePlaces - place;
    const end = digits.length - fromRight + 1;
    const start = place === 0 ? 0 : end - 1;
    place += 1;
    const own = end > 0 ? digits.slice(Math.max(0, start), end) : token.sign === "0" ? "0" : "";
    return grouped ? groupedPiece(own, fromRight) : own;
  });
  return pieces.join("");
}

/** Digits with a comma behind each that stands three, six, … places before the last one. */
function groupedPiece(own: string, fromRight: number): string {
  let piece = "";
  for (let index = 0; index < own.length; index += 1) {
    const right = fromRight + own.length - index - 1;
    piece += right > 1 && right % 3 === 1 ? `${own[index]},` : own[index];
  }
  return piece;
}

function drawPart(tokens: readonly FormatToken[], { point, skipped, partSigns }: Layout, digits: string): string {
  const needed = partSigns.lastIndexOf("0") + 1;
  const kept = Math.max(needed, digits.replace(/0+$/, "").length);
  let place = 0;
  return tokens
    .slice(point)
    .map((token, index) => {
      if (token.kind !== "digit") return skipped.has(point + index) ? "" : plainText(token);
      const digit = place < kept ? (digits[place] ?? "") : "";
      place += 1;
      return digit;
    })
    .join("");
}

function drawExponent(tokens: readonly FormatToken[], value: number): string {
  const at = tokens.findIndex(({ kind }) => kind === "exponent");
  const token = tokens[at];
  const places = tokens.slice(at + 1).filter(({ kind }) => kind === "digit").length;
  const point = tokens.findIndex(({ kind }) => kind === "point");
  const decimals = point < 0 ? 0 : tokens.slice(point, at).filter(({ kind }) => kind === "digit").length;
  const [mantissa = "0", power = "0"] = value.toExponential(Math.min(14, decimals)).split("e");
  const sign = power.startsWith("-") ? "-" : token?.kind === "exponent" && token.sign === "+" ? "+" : "";
  return `${mantissa}E${sign}${power.replace(/^[+-]/, "").padStart(places, "0")}`;
}

/** A fraction (`# ?/?`): the nearest one with as many digits below the line as the format has places. */
function drawFraction(tokens: readonly FormatToken[], value: number): string {
  const slash = tokens.findIndex(({ kind }) => kind === "slash");
  const below = tokens.slice(slash + 1).filter(({ kind }) => kind === "digit").length;
  const most = 10 ** Math.min(4, Math.max(1, below)) - 1;
  const gap = tokens.slice(0, slash).some((token) => token.kind === "literal" && token.text === " ");
  const whole = gap ? Math.floor(value) : 0;
  const { over, under } = nearestFraction(value - whole, most);
  const all = over === under && gap ? whole + 1 : whole;
  if (over === 0 || (over === under && gap)) return withoutCommas(all);
  return `${gap && all > 0 ? `${withoutCommas(all)} ` : ""}${over}/${under}`;
}

const withoutCommas = (value: number): string => String(value);

function nearestFraction(value: number, most: number): { readonly over: number; readonly under: number } {
  let best = { over: Math.round(value), under: 1 };
  for (let under = 2; under <= most; under += 1) {
    const over = Math.round(value * under);
    if (Math.abs(value - over / under) + 1e-12 < Math.abs(value - best.over / best.under)) best = { over, under };
  }
  return best;
}

/** The formats that Excel knows by number alone, as it shows them in Japan (ECMA-376 part 1, 18.8.30). */
export const formatsByNumber: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: "[$-411]ge.m.d",
  28: '[$-411]ggge"年"m"月"d"日"',
  29: '[$-411]ggge"年"m"月"d"日"',
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  34: 'yyyy"年"m"月"',
  35: 'm"月"d"日"',
  36: "[$-411]ge.m.d",
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: "[$-411]ge.m.d",
  51: '[$-411]ggge"年"m"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: '[$-411]ggge"年"m"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: "[$-411]ge.m.d",
  58: '[$-411]ggge"年"m"月"d"日"',
};
