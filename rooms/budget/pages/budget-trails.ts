import { type Crumb, nameIn } from "../../../ui/index.ts";
import { entryAddress } from "../../fact/index.ts";
import type { Theme } from "../domain/budget.ts";
import { budgetHref, type Shown, themeHref, titleOf } from "./shown.ts";

const home = ({ model, view }: Shown): Crumb => ({
  label: nameIn(view.lang, model.edition),
  href: `/home/${model.edition.id}`,
});

/** 予算 → テーマ → …; `rest` ends with the page itself. */
export const budgetTrail = (shown: Shown, rest: readonly Crumb[]): readonly Crumb[] => [
  home(shown),
  { label: shown.t("budget"), href: budgetHref(shown) },
  ...rest,
];

/** 計画 → 計画の名前 → テーマ → …, where the theme stands in a plan. */
export function planTrail(shown: Shown, theme: Theme, rest: readonly Crumb[]): readonly Crumb[] | null {
  const { model, view, t } = shown;
  const placed = theme.node ? model.plans.nodeById.get(theme.node) : undefined;
  if (!placed) return null;
  return [
    home(shown),
    { label: t("plans"), href: `/plan/${model.edition.id}` },
    { label: nameIn(view.lang, placed.plan), href: entryAddress(model.edition.id, "plan", placed.plan.id) },
    ...rest,
  ];
}

/** Both trails of a page below a theme. */
export function trailsBelowTheme(shown: Shown, theme: Theme, label: string): readonly (readonly Crumb[])[] {
  const rest = [{ label: titleOf(theme, shown.view), href: themeHref(shown, theme.id) }, { label }];
  const plan = planTrail(shown, theme, rest);
  return plan ? [budgetTrail(shown, rest), plan] : [budgetTrail(shown, rest)];
}
