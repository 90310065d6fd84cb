export { applyDecisions, inForce, type KeptEdition } from "./domain/apply-decisions.ts";
export { applyEdition } from "./domain/apply-edition.ts";
export { type Direction, directions, directionWords, type SheetDecision } from "./domain/direction.ts";
export type { EditionChange, EditionContent } from "./domain/edition-content.ts";
export { editionFolder } from "./domain/edition-folder.ts";
export {
  executionRate,
  type MoneyLine,
  type MoneyStage,
  moneyStageWords,
  requestQuestions,
  sumMoney,
} from "./domain/money.ts";
export { yenWords } from "./domain/read-amount.ts";
export { type Revision, saidText, type What, whatWords } from "./domain/revision.ts";
export { decisionsAgainst } from "./domain/stands-against.ts";
