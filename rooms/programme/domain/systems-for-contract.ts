import { asPeriod, type ContractPeriod, contractPeriod } from "../../../foundation/index.ts";
import type { Areas } from "../../area/index.ts";
import { type ContractSource, sourcesForContract } from "../../fact/index.ts";
import type { Programme, Programmes } from "./programmes.ts";

/** A named system in the output of `export systems`, with the ids of what belongs to it. */
export type ContractSystem = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly kindName: string;
  readonly alsoKind: string | null;
  readonly what: string;
  readonly whatEn: string;
  readonly forWhom: string | null;
  readonly forWhomEn: string | null;
  readonly since: { readonly period: ContractPeriod | null; readonly printed: string } | null;
  readonly areas: readonly string[];
  readonly areaIds: readonly string[];
  readonly kpis: readonly string[];
  readonly budgetLines: readonly string[];
  readonly activities: readonly string[];
  readonly projects: readonly string[];
  readonly owner: string | null;
  readonly note: string | null;
  readonly noteEn: string | null;
  readonly sources: readonly ContractSource[];
};

type Model = { readonly areas: Areas; readonly programmes: Programmes };

function sinceOf({ since }: Programme): ContractSystem["since"] {
  if (!since) return null;
  const period = asPeriod(since.period);
  return { period: period.ok ? contractPeriod(period.value) : null, printed: since.printed };
}

/** What counts for a system may be named from either side: by the system, or by the result itself. */
function activitiesOf({ programmes }: Model, programme: Programme): readonly string[] {
  return [...new Set([...(programme.activities ?? []), ...programmes.activitiesOf(programme.id).map(({ id }) => id)])];
}

function systemForContract(model: Model, programme: Programme): ContractSystem {
  const areaIds = programme.areas ?? [];
  return {
    id: programme.id,
    name: programme.name,
    nameEn: programme.nameEn,
    kind: programme.kind,
    kindName: model.programmes.kinds.get(programme.kind)?.ja ?? programme.kind,
    alsoKind: programme.alsoKind ?? null,
    what: programme.what,
    whatEn: programme.whatEn,
    forWhom: programme.forWhom ?? null,
    forWhomEn: programme.forWhomEn ?? null,
    since: sinceOf(programme),
    areas: areaIds.map((id) => model.areas.byId.get(id)?.name ?? id),
    areaIds,
    kpis: programme.kpis ?? [],
    budgetLines: programme.budgetLines ?? [],
    activities: activitiesOf(model, programme),
    projects: programme.projects ?? [],
    owner: programme.owner?.name ?? null,
    note: programme.note ?? null,
    noteEn: programme.noteEn ?? null,
    sources: sourcesForContract(programme.sources),
  };
}

/** Every named system as `export systems --json` prints them. */
export const systemsForContract = (model: Model): readonly ContractSystem[] =>
  model.programmes.all.map((programme) => systemForContract(model, programme));
