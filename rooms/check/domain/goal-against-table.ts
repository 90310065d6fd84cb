import type { BudgetTable, Theme } from "../../budget/index.ts";
import { isKnown, type KnownFact } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import type { Kpi } from "../../kpi/index.ts";
import { amountLike, amountOf, quoted } from "./amount-words.ts";
import { askOwner } from "./ask.ts";
import { citationsOf, idsOf } from "./cite.ts";
import type { Finding, Step } from "./finding.ts";

/** Words for work that is finished, and for work that has begun. */
const finished = /完了|完成|竣工/;
const begun = /着手|着工/;

type Column = BudgetTable["columns"][number];
type Cell = { readonly column: Column; readonly fact: KnownFact };

/** The tables that a figure of the theme belongs to. */
const tablesOf = (region: Region, theme: Theme): readonly BudgetTable[] =>
  region.budget.tables.filter(({ id }) =>
    region.budget.figures.some((figure) => figure.theme === theme.id && figure.relation?.of === id),
  );

const asksForCompletion = (goal: Kpi): boolean =>
  goal.target.reading.kind === "text" && finished.test(goal.target.reading.text);

const countsStarts = ({ columns }: BudgetTable): boolean =>
  columns.some(({ name }) => begun.test(name)) && !columns.some(({ name }) => finished.test(name));

/** The known cells of the total row, or of every row where the table has no total. */
const cellsOf = ({ rows, columns }: BudgetTable): readonly Cell[] =>
  (rows.find(({ total }) => total) ? rows.filter(({ total }) => total) : rows).flatMap((row) =>
    columns.flatMap((column) => {
      const fact = row.cells[column.id];
      return fact && isKnown(fact) ? [{ column, fact }] : [];
    }),
  );

/** 着工 of earlier years and of this year together, when both are counted in the same unit. */
function startedStep(cells: readonly Cell[]): Step[] {
  const started = cells.filter(
    ({ column, fact }) => begun.test(column.name) && fact.reading.quantity.unit.kind === "count",
  );
  const [first] = started;
  if (!first || started.length < 2) return [];
  const sum = amountLike(
    first.fact,
    started.reduce((so, { fact }) => so + fact.reading.quantity.value, 0),
  );
  const terms = started.map(({ fact }) => amountOf(fact));
  return [
    {
      text: {
        ja: `着工: ${terms.map(({ ja }) => ja).join(" ＋ ")} ＝ ${sum.ja}`,
        en: `Started: ${terms.map(({ en }) => en).join(" + ")} = ${sum.en}`,
      },
      facts: started.map(({ fact }) => fact.id),
    },
  ];
}

const cellStep = ({ column, fact }: Cell): Step => ({
  text: { ja: `${column.name}: ${amountOf(fact).ja}`, en: `${column.nameEn}: ${amountOf(fact).en}` },
  facts: [fact.id],
});

function toFinding(region: Region, goal: Kpi, table: BudgetTable): Finding {
  const cells = cellsOf(table);
  const [aim, name] = [quoted(goal), quoted(table)];
  const target = goal.target.printed ?? "";
  const targetEn = goal.target.textEn ?? target;
  const goalStep: Step = { text: { ja: `目標: ${target}`, en: `Goal: ${targetEn}` }, facts: [goal.target.id] };
  const shown = cells.filter(({ fact }) => fact.reading.quantity.unit.kind !== "money");
  return {
    id: `goalAgainstTable.${goal.id}.${table.id}`,
    code: "goalAgainstTable",
    severity: "question",
    meaning: "twoMeanings",
    message: {
      ja: `目標${aim.ja}は「${target}」だが、並んでいる表${name.ja}が示すのは着手・着工の数と率で、完了した数はどこにも印刷されていない。`,
      en: `The goal ${aim.en} is “${targetEn}”, but the table beside it, ${name.en}, shows what has been started. How much is completed is printed nowhere.`,
    },
    arithmetic: [goalStep, ...shown.map(cellStep), ...startedStep(shown)],
    figures: Object.fromEntries(shown.map(({ column, fact }) => [column.id, fact.reading.quantity.value])),
    facts: [goal.target.id, ...idsOf(shown.map(({ fact }) => fact))],
    about: [goal.id, table.id],
    ask: askOwner(region, goal, {
      ja: `${aim.ja}の目標は「${target}」ですが、表には着手率しかありません。完了した箇所数と、完了の見込みの年度を教えてください。`,
      en: `The goal ${aim.en} is “${targetEn}”, but the table gives only the share started. How many are completed, and when will the rest be?`,
    }),
    sources: citationsOf([goal], [goal.target, ...shown.map(({ fact }) => fact)]),
  };
}

/** A goal of completion (完了) beside a table that counts starts (着手, 着工). */
export const checkGoalsAgainstTables = (region: Region): readonly Finding[] =>
  region.budget.themes.flatMap((theme) => {
    const goals = theme.goals.flatMap((id) => region.kpis.byId.get(id) ?? []).filter(asksForCompletion);
    const tables = tablesOf(region, theme).filter(countsStarts);
    return goals.flatMap((goal) => tables.map((table) => toFinding(region, goal, table)));
  });
