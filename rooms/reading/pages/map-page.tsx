import {
  type Crumb,
  cell,
  EmptyState,
  Name,
  nameIn,
  type PageContent,
  Section,
  Table,
  type View,
  weave,
} from "../../../ui/index.ts";
import type { Viewer } from "../../account/index.ts";
import { FormToken } from "../../account/web.tsx";
import type { Cycle } from "../../cycle/index.ts";
import type { Site } from "../../publication/index.ts";
import type { RowAnswer } from "../../value/index.ts";
import { BulkFindings } from "../../value/web.tsx";
import type { AskedName, SheetTemplate } from "../domain/sheet-template.ts";
import { mapMessages } from "./map-messages.ts";
import { MapForm, type MapModel, mapAddress, SheetChoice } from "./map-pieces.tsx";

type Place = { readonly site: Site; readonly view: View; readonly viewer: Viewer };

function crumbs({ site, view }: Place, title: string | null): readonly (readonly Crumb[])[] {
  const t = mapMessages(view.lang);
  const { id } = site.edition;
  const start = [
    { label: nameIn(view.lang, site.edition), href: `/home/${id}` },
    { label: t("bulk"), href: `/value/${id}/bulk` },
  ];
  return [
    title === null
      ? [...start, { label: t("title") }]
      : [...start, { label: t("title"), href: mapAddress(id) }, { label: title }],
  ];
}

export type MapStart = Place & {
  readonly cycles: readonly Cycle[];
  readonly chosen: string | null;
  readonly templates: readonly SheetTemplate[];
};

/** Where an office's own sheet is sent, and which sheets are known already. */
export function mapStartPage(start: MapStart): PageContent {
  const { view, cycles } = start;
  const t = mapMessages(view.lang);
  return {
    title: t("title"),
    description: t("lead"),
    breadcrumbs: crumbs(start, null),
    main: (
      <>
        {cycles.length === 0 ? <EmptyState what={t("noCycle")} why={t("noCycleWhy")} /> : <SendForms start={start} />}
        <Known start={start} />
      </>
    ),
    unlisted: true,
  };
}

type OfStart = { readonly start: MapStart };

/** The year is chosen by the address, so that the form of the file carries it whatever the browser sends first. */
function SendForms({ start: { site, view, viewer, cycles, chosen } }: OfStart) {
  const t = mapMessages(view.lang);
  const cycle = cycles.find(({ id }) => id === chosen) ?? cycles[0];
  const query = new URLSearchParams({ _form: viewer.formToken, cycle: cycle?.id ?? "" });
  const others = cycles.filter((one) => one !== cycle);
  return (
    <Section id="upload" title={t("upload")} lead={t("uploadLead")}>
      <p>
        <span>{t("cycle")}</span>: <Name>{cycle ? titleOf(cycle, view) : ""}</Name>
      </p>
      {others.length > 0 ? (
        <ul>
          {others.map((one) => (
            <li key={one.id}>
              <a href={`${mapAddress(site.edition.id)}?${new URLSearchParams({ cycle: one.id })}`}>
                <Name>{titleOf(one, view)}</Name>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <form
        method="post"
        encType="multipart/form-data"
        action={`${mapAddress(site.edition.id)}?${query}`}
        class="short-form"
      >
        <label>
          <span>{t("file")}</span>
          <input type="file" name="file" accept=".xlsx,.xls,.ods,.csv" required />
        </label>
        <button type="submit">{t("read")}</button>
      </form>
    </Section>
  );
}

const titleOf = (cycle: Cycle, view: View): string =>
  view.lang === "en" ? (cycle.titleEn ?? cycle.title) : cycle.title;

function Known({ start: { site, view, viewer, templates } }: OfStart) {
  const t = mapMessages(view.lang);
  const active = templates.filter((one) => one.active);
  return (
    <Section id="known" title={t("known")}>
      {active.length === 0 ? (
        <EmptyState what={t("none")} why={t("noneWhy")} />
      ) : (
        <Table
          id="known-sheets"
          caption={t("known")}
          captionShown="hidden"
          columns={(["name", "heads", "forget"] as const).map((id) => ({ id, head: t(id), kind: "text" }))}
          rows={active.map(({ id, title, heads }) => ({
            id,
            cells: [
              cell(<Name>{title}</Name>),
              cell(<Name>{heads.join("、")}</Name>),
              cell(
                <form method="post" action={`${mapAddress(site.edition.id)}/forget`}>
                  <FormToken token={viewer.formToken} />
                  <input type="hidden" name="id" value={id} />
                  <button type="submit" class="quiet-button" aria-label={`${t("forget")}: ${title}`}>
                    {t("forget")}
                  </button>
                </form>,
              ),
            ],
          }))}
        />
      )}
    </Section>
  );
}

/** What is in which column, guessed from the heads, for a person to correct. */
export function mapColumnsPage(model: MapModel, wrong: string | null): PageContent {
  const t = mapMessages(model.view.lang);
  const { file } = model;
  return {
    title: t("mapTitle", { file }),
    heading: <>{weave(t("mapTitle"), { file: <Name>{file}</Name> })}</>,
    description: t("mapLead"),
    breadcrumbs: crumbs(model, file),
    main: (
      <>
        {wrong ? (
          <p role="alert" class="form-error">
            <Name>{wrong}</Name>
          </p>
        ) : null}
        <SheetChoice model={model} />
        <MapForm model={model} names={[]} />
      </>
    ),
    unlisted: true,
  };
}

export type MapChecked = {
  readonly names: readonly AskedName[];
  readonly rows: readonly RowAnswer[];
  readonly packed: string;
  /** What is said before the rows: which known mapping was used, or that this one is known now. */
  readonly said: string | null;
};

/** What was found in the sheet, row by row, with what is asked about names and columns. */
export function mapCheckedPage(model: MapModel, { names, rows, packed, said }: MapChecked): PageContent {
  const t = mapMessages(model.view.lang);
  const { file, site, view, viewer, cycleId } = model;
  // what a name means comes before what is said about its rows
  const asks = names.some(({ kpiId }) => kpiId === null);
  return {
    title: t("checkedTitle", { file }),
    heading: <>{weave(t("checkedTitle"), { file: <Name>{file}</Name> })}</>,
    description: t("checkedLead"),
    breadcrumbs: crumbs(model, file),
    main: (
      <>
        {said ? (
          <p role="status">
            <Name>{said}</Name>
          </p>
        ) : null}
        {asks ? <MapForm model={model} names={names} folded /> : null}
        <BulkFindings checked={{ site, view, viewer, cycleId, file, rows, packed, carried: null }} />
        {asks ? null : <MapForm model={model} names={names} folded />}
        <p>
          <a href={`${mapAddress(site.edition.id)}?${new URLSearchParams({ cycle: cycleId })}`}>{t("again")}</a>
        </p>
      </>
    ),
    unlisted: true,
  };
}
