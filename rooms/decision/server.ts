export { decisionsStandAgainst } from "./actions/stand-against.ts";
export { decisionRoutes } from "./routes/decision-routes.ts";
export { decisionPanel, moneyPanel } from "./routes/panels.tsx";
export type { DecisionSources, OpinionChoice } from "./routes/sources.ts";
export { decidedDirections, readSheetRevisions, revisionsByOpinion } from "./store/decisions.ts";
export { readKeptEditions } from "./store/editions.ts";
export {
  type PlainDecision,
  type PlainMoney,
  type PlainRevision,
  readDecisions,
  readMoney,
  readRevisions,
} from "./store/record-shapes.ts";
