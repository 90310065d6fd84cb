import { periodEndYear } from "../../../foundation/index.ts";
import { type WayMark as DrawnMark, Way } from "../../../ui/index.ts";
import { derivedValue, factValue, PeriodWhen } from "../../fact/web.tsx";
import { deriveExpected, type Kpi, type Way as PlacedWay, printedScale, type WayMark, wayOf } from "../../kpi/index.ts";
import { type KpiFigure, type KpiFigures, settledIn } from "../domain/kpi-figures.ts";
import { numberOfReading } from "../domain/reading-words.ts";
import type { PanelModel } from "./panel-model.ts";
import { valueMessages } from "./value-messages.ts";
import { storedValue } from "./value-pieces.tsx";

type Shown = { readonly kpi: Kpi; readonly figures: KpiFigures; readonly model: PanelModel };

/** The way from baseline to target with the newest value that came true, from this sheet or from a document. */
export function ValueWay({ kpi, figures, model, size }: Shown & { readonly size: "row" | "large" }) {
  const marks = marksOf({ kpi, figures, model });
  return marks.length === 0 ? null : <Way label={kpi.name} size={size} marks={marks} />;
}

function newestNumber(figures: KpiFigures): KpiFigure | null {
  const keys = [...new Set([...figures.actual.keys(), ...figures.revised.keys()])];
  const known = keys.flatMap((key) => {
    const figure = settledIn(figures, key);
    return figure && numberOfReading(figure.reading) !== null ? [figure] : [];
  });
  return known.sort((one, other) => periodEndYear(other.period) - periodEndYear(one.period))[0] ?? null;
}

/** On the common scale 0 is the baseline and 1 the target; else the width of the picture is used, as on the page of the KPI. */
function placeOf(way: PlacedWay, mark: WayMark): number {
  if (way.scale === "common") return (mark.at - 0.25) / 0.5;
  return way.baseline === null && way.actual === null ? 1 : (mark.at * 100 - 20) / 65;
}

function marksOf({ kpi, figures, model }: Shown): readonly DrawnMark[] {
  const { view, site, loaded } = model;
  const t = valueMessages(view.lang);
  const actual = newestNumber(figures);
  const expected = deriveExpected(site, kpi, actual ? periodEndYear(actual.period) : loaded.cycle.fiscalYear);
  const way = wayOf({
    direction: kpi.direction,
    baseline: numberOfReading(kpi.baseline.reading),
    expected: expected?.result?.value ?? null,
    actual: actual && numberOfReading(actual.reading),
    target: numberOfReading(kpi.target.reading),
  });
  if (way === null) return [];
  const at = (mark: WayMark | null, drawn: Omit<DrawnMark, "at">): readonly DrawnMark[] =>
    mark === null ? [] : [{ ...drawn, at: placeOf(way, mark) }];
  const planned = (station: "baseline" | "target") => {
    const fact = kpi[station];
    const when = fact.period === null ? undefined : <PeriodWhen period={fact.period} view={view} />;
    return { station, label: t(station), value: factValue(fact, view, { scale: printedScale(fact) }), when };
  };
  const reached = actual && figureValue(actual, model);
  return [
    ...at(way.baseline, planned("baseline")),
    ...(expected
      ? at(way.expected, {
          station: "expected",
          label: t("expected"),
          value: derivedValue(expected, site.edition.id, view, { digits: 1, scale: printedScale(kpi.target) }),
        })
      : []),
    ...(reached ? at(way.actual, { station: "actual", label: t("actual"), value: reached }) : []),
    ...at(way.target, planned("target")),
  ];
}

function figureValue({ value, fact }: KpiFigure, model: PanelModel) {
  const { view } = model;
  if (value?.reading) return storedValue({ ...value, reading: value.reading }, { model });
  return fact && factValue(fact, view, { scale: printedScale(fact) });
}
