import { type Scale, unitName } from "../../../foundation/index.ts";
import { Absent, type Column, cell, Name, nameIn, type Row, Table } from "../../../ui/index.ts";
import { isKnown, numberOf } from "../../fact/index.ts";
import { FactNumber, type FactStyle } from "../../fact/web.tsx";
import type { BudgetTable } from "../domain/budget.ts";
import type { TableColumn } from "../domain/table-sums.ts";
import type { Shown } from "./shown.ts";

const scales: readonly { readonly step: number; readonly scale: Scale }[] = [
  { step: 1_000_000, scale: "百万" },
  { step: 1_000, scale: "千" },
];

const scaleInEnglish: Readonly<Partial<Record<Scale, string>>> = { 百万: "million ", 千: "thousand " };

/** The largest scale in which every amount of money in the column is a whole number, as the page prints it. */
function scaleOf(table: BudgetTable, column: TableColumn): Scale {
  const facts = table.rows.flatMap((row) => row.cells[column.id] ?? []).filter(isKnown);
  if (facts.length === 0 || facts.some(({ reading }) => reading.quantity.unit.kind !== "money")) return "";
  return scales.find(({ step }) => facts.every(({ reading }) => reading.quantity.value % step === 0))?.scale ?? "";
}

/** How the figures of a column are shown: bare numbers below a head with scale and unit. */
export function columnStyle(table: BudgetTable, column: TableColumn): FactStyle {
  const scale = scaleOf(table, column);
  return scale === "" ? { unitShown: "head" } : { unitShown: "head", scale };
}

function unitOf({ view }: Shown, table: BudgetTable, column: TableColumn): string | undefined {
  const first = table.rows.flatMap((row) => row.cells[column.id] ?? []).find(isKnown);
  const scale = scaleOf(table, column);
  if (!first) return undefined;
  const unit = unitName(first.reading.quantity.unit)[view.lang];
  return view.lang === "ja" ? `${scale}${unit}` : `${scaleInEnglish[scale] ?? ""}${unit}`;
}

export const columnOf = (shown: Shown, table: BudgetTable, column: TableColumn): Column => ({
  id: column.id,
  head: nameIn(shown.view.lang, column),
  unit: unitOf(shown, table, column),
  kind: "number",
});

/** A table of the source as it is printed, absences in words. */
export function PrintedTable({ shown, table }: { readonly shown: Shown; readonly table: BudgetTable }) {
  const { view, t } = shown;
  return (
    <Table
      id={table.id}
      caption={nameIn(view.lang, table)}
      captionShown="hidden"
      columns={[
        { id: "row", head: t("row"), kind: "text", sortable: false },
        ...table.columns.map((column) => columnOf(shown, table, column)),
      ]}
      rows={table.rows.map((row) => rowOf(shown, table, row))}
    />
  );
}

function rowOf({ view, t }: Shown, table: BudgetTable, row: BudgetTable["rows"][number]): Row {
  return {
    id: row.id,
    kind: row.total ? "total" : "plain",
    cells: [
      cell(<Name>{nameIn(view.lang, row)}</Name>),
      ...table.columns.map((column) => {
        const fact = row.cells[column.id];
        if (!fact) return cell(<Absent word={t("noCell")} />);
        return cell(
          <FactNumber fact={fact} view={view} style={columnStyle(table, column)} />,
          numberOf(fact) ?? undefined,
        );
      }),
    ],
  };
}
