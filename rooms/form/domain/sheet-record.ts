import type { Bilingual, Reading } from "../../../foundation/index.ts";
import type { AnswerValue, SheetForm, Stage } from "../../cycle/index.ts";

/** A figure of an indicator in one period, as it is written on every form. `reading` null = no entry (a row not asked for). */
export type RecordFigure = {
  /** As the product writes periods: FY2026, CY2026. */
  readonly period: string;
  readonly reading: Reading;
  /** As printed or typed; null where it was worked out (a straight-line expectation). */
  readonly printed: string | null;
  readonly source: string | null;
  readonly note: string | null;
};

export type RecordKpi = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly definition: string | null;
  /** With the scale in which the plan counts: 万人. A reading is in the base unit all the same. */
  readonly unit: string;
  readonly direction: "increase" | "decrease" | "maintain" | "range";
  readonly accumulation: "yearly" | "cumulative" | "average" | "stock";
  readonly baseline: RecordFigure | null;
  readonly target: RecordFigure | null;
  readonly expected: readonly RecordFigure[];
  readonly actual: readonly RecordFigure[];
  readonly forecast: readonly RecordFigure[];
  /**
   * Under the rule of the form, or else of the plan; null where neither has one (判定基準未登録). `why` is the arithmetic, line by line. Read it
   * through `gradeIn`: releases older than `ruleName` and the English words have the Japanese words and the rule's id alone.
   */
  readonly grade: {
    /** The id of the rule. */
    readonly rule: string;
    readonly ruleName?: Bilingual;
    /** Who named the rule: the form of the sheet, or the plan's edition. Not said in releases older than this word. */
    readonly from?: "form" | "plan";
    readonly label: string | null;
    readonly labelEn?: string | null;
    readonly rate: number | null;
    /** How `rate` counts; percent where it is not said. */
    readonly rateUnit?: "percent" | "ratio" | "unit";
    readonly why: readonly string[];
    readonly whyEn?: readonly string[];
    readonly undefinedBecause: string | null;
    readonly undefinedBecauseEn?: string | null;
  } | null;
  /** When the statistic comes out next. */
  readonly nextOn: string | null;
};

export type RecordOpinion = {
  readonly id: string;
  readonly kind: "meeting" | "outside" | "assembly" | "municipality" | "second" | "citizen";
  readonly saidBy: string | null;
  readonly saidOn: string;
  readonly text: string;
  readonly answer: {
    readonly unit: string;
    readonly text: string;
    readonly change: "plan" | "kpi" | "budget" | "practice" | "none";
    readonly reason: string | null;
  } | null;
  readonly effect: {
    readonly effect: "seen" | "partly" | "notYet" | "none";
    readonly text: string;
    readonly cycle: string;
  } | null;
};

export type RecordMoney = {
  readonly programme: string;
  readonly fiscalYear: number;
  readonly stage: "request" | "initial" | "supplementary" | "outturn";
  /** Whole yen. */
  readonly amountYen: number;
  readonly flag: "new" | "expanded" | "continuing" | null;
  /** 再掲: shown, never summed. */
  readonly relisted: boolean;
};

export type Direction = "expand" | "continue" | "improve" | "shrink" | "abolish" | "finish";

/** One sheet with everything that any form, page or bundle shows of it. All forms are drawn from this and from nothing else. */
export type SheetRecord = {
  readonly body: { readonly id: string; readonly name: string; readonly fictitious: boolean };
  readonly cycle: { readonly id: string; readonly title: string; readonly fiscalYear: number };
  readonly id: string;
  readonly about: { readonly kind: "project" | "measure" | "programme"; readonly id: string; readonly name: string };
  readonly title: string;
  readonly titleEn: string | null;
  readonly stage: Stage;
  /** Day on which it was fixed; null before. */
  readonly fixedOn: string | null;
  readonly unit: { readonly id: string; readonly name: string };
  readonly owner: string | null;
  readonly areas: readonly string[];
  /** Place in the plan, from the plan down. */
  readonly planPath: readonly string[];
  readonly form: SheetForm;
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly kpis: readonly RecordKpi[];
  readonly opinions: readonly RecordOpinion[];
  readonly decision: {
    readonly state: "proposed" | "decided";
    readonly direction: Direction;
    readonly reason: string;
  } | null;
  readonly revisions: readonly {
    readonly about: string;
    readonly what: "target" | "baseline" | "definition" | "name" | "direction" | "ended" | "added";
    readonly before: string | null;
    readonly after: string | null;
    readonly reason: string;
  }[];
  readonly money: readonly RecordMoney[];
  /** The sheet about the same thing a year before, for the difference; null in the first year. */
  readonly previous: {
    readonly cycle: string;
    readonly answers: Readonly<Record<string, AnswerValue>>;
    readonly decision: { readonly direction: Direction; readonly reason: string } | null;
    readonly grades: Readonly<Record<string, string | null>>;
    /** The same in English; not said in older releases. */
    readonly gradesEn?: Readonly<Record<string, string | null>>;
  } | null;
};
