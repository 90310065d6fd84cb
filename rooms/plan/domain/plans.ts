import type { WithFacts } from "../../fact/index.ts";
import type { PlanEntry, ProjectCountEntry, ProjectEntry } from "./plan-entry.ts";

export type Plan = WithFacts<PlanEntry>;
export type PlanEdition = Plan["editions"][number];
export type PlanNode = PlanEdition["nodes"][number];
export type Project = WithFacts<ProjectEntry>;
export type ProjectCount = WithFacts<ProjectCountEntry>;

/** A node with the plan, edition and nodes above it. */
export type PlacedNode = {
  readonly plan: Plan;
  readonly edition: PlanEdition;
  readonly node: PlanNode;
  readonly above: readonly PlanNode[];
};

/** The plans of an edition with their trees, the regional projects, and the numbers of projects that are printed. */
export type Plans = {
  readonly all: readonly Plan[];
  readonly projects: readonly Project[];
  readonly counts: readonly ProjectCount[];
  readonly byId: ReadonlyMap<string, Plan>;
  readonly editionById: ReadonlyMap<string, { readonly plan: Plan; readonly edition: PlanEdition }>;
  readonly nodeById: ReadonlyMap<string, PlacedNode>;
  readonly projectById: ReadonlyMap<string, Project>;
};

function placeNodes(
  plan: Plan,
  edition: PlanEdition,
  nodes: readonly PlanNode[],
  above: readonly PlanNode[],
): PlacedNode[] {
  return nodes.flatMap((node) => [
    { plan, edition, node, above },
    ...placeNodes(plan, edition, node.children ?? [], [...above, node]),
  ]);
}

export function arrangePlans(
  all: readonly Plan[],
  projects: readonly Project[],
  counts: readonly ProjectCount[],
): Plans {
  const editions = all.flatMap((plan) => plan.editions.map((edition) => ({ plan, edition })));
  const nodes = editions.flatMap(({ plan, edition }) => placeNodes(plan, edition, edition.nodes, []));
  return {
    all,
    projects,
    counts,
    byId: new Map(all.map((plan) => [plan.id, plan])),
    editionById: new Map(editions.map((placed) => [placed.edition.id, placed])),
    nodeById: new Map(nodes.map((placed) => [placed.node.id, placed])),
    projectById: new Map(projects.map((project) => [project.id, project])),
  };
}
