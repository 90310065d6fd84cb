import type { Areas } from "../../area/index.ts";
import { type ContractFigure, type ContractSource, figureForContract, sourcesForContract } from "../../fact/index.ts";
import type { Activity, Programmes } from "./programmes.ts";

/** One countable result in the output of `export activities`: who did how much of what, in which period. */
export type ContractActivity = Pick<ContractFigure, "value" | "unit" | "period" | "printed" | "to"> & {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly who: string;
  readonly whoEn: string;
  /** The system it belongs to, by the id of the catalogue (S046), and its name. */
  readonly programme: string | null;
  readonly programmeName: string | null;
  readonly area: string | null;
  readonly areaId: string | null;
  readonly note: string | null;
  readonly noteEn: string | null;
  /** Why the reading is not certain. */
  readonly uncertain: string | null;
  readonly sources: readonly ContractSource[];
};

type Model = { readonly areas: Areas; readonly programmes: Programmes };

const nothing: ContractFigure = { value: null, unit: null, period: null, printed: null };

function activityForContract({ areas, programmes }: Model, activity: Activity): ContractActivity {
  const { programme = null, area = null } = activity;
  return {
    id: activity.id,
    name: activity.name,
    nameEn: activity.nameEn,
    ...(figureForContract(activity.figure) ?? nothing),
    who: activity.who,
    whoEn: activity.whoEn,
    programme,
    programmeName: programme === null ? null : (programmes.byId.get(programme)?.name ?? null),
    area: area === null ? null : (areas.byId.get(area)?.name ?? null),
    areaId: area,
    note: activity.note ?? null,
    noteEn: activity.noteEn ?? null,
    uncertain: activity.figure.uncertain?.ja ?? activity.uncertain ?? null,
    sources: sourcesForContract(activity.sources),
  };
}

/** Every activity figure as `export activities --json` prints them. */
export const activitiesForContract = (model: Model): readonly ContractActivity[] =>
  model.programmes.activities.map((activity) => activityForContract(model, activity));
