import { periodEndYear, periodStartYear } from "../../../foundation/index.ts";
import type { BudgetTable } from "../../budget/index.ts";
import { type Fact, isKnown, type KnownFact } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import { amountLike, amountOf, quoted } from "./amount-words.ts";
import { askOwner } from "./ask.ts";
import { citationsOf, idsOf } from "./cite.ts";
import type { Finding } from "./finding.ts";
import { agreement, printedStep } from "./printed-precision.ts";

type Column = BudgetTable["columns"][number];
type TableRow = BudgetTable["rows"][number];

const value = (fact: KnownFact): number => fact.reading.quantity.value;

/** 該当なし adds nothing; any other absence leaves the column open. */
function addends(cells: readonly (Fact | undefined)[]): readonly KnownFact[] | null {
  const known = cells.filter((cell): cell is KnownFact => cell !== undefined && isKnown(cell));
  const open = cells.some(
    (cell) =>
      cell === undefined ||
      cell.reading.kind === "text" ||
      (cell.reading.kind === "absent" && cell.reading.why !== "none"),
  );
  return open || known.length === 0 ? null : known;
}

/** Shares, ratios and ranks have no sum. */
const canBeAdded = (fact: KnownFact): boolean =>
  !["share", "ratio", "points", "rank"].includes(fact.reading.quantity.unit.kind);

function sumFinding(
  region: Region,
  table: BudgetTable,
  column: Column,
  total: KnownFact,
  parts: readonly KnownFact[],
): Finding {
  const sum = parts.reduce((so, part) => so + value(part), 0);
  const [added, printed, gap] = [amountLike(total, sum), amountOf(total), amountLike(total, sum - value(total))];
  const terms = parts.map(amountOf);
  const [name, heading] = [quoted(table), quoted(column)];
  const facts = idsOf([...parts, total]);
  return {
    id: `tableSum.${table.id}.${column.id}`,
    code: "tableSum",
    severity: "error",
    meaning: "doesNotAddUp",
    message: {
      ja: `表${name.ja}の${heading.ja}の列は、足すと ${added.ja} だが、合計は ${printed.ja} と印刷されている。`,
      en: `Table ${name.en}, column ${heading.en}: the rows add up to ${added.en}, the printed total is ${printed.en}.`,
    },
    arithmetic: [
      {
        text: {
          ja: `${terms.map(({ ja }) => ja).join(" ＋ ")} ＝ ${added.ja}。印刷 ${printed.ja} との差 ${gap.ja}`,
          en: `${terms.map(({ en }) => en).join(" + ")} = ${added.en}; printed ${printed.en}; difference ${gap.en}`,
        },
        facts,
      },
    ],
    figures: { sum, printed: value(total), difference: sum - value(total) },
    facts,
    about: [table.id],
    ask: askOwner(region, table, {
      ja: `表${name.ja}の${heading.ja}の合計 ${printed.ja} は、各行の和 ${added.ja} と違います。どの数が正しいですか。`,
      en: `In table ${name.en}, the total of ${heading.en} (${printed.en}) is not the sum of the rows (${added.en}). Which number is right?`,
    }),
    sources: citationsOf([table], [...parts, total]),
  };
}

function columnFindings(region: Region, table: BudgetTable, totalRow: TableRow, column: Column): Finding[] {
  const total = totalRow.cells[column.id];
  const parts = addends(table.rows.filter((row) => !row.total).map((row) => row.cells[column.id]));
  if (!total || !isKnown(total) || !canBeAdded(total) || parts === null) return [];
  const sum = parts.reduce((so, part) => so + value(part), 0);
  return sum === value(total) ? [] : [sumFinding(region, table, column, total, parts)];
}

/** Every column of a table with one total row: the rows must add up to the printed total. */
export const checkTableSums = (region: Region): readonly Finding[] =>
  region.budget.tables.flatMap((table) => {
    const [totalRow, ...others] = table.rows.filter((row) => row.total);
    if (!totalRow || others.length > 0) return [];
    return table.columns.flatMap((column) => columnFindings(region, table, totalRow, column));
  });

/** The two amounts of money in a row that stand for one year and the year before it. */
function moneyOfTwoYears(cells: readonly Fact[]): { readonly now: KnownFact; readonly before: KnownFact } | null {
  const money = cells
    .filter(isKnown)
    .filter((cell) => cell.reading.quantity.unit.kind === "money" && cell.period?.kind === "fiscalYear");
  const [one, other] = money;
  if (money.length !== 2 || !one?.period || !other?.period) return null;
  if (periodEndYear(other.period) + 1 === periodStartYear(one.period)) return { now: one, before: other };
  return periodEndYear(one.period) + 1 === periodStartYear(other.period) ? { now: other, before: one } : null;
}

function ratioFinding(region: Region, table: BudgetTable, row: TableRow): Finding[] {
  const cells = Object.values(row.cells);
  const ratio = cells.filter(isKnown).find((cell) => cell.reading.quantity.unit.id === "倍");
  const years = moneyOfTwoYears(cells);
  const step = ratio ? printedStep(ratio) : null;
  if (!ratio || !years || step === null || value(years.before) === 0) return [];
  const exact = value(years.now) / value(years.before);
  const { rounded, truncated } = agreement(value(ratio), step, exact);
  if (rounded || truncated) return [];
  const [now, before, printed] = [amountOf(years.now), amountOf(years.before), amountOf(ratio)];
  const worked = amountLike(ratio, exact);
  const name = quoted(table);
  const facts = [years.now.id, years.before.id, ratio.id];
  return [
    {
      id: `tableRatio.${table.id}.${row.id}`,
      code: "tableRatio",
      severity: "error",
      meaning: "doesNotAddUp",
      message: {
        ja: `表${name.ja}の${quoted(row).ja}は ${printed.ja} と印刷されているが、計算すると ${worked.ja} になる。`,
        en: `Table ${name.en}, ${quoted(row).en}: printed ${printed.en}, worked out ${worked.en}.`,
      },
      arithmetic: [
        {
          text: {
            ja: `${now.ja} ÷ ${before.ja} ＝ ${worked.ja}（印刷 ${printed.ja}）`,
            en: `${now.en} ÷ ${before.en} = ${worked.en} (printed ${printed.en})`,
          },
          facts,
        },
      ],
      figures: { now: value(years.now), before: value(years.before), ratio: exact, printed: value(ratio) },
      facts,
      about: [table.id],
      ask: askOwner(region, table, {
        ja: `表${name.ja}の ${printed.ja} は、${now.ja} ÷ ${before.ja} とは合いません。何と何の比ですか。`,
        en: `In table ${name.en}, ${printed.en} is not ${now.en} ÷ ${before.en}. What is it a ratio of?`,
      }),
      sources: citationsOf([], [years.now, years.before, ratio]),
    },
  ];
}

/** A printed ratio to the year before (3.8倍) against the two amounts in its row. */
export const checkTableRatios = (region: Region): readonly Finding[] =>
  region.budget.tables.flatMap((table) => table.rows.flatMap((row) => ratioFinding(region, table, row)));
