import type { Told } from "../scenario/scenario.ts";

/** A figure, or why there is none; never NaN. `isApproximate`: groups of five years were split evenly for it. */
export type Known =
  | { readonly value: number; readonly isApproximate: boolean }
  | { readonly value: null; readonly why: Told };

export const known = (value: number, isApproximate = false): Known => ({ value, isApproximate });

export const unknown = (ja: string, en: string): Known => ({ value: null, why: { ja, en } });

/** A part in percent of a whole; unknown where the whole is nobody. `of` names the whole. */
export function percentOf(part: Known, whole: Known, of: Told): Known {
  if (part.value === null) return part;
  if (whole.value === null) return whole;
  if (whole.value === 0)
    return unknown(`${of.ja}が0人のため計算できません`, `not defined: there is nobody of ${of.en}`);
  return known((100 * part.value) / whole.value, part.isApproximate || whole.isApproximate);
}
