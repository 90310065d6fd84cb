import type { ComponentChildren } from "preact";
import {
  cell,
  DefinitionList,
  Downloads,
  Name,
  nameIn,
  type PageContent,
  Section,
  Table,
  Tag,
  type View,
  weave,
} from "../../../ui/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { DerivedNumber, downloadsOf, FactNumber, PeriodWhen, SourceList } from "../../fact/web.tsx";
import { programmeCount } from "../domain/derivations.ts";
import type { ProgrammeModel } from "../domain/programme-model.ts";
import type { Programme } from "../domain/programmes.ts";
import { ActivityTable } from "./activity-table.tsx";
import { programmeMessages } from "./programme-messages.ts";

type Linked = { readonly id: string; readonly name: string; readonly nameEn: string };

function EntryLinks({
  kind,
  entries,
  edition,
  view,
}: {
  readonly kind: string;
  readonly entries: readonly Linked[];
  readonly edition: string;
  readonly view: View;
}) {
  return (
    <ul class="links">
      {entries.map((entry) => (
        <li key={entry.id}>
          <a href={entryAddress(edition, kind, entry.id)}>
            <Name>{nameIn(view.lang, entry)}</Name>
          </a>
        </li>
      ))}
    </ul>
  );
}

const kindName = (model: ProgrammeModel, kind: string, view: View): string =>
  model.programmes.kinds.get(kind)?.[view.lang] ?? kind;

/** The catalogue: every programme the documents name, by kind, each with one sentence. */
export function programmeListPage(model: ProgrammeModel, view: View): PageContent {
  const t = programmeMessages(view.lang);
  const edition = model.edition.id;
  const kinds = [...model.programmes.kinds.keys()].filter((kind) =>
    model.programmes.all.some((programme) => programme.kind === kind),
  );
  const count = <DerivedNumber derivation={programmeCount(model, null)} edition={edition} view={view} />;
  return {
    title: t("listTitle"),
    description: t("listDescription"),
    lead: weave(t("listLead"), { count }),
    main: (
      <>
        <nav class="index-links" aria-label={t("index")}>
          <ul>
            {kinds.map((kind) => (
              <li key={kind}>
                <a href={`#kind-${kind}`}>{kindName(model, kind, view)}</a>{" "}
                <DerivedNumber derivation={programmeCount(model, kind)} edition={edition} view={view} />
              </li>
            ))}
          </ul>
        </nav>
        <Downloads label={t("save")} items={downloadsOf("programme", edition)} />
        {kinds.map((kind) => (
          <Section key={kind} id={`kind-${kind}`} title={kindName(model, kind, view)}>
            <KindTable model={model} kind={kind} view={view} />
          </Section>
        ))}
      </>
    ),
  };
}

function KindTable({
  model,
  kind,
  view,
}: {
  readonly model: ProgrammeModel;
  readonly kind: string;
  readonly view: View;
}) {
  const t = programmeMessages(view.lang);
  const edition = model.edition.id;
  const rows = model.programmes.all
    .filter((programme) => programme.kind === kind)
    .map((programme) => ({
      id: programme.id,
      cells: [
        cell(
          <a href={entryAddress(edition, "programme", programme.id)}>
            <Name>{nameIn(view.lang, programme)}</Name>
          </a>,
          programme.name,
        ),
        cell(<Name>{view.lang === "en" ? programme.whatEn : programme.what}</Name>),
        cell(<Name>{(view.lang === "en" ? programme.forWhomEn : programme.forWhom) ?? t("notPrinted")}</Name>),
      ],
    }));
  return (
    <Table
      id={`programmes-${kind}`}
      caption={kindName(model, kind, view)}
      captionShown="hidden"
      columns={[
        { id: "name", head: t("name"), kind: "text" },
        { id: "what", head: t("what"), kind: "text", sortable: false },
        { id: "for", head: t("forWhom"), kind: "text", sortable: false },
      ]}
      rows={rows}
    />
  );
}

/** One programme: what it does, for whom, since when, its results, money, KPIs and sources. */
export function programmePage(model: ProgrammeModel, view: View, id: string): PageContent | null {
  const programme = model.programmes.byId.get(id);
  if (!programme) return null;
  const t = programmeMessages(view.lang);
  const edition = model.edition.id;
  const name = nameIn(view.lang, programme);
  return {
    title: name,
    description: view.lang === "en" ? programme.whatEn : programme.what,
    heading: <Name>{name}</Name>,
    lead: <Name>{view.lang === "en" ? programme.whatEn : programme.what}</Name>,
    breadcrumbs: trailsOf(programme, model, view),
    main: (
      <>
        <DefinitionList items={detailsOf(programme, model, view)} />
        <Results programme={programme} model={model} view={view} />
        <Linked programme={programme} model={model} view={view} />
        <Section id="sources" title={t("sources")}>
          <SourceList sources={programme.sources} documents={model.documents} edition={edition} view={view} />
        </Section>
      </>
    ),
  };
}

function trailsOf(programme: Programme, model: ProgrammeModel, view: View) {
  const t = programmeMessages(view.lang);
  const edition = model.edition.id;
  const name = nameIn(view.lang, programme);
  const area = model.areas.byId.get(programme.areas?.[0] ?? "");
  const byKind = [
    { label: t("listTitle"), href: `/programme/${edition}` },
    { label: kindName(model, programme.kind, view), href: `/programme/${edition}#kind-${programme.kind}` },
    { label: name },
  ];
  const byPlace = area
    ? [[{ label: nameIn(view.lang, area), href: entryAddress(edition, "area", area.id) }, { label: name }]]
    : [];
  return [byKind, ...byPlace];
}

function detailsOf(programme: Programme, model: ProgrammeModel, view: View) {
  const t = programmeMessages(view.lang);
  const forWhom = view.lang === "en" ? programme.forWhomEn : programme.forWhom;
  const note = view.lang === "en" ? programme.noteEn : programme.note;
  const uncertain = view.lang === "en" ? programme.uncertainEn : programme.uncertain;
  const kinds = [programme.kind, ...(programme.alsoKind ? [programme.alsoKind] : [])];
  return [
    { term: t("kind"), detail: kinds.map((kind) => <Tag key={kind} word={kindName(model, kind, view)} />) },
    { term: t("forWhom"), detail: <Name>{forWhom ?? t("notPrinted")}</Name> },
    {
      term: t("since"),
      detail: programme.since ? <PeriodWhen period={programme.since.period} view={view} /> : t("notPrinted"),
    },
    { term: t("owner"), detail: programme.owner ? <Name>{nameIn(view.lang, programme.owner)}</Name> : t("notPrinted") },
    ...(note ? [{ term: t("note"), detail: <Name>{note}</Name> }] : []),
    ...(uncertain ? [{ term: t("uncertain"), detail: <Name>{uncertain}</Name> }] : []),
  ];
}

function Results({
  programme,
  model,
  view,
}: {
  readonly programme: Programme;
  readonly model: ProgrammeModel;
  readonly view: View;
}) {
  const t = programmeMessages(view.lang);
  const own = new Set([
    ...(programme.activities ?? []),
    ...model.programmes.activitiesOf(programme.id).map(({ id }) => id),
  ]);
  const activities = model.programmes.activities.filter(({ id }) => own.has(id));
  return (
    <Section id="results" title={t("results")}>
      {activities.length === 0 ? (
        <p class="absent">{t("resultsNone")}</p>
      ) : (
        <ActivityTable
          id="results-table"
          caption={t("results")}
          activities={activities}
          programmes={model.programmes}
          edition={model.edition.id}
          view={view}
        />
      )}
    </Section>
  );
}

function Linked({
  programme,
  model,
  view,
}: {
  readonly programme: Programme;
  readonly model: ProgrammeModel;
  readonly view: View;
}) {
  const t = programmeMessages(view.lang);
  const edition = model.edition.id;
  const areas = (programme.areas ?? []).flatMap((id) => model.areas.byId.get(id) ?? []);
  const projects = (programme.projects ?? []).flatMap((id) => model.plans.projectById.get(id) ?? []);
  const kpis = (programme.kpis ?? []).flatMap((id) => model.kpis.byId.get(id) ?? []);
  const lines = model.budget.lines.filter(({ id }) => programme.budgetLines?.includes(id));
  const part = (id: string, title: string, content: ComponentChildren, has: boolean) =>
    has ? (
      <Section id={id} title={title}>
        {content}
      </Section>
    ) : null;
  return (
    <>
      {part("kpis", t("kpis"), <EntryLinks kind="kpi" entries={kpis} edition={edition} view={view} />, kpis.length > 0)}
      {part(
        "money",
        t("money"),
        <ul class="links">
          {lines.map((line) => (
            <li key={line.id}>
              <a href={entryAddress(edition, "line", line.id)}>
                <Name>{nameIn(view.lang, line)}</Name>
              </a>{" "}
              <FactNumber fact={line.amount} view={view} style={{ scale: "千" }} />
            </li>
          ))}
        </ul>,
        lines.length > 0,
      )}
      {part(
        "projects",
        t("projects"),
        <EntryLinks kind="project" entries={projects} edition={edition} view={view} />,
        projects.length > 0,
      )}
      {part(
        "areas",
        t("areas"),
        <EntryLinks kind="area" entries={areas} edition={edition} view={view} />,
        areas.length > 0,
      )}
    </>
  );
}
