import type { ContractPeriod } from "../../../foundation/index.ts";
import type { FoundFact, FoundFigure } from "./found-fact.ts";
import type { FoundTable } from "./found-table.ts";
import type { Link } from "./link-facts.ts";
import type { Box } from "./placed-text.ts";

/** Where a line of the output stands: the file, and what its format has of page, lines, cell and box. */
export type ContractPlace = {
  readonly document: string;
  readonly page?: number;
  readonly lines?: readonly [number, number];
  readonly cell?: string;
  readonly box?: Box;
};

/** A figure in the base unit; `value` is null for words (then `text`) and absences (then `absent`). A range has its other end in `to`. */
export type ContractFound = {
  readonly role: FoundFigure["role"];
  readonly value: number | null;
  readonly to?: number;
  readonly unit: string | null;
  readonly period: ContractPeriod | null;
  readonly bound: "exact" | "atLeast" | "atMost" | "text";
  readonly text?: string;
  readonly absent: string | null;
  readonly subject: string | null;
  readonly printed: string;
  readonly at: ContractPlace;
};

type ContractLink = Pick<Link, "kind" | "id" | "name" | "confidence" | "belongsTo"> & {
  readonly reasons: readonly { readonly code: string; readonly ja: string; readonly en: string }[];
};

type Common = { readonly confidence: number; readonly at: ContractPlace; readonly printed: string };
export type OfFact = Common & {
  readonly reasons: readonly { readonly code: string; readonly ja: string; readonly en: string }[];
  readonly questions: readonly string[];
  /** The thing of the edition that is meant, with why, and what it belongs to there: project, measure, areas. */
  readonly link: ContractLink | null;
  readonly within: readonly { readonly kind: string; readonly name: string }[];
};

export type ContractKpiLine = OfFact & {
  readonly kind: "kpi";
  /** null where the document does not tell it: then a question stands beside it. */
  readonly name: string | null;
  /** Of whom, where one row prints figures of several: 男, 女; null otherwise. */
  readonly subject: string | null;
  /** As the document says; where it does not, as the edition says of the KPI that is meant. */
  readonly project: string | null;
  /** Names of the areas of the KPI that is meant, and their ids; where none is meant, names as the document gives them. */
  readonly regions: readonly string[];
  readonly regionIds: readonly string[];
  /** The same for the offices (振興局). */
  readonly bureaus: readonly string[];
  readonly bureauIds: readonly string[];
  readonly baseline: ContractFound | null;
  readonly target: ContractFound | null;
  readonly expected: readonly ContractFound[];
  readonly actuals: readonly ContractFound[];
  readonly figures: readonly ContractFound[];
  readonly accumulation: string | null;
  readonly unit: string | null;
};

export type ContractBudgetLine = OfFact & {
  readonly kind: "budget";
  /** The theme or goal that it stands under, else the widest heading of its part; null where none stands above it. */
  readonly theme: string | null;
  readonly programme: string | null;
  readonly fiscalYear: number | null;
  readonly stage: "initial" | "supplementary";
  readonly flag: string | null;
  readonly amountYen: number | null;
  readonly expansionYen: number | null;
  readonly previousYen: number | null;
  readonly sameAsAbove: boolean;
  readonly figures: readonly ContractFound[];
};

/** One figure of anything else; a project or an area without figures has one line with `value` null. */
export type ContractFigureLine = OfFact &
  Omit<ContractFound, "at" | "printed" | "role"> & {
    readonly kind: "figure";
    readonly about: FoundFact["kind"];
    readonly role: FoundFigure["role"] | null;
    readonly name: string | null;
  };

export type ContractProblemLine = Common & {
  readonly kind: "problem";
  readonly code: string;
  readonly messageJa: string;
  readonly messageEn: string;
};

/** A table whose columns were understood; what stands in it are lines of their own. */
export type ContractTableLine = Common & { readonly kind: "table" } & Omit<FoundTable, "at" | "confidence">;

export type ContractLine =
  | ContractKpiLine
  | ContractBudgetLine
  | ContractFigureLine
  | ContractTableLine
  | ContractProblemLine;
