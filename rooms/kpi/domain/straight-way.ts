import {
  type Bilingual,
  fail,
  type Outcome,
  ok,
  type Period,
  type Quantity,
  quantity,
} from "../../../foundation/index.ts";
import { type Fact, isKnown, type KnownFact } from "../../fact/index.ts";
import { straightLine } from "./grading/arithmetic.ts";
import type { Kpi } from "./kpis.ts";

type YearPeriod = Extract<Period, { kind: "fiscalYear" | "calendarYear" | "graduates" }>;

/** Baseline and target as the two ends of a straight line over single years of one kind and one unit. */
export type StraightWay = {
  readonly baseline: KnownFact;
  readonly target: KnownFact;
  readonly from: YearPeriod;
  readonly to: YearPeriod;
};

const why = {
  targetInWords: {
    ja: "目標が言葉で示されているため、年ごとの期待値は求められません",
    en: "The target is in words, so there is no expected value for a year",
  },
  targetMissing: {
    ja: "目標値が資料にないため、期待値は求められません",
    en: "The source gives no target, so there is no expected value",
  },
  targetIsRange: {
    ja: "目標が幅で示されているため、どの端に向かう直線かが決まりません",
    en: "The target is a range, so nothing says to which end the line leads",
  },
  baselineMissing: {
    ja: "基準値が資料にないため、期待値は求められません",
    en: "The source gives no baseline, so there is no expected value",
  },
  notSingleYears: {
    ja: "基準値か目標値が一つの年の値ではない（平均・累計・年の記載なし）ため、直線は引けません",
    en: "Baseline or target is not the value of one year (an average, a running total, or no year), so no line can be drawn",
  },
  kindsDiffer: {
    ja: "年度と暦年が混ざっているため、直線は引けません",
    en: "Fiscal and calendar years are mixed, so no line can be drawn",
  },
  unitsDiffer: {
    ja: "基準値と目標値の単位が違うため、直線は引けません",
    en: "Baseline and target have different units, so no line can be drawn",
  },
  notForward: {
    ja: "目標年度が基準年度より後になっていないため、直線は引けません",
    en: "The target year is not after the baseline year, so no line can be drawn",
  },
} as const satisfies Record<string, Bilingual>;

function yearPeriod(period: Period | null): YearPeriod | null {
  if (period === null) return null;
  const { kind } = period;
  return kind === "fiscalYear" || kind === "calendarYear" || kind === "graduates" ? period : null;
}

function knownEnds(baseline: Fact, target: Fact): Outcome<readonly [KnownFact, KnownFact], Bilingual> {
  if (target.reading.kind === "text") return fail(why.targetInWords);
  if (!isKnown(target)) return fail(why.targetMissing);
  if (target.reading.to !== undefined) return fail(why.targetIsRange);
  return isKnown(baseline) ? ok([baseline, target]) : fail(why.baselineMissing);
}

/** The straight way of a KPI, or the reason why there is none; an average or a running total is never put on a line of single years. */
export function straightWayOf(kpi: Pick<Kpi, "baseline" | "target">): Outcome<StraightWay, Bilingual> {
  const ends = knownEnds(kpi.baseline, kpi.target);
  if (!ends.ok) return ends;
  const [baseline, target] = ends.value;
  const from = yearPeriod(baseline.period);
  const to = yearPeriod(target.period);
  if (from === null || to === null) return fail(why.notSingleYears);
  if (from.kind !== to.kind) return fail(why.kindsDiffer);
  if (baseline.reading.quantity.unit.id !== target.reading.quantity.unit.id) return fail(why.unitsDiffer);
  return to.year > from.year ? ok({ baseline, target, from, to }) : fail(why.notForward);
}

/** The years strictly between baseline and target, in which an expected value can be worked out. */
export function yearsBetween({ from, to }: StraightWay): readonly number[] {
  return Array.from({ length: to.year - from.year - 1 }, (_, index) => from.year + 1 + index);
}

/** A year of the way as a period of the way's own kind (年度, 年 or 卒). */
export function wayPeriod({ to }: StraightWay, year: number): Period {
  return { ...to, year };
}

/** The value on the straight line in a year, in the unit of the KPI; money is rounded to whole yen. */
export function expectedIn(way: StraightWay, year: number): Quantity {
  const { quantity: start } = way.baseline.reading;
  const { quantity: end } = way.target.reading;
  const exact = straightLine(start.value, way.from.year, end.value, way.to.year, year);
  const value = end.unit.kind === "money" ? Math.round(exact) : Number(exact.toPrecision(12));
  const made = quantity(value, end.unit);
  if (!made.ok)
    throw new Error(`expected value between ${way.baseline.id} and ${way.target.id}: ${made.problem.message.en}`);
  return made.value;
}
