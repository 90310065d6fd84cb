import {
  ChartFrame,
  cell,
  type MapTile,
  Name,
  nameIn,
  Origin,
  Section,
  type Step,
  Table,
  TileMap,
} from "../../../ui/index.ts";
import { type Area, ancestorsOf, areasOfKind } from "../../area/index.ts";
import { observationAddress } from "../../observation/index.ts";
import { classOf, type MapMeasure, type MapTotals, type MapWish, mapValue, measuresFor } from "../domain/map-values.ts";
import { visionAddress } from "../domain/vision-place.ts";
import { settingsQuery } from "../domain/vision-settings.ts";
import { Computed } from "../live/live-parts.tsx";
import { classList, mapMessages, mapValueWords } from "../live/map-words.ts";
import { yearWords } from "../live/vision-words.ts";
import { mapTotals, municipalCourse, readMapWish } from "./map-data.ts";
import type { PageParts } from "./page-parts.ts";
import { csvOf } from "./vision-pictures.tsx";

type Drawn = PageParts & { readonly map: MapTotals; readonly wish: MapWish };

/** The map of all municipalities by any measure, with the year that moves it. */
export function MapPart(parts: PageParts) {
  const map = mapTotals(parts);
  if (!map) return null;
  const drawn = { ...parts, map, wish: readMapWish(parts.view.query ?? "", map, municipalCourse(parts)) };
  const { view } = parts;
  const t = mapMessages(view.lang);
  return (
    <Section id="map" title={t("title")}>
      <MapControls {...drawn} />
      <ChartFrame
        id="vision-map"
        title={
          <span data-map-title="">
            <Name>{headingOf(drawn)}</Name>
          </span>
        }
        subtitle={t("subtitle")}
        chart={<Tiles {...drawn} />}
        table={
          <div data-map-table="">
            <MapTable {...drawn} />
          </div>
        }
        source={<Name>{t(drawn.wish.course ? "asChosen" : "official", { now: yearWords(map.now, view) })}</Name>}
        csv={csvOf(parts, "map")}
        note={drawn.wish.course ? undefined : t("more")}
      />
      <MapData map={map} />
    </Section>
  );
}

/** The totals for the island: a block of data that no browser runs. */
function MapData({ map }: { readonly map: MapTotals }) {
  const text = JSON.stringify(map).replaceAll("<", "\\u003c");
  return <script id="vision-map-data" type="application/json" dangerouslySetInnerHTML={{ __html: text }} />;
}

function headingOf({ wish, map, view }: Pick<Drawn, "wish" | "map" | "view">): string {
  const t = mapMessages(view.lang);
  return t("heading", {
    measure: t(wish.measure, { now: yearWords(map.now, view) }),
    year: yearWords(wish.year, view),
  });
}

/** Where the island finds the municipalities by sex and age; empty where they are not here. */
const addressOfBase = ({ given, site, place, settings }: Drawn): string =>
  given.municipal ? `/api/vision/${site.edition.id}/${place.id}/municipal.json?base=${settings.base}` : "";

/** Measure and year as a form of their own; everything chosen above is carried along. */
function MapControls(drawn: Drawn) {
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

const groupOf = (parts: PageParts, area: Area, kind: Area["kind"]): string | undefined =>
  ancestorsOf(parts.site.areas, area.id).find((above) => above.kind === kind)?.id;

/** Two or three characters for a square. */
function shortName(area: Area, lang: "ja" | "en"): string {
  if (lang === "en") return area.nameEn.slice(0, 4);
  const bare = area.name.replace(/[市町村区]$/, "");
  return bare.length > 3 ? bare.slice(0, 2) : bare;
}

function tileOf(drawn: Drawn, index: number): readonly MapTile[] {
  const { map, site, view, wish } = drawn;
  const area = site.areas.byId.get(map.ids[index] ?? "");
  const [column, row] = area?.tile ?? [];
  if (!area || column === undefined || row === undefined) return [];
  const value = mapValue(map, wish, index);
  const block = groupOf(drawn, area, "region");
  return [
    {
      id: area.id,
      column,
      row,
      label: nameIn(view.lang, area),
      short: shortName(area, view.lang),
      href: visionAddress(site.edition.id, area.id),
      step: classOf(wish.measure, value),
      text: mapValueWords(wish.measure, value, view),
      group: groupOf(drawn, area, "bureau") ?? "",
      ...(block === undefined ? {} : { block }),
    },
  ];
}

function Tiles(drawn: Drawn) {
  const { map, site, view, wish } = drawn;
  const regions = areasOfKind(site.areas, "region");
  const named = regions.length > 0 ? regions : areasOfKind(site.areas, "bureau");
  const within = new Set(
    drawn.place.members.flatMap((area) => [groupOf(drawn, area, "region"), groupOf(drawn, area, "bureau")]),
  );
  return (
    <div data-map-picture="">
      <TileMap
        label={headingOf(drawn)}
        tiles={map.ids.flatMap((_, index) => tileOf(drawn, index))}
        groups={named
          .filter(({ id }) => within.has(id))
          .map((area) => ({ id: area.id, label: nameIn(view.lang, area).replace(/ region$/, "") }))}
        legend={legendOf(wish.measure, view)}
      />
    </div>
  );
}

const legendOf = (
  measure: MapMeasure,
  reader: PageParts["view"],
): readonly { readonly step: Step; readonly label: string }[] =>
  classList(measure, reader).map(({ inside, label }) => ({ step: classOf(measure, inside), label }));

function MapTable(drawn: Drawn) {
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
function MapNumber(props: Drawn & { readonly index: number; readonly value: number | null }) {
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
