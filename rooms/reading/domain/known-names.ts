import type { Fact } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import type { Kpi } from "../../kpi/index.ts";
import type { AboveName, KnownFigure, KnownName } from "./link-facts.ts";

/**
 * Everything an edition has a name for, so that what a document says can be tied to it. A KPI that the edition prints in several places is one name,
 * with the figures of all of them.
 */
export function namesOfRegion({ areas, plans, programmes, kpis, budget }: Region): readonly KnownName[] {
  const ofKpis = kpis.distinct.map((kpi): KnownName => {
    const rows = [kpi, ...kpis.all.filter(({ sameAs }) => sameAs === kpi.id)];
    const belongsTo = aboveKpi({ areas, plans }, kpi);
    return {
      kind: "kpi",
      id: kpi.id,
      name: kpi.name,
      aliases: rows.slice(1).map(({ name }) => name),
      within: belongsTo.flatMap(({ kind, name }) => (kind === "measure" ? [] : [name])),
      belongsTo,
      figures: distinct(
        rows.flatMap((row) => [...figureOf("baseline", row.baseline), ...figureOf("target", row.target)]),
      ),
    };
  });
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

/** The project that a KPI measures, the measure that it stands under, the areas and offices that it is about. */
function aboveKpi({ areas, plans }: Pick<Region, "areas" | "plans">, kpi: Kpi): readonly AboveName[] {
  const project = plans.projectById.get(kpi.project ?? "");
  const measure = plans.nodeById.get(kpi.node ?? "")?.node;
  return [
    ...(project?.name ? [{ kind: "project", id: project.id, name: project.name } as const] : []),
    ...(measure ? [{ kind: "measure", id: measure.id, name: measure.name } as const] : []),
    ...namesOfAreas(areas, "area", kpi.regions),
    ...namesOfAreas(areas, "bureau", kpi.bureaus),
  ];
}

const namesOfAreas = (areas: Region["areas"], kind: "area" | "bureau", ids: readonly string[]): readonly AboveName[] =>
  ids.flatMap((id) => {
    const area = areas.byId.get(id);
    return area ? [{ kind, id, name: area.name }] : [];
  });

const distinct = (figures: readonly KnownFigure[]): readonly KnownFigure[] => [
  ...new Map(figures.map((figure) => [`${figure.role} ${figure.value} ${figure.unit}`, figure])).values(),
];

function figureOf(role: KnownFigure["role"], { reading }: Fact): readonly KnownFigure[] {
  return reading.kind === "known" ? [{ role, value: reading.quantity.value, unit: reading.quantity.unit.id }] : [];
}
