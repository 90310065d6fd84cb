import { cell, Name, nameIn, type PageContent, Section, Table, type View } from "../../../ui/index.ts";
import { DerivedNumber, FactNumber, SourceList } from "../../fact/web.tsx";
import type { BudgetTable } from "../domain/budget.ts";
import type { BudgetModel } from "../domain/budget-model.ts";
import { tableColumnDifference, tableColumnSum } from "../domain/table-derivations.ts";
import { comparableColumns } from "../domain/table-sums.ts";
import { budgetTrail } from "./budget-trails.ts";
import { FiguresSection } from "./figures-section.tsx";
import { PrintedTable } from "./printed-table.tsx";
import { type Shown, shownTo } from "./shown.ts";

/** `/budget/table/:edition/:id`: a printed table, whether its totals add up, and the round figures made from it. */
export function tablePage(model: BudgetModel, view: View, id: string): PageContent | null {
  const table = model.budget.tables.find((one) => one.id === id);
  if (!table) return null;
  const shown = shownTo(model, view);
  const title = nameIn(view.lang, table);
  const note = nameIn(view.lang, { name: table.note ?? "", nameEn: table.noteEn ?? null });
  return {
    title,
    description: shown.t("tableDescription"),
    breadcrumbs: [budgetTrail(shown, [{ label: title }])],
    main: (
      <>
        <PrintedTable shown={shown} table={table} />
        {note === "" ? null : (
          <p class="table-note">
            <Name>{note}</Name>
          </p>
        )}
        <TotalsCheck shown={shown} table={table} />
        <FiguresSection
          shown={shown}
          figures={model.budget.figures.filter((figure) => figure.relation?.of === table.id)}
        />
        <Section id="sources" title={shown.t("sources")}>
          <SourceList sources={table.sources} documents={model.documents} edition={model.edition.id} view={view} />
        </Section>
      </>
    ),
  };
}

/** Each column with a printed total beside the sum of its rows. */
function TotalsCheck({ shown, table }: { readonly shown: Shown; readonly table: BudgetTable }) {
  const { model, view, t } = shown;
  const columns = comparableColumns(table);
  const show = { edition: model.edition.id, view };
  if (columns.length === 0) {
    return (
      <Section id="check" title={t("checkTitle")}>
        <p>{t("checkNone")}</p>
      </Section>
    );
  }
  return (
    <Section id="check" title={t("checkTitle")} lead={<Name>{t("checkLead")}</Name>}>
      <Table
        id="check-table"
        caption={t("checkTitle")}
        captionShown="hidden"
        columns={[
          { id: "column", head: t("column"), kind: "text", sortable: false },
          { id: "sum", head: t("rowsSum"), kind: "number", sortable: false },
          { id: "printed", head: t("totalPrinted"), kind: "number", sortable: false },
          { id: "difference", head: t("difference"), kind: "number", sortable: false },
        ]}
        rows={columns.map((column) => ({
          id: column.column.id,
          cells: [
            cell(<Name>{nameIn(view.lang, column.column)}</Name>),
            cell(<DerivedNumber derivation={tableColumnSum(model, { table, column })} {...show} />),
            cell(column.printed ? <FactNumber fact={column.printed} view={view} /> : t("noCell")),
            cell(<DerivedNumber derivation={tableColumnDifference(model, { table, column })} {...show} />),
          ],
        }))}
      />
    </Section>
  );
}
