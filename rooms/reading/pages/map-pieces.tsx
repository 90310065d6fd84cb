import { cell, Name, Section, Table, type View } from "../../../ui/index.ts";
import type { Viewer } from "../../account/index.ts";
import { Field, FormToken } from "../../account/web.tsx";
import type { Site } from "../../publication/index.ts";
import { columnRoles, type ForeignSheet } from "../domain/foreign-sheet.ts";
import type { AskedName, KnownIndicator, SheetMapping } from "../domain/sheet-template.ts";
import { mapMessages, roleWord } from "./map-messages.ts";

export const mapAddress = (edition: string): string => `/value/${edition}/bulk/map`;

/** An office's sheet on its way: the file goes along with every step, and nothing of it is kept by the server. */
export type MapModel = {
  readonly site: Site;
  readonly view: View;
  readonly viewer: Viewer;
  readonly cycleId: string;
  readonly file: string;
  readonly carried: string;
  readonly sheets: readonly string[];
  readonly at: number;
  readonly sheet: ForeignSheet;
  readonly mapping: SheetMapping;
  readonly title: string;
  readonly known: readonly KnownIndicator[];
};

type OfModel = { readonly model: MapModel };

const actionOf = ({ site, cycleId }: MapModel, step: string): string =>
  `${mapAddress(site.edition.id)}${step}?${new URLSearchParams({ cycle: cycleId })}`;

/** The file itself in the form: it was chosen once. */
export function CarriedFile({ model: { viewer, file, carried } }: OfModel) {
  return (
    <>
      <FormToken token={viewer.formToken} />
      <input type="hidden" name="file" value={file} />
      <input type="hidden" name="carried" value={carried} />
    </>
  );
}

/** Another sheet of the same file. */
export function SheetChoice({ model }: OfModel) {
  const t = mapMessages(model.view.lang);
  if (model.sheets.length < 2) return null;
  return (
    <form method="post" action={actionOf(model, "")} class="short-form">
      <CarriedFile model={model} />
      <label>
        <span>{t("sheet")}</span>
        <select name="sheet">
          {model.sheets.map((name, at) => (
            <option key={name} value={String(at)} selected={at === model.at}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="quiet-button">
        {t("otherSheet")}
      </button>
    </form>
  );
}

/** What each column is for, and which indicators the names mean; checks the sheet, or gives it back answered. */
export function MapForm({
  model,
  names,
  folded = false,
}: OfModel & {
  readonly names: readonly AskedName[];
  /** The columns were seen before and are opened when they are to be changed. */
  readonly folded?: boolean;
}) {
  const { view, mapping, at } = model;
  const t = mapMessages(view.lang);
  const open = names.filter(({ name, kpiId }) => kpiId === null || Object.hasOwn(mapping.names, name));
  return (
    <form method="post" action={actionOf(model, "/check")} class="map-form">
      <CarriedFile model={model} />
      <input type="hidden" name="sheet" value={String(at)} />
      {open.length > 0 ? (
        <Section id="names" title={t("names")} lead={t("namesLead")}>
          {open.map((asked, index) => (
            <NameChoice key={asked.name} asked={asked} index={index} model={model} />
          ))}
        </Section>
      ) : null}
      {folded ? (
        <details>
          <summary>{t("columns")}</summary>
          <ColumnFields model={model} />
        </details>
      ) : (
        <Section id="columns" title={t("columns")}>
          <ColumnFields model={model} />
        </Section>
      )}
      <button type="submit">{t("check")}</button>{" "}
      <button type="submit" class="quiet-button" formAction={actionOf(model, "/answered")}>
        {t("answered")}
      </button>
    </form>
  );
}

function ColumnFields({ model }: OfModel) {
  const t = mapMessages(model.view.lang);
  return (
    <>
      <ColumnTable model={model} />
      <Field name="unit" label={t("unit")} value={model.mapping.unit} optional />
      <Field name="title" label={t("remember")} value={model.title} optional />
    </>
  );
}

function NameChoice({
  asked: { name, kpiId, candidates },
  index,
  model,
}: OfModel & { readonly asked: AskedName; readonly index: number }) {
  const t = mapMessages(model.view.lang);
  const near = new Set(candidates.map(({ id }) => id));
  const option = ({ id, name: words }: KnownIndicator) => (
    <option key={id} value={id} selected={id === kpiId}>
      {words}
    </option>
  );
  return (
    <div class="field">
      <input type="hidden" name={`n${index}`} value={name} />
      <label for={`field-k${index}`}>
        <Name>{t("nameIs", { name })}</Name>
      </label>
      <select id={`field-k${index}`} name={`k${index}`}>
        <option value="">{t("notKnown")}</option>
        {candidates.length > 0 ? <optgroup label={t("near")}>{candidates.map(option)}</optgroup> : null}
        <optgroup label={t("others")}>{model.known.filter(({ id }) => !near.has(id)).map(option)}</optgroup>
      </select>
    </div>
  );
}

const examplesShown = 3;

function ColumnTable({ model: { view, sheet, mapping } }: OfModel) {
  const t = mapMessages(view.lang);
  const examples = (column: number): string =>
    sheet.rows
      .flatMap(({ cells }) => (cells[column] ?? "").trim().slice(0, 30) || [])
      .slice(0, examplesShown)
      .join("、");
  return (
    <Table
      id="map-columns"
      caption={t("columns")}
      captionShown="hidden"
      columns={(["column", "examples", "role", "year"] as const).map((id) => ({ id, head: t(id), kind: "text" }))}
      rows={sheet.columns.map(({ head }, column) => ({
        id: String(column),
        cells: [
          cell(<Name>{head}</Name>),
          cell(<Name>{examples(column)}</Name>),
          cell(
            <select name={`r${column}`} aria-label={t("roleOf", { head })}>
              {columnRoles.map((role) => (
                <option key={role} value={role} selected={role === mapping.columns[column]?.role}>
                  {t(roleWord[role])}
                </option>
              ))}
            </select>,
          ),
          cell(
            <input
              type="text"
              name={`y${column}`}
              value={mapping.columns[column]?.year ?? ""}
              maxLength={40}
              size={10}
              autocomplete="off"
              aria-label={t("yearOf", { head })}
            />,
          ),
        ],
      }))}
    />
  );
}
