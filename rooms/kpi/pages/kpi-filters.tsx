import { type Choice, Choices, nameIn, type View } from "../../../ui/index.ts";
import { type KpiChoice, kpiPlaces, kpiPlaceWords } from "../domain/count-derivations.ts";
import { filterQuery } from "../domain/kpi-filter.ts";
import type { KpiModel } from "../domain/kpi-model.ts";
import { kpiMessages } from "./kpi-messages.ts";

type Filtered = { readonly model: KpiModel; readonly view: View; readonly choice: KpiChoice };

/** Links that narrow the list by region, plan and kind; each keeps the other two. */
export function KpiFilters({ model, view, choice }: Filtered) {
  const t = kpiMessages(view.lang);
  const link = linkTo(view);
  const { all } = model.kpis;
  const regions = model.areas.all.filter(({ id }) => all.some((kpi) => kpi.regions.includes(id)));
  const plans = model.plans.all.filter(({ id }) => all.some((kpi) => kpi.plan === id));
  const places = kpiPlaces.filter((place) => all.some((kpi) => kpi.place === place));
  return (
    <div>
      <Choices
        label={t("filterRegion")}
        items={[
          link(t("all"), { ...choice, region: null }, choice.region === null),
          ...regions.map((area) =>
            link(nameIn(view.lang, area), { ...choice, region: area.id }, choice.region === area.id),
          ),
        ]}
      />
      <Choices
        label={t("filterPlan")}
        items={[
          link(t("all"), { ...choice, plan: null }, choice.plan === null),
          ...plans.map((plan) => link(nameIn(view.lang, plan), { ...choice, plan: plan.id }, choice.plan === plan.id)),
        ]}
      />
      <Choices
        label={t("filterPlace")}
        items={[
          link(t("all"), { ...choice, place: null }, choice.place === null),
          ...places.map((place) => link(kpiPlaceWords[place][view.lang], { ...choice, place }, choice.place === place)),
        ]}
      />
    </div>
  );
}

const linkTo =
  (view: View) =>
  (label: string, choice: KpiChoice, current: boolean): Choice => {
    const query = filterQuery(choice);
    return { label, href: query === "" ? view.path : `${view.path}?${query}`, current };
  };
