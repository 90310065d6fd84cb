import {
  type Bilingual,
  fail,
  type Outcome,
  ok,
  type Period,
  periodEndYear,
  readPrinted,
  type Scale,
} from "../../../foundation/index.ts";
import type { SupposedActual } from "./kpi-to-request.ts";
import type { Kpi } from "./kpis.ts";
import { printedScale } from "./printed-scale.ts";

/** What a reader may suppose: a value counted in `scale` and `unit` (万 and 人), in one of `years`. */
export type SupposeChoices = { readonly scale: Scale; readonly unit: string; readonly years: readonly number[] };

const yearsWithoutBaseline = 4;

/** The choices of a KPI; null where the target is no number with a year, so that nothing can be supposed against it. */
export function supposeChoices(kpi: Kpi): SupposeChoices | null {
  const { target, baseline } = kpi;
  if (target.reading.kind !== "known" || target.period === null) return null;
  const last = periodEndYear(target.period);
  const first =
    baseline.period === null ? last - yearsWithoutBaseline : Math.min(periodEndYear(baseline.period) + 1, last);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return { scale: printedScale(target), unit: target.reading.quantity.unit.id, years };
}

const yearUnknown = (choices: SupposeChoices): Bilingual => ({
  ja: `年度は ${choices.years[0]} から ${choices.years.at(-1)} までの中から選んでください`,
  en: `Choose a year from ${choices.years[0]} to ${choices.years.at(-1)}`,
});

/** A bare number counts in the unit the form names (2500 is 2500万人); a text with its own unit is read as it stands. */
function readTyped(typed: string, { scale, unit }: SupposeChoices) {
  const bare = readPrinted(`${typed}${scale}${unit}`, { unit });
  return bare.ok ? bare : readPrinted(typed, { unit });
}

/** Reads what a reader typed; null when nothing was. Never throws: text that is no number comes back as the reason. */
export function readSupposed(kpi: Kpi, query: URLSearchParams): Outcome<SupposedActual, Bilingual> | null {
  const typed = query.get("actual")?.trim() ?? "";
  const choices = supposeChoices(kpi);
  if (typed === "" || choices === null) return null;
  const year = Number(query.get("year") ?? choices.years.at(-1));
  if (!choices.years.includes(year)) return fail(yearUnknown(choices));
  const read = readTyped(typed, choices);
  if (!read.ok) return fail(read.problem.message);
  return ok({ value: read.value.value, year, survey: query.get("survey") === "1" });
}

/** A supposed year as a period of the kind that the target has; for a target over a span, of the kind of its last year. */
export function supposePeriod({ target }: Pick<Kpi, "target">, year: number): Period {
  const { period } = target;
  const point = period?.kind === "span" ? period.to : period;
  return point === null || point === undefined || point.kind === "date" || point.kind === "month"
    ? { kind: "calendarYear", year }
    : { ...point, year };
}
