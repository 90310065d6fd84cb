const digits = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });

/** A number as it stands in a calculation: thousands separated, a real minus sign, the noise of binary fractions cut off; `?` for a missing one. */
export function plainNumber(value: number): string {
  if (Number.isNaN(value)) return "?";
  const clean = Number(value.toPrecision(12));
  return digits.format(Object.is(clean, -0) ? 0 : clean).replace("-", "−");
}

/** A number after an operator: a negative one is put in brackets. */
export function operand(value: number): string {
  return value < 0 ? `(${plainNumber(value)})` : plainNumber(value);
}

/**
 * A rate with `places` decimals, or with as many more as it takes not to look like a limit that it does not reach
 * (79.96 under a limit of 80 is not shown as 80.0).
 */
export function rateNumber(value: number, places: number, limits: readonly number[] = []): string {
  const fixed = value.toFixed(places);
  const looksReached = limits.some((limit) => Number(fixed) === limit && Math.abs(value - limit) > 1e-9);
  if (looksReached && places < 9) return rateNumber(value, places + 1, limits);
  return fixed.replace(/^-(?=0\.?0*$)/, "").replace("-", "−");
}
