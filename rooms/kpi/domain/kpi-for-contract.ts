import type { Areas } from "../../area/index.ts";
import {
  type ContractFigure,
  type ContractSource,
  type ContractTarget,
  figureForContract,
  sourcesForContract,
  targetForContract,
} from "../../fact/index.ts";
import type { Plans } from "../../plan/index.ts";
import type { Kpi, Kpis } from "./kpis.ts";

/**
 * One printed row of a KPI in the output of `export kpi`. `regions`, `bureaus` and `project` are names, beside their ids;
 * `sameAs` is the id of the row that it repeats. A range has its other end in `to`; a missing baseline is null.
 */
export type ContractKpi = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly plan: string;
  readonly planName: string | null;
  readonly edition: string;
  readonly editionName: string | null;
  readonly place: Kpi["place"];
  readonly regions: readonly string[];
  readonly regionIds: readonly string[];
  readonly bureaus: readonly string[];
  readonly bureauIds: readonly string[];
  readonly project: string | null;
  readonly projectId: string | null;
  readonly baseline: ContractFigure | null;
  readonly target: ContractTarget | null;
  readonly actuals: readonly ContractFigure[];
  readonly accumulation: Kpi["accumulation"];
  readonly direction: Kpi["direction"];
  readonly sameAs: string | null;
  /** KPIs of one group cover overlapping areas: never add them. */
  readonly overlapGroup: string | null;
  readonly sources: readonly ContractSource[];
  readonly note: string | null;
  readonly noteEn: string | null;
};

type Model = { readonly areas: Areas; readonly plans: Plans; readonly kpis: Kpis };

function placesOf({ areas, plans }: Model, kpi: Kpi) {
  const nameOf = (id: string) => areas.byId.get(id)?.name ?? id;
  return {
    plan: kpi.plan,
    planName: plans.byId.get(kpi.plan)?.name ?? null,
    edition: kpi.edition,
    editionName: plans.editionById.get(kpi.edition)?.edition.name ?? null,
    place: kpi.place,
    regions: kpi.regions.map(nameOf),
    regionIds: kpi.regions,
    bureaus: kpi.bureaus.map(nameOf),
    bureauIds: kpi.bureaus,
    project: kpi.project === null ? null : (plans.projectById.get(kpi.project)?.name ?? kpi.project),
    projectId: kpi.project,
  };
}

/** One row; `model` gives the names of what it refers to. */
export function kpiForContract(model: Model, kpi: Kpi): ContractKpi {
  return {
    id: kpi.id,
    name: kpi.name,
    nameEn: kpi.nameEn,
    ...placesOf(model, kpi),
    baseline: figureForContract(kpi.baseline),
    target: targetForContract(kpi.target),
    actuals: (kpi.actuals ?? []).flatMap((fact) => figureForContract(fact) ?? []),
    accumulation: kpi.accumulation,
    direction: kpi.direction,
    sameAs: kpi.sameAs,
    overlapGroup: kpi.overlapGroup ?? null,
    sources: sourcesForContract(kpi.sources),
    note: kpi.note ?? null,
    noteEn: kpi.noteEn ?? null,
  };
}

/** Every printed row, repeats too, as `export kpi --json` prints them. */
export const kpisForContract = (model: Model): readonly ContractKpi[] =>
  model.kpis.all.map((kpi) => kpiForContract(model, kpi));
