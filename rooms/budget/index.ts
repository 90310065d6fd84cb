export type { BridgePart, BridgeStepId, BridgeSum } from "./domain/bridge.ts";
export type { DerivedStep } from "./domain/bridge-derivations.ts";
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
  type LineChoice,
  type LineFlag,
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
export { moneyWords } from "./domain/budget-words.ts";
export { budgetDerivations } from "./domain/derivations.ts";
export { fiscalDataPackage, type PackageEdition, type PackageFile } from "./domain/fiscal-data-package.ts";
export {
  type LeftOutLine,
  type LeftOutReason,
  leaveOutRelisted,
  type Money,
  type PartedLines,
} from "./domain/leave-out-relisted.ts";

export type { Listed, PrintedTotal } from "./domain/printed-against-listed.ts";

export type { RelistedLink } from "./domain/relisted-links.ts";
export { distinctSum, grossSum } from "./domain/sum-derivations.ts";
export type { LineSum } from "./domain/sum-lines.ts";

export type { ColumnSum } from "./domain/table-sums.ts";
