import type { Areas } from "../../area/index.ts";
import { type ContractSource, sourcesForContract } from "../../fact/index.ts";
import type { Plans, Project } from "./plans.ts";

/** A regional project in the output of `export projects`. `regions` and `bureaus` are names, beside their ids. */
export type ContractProject = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly plan: string | null;
  readonly planName: string | null;
  readonly edition: string;
  readonly editionName: string | null;
  readonly regions: readonly string[];
  readonly regionIds: readonly string[];
  readonly bureaus: readonly string[];
  readonly bureauIds: readonly string[];
  readonly printedAreas: string | null;
  /** The same project in an earlier edition. */
  readonly continues: string | null;
  readonly measures: readonly { readonly name: string; readonly nameEn: string; readonly lines: readonly number[] }[];
  readonly note: string | null;
  readonly noteEn: string | null;
  readonly sources: readonly ContractSource[];
};

type Model = { readonly areas: Areas; readonly plans: Plans };

function projectForContract({ areas, plans }: Model, project: Project): ContractProject {
  const placed = plans.editionById.get(project.edition);
  const nameOf = (id: string) => areas.byId.get(id)?.name ?? id;
  return {
    id: project.id,
    name: project.name,
    nameEn: project.nameEn,
    plan: placed?.plan.id ?? null,
    planName: placed?.plan.name ?? null,
    edition: project.edition,
    editionName: placed?.edition.name ?? null,
    regions: project.regions.map(nameOf),
    regionIds: project.regions,
    bureaus: project.bureaus.map(nameOf),
    bureauIds: project.bureaus,
    printedAreas: project.printedAreas ?? null,
    continues: project.continues ?? null,
    measures: (project.measures ?? []).map(({ name, nameEn, lines }) => ({ name, nameEn, lines })),
    note: project.note ?? null,
    noteEn: project.noteEn ?? null,
    sources: sourcesForContract(project.sources),
  };
}

/** Every regional project that a source names, as `export projects --json` prints them. */
export const projectsForContract = (model: Model): readonly ContractProject[] =>
  model.plans.projects.map((project) => projectForContract(model, project));
