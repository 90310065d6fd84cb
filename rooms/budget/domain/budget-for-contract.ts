import { asPeriod, type ContractPeriod, contractPeriod, periodStartYear } from "../../../foundation/index.ts";
import { type Fact, numberOf } from "../../fact/index.ts";
import type { Kpi, Kpis } from "../../kpi/index.ts";
import { type Budget, type BudgetLine, linesOfTheme, type Theme } from "./budget.ts";
import { moneysOf } from "./budget-choice.ts";
import { hiddenProgrammes } from "./printed-against-listed.ts";
import { sumDistinct } from "./sum-lines.ts";

/** What is exported: a budget and the KPIs that are its goals. A region is one. */
export type BudgetWithGoals = { readonly budget: Budget; readonly kpis: Kpis };

type ContractSource = { readonly document: string; readonly lines: readonly number[] };

/** A figure for machines: base unit, `null` where absent, the reason beside it. */
type ContractFigure = {
  readonly value: number | null;
  readonly unit: string | null;
  readonly period: ContractPeriod | null;
  readonly printed: string | null;
  readonly absent: string | null;
};

const sourcesOf = ({ sources }: { readonly sources: readonly ContractSource[] }): readonly ContractSource[] =>
  sources.map(({ document, lines }) => ({ document, lines }));

const contractFigure = (fact: Fact): ContractFigure => ({
  value: numberOf(fact),
  unit: fact.reading.kind === "known" ? fact.reading.quantity.unit.id : null,
  period: fact.period ? contractPeriod(fact.period) : null,
  printed: fact.printed,
  absent: fact.reading.kind === "absent" ? fact.reading.why : null,
});

/** A fiscal year by the year of its 1 April: `FY2020` is 2020. */
export function fiscalYearNumber(text: string): number | null {
  const period = asPeriod(text);
  return period.ok && period.value.kind === "fiscalYear" ? periodStartYear(period.value) : null;
}

function contractLine(budget: Budget, line: BudgetLine) {
  const point = budget.points.find(({ id }) => id === line.point);
  return {
    id: line.id,
    theme: budget.themes.find(({ id }) => id === line.theme)?.number ?? null,
    point: point?.name ?? null,
    programme: line.name,
    programmeEn: line.nameEn,
    fiscalYear: fiscalYearNumber(line.fiscalYear),
    stage: line.stage,
    flag: line.flag,
    amountYen: numberOf(line.amount),
    expansionYen: numberOf(line.expansion),
    previousYen: numberOf(line.previous),
    printed: { amount: line.amount.printed, expansion: line.expansion.printed, previous: line.previous.printed },
    relistedOf: line.relistedOf,
    sameAs: line.sameAs,
    sources: sourcesOf(line),
  };
}

/** A goal as printed: what is measured, then the target and its year (道産食品輸出額 1,500億円 (R5)). */
const goalWords = ({ name, target }: Kpi): string =>
  [name, target.printed, target.printedPeriod ? `(${target.printedPeriod})` : null].filter(Boolean).join(" ");

function contractTheme({ budget, kpis }: BudgetWithGoals, theme: Theme) {
  const goals = theme.goals.flatMap((id) => kpis.byId.get(id) ?? []);
  const [money] = moneysOf(budget);
  return {
    id: theme.id,
    number: theme.number,
    title: theme.title,
    titleEn: theme.titleEn,
    goal: goals.length === 0 ? null : goals.map(goalWords).join("／"),
    goals: theme.goals,
    totalPrintedYen: numberOf(theme.total),
    newAndExpandedPrintedYen: numberOf(theme.newAndExpanded),
    printed: { total: theme.total.printed, newAndExpanded: theme.newAndExpanded.printed },
    listedDistinctYen: (money && sumDistinct(linesOfTheme(budget, theme.id), money).sum?.value) ?? null,
    hiddenProgrammes: hiddenProgrammes(budget, theme.id),
    sources: sourcesOf(theme),
  };
}

const contractTables = (budget: Budget) =>
  budget.tables.map((table) => ({
    id: table.id,
    name: table.name,
    nameEn: table.nameEn,
    columns: table.columns.map(({ id, name, nameEn, unit }) => ({ id, name, nameEn, unit: unit ?? null })),
    rows: table.rows.map(({ id, name, nameEn, total, cells }) => ({
      id,
      name,
      nameEn,
      total,
      cells: Object.fromEntries(Object.entries(cells).map(([column, fact]) => [column, contractFigure(fact)])),
    })),
    sources: sourcesOf(table),
  }));

/**
 * A budget in the shape that `export budget --json` prints: amounts in whole yen, absent ones null, each line and theme with its
 * sources. `listedDistinctYen` and `hiddenProgrammes` are worked out; all else is as printed.
 */
export function budgetForContract({ budget, kpis }: BudgetWithGoals) {
  return {
    lines: budget.lines.map((line) => contractLine(budget, line)),
    themes: budget.themes.map((theme) => contractTheme({ budget, kpis }, theme)),
    tables: contractTables(budget),
    figures: budget.figures.map((entry) => ({
      id: entry.id,
      name: entry.name,
      nameEn: entry.nameEn,
      ...contractFigure(entry.figure),
      relation: entry.relation ?? null,
      sources: sourcesOf(entry),
    })),
    proposals: budget.proposals.map((entry) => ({
      id: entry.id,
      bureau: entry.bureau,
      title: entry.title,
      titleEn: entry.titleEn,
      theme: budget.themes.find(({ id }) => id === entry.theme)?.number ?? null,
      sources: sourcesOf(entry),
    })),
  };
}
