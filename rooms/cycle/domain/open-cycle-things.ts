import { type Areas, ancestorsOf } from "../../area/index.ts";
import type { Kpis } from "../../kpi/index.ts";
import type { PlanNode, Plans } from "../../plan/index.ts";
import type { Programmes } from "../../programme/index.ts";
import type { AboutKind } from "./sheet-form.ts";

/** What the edition knows that a cycle can be opened over. */
export type CycleModel = {
  readonly areas: Areas;
  readonly plans: Plans;
  readonly programmes: Programmes;
  readonly kpis: Kpis;
};

/** One project, measure or programme that may get a sheet. */
export type CycleThing = {
  readonly kind: AboutKind;
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** Areas it is for, as printed; their ancestors are found by `areaPathOf`. */
  readonly areas: readonly string[];
  /** The unit in charge as printed; null where none is. */
  readonly owner: string | null;
  readonly kpiIds: readonly string[];
};

/** Which trees and kinds a year's cycle takes: the tree **edition** of that year is kept by the sheets, because node ids belong to an edition. */
export type ThingChoice = {
  readonly projectEdition: string | null;
  readonly treeEdition: string | null;
  readonly programmeKinds: readonly string[];
};

/** The areas of a thing and everything they lie in, nearest first, each once. */
export function areaPathOf(areas: Areas, ids: readonly string[]): readonly string[] {
  const known = ids.filter((id) => areas.byId.has(id));
  const above = known.flatMap((id) => ancestorsOf(areas, id).map((area) => area.id));
  return [...new Set([...known, ...above])];
}

const kpisWhere = (model: CycleModel, wanted: (kpi: Kpis["all"][number]) => boolean): readonly string[] =>
  model.kpis.all.filter((kpi) => kpi.sameAs === null && wanted(kpi)).map(({ id }) => id);

const projectsOf = (model: CycleModel, edition: string | null): CycleThing[] =>
  model.plans.projects
    .filter((project) => project.edition === edition)
    .map((project) => ({
      kind: "project",
      id: project.id,
      name: project.name,
      nameEn: project.nameEn,
      areas: project.bureaus.length > 0 ? project.bureaus : project.regions,
      owner: project.owner?.name ?? null,
      kpiIds: kpisWhere(model, (kpi) => kpi.project === project.id),
    }));

type Placed = { readonly node: PlanNode; readonly areas: readonly string[] };

/** A measure without areas of its own is for those of the branch above it. */
const measuresBelow = (nodes: readonly PlanNode[], above: readonly string[]): Placed[] =>
  nodes.flatMap((node) => {
    const areas = node.areas ?? above;
    return [...(node.kind === "measure" ? [{ node, areas }] : []), ...measuresBelow(node.children ?? [], areas)];
  });

function measuresOf(model: CycleModel, edition: string | null): CycleThing[] {
  const placed = edition === null ? undefined : model.plans.editionById.get(edition);
  return measuresBelow(placed?.edition.nodes ?? [], []).map(({ node, areas }) => ({
    kind: "measure",
    id: node.id,
    name: node.name,
    nameEn: node.nameEn,
    areas,
    owner: placed?.plan.owner?.name ?? null,
    kpiIds: kpisWhere(model, (kpi) => kpi.node === node.id),
  }));
}

const programmesOf = (model: CycleModel, kinds: readonly string[]): CycleThing[] =>
  model.programmes.all
    .filter(({ kind }) => kinds.includes(kind))
    .map((programme) => ({
      kind: "programme",
      id: programme.id,
      name: programme.name,
      nameEn: programme.nameEn,
      areas: programme.areas ?? [],
      owner: programme.owner?.name ?? null,
      kpiIds: programme.kpis ?? [],
    }));

/** Everything a choice takes, projects first, in the order of the edition. */
export const thingsOf = (model: CycleModel, choice: ThingChoice): readonly CycleThing[] => [
  ...projectsOf(model, choice.projectEdition),
  ...measuresOf(model, choice.treeEdition),
  ...programmesOf(model, choice.programmeKinds),
];

/** What can be chosen: editions with projects, editions with measures in their tree, kinds of programmes, each with its number. */
export type ThingOffer = {
  readonly projectEditions: readonly {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
    readonly count: number;
  }[];
  readonly treeEditions: readonly {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
    readonly count: number;
  }[];
  readonly programmeKinds: readonly {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
    readonly count: number;
  }[];
};

export function offeredThings(model: CycleModel): ThingOffer {
  const editions = [...model.plans.editionById.values()].map(({ edition }) => edition);
  const offer = (count: (edition: string) => number) =>
    editions
      .map(({ id, name, nameEn }) => ({ id, name, nameEn, count: count(id) }))
      .filter((edition) => edition.count > 0);
  const kinds = [...new Set(model.programmes.all.map(({ kind }) => kind))];
  return {
    projectEditions: offer((id) => projectsOf(model, id).length),
    treeEditions: offer((id) => measuresOf(model, id).length),
    programmeKinds: kinds.map((id) => ({
      id,
      name: model.programmes.kinds.get(id)?.ja ?? id,
      nameEn: model.programmes.kinds.get(id)?.en ?? id,
      count: programmesOf(model, [id]).length,
    })),
  };
}

/** Addressed as `programme/S001`: the same in addresses, forms and assignments. */
export const thingKey = ({ kind, id }: { readonly kind: AboutKind; readonly id: string }): string => `${kind}/${id}`;
