import { DefinitionList, nameIn, type PageContent, Section, type View } from "../../../ui/index.ts";
import { DerivedNumber, FactNumber } from "../../fact/web.tsx";
import { namedProjects, printedProjectSum, unnamedProjects } from "../domain/derivations.ts";
import type { PlanModel } from "../domain/plan-model.ts";
import { projectMessages } from "./plan-messages.ts";
import { AreaLinks, EntryLink, remarkItems } from "./plan-pieces.tsx";

/** The page of one printed number of projects: the number, and how many of them are named. */
export function projectCountPage(model: PlanModel, view: View, id: string): PageContent | null {
  const count = model.plans.counts.find((one) => one.id === id);
  if (!count) return null;
  const t = projectMessages(view.lang);
  const region = count.region ?? "all";
  const placed = model.plans.editionById.get(count.edition);
  const rows = [
    { term: t("named"), derivation: namedProjects(model, [count.edition, region]) },
    { term: t("unnamed"), derivation: unnamedProjects(model, [count.edition, region]) },
    ...(count.region === null ? [{ term: t("sum"), derivation: printedProjectSum(model, [count.edition]) }] : []),
  ];
  return {
    title: nameIn(view.lang, count),
    description: t("countDescription"),
    breadcrumbs: [
      [{ label: t("projects"), href: `/project/${model.edition.id}` }, { label: nameIn(view.lang, count) }],
    ],
    main: (
      <>
        <DefinitionList
          items={[
            { term: t("printed"), detail: <FactNumber fact={count.count} view={view} /> },
            {
              term: t("region"),
              detail: count.region ? <AreaLinks model={model} view={view} ids={[count.region]} /> : t("total"),
            },
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
            ...remarkItems({ model, view, entry: count }),
          ]}
        />
        <Section id="compare" title={t("compare")}>
          <DefinitionList
            items={rows.flatMap(({ term, derivation }) =>
              derivation
                ? [{ term, detail: <DerivedNumber derivation={derivation} edition={model.edition.id} view={view} /> }]
                : [],
            )}
          />
        </Section>
      </>
    ),
  };
}
