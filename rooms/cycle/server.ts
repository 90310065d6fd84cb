export { cycleChecks } from "./store/check-now.ts";
export { keepCycle, keepForm, keepSheets, type NewSheet } from "./store/keep-sheets.ts";
export { readAnswers, readCycle, readCycles, readForm, readSheet, readSheets, readSteps } from "./store/read-sheets.ts";
