import { addDecimals, decimalOf, decimalToNumber, timesPowerOfTen } from "./decimal.ts";
import { scalePower } from "./numeral.ts";
import { assertNever, fail, type Outcome, ok } from "./outcome.ts";
import { type Language, type Problem, problem } from "./problem.ts";
import { asUnit, sameUnit, type Unit, unitName } from "./unit.ts";

/** A number with its unit, always in the base unit: 2,240万人 is 22400000 人, 43.4% is 43.4 %. Money is whole yen. */
export type Quantity = { readonly value: number; readonly unit: Unit };

/** The scale in which a page shows a quantity: 千円, 万人, 億円. "" is the base unit itself. */
export type Scale = "" | "十" | "百" | "千" | "万" | "十万" | "百万" | "千万" | "億" | "十億" | "百億" | "千億" | "兆";

/** English has no 万 or 億: it takes the nearest smaller scale that it has a word for. */
const englishScales: readonly { readonly power: number; readonly word: string }[] = [
  { power: 12, word: " trillion" },
  { power: 6, word: " million" },
  { power: 3, word: " thousand" },
  { power: 0, word: "" },
];

/** Refuses what is not a number, and money that is not whole yen. */
export function quantity(value: number, unit: Unit): Outcome<Quantity, Problem> {
  if (!Number.isFinite(value)) return fail(notFinite(value, unit));
  if (unit.kind === "money" && !Number.isSafeInteger(value)) return fail(notWholeYen(value));
  return ok({ value: value === 0 ? 0 : value, unit });
}

/** A quantity by the spelling of its unit: `quantityOf(320, "件")`. */
export function quantityOf(value: number, unit: string): Outcome<Quantity, Problem> {
  const known = asUnit(unit);
  return known.ok ? quantity(value, known.value) : known;
}

/** Adds exactly (0.1 % + 0.2 % is 0.3 %). Different units are refused: percent and points, 人 and 千円. */
export function addQuantities(one: Quantity, other: Quantity): Outcome<Quantity, Problem> {
  if (!sameUnit(one.unit, other.unit)) return fail(differentUnits(one.unit, other.unit));
  const left = decimalOf(one.value);
  const right = decimalOf(other.value);
  if (!left || !right) return fail(notFinite(left ? other.value : one.value, one.unit));
  return quantity(decimalToNumber(addDecimals(left, right)), one.unit);
}

/** The sum of amounts of money in yen; an empty list is 0 yen. Refuses any other unit and sums beyond what is exact (about 9,007兆円). */
export function sumYen(amounts: readonly Quantity[]): Outcome<Quantity, Problem> {
  let sum = quantityOf(0, "円");
  for (const amount of amounts) {
    if (!sum.ok) return sum;
    sum = addQuantities(sum.value, amount);
  }
  return sum;
}

export type QuantityStyle = {
  readonly lang: Language;
  readonly scale?: Scale;
  /** The most decimals to show, 0 to 20; without it every digit is shown. */
  readonly digits?: number;
};

/** `▲1,234千円`, `2,240万人`, `43.4%`; in English `−¥1,234 thousand`, `22,400 thousand people`. */
export function formatQuantity(quantity: Quantity, style: QuantityStyle): string {
  switch (style.lang) {
    case "ja":
      return formatJapanese(quantity, style.scale ?? "", style.digits);
    case "en":
      return formatEnglish(quantity, style.scale ?? "", style.digits);
    default:
      return assertNever(style.lang);
  }
}

function formatJapanese({ value, unit }: Quantity, scale: Scale, digits?: number): string {
  const number = groupedAbsolute(value, scalePower(scale) ?? 0, digits);
  return `${isShownNegative(value, number) ? "▲" : ""}${number}${scale}${unitName(unit).ja}`;
}

function formatEnglish({ value, unit }: Quantity, scale: Scale, digits?: number): string {
  const asked = scalePower(scale) ?? 0;
  const { power, word } = englishScales.find((known) => known.power <= asked) ?? { power: 0, word: "" };
  const number = groupedAbsolute(value, power, digits);
  const sign = isShownNegative(value, number) ? "−" : "";
  if (unit.id === "円") return `${sign}¥${number}${word}`;
  const name = number === "1" && word === "" ? unit.en.one : unit.en.many;
  const gap = name === "" || unit.kind === "share" ? "" : " ";
  return `${sign}${number}${word}${gap}${name}`;
}

/** Intl knows at most this many decimals on every supported runtime. */
const mostDecimals = 20;
/** Making a formatter costs more than using it, and a page shows hundreds of figures. */
const formatters = Array.from(
  { length: mostDecimals + 1 },
  (_, digits) => new Intl.NumberFormat("en", { maximumFractionDigits: digits }),
);

function groupedAbsolute(value: number, power: number, digits = mostDecimals): string {
  const decimal = decimalOf(Math.abs(value));
  const scaled = decimal ? decimalToNumber(timesPowerOfTen(decimal, -power)) : value;
  return formatters[digits]?.format(scaled) ?? String(scaled);
}

/** A small loss rounded away is shown as 0, not as ▲0. */
function isShownNegative(value: number, shownNumber: string): boolean {
  return value < 0 && /[1-9]/.test(shownNumber);
}

function differentUnits(one: Unit, other: Unit): Problem {
  return problem(
    "quantity/differentUnits",
    `単位の違う数は足せません（${one.id} と ${other.id}）。単位ごとに分けて合計してください。`,
    `Numbers of different units cannot be added (${one.id} and ${other.id}). Sum each unit by itself.`,
  );
}

function notFinite(value: number, unit: Unit): Problem {
  return problem(
    "quantity/notFinite",
    `${unit.id} の値が数ではありません（${value}）。値がないときは、理由を付けた欠測としてください。`,
    `The value in ${unit.id} is not a number (${value}). Where there is no value, give the reason for its absence.`,
  );
}

function notWholeYen(value: number): Problem {
  return problem(
    "quantity/notWholeYen",
    `金額が円の整数ではないか、大きすぎます（${value} 円）。千円・百万円などの桁を確かめてください。`,
    `The amount is not a whole number of yen, or too large (${value} yen). Check the scale (thousand, million yen).`,
  );
}
