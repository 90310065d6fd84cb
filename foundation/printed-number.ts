import { readAbsenceMark } from "./absence.ts";
import type { Bound } from "./bound.ts";
import { addDecimals, type Decimal, decimalOf, decimalToNumber, negated, timesPowerOfTen } from "./decimal.ts";
import { numeralRun, readDecimalNumeral, scalePower, shown } from "./numeral.ts";
import { fail, type Outcome, ok } from "./outcome.ts";
import { longestPrinted, readPrintedWords } from "./printed-words.ts";
import { type Problem, problem } from "./problem.ts";
import { quantity } from "./quantity.ts";
import { asScaledUnit, asUnit, type ScaledUnit, sameUnit, type Unit } from "./unit.ts";

/**
 * A figure as the page prints it, in the base unit: `8,228千人` is 8228000 人, `460～450万人` is 4600000 to 4500000 人.
 * `to` is the end printed second, which may be the lower one. `gross` marks 延べ, a count that holds the same thing several times.
 */
export type PrintedReading = {
  readonly value: number;
  readonly to?: number;
  readonly unit: Unit;
  readonly bound: Bound;
  readonly accumulation?: "cumulative";
  readonly gross?: true;
};

export type PrintedOptions = {
  /** The unit that the page gives elsewhere, with its scale: `千円` at the head of a table. Used when the figure has no unit of its own. */
  readonly printedUnit?: string;
  /** The base unit that is expected: a figure printed with another one is refused. */
  readonly unit?: string;
};

/**
 * Reads one figure as printed: any width, thousands commas, kanji numerals, 億 and 万, ▲ negatives, brackets, 約 以上 未満 延べ 累計, ranges.
 * Never throws. Refuses text that holds no number or several, an unknown or missing unit, and digits a number cannot hold exactly.
 */
export function readPrinted(printed: string, options: PrintedOptions = {}): Outcome<PrintedReading, Problem> {
  if (printed.length > longestPrinted) return fail(notFigure(printed));
  const absence = readAbsenceMark(printed);
  if (absence) return fail(isAbsence(printed));
  const words = readPrintedWords(printed);
  if (!words.ok) return words;
  const { figure, ...said } = words.value;
  const ends = readEnds(figure, printed);
  if (!ends.ok) return ends;
  const unit = findUnit(printed, ends.value, options);
  if (!unit.ok) return unit;
  return inBaseUnit(printed, ends.value, unit.value, { ...said, bound: boundOf(said.bound, ends.value, printed) });
}

/** 「△30人以内」 is a loss of no more than 30: as a number, -30 or above. */
const boundOf = (bound: Bound, { first, second }: Ends, printed: string): Bound =>
  bound === "atMost" && second === null && printed.includes("以内") && decimalToNumber(first.value) < 0
    ? "atLeast"
    : bound;

/** One number with what follows it. `scale` is the power of the scale words that close it: 3 for `8,228千`, null for none. */
type End = {
  readonly value: Decimal;
  readonly scale: number | null;
  readonly unitText: string;
};
type Ends = { readonly first: End; readonly second: End | null };

function readEnds(figure: string, printed: string): Outcome<Ends, Problem> {
  const [left = "", right, ...more] = figure.split("~");
  if (more.length > 0) return fail(notFigure(printed));
  const first = readEnd(left, printed);
  if (!first.ok || right === undefined) return first.ok ? ok({ first: first.value, second: null }) : first;
  const second = readEnd(right, printed);
  if (!second.ok) return second;
  return ok({ first: withSharedScale(first.value, second.value), second: second.value });
}

function readEnd(text: string, printed: string): Outcome<End, Problem> {
  const sign = /^\s*[-+]\s*/.exec(text)?.[0] ?? "";
  const yenSign = /^¥?\s*/.exec(text.slice(sign.length))?.[0] ?? "";
  const rest = text.slice(sign.length + yenSign.length);
  const run = /^ゼロ/.exec(rest)?.[0] ?? numeralRun.exec(rest)?.[0] ?? "";
  const scaleWords = /[百千万億兆\s]*$/.exec(run)?.[0] ?? "";
  // 千円 alone is the head of a column, not a figure of 1,000 yen
  if (run.length === scaleWords.length) return fail(notFigure(printed));
  const size = readDecimalNumeral(run);
  if (!size.ok) return size;
  const value = sign.includes("-") ? negated(size.value) : size.value;
  const scale = scalePower(scaleWords.replace(/\s+/g, "")) || null;
  const unitText = rest.slice(run.length).trim() || (yenSign === "" ? "" : "円");
  return ok({ value, scale, unitText });
}

/**
 * In `460～450万人` the 万 belongs to both ends; in `9,000～1万人` it does not. The first end takes the scale of the second
 * when it has none, nor a unit, and comes nearer to the second by it.
 */
function withSharedScale(first: End, second: End): End {
  if (first.scale !== null || first.unitText !== "" || second.scale === null) return first;
  const scaled = timesPowerOfTen(first.value, second.scale);
  return distance(scaled, second.value) < distance(first.value, second.value)
    ? { ...first, value: scaled, scale: second.scale }
    : first;
}

/** How many times one number is the other; infinite when one is 0. */
function distance(one: Decimal, other: Decimal): number {
  const sizes = [Math.abs(decimalToNumber(one)), Math.abs(decimalToNumber(other))];
  return Math.max(...sizes) / Math.min(...sizes);
}

function findUnit(printed: string, ends: Ends, options: PrintedOptions): Outcome<ScaledUnit, Problem> {
  const expected = options.unit === undefined ? null : asUnit(options.unit);
  if (expected && !expected.ok) return expected;
  const found = printedUnit(printed, ends, options, expected?.value ?? null);
  if (!found.ok || !expected) return found;
  return sameUnit(found.value.unit, expected.value)
    ? found
    : fail(otherUnit(printed, found.value.unit, expected.value));
}

/** The figure's own unit, else the one given for its page, else the expected one. */
function printedUnit(
  printed: string,
  { first, second }: Ends,
  { printedUnit: pageUnit }: PrintedOptions,
  expected: Unit | null,
): Outcome<ScaledUnit, Problem> {
  const page = pageUnit === undefined ? null : readPageUnit(pageUnit, expected);
  if (page && !page.ok) return page;
  const own = ownUnit(printed, first.unitText, second?.unitText ?? "");
  if (own && page?.ok && own.ok && !sameUnit(own.value.unit, page.value.unit))
    return fail(otherUnit(printed, own.value.unit, page.value.unit));
  if (own) return own;
  if (page && page.value.power > 0 && (first.scale !== null || (second?.scale ?? null) !== null))
    return fail(twoScales(printed, pageUnit ?? ""));
  if (page) return page;
  return expected ? ok({ unit: expected, power: 0 }) : fail(noUnit(printed));
}

function ownUnit(printed: string, first: string, second: string): Outcome<ScaledUnit, Problem> | null {
  if (first === "" && second === "") return null;
  const unit = asUnit(second === "" ? first : second);
  if (!unit.ok) return /\d/.test(first + second) ? fail(notFigure(printed)) : unit;
  const other = first === "" ? unit : asUnit(first);
  if (!other.ok) return other;
  return sameUnit(unit.value, other.value)
    ? ok({ unit: unit.value, power: 0 })
    : fail(otherUnit(printed, other.value, unit.value));
}

/** A page may give only the scale (`千`) when the unit itself is known. */
function readPageUnit(pageUnit: string, expected: Unit | null): Outcome<ScaledUnit, Problem> {
  const power = expected ? scalePower(pageUnit.trim()) : null;
  return expected && power !== null ? ok({ unit: expected, power }) : asScaledUnit(pageUnit);
}

function inBaseUnit(
  printed: string,
  { first, second }: Ends,
  { unit, power }: ScaledUnit,
  said: Omit<PrintedReading, "value" | "to" | "unit">,
): Outcome<PrintedReading, Problem> {
  const value = toExactNumber(printed, timesPowerOfTen(first.value, power), unit);
  if (!value.ok) return value;
  if (!second) return ok({ ...said, value: value.value, unit });
  const to = toExactNumber(printed, timesPowerOfTen(second.value, power), unit);
  return to.ok ? ok({ ...said, value: value.value, to: to.value, unit }) : to;
}

function toExactNumber(printed: string, decimal: Decimal, unit: Unit): Outcome<number, Problem> {
  const value = decimalToNumber(decimal);
  const kept = decimalOf(value);
  if (!kept || addDecimals(kept, negated(decimal)).digits !== 0n) return fail(tooManyDigits(printed));
  const checked = quantity(value, unit);
  return checked.ok ? ok(value) : checked;
}

function notFigure(printed: string): Problem {
  return problem(
    "number/notFigure",
    `「${shown(printed)}」を一つの数値として読めません。数値と単位だけを、原文のとおりに書いてください。`,
    `"${shown(printed)}" cannot be read as one figure. Give only the number and its unit, as printed.`,
  );
}

function isAbsence(printed: string): Problem {
  return problem(
    "number/absent",
    `「${shown(printed)}」は数値ではなく、値がないことを示す記号です。理由を付けた欠測としてください。`,
    `"${shown(printed)}" is a mark for a missing figure, not a number. Record it as an absence with its reason.`,
  );
}

function noUnit(printed: string): Problem {
  return problem(
    "number/unitMissing",
    `「${shown(printed)}」には単位がありません。頁や表の単位（例: 千円）を printedUnit に書いてください。`,
    `"${shown(printed)}" has no unit. Say the unit that the page or table gives (such as 千円) in printedUnit.`,
  );
}

function otherUnit(printed: string, found: Unit, expected: Unit): Problem {
  return problem(
    "number/otherUnit",
    `「${shown(printed)}」の単位は ${found.id} ですが、${expected.id} とされています。どちらかを直してください。`,
    `The unit of "${shown(printed)}" is ${found.id}, but ${expected.id} was expected. Correct one of them.`,
  );
}

function twoScales(printed: string, pageUnit: string): Problem {
  return problem(
    "number/twoScales",
    `「${shown(printed)}」には桁の言葉があり、頁の単位「${shown(pageUnit)}」にもあります。どちらの桁か確かめてください。`,
    `"${shown(printed)}" has a scale word, and so has the unit of its page, "${shown(pageUnit)}". Check which of them holds.`,
  );
}

function tooManyDigits(printed: string): Problem {
  return problem(
    "number/tooManyDigits",
    `「${shown(printed)}」は桁が多すぎて正確に保てません。桁と単位を確かめてください。`,
    `"${shown(printed)}" has more digits than can be kept exactly. Check its digits and scale.`,
  );
}
