import { cell, Name, nameIn, Table } from "../../../ui/index.ts";
import { entryAddress, type Fact } from "../../fact/index.ts";
import { FactNumber, PeriodWhen } from "../../fact/web.tsx";
import type { Theme } from "../domain/budget.ts";
import type { Shown } from "./shown.ts";

/** The goals of a theme with where they start and where they should arrive. */
export function GoalsTable({ shown, theme }: { readonly shown: Shown; readonly theme: Theme }) {
  const { model, view, t } = shown;
  const goals = theme.goals.flatMap((id) => model.kpis.byId.get(id) ?? []);
  if (goals.length === 0) return <p>{t("goalsNone")}</p>;
  return (
    <Table
      id="goals-table"
      caption={t("goalsTitle")}
      captionShown="hidden"
      columns={[
        { id: "goal", head: t("goal"), kind: "text" },
        { id: "baseline", head: t("baseline"), kind: "number", sortable: false },
        { id: "target", head: t("target"), kind: "number", sortable: false },
      ]}
      rows={goals.map((kpi) => ({
        id: kpi.id,
        cells: [
          cell(
            <a href={entryAddress(model.edition.id, "kpi", kpi.id)}>
              <Name>{nameIn(view.lang, kpi)}</Name>
            </a>,
          ),
          cell(<Dated shown={shown} fact={kpi.baseline} />),
          cell(<Dated shown={shown} fact={kpi.target} />),
        ],
      }))}
    />
  );
}

function Dated({ shown: { view }, fact }: { readonly shown: Shown; readonly fact: Fact }) {
  return (
    <>
      <FactNumber fact={fact} view={view} />
      {fact.period ? (
        <>
          {" "}
          （<PeriodWhen period={fact.period} view={view} />）
        </>
      ) : null}
    </>
  );
}
