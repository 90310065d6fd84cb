import {
  asPeriod,
  asUnit,
  fail,
  formatQuantity,
  type Outcome,
  ok,
  type Period,
  type Problem,
  periodText,
  problem,
  quantityOf,
  readPrinted,
  readPrintedPeriod,
} from "../../../foundation/index.ts";
import type { FigureEntry } from "../../fact/index.ts";
import type { KpiEntry } from "../../kpi/index.ts";
import { longestReason } from "./direction.ts";
import { accumulations, aims, type NewKpi, type Said, type What } from "./revision.ts";

/** A figure as typed: `printed` as the edition will print it, `value` the number the writer means in the base unit (may be left empty). */
export type TypedFigure = {
  readonly printed: string;
  readonly value: string;
  readonly period: string;
  /** The indicator's unit; typed only where the plan has none yet. */
  readonly unit: string;
  /** A target in words: nothing is read as a number. */
  readonly inWords: boolean;
};

export type TypedSaid = {
  readonly figure: TypedFigure;
  readonly words: string;
  readonly wordsEn: string;
  readonly aim: string;
  readonly accumulation: string;
  readonly definition: string;
  readonly baseline: TypedFigure;
};

const longestLine = 300;

const missing = (ja: string, en: string): Problem =>
  problem("revisionIncomplete", `${ja}が書かれていません。`, `${en} is missing.`);

function textProblem(text: string, most: number, ja: string, en: string): Problem | null {
  if (text.trim() === "") return missing(ja, en);
  if (text.length <= most) return null;
  return problem(
    "decisionTextTooLong",
    `${ja}が長すぎます（${text.length} 字）。${most} 字までにしてください。`,
    `${en} is too long (${text.length} characters): write at most ${most}.`,
  );
}

/** `FY2027`, `R9`, `令和9年度`; a bare year is of the kind the indicator already has. */
function readPeriod(text: string, bareYear: "fiscalYear" | "calendarYear"): Outcome<Period, Problem> {
  const code = asPeriod(text.trim());
  return code.ok ? code : readPrintedPeriod(text.trim(), { bareYear });
}

const disagree = (printed: string, read: string, typed: string): Problem =>
  problem(
    "revisionFigureDisagrees",
    `「${printed}」は ${read} と読めますが、数値には「${typed}」と書かれています。単位と桁を確かめ、どちらかを直してください。`,
    `"${printed}" reads ${read}, but the number says "${typed}": check unit and scale, and correct one of them.`,
  );

/** The number typed beside the printed form must be what the printed form says when it is read by rule. */
function agrees(typed: TypedFigure, value: number, unit: string): Problem | null {
  if (typed.value.trim() === "") return null;
  const number = readPrinted(typed.value.trim(), { unit });
  if (number.ok && number.value.value === value && number.value.to === undefined) return null;
  const shown = quantityOf(value, unit);
  return disagree(typed.printed, shown.ok ? formatQuantity(shown.value, { lang: "ja" }) : String(value), typed.value);
}

type Bare = "fiscalYear" | "calendarYear";

/** A figure as typed becomes a figure of the edition, or the reason why not. */
export function readFigure(typed: TypedFigure, bareYear: Bare = "fiscalYear"): Outcome<FigureEntry, Problem> {
  const long = textProblem(typed.printed, longestLine, "値（版に書くとおり）", "The figure as printed");
  if (long) return fail(long);
  const period = readPeriod(typed.period, bareYear);
  if (!period.ok) return period;
  const printed = typed.printed.trim();
  const when = {
    period: periodText(period.value),
    ...(asPeriod(typed.period.trim()).ok ? {} : { printedPeriod: typed.period.trim() }),
  };
  if (typed.inWords) return ok({ printed, value: null, bound: "text", text: printed, ...when });
  const unit = asUnit(typed.unit);
  if (!unit.ok) return unit;
  const read = readPrinted(printed, { unit: unit.value.id });
  if (!read.ok) return read;
  const { value, to, bound } = read.value;
  const against = agrees(typed, value, unit.value.id);
  if (against) return fail(against);
  const limits = { ...(to === undefined ? {} : { to }), ...(bound === "exact" ? {} : { bound }) };
  return ok({ printed, value, unit: unit.value.id, ...limits, ...when });
}

const isAim = (text: string): text is KpiEntry["direction"] => aims.some((one) => one === text);
const isAccumulation = (text: string): text is KpiEntry["accumulation"] => accumulations.some((one) => one === text);

const aimMissing: Problem = missing("目指す向き", "The aim");

function readNewKpi(typed: TypedSaid, bareYear: Bare): Outcome<NewKpi, Problem> {
  const name = textProblem(typed.words, longestLine, "名称", "The name");
  if (name) return fail(name);
  if (!isAim(typed.aim)) return fail(aimMissing);
  if (!isAccumulation(typed.accumulation)) return fail(missing("数え方", "The way of counting"));
  const target = readFigure(typed.figure, bareYear);
  if (!target.ok) return target;
  const baseline = typed.baseline.printed.trim() === "" ? null : readFigure(typed.baseline, bareYear);
  if (baseline && !baseline.ok) return baseline;
  return ok({
    name: typed.words.trim(),
    nameEn: typed.wordsEn.trim() || null,
    definition: typed.definition.trim() || null,
    accumulation: typed.accumulation,
    direction: typed.aim,
    baseline: baseline?.value ?? { absent: "notEntered" },
    target: target.value,
  });
}

const isLong: Readonly<Partial<Record<What, true>>> = { definition: true };

/** What was typed as the new state of a part of the plan; null where the thing ends. */
export function readSaid(what: What, typed: TypedSaid, bareYear: Bare = "fiscalYear"): Outcome<Said | null, Problem> {
  if (what === "ended") return ok(null);
  if (what === "added") {
    const kpi = readNewKpi(typed, bareYear);
    return kpi.ok ? ok({ kind: "kpi", kpi: kpi.value }) : kpi;
  }
  if (what === "direction") return isAim(typed.aim) ? ok({ kind: "aim", aim: typed.aim }) : fail(aimMissing);
  if (what === "target" || what === "baseline") {
    const figure = readFigure(typed.figure, bareYear);
    return figure.ok ? ok({ kind: "figure", figure: figure.value }) : figure;
  }
  const long = textProblem(typed.words, isLong[what] ? longestReason : longestLine, "改定後の文", "The new wording");
  return long ? fail(long) : ok({ kind: "words", ja: typed.words.trim(), en: typed.wordsEn.trim() || null });
}
