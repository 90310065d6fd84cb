import { cell, Name, nameIn, Section, Table } from "../../../ui/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { FactNumber, PeriodWhen, SourceList } from "../../fact/web.tsx";
import type { BudgetFigure } from "../domain/budget.ts";
import { headline, type Shown } from "./shown.ts";

/** Amounts printed outside lines and tables; each row is the address of its figure. */
export function FiguresSection({
  shown,
  figures,
}: {
  readonly shown: Shown;
  readonly figures: readonly BudgetFigure[];
}) {
  const { model, view, t } = shown;
  if (figures.length === 0) return null;
  return (
    <Section id="figures-section" title={t("figuresTitle")}>
      <Table
        id="figures"
        caption={t("figuresTitle")}
        captionShown="hidden"
        columns={[
          { id: "name", head: t("figure"), kind: "text" },
          { id: "amount", head: t("amount"), kind: "number" },
          { id: "period", head: t("period"), kind: "text" },
          { id: "relation", head: t("relation"), kind: "text" },
          { id: "sources", head: t("sources"), kind: "text", sortable: false },
        ]}
        rows={figures.map((entry) => ({
          id: entry.id,
          cells: [
            cell(<Name>{nameIn(view.lang, entry)}</Name>, nameIn(view.lang, entry)),
            cell(<FactNumber fact={entry.figure} view={view} style={headline(view)} />),
            cell(entry.figure.period ? <PeriodWhen period={entry.figure.period} view={view} /> : t("noCell")),
            cell(<Relation shown={shown} entry={entry} />),
            cell(
              <SourceList sources={entry.sources} documents={model.documents} edition={model.edition.id} view={view} />,
            ),
          ],
        }))}
      />
    </Section>
  );
}

const relationKeys = { total: "relationTotal", partOf: "relationPartOf", ratio: "relationRatio" } as const;

function Relation({ shown, entry }: { readonly shown: Shown; readonly entry: BudgetFigure }) {
  const { model, view, t } = shown;
  if (!entry.relation) return <>{t("relationNone")}</>;
  const { kind, of } = entry.relation;
  const table = model.budget.tables.find(({ id }) => id === of);
  const figure = model.budget.figures.find(({ id }) => id === of);
  const target = table ?? figure;
  return (
    <>
      {t(relationKeys[kind])}
      {target ? (
        <>
          {view.lang === "ja" ? "：" : ": "}
          <a href={entryAddress(model.edition.id, table ? "table" : "figure", of)} data-name="">
            {nameIn(view.lang, target)}
          </a>
        </>
      ) : null}
    </>
  );
}
