import {
  addressWith,
  ChartFrame,
  Choices,
  cell,
  type MapTile,
  Name,
  nameIn,
  outlinePaths,
  ShapeMap,
  Table,
  type TileGroup,
  TileMap,
  type View,
} from "../../../ui/index.ts";
import {
  type Area,
  type AreaShapes,
  type Areas,
  ancestorsOf,
  areasOfKind,
  isMunicipality,
  municipalitiesIn,
} from "../../area/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { asMapChoice, type MapChoice, mapChoices, mapValue, scaleOf, stepOf } from "../domain/map-choice.ts";
import { amountOf, type Moments, momentsOf, type PlaceValue } from "../domain/population.ts";
import type { Site } from "../domain/site.ts";
import { mapMessages } from "./map-messages.ts";
import { choiceWords, legendOf } from "./map-words.ts";
import { AreaLink, PlaceNumber, placeValueText } from "./place-pieces.tsx";

/** A municipality with its value under the chosen measure. */
type Coloured = { readonly area: Area; readonly value: PlaceValue | null };

type Chosen = {
  readonly site: Site;
  readonly view: View;
  readonly moments: Moments;
  readonly choice: MapChoice;
  readonly coloured: readonly Coloured[];
};

const choiceOf = (view: View): MapChoice => asMapChoice(new URLSearchParams(view.query ?? "").get("measure"));

/** What a square can hold: two or three Japanese characters, or the first letters of an English name. */
function shortName(area: Area, view: View): string {
  if (view.lang === "en") return area.nameEn.slice(0, 4);
  const bare = area.name.replace(/[市町村区]$/, "");
  return bare.length > 3 ? bare.slice(0, 2) : bare;
}

const ancestorOfKind = (areas: Areas, area: Area, kind: Area["kind"]): Area | undefined =>
  ancestorsOf(areas, area.id).find((above) => above.kind === kind);

type Drawing = Pick<MapTile, "step" | "text" | "current">;

function tileOf(site: Pick<Site, "areas" | "edition">, area: Area, view: View, drawing: Drawing): readonly MapTile[] {
  const [column, row] = area.tile ?? [];
  if (column === undefined || row === undefined) return [];
  const block = ancestorOfKind(site.areas, area, "region")?.id;
  return [
    {
      id: area.id,
      column,
      row,
      label: nameIn(view.lang, area),
      short: shortName(area, view),
      href: entryAddress(site.edition.id, "area", area.id),
      group: ancestorOfKind(site.areas, area, "bureau")?.id ?? "",
      ...(block === undefined ? {} : { block }),
      ...drawing,
    },
  ];
}

function namesOnMap(areas: Areas, view: View): readonly TileGroup[] {
  const regions = areasOfKind(areas, "region");
  const named = regions.length > 0 ? regions : areasOfKind(areas, "bureau");
  return named.map((area) => ({ id: area.id, label: mapLabel(area, view) }));
}

/** "Southern region" is too long for the sea beside it. */
const mapLabel = (area: Area, view: View): string => nameIn(view.lang, area).replace(/ region$/, "");

function valueText({ site, view }: Chosen, value: PlaceValue | null): string {
  return value ? placeValueText(value, { edition: site.edition.id, view }).text : mapMessages(view.lang)("noValue");
}

function drawingOf(chosen: Chosen, { value }: Coloured): Drawing {
  return { step: stepOf(scaleOf(chosen.choice), value && amountOf(value)), text: valueText(chosen, value) };
}

/** The equal-area map of an edition with its choice of measures, its table and, where boundaries are installed, the drawn map. */
export function AreaMap(props: { readonly site: Site; readonly view: View; readonly shapes?: AreaShapes | null }) {
  const { site, view, shapes } = props;
  const moments = momentsOf(site);
  if (!moments) return null;
  const choice = choiceOf(view);
  const coloured = site.areas.all
    .filter(isMunicipality)
    .map((area) => ({ area, value: mapValue(site, moments, choice, area) }));
  const chosen: Chosen = { site, view, moments, choice, coloured };
  return (
    <>
      <MapChoices chosen={chosen} />
      {shapes ? <DrawnMap chosen={chosen} shapes={shapes} /> : null}
      <MapOfTiles chosen={chosen} />
    </>
  );
}

function MapChoices({ chosen }: { readonly chosen: Chosen }) {
  const { view, moments, choice } = chosen;
  const t = mapMessages(view.lang);
  const offered = mapChoices.filter((one) => moments.future || (one !== "trend" && one !== "future"));
  const items = offered.map((one) => ({
    label: t(one),
    href: `${addressWith(view, "measure", one)}#map`,
    current: one === choice,
  }));
  return <Choices label={t("choose")} items={items} />;
}

function MapOfTiles({ chosen }: { readonly chosen: Chosen }) {
  const { site, view, coloured, choice, moments } = chosen;
  const t = mapMessages(view.lang);
  const measure = choiceWords(choice, moments, view);
  const tiles = coloured.flatMap((one) => tileOf(site, one.area, view, drawingOf(chosen, one)));
  if (tiles.length === 0) return <MapTable chosen={chosen} />;
  return (
    <ChartFrame
      id="map"
      title={<Name>{t("mapTitle", { measure })}</Name>}
      subtitle={t("mapSubtitle")}
      chart={
        <TileMap
          label={t("mapTitle", { measure })}
          tiles={tiles}
          groups={namesOnMap(site.areas, view)}
          legend={legendOf(choice, view)}
        />
      }
      table={<MapTable chosen={chosen} />}
      source={<MapSource chosen={chosen} />}
    />
  );
}

function DrawnMap({ chosen, shapes }: { readonly chosen: Chosen; readonly shapes: AreaShapes }) {
  const { site, view, coloured, choice, moments } = chosen;
  const t = mapMessages(view.lang);
  const outlined = coloured.flatMap((one) => {
    const boundary = shapes.byCode.get(one.area.code ?? "");
    return boundary ? [{ ...one, boundary }] : [];
  });
  const paths = outlinePaths(outlined.map(({ boundary }) => boundary));
  const drawn = outlined.map((one, index) => ({
    id: one.area.id,
    label: nameIn(view.lang, one.area),
    href: entryAddress(site.edition.id, "area", one.area.id),
    path: paths[index] ?? "",
    ...drawingOf(chosen, one),
  }));
  const measure = choiceWords(choice, moments, view);
  return (
    <ChartFrame
      id="drawn-map"
      title={<Name>{t("mapTitle", { measure })}</Name>}
      subtitle={t("shapeSubtitle")}
      chart={<ShapeMap label={t("mapTitle", { measure })} shapes={drawn} legend={legendOf(choice, view)} />}
      table={<MapTable chosen={chosen} id="drawn-map-table" />}
      source={<MapSource chosen={chosen} />}
      note={<Name>{t("shapeCredit", { credit: shapes.credit })}</Name>}
    />
  );
}

/** The statistics behind the colours. */
function MapSource({ chosen }: { readonly chosen: Chosen }) {
  const { site, view, moments, choice } = chosen;
  if (choice === "groups") return <>{mapMessages(view.lang)("countOnly")}</>;
  const used = {
    trend: [moments.now, moments.future],
    past: [moments.first, moments.now],
    now: [moments.now],
    future: [moments.future],
  };
  const ids = new Set(used[choice].flatMap((moment) => moment?.measure ?? []));
  const measures = [...ids].flatMap((id) => site.series.measures.get(id) ?? []);
  return (
    <>
      {measures.map((measure, index) => (
        <span key={measure.id}>
          {index === 0 ? "" : view.lang === "ja" ? "、" : ", "}
          <a href={entryAddress(site.edition.id, "document", measure.document)} data-name="">
            {nameIn(view.lang, measure)}
          </a>
        </span>
      ))}
    </>
  );
}

function MapTable({ chosen, id = "map-table" }: { readonly chosen: Chosen; readonly id?: string }) {
  const { site, view, coloured, choice, moments } = chosen;
  const t = mapMessages(view.lang);
  const edition = site.edition.id;
  return (
    <Table
      id={id}
      caption={choiceWords(choice, moments, view)}
      captionShown="hidden"
      filter
      columns={[
        { id: "name", head: t("municipality"), kind: "text" },
        { id: "bureau", head: t("bureau"), kind: "text" },
        { id: "value", head: t("value"), kind: "number" },
      ]}
      rows={coloured.map(({ area, value }) => {
        const bureau = ancestorOfKind(site.areas, area, "bureau");
        return {
          id: area.id,
          cells: [
            cell(<AreaLink area={area} edition={edition} view={view} />, area.code ?? undefined),
            cell(bureau ? <AreaLink area={bureau} edition={edition} view={view} /> : t("noValue"), bureau?.id),
            cell(
              value ? <PlaceNumber value={value} edition={edition} view={view} /> : t("noValue"),
              value ? (amountOf(value) ?? undefined) : undefined,
            ),
          ],
        };
      })}
    />
  );
}

/** The small map beside a name: all municipalities in grey, the place itself marked. */
export function PositionMap({ site, view, area }: { readonly site: Site; readonly view: View; readonly area: Area }) {
  const here = new Set(municipalitiesIn(site.areas, area.id).map(({ id }) => id));
  return (
    <MarkedMap
      site={site}
      view={view}
      marked={here}
      label={mapMessages(view.lang)("position", { place: nameIn(view.lang, area) })}
    />
  );
}

/** The small map with any set of municipalities marked. */
export function MarkedMap(props: {
  readonly site: Site;
  readonly view: View;
  readonly marked: ReadonlySet<string>;
  readonly label: string;
}) {
  const { site, view, marked, label } = props;
  const tiles = site.areas.all
    .filter(isMunicipality)
    .flatMap((area) => tileOf(site, area, view, { step: "none", text: "", current: marked.has(area.id) }));
  if (tiles.length < 2) return null;
  return <TileMap label={label} size="small" tiles={tiles} groups={[]} legend={[]} />;
}
