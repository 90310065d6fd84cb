import { asScaledUnit, toCommonWidth } from "../../../foundation/index.ts";
import type { KnownFact } from "../../fact/index.ts";

const lastNumber = /(\d[\d,]*)(?:\.(\d+))?([^\d]*)$/;

/** The power of ten of a page-wide unit (単位：千円), found by comparing the bare printed number with the reading. */
function powerByValue(value: number, printedNumber: number): number | null {
  if (value === 0 || printedNumber === 0) return null;
  const power = Math.round(Math.log10(Math.abs(value) / printedNumber));
  return Math.abs(Math.abs(value) / 10 ** power - printedNumber) < 1e-6 * printedNumber ? power : null;
}

/** How exactly a figure is printed: `power` of its scale (307億円: 8) and the number of `decimals` (3.8倍: 1). */
export function printedPrecision(fact: KnownFact): { readonly power: number; readonly decimals: number } | null {
  const found = lastNumber.exec(toCommonWidth(fact.printed ?? "").trimEnd());
  if (!found) return null;
  const [, whole = "", fraction = "", rest = ""] = found;
  const scaled = rest.trim() === "" ? null : asScaledUnit(rest);
  if (scaled?.ok) return { power: scaled.value.power, decimals: fraction.length };
  const power = powerByValue(fact.reading.quantity.value, Number(`${whole.replaceAll(",", "")}.${fraction}`));
  return power === null ? null : { power, decimals: fraction.length };
}

/** The smallest step the printed figure can show, in its base unit: 307億円 → 100,000,000 円, 3.8倍 → 0.1. */
export function printedStep(fact: KnownFact): number | null {
  const precision = printedPrecision(fact);
  return precision && 10 ** (precision.power - precision.decimals);
}

export type Agreement = { readonly rounded: boolean; readonly truncated: boolean };

/** Sums of yen are exact; ratios are not, and a hundred-millionth of a step is not a difference. */
const nothing = 1e-8;

/** Whether an exact amount, rounded half up or cut down to the printed step, gives the printed figure. Both in the base unit. */
export function agreement(printed: number, step: number, exact: number): Agreement {
  const steps = (exact - printed) / step;
  return {
    rounded: steps >= -0.5 - nothing && steps < 0.5 - nothing,
    truncated: steps >= -nothing && steps < 1 - nothing,
  };
}
