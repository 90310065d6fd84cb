import {
  DefinitionList,
  Downloads,
  EmptyState,
  Name,
  nameIn,
  type PageContent,
  Section,
  type View,
  weave,
} from "../../../ui/index.ts";
import { type Derivation, entryAddress } from "../../fact/index.ts";
import { DerivedNumber } from "../../fact/web.tsx";
import {
  chosenKpis,
  countDistinct,
  countRows,
  countWithActual,
  everyKpi,
  type KpiChoice,
  kpiPlaceWords,
} from "../domain/count-derivations.ts";
import { isEvery, readKpiFilter } from "../domain/kpi-filter.ts";
import type { KpiModel } from "../domain/kpi-model.ts";
import { KpiFilters } from "./kpi-filters.tsx";
import { kpiMessages } from "./kpi-messages.ts";
import { KpiTable } from "./kpi-table.tsx";
import { OverlapGroups } from "./overlap-groups.tsx";

type Shown = { readonly model: KpiModel; readonly view: View };

/** All KPIs of an edition as a column of ways, narrowed by region, plan or kind: /kpi/:edition. */
export function kpiListPage(model: KpiModel, view: View): PageContent {
  const t = kpiMessages(view.lang);
  const edition = nameIn(view.lang, model.edition);
  const choice = readKpiFilter(model, new URLSearchParams(view.query ?? ""));
  return {
    title: t("listTitle"),
    description: t("listDescription", { edition }),
    lead: <Lead model={model} view={view} choice={everyKpi} text={t("listLead", { edition })} />,
    main: choice.ok ? (
      <ListBody model={model} view={view} choice={choice.value} />
    ) : (
      <EmptyState
        what={<Name>{t("unknownChoice", { value: choice.problem })}</Name>}
        why={t("unknownChoiceWhy")}
        todo={{ label: t("showAll"), href: view.path }}
      />
    ),
  };
}

/** A sentence with the numbers of a choice, each with its working. */
function Lead({ model, view, choice, text }: Shown & { readonly choice: KpiChoice; readonly text: string }) {
  const shown = (derivation: Derivation) => (
    <DerivedNumber derivation={derivation} edition={model.edition.id} view={view} />
  );
  return (
    <>
      {weave(text, {
        rows: shown(countRows(model, choice)),
        distinct: shown(countDistinct(model, choice)),
        actuals: shown(countWithActual(model, choice)),
        choice: <Name>{choiceName(model, view, choice)}</Name>,
      })}
    </>
  );
}

function choiceName(model: KpiModel, view: View, { plan, region, place }: KpiChoice): string {
  const things = [
    region === null ? undefined : model.areas.byId.get(region),
    plan === null ? undefined : model.plans.byId.get(plan),
  ];
  const named = things.flatMap((thing) => (thing === undefined ? [] : [nameIn(view.lang, thing)]));
  return [...named, ...(place === null ? [] : [kpiPlaceWords[place][view.lang]])].join(
    view.lang === "ja" ? "・" : ", ",
  );
}

function ListBody({ model, view, choice }: Shown & { readonly choice: KpiChoice }) {
  const t = kpiMessages(view.lang);
  const kpis = chosenKpis(model, choice);
  return (
    <>
      <KpiFilters model={model} view={view} choice={choice} />
      {isEvery(choice) ? null : (
        <p>
          <Lead model={model} view={view} choice={choice} text={t("filteredLead", {})} />
        </p>
      )}
      {kpis.length === 0 ? (
        <EmptyState what={t("noneChosen")} why={t("noneChosenWhy")} todo={{ label: t("showAll"), href: view.path }} />
      ) : (
        <KpiTable kpis={kpis} view={view} model={model} />
      )}
      <KpiDownloads model={model} view={view} />
      <ByPlan model={model} view={view} />
      <OverlapGroups model={model} view={view} />
      <p>
        {t("ruleHint")} <a href={`/rule/${model.edition.id}`}>{t("seeRules")}</a>
      </p>
    </>
  );
}

function KpiDownloads({ model, view }: Shown) {
  const address = `/api/kpi/${model.edition.id}`;
  return (
    <Downloads
      label={kpiMessages(view.lang)("saveAll")}
      items={[
        { format: "csv", href: `${address}.csv` },
        { format: "sjis", href: `${address}.csv?encoding=Shift_JIS` },
        { format: "json", href: `${address}.json` },
        { format: "xlsx", href: `${address}.xlsx` },
      ]}
    />
  );
}

/** How many rows each plan prints, and how many KPIs that are. */
function ByPlan({ model, view }: Shown) {
  const t = kpiMessages(view.lang);
  const plans = model.plans.all.filter(({ id }) => model.kpis.all.some((kpi) => kpi.plan === id));
  return (
    <Section id="by-plan" title={t("byPlanTitle")}>
      <DefinitionList
        items={plans.map((plan) => ({
          term: (
            <a href={entryAddress(model.edition.id, "plan", plan.id)} data-name="">
              {nameIn(view.lang, plan)}
            </a>
          ),
          detail: <Lead model={model} view={view} choice={{ ...everyKpi, plan: plan.id }} text={t("byPlanItem", {})} />,
        }))}
      />
    </Section>
  );
}
