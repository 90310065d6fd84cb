import { addQuantities } from "../../../foundation/index.ts";
import { type Derivation, type DerivationInput, entryAddress, type KnownFact } from "../../fact/index.ts";
import type { BudgetTable } from "./budget.ts";
import type { EditionBudget } from "./budget-model.ts";
import { nameOf } from "./budget-words.ts";
import { type ColumnSum, columnSum } from "./table-sums.ts";

type Asked = { readonly table: BudgetTable; readonly column: ColumnSum };

const nothing = { ja: "足せる数値がない", en: "no figures that can be added" };

function inputsOf(model: EditionBudget, { table, column }: Asked): readonly DerivationInput[] {
  const href = entryAddress(model.edition.id, "table", table.id);
  return [
    ...column.parts.map(({ row, fact }) => ({ label: nameOf(row), href, fact, quantity: fact.reading.quantity })),
    ...column.absent.map(({ row, fact }) => ({
      label: nameOf(row),
      href,
      ...(fact ? { fact } : {}),
      leftOut: { ja: "足せる数値がない", en: "no figure to add" },
    })),
  ];
}

const titleOf = ({ table, column }: Asked) => ({
  ja: `${table.name}「${column.column.name}」`,
  en: `${table.nameEn}, “${column.column.nameEn}”`,
});

/** The sum of a table's column over its rows, totals left out. */
export function tableColumnSum(model: EditionBudget, asked: Asked): Derivation {
  const title = titleOf(asked);
  return {
    name: "budget.table-sum",
    arguments: [asked.table.id, asked.column.column.id],
    title: { ja: `行の合計：${title.ja}`, en: `Sum of the rows: ${title.en}` },
    how: {
      ja: "合計の行を除いて、列の数値を足す。",
      en: "The figures of the column, added without the row of totals.",
    },
    result: asked.column.sum,
    ...(asked.column.sum ? {} : { why: nothing }),
    inputs: inputsOf(model, asked),
  };
}

const printedInput = (model: EditionBudget, table: BudgetTable, printed: KnownFact): DerivationInput => ({
  label: { ja: "印刷された合計", en: "Printed total" },
  href: entryAddress(model.edition.id, "table", table.id),
  fact: printed,
  quantity: printed.reading.quantity,
});

/** The printed total of a column less the sum of its rows: 0 where the table adds up. */
export function tableColumnDifference(model: EditionBudget, asked: Asked): Derivation {
  const { sum, printed } = asked.column;
  const title = titleOf(asked);
  const less = sum && { ...sum, value: -sum.value };
  const difference = printed && less ? addQuantities(printed.reading.quantity, less) : null;
  return {
    name: "budget.table-difference",
    arguments: [asked.table.id, asked.column.column.id],
    title: {
      ja: `印刷された合計と行の合計の差：${title.ja}`,
      en: `Printed total less the sum of the rows: ${title.en}`,
    },
    how: {
      ja: "印刷された合計から、行の合計を引く。0なら表は合っている。",
      en: "The printed total less the sum of the rows; zero where the table adds up.",
    },
    formula: "印刷された合計 − 行の合計",
    result: difference?.ok ? difference.value : null,
    ...(difference?.ok ? {} : { why: nothing }),
    inputs: [...(printed ? [printedInput(model, asked.table, printed)] : []), ...inputsOf(model, asked)],
  };
}

const asked =
  (derive: (model: EditionBudget, asked: Asked) => Derivation) =>
  (model: EditionBudget, [tableId, columnId]: readonly string[]): Derivation | null => {
    const table = model.budget.tables.find(({ id }) => id === tableId);
    const column = table?.columns.find(({ id }) => id === columnId);
    return table && column ? derive(model, { table, column: columnSum(table, column) }) : null;
  };

export const tableDerivations = {
  "budget.table-sum": asked(tableColumnSum),
  "budget.table-difference": asked(tableColumnDifference),
};
