import { addQuantities, sumReadings } from "../../../foundation/index.ts";
import type { BudgetTable } from "../../budget/index.ts";
import { type Fact, isKnown, type KnownFact } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import { amountLike, amountOf, quoted } from "./amount-words.ts";
import { askOwner } from "./ask.ts";
import { citationsOf, idsOf } from "./cite.ts";
import type { Finding } from "./finding.ts";
import { printedStep } from "./printed-precision.ts";

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

/** Shares, ratios and ranks have no sum; nor has a total that is only a bound (約, 以上). */
const canBeAdded = ({ reading }: KnownFact): boolean =>
  reading.bound === "exact" && !["share", "ratio", "points", "rank"].includes(reading.quantity.unit.kind);

/** A column that does not add up: the exact sum of its rows, and sum − total, in the base unit. */
type Gap = {
  readonly table: BudgetTable;
  readonly column: Column;
  readonly total: KnownFact;
  readonly parts: readonly KnownFact[];
  readonly sum: number;
  readonly difference: number;
};

/** Adds exactly: 0.1 and 0.2 make 0.3, and no difference that nobody printed. Ranges and mixed units are not compared. */
function gapOf(table: BudgetTable, column: Column, total: KnownFact, parts: readonly KnownFact[]): Gap | null {
  const added = sumReadings(parts.map(({ reading }) => reading));
  if (!added.ok || added.value.sum === null) return null;
  const minus = { ...total.reading.quantity, value: -value(total) };
  const difference = addQuantities(added.value.sum, minus);
  if (!difference.ok || difference.value.value === 0) return null;
  return { table, column, total, parts, sum: added.value.sum.value, difference: difference.value.value };
}

/** Rows rounded each by itself (to 百万円, to one decimal) may miss the total by half a step each; counted things may not. */
function isRounding({ total, parts, difference }: Gap): boolean {
  const step = printedStep(total);
  if (step === null || step === 1) return false;
  return Math.abs(difference) <= (step * parts.length) / 2;
}

function sumFinding(region: Region, gap: Gap): Finding {
  const { table, column, total, parts, sum, difference } = gap;
  const rounding = isRounding(gap);
  const [added, printed, apart] = [amountLike(total, sum), amountOf(total), amountLike(total, difference)];
  const terms = parts.map(amountOf);
  const [name, heading] = [quoted(table), quoted(column)];
  const facts = idsOf([...parts, total]);
  const hint = rounding
    ? { ja: "差は端数処理で起こりうる大きさ。", en: " The gap is small enough to come from rounding." }
    : { ja: "", en: "" };
  return {
    id: `tableSum.${table.id}.${column.id}`,
    code: "tableSum",
    severity: rounding ? "note" : "error",
    meaning: "doesNotAddUp",
    message: {
      ja: `表${name.ja}の${heading.ja}の列は、足すと ${added.ja} だが、合計は ${printed.ja} と印刷されている。${hint.ja}`,
      en: `Table ${name.en}, column ${heading.en}: the rows add up to ${added.en}, the printed total is ${printed.en}.${hint.en}`,
    },
    arithmetic: [
      {
        text: {
          ja: `${terms.map(({ ja }) => ja).join(" ＋ ")} ＝ ${added.ja}。印刷 ${printed.ja} との差 ${apart.ja}`,
          en: `${terms.map(({ en }) => en).join(" + ")} = ${added.en}; printed ${printed.en}; difference ${apart.en}`,
        },
        facts,
      },
    ],
    figures: { sum, printed: value(total), difference },
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
  if (!total || !isKnown(total) || !canBeAdded(total) || parts === null || !parts.every(canBeAdded)) return [];
  const gap = gapOf(table, column, total, parts);
  return gap ? [sumFinding(region, gap)] : [];
}

/** Every column of a table with one total row: the rows must add up to the printed total. */
export const checkTableSums = (region: Region): readonly Finding[] =>
  region.budget.tables.flatMap((table) => {
    const [totalRow, ...others] = table.rows.filter((row) => row.total);
    if (!totalRow || others.length > 0) return [];
    return table.columns.flatMap((column) => columnFindings(region, table, totalRow, column));
  });
