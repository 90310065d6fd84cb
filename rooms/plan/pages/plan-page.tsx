import type { ComponentChildren } from "preact";
import {
  type Crumb,
  type Definition,
  DefinitionList,
  EmptyState,
  Name,
  nameIn,
  type PageContent,
  Section,
  Tree,
  type View,
  weave,
} from "../../../ui/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { DerivedNumber } from "../../fact/web.tsx";
import { namedProjects, planNodes } from "../domain/derivations.ts";
import { type PlanModel, plansWithin, positionsIn, projectsOf } from "../domain/plan-model.ts";
import type { Plan, PlanEdition } from "../domain/plans.ts";
import { planMessages } from "./plan-messages.ts";
import { DocumentLink, EditionPeriod, EntryLink, remarkItems, type Shown, treeNodes } from "./plan-pieces.tsx";
import { Positions } from "./plan-positions.tsx";

/** What the page is given from rooms further right: its KPIs, its budget. */
export type Panels = { readonly panels?: ComponentChildren };

/** The page of a plan with all its editions, or (given the id of an edition) of that edition alone; null = no such plan. */
export function planPage(model: PlanModel, view: View, id: string, { panels }: Panels = {}): PageContent | null {
  const plan = model.plans.byId.get(id);
  if (plan) return wholePlan({ model, view }, plan, panels);
  const placed = model.plans.editionById.get(id);
  return placed ? oneEdition({ model, view }, placed.plan, placed.edition, panels) : null;
}

const planCrumb = ({ model, view }: Shown): Crumb => ({
  label: planMessages(view.lang)("plans"),
  href: `/plan/${model.edition.id}`,
});

function wholePlan(shown: Shown, plan: Plan, panels: ComponentChildren): PageContent {
  const { model, view } = shown;
  const t = planMessages(view.lang);
  const above = plan.within ? model.plans.byId.get(plan.within) : undefined;
  const aboveCrumb = above && {
    label: nameIn(view.lang, above),
    href: entryAddress(model.edition.id, "plan", above.id),
  };
  return {
    title: nameIn(view.lang, plan),
    description: t("planDescription"),
    breadcrumbs: [[planCrumb(shown), ...(aboveCrumb ? [aboveCrumb] : []), { label: nameIn(view.lang, plan) }]],
    main: (
      <>
        <Section id="relations" title={t("relations")}>
          <DefinitionList items={relationItems(shown, plan)} />
        </Section>
        {plan.editions.map((edition) => (
          <Section key={edition.id} id={`edition-${edition.id}`} title={<Name>{nameIn(view.lang, edition)}</Name>}>
            <DefinitionList items={editionItems(shown, edition)} />
            <p>
              <a href={entryAddress(model.edition.id, "plan", edition.id)}>{t("openEdition")}</a>
            </p>
            <EditionTree model={model} view={view} edition={edition} openTo={2} />
          </Section>
        ))}
        {panels}
      </>
    ),
  };
}

function oneEdition(shown: Shown, plan: Plan, edition: PlanEdition, panels: ComponentChildren): PageContent {
  const { model, view } = shown;
  const t = planMessages(view.lang);
  const planLink = { label: nameIn(view.lang, plan), href: entryAddress(model.edition.id, "plan", plan.id) };
  return {
    title: nameIn(view.lang, edition),
    description: t("editionDescription"),
    breadcrumbs: [[planCrumb(shown), planLink, { label: nameIn(view.lang, edition) }]],
    main: (
      <>
        <DefinitionList items={editionItems(shown, edition)} />
        <Section id="tree" title={t("tree")}>
          <EditionTree model={model} view={view} edition={edition} openTo={4} />
        </Section>
        {panels}
      </>
    ),
  };
}

function relationItems({ model, view }: Shown, plan: Plan): readonly Definition[] {
  const t = planMessages(view.lang);
  const above = plan.within ? model.plans.byId.get(plan.within) : undefined;
  const below = plansWithin(model, plan.id);
  const taken = positionsIn(model, plan.id);
  const link = (entry: Plan) => (
    <EntryLink edition={model.edition.id} kind="plan" id={entry.id} entry={entry} view={view} />
  );
  const positionWord = (position: { readonly position: string; readonly positionEn: string }) => (
    <Name>{view.lang === "en" ? position.positionEn : position.position}</Name>
  );
  return [
    { term: t("owner"), detail: plan.owner ? <Name>{nameIn(view.lang, plan.owner)}</Name> : t("noOwner") },
    { term: t("within"), detail: above ? link(above) : t("top") },
    ...(below.length === 0
      ? []
      : [
          {
            term: t("holds"),
            detail: (
              <ul class="sources">
                {below.map((one) => (
                  <li key={one.id}>{link(one)}</li>
                ))}
              </ul>
            ),
          },
        ]),
    ...(plan.alsoCountsAs?.length
      ? [
          {
            term: <a href="/glossary#ichizuke">{t("counts")}</a>,
            detail: <PositionDetail model={model} view={view} plan={plan} />,
          },
        ]
      : []),
    ...taken.map(({ plan: other, position }) => ({
      term: t("taken"),
      detail: weave(t("takenBy"), { plan: link(other), position: positionWord(position) }),
    })),
    ...remarkItems({ model, view, entry: plan }),
  ];
}

function PositionDetail({ model, view, plan }: Shown & { readonly plan: Plan }) {
  return (
    <>
      <Positions model={model} view={view} plan={plan} />
      {(plan.alsoCountsAs ?? []).map((position) => (
        <DefinitionList key={position.plan} items={remarkItems({ model, view, entry: position })} />
      ))}
    </>
  );
}

function editionItems({ model, view }: Shown, edition: PlanEdition): readonly Definition[] {
  const t = planMessages(view.lang);
  const nodes = edition.nodes.length > 0 ? planNodes(model, [edition.id]) : null;
  const named =
    projectsOf(model, { edition: edition.id, region: "all" }).length > 0
      ? namedProjects(model, [edition.id, "all"])
      : null;
  const projectList = `/project/${model.edition.id}#edition-${edition.id}`;
  return [
    { term: t("period"), detail: <EditionPeriod edition={edition} view={view} /> },
    {
      term: t("document"),
      detail: edition.document ? <DocumentLink model={model} view={view} id={edition.document} /> : t("noDocument"),
    },
    ...(nodes
      ? [{ term: t("nodes"), detail: <DerivedNumber derivation={nodes} edition={model.edition.id} view={view} /> }]
      : []),
    ...(named
      ? [
          {
            term: <a href={projectList}>{t("projects")}</a>,
            detail: <DerivedNumber derivation={named} edition={model.edition.id} view={view} />,
          },
        ]
      : []),
    ...remarkItems({ model, view, entry: edition }),
  ];
}

function EditionTree(props: Shown & { readonly edition: PlanEdition; readonly openTo: number }) {
  const { model, view, edition, openTo } = props;
  const t = planMessages(view.lang);
  if (edition.nodes.length === 0) return <EmptyState what={t("noTree")} why={t("noTreeWhy")} />;
  return (
    <Tree
      label={t("treeOf", { edition: nameIn(view.lang, edition) })}
      nodes={treeNodes({ model, view }, edition.nodes)}
      openTo={openTo}
    />
  );
}
