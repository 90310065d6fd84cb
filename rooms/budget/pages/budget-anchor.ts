import { entryAddress } from "../../fact/index.ts";
import { themeKey } from "../domain/budget-choice.ts";
import type { EditionBudget } from "../domain/budget-model.ts";

/** Kinds of entries that have an address of their own but no page: they stand on another one. */
export type AnchoredKind = "point" | "figure" | "proposal";

/** Where `/budget/point/…`, `/budget/figure/…` and `/budget/proposal/…` lead; null where there is no such entry. */
export function budgetAnchor({ edition, budget }: EditionBudget, kind: AnchoredKind, id: string): string | null {
  if (kind === "point") {
    const point = budget.points.find((one) => one.id === id);
    return point ? `${entryAddress(edition.id, "theme", themeKey(point.theme))}#${id}` : null;
  }
  const entries = kind === "figure" ? budget.figures : budget.proposals;
  return entries.some((entry) => entry.id === id) ? `/budget/${edition.id}#${kind}s-${id}` : null;
}
