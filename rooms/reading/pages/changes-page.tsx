import type { Language } from "../../../foundation/index.ts";
import {
  addressWith,
  cell,
  EmptyState,
  Name,
  nameIn,
  Origin,
  type PageContent,
  Pagination,
  Section,
  Table,
} from "../../../ui/index.ts";
import { type Fact, factPlace, subjectName } from "../../fact/index.ts";
import { FactNumber, PeriodWhen } from "../../fact/web.tsx";
import { readingWords } from "../../value/index.ts";
import type { ReviewedChanges } from "../actions/load-changes.ts";
import type { ComparedFigure, Comparison } from "../domain/compare-store.ts";
import { roleWords } from "../domain/correct-fact.ts";
import type { FindingChange } from "../domain/new-findings.ts";
import { workAddress } from "../domain/reading-address.ts";
import { DocumentNav, documentCrumbs } from "./document-nav.tsx";
import { publishMessages } from "./publish-messages.ts";
import { readingMessages } from "./reading-messages.ts";
import type { RoomModel } from "./work-model.ts";

export type ChangesModel = RoomModel & ReviewedChanges;

/** Of what the checks find, so many are shown: all of it stands on their own page once it is public. */
const shownFindings = 50;

/** What was read against what the store has, and what the checks say of it. */
export function changesPage(model: ChangesModel): PageContent {
  const { view, document, counts, compared, page, pages } = model;
  const t = publishMessages(view.lang);
  const room = readingMessages(view.lang);
  return {
    title: room("ofDocument", { title: document.title, what: room("changes") }),
    description: t("changesLead"),
    breadcrumbs: documentCrumbs(model, document, "changes"),
    main: (
      <>
        <DocumentNav model={model} document={document} here="changes" />
        {compared.length === 0 ? <EmptyState what={t("none")} why={t("noneWhy")} /> : <Summary model={model} />}
        {counts.map(({ comparison }) => (
          <Group key={comparison} comparison={comparison} model={model} />
        ))}
        <Pagination view={view} page={page} pages={pages} />
        <Findings model={model} />
      </>
    ),
    unlisted: true,
  };
}

type OfModel = { readonly model: ChangesModel };

function Summary({ model: { counts, page, view } }: OfModel) {
  const t = publishMessages(view.lang);
  return (
    <div class="reading-summary">
      <Table
        id="summary"
        caption={t("summary")}
        columns={[
          { id: "how", head: t("how"), kind: "text", sortable: false },
          { id: "count", head: t("count"), kind: "number", sortable: false },
        ]}
        rows={counts.map(({ comparison, count, page: first }) => {
          const there = `${first === page ? "" : addressWith(view, "page", String(first))}#${comparison}`;
          return {
            id: comparison,
            cells: [
              cell(t(comparison)),
              cell(
                count === 0 ? (
                  <Name>{t("countNone")}</Name>
                ) : (
                  <Origin kind="derived" href={there} label={t("countOf", { what: t(comparison) })}>
                    {count.toLocaleString("en")}
                  </Origin>
                ),
                count,
              ),
            ],
          };
        })}
      />
    </div>
  );
}

const leads = {
  new: "newLead",
  same: "sameLead",
  changed: "changedLead",
  contradicts: "contradictsLead",
  gone: "goneLead",
} as const satisfies Record<Comparison, string>;

function Group({ comparison, model }: OfModel & { readonly comparison: Comparison }) {
  const { compared, view } = model;
  const t = publishMessages(view.lang);
  const of = compared.filter((one) => one.comparison === comparison);
  if (of.length === 0) return null;
  return (
    <Section id={comparison} title={t(comparison)} lead={t(leads[comparison])}>
      <Table
        id={`${comparison}-list`}
        caption={t(comparison)}
        captionShown="hidden"
        columns={[
          { id: "name", head: t("name"), kind: "text" },
          { id: "figure", head: t("figure"), kind: "text" },
          { id: "read", head: t("read"), kind: "number", sortable: false },
          { id: "known", head: t("known"), kind: "number", sortable: false },
        ]}
        rows={of.map((one, index) => comparedRow(one, index, model))}
      />
    </Section>
  );
}

function comparedRow(one: ComparedFigure, index: number, model: ChangesModel) {
  const { view, site } = model;
  const t = publishMessages(view.lang);
  const { known, name, link } = one;
  const [first] = known;
  const shownName = name ?? (first ? subjectName(site, first.subject)[view.lang] : "");
  return {
    id: String(index),
    cells: [
      cell(
        <>
          <Name lang="ja">{shownName}</Name>
          {link && link.name !== shownName ? <Name lang="ja"> → {link.name}</Name> : null}
        </>,
        shownName,
      ),
      cell(<FigureName one={one} model={model} />),
      cell(<ReadValue one={one} model={model} />),
      cell(
        known.length === 0 ? (
          t("notKnown")
        ) : (
          <span class="cell-stack">
            {known.map((fact) => (
              <KnownValue key={fact.id} fact={fact} model={model} />
            ))}
          </span>
        ),
      ),
    ],
  };
}

/** What the store has, with the document that says it. */
function KnownValue({ fact, model: { view, site } }: { readonly fact: Fact; readonly model: ChangesModel }) {
  const document = fact.document === null ? undefined : site.documents.byId.get(fact.document);
  return (
    <>
      <FactNumber fact={fact} view={view} />
      {document ? (
        <span class="cell-note">
          <Name>{nameIn(view.lang, { name: document.title, nameEn: document.titleEn })}</Name>
        </span>
      ) : null}
    </>
  );
}

type OfOne = { readonly one: ComparedFigure; readonly model: ChangesModel };

function FigureName({ one: { figure, known }, model: { view, site } }: OfOne) {
  const [first] = known;
  if (!figure) return <Name>{first ? factPlace(site, first)[view.lang] : ""}</Name>;
  return (
    <span class="cell-stack">
      <span>
        {roleWords[figure.role][view.lang]}
        {figure.subject ? <Name lang="ja"> {figure.subject}</Name> : null}
      </span>
      {figure.period ? <PeriodWhen period={figure.period} view={view} /> : null}
    </span>
  );
}

function ReadValue({ one: { figure, key }, model }: OfOne) {
  const { view, site, document } = model;
  const t = publishMessages(view.lang);
  if (!figure || key === null) return <>{t("notRead")}</>;
  const page = figure.at.page ?? 1;
  return (
    <span class="cell-stack">
      <a href={workAddress(site.edition.id, document.id, { page, at: key })} data-name="">
        {readingWords({ reading: figure.reading, printed: figure.printed }, view.lang)}
      </a>
      <Name>{t("onPage", { page: String(page) })}</Name>
    </span>
  );
}

function Findings({ model: { findings, view } }: OfModel) {
  const t = publishMessages(view.lang);
  const { appear, vanish } = findings;
  return (
    <Section id="findings" title={t("findings")} lead={t("findingsLead")}>
      {appear.length === 0 ? <p>{t("findingsNone")}</p> : <FindingList findings={appear} lang={view.lang} />}
      {vanish.length === 0 ? null : (
        <>
          <h3>{t("findingsGone")}</h3>
          <FindingList findings={vanish} lang={view.lang} />
        </>
      )}
    </Section>
  );
}

function FindingList({ findings, lang }: { readonly findings: FindingChange["appear"]; readonly lang: Language }) {
  const t = publishMessages(lang);
  return (
    <>
      <ul>
        {findings.slice(0, shownFindings).map(({ id, message }) => (
          <li key={id}>
            <Name>{message[lang]}</Name>
          </li>
        ))}
      </ul>
      {findings.length > shownFindings ? (
        <p data-name="">{t("first", { count: String(shownFindings), all: findings.length.toLocaleString("en") })}</p>
      ) : null}
    </>
  );
}
