import { asPeriod, formatPeriod, type Language, type Reading } from "../../../foundation/index.ts";
import { cell, Name, nameIn, type PageContent, Section, Table } from "../../../ui/index.ts";
import { RecordedWhen } from "../../fact/web.tsx";
import type { Kpi } from "../../kpi/index.ts";
import { readingWords } from "../domain/reading-words.ts";
import { type CellKey, type SheetValue, valueAddress } from "../domain/value.ts";
import { type PanelModel, sheetName, valuesAddress } from "./panel-model.ts";
import { valueMessages } from "./value-messages.ts";
import { PersonName } from "./value-pieces.tsx";

export type OneValue = {
  readonly model: PanelModel;
  readonly kpi: Kpi;
  readonly cell: CellKey;
  /** Every version, the newest first; at least one. */
  readonly versions: readonly SheetValue[];
};

/** One value with all its versions: who, when, source, evidence, questions and answers. */
export function valuePage({ model, kpi, cell: key, versions }: OneValue): PageContent {
  const { view, site, loaded } = model;
  const t = valueMessages(view.lang);
  const period = asPeriod(key.period);
  const year = period.ok ? formatPeriod(period.value, { lang: view.lang, era: view.era }) : key.period;
  const title = t("valueTitle", { kpi: nameIn(view.lang, kpi), year, kind: t(key.kind) });
  const sheet = sheetName(model);
  const [newest] = versions;
  return {
    title,
    description: t("valueLead"),
    breadcrumbs: [
      [
        { label: nameIn(view.lang, site.edition), href: `/home/${site.edition.id}` },
        { label: sheet, href: `/sheet/${site.edition.id}/${encodeURIComponent(loaded.sheet.id)}` },
        { label: title },
      ],
      [{ label: nameIn(view.lang, kpi), href: `/kpi/${site.edition.id}/${kpi.id}` }, { label: title }],
    ],
    main: (
      <>
        <p>
          <a href={valuesAddress(site.edition.id, loaded.sheet.id)}>{t("toSheet")}</a>
        </p>
        <Section id="versions" title={t("versions")}>
          <Versions versions={versions} model={model} />
        </Section>
        {newest?.reading && newest.sheetId === loaded.sheet.id && loaded.mayWrite ? (
          <TakeBack value={newest} model={model} />
        ) : null}
      </>
    ),
    unlisted: true,
  };
}

function Versions({ versions, model }: { readonly versions: readonly SheetValue[]; readonly model: PanelModel }) {
  const { view, people } = model;
  const t = valueMessages(view.lang);
  const heads = ["version", "value", "typed", "who", "when", "sourceHead", "note", "evidence", "asked"] as const;
  return (
    <Table
      id="version-table"
      caption={t("versions")}
      captionShown="hidden"
      columns={heads.map((id) => ({ id, head: t(id), kind: id === "value" ? "number" : "text", sortable: false }))}
      rows={versions.map((value) => ({
        id: String(value.version),
        cells: [
          cell(<Name>{String(value.version)}</Name>),
          cell(<Name>{value.reading ? baseWords(value.reading, view.lang) : t("takenBack")}</Name>),
          cell(<Name>{value.printed ?? t("none")}</Name>),
          cell(<PersonName id={value.byPerson} people={people} view={view} />),
          cell(<RecordedWhen at={value.recordedAt} view={view} />),
          cell(<SourceText source={value.source} model={model} />),
          cell(<Name>{value.note ?? t("none")}</Name>),
          cell(<EvidenceLink value={value} model={model} />),
          cell(<AskedList value={value} model={model} />),
        ],
      }))}
    />
  );
}

/** Beside what was typed, the value in its base unit. */
const baseWords = (reading: Reading, lang: Language): string => readingWords({ reading, printed: null }, lang);

type OfValue = { readonly value: SheetValue; readonly model: PanelModel };

/** Words, or the address of the observation, value or fact from which it was taken. Other addresses stay words. */
function SourceText({ source, model }: { readonly source: string | null; readonly model: PanelModel }) {
  const t = valueMessages(model.view.lang);
  if (source && /^\/(?:observation|value|fact)\/[^\s\\]+$/.test(source))
    return <a href={source}>{t("linkedSource")}</a>;
  return <Name>{source ?? t("none")}</Name>;
}

function EvidenceLink({ value, model }: OfValue) {
  const { loaded, site, view } = model;
  const file = loaded.evidence.find(({ id }) => id === value.evidenceId);
  if (!file) return <>{valueMessages(view.lang)("none")}</>;
  return (
    <a href={`${valuesAddress(site.edition.id, value.sheetId)}/evidence/${file.id}`} download>
      <Name>{file.name}</Name>
    </a>
  );
}

function AskedList({ value, model }: OfValue) {
  const { lang } = model.view;
  const t = valueMessages(lang);
  if (value.asked.length === 0) return <>{t("none")}</>;
  return (
    <ul class="plain-list">
      {value.asked.map(({ code, question, answer }) => (
        <li key={code} data-name="">
          {question[lang]} → {answer ?? t("noAnswer")}
        </li>
      ))}
    </ul>
  );
}

function TakeBack({ value, model }: OfValue) {
  const { site, view, viewer } = model;
  const t = valueMessages(view.lang);
  return (
    <form method="post" action={`${valueAddress(site.edition.id, value.sheetId, value)}/back`}>
      <input type="hidden" name="_form" value={viewer.formToken} />
      <input type="hidden" name="version" value={String(value.version)} />
      <p class="cell-note">{t("takeBackHint")}</p>
      <button type="submit" class="quiet-button">
        {t("takeBack")}
      </button>
    </form>
  );
}
