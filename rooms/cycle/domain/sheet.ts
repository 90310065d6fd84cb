import type { AboutKind, AnswerValue } from "./sheet-form.ts";
import type { Part, Stage } from "./stage.ts";

/** What holds of a sheet now, without its answers (`cycle_now`). */
export type SheetHead = {
  readonly bodyId: string;
  readonly id: string;
  readonly cycleId: string;
  readonly formId: string;
  readonly formVersion: number;
  readonly about: { readonly kind: AboutKind; readonly id: string };
  readonly title: string;
  readonly titleEn: string | null;
  readonly unitId: string;
  /** The sheet's area and everything it lies in, nearest first. */
  readonly areaPath: readonly string[];
  readonly partnerAreas: readonly string[];
  readonly kpiIds: readonly string[];
  /** The sheet about the same thing in the cycle before. */
  readonly previousId: string | null;
  readonly ownerId: string | null;
  readonly stage: Stage;
  readonly stepNumber: number;
  readonly stageSince: string;
  readonly required: number;
  readonly filled: number;
  readonly changedAt: string;
};

/** The newest answer to a field that the viewer may see. */
export type Answer = {
  readonly fieldId: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly byPerson: string | null;
  readonly part: Part;
  readonly value: AnswerValue;
};

/** One year's round. Deadlines: the day (`2026-06-30`) by which sheets leave a stage. */
export type Cycle = {
  readonly bodyId: string;
  readonly id: string;
  readonly version: number;
  /** The fiscal year whose results are evaluated. */
  readonly fiscalYear: number;
  readonly title: string;
  readonly titleEn: string | null;
  readonly deadlines: Readonly<Partial<Record<Stage, string>>>;
  readonly closed: boolean;
  /** Why this version was made: a deadline moved, the cycle closed or opened again. */
  readonly reason?: string | null;
};
