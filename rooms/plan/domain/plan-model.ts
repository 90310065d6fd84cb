import type { Areas } from "../../area/index.ts";
import type { Documents } from "../../document/index.ts";
import type { Plan, PlanNode, Plans, Project, ProjectCount } from "./plans.ts";

/** What the pages and derived numbers of plans and projects are made from. */
export type PlanModel = {
  readonly edition: { readonly id: string; readonly name: string; readonly nameEn: string };
  readonly documents: Documents;
  readonly areas: Areas;
  readonly plans: Plans;
};

/** `all` = every plan edition, every region. */
export type ProjectChoice = { readonly edition: string; readonly region: string };

/** The named projects of a plan edition and region, in the order in which they are printed. */
export const projectsOf = ({ plans }: PlanModel, { edition, region }: ProjectChoice): readonly Project[] =>
  plans.projects
    .filter((project) => edition === "all" || project.edition === edition)
    .filter((project) => region === "all" || project.regions.includes(region));

/** The printed number of projects of a plan edition: of one region, or (`all`) of the whole. */
export const printedCount = ({ plans }: PlanModel, { edition, region }: ProjectChoice): ProjectCount | undefined =>
  plans.counts.find((count) => count.edition === edition && count.region === (region === "all" ? null : region));

/** The regions in the order in which a document first counts their projects; those never counted follow. */
export function regionOrder({ plans }: PlanModel): readonly string[] {
  const counted = plans.counts.flatMap(({ region }) => region ?? []);
  const named = plans.projects.flatMap(({ regions }) => regions);
  return [...new Set([...counted, ...named])];
}

/** The printed numbers of the regions of a plan edition, in the order of the regions. */
export function regionCounts(model: PlanModel, edition: string): readonly ProjectCount[] {
  const order = regionOrder(model);
  return model.plans.counts
    .filter((count) => count.edition === edition && count.region !== null)
    .sort((one, other) => order.indexOf(one.region ?? "") - order.indexOf(other.region ?? ""));
}

/** The plan editions that have projects or printed numbers of them, in the order of the plans. */
export const editionsWithProjects = ({ plans }: PlanModel): readonly string[] =>
  [...plans.editionById.keys()].filter(
    (edition) =>
      plans.projects.some((project) => project.edition === edition) ||
      plans.counts.some((count) => count.edition === edition),
  );

/** Plans that stand directly within a plan. */
export const plansWithin = ({ plans }: PlanModel, id: string): readonly Plan[] =>
  plans.all.filter((plan) => plan.within === id);

/** Plans that stand within none of this edition. */
export const topPlans = ({ plans }: PlanModel): readonly Plan[] =>
  plans.all.filter((plan) => !plan.within || !plans.byId.has(plan.within));

/** A plan that also takes a position in this one: the directions by region are the strategy's regional strategy. */
export type TakenPosition = { readonly plan: Plan; readonly position: NonNullable<Plan["alsoCountsAs"]>[number] };

export const positionsIn = ({ plans }: PlanModel, id: string): readonly TakenPosition[] =>
  plans.all.flatMap((plan) =>
    (plan.alsoCountsAs ?? []).filter((position) => position.plan === id).map((position) => ({ plan, position })),
  );

/** All nodes of a tree, each before those below it. */
export const allNodes = (nodes: readonly PlanNode[]): readonly PlanNode[] =>
  nodes.flatMap((node) => [node, ...allNodes(node.children ?? [])]);

/** The same project in later editions. */
export const continuedBy = ({ plans }: PlanModel, id: string): readonly Project[] =>
  plans.projects.filter((project) => project.continues === id);
