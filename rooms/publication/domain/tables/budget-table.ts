import { budgetRows } from "../../../budget/index.ts";
import type { Site } from "../site.ts";
import type { DataTable, TableColumn } from "./table.ts";

/** Every printed budget line, as the budget room lists them. */
export function budgetTable(site: Site): DataTable {
  const { columns, rows } = budgetRows(site.budget);
  const isNumber = (index: number) => rows.some((row) => typeof row[index] === "number");
  return {
    id: "budget",
    title: { ja: "予算の行", en: "Budget lines" },
    about: {
      ja: "資料に印刷された予算の行。再掲・同上の行は合計に入れない（理由の欄を見る）。金額は円。",
      en: "The budget lines as printed. Lines listed again or “as above” must be left out of sums (see the reason). Amounts in yen.",
    },
    columns: columns.map(
      ({ id, ja, en }, index): TableColumn => ({ id, head: { ja, en }, kind: isNumber(index) ? "number" : "text" }),
    ),
    rows,
  };
}
