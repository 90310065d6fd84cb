import { fail, type Outcome, ok } from "../../../foundation/index.ts";
import { everyKpi, type KpiChoice, kpiPlaces } from "./count-derivations.ts";
import type { KpiModel } from "./kpi-model.ts";

/** Reads `?plan=&region=&kind=`; an empty one means all. A value that nothing answers to comes back as it stood. */
export function readKpiFilter(model: KpiModel, query: URLSearchParams): Outcome<KpiChoice, string> {
  const plan = query.get("plan") || null;
  const region = query.get("region") || null;
  const kind = query.get("kind") || null;
  const place = kpiPlaces.find((one) => one === kind) ?? null;
  if (plan !== null && !model.plans.byId.has(plan)) return fail(plan);
  if (region !== null && !model.areas.byId.has(region)) return fail(region);
  return kind !== null && place === null ? fail(kind) : ok({ plan, region, place });
}

export const isEvery = (choice: KpiChoice): boolean =>
  choice.plan === everyKpi.plan && choice.region === everyKpi.region && choice.place === everyKpi.place;

/** The query of a choice, `""` for all. */
export function filterQuery({ plan, region, place }: KpiChoice): string {
  const query = new URLSearchParams();
  if (plan !== null) query.set("plan", plan);
  if (region !== null) query.set("region", region);
  if (place !== null) query.set("kind", place);
  return query.toString();
}
