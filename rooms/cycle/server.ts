export { loadBoard, sheetsPerPage } from "./actions/board-load.ts";
export type { Opening, ReadPastDecisions } from "./actions/open-cycle.ts";
export { type AnsweredProvider, type RemindParts, remind, startReminders, writeDigests } from "./actions/remind.ts";
export { type SaveAsked, type SaveResult, saveSheet } from "./actions/save-sheet.ts";
export type { WorkAsked, WorkProvider } from "./actions/work-load.ts";
export type { SheetPanel } from "./pages/sheet-model.ts";
export { type CycleGiven, cycleRoutes } from "./routes/cycle-routes.ts";
export type { SheetOptions } from "./routes/sheet-model.ts";
export { cycleChecks } from "./store/check-now.ts";
export { readFormFolder } from "./store/form-files.ts";
export { readNewestForms } from "./store/form-store.ts";
export { keepCycle, keepForm, keepSheets, type NewSheet } from "./store/keep-sheets.ts";
export {
  readAnswers,
  readCycle,
  readCycles,
  readFieldAnswers,
  readForm,
  readSheet,
  readSheets,
  readSheetsById,
} from "./store/read-sheets.ts";
