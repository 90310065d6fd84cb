import { assertNever } from "./outcome.ts";
import type { Bilingual } from "./problem.ts";

/** How the printed number limits the true one: 180件以上 is `atLeast`, 約5,000名 is `about`. 延べ (gross count) is no bound. */
export type Bound = "exact" | "atLeast" | "atMost" | "moreThan" | "lessThan" | "about";

export const boundWords: Readonly<Record<Bound, Bilingual>> = {
  exact: { ja: "", en: "" },
  atLeast: { ja: "以上", en: "at least" },
  atMost: { ja: "以下", en: "at most" },
  moreThan: { ja: "超", en: "more than" },
  lessThan: { ja: "未満", en: "less than" },
  about: { ja: "約", en: "about" },
};

export function isBound(text: string): text is Bound {
  return Object.hasOwn(boundWords, text);
}

/**
 * Whether `value` lies within the bound of `limit`. `about` has no printed width, so the caller who asks must say how far off is still near
 * (`tolerance`, in the unit of the values; 0 when left out).
 */
export function satisfiesBound(value: number, bound: Bound, limit: number, tolerance = 0): boolean {
  switch (bound) {
    case "exact":
      return value === limit;
    case "atLeast":
      return value >= limit;
    case "atMost":
      return value <= limit;
    case "moreThan":
      return value > limit;
    case "lessThan":
      return value < limit;
    case "about":
      return Math.abs(value - limit) <= tolerance;
    default:
      return assertNever(bound);
  }
}
