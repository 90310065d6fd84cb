import { asPeriod, formatQuantity, periodStartYear, quantityOf } from "../../../foundation/index.ts";
import {
  ChartFrame,
  cell,
  EmptyState,
  LineChart,
  type LineSeries,
  Name,
  nameIn,
  Section,
  Table,
  type View,
} from "../../../ui/index.ts";
import type { Area } from "../../area/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { derivedValue } from "../../fact/web.tsx";
import type { MeasureEntry } from "../../observation/index.ts";
import { amountOf, momentsOf, type PlaceValue, valuesOfPlace } from "../domain/population.ts";
import { changeBetween } from "../domain/population-change.ts";
import type { Site } from "../domain/site.ts";
import { areaMessages } from "./area-messages.ts";
import { PlaceNumber, periodIn, placeValueText } from "./place-pieces.tsx";

type Shown = { readonly site: Site; readonly view: View; readonly area: Area };
type Series = {
  readonly measure: MeasureEntry;
  readonly values: readonly { readonly period: string; readonly value: PlaceValue }[];
};

/** The counted population and its projections, each as a line of its own: where they meet is seen, not smoothed over. */
function seriesOf({ site, area }: Shown): readonly Series[] {
  const { population } = site.edition;
  const ids = population ? [...population.actual, ...population.projection] : [];
  return ids.flatMap((id) => {
    const measure = site.series.measures.get(id);
    const values = measure ? valuesOfPlace(site, id, area) : [];
    return measure && values.length > 0 ? [{ measure, values }] : [];
  });
}

/** The population of a place over time as chart and table. */
export function AreaPopulation(props: Shown) {
  const t = areaMessages(props.view.lang);
  const series = seriesOf(props);
  return (
    <Section id="population" title={t("population")}>
      {series.length === 0 ? (
        <EmptyState what={t("noPopulation")} why={t("noPopulationWhy")} />
      ) : (
        <>
          <PopulationChart {...props} series={series} />
          <p>
            <a href={`/vision/${props.site.edition.id}/${props.area.id}`}>
              <Name>{t("visionLink", { place: nameIn(props.view.lang, props.area) })}</Name>
            </a>
          </p>
        </>
      )}
    </Section>
  );
}

const yearOf = (period: string): number => {
  const read = asPeriod(period);
  return read.ok ? periodStartYear(read.value) : 0;
};

function lineOf({ measure, values }: Series, { site, view }: Shown): LineSeries {
  return {
    id: measure.id,
    label: nameIn(view.lang, measure),
    style: measure.kind === "actual" ? "solid" : "dashed",
    points: values.map(({ period, value }) => ({
      x: yearOf(period),
      period: periodIn(period, view),
      y: amountOf(value) ?? undefined,
      text: placeValueText(value, { edition: site.edition.id, view }).text,
    })),
  };
}

/** A mark of the value axis: 12万人, 120 thousand people; small towns in 人. */
function axisText(value: number, view: View): string {
  const quantity = quantityOf(value, "人");
  if (!quantity.ok) return "";
  const scale = view.lang === "en" || value % 1000 !== 0 ? "" : value % 10000 === 0 && value >= 10000 ? "万" : "千";
  return formatQuantity(quantity.value, { lang: view.lang, ...(scale === "" ? {} : { scale }) });
}

function PopulationChart(props: Shown & { readonly series: readonly Series[] }) {
  const { site, view, area, series } = props;
  const t = areaMessages(view.lang);
  const edition = site.edition.id;
  return (
    <ChartFrame
      id="population-chart"
      title={<Name>{chartTitle(props)}</Name>}
      chart={
        <LineChart
          label={t("populationLabel", { place: nameIn(view.lang, area) })}
          series={series.map((one) => lineOf(one, props))}
          axisText={(value) => axisText(value, view)}
          start="withZero"
        />
      }
      table={<PopulationTable {...props} />}
      source={series.map(({ measure }, index) => (
        <span key={measure.id}>
          {index === 0 ? "" : view.lang === "ja" ? "、" : ", "}
          <a href={entryAddress(edition, "document", measure.document)} data-name="">
            {nameIn(view.lang, measure)}
          </a>
        </span>
      ))}
      csv={`/api/observation/${edition}.csv${area.code ? `?area=${area.code}` : ""}`}
    />
  );
}

/** What is seen, in one sentence, where both a count and a projection are there. */
function chartTitle({ site, view, area }: Shown): string {
  const t = areaMessages(view.lang);
  const place = nameIn(view.lang, area);
  const moments = momentsOf(site);
  const change = moments?.future ? changeBetween(site, area, moments.now, moments.future) : null;
  if (!moments?.future || !change?.result) return t("populationTitle", { place });
  const [from, to] = [periodIn(moments.now.period, view), periodIn(moments.future.period, view)];
  return t("populationDown", {
    place,
    from,
    to,
    change: changeWords(change.result.value, derivedValue(change, site.edition.id, view).text, view),
  });
}

function changeWords(change: number, text: string, view: View): string {
  const bare = text.replace(/^[▲−-]/, "");
  if (view.lang === "en") return change < 0 ? `down ${bare}` : `up ${bare}`;
  return change < 0 ? `${bare}減る` : `${bare}増える`;
}

function PopulationTable({ site, view, series }: Shown & { readonly series: readonly Series[] }) {
  const t = areaMessages(view.lang);
  const periods = [...new Set(series.flatMap(({ values }) => values.map(({ period }) => period)))];
  const inOrder = periods.sort((one, other) => yearOf(one) - yearOf(other));
  return (
    <Table
      id="population-table"
      caption={t("population")}
      captionShown="hidden"
      columns={[
        { id: "period", head: t("period"), kind: "text" },
        ...series.map(({ measure }) => ({ id: measure.id, head: nameIn(view.lang, measure), kind: "number" as const })),
      ]}
      rows={inOrder.map((period) => ({
        id: period,
        cells: [
          cell(<time>{periodIn(period, view)}</time>, yearOf(period)),
          ...series.map(({ measure, values }) => {
            const value = values.find((one) => one.period === period)?.value;
            if (!value)
              return cell(
                <span class="absent">{measure.kind === "actual" ? t("notCounted") : t("notProjected")}</span>,
              );
            return cell(
              <PlaceNumber value={value} edition={site.edition.id} view={view} />,
              amountOf(value) ?? undefined,
            );
          }),
        ],
      }))}
    />
  );
}
