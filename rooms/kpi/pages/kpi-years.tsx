import type { ComponentChildren } from "preact";
import { absenceWord, formatQuantity, periodEndYear } from "../../../foundation/index.ts";
import {
  Absent,
  type Cell,
  ChartFrame,
  cell,
  EmptyState,
  LineChart,
  type LineSeries,
  Name,
  type Row,
  Table,
  type View,
  weave,
} from "../../../ui/index.ts";
import type { Fact } from "../../fact/index.ts";
import { DerivedNumber, FactNumber, factValue, PeriodWhen, periodWords } from "../../fact/web.tsx";
import type { KpiModel } from "../domain/kpi-model.ts";
import { type KpiYear, kpiYears } from "../domain/kpi-years.ts";
import type { Kpi } from "../domain/kpis.ts";
import { printedScale } from "../domain/printed-scale.ts";
import { expectedIn, type StraightWay, straightWayOf } from "../domain/straight-way.ts";
import { deriveExpected } from "../domain/way-derivations.ts";
import { yearsCsv } from "../domain/years-csv.ts";
import { kpiMessages, oneKpiMessages } from "./kpi-messages.ts";
import { boundOf, titleOf, unitOf } from "./kpi-words.ts";

type Shown = { readonly kpi: Kpi; readonly model: KpiModel; readonly view: View };

/** The chart from baseline to target with the table of the same values; only the table where no line can be drawn, with the reason. */
export function KpiYears(props: Shown) {
  const { kpi, view } = props;
  const t = oneKpiMessages(view.lang);
  const way = straightWayOf(kpi);
  if (!way.ok) {
    return (
      <>
        <YearsTable {...props} />
        <EmptyState what={t("noLine")} why={<Name>{way.problem[view.lang]}</Name>} />
      </>
    );
  }
  return (
    <ChartFrame
      id="way-chart"
      title={<ChartTitle kpi={kpi} view={view} way={way.value} />}
      subtitle={<Name>{t("chartSubtitle", { unit: unitOf(kpi, view.lang) ?? "" })}</Name>}
      chart={<WayChart {...props} way={way.value} />}
      table={<YearsTable {...props} />}
      source={<ChartSource {...props} />}
      csv={`data:text/csv;charset=utf-8,${encodeURIComponent(yearsCsv(kpi))}`}
    />
  );
}

const inScale = (fact: Fact, view: View) => (
  <FactNumber fact={fact} view={view} style={{ scale: printedScale(fact) }} />
);

/** The documents in a line: the lines of each figure stand behind its origin mark, those of the row under the sources of the page. */
function ChartSource({ kpi, model, view }: Shown) {
  return (
    <>
      {kpi.sources.map(({ document, lines: [first] }, index) => {
        const entry = model.documents.byId.get(document);
        const title = view.lang === "en" ? entry?.titleEn : entry?.title;
        return (
          <a
            key={index}
            href={`/document/${model.edition.id}/${document}${first === undefined ? "" : `#line-${first}`}`}
            data-name=""
          >
            {title ?? document}
          </a>
        );
      })}
    </>
  );
}

function ChartTitle({ kpi, view, way }: Pick<Shown, "kpi" | "view"> & { readonly way: StraightWay }) {
  return (
    <>
      {weave(oneKpiMessages(view.lang)("chartTitle", {}), {
        from: <PeriodWhen period={way.from} view={view} />,
        to: <PeriodWhen period={way.to} view={view} />,
        baseline: inScale(kpi.baseline, view),
        target: inScale(kpi.target, view),
      })}
    </>
  );
}

function WayChart({ kpi, view, way }: Shown & { readonly way: StraightWay }) {
  const unit = way.target.reading.quantity.unit;
  const scale = printedScale(kpi.target);
  const write = (value: number) => formatQuantity({ value, unit }, { lang: view.lang, scale, digits: 2 });
  return (
    <LineChart
      label={oneKpiMessages(view.lang)("chartLabel", { name: titleOf(kpi, view.lang) })}
      series={[lineSeries(kpi, view, way, write), ...printedSeries(kpi, view)]}
      axisText={write}
    />
  );
}

/** The straight line; the bound of the target (以上, 以下) stands in the words of its last point. */
function lineSeries(kpi: Kpi, view: View, way: StraightWay, write: (value: number) => string): LineSeries {
  const years = Array.from({ length: way.to.year - way.from.year + 1 }, (_, index) => way.from.year + index);
  const points = years.map((year) => {
    const value = expectedIn(way, year).value;
    const bound = year === way.to.year ? boundOf(kpi, view.lang) : "";
    return { x: year, period: periodWords({ ...way.to, year }, view), y: value, text: `${write(value)}${bound}` };
  });
  return { id: "line", label: oneKpiMessages(view.lang)("lineSeries"), style: "dashed", points };
}

/** What sources print by year: each its own line, drawn only where there is something to draw. */
function printedSeries(kpi: Kpi, view: View): readonly LineSeries[] {
  const t = kpiMessages(view.lang);
  const one = (id: string, label: string, style: LineSeries["style"], facts: readonly Fact[]): LineSeries => ({
    id,
    label,
    style,
    points: facts.flatMap((fact) => pointOf(fact, view)),
  });
  const series = [
    one("expected", oneKpiMessages(view.lang)("printedSeries"), "dotted", kpi.expected ?? []),
    one("actual", t("actual"), "solid", [kpi.baseline, ...(kpi.actuals ?? [])]),
    one("forecast", t("forecast"), "pale", kpi.forecasts ?? []),
  ];
  return series.filter(({ id, points }) => points.length > (id === "actual" ? 1 : 0));
}

function pointOf(fact: Fact, view: View) {
  if (fact.period === null) return [];
  const y = fact.reading.kind === "known" ? fact.reading.quantity.value : undefined;
  const { text } = factValue(fact, view, { scale: printedScale(fact) });
  return [{ x: periodEndYear(fact.period), period: periodWords(fact.period, view), y, text }];
}

/** Year by year: what the plan says, what was expected, what became of it. */
function YearsTable(props: Shown) {
  const { kpi, view } = props;
  const t = kpiMessages(view.lang);
  const u = oneKpiMessages(view.lang);
  return (
    <Table
      id="years"
      caption={u("yearsCaption")}
      captionShown="hidden"
      columns={[
        { id: "year", head: u("colYear"), kind: "text", sortable: false },
        { id: "kind", head: u("colKind"), kind: "text", sortable: false },
        { id: "planned", head: u("colPlanned"), kind: "number", sortable: false },
        { id: "actual", head: t("actual"), kind: "number", sortable: false },
        { id: "forecast", head: t("forecast"), kind: "number", sortable: false },
      ]}
      rows={kpiYears(kpi).map((year) => yearRow(year, props))}
      note={straightWayOf(kpi).ok ? u("yearsNote") : undefined}
    />
  );
}

function yearRow(year: KpiYear, props: Shown): Row {
  const { view } = props;
  const when =
    year.period === null ? kpiMessages(view.lang)("noPeriod") : <PeriodWhen period={year.period} view={view} />;
  const [kind, planned] = plannedOf(year, props);
  const missing = year.baseline === null ? absenceWord("notPrinted", view.lang) : oneKpiMessages(view.lang)("baseYear");
  return {
    id: year.key,
    cells: [
      cell(when),
      cell(kind),
      cell(planned),
      factCell(year.actual, missing, view),
      factCell(year.forecast, missing, view),
    ],
  };
}

const factCell = (fact: Fact | null, missing: string, view: View): Cell =>
  cell(fact === null ? <Absent word={missing} /> : inScale(fact, view));

/** What the plan says of a year: its baseline, its target, or the value expected on the way. */
function plannedOf(year: KpiYear, { kpi, model, view }: Shown): readonly [string, ComponentChildren] {
  const t = kpiMessages(view.lang);
  const u = oneKpiMessages(view.lang);
  if (year.target !== null) return [t("target"), inScale(year.target, view)];
  if (year.baseline !== null) return [t("baseline"), inScale(year.baseline, view)];
  if (year.expected !== null) return [u("printedSeries"), inScale(year.expected, view)];
  const derived = year.onLine === null ? null : deriveExpected(model, kpi, year.onLine);
  if (derived === null) return [u("noneForYear"), <Absent key="none" word={absenceWord("notPrinted", view.lang)} />];
  const style = { scale: printedScale(kpi.target), digits: 2 };
  return [
    u("lineSeries"),
    <DerivedNumber key="line" derivation={derived} edition={model.edition.id} view={view} style={style} />,
  ];
}
