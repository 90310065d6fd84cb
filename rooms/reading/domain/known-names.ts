import type { Fact } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import type { KnownFigure, KnownName } from "./link-facts.ts";

/** Everything an edition has a name for, so that what a document says can be tied to it. */
export function namesOfRegion({ areas, plans, programmes, kpis, budget }: Region): readonly KnownName[] {
  const areaName = (id: string) => areas.byId.get(id)?.name ?? [];
  const ofKpis = kpis.all.map(
    (kpi): KnownName => ({
      kind: "kpi",
      id: kpi.id,
      name: kpi.name,
      within: [plans.projectById.get(kpi.project ?? "")?.name ?? [], ...kpi.regions.map(areaName)].flat(),
      figures: [...figureOf("baseline", kpi.baseline), ...figureOf("target", kpi.target)],
    }),
  );
  const ofAll = (kind: KnownName["kind"], all: readonly { readonly id: string; readonly name: string }[]) =>
    all.map(({ id, name }): KnownName => ({ kind, id, name }));
  return [
    ...ofKpis,
    ...ofAll(
      "project",
      plans.projects.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }])),
    ),
    ...ofAll(
      "measure",
      [...plans.nodeById.values()].map(({ node }) => node),
    ),
    ...ofAll("programme", programmes.all),
    ...ofAll("programme", budget.lines),
    ...ofAll("area", areas.all),
  ];
}

function figureOf(role: KnownFigure["role"], { reading }: Fact): readonly KnownFigure[] {
  return reading.kind === "known" ? [{ role, value: reading.quantity.value, unit: reading.quantity.unit.id }] : [];
}
