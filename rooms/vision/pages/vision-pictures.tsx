import { ChartFrame, Name, Section } from "../../../ui/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { settingsQuery } from "../domain/vision-settings.ts";
import { LiveChange, LiveChangeTable } from "../live/live-change.tsx";
import { LiveCompare, LiveMissing } from "../live/live-compare.tsx";
import { LivePopulation, LivePopulationTable } from "../live/live-population.tsx";
import { LiveAgeGroups, LivePyramid, LivePyramidTable, PyramidTitle } from "../live/live-pyramid.tsx";
import { visionMessages } from "../live/vision-words.ts";
import type { PageParts } from "./page-parts.ts";
import { YearControl } from "./vision-controls.tsx";
import { pageMessages } from "./vision-messages.ts";

/** The file of a picture under the settings of the page. */
export function csvOf({ data, settings, site, place }: PageParts, table: string): string {
  const query = settingsQuery(settings, data.plain);
  return `/api/vision/${site.edition.id}/${place.id}/${table}.csv${query === "" ? "" : `?${query}`}`;
}

/** The line and fan chart with its table. */
export function PopulationPart(parts: PageParts) {
  const { data, view } = parts;
  const t = visionMessages(view.lang);
  return (
    <ChartFrame
      id="population"
      level={2}
      title={<Name>{t("chartTitle", { place: data.place[view.lang] })}</Name>}
      chart={
        <div data-live="population">
          <LivePopulation {...parts} />
        </div>
      }
      table={
        <div data-live="population-table">
          <LivePopulationTable {...parts} />
        </div>
      }
      source={<Sources {...parts} />}
      csv={csvOf(parts, "population")}
      note={
        data.fan
          ? `${t("axisNote")}${view.lang === "en" ? " " : ""}${t(data.fan.movesVary ? "fanNote" : "fanNarrow")}`
          : t("axisNote")
      }
    />
  );
}

/** The documents of the statistics, and the panel of what was worked out. */
function Sources({ site, view, data }: PageParts) {
  const { population } = site.edition;
  const measures = [...(population?.actual ?? []), ...(population?.projection ?? [])].flatMap(
    (id) => site.series.measures.get(id) ?? [],
  );
  const between = view.lang === "ja" ? "、" : ", ";
  return (
    <>
      {measures.map((measure, index) => (
        <span key={measure.id}>
          {index === 0 ? "" : between}
          <a href={entryAddress(site.edition.id, "document", measure.document)} data-name="">
            {view.lang === "en" ? measure.nameEn : measure.name}
          </a>
        </span>
      ))}
      {data.base ? (
        <>
          {between}
          <a href="#working">{pageMessages(view.lang)("working")}</a>
        </>
      ) : null}
    </>
  );
}

/** The pyramid with the year that moves it, and the groups of ages. */
export function AgesPart(parts: PageParts) {
  const { view, answer } = parts;
  const t = pageMessages(view.lang);
  if (!answer) return null;
  return (
    <Section id="ages" title={t("pyramid")}>
      <YearControl {...parts} />
      <div class="vision-ages">
        <ChartFrame
          id="pyramid"
          title={
            <span data-live="pyramid-title">
              <PyramidTitle {...parts} />
            </span>
          }
          chart={
            <div data-live="pyramid">
              <LivePyramid {...parts} />
            </div>
          }
          table={
            <div data-live="pyramid-table">
              <LivePyramidTable {...parts} />
            </div>
          }
          source={<a href="#working">{t("working")}</a>}
          csv={csvOf(parts, "pyramid")}
        />
        <div data-live="age-groups">
          <LiveAgeGroups {...parts} />
        </div>
      </div>
    </Section>
  );
}

/** What made the change, with its table. */
export function ChangePart(parts: PageParts) {
  const { view, answer } = parts;
  const t = pageMessages(view.lang);
  if (!answer) return null;
  return (
    <ChartFrame
      id="change"
      level={2}
      title={t("change")}
      subtitle={t("changeLead")}
      chart={
        <div data-live="change">
          <LiveChange {...parts} />
        </div>
      }
      table={
        <div data-live="change-table">
          <LiveChangeTable {...parts} />
        </div>
      }
      source={<a href="#working">{t("working")}</a>}
      csv={csvOf(parts, "change")}
      note={t("changeNote")}
    />
  );
}

/** All scenarios beside the official projection and the vision, and whose difference it is. */
export function ComparePart(parts: PageParts) {
  const { view, answer } = parts;
  const t = pageMessages(view.lang);
  if (!answer) return null;
  return (
    <Section id="compare" title={t("compareTitle")} lead={t("compareLead")}>
      <div data-live="compare">
        <LiveCompare {...parts} />
      </div>
      <div data-live="missing">
        <LiveMissing {...parts} />
      </div>
      <p>
        <a href={csvOf(parts, "compare")} download="">
          {t("compareFile")}
        </a>
      </p>
    </Section>
  );
}
