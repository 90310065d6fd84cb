import type { ComponentChildren } from "preact";
import { asPeriod, formatPeriod } from "../../../foundation/index.ts";
import {
  type Crumb,
  cell,
  DefinitionList,
  Name,
  nameIn,
  OriginCard,
  type OriginLine,
  type PageContent,
  Section,
  Table,
  type View,
  When,
} from "../../../ui/index.ts";
import { type Area, type Areas, wellKnownPlace } from "../../area/index.ts";
import type { Documents } from "../../document/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { PeriodWhen } from "../../fact/web.tsx";
import type { MeasureEntry } from "../domain/measure-entry.ts";
import { observationAddress, type SeriesBook, type SeriesPoint } from "../domain/series.ts";
import { observationMessages } from "./observation-messages.ts";
import { ObservationNumber } from "./observation-pieces.tsx";

/** What the page of an observation needs to know. */
export type ObservationModel = {
  readonly edition: { readonly id: string };
  readonly areas: Areas;
  readonly documents: Documents;
  readonly series: SeriesBook;
  /** What else is known of the value's origin, such as where in an imported file it stood. */
  readonly furtherOrigin?: readonly { readonly term: string; readonly detail: ComponentChildren }[];
};

/** Names one observation: the measure's id, the area's six-digit code, the period in canonical text. */
export type ObservationId = { readonly measure: string; readonly areaCode: string; readonly period: string };

type Found = { readonly point: SeriesPoint; readonly measure: MeasureEntry; readonly area: Area | undefined };

function findPoint({ series, areas }: ObservationModel, id: ObservationId): Found | null {
  const measure = series.measures.get(id.measure);
  const point = series.points(id.measure, id.areaCode).find(({ period }) => period === id.period);
  if (!measure || !point) return null;
  return { measure, point, area: areas.all.find(({ code }) => code === id.areaCode) };
}

/** The place's name; the code itself where neither the edition nor everybody knows one. */
function placeName({ area, point }: Found, view: View): string {
  const place = area ?? wellKnownPlace(point.area);
  return place ? nameIn(view.lang, place) : point.area;
}

const periodText = (period: string, view: View): string => {
  const read = asPeriod(period);
  return read.ok ? formatPeriod(read.value, { lang: view.lang, era: view.era }) : period;
};

/** The origin page of one value of a statistic: measure, place, period, document, version. Null = there is no such value. */
export function observationPage(model: ObservationModel, view: View, id: ObservationId): PageContent | null {
  const found = findPoint(model, id);
  if (!found) return null;
  const { point, measure, area } = found;
  const t = observationMessages(view.lang);
  const place = placeName(found, view);
  const name = nameIn(view.lang, measure);
  const edition = model.edition.id;
  return {
    title: t("title", { place, measure: name, period: periodText(point.period, view) }),
    description: t("description"),
    breadcrumbs: [areaTrail(edition, area, name, view)],
    main: (
      <>
        <OriginCard
          headline={<ObservationNumber point={point} measure={measure} edition={edition} view={view} />}
          lines={cardLines(model, found, view)}
        />
        <DefinitionList items={furtherLines(model, found, view)} />
        <OtherPeriods model={model} found={found} view={view} />
      </>
    ),
  };
}

function areaTrail(edition: string, area: Area | undefined, name: string, view: View): readonly Crumb[] {
  const t = observationMessages(view.lang);
  const place = area ? [{ label: nameIn(view.lang, area), href: entryAddress(edition, "area", area.id) }] : [];
  return [{ label: t("areas"), href: `/area/${edition}` }, ...place, { label: name }];
}

/** The few lines that answer "where from": they also stand on the card beside every mark. */
function cardLines(model: ObservationModel, { point, measure, area }: Found, view: View): readonly OriginLine[] {
  const t = observationMessages(view.lang);
  const edition = model.edition.id;
  const document = model.documents.byId.get(measure.document);
  const title = document ? (view.lang === "en" ? document.titleEn : document.title) : measure.document;
  const day = point.recordedAt.slice(0, 10);
  return [
    { label: t("measure"), content: <Name>{nameIn(view.lang, measure)}</Name> },
    {
      label: t("place"),
      content: area ? (
        <a href={entryAddress(edition, "area", area.id)} data-name="">
          {nameIn(view.lang, area)}
        </a>
      ) : (
        <Name>{placeName({ point, measure, area }, view)}</Name>
      ),
    },
    { label: t("period"), content: <PeriodWhen period={point.period} view={view} /> },
    {
      label: t("document"),
      content: (
        <a href={entryAddress(edition, "document", measure.document)} data-name="">
          {title}
        </a>
      ),
    },
    {
      label: t("recordedAt"),
      content: (
        <>
          <When at={point.recordedAt}>{periodText(day, view)}</When>{" "}
          <Name>({t("versionText", { version: String(point.version) })})</Name>
        </>
      ),
    },
  ];
}

function furtherLines(model: ObservationModel, { point, measure }: Found, view: View) {
  const t = observationMessages(view.lang);
  const document = model.documents.byId.get(measure.document);
  const credit = view.lang === "en" ? document?.creditEn : document?.credit;
  const note = view.lang === "en" ? measure.noteEn : measure.note;
  const address = observationAddress(model.edition.id, point);
  return [
    { term: t("kind"), detail: t(measure.kind) },
    { term: t("code"), detail: <Name>{point.area}</Name> },
    ...(measure.cell
      ? [{ term: t("cell"), detail: <Name lang={view.lang === "en" ? "ja" : undefined}>{measure.cell}</Name> }]
      : []),
    ...(credit ? [{ term: t("credit"), detail: <Name>{credit}</Name> }] : []),
    ...(model.furtherOrigin ?? []),
    ...(note ? [{ term: t("note"), detail: <Name>{note}</Name> }] : []),
    {
      term: t("address"),
      detail: (
        <a href={address} data-name="">
          {address}
        </a>
      ),
    },
  ];
}

function OtherPeriods(props: { readonly model: ObservationModel; readonly found: Found; readonly view: View }) {
  const { model, found, view } = props;
  const { measure, point } = found;
  const t = observationMessages(view.lang);
  const edition = model.edition.id;
  return (
    <Section id="series" title={t("series")}>
      <Table
        id="series-table"
        caption={nameIn(view.lang, measure)}
        captionShown="hidden"
        columns={[
          { id: "period", head: t("period"), kind: "text" },
          { id: "value", head: t("value"), kind: "number" },
        ]}
        rows={model.series.points(measure.id, point.area).map((one) => ({
          id: one.period,
          cells: [
            cell(
              <>
                <PeriodWhen period={one.period} view={view} />
                {one.period === point.period ? ` (${t("here")})` : null}
              </>,
              one.period,
            ),
            cell(
              <ObservationNumber point={one} measure={measure} edition={edition} view={view} />,
              one.value ?? undefined,
            ),
          ],
        }))}
      />
    </Section>
  );
}
