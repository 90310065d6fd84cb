export { type BridgePart, type BridgeStepId, type BridgeSum, bridgeOf, bridgeStepIds } from "./domain/bridge.ts";
export { type DerivedStep, derivedBridge } from "./domain/bridge-derivations.ts";
export {
  type Budget,
  type BudgetFigure,
  type BudgetLine,
  type BudgetTable,
  lineById,
  linesOfTheme,
  type Point,
  type Proposal,
  type Theme,
} from "./domain/budget.ts";
export {
  everyLine,
  flagOf,
  type LineChoice,
  type LineFlag,
  linesOfChoice,
  moneysOf,
} from "./domain/budget-choice.ts";
export {
  type BudgetFigureEntry,
  budgetFigureEntrySchema,
  type LineEntry,
  lineEntrySchema,
  type PointEntry,
  type ProposalEntry,
  pointEntrySchema,
  proposalEntrySchema,
  type TableEntry,
  type ThemeEntry,
  tableEntrySchema,
  themeEntrySchema,
} from "./domain/budget-entry.ts";
export { type BudgetWithGoals, budgetForContract } from "./domain/budget-for-contract.ts";
export type { BudgetModel, EditionBudget } from "./domain/budget-model.ts";
export { budgetRows, type Sheet, type SheetCell, type SheetColumn } from "./domain/budget-rows.ts";
export { flagWords, leftOutWords, moneyWords, stageWords } from "./domain/budget-words.ts";
export { budgetDerivations } from "./domain/derivations.ts";
export { fiscalDataPackage, type PackageEdition, type PackageFile } from "./domain/fiscal-data-package.ts";
export {
  isAmount,
  isRelisted,
  keepRelisted,
  type LeftOutLine,
  type LeftOutReason,
  leaveOutRelisted,
  type Money,
  type PartedLines,
  whyLeftOut,
} from "./domain/leave-out-relisted.ts";
export { changeSincePrevious, expansionDifference, previousPlusExpansion } from "./domain/line-derivations.ts";
export { hiddenProgrammes, type Listed, listedOf, type PrintedTotal } from "./domain/printed-against-listed.ts";
export { hiddenCount, listedAmount, unlistedAmount } from "./domain/printed-derivations.ts";
export { listedAgain, type RelistedLink, relistedLinks, sameAsThis } from "./domain/relisted-links.ts";
export { distinctSum, grossSum, lineCount, partedCount } from "./domain/sum-derivations.ts";
export { type LineSum, sumDistinct, sumGross } from "./domain/sum-lines.ts";
export { tableColumnDifference, tableColumnSum } from "./domain/table-derivations.ts";
export { type ColumnSum, columnSum, comparableColumns } from "./domain/table-sums.ts";
