import { type Crumb, type Definition, DefinitionList, Name, nameIn, Section, type View } from "../../../ui/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { PeriodWhen } from "../../fact/web.tsx";
import type { KpiModel } from "../domain/kpi-model.ts";
import { placesAbove } from "../domain/kpi-relations.ts";
import type { Kpi } from "../domain/kpis.ts";
import { oneKpiMessages } from "./kpi-messages.ts";

type Shown = { readonly kpi: Kpi; readonly model: KpiModel; readonly view: View };

/** Two ways to this KPI: by the plan it stands in, and by the place it is about. */
export function kpiTrails({ kpi, model, view }: Shown): readonly (readonly Crumb[])[] {
  return [planTrail({ kpi, model, view }), placeTrail({ kpi, model, view })];
}

function planTrail({ kpi, model, view }: Shown): readonly Crumb[] {
  const edition = model.edition.id;
  const plan = model.plans.byId.get(kpi.plan);
  const node = model.plans.nodeById.get(kpi.node ?? "");
  const project = model.plans.projectById.get(kpi.project ?? "");
  const planHref = entryAddress(edition, "plan", kpi.plan);
  return [
    { label: oneKpiMessages(view.lang)("plansTrail"), href: `/plan/${edition}` },
    ...(plan ? [{ label: nameIn(view.lang, plan), href: planHref }] : []),
    ...(node ? [{ label: nameIn(view.lang, node.node), href: `${planHref}#node-${node.node.id}` }] : []),
    ...(project ? [{ label: nameIn(view.lang, project), href: entryAddress(edition, "project", project.id) }] : []),
    { label: nameIn(view.lang, kpi) },
  ];
}

function placeTrail({ kpi, model, view }: Shown): readonly Crumb[] {
  const edition = model.edition.id;
  return [
    { label: oneKpiMessages(view.lang)("placesTrail"), href: `/area/${edition}` },
    ...placesAbove(model, kpi).map((area) => ({
      label: nameIn(view.lang, area),
      href: entryAddress(edition, "area", area.id),
    })),
    { label: nameIn(view.lang, kpi) },
  ];
}

/** Where a KPI stands: plan, edition, item, project; region and bureaus. */
export function KpiStands(props: Shown) {
  const t = oneKpiMessages(props.view.lang);
  return (
    <Section id="stands" title={t("standsTitle")}>
      <DefinitionList items={[...planItems(props), ...placeItems(props)]} />
    </Section>
  );
}

function planItems({ kpi, model, view }: Shown): readonly Definition[] {
  const t = oneKpiMessages(view.lang);
  const edition = model.edition.id;
  const placed = model.plans.editionById.get(kpi.edition);
  const node = model.plans.nodeById.get(kpi.node ?? "");
  const project = model.plans.projectById.get(kpi.project ?? "");
  const planHref = entryAddress(edition, "plan", kpi.plan);
  return [
    ...(placed ? [{ term: t("inPlan"), detail: <PlanDetail {...{ kpi, model, view }} /> }] : []),
    ...(placed
      ? [
          {
            term: t("inEdition"),
            detail: (
              <>
                <Name>{nameIn(view.lang, placed.edition)}</Name>{" "}
                {placed.edition.period === null ? null : <PeriodWhen period={placed.edition.period} view={view} />}
              </>
            ),
          },
        ]
      : []),
    ...(node
      ? [
          {
            term: t("inNode"),
            detail: <NameLink href={`${planHref}#node-${node.node.id}`} name={nameIn(view.lang, node.node)} />,
          },
        ]
      : []),
    ...(node
      ? []
      : [
          {
            term: t("inProject"),
            detail: project ? (
              <NameLink href={entryAddress(edition, "project", project.id)} name={nameIn(view.lang, project)} />
            ) : (
              t("noProject")
            ),
          },
        ]),
  ];
}

const NameLink = ({ href, name }: { readonly href: string; readonly name: string }) => (
  <a href={href} data-name="">
    {name}
  </a>
);

/** The plan, and the other plans whose part it is too. */
function PlanDetail({ kpi, model, view }: Shown) {
  const plan = model.plans.byId.get(kpi.plan);
  if (plan === undefined) return null;
  return (
    <>
      <NameLink href={entryAddress(model.edition.id, "plan", plan.id)} name={nameIn(view.lang, plan)} />
      {(plan.alsoCountsAs ?? []).map((also) => {
        const other = model.plans.byId.get(also.plan);
        const position = view.lang === "en" ? also.positionEn : also.position;
        return (
          <p key={also.plan}>
            <Name>
              {oneKpiMessages(view.lang)("alsoCounts", {
                plan: other ? nameIn(view.lang, other) : also.plan,
                position,
              })}
            </Name>
          </p>
        );
      })}
    </>
  );
}

function placeItems({ kpi, model, view }: Shown): readonly Definition[] {
  const t = oneKpiMessages(view.lang);
  const links = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const area = model.areas.byId.get(id);
      return area === undefined
        ? []
        : [<NameLink key={id} href={entryAddress(model.edition.id, "area", id)} name={nameIn(view.lang, area)} />, " "];
    });
  if (kpi.regions.length === 0 && kpi.bureaus.length === 0) return [{ term: t("inRegion"), detail: t("wholePlace") }];
  return [
    { term: t("inRegion"), detail: links(kpi.regions) },
    ...(kpi.bureaus.length === 0 ? [] : [{ term: t("inBureau"), detail: links(kpi.bureaus) }]),
  ];
}
