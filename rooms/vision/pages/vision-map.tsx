import { addressWith, ChartFrame, Choices, cell, Name, nameIn, Origin, Section, Table } from "../../../ui/index.ts";
import { observationAddress } from "../../observation/index.ts";
import { type MapOutlines, mapPictures } from "../domain/map-picture.ts";
import { type MapTotals, mapValue, measuresFor } from "../domain/map-values.ts";
import { visionAddress } from "../domain/vision-place.ts";
import { settingsQuery } from "../domain/vision-settings.ts";
import { Computed } from "../live/live-parts.tsx";
import { mapMessages, mapValueWords } from "../live/map-words.ts";
import { yearWords } from "../live/vision-words.ts";
import { mapTotals, municipalCourse, readMapWish } from "./map-data.ts";
import type { PageParts } from "./page-parts.ts";
import { type DrawnMap, headingOf, MapPicture } from "./vision-map-picture.tsx";
import { csvOf } from "./vision-pictures.tsx";

/** The map of all municipalities by any measure, with the year that moves it. */
export function MapPart(parts: PageParts & { readonly outlines: MapOutlines }) {
  const map = mapTotals(parts);
  if (!map) return null;
  const drawn = { ...parts, map, wish: readMapWish(parts.view.query ?? "", map, municipalCourse(parts)) };
  const { view } = parts;
  const t = mapMessages(view.lang);
  return (
    <Section id="map" title={t("title")}>
      <PictureChoices {...drawn} />
      <MapControls {...drawn} />
      <ChartFrame
        id="vision-map"
        title={
          <span data-map-title="">
            <Name>{headingOf(drawn)}</Name>
          </span>
        }
        subtitle={t(drawn.outlines.drawn ? "outlineSubtitle" : "subtitle")}
        chart={<MapPicture {...drawn} />}
        table={
          <div data-map-table="">
            <MapTable {...drawn} />
          </div>
        }
        source={<Name>{t(drawn.wish.course ? "asChosen" : "official", { now: yearWords(map.now, view) })}</Name>}
        csv={mapCsv(drawn)}
        note={noteOf(drawn)}
      />
      <MapData map={map} />
    </Section>
  );
}

/** Squares or outlines, where there are outlines; the choice stands in the address. */
function PictureChoices({ outlines, view }: DrawnMap) {
  if (!outlines.isInstalled) return null;
  const t = mapMessages(view.lang);
  const chosen = outlines.drawn ? "outlines" : "tiles";
  return (
    <div data-map-choices="">
      <Choices
        label={t("picture")}
        items={mapPictures.map((one) => ({
          label: t(one),
          href: `${addressWith(view, "map", one)}#map`,
          current: one === chosen,
        }))}
      />
    </div>
  );
}

/** Whose boundaries they are, or how to have some; and what more there could be. */
function noteOf({ outlines, wish, view }: DrawnMap) {
  const t = mapMessages(view.lang);
  const { isInstalled, drawn } = outlines;
  const words = [
    ...(drawn ? [t("outlineCredit", { credit: drawn.credit })] : []),
    ...(wish.course ? [] : [t("more")]),
    ...(isInstalled ? [] : [t("outlineHow")]),
  ];
  return words.length === 0 ? undefined : <Name>{words.join(view.lang === "en" ? " " : "")}</Name>;
}

/** The file of the map: settings of the page, and the measure of the map. */
function mapCsv(drawn: DrawnMap): string {
  const address = csvOf(drawn, "map");
  return `${address}${address.includes("?") ? "&" : "?"}by=${drawn.wish.measure}`;
}

/** The totals for the island: a block of data that no browser runs. */
function MapData({ map }: { readonly map: MapTotals }) {
  const text = JSON.stringify(map).replaceAll("<", "\\u003c");
  return <script id="vision-map-data" type="application/json" dangerouslySetInnerHTML={{ __html: text }} />;
}

/** Where the island finds the municipalities by sex and age; empty where they are not here. */
const addressOfBase = ({ given, site, place, settings }: DrawnMap): string =>
  given.municipal ? `/api/vision/${site.edition.id}/${place.id}/municipal.json?base=${settings.base}` : "";

/** Measure and year as a form of their own; everything chosen above is carried along. */
function MapControls(drawn: DrawnMap) {
  const { data, settings, view, map, wish } = drawn;
  const t = mapMessages(view.lang);
  const chosen = [...new URLSearchParams(settingsQuery(settings, data.plain))];
  return (
    <form
      class="vision-year vision-map-form"
      method="get"
      action={`${data.path}#map`}
      data-map-form={addressOfBase(drawn)}
    >
      {chosen.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {drawn.outlines.drawn ? <input type="hidden" name="map" value="outlines" /> : null}
      <label for="vision-by">{t("measure")}</label>
      <select id="vision-by" name="by">
        {measuresFor(wish.course).map((measure) => (
          <option key={measure} value={measure} selected={measure === wish.measure}>
            {t(measure, { now: yearWords(map.now, view) })}
          </option>
        ))}
      </select>
      <label id="vision-at-label" for="vision-at">
        {t("year")}
      </label>
      <input
        type="range"
        hidden
        data-map-range=""
        aria-labelledby="vision-at-label"
        min={0}
        max={map.years.length - 1}
        step={1}
        value={map.years.indexOf(wish.year)}
        aria-valuetext={yearWords(wish.year, view)}
      />
      <select id="vision-at" name="at">
        {map.years.map((year) => (
          <option key={year} value={year} selected={year === wish.year}>
            {yearWords(year, view)}
          </option>
        ))}
      </select>
      <button type="submit" class="quiet-button" data-vision-submit="">
        {t("show")}
      </button>
    </form>
  );
}

function MapTable(drawn: DrawnMap) {
  const { map, site, view, wish } = drawn;
  const t = mapMessages(view.lang);
  return (
    <Table
      id="map-table"
      caption={t("title")}
      captionShown="hidden"
      filter
      columns={[
        { id: "name", head: t("municipality"), kind: "text" },
        { id: "value", head: t("value"), kind: "number" },
      ]}
      rows={map.ids.flatMap((id, index) => {
        const area = site.areas.byId.get(id);
        if (!area) return [];
        const value = mapValue(map, wish, index);
        return [
          {
            id,
            cells: [
              cell(
                <a href={visionAddress(site.edition.id, id)} data-name="">
                  {nameIn(view.lang, area)}
                </a>,
                area.code ?? undefined,
              ),
              cell(<MapNumber {...drawn} index={index} value={value} />, value ?? undefined),
            ],
          },
        ];
      })}
    />
  );
}

/** A value of the map: a statistic by its own page, a change by the page of the municipality, which has both ends of it. */
function MapNumber(props: DrawnMap & { readonly index: number; readonly value: number | null }) {
  const { value, wish, view, map, index, site } = props;
  const text = mapValueWords(wish.measure, value, view);
  if (value === null) return <span class="absent">{text}</span>;
  if (wish.course && wish.year > map.now) return <Computed reader={view}>{text}</Computed>;
  const area = map.codes[index] ?? "";
  const { population } = site.edition;
  const measure = (wish.year <= map.now ? population?.actual : population?.projection)?.[0] ?? "";
  const href =
    wish.measure === "people"
      ? observationAddress(site.edition.id, { measure, area, period: `CY${wish.year}` })
      : visionAddress(site.edition.id, map.ids[index] ?? "");
  return (
    <Origin href={href} label={headingOf(props)} kind={wish.measure === "people" ? "printed" : "derived"}>
      {text}
    </Origin>
  );
}

/** The map as rows of plain text for a file: all years of the chosen measure. */
export function mapRows(parts: PageParts): readonly (readonly string[])[] | null {
  const map = mapTotals(parts);
  if (!map) return null;
  const wish = readMapWish(parts.view.query ?? "", map, municipalCourse(parts));
  const t = mapMessages(parts.view.lang);
  const rows = map.ids.map((id, index) => {
    const area = parts.site.areas.byId.get(id);
    const values = map.years.map((year) => mapValue(map, { ...wish, year }, index));
    const shown = values.map((value) =>
      value === null
        ? t("noValue")
        : String(wish.measure === "people" ? Math.round(value) : Math.round(value * 10) / 10),
    );
    return [area ? nameIn(parts.view.lang, area) : id, map.codes[index] ?? "", ...shown];
  });
  return [[t("municipality"), "code", ...map.years.map(String)], ...rows];
}
