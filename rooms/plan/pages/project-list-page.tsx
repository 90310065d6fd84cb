import {
  type Cell,
  cell,
  EmptyState,
  KeyFigure,
  KeyFigures,
  Name,
  nameIn,
  type PageContent,
  Section,
  Table,
  type View,
  weave,
} from "../../../ui/index.ts";
import type { Derivation } from "../../fact/index.ts";
import { downloadsOf, FactNumber } from "../../fact/web.tsx";
import { namedProjects, unnamedProjects } from "../domain/derivations.ts";
import {
  editionsWithProjects,
  type PlanModel,
  printedCount,
  projectsOf,
  regionCounts,
  regionOrder,
} from "../domain/plan-model.ts";
import type { PlanEdition, Project } from "../domain/plans.ts";
import { projectMessages } from "./plan-messages.ts";
import { AreaLinks, EntryLink, type Shown, SourceLines } from "./plan-pieces.tsx";
import { RegionChart, Worked } from "./project-chart.tsx";

/** All regional projects by plan edition and region, beside the numbers of them that are printed. */
export function projectListPage(model: PlanModel, view: View): PageContent {
  const t = projectMessages(view.lang);
  return {
    title: t("listTitle"),
    description: t("listDescription"),
    lead: weave(t("listLead"), {
      named: <Worked model={model} view={view} derivation={namedProjects(model, ["all", "all"])} />,
    }),
    main:
      editionsWithProjects(model).length === 0 ? (
        <EmptyState what={t("none")} why={t("noneWhy")} />
      ) : (
        editionsWithProjects(model).flatMap((id) => {
          const placed = model.plans.editionById.get(id);
          return placed ? [<EditionProjects key={id} model={model} view={view} edition={placed.edition} />] : [];
        })
      ),
  };
}

function EditionProjects({ model, view, edition }: Shown & { readonly edition: PlanEdition }) {
  return (
    <Section id={`edition-${edition.id}`} title={<Name>{nameIn(view.lang, edition)}</Name>}>
      <EditionFigures model={model} view={view} edition={edition} />
      {regionCounts(model, edition.id).length === 0 ? null : (
        <RegionChart model={model} view={view} edition={edition} />
      )}
      <ProjectTable model={model} view={view} edition={edition} />
    </Section>
  );
}

function EditionFigures({ model, view, edition }: Shown & { readonly edition: PlanEdition }) {
  const t = projectMessages(view.lang);
  const total = printedCount(model, { edition: edition.id, region: "all" });
  const worked = (derivation: Derivation | null) => <Worked model={model} view={view} derivation={derivation} />;
  return (
    <KeyFigures>
      {total ? (
        <KeyFigure label={t("printed")} value={<FactNumber fact={total.count} view={view} />} note={t("printedNote")} />
      ) : null}
      <KeyFigure label={t("named")} value={worked(namedProjects(model, [edition.id, "all"]))} note={t("namedNote")} />
      {total ? <KeyFigure label={t("unnamed")} value={worked(unnamedProjects(model, [edition.id, "all"]))} /> : null}
    </KeyFigures>
  );
}

function ProjectTable({ model, view, edition }: Shown & { readonly edition: PlanEdition }) {
  const t = projectMessages(view.lang);
  const projects = projectsOf(model, { edition: edition.id, region: "all" });
  const order = regionOrder(model);
  const place = (project: Project) => order.indexOf(project.regions[0] ?? "");
  return (
    <Table
      id={`projects-${edition.id}`}
      caption={t("listOf", { edition: nameIn(view.lang, edition) })}
      filter
      columns={[
        { id: "project", head: t("project"), kind: "text" },
        { id: "region", head: t("region"), kind: "text" },
        { id: "bureaus", head: t("bureaus"), kind: "text" },
        { id: "document", head: t("lines"), kind: "text", sortable: false },
      ]}
      rows={[...projects]
        .sort((one, other) => place(one) - place(other))
        .map((project) => ({ id: project.id, cells: projectCells({ model, view }, project) }))}
      downloads={downloadsOf("project", model.edition.id)}
    />
  );
}

function projectCells({ model, view }: Shown, project: Project): readonly Cell[] {
  const t = projectMessages(view.lang);
  return [
    cell(
      <EntryLink edition={model.edition.id} kind="project" id={project.id} entry={project} view={view} />,
      nameIn(view.lang, project),
    ),
    cell(<AreaLinks model={model} view={view} ids={project.regions} />, project.regions.join(" ")),
    cell(
      project.bureaus.length === 0 ? t("noBureau") : <AreaLinks model={model} view={view} ids={project.bureaus} />,
      project.bureaus.join(" "),
    ),
    cell(<SourceLines model={model} view={view} sources={project.sources} />),
  ];
}
