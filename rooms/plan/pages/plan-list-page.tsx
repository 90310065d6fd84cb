import {
  type Cell,
  cell,
  EmptyState,
  nameIn,
  type PageContent,
  Section,
  Table,
  Tree,
  type TreeNode,
  type View,
} from "../../../ui/index.ts";
import { DerivedNumber, downloadsOf } from "../../fact/web.tsx";
import { namedProjects, planNodes } from "../domain/derivations.ts";
import { type PlanModel, plansWithin, projectsOf, topPlans } from "../domain/plan-model.ts";
import type { Plan, PlanEdition } from "../domain/plans.ts";
import { planMessages } from "./plan-messages.ts";
import { DocumentLink, EditionPeriod, EntryLink, type Shown } from "./plan-pieces.tsx";
import { Positions } from "./plan-positions.tsx";

/** The plans of an edition: how they stack, and the editions of each. */
export function planListPage(model: PlanModel, view: View): PageContent {
  const t = planMessages(view.lang);
  return {
    title: t("listTitle"),
    description: t("listDescription"),
    main:
      model.plans.all.length === 0 ? (
        <EmptyState what={t("none")} why={t("noneWhy")} />
      ) : (
        <>
          <Section id="stack" title={t("stack")} lead={t("stackLead")}>
            <Tree label={t("stack")} nodes={planTree({ model, view }, topPlans(model))} openTo={4} />
          </Section>
          <Section id="editions" title={t("editions")}>
            <EditionTable model={model} view={view} />
          </Section>
        </>
      ),
  };
}

function planTree({ model, view }: Shown, plans: readonly Plan[]): readonly TreeNode[] {
  return plans.map((plan) => ({
    id: plan.id,
    label: <EntryLink edition={model.edition.id} kind="plan" id={plan.id} entry={plan} view={view} />,
    aside: <Positions model={model} view={view} plan={plan} />,
    children: planTree({ model, view }, plansWithin(model, plan.id)),
  }));
}

function EditionTable({ model, view }: Shown) {
  const t = planMessages(view.lang);
  return (
    <Table
      id="plan-editions"
      caption={t("editions")}
      captionShown="hidden"
      columns={[
        { id: "edition", head: t("edition"), kind: "text" },
        { id: "period", head: t("period"), kind: "text" },
        { id: "document", head: t("document"), kind: "text" },
        { id: "nodes", head: t("nodes"), kind: "number" },
        { id: "projects", head: t("projects"), kind: "number" },
      ]}
      rows={model.plans.all.flatMap((plan) =>
        plan.editions.map((edition) => ({ id: edition.id, cells: editionCells({ model, view }, edition) })),
      )}
      downloads={downloadsOf("plan", model.edition.id)}
    />
  );
}

function editionCells({ model, view }: Shown, edition: PlanEdition): readonly Cell[] {
  const t = planMessages(view.lang);
  const nodes = edition.nodes.length > 0 ? planNodes(model, [edition.id]) : null;
  const projects = projectsOf(model, { edition: edition.id, region: "all" });
  const named = namedProjects(model, [edition.id, "all"]);
  return [
    cell(
      <EntryLink edition={model.edition.id} kind="plan" id={edition.id} entry={edition} view={view} />,
      nameIn(view.lang, edition),
    ),
    cell(<EditionPeriod edition={edition} view={view} />, edition.period ?? undefined),
    cell(edition.document ? <DocumentLink model={model} view={view} id={edition.document} /> : t("noDocument")),
    nodes
      ? cell(<DerivedNumber derivation={nodes} edition={model.edition.id} view={view} />, nodes.result?.value)
      : cell(t("noNodes")),
    cell(
      named && projects.length > 0 ? (
        <DerivedNumber derivation={named} edition={model.edition.id} view={view} />
      ) : (
        t("noProjects")
      ),
      projects.length > 0 ? projects.length : undefined,
    ),
  ];
}
