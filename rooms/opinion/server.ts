export { opinionsStandAgainst, opinionWork } from "./actions/read-opinion-work.ts";
export { readOpinions, type SheetOpinion } from "./actions/read-sheet-opinions.ts";
export { opinionRoutes } from "./routes/all-routes.ts";
export type { OpinionGiven } from "./routes/ground.ts";
export { opinionPanel } from "./routes/opinion-panel.tsx";
export { readAnsweredOpinions } from "./store/answered-opinions.ts";
