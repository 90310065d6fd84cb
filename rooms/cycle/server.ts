export { cycleChecks } from "./store/check-now.ts";
export { keepCycle, keepForm, keepSheets, type NewSheet } from "./store/keep-sheets.ts";
export { readAnswers, readCycle, readCycles, readForm, readSheet, readSheets, readSteps } from "./store/read-sheets.ts";
export { loadBoard, sheetsPerPage } from "./actions/board-load.ts";
export { type Opening, openCycle, type ReadPastDecisions, tryOpening } from "./actions/open-cycle.ts";
export { loadWork, type WorkAsked, type WorkProvider } from "./actions/work-load.ts";
export { type CycleGiven, cycleRoutes } from "./routes/cycle-routes.ts";
export { readHandover } from "./routes/handover-routes.ts";
export { readFormFile, readFormFolder } from "./store/form-files.ts";
