/**
 * A decimal number kept exactly: `digits` × 10^-`places`. Figures are scaled (55.6千 → 55600) and added in this form, because
 * binary floating point would turn 55.6 × 1000 or 0.1 + 0.2 into a number that nobody printed.
 */
export type Decimal = { readonly digits: bigint; readonly places: number };

const decimalForm = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;

/** Reads `12`, `-1.25`, `1e-7`; null for anything else, also for `Infinity` and `NaN`. */
export function parseDecimal(text: string): Decimal | null {
  const found = decimalForm.exec(text);
  if (!found) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = found;
  if (whole + fraction === "") return null;
  const size = BigInt(whole + fraction);
  return timesPowerOfTen({ digits: sign === "-" ? -size : size, places: fraction.length }, Number(exponent));
}

/** The decimal that JavaScript prints for this number; null when it is not finite. */
export function decimalOf(value: number): Decimal | null {
  return parseDecimal(String(value));
}

export function timesPowerOfTen(decimal: Decimal, power: number): Decimal {
  const places = decimal.places - power;
  return places >= 0 ? { digits: decimal.digits, places } : { digits: shifted(decimal.digits, -places), places: 0 };
}

export function addDecimals(one: Decimal, other: Decimal): Decimal {
  const places = Math.max(one.places, other.places);
  return { digits: shifted(one.digits, places - one.places) + shifted(other.digits, places - other.places), places };
}

export function negated(decimal: Decimal): Decimal {
  return { digits: -decimal.digits, places: decimal.places };
}

/** The nearest number, rounded once. Zero has no sign: ▲0 is 0. */
export function decimalToNumber(decimal: Decimal): number {
  return decimal.digits === 0n ? 0 : Number(`${decimal.digits}e${-decimal.places}`);
}

function shifted(digits: bigint, places: number): bigint {
  return digits * 10n ** BigInt(places);
}
