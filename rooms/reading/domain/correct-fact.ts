import { type Bilingual, fail, type Outcome, ok, type Problem, problem, sameTime } from "../../../foundation/index.ts";
import type { Correction } from "./accept-found.ts";
import {
  type FactKind,
  type FigureRole,
  type FoundFact,
  type FoundFigure,
  factKinds,
  figureRoles,
} from "./found-fact.ts";
import { readPeriodTyped, readTypedFigure, type TypedFigure, typedOfFigure } from "./reading-figure.ts";

/** A row of the form for corrections. `of` is the number of the found figure that it corrects; null = a figure that was not found. */
export type TypedRow = TypedFigure & {
  readonly of: number | null;
  readonly role: string;
  readonly subject: string;
  readonly left: boolean;
};

/** The whole form as it was typed; it comes back as it is when something in it cannot be read. */
export type TypedFact = {
  readonly kind: string;
  readonly name: string;
  readonly note: string;
  readonly rows: readonly TypedRow[];
};

/** What stands against a form: of the whole, or of a row (its number from 0) and its field. */
export type TypedProblem = {
  readonly row: number | null;
  readonly field: "name" | "kind" | "printed" | "period" | "role";
  readonly problem: Problem;
};

const longestName = 300;

/** The form before anybody typed in it: the fact as it was accepted, or else as it was found. */
export function typedOfFact(fact: Pick<FoundFact, "kind" | "name" | "figures">): TypedFact {
  return {
    kind: fact.kind,
    name: fact.name.replaceAll("\n", " "),
    note: "",
    rows: fact.figures.map((figure, of) => ({
      ...typedOfFigure(figure),
      of,
      role: figure.role,
      subject: figure.subject ?? "",
      left: false,
    })),
  };
}

/** What is corrected: as found, or as it was accepted before. */
export type CorrectedBase = Pick<FoundFact, "kind" | "name" | "figures" | "at">;

/** What a form says otherwise than it stood before. Every field that cannot be read is named. */
export function readCorrection(base: CorrectedBase, typed: TypedFact): Outcome<Correction, readonly TypedProblem[]> {
  const kind = factKinds.find((one) => one === typed.kind);
  const name = typed.name.trim();
  const figures = typed.rows.map((row, place) => correctedFigure(base, row, place));
  const problems: readonly TypedProblem[] = [
    ...(kind ? [] : [{ row: null, field: "kind" as const, problem: notInList(typed.kind) }]),
    ...(name === "" ? [{ row: null, field: "name" as const, problem: nameMissing }] : []),
    ...([...name].length > longestName ? [{ row: null, field: "name" as const, problem: nameTooLong }] : []),
    ...figures.flatMap((figure) => (figure.ok ? [] : figure.problem)),
  ];
  if (problems.length > 0 || !kind) return fail(problems);
  const sameName = name === base.name.replaceAll("\n", " ").trim();
  return ok({
    kind,
    name: sameName ? base.name : name,
    figures: figures.flatMap((figure) => (figure.ok && figure.value ? [figure.value] : [])),
  });
}

/** Null = left out. What was not touched stays exactly as it was found. */
function correctedFigure(
  base: CorrectedBase,
  row: TypedRow,
  place: number,
): Outcome<FoundFigure | null, readonly TypedProblem[]> {
  const before = row.of === null ? undefined : base.figures[row.of];
  if (row.left || (before === undefined && row.printed.trim() === "")) return ok(null);
  const role = figureRoles.find((one) => one === row.role);
  // words over a number would be taken in silence: they stand for a target, or where words stood before
  const words = role === "target" || before?.reading.kind === "text";
  const reading = before && sameTyping(before, row) ? ok(before.reading) : readTypedFigure(row, { words });
  const period =
    before && row.period === typedOfFigure(before).period ? ok(before.period) : readPeriodTyped(row.period);
  if (!role || !reading.ok || !period.ok) {
    const of = (field: TypedProblem["field"], problem: Problem): TypedProblem => ({ row: place, field, problem });
    return fail([
      ...(role ? [] : [of("role", notInList(row.role))]),
      ...(reading.ok ? [] : [of("printed", reading.problem)]),
      ...(period.ok ? [] : [of("period", period.problem)]),
    ]);
  }
  return ok(figureAs(base, before, row, { role, reading: reading.value, period: period.value }));
}

const sameTyping = (before: FoundFigure, row: TypedRow): boolean => {
  const typed = typedOfFigure(before);
  return row.printed === typed.printed && row.unit === typed.unit;
};

type Read = Pick<FoundFigure, "reading" | "period"> & { readonly role: FigureRole };

function figureAs(base: CorrectedBase, before: FoundFigure | undefined, row: TypedRow, read: Read): FoundFigure {
  const subject = row.subject.trim() || null;
  const samePeriod =
    before?.period && read.period ? sameTime(before.period, read.period) : before?.period === read.period;
  if (before && samePeriod && before.role === read.role && sameTyping(before, row) && before.subject === subject)
    return before;
  return {
    accumulation: null,
    gross: false,
    notes: [],
    at: base.at,
    ...before,
    ...read,
    subject,
    printed: row.printed.trim(),
    printedUnit: row.unit.trim() || null,
    printedPeriod: row.period.trim() || null,
  };
}

/** Words of the kinds of things, as people choose them. */
export const kindWords: Readonly<Record<FactKind, Bilingual>> = {
  kpi: { ja: "指標（KPI）", en: "Indicator (KPI)" },
  budget: { ja: "予算の事業", en: "Budget line" },
  project: { ja: "プロジェクト", en: "Project" },
  activity: { ja: "取組・実績", en: "Activity" },
  area: { ja: "地域・市町村", en: "Area" },
  goal: { ja: "目標", en: "Goal" },
  figure: { ja: "その他の数値", en: "Other figure" },
};

export const roleWords: Readonly<Record<FigureRole, Bilingual>> = {
  baseline: { ja: "基準値", en: "Baseline" },
  expected: { ja: "期待値", en: "Expected" },
  target: { ja: "目標値", en: "Target" },
  actual: { ja: "実績値", en: "Actual" },
  forecast: { ja: "見込値", en: "Forecast" },
  amount: { ja: "予算額", en: "Amount" },
  expansion: { ja: "拡充額", en: "Expansion" },
  previous: { ja: "前年度額", en: "Year before" },
  supplement: { ja: "補正額", en: "Supplement" },
  outturn: { ja: "決算額", en: "Outturn" },
  figure: { ja: "数値", en: "Figure" },
};

const notInList = (sent: string): Problem =>
  problem(
    "reading/notInList",
    `「${sent.slice(0, 40)}」は選べません。一覧から選んでください。`,
    `"${sent.slice(0, 40)}" cannot be chosen. Choose one of the list.`,
  );

const nameMissing: Problem = problem(
  "reading/nameMissing",
  "名称がありません。紙面にある名称を書いてください。",
  "There is no name. Write the one that stands on the page.",
);

const nameTooLong: Problem = problem(
  "reading/nameTooLong",
  `名称は${longestName}文字までです。名称だけを残してください。`,
  `A name has at most ${longestName} characters: keep the name alone.`,
);
