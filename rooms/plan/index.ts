export { namedProjects, planDerivations } from "./domain/derivations.ts";
export { nodeKindWords } from "./domain/node-words.ts";
export {
  type NodeEntry,
  type PlanEntry,
  type ProjectCountEntry,
  type ProjectEntry,
  planEntrySchema,
  projectCountEntrySchema,
  projectEntrySchema,
} from "./domain/plan-entry.ts";
export { type PlanModel, printedCount, regionCounts } from "./domain/plan-model.ts";
export {
  arrangePlans,
  type PlacedNode,
  type Plan,
  type PlanEdition,
  type PlanNode,
  type Plans,
  type Project,
  type ProjectCount,
} from "./domain/plans.ts";
export { type ContractProject, projectsForContract } from "./domain/projects-for-contract.ts";
