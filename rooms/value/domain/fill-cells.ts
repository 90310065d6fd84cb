import {
  absent,
  asUnit,
  type Bilingual,
  formatQuantity,
  isAbsenceReason,
  periodText,
  quantity,
  type Reading,
} from "../../../foundation/index.ts";
import type { Kpi } from "../../kpi/index.ts";
import { observationAddress, type SeriesBook } from "../../observation/index.ts";
import type { CalendarEntry } from "./calendar.ts";
import { type KpiFigure, type KpiFigures, settledIn } from "./kpi-figures.ts";
import { periodInYear, unitOfKpi } from "./kpi-period.ts";
import { readingWords } from "./reading-words.ts";
import { type CellKey, type ValueContent, valueAddress } from "./value.ts";

/** A cell filled without typing, or the reason why it was not. */
export type Filled = { readonly cell: CellKey } & (
  | { readonly kind: "filled"; readonly content: ValueContent }
  | { readonly kind: "left"; readonly why: Bilingual }
);

const why = {
  notLinked: {
    ja: "統計と結び付いていません（公表予定の欄で統計と地域を選べます）",
    en: "not linked with a statistic (choose statistic and area under its publication)",
  },
  noPoint: {
    ja: "取り込んだ統計に、この時期の値がありません",
    en: "the imported statistics have no value for this period",
  },
  otherUnit: { ja: "統計の単位が、この指標の単位と違います", en: "the statistic has another unit than this indicator" },
  hasValue: { ja: "もう値が入っています", en: "there is a value already" },
  noLast: { ja: "前の年の値がありません", en: "there is no value of the year before" },
} as const satisfies Readonly<Record<string, Bilingual>>;

type Filling = { readonly kpi: Kpi; readonly cycleYear: number; readonly figures: KpiFigures };

const hasOwn = (figure: KpiFigure | undefined, sheetId: string): boolean =>
  figure?.value?.sheetId === sheetId && !(figure.reading.kind === "absent");

/** The actual value of the cycle's year from the imported statistics. 年 and 年度 are never taken for each other: the periods must be the same. */
export function fillFromSeries(
  { kpi, cycleYear, figures }: Filling,
  from: {
    readonly entry: CalendarEntry | null;
    readonly series: SeriesBook;
    readonly edition: string;
    readonly sheetId: string;
  },
): Filled {
  const period = periodText(periodInYear(kpi, cycleYear));
  const cell: CellKey = { kpiId: kpi.id, period, kind: "actual" };
  const { measureId, areaCode } = from.entry ?? { measureId: null, areaCode: null };
  const measure = measureId ? from.series.measures.get(measureId) : undefined;
  if (!measure || !areaCode) return { cell, kind: "left", why: why.notLinked };
  if (hasOwn(figures.actual.get(period), from.sheetId)) return { cell, kind: "left", why: why.hasValue };
  const point = from.series.points(measure.id, areaCode).find((one) => one.period === period);
  if (!point) return { cell, kind: "left", why: why.noPoint };
  const unit = asUnit(measure.unit);
  const own = unitOfKpi(kpi);
  if (!unit.ok || (own && own.id !== unit.value.id)) return { cell, kind: "left", why: why.otherUnit };
  const number = point.value === null ? null : quantity(point.value, unit.value);
  const reason = point.absent !== null && isAbsenceReason(point.absent) ? point.absent : "unknown";
  const reading: Reading = number?.ok ? { kind: "known", quantity: number.value, bound: "exact" } : absent(reason);
  const printed = number?.ok
    ? formatQuantity(number.value, { lang: "ja" })
    : readingWords({ reading, printed: null }, "ja");
  const source = observationAddress(from.edition, point);
  return {
    cell,
    kind: "filled",
    content: { reading, printed, source, note: `${measure.name}から自動で入力`, evidenceId: null, asked: [] },
  };
}

/** Marks a value that stands only because last year's was copied; shown wherever the value is. */
export const copiedMark = "前年の写し";

/** Last year's value again: as this year's forecast, or in the note of a value not entered yet. Never as an actual value. */
export function copyLastYear(
  { kpi, cycleYear, figures }: Filling,
  to: { readonly as: "forecast" | "note"; readonly edition: string; readonly sheetId: string },
): Filled {
  const key = periodText(periodInYear(kpi, cycleYear));
  const cell: CellKey = { kpiId: kpi.id, period: key, kind: to.as === "forecast" ? "forecast" : "actual" };
  const lastKey = periodText(periodInYear(kpi, cycleYear - 1));
  const last = settledIn(figures, lastKey);
  if (!last || last.reading.kind === "absent") return { cell, kind: "left", why: why.noLast };
  if (figures[cell.kind].get(key)?.value?.sheetId === to.sheetId) return { cell, kind: "left", why: why.hasValue };
  const printed =
    last.value?.printed ?? last.fact?.printed ?? readingWords({ reading: last.reading, printed: null }, "ja");
  const origin = last.value ? valueAddress(to.edition, last.value.sheetId, last.value) : null;
  const source = origin ?? (last.fact ? `/fact/${to.edition}/${last.fact.id}` : null);
  const shared = { source, evidenceId: null, asked: [] };
  const note = `${copiedMark}: ${lastKey} ${printed}`;
  return to.as === "forecast"
    ? { cell, kind: "filled", content: { ...shared, reading: last.reading, printed, note } }
    : { cell, kind: "filled", content: { ...shared, reading: absent("notEntered"), printed: "未入力", note } };
}
