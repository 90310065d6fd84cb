import type { ComponentChildren } from "preact";
import {
  type Definition,
  DefinitionList,
  EmptyState,
  inLang,
  Name,
  nameIn,
  type PageContent,
  Section,
  type View,
} from "../../../ui/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { SourceList } from "../../fact/web.tsx";
import { continuedBy, type PlanModel, projectsOf } from "../domain/plan-model.ts";
import type { Project } from "../domain/plans.ts";
import { planMessages, projectMessages } from "./plan-messages.ts";
import type { Panels } from "./plan-page.tsx";
import { AreaLinks, EntryLink, remarkItems, type Shown } from "./plan-pieces.tsx";

/** The page of a regional project; `panels` are its KPIs and programmes, given from rooms further right. */
export function projectPage(model: PlanModel, view: View, id: string, { panels }: Panels = {}): PageContent | null {
  const project = model.plans.projectById.get(id);
  if (!project) return null;
  const t = projectMessages(view.lang);
  return {
    title: nameIn(view.lang, project),
    description: t("description"),
    breadcrumbs: [planTrail({ model, view }, project), placeTrail({ model, view }, project)],
    main: (
      <>
        <Section id="about" title={t("about")}>
          <DefinitionList items={projectItems({ model, view }, project)} />
        </Section>
        {panels}
        <Measures model={model} view={view} project={project} />
        <Others model={model} view={view} project={project} />
      </>
    ),
  };
}

function planTrail({ model, view }: Shown, project: Project) {
  const placed = model.plans.editionById.get(project.edition);
  const { id } = model.edition;
  const above = placed
    ? [
        { label: nameIn(view.lang, placed.plan), href: entryAddress(id, "plan", placed.plan.id) },
        { label: nameIn(view.lang, placed.edition), href: `/project/${id}#edition-${placed.edition.id}` },
      ]
    : [];
  return [
    { label: planMessages(view.lang)("plans"), href: `/plan/${id}` },
    ...above,
    { label: nameIn(view.lang, project) },
  ];
}

function placeTrail({ model, view }: Shown, project: Project) {
  const region = model.areas.byId.get(project.regions[0] ?? "");
  const { id } = model.edition;
  const areas = { label: planMessages(view.lang)("areas"), href: `/area/${id}` };
  const above = region ? [{ label: nameIn(view.lang, region), href: entryAddress(id, "area", region.id) }] : [];
  return [areas, ...above, { label: nameIn(view.lang, project) }];
}

function projectItems({ model, view }: Shown, project: Project): readonly Definition[] {
  const t = projectMessages(view.lang);
  const placed = model.plans.editionById.get(project.edition);
  const before = project.continues ? model.plans.projectById.get(project.continues) : undefined;
  const after = continuedBy(model, project.id);
  const areas = (ids: readonly string[]) => <AreaLinks model={model} view={view} ids={ids} />;
  const link = (entry: Project): ComponentChildren => (
    <EntryLink key={entry.id} edition={model.edition.id} kind="project" id={entry.id} entry={entry} view={view} />
  );
  return [
    { term: t("region"), detail: areas(project.regions) },
    { term: t("bureaus"), detail: project.bureaus.length === 0 ? t("noBureau") : areas(project.bureaus) },
    ...(project.printedAreas
      ? [{ term: t("printedAreas"), detail: <Name lang="ja">「{project.printedAreas}」</Name> }]
      : []),
    ...(placed
      ? [
          {
            term: t("edition"),
            detail: (
              <EntryLink
                edition={model.edition.id}
                kind="plan"
                id={placed.edition.id}
                entry={placed.edition}
                view={view}
              />
            ),
          },
        ]
      : []),
    { term: t("owner"), detail: project.owner ? <Name>{nameIn(view.lang, project.owner)}</Name> : t("noOwner") },
    { term: t("continues"), detail: before ? link(before) : t("noContinues") },
    ...(after.length === 0 ? [] : [{ term: t("continuedBy"), detail: <>{after.map(link)}</> }]),
    ...remarkItems({ model, view, entry: project }),
  ];
}

function Measures({ model, view, project }: Shown & { readonly project: Project }) {
  const t = projectMessages(view.lang);
  const measures = project.measures ?? [];
  const document = project.sources[0]?.document ?? "";
  return (
    <Section id="measures" title={t("measures")} lead={measures.length === 0 ? undefined : t("measuresLead")}>
      {measures.length === 0 ? <EmptyState what={t("noMeasures")} why={t("noMeasuresWhy")} /> : null}
      {measures.length === 0 ? null : (
        <DefinitionList
          items={measures.map((measure) => ({
            term: <Name>{nameIn(view.lang, measure)}</Name>,
            detail: (
              <>
                <SourceList
                  sources={[{ document: measure.document ?? document, lines: [...measure.lines] }]}
                  documents={model.documents}
                  edition={model.edition.id}
                  view={view}
                />
                <Uncertain view={view} measure={measure} />
              </>
            ),
          }))}
        />
      )}
    </Section>
  );
}

function Uncertain(props: {
  readonly view: View;
  readonly measure: { readonly uncertain?: string | null; readonly uncertainEn?: string | null };
}) {
  const { uncertain, uncertainEn } = props.measure;
  if (!uncertain) return null;
  return (
    <p>
      {projectMessages(props.view.lang)("uncertain")}:{" "}
      <Name>{inLang({ ja: uncertain, en: uncertainEn ?? uncertain }, props.view.lang)}</Name>
    </p>
  );
}

function Others({ model, view, project }: Shown & { readonly project: Project }) {
  const [region] = project.regions;
  const others = projectsOf(model, { edition: project.edition, region: region ?? "all" }).filter(
    ({ id }) => id !== project.id,
  );
  if (others.length === 0) return null;
  return (
    <Section id="others" title={projectMessages(view.lang)("more")}>
      <ul class="sources">
        {others.map((other) => (
          <li key={other.id}>
            <EntryLink edition={model.edition.id} kind="project" id={other.id} entry={other} view={view} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
