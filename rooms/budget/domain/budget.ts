import type { WithFacts } from "../../fact/index.ts";
import type {
  BudgetFigureEntry,
  LineEntry,
  PointEntry,
  ProposalEntry,
  TableEntry,
  ThemeEntry,
} from "./budget-entry.ts";

export type Theme = WithFacts<ThemeEntry>;
export type Point = WithFacts<PointEntry>;
export type BudgetLine = WithFacts<LineEntry>;
export type BudgetTable = WithFacts<TableEntry>;
export type BudgetFigure = WithFacts<BudgetFigureEntry>;
export type Proposal = WithFacts<ProposalEntry>;

/** The budget of an edition: its lines under themes and headings, its tables, totals that stand alone, bureau proposals. */
export type Budget = {
  readonly themes: readonly Theme[];
  readonly points: readonly Point[];
  readonly lines: readonly BudgetLine[];
  readonly tables: readonly BudgetTable[];
  readonly figures: readonly BudgetFigure[];
  readonly proposals: readonly Proposal[];
};

export const linesOfTheme = (budget: Budget, theme: string | null): readonly BudgetLine[] =>
  budget.lines.filter((line) => line.theme === theme);

export const lineById = (budget: Budget, id: string): BudgetLine | undefined =>
  budget.lines.find((line) => line.id === id);
