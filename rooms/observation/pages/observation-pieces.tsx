import { absenceWord, formatQuantity, isAbsenceReason, type Quantity, quantityOf } from "../../../foundation/index.ts";
import { Absent, type FigureValue, nameIn, Origin, Value, type View } from "../../../ui/index.ts";
import type { FactStyle } from "../../fact/web.tsx";
import type { MeasureEntry } from "../domain/measure-entry.ts";
import { observationAddress, type SeriesPoint } from "../domain/series.ts";

/** The value of an observation with its unit; null where there is none. */
export function pointQuantity(point: SeriesPoint, measure: MeasureEntry): Quantity | null {
  if (point.value === null) return null;
  const quantity = quantityOf(point.value, measure.unit);
  if (!quantity.ok) throw new Error(`measure ${measure.id}: ${quantity.problem.message.en}`);
  return quantity.value;
}

/** Why an observation has no value, in words. */
function absentWord(point: SeriesPoint, view: View): string {
  const why = point.absent ?? "unknown";
  return absenceWord(isAbsenceReason(why) ? why : "unknown", view.lang);
}

type Observed = { readonly point: SeriesPoint; readonly measure: MeasureEntry; readonly edition: string };

/** An observation ready to be drawn: its words, and the address of its own page. Absences have an origin too. */
export function observationValue(
  { point, measure, edition }: Observed,
  view: View,
  style: FactStyle = {},
): FigureValue {
  const quantity = pointQuantity(point, measure);
  const { scale, digits } = style;
  const shape = { lang: view.lang, ...(scale ? { scale } : {}), ...(digits === undefined ? {} : { digits }) };
  return {
    text: quantity ? formatQuantity(quantity, shape) : absentWord(point, view),
    origin: { href: observationAddress(edition, point), label: nameIn(view.lang, measure), kind: "printed" },
  };
}

/** An observation as a number with its origin mark, or its absence in words with the same mark. */
export function ObservationNumber(props: Observed & { readonly view: View; readonly style?: FactStyle }) {
  const value = observationValue(props, props.view, props.style);
  if (props.point.value !== null) return <Value value={value} />;
  return (
    <Origin href={observationAddress(props.edition, props.point)} label={nameIn(props.view.lang, props.measure)}>
      <Absent word={value.text} />
    </Origin>
  );
}
