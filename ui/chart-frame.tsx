import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { LangContext } from "./origin.tsx";
import { uiMessages } from "./ui-messages.ts";

export interface ChartFrameProps {
  /** Unique on the page; also the address of the picture (`#id`). */
  readonly id: string;
  /** A sentence that says what is seen, e.g. "人口は長期の見通しより速く減っている". */
  readonly title: ComponentChildren;
  /** What is measured, in which unit, for whom. */
  readonly subtitle?: ComponentChildren;
  readonly chart: ComponentChildren;
  /** The same values as a `Table`. */
  readonly table: ComponentChildren;
  readonly source: ComponentChildren;
  readonly csv?: string | undefined;
  readonly note?: ComponentChildren;
  /** Level of the title among the page's headings. */
  readonly level?: 2 | 3 | undefined;
}

/** The frame of every picture: title, ways to take it along, picture, table, source. */
export function ChartFrame(props: ChartFrameProps) {
  const t = uiMessages(useContext(LangContext));
  const titleId = `${props.id}-title`;
  return (
    <figure id={props.id} class="chart" aria-labelledby={titleId}>
      <figcaption class="chart-head">
        {props.level === 2 ? <h2 id={titleId}>{props.title}</h2> : <h3 id={titleId}>{props.title}</h3>}
        {props.subtitle ? <p class="chart-subtitle">{props.subtitle}</p> : null}
      </figcaption>
      <div class="chart-views" data-tabs="" data-picture-label={t("picture")} data-table-label={t("table")}>
        <details class="chart-table">
          <summary>{t("showTable")}</summary>
          <div class="chart-table-body">{props.table}</div>
        </details>
        <div class="chart-picture">{props.chart}</div>
      </div>
      {props.note ? <p class="chart-note">{props.note}</p> : null}
      <div class="chart-foot">
        <p class="chart-source">
          {t("source")}
          {props.source}
        </p>
        <ul class="chart-tools">
          {props.csv === undefined ? null : (
            <li>
              <a href={props.csv} download="">
                {t("csv")}
              </a>
            </li>
          )}
          <li data-needs-script="" hidden>
            <button type="button" data-png={props.id}>
              {t("png")}
            </button>
          </li>
          <li>
            <a href={`#${props.id}`}>{t("link")}</a>
          </li>
        </ul>
      </div>
    </figure>
  );
}

/** One entry of a legend: the drawn sample and its word. */
export interface LegendItem {
  readonly sample: ComponentChildren;
  readonly label: string;
}

/** Names the patterns, lines or shapes of a picture. */
export function Legend({ items }: { readonly items: readonly LegendItem[] }) {
  return (
    <ul class="legend" aria-label={uiMessages(useContext(LangContext))("legend")}>
      {items.map((item) => (
        <li key={item.label}>
          {item.sample}
          <span data-name="">{item.label}</span>
        </li>
      ))}
    </ul>
  );
}
