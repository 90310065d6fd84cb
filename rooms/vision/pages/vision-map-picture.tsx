import { type MapShape, type MapTile, nameIn, ShapeMap, type Step, TileMap } from "../../../ui/index.ts";
import { type Area, ancestorsOf, areasOfKind } from "../../area/index.ts";
import type { MapOutlines } from "../domain/map-picture.ts";
import { classOf, type MapMeasure, type MapTotals, type MapWish, mapValue } from "../domain/map-values.ts";
import { visionAddress } from "../domain/vision-place.ts";
import { classList, mapMessages, mapValueWords } from "../live/map-words.ts";
import { yearWords } from "../live/vision-words.ts";
import type { PageParts } from "./page-parts.ts";

/** All that the map of a page is drawn from. */
export type DrawnMap = PageParts & {
  readonly map: MapTotals;
  readonly wish: MapWish;
  readonly outlines: MapOutlines;
};

/** What the map shows, and when. */
export function headingOf({ wish, map, view }: Pick<DrawnMap, "wish" | "map" | "view">): string {
  const t = mapMessages(view.lang);
  return t("heading", {
    measure: t(wish.measure, { now: yearWords(map.now, view) }),
    year: yearWords(wish.year, view),
  });
}

/** The municipalities, each a link in the colour of its value: as outlines where these were asked for and are there, else as squares. */
export function MapPicture(drawn: DrawnMap) {
  return <div data-map-picture="">{drawn.outlines.drawn ? <Outlines {...drawn} /> : <Tiles {...drawn} />}</div>;
}

/** The municipalities as they are cut; one without an outline stands in the table only. */
function Outlines(drawn: DrawnMap) {
  const { map, site, view, wish, outlines } = drawn;
  const shapes = map.ids.flatMap((id, index): readonly MapShape[] => {
    const area = site.areas.byId.get(id);
    const path = outlines.drawn?.paths.get(map.codes[index] ?? "");
    if (!area || !path) return [];
    const value = mapValue(map, wish, index);
    return [
      {
        id,
        label: nameIn(view.lang, area),
        href: visionAddress(site.edition.id, id),
        step: classOf(wish.measure, value),
        text: mapValueWords(wish.measure, value, view),
        path,
      },
    ];
  });
  return <ShapeMap label={headingOf(drawn)} shapes={shapes} legend={legendOf(wish.measure, view)} />;
}

const groupOf = (parts: PageParts, area: Area, kind: Area["kind"]): string | undefined =>
  ancestorsOf(parts.site.areas, area.id).find((above) => above.kind === kind)?.id;

/** Two or three characters for a square. */
function shortName(area: Area, lang: "ja" | "en"): string {
  if (lang === "en") return area.nameEn.slice(0, 4);
  const bare = area.name.replace(/[市町村区]$/, "");
  return bare.length > 3 ? bare.slice(0, 2) : bare;
}

function tileOf(drawn: DrawnMap, index: number): readonly MapTile[] {
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

/** Squares of equal size. */
function Tiles(drawn: DrawnMap) {
  const { map, site, view, wish } = drawn;
  const regions = areasOfKind(site.areas, "region");
  const named = regions.length > 0 ? regions : areasOfKind(site.areas, "bureau");
  const within = new Set(
    drawn.place.members.flatMap((area) => [groupOf(drawn, area, "region"), groupOf(drawn, area, "bureau")]),
  );
  return (
    <TileMap
      label={headingOf(drawn)}
      tiles={map.ids.flatMap((_, index) => tileOf(drawn, index))}
      groups={named
        .filter(({ id }) => within.has(id))
        .map((area) => ({ id: area.id, label: nameIn(view.lang, area).replace(/ region$/, "") }))}
      legend={legendOf(wish.measure, view)}
    />
  );
}

const legendOf = (
  measure: MapMeasure,
  reader: PageParts["view"],
): readonly { readonly step: Step; readonly label: string }[] =>
  classList(measure, reader).map(({ inside, label }) => ({ step: classOf(measure, inside), label }));
