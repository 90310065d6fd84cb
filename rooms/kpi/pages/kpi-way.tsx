import { periodEndYear } from "../../../foundation/index.ts";
import { type WayMark as DrawnMark, type FigureValue, type View, Way } from "../../../ui/index.ts";
import { type Fact, numberOf } from "../../fact/index.ts";
import { derivedValue, factValue, PeriodWhen } from "../../fact/web.tsx";
import type { KpiModel } from "../domain/kpi-model.ts";
import type { SupposedActual } from "../domain/kpi-to-request.ts";
import { latestActual } from "../domain/kpi-years.ts";
import type { Kpi } from "../domain/kpis.ts";
import { printedScale } from "../domain/printed-scale.ts";
import { type Way as PlacedWay, type WayMark, wayOf } from "../domain/way.ts";
import { deriveExpected } from "../domain/way-derivations.ts";
import { kpiMessages } from "./kpi-messages.ts";
import { titleOf } from "./kpi-words.ts";

type WayOfKpi = {
  readonly kpi: Kpi;
  readonly model: KpiModel;
  readonly view: View;
  readonly size?: "row" | "large";
  /** A value drawn in the place of the printed actual one, with its words: the reader's own, or one that was entered (`isEntered`). */
  readonly supposed?:
    | { readonly actual: SupposedActual; readonly words: string; readonly isEntered?: boolean }
    | undefined;
};

/** The way of a KPI: baseline, what was expected by the year of the actual value, actual, target; better is to the right. */
export function KpiWay(props: WayOfKpi) {
  const { kpi, view, size } = props;
  return <Way label={titleOf(kpi, view.lang)} size={size ?? "row"} marks={wayMarks(props)} />;
}

function expectedNow(kpi: Kpi, { model, supposed }: WayOfKpi) {
  const actual = latestActual(kpi);
  const year = supposed?.actual.year ?? (actual?.period ? periodEndYear(actual.period) : null);
  return year === null ? null : deriveExpected(model, kpi, year);
}

/** On the common scale 0 is the baseline and 1 the target; on a scale of its own the picture's whole width is used. */
function drawnAt(way: PlacedWay, mark: WayMark): number {
  if (way.scale === "common") return (mark.at - 0.25) / 0.5;
  return way.baseline === null && way.actual === null ? 1 : (mark.at * 100 - 20) / 65;
}

function wayMarks(props: WayOfKpi): readonly DrawnMark[] {
  const { kpi, model, view, supposed } = props;
  const t = kpiMessages(view.lang);
  const actual = latestActual(kpi);
  const expected = expectedNow(kpi, props);
  const way = wayOf({
    direction: kpi.direction,
    baseline: numberOf(kpi.baseline),
    expected: expected?.result?.value ?? null,
    actual: supposed?.actual.value ?? (actual === null ? null : numberOf(actual)),
    target: numberOf(kpi.target),
  });
  if (way === null) return targetInWords(kpi, view);
  const shown = (fact: Fact): Shown => ({
    value: factValue(fact, view, { scale: printedScale(fact) }),
    when: whenOf(fact, view),
  });
  const style = { scale: printedScale(kpi.target), digits: 1 };
  return [
    ...markOf(way, way.baseline, { station: "baseline", label: t("baseline"), ...shown(kpi.baseline) }),
    ...(expected === null
      ? []
      : markOf(way, way.expected, {
          station: "expected",
          label: t("expected"),
          value: derivedValue(expected, model.edition.id, view, style),
        })),
    ...(supposed === undefined
      ? []
      : markOf(way, way.actual, {
          station: "actual",
          label: t(supposed.isEntered ? "actual" : "supposed"),
          value: { text: supposed.words },
        })),
    ...(actual === null || supposed !== undefined
      ? []
      : markOf(way, way.actual, { station: "actual", label: t("actual"), ...shown(actual) })),
    ...markOf(way, way.target, { station: "target", label: t("target"), ...shown(kpi.target) }),
  ];
}

type Shown = { readonly value: FigureValue; readonly when: DrawnMark["when"] };

function markOf(way: PlacedWay, mark: WayMark | null, drawn: Omit<DrawnMark, "at">): readonly DrawnMark[] {
  return mark === null ? [] : [{ ...drawn, at: drawnAt(way, mark) }];
}

const whenOf = (fact: Fact, view: View) =>
  fact.period === null ? undefined : <PeriodWhen period={fact.period} view={view} />;

/** A target in words is a flag without a number. */
function targetInWords(kpi: Kpi, view: View): readonly DrawnMark[] {
  if (kpi.target.reading.kind !== "text") return [];
  const value = factValue(kpi.target, view);
  return [{ station: "target", at: 1, label: kpiMessages(view.lang)("target"), value, when: whenOf(kpi.target, view) }];
}
