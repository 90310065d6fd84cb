import type { ComponentChildren } from "preact";
import { cell, EmptyState, Fold, Name, nameIn, Section, Table, type View } from "../../../ui/index.ts";
import type { Area } from "../../area/index.ts";
import type { Proposal } from "../../budget/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { KpiTable } from "../../kpi/web.tsx";
import type { Project } from "../../plan/index.ts";
import type { Programme } from "../../programme/index.ts";
import { ActivityTable } from "../../programme/web.tsx";
import { activitiesFor, type Concerns, kpisFor, programmesFor, projectsFor, proposalsFor } from "../domain/concerns.ts";
import type { Site } from "../domain/site.ts";
import { areaMessages } from "./area-messages.ts";
import { EntryLink, InReadersWords } from "./place-pieces.tsx";

type Shown = { readonly site: Site; readonly view: View; readonly area: Area };

/** Longer lists stay folded: they are found when asked for and do not bury what follows. */
const longList = 24;

const isBody = ({ parents }: Area): boolean => parents.length === 0;

/** What concerns a place: its own things, then those of the areas it lies in, then those of places inside it. */
function Layers<T>(
  props: Shown & {
    readonly concerns: Concerns<T>;
    readonly draw: (items: readonly T[], id: string) => ComponentChildren;
  },
) {
  const { view, area, concerns, draw } = props;
  const t = areaMessages(view.lang);
  const here = nameIn(view.lang, area);
  return (
    <>
      {concerns.own.length > longList ? (
        <Fold summary={t("ownThings", { place: here })}>{draw(concerns.own, "own")}</Fold>
      ) : concerns.own.length > 0 ? (
        <>
          <h3>{t("ownThings", { place: here })}</h3>
          {draw(concerns.own, "own")}
        </>
      ) : (
        <p>{t("nothingOwn")}</p>
      )}
      {concerns.above.map(({ area: above, items }) => {
        const heading = t("fromAbove", { place: nameIn(view.lang, above) });
        if (isBody(above) || items.length > longList)
          return (
            <Fold key={above.id} summary={heading}>
              {draw(items, above.id)}
            </Fold>
          );
        return (
          <div key={above.id}>
            <h3>{heading}</h3>
            {draw(items, above.id)}
          </div>
        );
      })}
      {concerns.within.length === 0 ? null : (
        <Fold summary={t("within", { place: here })}>{draw(concerns.within, "within")}</Fold>
      )}
    </>
  );
}

const isEmpty = <T,>({ own, above, within }: Concerns<T>): boolean => own.length + above.length + within.length === 0;

/** The regional projects that cover a place, by plan edition, the newest edition first. */
export function AreaProjects(props: Shown) {
  const { site, view, area } = props;
  const t = areaMessages(view.lang);
  const concerns = projectsFor(site, area.id);
  return (
    <Section id="projects" title={t("projects")} lead={t("projectsLead")}>
      {isEmpty(concerns) ? (
        <EmptyState
          what={t("noProjects")}
          why={t("noProjectsWhy")}
          todo={{ label: t("allProjects"), href: `/project/${site.edition.id}` }}
        />
      ) : (
        <Layers
          {...props}
          concerns={concerns}
          draw={(items, id) => <ProjectTable {...props} items={items} id={id} />}
        />
      )}
    </Section>
  );
}

function ProjectTable({ site, view, items, id }: Shown & { readonly items: readonly Project[]; readonly id: string }) {
  const t = areaMessages(view.lang);
  const editionOf = (project: Project) => site.plans.editionById.get(project.edition)?.edition;
  const newestFirst = [...items].sort((one, other) =>
    (editionOf(other)?.period ?? "").localeCompare(editionOf(one)?.period ?? ""),
  );
  return (
    <Table
      id={`project-table-${id}`}
      caption={t("projects")}
      captionShown="hidden"
      columns={[
        { id: "name", head: t("project"), kind: "text" },
        { id: "areas", head: t("printedAreas"), kind: "text" },
        { id: "edition", head: t("projectEdition"), kind: "text" },
      ]}
      rows={newestFirst.map((project) => {
        const edition = editionOf(project);
        return {
          id: project.id,
          cells: [
            cell(<EntryLink kind="project" entry={project} edition={site.edition.id} view={view} />, project.name),
            cell(<ProjectAreas site={site} view={view} project={project} />, project.printedAreas ?? undefined),
            cell(<Name>{edition ? nameIn(view.lang, edition) : project.edition}</Name>, edition?.period ?? undefined),
          ],
        };
      })}
    />
  );
}

/** The areas of a project as printed, or the names of the bureaus and regions under which it stands. */
function ProjectAreas({ site, view, project }: Omit<Shown, "area"> & { readonly project: Project }) {
  if (project.printedAreas && view.lang === "ja") return <Name>{project.printedAreas}</Name>;
  const ids = project.bureaus.length > 0 ? project.bureaus : project.regions;
  const areas = ids.flatMap((id) => site.areas.byId.get(id) ?? []);
  if (areas.length === 0) return <>{areaMessages(view.lang)("wholeBody")}</>;
  return <Name>{areas.map((area) => nameIn(view.lang, area)).join(view.lang === "ja" ? "・" : ", ")}</Name>;
}

/** The KPIs of a place as a column of ways. */
export function AreaKpis({ site, view, area }: Shown) {
  const t = areaMessages(view.lang);
  const kpis = kpisFor(site, area.id);
  return (
    <Section id="kpis" title={t("kpis")}>
      {kpis.length === 0 ? (
        <EmptyState
          what={t("noKpis")}
          why={t("noKpisWhy")}
          todo={{ label: t("allKpis"), href: `/kpi/${site.edition.id}` }}
        />
      ) : (
        <KpiTable kpis={kpis} view={view} model={site} id="kpi-table" caption={t("kpis")} />
      )}
    </Section>
  );
}

/** Programmes that apply in a place, its own first; what the whole body offers stays folded until asked for. */
export function AreaProgrammes(props: Shown) {
  const { site, view, area } = props;
  const t = areaMessages(view.lang);
  const concerns = programmesFor(site, area.id);
  if (isEmpty(concerns)) return null;
  return (
    <Section id="programmes" title={t("programmes")} lead={t("programmesLead")}>
      <Layers
        {...props}
        concerns={concerns}
        draw={(items, id) => <ProgrammeTable {...props} items={items} id={id} />}
      />
    </Section>
  );
}

function ProgrammeTable({
  site,
  view,
  items,
  id,
}: Shown & { readonly items: readonly Programme[]; readonly id: string }) {
  const t = areaMessages(view.lang);
  return (
    <Table
      id={`programme-table-${id}`}
      caption={t("programmes")}
      captionShown="hidden"
      filter={items.length > 20}
      columns={[
        { id: "name", head: t("programme"), kind: "text" },
        { id: "kind", head: t("programmeKind"), kind: "text" },
        { id: "what", head: t("what"), kind: "text" },
      ]}
      rows={items.map((programme) => ({
        id: programme.id,
        cells: [
          cell(<EntryLink kind="programme" entry={programme} edition={site.edition.id} view={view} />, programme.name),
          cell(site.programmes.kinds.get(programme.kind)?.[view.lang] ?? programme.kind, programme.kind),
          cell(<InReadersWords ja={programme.what} en={programme.whatEn} view={view} />),
        ],
      }))}
    />
  );
}

/** What was done in a place and how much of it. */
export function AreaActivities(props: Shown) {
  const { site, view, area } = props;
  const t = areaMessages(view.lang);
  const concerns = activitiesFor(site, area.id);
  if (isEmpty(concerns)) return null;
  return (
    <Section id="activities" title={t("activities")}>
      <Layers
        {...props}
        concerns={concerns}
        draw={(items, id) => (
          <ActivityTable
            id={`activity-table-${id}`}
            caption={t("activities")}
            activities={items}
            programmes={site.programmes}
            edition={site.edition.id}
            view={view}
          />
        )}
      />
    </Section>
  );
}

/** Policy proposals of the bureau (or of the bureaus inside). */
export function AreaProposals(props: Shown) {
  const { site, view, area } = props;
  const t = areaMessages(view.lang);
  const { own, above, within } = proposalsFor(site, area.id);
  const proposals = [...own, ...above.flatMap(({ items }) => items), ...within];
  if (proposals.length === 0) return null;
  return (
    <Section id="proposals" title={t("proposals")} lead={t("proposalsLead")}>
      <ProposalList site={site} view={view} proposals={proposals} />
    </Section>
  );
}

function ProposalList({ site, view, proposals }: Omit<Shown, "area"> & { readonly proposals: readonly Proposal[] }) {
  const t = areaMessages(view.lang);
  const edition = site.edition.id;
  return (
    <Table
      id="proposal-table"
      caption={t("proposals")}
      captionShown="hidden"
      columns={[
        { id: "title", head: t("proposal"), kind: "text" },
        { id: "bureau", head: t("bureau"), kind: "text" },
        { id: "what", head: t("what"), kind: "text" },
      ]}
      rows={proposals.map((proposal) => {
        const bureau = site.areas.byId.get(proposal.bureau);
        return {
          id: proposal.id,
          cells: [
            cell(
              <a href={entryAddress(edition, "proposal", proposal.id)} data-name="">
                {nameIn(view.lang, { name: proposal.title, nameEn: proposal.titleEn })}
              </a>,
              proposal.title,
            ),
            cell(
              bureau ? (
                <EntryLink kind="area" entry={bureau} edition={edition} view={view} />
              ) : (
                <Name>{proposal.bureau}</Name>
              ),
            ),
            cell(
              proposal.what ? <InReadersWords ja={proposal.what} en={proposal.whatEn} view={view} /> : t("notGiven"),
            ),
          ],
        };
      })}
    />
  );
}
