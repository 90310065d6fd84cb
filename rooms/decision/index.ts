export { applyDecisions, inForce, type KeptEdition } from "./domain/apply-decisions.ts";
export { type Direction, directionWords, type SheetDecision } from "./domain/direction.ts";
export type { EditionChange, EditionContent } from "./domain/edition-content.ts";
export { type MoneyLine, type MoneyStage, moneyStageWords } from "./domain/money.ts";
export { type Revision, type What, whatWords } from "./domain/revision.ts";
