import { type Cell, type Column, cell, type Download, Name, type Row, Table, type View } from "../../../ui/index.ts";
import { type Area, ancestorsOf, areaKindWords, bureauCount, municipalityCount } from "../../area/index.ts";
import { DerivedNumber } from "../../fact/web.tsx";
import { amountOf, type Moments, momentsOf, valueOfPlace } from "../domain/population.ts";
import { changeBetween } from "../domain/population-change.ts";
import type { Site } from "../domain/site.ts";
import { areaListMessages } from "./area-messages.ts";
import { AreaLink, PlaceNumber, periodIn } from "./place-pieces.tsx";

type Shown = { readonly site: Site; readonly view: View };
type AreaTableProps = Shown & {
  readonly id: string;
  readonly caption: string;
  readonly areas: readonly Area[];
  readonly columns: readonly AreaColumn[];
  readonly filter?: boolean;
  readonly downloads?: readonly Download[];
};

/** What a table of places may say about each; population and change are left out where the edition has no statistic. */
export type AreaColumn =
  | "code"
  | "kana"
  | "kind"
  | "region"
  | "bureau"
  | "bureauCount"
  | "municipalityCount"
  | "population"
  | "change";

type Drawn = { readonly column: Column; readonly cellOf: (area: Area) => Cell };

const above = (site: Site, area: Area, kind: Area["kind"]): Area | undefined =>
  ancestorsOf(site.areas, area.id).find((one) => one.kind === kind);

function placeColumn(kind: "region" | "bureau", { site, view }: Shown): Drawn {
  const t = areaListMessages(view.lang);
  return {
    column: { id: kind, head: t(kind), kind: "text" },
    cellOf: (area) => {
      const found = above(site, area, kind);
      return found ? cell(<AreaLink area={found} edition={site.edition.id} view={view} />, found.id) : cell(t("none"));
    },
  };
}

function textColumn(id: "code" | "kana" | "kind", { view }: Shown): Drawn {
  const t = areaListMessages(view.lang);
  const textOf = (area: Area) => (id === "kind" ? areaKindWords[area.kind][view.lang] : area[id]);
  return {
    column: { id, head: t(id), kind: "text" },
    cellOf: (area) => {
      const text = textOf(area);
      return text ? cell(<Name lang={id === "kana" ? "ja" : undefined}>{text}</Name>, text) : cell(t("none"));
    },
  };
}

function countColumn(id: "bureauCount" | "municipalityCount", { site, view }: Shown): Drawn {
  const derive = id === "bureauCount" ? bureauCount : municipalityCount;
  return {
    column: { id, head: areaListMessages(view.lang)(id), kind: "number" },
    cellOf: (area) => {
      const derivation = derive(site, [area.id]);
      if (!derivation) return cell(null);
      return cell(
        <DerivedNumber derivation={derivation} edition={site.edition.id} view={view} />,
        derivation.result?.value,
      );
    },
  };
}

function populationColumn({ site, view }: Shown, { now }: Moments): Drawn {
  const t = areaListMessages(view.lang);
  return {
    column: { id: "population", head: t("population", { period: periodIn(now.period, view) }), kind: "number" },
    cellOf: (area) => {
      const value = valueOfPlace(site, now.measure, area, now.period);
      if (!value) return cell(t("notGiven"));
      return cell(<PlaceNumber value={value} edition={site.edition.id} view={view} />, amountOf(value) ?? undefined);
    },
  };
}

function changeColumn({ site, view }: Shown, { now, future }: Moments): readonly Drawn[] {
  if (!future) return [];
  const t = areaListMessages(view.lang);
  const [from, to] = [periodIn(now.period, view), periodIn(future.period, view)];
  return [
    {
      column: { id: "change", head: t("change", { from, to }), kind: "number" },
      cellOf: (area) => {
        const change = changeBetween(site, area, now, future);
        if (!change) return cell(t("notGiven"));
        return cell(<DerivedNumber derivation={change} edition={site.edition.id} view={view} />, change.result?.value);
      },
    },
  ];
}

function drawnColumn(id: AreaColumn, shown: Shown, moments: Moments | null): readonly Drawn[] {
  if (id === "region" || id === "bureau") return [placeColumn(id, shown)];
  if (id === "code" || id === "kana" || id === "kind") return [textColumn(id, shown)];
  if (id === "bureauCount" || id === "municipalityCount") return [countColumn(id, shown)];
  if (!moments) return [];
  return id === "population" ? [populationColumn(shown, moments)] : changeColumn(shown, moments);
}

/** A table of places with the columns asked for; the name always comes first and leads to the page of the place. */
export function AreaTable({ site, view, id, caption, areas, columns, filter = false, downloads }: AreaTableProps) {
  const moments = momentsOf(site);
  const drawn = columns.flatMap((column) => drawnColumn(column, { site, view }, moments));
  const rows = areas.map(
    (area): Row => ({
      id: area.id,
      cells: [
        cell(<AreaLink area={area} edition={site.edition.id} view={view} />, area.kana ?? area.name),
        ...drawn.map(({ cellOf }) => cellOf(area)),
      ],
    }),
  );
  const name: Column = { id: "name", head: areaListMessages(view.lang)("name"), kind: "text" };
  return (
    <Table
      id={id}
      caption={caption}
      captionShown="hidden"
      columns={[name, ...drawn.map(({ column }) => column)]}
      rows={rows}
      filter={filter}
      {...(downloads ? { downloads } : {})}
    />
  );
}
