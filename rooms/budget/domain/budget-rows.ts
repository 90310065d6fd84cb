import { type Fact, numberOf } from "../../fact/index.ts";
import type { Budget, BudgetLine } from "./budget.ts";
import { flagOf } from "./budget-choice.ts";
import { flagWords, stageWords } from "./budget-words.ts";
import { whyLeftOut } from "./leave-out-relisted.ts";

export type SheetColumn = { readonly id: string; readonly ja: string; readonly en: string };
export type SheetCell = string | number | null;
/** Columns with heads in both languages, and rows in their order; absent cells are null, with a reason in its own column. */
export type Sheet = { readonly columns: readonly SheetColumn[]; readonly rows: readonly (readonly SheetCell[])[] };

const columns: readonly SheetColumn[] = [
  { id: "id", ja: "ID", en: "id" },
  { id: "theme", ja: "テーマ番号", en: "theme number" },
  { id: "themeTitle", ja: "テーマ", en: "theme" },
  { id: "point", ja: "ポイント", en: "heading" },
  { id: "programme", ja: "事業名", en: "programme" },
  { id: "programmeEn", ja: "事業名（英訳）", en: "programme (English)" },
  { id: "flag", ja: "区分", en: "flag" },
  { id: "stage", ja: "段階", en: "stage" },
  { id: "fiscalYear", ja: "年度", en: "fiscal year" },
  { id: "amountYen", ja: "予算額（円）", en: "amount (yen)" },
  { id: "amountAbsent", ja: "予算額がない理由", en: "why no amount" },
  { id: "expansionYen", ja: "拡充額（円）", en: "expansion (yen)" },
  { id: "previousYen", ja: "前年度予算額（円）", en: "previous year (yen)" },
  { id: "previousAbsent", ja: "前年度予算額がない理由", en: "why no previous amount" },
  { id: "amountPrinted", ja: "予算額（印刷のまま）", en: "amount as printed" },
  { id: "relisted", ja: "再掲の最初の掲載", en: "first listing" },
  { id: "sameAs", ja: "同上の行", en: "as above" },
  { id: "leftOut", ja: "自分の年度の実数に入らない理由", en: "why left out of the distinct sum of its own money" },
  { id: "document", ja: "資料", en: "document" },
  { id: "lines", ja: "資料の行", en: "lines of the document" },
  { id: "note", ja: "注", en: "note" },
];

const absence = ({ reading }: Fact): string | null => (reading.kind === "absent" ? reading.why : null);

function rowOf(budget: Budget, line: BudgetLine): readonly SheetCell[] {
  const theme = budget.themes.find(({ id }) => id === line.theme);
  const point = budget.points.find(({ id }) => id === line.point);
  const [source] = line.sources;
  return [
    line.id,
    theme?.number ?? null,
    theme?.title ?? null,
    point?.name ?? null,
    line.name,
    line.nameEn,
    flagWords[flagOf(line)].ja,
    stageWords[line.stage].ja,
    line.fiscalYear,
    numberOf(line.amount),
    absence(line.amount),
    numberOf(line.expansion),
    numberOf(line.previous),
    absence(line.previous),
    line.amount.printed,
    line.relistedOf,
    line.sameAs,
    whyLeftOut(line, line),
    source?.document ?? null,
    source?.lines.join(" ") ?? null,
    line.note ?? null,
  ];
}

/** Every printed line as a sheet for CSV and Excel, in the order of the document. */
export const budgetRows = (budget: Budget): Sheet => ({
  columns,
  rows: budget.lines.map((line) => rowOf(budget, line)),
});
