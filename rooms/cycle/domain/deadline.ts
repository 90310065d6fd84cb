import {
  fail,
  formatPeriod,
  type Outcome,
  ok,
  type PeriodStyle,
  type Problem,
  problem,
  readPrintedPeriod,
} from "../../../foundation/index.ts";
import type { Cycle } from "./sheet.ts";
import { type Stage, stages, stageWords } from "./stage.ts";

export type Deadlines = Cycle["deadlines"];

/** Stages that are left by a deadline; a published sheet stays. */
export const deadlineStages = stages.filter((stage) => stage !== "published");

/**
 * The days the yearly calendar gives for the evaluation of a fiscal year, each at the end of its months: self-evaluation in June, meetings June to
 * August, second stage September to October, results published June to July a year later. It names no day for 提出 and 点検.
 */
export const proposedDeadlines = (fiscalYear: number): Deadlines => ({
  draft: `${fiscalYear + 1}-06-30`,
  meeting: `${fiscalYear + 1}-08-31`,
  second: `${fiscalYear + 1}-10-31`,
  fixed: `${fiscalYear + 2}-07-31`,
});

/**
 * The day by which a sheet should have left its stage: the stage's own, or where it has none that of the next stage that has one.
 * Null: no day, so never late.
 */
export function dueOf(deadlines: Deadlines, stage: Stage): string | null {
  if (stage === "published") return null;
  const coming = stages.slice(stages.indexOf(stage));
  return coming.map((later) => deadlines[later]).find((day) => day !== undefined) ?? null;
}

/** Past its day? On the day itself it is not late. Days as `2027-06-30`. */
export const isLate = (deadlines: Deadlines, stage: Stage, today: string): boolean => {
  const due = dueOf(deadlines, stage);
  return due !== null && due < today;
};

/** Whole days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

const realDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) &&
  new Date(`${day}T00:00:00Z`).toString() !== "Invalid Date" &&
  new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);

/** Reads the days typed for the stages; empty = no deadline. They must be real days, not before the year they evaluate, and in the order of the stages. */
export function readDeadlines(
  typed: Readonly<Partial<Record<Stage, string>>>,
  fiscalYear: number,
): Outcome<Deadlines, readonly Problem[]> {
  const given = deadlineStages
    .map((stage) => ({ stage, day: (typed[stage] ?? "").trim() }))
    .filter(({ day }) => day !== "");
  const problems: Problem[] = [];
  let before: { readonly stage: Stage; readonly day: string } | null = null;
  for (const { stage, day } of given) {
    if (!realDay(day)) problems.push(noSuchDay(stage, day));
    else if (day < `${fiscalYear}-04-01`) problems.push(beforeYear(stage, day));
    else {
      if (before && day < before.day) problems.push(outOfOrder(before, { stage, day }));
      before = { stage, day };
    }
  }
  return problems.length === 0 ? ok(Object.fromEntries(given.map(({ stage, day }) => [stage, day]))) : fail(problems);
}

const noSuchDay = (stage: Stage, day: string): Problem =>
  problem(
    "deadlineDay",
    `${stageWords[stage].ja}の締切「${day}」という日はありません。2027-06-30 のように書いてください`,
    `Deadline of ${stageWords[stage].en}: there is no day "${day}". Write it like 2027-06-30`,
  );
const beforeYear = (stage: Stage, day: string): Problem =>
  problem(
    "deadlineBeforeYear",
    `${stageWords[stage].ja}の締切 ${day} は、評価する年度が始まる前です`,
    `Deadline of ${stageWords[stage].en}: ${day} lies before the year that is evaluated`,
  );
const outOfOrder = (earlier: { stage: Stage; day: string }, later: { stage: Stage; day: string }): Problem =>
  problem(
    "deadlineOrder",
    `${stageWords[later.stage].ja}の締切 ${later.day} が、前の段階（${stageWords[earlier.stage].ja}）の締切 ${earlier.day} より早くなっています`,
    `The deadline of ${stageWords[later.stage].en}, ${later.day}, comes before that of the stage before it (${stageWords[earlier.stage].en}, ${earlier.day})`,
  );

/** Reads a fiscal year as people write it: 令和8年度, R8, H31, 2026, 2026年度, FY2026. A bare 令和8年 is refused: it is a calendar year. */
export function readFiscalYear(text: string): Outcome<number, Problem> {
  const period = readPrintedPeriod(text.replace(/^FY\s*/i, ""), { bareYear: "fiscalYear" });
  if (!period.ok) return period;
  if (period.value.kind !== "fiscalYear" || period.value.year < 1989 || period.value.year > 2199)
    return fail(
      problem(
        "fiscalYearUnclear",
        `「${text}」は年度として読めません。令和8年度、R8、2026 のように書いてください`,
        `"${text}" is no fiscal year. Write it like 2026, R8 or 令和8年度`,
      ),
    );
  return ok(period.value.year);
}

export const fiscalYearWords = (year: number, style: PeriodStyle): string =>
  formatPeriod({ kind: "fiscalYear", year }, style);
