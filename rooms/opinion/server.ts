export { answerOpinion, recordEffect } from "./actions/answer-opinion.ts";
export { changeMeeting, openMeeting } from "./actions/keep-meeting.ts";
export { opinionsStandAgainst, opinionWork } from "./actions/read-opinion-work.ts";
export { readOpinions, type SheetOpinion } from "./actions/read-sheet-opinions.ts";
export { changeOpinionState, recordOpinion } from "./actions/record-opinion.ts";
export { opinionRoutes } from "./routes/all-routes.ts";
export type { OpinionGiven } from "./routes/ground.ts";
export { opinionPanel } from "./routes/opinion-panel.tsx";
export { readOpinionList } from "./store/read-opinions.ts";
