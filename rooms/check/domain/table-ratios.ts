import { periodEndYear, periodStartYear } from "../../../foundation/index.ts";
import type { BudgetTable } from "../../budget/index.ts";
import { type Fact, isKnown, type KnownFact } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import { amountLike, amountOf, quoted } from "./amount-words.ts";
import { askOwner } from "./ask.ts";
import { citationsOf } from "./cite.ts";
import type { Finding } from "./finding.ts";
import { agreement, printedStep } from "./printed-precision.ts";

type TableRow = BudgetTable["rows"][number];

const value = (fact: KnownFact): number => fact.reading.quantity.value;

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
