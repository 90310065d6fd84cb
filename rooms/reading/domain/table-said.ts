import { type Period, samePeriod } from "../../../foundation/index.ts";
import { findPeriods } from "./find-periods.ts";
import type { FactKind } from "./found-fact.ts";
import type { HeadedTable } from "./headed-table.ts";
import { joinLines, readName } from "./name-words.ts";
import type { Grid, PlacedLine } from "./placed-text.ts";
import type { Legend } from "./read-legend.ts";

/** What holds for all rows of a table beside its heads. */
export type TableSaid = {
  readonly legend: Legend;
  /** 「令和2年度[令和元年度]の順に記載」: what a plain figure and one in square brackets are of; and the year of a budget in its title. */
  readonly plain: PrintedPeriod | null;
  readonly bracket: PrintedPeriod | null;
  /** The one year that the title, or a line straight above, gives to what is reported. */
  readonly year: PrintedPeriod | null;
  /** 「目標年度：令和6年度」, 「基準年：平成26年」 in the title or above. */
  readonly targetYear: PrintedPeriod | null;
  readonly baseYear: PrintedPeriod | null;
  readonly money: boolean;
  /** The newest year in the heads of a budget that name no roles: its own year. */
  readonly newest: Period | null;
  /** How many years its heads name. */
  readonly years: number;
  readonly kpi: boolean;
  /** Rows and columns of the sheet that are not shown. */
  readonly hidden: { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> };
};
export type PrintedPeriod = { readonly period: Period; readonly printed: string };

/** Without title and names, the heads of the figures are all that names them. */
export function nameOfHeads({ heads }: HeadedTable): string | null {
  const head = heads.find(({ kind, subject }) => kind === "value" && subject !== null);
  return head ? readName(head.words.map(joinLines).join("・")).name : null;
}

/** The name that title or the lines straight above give to what the whole table is about. */
export function nameOfTable(table: HeadedTable, above: readonly PlacedLine[]): string | null {
  const texts = [
    table.title ?? "",
    ...above
      .slice(-2)
      .map(({ text }) => text)
      .reverse(),
  ];
  const names = texts.map(
    (text) =>
      readName(text.replace(/^[\s　]*(?:表|図表|資料)[\s　]*[\d０-９]*(?:[-－][\d０-９]+)?[\s　:：.．]*/, "")).name,
  );
  return names.find((name) => name !== "" && name.length <= 60 && !/^[（(]?単位/.test(name)) ?? null;
}

/** 平成29年度の実施状況, 令和2年度当初予算; not the years over which a plan runs. */
function yearOf(lines: readonly string[]): PrintedPeriod | null {
  for (const line of lines) {
    const [only, ...more] = findPeriods(line);
    const isYear = only?.period.kind === "fiscalYear" || only?.period.kind === "calendarYear";
    if (only && isYear && more.every(({ period }) => samePeriod(period, only.period))) return only;
  }
  return null;
}

/** The period straight behind such a word. */
function yearNamed(lines: readonly string[], word: RegExp): PrintedPeriod | null {
  for (const line of lines) {
    const found = findPeriods(line).find(({ start }) => word.test(line.slice(0, start)));
    if (found) return found;
  }
  return null;
}

const order = /[[［〔【]/;

type SaidFrom = {
  readonly table: HeadedTable;
  readonly grid: Grid;
  readonly above: readonly PlacedLine[];
  readonly kind: FactKind | null;
  readonly legend: Legend;
};

/** What title and lines above say for all the rows: the order of 令和2年度[令和元年度], the year of a budget. */
export function saidOfTable({ table, grid, above, kind, legend }: SaidFrom): TableSaid {
  const lines = [
    table.title ?? "",
    ...above
      .slice(-6)
      .map(({ text }) => text)
      .reverse(),
  ];
  const ordered = lines.find((text) => order.test(text) && findPeriods(text).length >= 2);
  const [plain, bracket] = findPeriods(ordered ?? "");
  const year = yearOf(lines.slice(0, 4));
  const money = kind === "budget";
  const years = table.heads.flatMap(({ period }) => (period && "year" in period ? [period] : []));
  return {
    legend,
    money,
    kpi: kind === "kpi",
    plain: plain && bracket ? plain : year,
    bracket: bracket ?? null,
    year,
    targetYear: yearNamed(lines, /目標(?:年度?|年次|時点)?[:：は\s]*$/),
    baseYear: yearNamed(lines, /(?:基準|現状)(?:値)?(?:年度?|年次|時点)?[:：は\s]*$/),
    hidden: { rows: new Set(grid.hiddenRows), columns: new Set(grid.hiddenColumns) },
    years: new Set(years.map(({ year }) => year)).size,
    newest: [...years].sort((one, other) => other.year - one.year)[0] ?? null,
  };
}
